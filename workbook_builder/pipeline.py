"""The stages in one line: read, validate, score, lay out, write."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbook_builder.errors import AturanTidakSah
from workbook_builder.model import Identitas, Kontrak, Masukan, Skor, Tempat, Temuan, Tingkat
from workbook_builder.periode import TRIWULAN
from workbook_builder.read import TARGET, baca_masukan
from workbook_builder.rules import Aturan, aturan_untuk, muat_bernama
from workbook_builder.score import hitung
from workbook_builder.text.lembar import UNIT_TANPA_NAMA
from workbook_builder.text.temuan import jenis, urutkan
from workbook_builder.validate import periksa, susun_identitas, susun_kontrak
from workbook_builder.validate.bahan import Bahan

PANJANG_NAMA = 60
"""Characters of the office's name in a file name; file systems take 255 bytes, and a character has up to four."""


@dataclass(frozen=True)
class Hasil:
    """What a run found. ``aturan`` and ``skor`` are None only where no rule set could be chosen."""

    masukan: Masukan
    identitas: Identitas
    aturan: Aturan | None
    skor: Skor | None
    temuan: tuple[Temuan, ...]
    triwulan: int

    def jumlah(self, tingkat: Tingkat) -> int:
        return sum(1 for t in self.temuan if jenis(t).tingkat is tingkat)

    def gagal(self, ketat: bool) -> bool:
        """Whether the findings forbid a workbook: any galat, or any peringatan where ``ketat``."""
        return bool(self.jumlah(Tingkat.GALAT) or (ketat and self.jumlah(Tingkat.PERINGATAN)))


def nilai(folder: Path, triwulan: int | None = None, tanpa_realisasi: bool = False) -> Hasil:
    """Read, validate and score the inputs of a folder; ``triwulan`` defaults to the last one with any realisasi.

    ``tanpa_realisasi`` judges the targets alone, before a realisasi.xlsx exists.
    """
    masukan = baca_masukan(folder, tanpa_realisasi)
    identitas, temuan = susun_identitas(masukan)
    aturan, temuan_aturan = _pilih_aturan(masukan, identitas, folder)
    temuan += temuan_aturan
    if aturan is None:
        return Hasil(masukan, identitas, None, None, tuple(urutkan([*temuan, *masukan.amatan])), triwulan or 1)
    kontrak, temuan_kontrak = susun_kontrak(masukan, identitas, aturan)
    triwulan = triwulan or triwulan_terisi(kontrak)
    skor = hitung(kontrak, aturan, triwulan)
    temuan += temuan_kontrak + periksa(Bahan(masukan, kontrak, aturan, triwulan, skor), temuan_kontrak)
    return Hasil(masukan, identitas, aturan, skor, tuple(urutkan(temuan)), triwulan)


def bangun(hasil: Hasil, folder: Path, kertas: str = "A4") -> Path:
    """Lay the score out for a paper size (A4 or F4) and write the workbook into a folder; returns its path."""
    from workbook_builder.layout import susun_buku
    from workbook_builder.layout.cetak import KERTAS
    from workbook_builder.write import tulis_buku

    jalur = folder / nama_berkas(hasil)
    rencana = susun_buku(hasil.masukan, _skor(hasil), _aturan(hasil), hasil.temuan, KERTAS[kertas])
    tulis_buku(rencana, jalur)
    return jalur


def nama_berkas(hasil: Hasil) -> str:
    """``Kinerja_<unit>_<tahun>_Q<triwulan>.xlsx`` with only letters and digits, short enough for every file system."""
    kata = "".join(c if c.isalnum() else " " for c in hasil.identitas.unit).split()
    unit = "-".join(kata)[:PANJANG_NAMA] or UNIT_TANPA_NAMA
    return f"Kinerja_{unit}_{hasil.identitas.tahun}_Q{hasil.triwulan}.xlsx"


def triwulan_terisi(kontrak: Kontrak) -> int:
    """The last quarter (1..4) with any realisasi; 1 where none is filled."""
    terisi = [i for i, q in enumerate(TRIWULAN, 1) if any(iku.realisasi.get(q) is not None for iku in kontrak.iku)]
    return max(terisi, default=1)


def _pilih_aturan(masukan: Masukan, identitas: Identitas, folder: Path) -> tuple[Aturan | None, list[Temuan]]:
    """The rule set that Identitas names, or that of the year."""
    sel = masukan.identitas.get("Aturan")
    tempat = sel.tempat if sel else masukan.lembar.get("Identitas", Tempat(TARGET, "Identitas"))
    try:
        if sel is None or sel.kosong:
            return aturan_untuk(identitas.tahun), []
        aturan = muat_bernama(sel.teks, folder)
    except AturanTidakSah as galat:
        return None, [Temuan("aturan-tak-terpakai", tempat, {"sebab": str(galat)})]
    if aturan.berlaku(identitas.tahun):
        return aturan, []
    masa = f"{aturan.dari}-{aturan.sampai}" if aturan.sampai else f"{aturan.dari} dan sesudahnya"
    isi = {"aturan": aturan.nama, "masa": masa, "tahun": identitas.tahun}
    return aturan, [Temuan("aturan-lain-tahun", tempat, isi)]


def _skor(hasil: Hasil) -> Skor:
    assert hasil.skor is not None
    return hasil.skor


def _aturan(hasil: Hasil) -> Aturan:
    assert hasil.aturan is not None
    return hasil.aturan
