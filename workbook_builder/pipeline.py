"""The stages in one line: read, validate, score, lay out, write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from workbook_builder.assemble.agreement import susun_kontrak
from workbook_builder.assemble.identity import susun_identitas
from workbook_builder.check.context import Bahan
from workbook_builder.check.hidden import mark_hidden
from workbook_builder.check.run import periksa
from workbook_builder.errors import AturanMendua, AturanTidakSah, BerkasTerkunci, BukuTerlaluBesar
from workbook_builder.files.atomic import giliran_menulis, pastikan_tertutup, simpan_salinan, tulis_aman
from workbook_builder.findings.catalogue import jenis, urutkan
from workbook_builder.history import Pencatat, baca_semua, disunting, pilih_riwayat, susun_catatan, temuan_riwayat
from workbook_builder.model import Identitas, Kontrak, Masukan, Skor, Tempat, Temuan, Tingkat
from workbook_builder.model.history import Riwayat
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read import TARGET, baca_masukan
from workbook_builder.rules import Aturan, aturan_untuk, muat_bernama
from workbook_builder.score import hitung
from workbook_builder.text.output import BUKU_TERLALU_BESAR, LAMA_UTUH, NAMA_TERPAKAI
from workbook_builder.text.riwayat import DISUNTING_TANDA
from workbook_builder.text.sheets import UNIT_TANPA_NAMA

MILIK_LAIN = "realisasi-lain-identitas"
"""The finding of a realisasi.xlsx that is another office's or year's."""
TRIWULAN_KOSONG = "triwulan-kosong"
"""The finding of a quarter that was asked for and has no realisasi."""
PANJANG_NAMA = 60
"""Characters of the office's name in a file name."""
BITA_NAMA = 180
"""Bytes of it in UTF-8: file systems take 255 for a name, and what stands around it, in kept copies too, takes 50."""


BATAS_BARIS = 15_000
"""Rows of a workbook: 400 IKU with all their tables. The largest office has some forty."""
BARIS_PER_IKU = 30
"""As many rows of another table take as long to lay out as the sheets of one IKU."""


@dataclass(frozen=True)
class Hasil:
    """What a run found. ``aturan`` and ``skor`` are None only where no rule set could be chosen."""

    masukan: Masukan
    identitas: Identitas
    aturan: Aturan | None
    skor: Skor | None
    temuan: tuple[Temuan, ...]
    triwulan: int
    riwayat: Riwayat | None = None
    """The earlier builds, once someone looked at the output folder."""

    def jumlah(self, tingkat: Tingkat) -> int:
        return sum(1 for t in self.temuan if jenis(t).tingkat is tingkat)

    def gagal(self, ketat: bool) -> bool:
        """Whether the findings forbid a workbook: any galat, or any peringatan where ``ketat``."""
        return bool(self.jumlah(Tingkat.GALAT) or (ketat and self.jumlah(Tingkat.PERINGATAN)))


@dataclass(frozen=True)
class BukuJadi:
    """A workbook that was built. ``suntingan`` is where an edited one was kept, ``catatan`` the record, if new."""

    jalur: Path
    suntingan: Path | None = None
    catatan: Path | None = None


def nilai(folder: Path, triwulan: int | None = None, tanpa_realisasi: bool = False) -> Hasil:
    """Read, validate and score the inputs of a folder; ``triwulan`` defaults to the last one with any realisasi.

    ``tanpa_realisasi`` judges the targets alone, before a realisasi.xlsx exists.
    """
    masukan = baca_masukan(folder, tanpa_realisasi)
    identitas, temuan = susun_identitas(masukan)
    aturan, temuan_aturan = _pilih_aturan(masukan, identitas, folder)
    temuan += temuan_aturan
    if aturan is None:
        temuan = mark_hidden([*temuan, *masukan.amatan], masukan)
        return Hasil(masukan, identitas, None, None, tuple(urutkan(temuan)), triwulan or 1)
    kontrak, temuan_kontrak = susun_kontrak(masukan, identitas, aturan)
    diminta = triwulan is not None
    triwulan = triwulan or triwulan_terisi(kontrak)
    skor = hitung(kontrak, aturan, triwulan)
    temuan += temuan_kontrak + periksa(Bahan(masukan, kontrak, aturan, triwulan, skor, diminta), temuan_kontrak)
    return Hasil(masukan, identitas, aturan, skor, tuple(urutkan(mark_hidden(temuan, masukan))), triwulan)


def dengan_riwayat(hasil: Hasil, folder: Path) -> Hasil:
    """The result seen against the earlier builds in the output folder, with the findings that follow."""
    if hasil.skor is None or hasil.aturan is None:
        return hasil
    kini = susun_catatan(hasil.masukan, hasil.skor, hasil.aturan)
    riwayat = pilih_riwayat(*baca_semua(folder, name_prefix(hasil)), kini)
    baru = mark_hidden(temuan_riwayat(riwayat, kini, hasil.masukan), hasil.masukan)
    temuan = urutkan([*hasil.temuan, *baru])
    return replace(hasil, temuan=tuple(temuan), riwayat=riwayat)


def bangun(hasil: Hasil, folder: Path, kertas: str = "A4") -> BukuJadi:
    """Lay the score out for a paper size (A4 or F4), write the workbook into a folder and record it there."""
    from workbook_builder.layout import susun_buku
    from workbook_builder.layout.print_setup import KERTAS
    from workbook_builder.write.xlsx import isi_buku

    if hasil.riwayat is None:
        hasil = dengan_riwayat(hasil, folder)
    _jaga_ukuran(hasil)
    skor, aturan = _skor(hasil), _aturan(hasil)
    jalur = folder / nama_berkas(hasil)
    isi = isi_buku(susun_buku(hasil.masukan, skor, aturan, hasil.temuan, KERTAS[kertas], hasil.riwayat))
    with giliran_menulis(jalur):
        pencatat = Pencatat(folder, name_prefix(hasil))
        pencatat.siapkan(susun_catatan(hasil.masukan, skor, aturan), jalur, isi)
        try:
            suntingan = _ganti_buku(hasil, jalur, isi)
        except BaseException:
            pencatat.bereskan()
            raise
        return BukuJadi(jalur, suntingan, pencatat.sahkan())


def _jaga_ukuran(hasil: Hasil) -> None:
    """A workbook has its bounds too: what no office has takes minutes to lay out, and nobody could read it."""
    m = hasil.masukan
    tabel = (m.perjanjian, m.rincian, m.manual, m.inisiatif, m.anggaran, m.analisis, m.realisasi_anggaran, m.terbit)
    baris = sum(map(len, (*tabel, m.program_kerja, m.rencana_aksi)))
    iku = len(_skor(hasil).iku)
    if iku * BARIS_PER_IKU + baris + len(hasil.temuan) > BATAS_BARIS:
        isi = {"iku": iku, "baris": baris, "temuan": len(hasil.temuan)}
        raise BukuTerlaluBesar(BUKU_TERLALU_BESAR.format(**isi))


def _ganti_buku(hasil: Hasil, jalur: Path, isi: bytes) -> Path | None:
    """Write the workbook; one that was edited since it was built is kept first, under the path returned."""
    if jalur.exists() and not jalur.is_file():
        raise BerkasTerkunci(NAMA_TERPAKAI.format(berkas=jalur.name, folder=jalur.parent, utuh=LAMA_UTUH))
    lama = jalur.read_bytes() if jalur.is_file() else None
    if lama == isi:
        return None
    salinan = None
    if lama is not None:
        pastikan_tertutup(jalur)
        semua, _ = baca_semua(jalur.parent, name_prefix(hasil))
        if disunting(semua, jalur, lama):
            salinan = simpan_salinan(jalur, lama, DISUNTING_TANDA)
    tulis_aman(jalur, isi)
    return salinan


def nama_berkas(hasil: Hasil) -> str:
    """``Kinerja_<unit>_<tahun>_Q<triwulan>.xlsx`` with only letters and digits, short enough for every file system."""
    return f"{name_prefix(hasil)}_Q{hasil.triwulan}.xlsx"


def name_prefix(hasil: Hasil) -> str:
    """What the names of all files of an office and year begin with."""
    kata = "".join(c if c.isalnum() else " " for c in hasil.identitas.unit).split()
    potongan = "-".join(kata)[:PANJANG_NAMA].encode("utf-8", "ignore")[:BITA_NAMA]
    unit = potongan.decode("utf-8", "ignore") or UNIT_TANPA_NAMA
    return f"Kinerja_{unit}_{hasil.identitas.tahun}"


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
            if not identitas.tahun:
                # That the year is missing is already said.
                return None, []
            return aturan_untuk(identitas.tahun), []
        aturan = muat_bernama(sel.teks, folder)
    except AturanMendua as galat:
        isi = {"tahun": identitas.tahun, "pilihan": ", ".join(galat.pilihan), "keterangan": galat.keterangan}
        return None, [Temuan("aturan-perlu-dipilih", tempat, isi)]
    except AturanTidakSah as galat:
        return None, [Temuan("aturan-tak-terpakai", tempat, {"sebab": str(galat)})]
    if not identitas.tahun or aturan.berlaku(identitas.tahun):
        return aturan, []
    masa = f"{aturan.dari}-{aturan.sampai}" if aturan.sampai else f"{aturan.dari} dan sesudahnya"
    return aturan, [
        Temuan("aturan-lain-tahun", tempat, {"aturan": aturan.nama, "masa": masa, "tahun": identitas.tahun})
    ]


def _skor(hasil: Hasil) -> Skor:
    assert hasil.skor is not None
    return hasil.skor


def _aturan(hasil: Hasil) -> Aturan:
    assert hasil.aturan is not None
    return hasil.aturan
