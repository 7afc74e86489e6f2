"""Titles, headers and guidance on the sheets of the workbook."""

from __future__ import annotations

from workbook_builder.text.angka import BULAN

__all__ = ["BULAN", "UNIT_TANPA_NAMA"]

UNIT_TANPA_NAMA = "Kantor"
