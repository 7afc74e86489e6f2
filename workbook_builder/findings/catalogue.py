"""The catalogue of findings: code, severity, message and advice. A finding's code is also its name in the docs.

Messages are filled from the finding's ``isi``; they say what was found, and where it matters what was expected.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbook_builder.findings import across as temuan_antar_lembar
from workbook_builder.findings import cells as temuan_sel
from workbook_builder.findings import files as temuan_cli
from workbook_builder.findings import history as temuan_riwayat
from workbook_builder.findings import missing as temuan_complete
from workbook_builder.findings import plausible as temuan_plausible
from workbook_builder.findings import rows as temuan_baris
from workbook_builder.findings import rules as temuan_aturan
from workbook_builder.findings import sheets as temuan_lembar
from workbook_builder.findings import spellings as temuan_headers
from workbook_builder.findings import tables as temuan_tabel
from workbook_builder.findings.kind import JenisTemuan
from workbook_builder.model import Temuan, Tingkat

KATALOG: dict[str, JenisTemuan] = {
    **temuan_sel.KATALOG,
    **temuan_baris.KATALOG,
    **temuan_lembar.KATALOG,
    **temuan_antar_lembar.KATALOG,
    **temuan_riwayat.KATALOG,
    **temuan_headers.KATALOG,
    **temuan_aturan.KATALOG,
    **temuan_tabel.KATALOG,
    **temuan_complete.KATALOG,
    **temuan_cli.KATALOG,
    **temuan_plausible.KATALOG,
}

DAHULU = frozenset({"berkas-lebih-baru", "realisasi-berubah"})
"""Findings that stand before others of their severity: another file may be meant, a reported figure changed."""

TARGET_PERIODE = "Target {periode}"
REALISASI_PERIODE = "Realisasi {periode}"
NAMA_MILIK = " Nama itu milik {kode}."
BEDA_TRIWULAN = "{periode} {nilai} (target {acuan} {harapan})"
NOL_TANPA_RUMUS = "{polarisasi} tidak dapat dibagi nol"
NOL_TANPA_TERBURUK = "realisasi terburuk tidak tercantum"
NOL_TIDAK_DINILAI = "periode itu tidak dinilai"
NOL_HANYA_TERCAPAI = "periode itu dinilai {nilai} bila target tercapai, dan tidak dinilai bila tidak"
TERSEMBUNYI = {"baris": temuan_tabel.HIDDEN_ROW, "kolom": temuan_tabel.HIDDEN_COLUMN}
"""What a message adds at a cell that nobody sees."""
ARAH_NAIK = "naik"
ARAH_TURUN = "turun"
BASIS_KUMULATIF = "basisnya kumulatif"
TARGET_NAIK = "targetnya naik dari {awal} ke {akhir}"


def jenis(temuan: Temuan) -> JenisTemuan:
    """The catalogue entry of a finding."""
    return KATALOG[temuan.kode]


def pesan(temuan: Temuan) -> str:
    """The finding's message with its values filled in; ``usul`` becomes a "maksud Anda" question."""
    isi = dict(temuan.isi)
    usul = isi.get("usul")
    isi["usul"] = f" Maksud Anda '{usul}'?" if usul else ""
    return jenis(temuan).pesan.format(**isi) + TERSEMBUNYI.get(str(isi.get("tersembunyi")), "")


def saran(temuan: Temuan) -> str:
    return jenis(temuan).saran.format(**temuan.isi)


def urutkan(temuan: list[Temuan]) -> list[Temuan]:
    """Worst first; within a severity what puts all figures in doubt, then in the order in which the checks found them."""
    return sorted(temuan, key=lambda t: (jenis(t).tingkat.urutan, t.kode not in DAHULU))


def counts(findings: Iterable[Temuan]) -> str:
    """``2 galat, 5 peringatan``: only the severities that occur, worst first."""
    found = [jenis(finding).tingkat for finding in findings]
    return ", ".join(f"{found.count(level)} {level.value}" for level in Tingkat if level in found)
