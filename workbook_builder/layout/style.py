"""How cells look: one palette with meaning, one typography, one place for number formats.

Colour is never the only signal: inputs have their own border and heading, statuses their word.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

HURUF = "Arial"

# Palette: dark ink on light grounds, every pair at least 4.5:1.
TINTA = "#1F2937"
TINTA_REDUP = "#4B5563"
PUTIH = "#FFFFFF"
BIRU_TUA = "#1E3A5F"
BIRU_MUDA = "#DCE6F1"
BIRU_PUCAT = "#F1F5FA"
ABU_MUDA = "#F3F4F6"
GARIS = "#B6BEC9"
KUNING_ISIAN = "#FFF8DC"
BIRU_ISIAN = "#0B3D91"
BIRU_GRAFIK = "#2E6DA4"
HIJAU_GRAFIK = "#4B8F6B"
EMAS_GRAFIK = "#A67C00"
MERAH_GRAFIK = "#9B2C2C"
"""Bars and lines of charts; they differ in lightness too, and limits are dashed lines."""
WARNA_STATUS = {
    "Hijau": ("#D7F0DD", "#14532D"),
    "Kuning": ("#FFF1C2", "#6B4A00"),
    "Merah": ("#FBD9D9", "#7F1D1D"),
}
WARNA_TINGKAT = {
    "galat": WARNA_STATUS["Merah"],
    "peringatan": WARNA_STATUS["Kuning"],
    "info": (BIRU_MUDA, BIRU_TUA),
}
WARNA_TAB = {
    "hasil": BIRU_TUA,
    "masukan": "#B58900",
    "hitungan": "#6B7280",
    "periksa": "#9B2C2C",
    "acuan": "#2F6B4F",
    "panduan": "#7C3AED",
}
"""Tab colours by the role of a sheet."""

FORMAT = {
    "umum": "General",
    "teks": "@",
    "bulat": "#,##0",
    "rupiah": "#,##0",
    "desimal": "#,##0.00",
    "desimal0": "#,##0",
    "desimal1": "#,##0.0",
    "selisih": "+#,##0.00;-#,##0.00;0.00",
    "rasio": "0.0000",
    "persen": "0.00%",
    "persen0": "0%",
    "iku": "#,##0.00",
    "iku0": "#,##0",
    "iku_persen": "0.00%",
    "iku_persen0": "0%",
    "ss": '"SS "0',
    "nss": '"NSS "0.00',
    "np": '"NP "0.00',
    "bobot": '"Bobot "0%',
    "nko": '"NKO "0.00',
    "tanggal": "dd/mm/yyyy",
    "nomor": "0",
}
ANGKA_IKU = frozenset({"iku", "iku0", "iku_persen", "iku_persen0"})
"""Formats of a value in the unit of its IKU; the columns of such values have room for what may still be typed."""


@dataclass(frozen=True)
class Gaya:
    """A cell style by meaning. ``terbuka`` cells can be typed into."""

    angka: str = "umum"
    """A key of FORMAT, or a number format itself."""
    rata: str = "left"
    tegak: str = "top"
    tebal: bool = False
    miring: bool = False
    ukuran: float = 10
    warna: str = TINTA
    latar: str = ""
    garis: bool = False
    garis_atas: bool = False
    bungkus: bool = False
    terbuka: bool = False
    inden: int = 0
    mendatar_bersama: bool = False
    """Centred across the blank cells to its right; looks like merging and breaks nothing."""

    def dengan(self, **ubah: object) -> Gaya:
        return replace(self, **ubah)  # type: ignore[arg-type]


JUDUL = Gaya(tebal=True, ukuran=14, warna=BIRU_TUA, tegak="vcenter")
GUNA = Gaya(warna=TINTA_REDUP)
KETERANGAN = Gaya(warna=TINTA_REDUP, ukuran=9)
KEPALA = Gaya(tebal=True, warna=PUTIH, latar=BIRU_TUA, rata="center", tegak="vcenter", garis=True, bungkus=True)
KEPALA_ISIAN = KEPALA.dengan(warna=TINTA, latar="#F2D98B")
TEKS = Gaya(garis=True, bungkus=True, tegak="vcenter", inden=1)
TENGAH = Gaya(garis=True, bungkus=True, rata="center", tegak="vcenter")
ANGKA = Gaya(garis=True, rata="right", angka="desimal", tegak="vcenter")
SASARAN = Gaya(garis=True, bungkus=True, tebal=True, latar=BIRU_MUDA, tegak="vcenter", inden=1)
ISIAN = Gaya(
    garis=True, rata="right", warna=BIRU_ISIAN, latar=KUNING_ISIAN, terbuka=True, angka="desimal", tegak="vcenter"
)
ISIAN_TEKS = ISIAN.dengan(rata="left", bungkus=True, angka="umum", inden=1)
ISIAN_PILIHAN = ISIAN.dengan(rata="center", bungkus=True, angka="umum")
TERTUTUP = Gaya(garis=True, rata="center", latar=ABU_MUDA, warna=TINTA_REDUP)
TOTAL = Gaya(garis=True, garis_atas=True, tebal=True, latar=BIRU_PUCAT, bungkus=True, tegak="vcenter", inden=1)
TAUTAN = Gaya(warna="#1D4ED8", garis=True, bungkus=True, tegak="vcenter", inden=1)
TAUTAN_BEBAS = Gaya(warna="#1D4ED8", ukuran=9)
LENCANA = Gaya(tebal=True, rata="center", warna=TINTA_REDUP)
TANDA_TANGAN = Gaya(rata="center", mendatar_bersama=True)


def gaya_status(nama: str) -> Gaya:
    """The look of a status word, for conditional formats."""
    latar, warna = WARNA_STATUS.get(nama, (ABU_MUDA, TINTA))
    return Gaya(latar=latar, warna=warna, tebal=True)
