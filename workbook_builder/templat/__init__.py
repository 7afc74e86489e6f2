"""The refresh of the template: what the targets ask for, joined with what was filled before. Pure functions."""

from workbook_builder.templat.gabung import Gabungan, gabungkan
from workbook_builder.templat.laporan import baris_laporan

__all__ = ["Gabungan", "baris_laporan", "gabungkan"]
