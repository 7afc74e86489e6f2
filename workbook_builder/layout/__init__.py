"""Laying out: from records and score to the plan of a workbook; one module per sheet."""

from workbook_builder.layout.workbook import plan_workbook

__all__ = ["plan_workbook"]
