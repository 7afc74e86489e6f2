"""Scoring: pure functions from records and rules to numbers, no Excel in them."""

from workbook_builder.score.office import score_office

__all__ = ["score_office"]
