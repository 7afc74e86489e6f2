"""Dated rule sets: how an office is scored, as data with source and confidence."""

from workbook_builder.rules.model import Aturan, NilaiAturan, belum_dikonfirmasi
from workbook_builder.rules.shelf import aturan_untuk, muat_bernama, nama_tersedia

__all__ = ["Aturan", "NilaiAturan", "aturan_untuk", "belum_dikonfirmasi", "muat_bernama", "nama_tersedia"]
