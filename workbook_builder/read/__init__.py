"""Reading: from the two input files to records that remember their place. Nothing is judged here."""

from workbook_builder.read.inputs import REALISASI, TARGET, read_inputs, targets_alone

__all__ = ["REALISASI", "TARGET", "read_inputs", "targets_alone"]
