"""Laying out the files that staff fill: the template realisasi.xlsx and an empty target.xlsx."""

from workbook_builder.layout.templat.buku import susun_templat
from workbook_builder.layout.templat.target import susun_target

__all__ = ["susun_target", "susun_templat"]
