"""Reading: from the two input files to records that remember their place. Nothing is judged here."""

from workbook_builder.read.inputs import REALISASI, TARGET, baca_masukan, targets_alone

__all__ = ["REALISASI", "TARGET", "baca_masukan", "targets_alone"]
