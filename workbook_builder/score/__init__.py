"""Scoring: pure functions from records and rules to numbers, no Excel in them."""

from workbook_builder.score.office import score_office
from workbook_builder.score.outlook import score_ahead

__all__ = ["score_ahead", "score_office"]
