"""Validation: judging what was read, and joining it into the records that are scored."""

from workbook_builder.validate.hidden import mark_hidden
from workbook_builder.validate.identitas import susun_identitas
from workbook_builder.validate.kontrak import susun_kontrak
from workbook_builder.validate.periksa import periksa

__all__ = ["mark_hidden", "periksa", "susun_identitas", "susun_kontrak"]
