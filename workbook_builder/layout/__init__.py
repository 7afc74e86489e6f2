"""Laying out: from records and score to the plan of a workbook; one module per sheet."""

from workbook_builder.layout.workbook import susun_buku

__all__ = ["susun_buku"]
