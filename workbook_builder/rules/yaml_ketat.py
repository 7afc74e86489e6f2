"""YAML files read strictly: within bounds, without repeated keys, every failure a plain message."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from workbook_builder.errors import AturanTidakSah
from workbook_builder.text import aturan as teks

BATAS_UKURAN = 1_000_000
"""Bytes; a rule file has a few kilobytes, anything this large is something else."""


class PemuatKetat(yaml.SafeLoader):
    """Safe YAML that refuses a repeated key instead of keeping the last one.

    The loader in C would be quicker by milliseconds, and crashes the process on a file of opening brackets.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        terlihat: set[object] = set()
        for simpul, _ in node.value:
            kunci = self.construct_object(simpul, deep=True)
            if kunci in terlihat:
                raise AturanTidakSah(teks.KUNCI_GANDA.format(kunci=kunci, baris=simpul.start_mark.line + 1))
            terlihat.add(kunci)
        return super().construct_mapping(node, deep)


def baca_yaml(jalur: Path) -> object:
    """The content of a YAML file; AturanTidakSah where it is not one."""
    try:
        if jalur.stat().st_size > BATAS_UKURAN:
            raise AturanTidakSah(teks.TERLALU_BESAR)
        return yaml.load(jalur.read_text(encoding="utf-8"), Loader=PemuatKetat)
    except OSError as galat:
        raise AturanTidakSah(teks.TAK_TERBUKA) from galat
    except (yaml.YAMLError, ValueError, TypeError, OverflowError, RecursionError) as galat:
        raise AturanTidakSah(teks.BUKAN_YAML.format(sebab=" ".join(str(galat).split()))) from galat
