"""Laying out the files that staff fill: the template realisasi.xlsx and an empty target.xlsx."""

from workbook_builder.layout.templat.buku import susun_templat

__all__ = ["susun_templat"]
