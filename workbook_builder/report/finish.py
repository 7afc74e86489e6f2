"""After the placeholders are filled: numbers of captions, marked places, alternative texts of pictures."""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from workbook_builder.report.elements import SPACE, fields, make, paragraph_text, w
from workbook_builder.text import laporan as words

GAP_STYLE = "IsianKosong"
_GAP = re.compile(re.escape(words.GAP.split("{", maxsplit=1)[0]) + r"([^\]]*)\]")


def number_captions(body: Any) -> None:
    """Captions count what stands in the report: a table that was left out leaves no gap."""
    seen: Counter[str] = Counter()
    for code, _begin, _part, _end, result in fields(body):
        parts = code.split()
        if len(parts) > 1 and parts[0] == "SEQ" and result:
            seen[parts[1]] += 1
            for run in result[1:]:
                run.getparent().remove(run)
            _set_text(result[0], str(seen[parts[1]]))


def _set_text(run: Any, text: str) -> None:
    for old in run.findall(w("t")):
        run.remove(old)
    made = make(run, "t")
    made.text = text
    run.append(made)


def gaps_in(body: Any) -> tuple[str, ...]:
    """What is still to be written in the report, in its order, each once."""
    found = (part for x in body.iter(w("p")) for part in _GAP.findall(paragraph_text(x)))
    return tuple(dict.fromkeys(found))


def mark_gaps(body: Any, styles: Any) -> None:
    """What is still to be written stands out, by the style for it where the template has one."""
    if not any(x.get(w("styleId")) == GAP_STYLE for x in styles.iter(w("style"))):
        return
    for text in list(body.iter(w("t"))):
        run = text.getparent()
        if text.text and _GAP.search(text.text) and run.tag == w("r"):
            _split(run, text.text)


def _split(run: Any, text: str) -> None:
    """The run as several, of which those with a marked place have its style."""
    for part, marked in _parts(text):
        made = copy.deepcopy(run)
        content = made.find(w("t"))
        content.text = part
        content.set(SPACE, "preserve")
        if marked:
            properties = made.find(w("rPr"))
            if properties is None:
                properties = make(made, "rPr")
                made.insert(0, properties)
            properties.insert(0, make(made, "rStyle", val=GAP_STYLE))
        run.addprevious(made)
    run.getparent().remove(run)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    at = 0
    for found in _GAP.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found.group(), True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def describe_pictures(body: Any, texts: Mapping[str, tuple[str, str]]) -> None:
    """Titles and alternative texts of the charts, by the names they were put in with."""
    for properties in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        found = texts.get(properties.get("name"))
        if found:
            properties.set("title", found[0])
            properties.set("descr", found[1])
