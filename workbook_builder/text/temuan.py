"""The catalogue of findings: code, severity, message and advice. A finding's code is also its name in the docs.

Messages are filled from the finding's ``isi``; they say what was found, and where it matters what was expected.
"""

from __future__ import annotations

from workbook_builder.model import Temuan
from workbook_builder.text import (
    temuan_antar_lembar,
    temuan_aturan,
    temuan_baris,
    temuan_cli,
    temuan_complete,
    temuan_headers,
    temuan_lembar,
    temuan_plausible,
    temuan_riwayat,
    temuan_sel,
    temuan_tabel,
)
from workbook_builder.text.jenis_temuan import JenisTemuan

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
