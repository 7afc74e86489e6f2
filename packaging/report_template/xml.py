"""Elements of Word's XML that python-docx has no words for."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement


def parsed(xml: str) -> Any:
    """An element out of XML whose names begin with ``w:``."""
    name, rest = re.match(r"<([\w:]+)(.*)", xml, re.DOTALL).groups()
    return parse_xml(f"<{name} {nsdecls('w')}{rest}")


def element(name: str, **attributes: str) -> Any:
    """An element with attributes of the same namespace."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(paragraph: Any, code: str, result: str, dirty: bool = False) -> None:
    """A field that Word calculates, with the result that stands there until it does."""
    for part in ("begin", code, "separate", result, "end"):
        run = paragraph.add_run()
        if part == code:
            instruction = element("w:instrText")
            instruction.text = f" {code} "
            instruction.set(qn("xml:space"), "preserve")
            run._r.append(instruction)
        elif part == result:
            run.text = result
        else:
            mark = element("w:fldChar", fldCharType=part)
            if dirty and part == "begin":
                mark.set(qn("w:dirty"), "true")
            run._r.append(mark)
