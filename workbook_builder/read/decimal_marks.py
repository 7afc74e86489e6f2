"""What digits with points and commas can mean, and the number that a slip seems to be."""

from __future__ import annotations

import re
from decimal import Decimal

NUMBER = re.compile(r"([+-]?)(\d[\d.,]*)")


def readings_of(core: str) -> list[Decimal]:
    """Every number that digits with points and commas can mean: one for most, for ``1.234`` 1,234 and then 1234."""
    point, comma = core.count("."), core.count(",")
    if not point and not comma:
        return [Decimal(core)]
    if point and comma:
        decimal = "." if core.rfind(".") > core.rfind(",") else ","
        thousands = "," if decimal == "." else "."
        whole, _, parts = core.rpartition(decimal)
        return (
            [Decimal(f"{whole.replace(thousands, '')}.{parts}")]
            if _thousands_groups(whole, thousands) and parts
            else []
        )
    separator = "." if point else ","
    result = []
    if core.count(separator) == 1 and not core.endswith(separator):
        result.append(Decimal(core.replace(",", ".")))
    if _thousands_groups(core, separator):
        result.append(Decimal(core.replace(separator, "")))
    return result


def written_again(reading: Decimal) -> str:
    return f"{reading:f}".replace(".", ",")


def _thousands_groups(text: str, separator: str) -> bool:
    return bool(re.fullmatch(rf"[1-9]\d{{0,2}}(\{separator}\d{{3}})+", text)) or text.isdigit()


def suggest_number(text: str) -> str:
    """A likely number for a slip such as the letter O for zero; empty where none suggests itself.

    Spaces fall away only between groups of three digits: two numbers side by side are never made one.
    """
    suggestion = text.replace("()", "0").translate(str.maketrans("OolI", "0011"))
    if re.fullmatch(r"[1-9]\d{0,2}( \d{3})+%?", suggestion):
        suggestion = suggestion.replace(" ", "")
    suggestion = re.sub(r"^rp\.?\s*(?=\d)", "", suggestion, flags=re.IGNORECASE)
    return suggestion if suggestion != text and NUMBER.fullmatch(suggestion.rstrip("%")) else ""
