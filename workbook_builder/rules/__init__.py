"""Dated rule sets: how an office is scored, as data with source and confidence."""

from workbook_builder.rules.model import RuleSet, unconfirmed_count
from workbook_builder.rules.shelf import load_named, newest_rules, rule_set_for, shipped_names
from workbook_builder.rules.values import RuleFigure, RuleValue

__all__ = [
    "RuleFigure",
    "RuleSet",
    "RuleValue",
    "load_named",
    "newest_rules",
    "rule_set_for",
    "shipped_names",
    "unconfirmed_count",
]
