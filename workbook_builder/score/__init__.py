"""Scoring: pure functions from records and rules to numbers, no Excel in them."""

from workbook_builder.score.office import hitung

__all__ = ["hitung"]
