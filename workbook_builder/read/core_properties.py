"""What a workbook says of itself: when it was made and saved, and how it is described."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from workbook_builder.read.parts import PathHandler
from workbook_builder.read.xml_stream import local_name


class CoreProperties(PathHandler):
    """When the content was made and last saved, and how it is described, as the file says itself."""

    _TAKEN = frozenset({"created", "modified", "description"})

    _SAVED = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)", re.ASCII)

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}

    def _local(self, name: str) -> str:
        return local_name(name)

    def opened(self, _attributes: Mapping[str, str]) -> None:
        if self.path[-1] in self._TAKEN:
            self.collected = []

    def closed(self) -> None:
        if self.collected is not None and self.path[-1] in self._TAKEN:
            self._texts[self.path[-1]] = self.taken()

    @property
    def description(self) -> str:
        """What its maker says of the file; empty where it says nothing."""
        return self._texts.get("description", "")

    @property
    def untouched(self) -> bool:
        """Whether no other program saved the file since it was made."""
        return "created" in self._texts and self._texts["created"] == self._texts.get("modified")

    @property
    def saved(self) -> dt.datetime | None:
        stamp = self._texts.get("modified") or self._texts.get("created")
        found = self._SAVED.match(stamp) if stamp else None
        try:
            return dt.datetime(*(int(x) for x in found.groups())) if found else None  # type: ignore[arg-type]
        except ValueError:
            return None
