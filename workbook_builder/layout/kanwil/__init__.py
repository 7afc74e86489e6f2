"""The roll-up workbook of a region: all offices of one quarter, from a record of each."""

from workbook_builder.layout.kanwil.workbook import plan_region

__all__ = ["plan_region"]
