"""Styles and input rules as XlsxWriter takes them."""

from __future__ import annotations

from workbook_builder.layout.plan import InputRule
from workbook_builder.layout.style import BORDER, FONT, FORMATS, Style
from workbook_builder.text.sheets import ERROR_TITLE


def format_properties(style: Style) -> dict[str, object]:
    """A style as XlsxWriter takes it."""
    properties: dict[str, object] = {
        "font_name": FONT,
        "font_size": style.size,
        "font_color": style.colour,
        "align": "center_across" if style.centre_across else style.align,
        "valign": style.valign,
        "num_format": FORMATS.get(style.number_format, style.number_format),
        "locked": not style.unlocked,
    }
    choices = {
        "bold": style.bold,
        "italic": style.italic,
        "text_wrap": style.wrap,
        "bg_color": style.background,
        "indent": style.indent if style.align == "left" else 0,
        "rotation": style.rotation,
    }
    properties |= {name: value for name, value in choices.items() if value}
    if style.border:
        properties |= {"border": 1, "border_color": BORDER}
    if style.top_border:
        properties |= {"top": 2, "top_color": style.colour}
    return properties


def validation_options(rule: InputRule) -> dict[str, object]:
    options: dict[str, object] = {
        "input_title": rule.title,
        "input_message": rule.message,
        "error_title": rule.error_title or ERROR_TITLE,
        "error_message": rule.error,
        "error_type": "stop",
        "ignore_blank": True,
    }
    if rule.kind == "list":
        return options | {"validate": "list", "source": f"={rule.source}"}
    if rule.kind == "formula":
        return options | {"validate": "custom", "value": f"={rule.source}"}
    kind = {"decimal": "decimal", "integer": "integer", "text": "length"}[rule.kind]
    return options | {"validate": kind, "criteria": "between", "minimum": rule.minimum, "maximum": rule.maximum}
