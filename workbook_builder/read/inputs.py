"""The two input files, sheet by sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.files.regular import is_there
from workbook_builder.model import BarisManual, JejakBerkas, Masukan, StatedYear, Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.read.foreign_tables import official_table
from workbook_builder.read.neighbours import filled_elsewhere, newer_findings, require_folder
from workbook_builder.read.origin import chosen_quarter, realisasi_claims, target_claims
from workbook_builder.read.sheet_names import SheetNames, official_name, sheet_names, stated_year
from workbook_builder.read.sheets import aksi, analisis, anggaran, identitas, realisasi_anggaran
from workbook_builder.read.sheets import angka_terbit as terbit
from workbook_builder.read.sheets import inisiatif_strategis as inisiatif
from workbook_builder.read.sheets import manual_iku as manual
from workbook_builder.read.sheets import perjanjian_kinerja as perjanjian
from workbook_builder.read.sheets import peta_strategi as peta
from workbook_builder.read.sheets import realisasi_iku as realisasi
from workbook_builder.read.sheets import rincian_target as rincian
from workbook_builder.read.table import kunci_teks
from workbook_builder.read.unread import Shape, unread_tables
from workbook_builder.read.workbook import Buku, Lembar, buka_buku

TARGET = "target.xlsx"
REALISASI = "realisasi.xlsx"

LEMBAR_TARGET = (
    identitas.NAMA,
    peta.NAMA,
    perjanjian.NAMA,
    rincian.NAMA,
    manual.NAMA,
    inisiatif.NAMA,
    anggaran.NAMA,
    aksi.NAMA_PROGRAM,
    aksi.NAMA_RENCANA,
)
LEMBAR_REALISASI = (realisasi.NAMA, analisis.NAMA, realisasi_anggaran.NAMA, terbit.NAMA)
BENTUK = {
    peta.NAMA: Shape(peta.KOLOM, peta.bernomor, ("SS",)),
    perjanjian.NAMA: Shape(perjanjian.KOLOM, perjanjian.berkode, ("Indikator Kinerja",)),
    rincian.NAMA: Shape(rincian.KOLOM, rincian.dikenal, (rincian.KOLOM_KODE,)),
    manual.NAMA: Shape(manual.KOLOM, manual.berkode, ("Kode",)),
    inisiatif.NAMA: Shape(inisiatif.KOLOM, inisiatif.berisi, ("IKU", "Inisiatif Strategis")),
    anggaran.NAMA: Shape(anggaran.KOLOM, anggaran.berisi, ("Kode", "Program/Kegiatan")),
    aksi.NAMA_PROGRAM: Shape(aksi.KOLOM_PROGRAM, aksi.berkode, ("Kode", "Program Kerja")),
    aksi.NAMA_RENCANA: Shape(aksi.KOLOM_RENCANA, aksi.bernomor, ("SS", "Rencana Aksi")),
    realisasi.NAMA: Shape(realisasi.KOLOM, realisasi.berkode, ("Kode",)),
    analisis.NAMA: Shape(analisis.KOLOM, analisis.berkode, ("Kode", "Periode")),
    realisasi_anggaran.NAMA: Shape(realisasi_anggaran.KOLOM, realisasi_anggaran.dikenal, ("Kode", "Jenis Belanja")),
    terbit.NAMA: Shape(terbit.KOLOM, terbit.lengkap, ("Acuan", "Periode", "Nilai")),
}
"""How the table of each official sheet is known, wherever it stands."""
LEMBAR_DIKENAL = frozenset({kunci_teks("Petunjuk"), kunci_teks("Arsip")})
"""Sheets that are ours but hold nothing to read."""
KOLOM_RESMI = {
    modul.NAMA: modul.KOLOM
    for modul in (
        rincian,
        perjanjian,
        peta,
        manual,
        inisiatif,
        anggaran,
        realisasi,
        realisasi_anggaran,
        analisis,
        terbit,
    )
}
"""The tables that are looked for on sheets of other names; Identitas is too short to be known by its headers."""

NAMA_AWAL = frozenset({"Daftar_Perspektif", "Daftar_Polarisasi", "Daftar_Konsolidasi"})
"""Defined names by which a target.xlsx that ``init`` began is known."""

T = TypeVar("T")


class _Rak:
    """The sheets of one workbook by official name, and what was noticed while reading them."""

    def __init__(self, buku: Buku, nama: Sequence[str]) -> None:
        self.lembar: dict[str, Lembar] = {}
        self.lain: list[Lembar] = []
        self.amatan: list[Temuan] = list(buku.amatan)
        self.tahun: list[StatedYear] = []
        susunan = sheet_names([x.nama for x in buku.lembar], nama)
        for satu in buku.lembar:
            if satu.nama in susunan.read:
                resmi = susunan.read[satu.nama]
                self.lembar[resmi] = satu
                tahun = stated_year(satu.nama)
                if tahun is not None:
                    self.tahun.append(StatedYear(satu.tempat, satu.nama, tahun, resmi))
                elif satu.nama in susunan.renamed:
                    self.amatan.append(Temuan("lembar-nama-lain", satu.tempat, {"lembar": satu.nama, "resmi": resmi}))
            elif kunci_teks(satu.nama) not in LEMBAR_DIKENAL:
                self.lain.append(satu)
                self.amatan.append(_tak_dibaca(satu, susunan))

    def baca(self, nama: str, pembaca: Callable[[Lembar], tuple[T, tuple[Temuan, ...]]], kosong: T) -> T:
        """What a sheet's reader makes of it; ``kosong`` where the workbook has no such sheet."""
        if nama not in self.lembar:
            return kosong
        hasil, amatan = pembaca(self.lembar[nama])
        self.amatan += amatan
        return hasil

    def temuan(self) -> list[Temuan]:
        """All that was noticed; which cells hold formulas is said once a file."""
        rumus = [t for t in self.amatan if t.kode == "rumus-dibaca"]
        lain = [t for t in self.amatan if t.kode != "rumus-dibaca"]
        if len(rumus) > 1:
            daftar = "; ".join(f"'{t.tempat.lembar}': {t.isi['sel']}" for t in rumus)
            jumlah = sum(int(str(t.isi["jumlah"])) for t in rumus)
            rumus = [Temuan("rumus-dibaca", rumus[0].tempat, {"sel": daftar, "jumlah": jumlah})]
        tak_dibaca = unread_tables(BENTUK, self.lembar, self.lain)
        # That nothing need be done about such a sheet would be wrong.
        bertabel = {t.tempat for t in tak_dibaca}
        lunak = ("lembar-diabaikan", "lembar-tabel-resmi")
        lain = [t for t in lain if t.kode not in lunak or t.tempat not in bertabel]
        return [*lain, *rumus, *tak_dibaca]


def _tak_dibaca(lembar: Lembar, susunan: SheetNames) -> Temuan:
    """What is said of a sheet that is not read: the more it looks like an official one, the louder."""
    nama, isi = lembar.nama, {"lembar": lembar.nama}
    if nama in susunan.double:
        return Temuan("lembar-ganda", lembar.tempat, {**isi, "resmi": susunan.double[nama]})
    if nama in susunan.unclear:
        resmi = susunan.unclear[nama]
        lain = ", ".join(f"'{n}'" for n, r in susunan.unclear.items() if r == resmi and n != nama)
        return Temuan("lembar-mendua", lembar.tempat, {**isi, "resmi": resmi, "lain": lain})
    mirip = official_table(lembar, KOLOM_RESMI)
    if mirip is not None:
        return Temuan("lembar-tabel-resmi", lembar.tempat, {**isi, "resmi": mirip})
    return Temuan("lembar-diabaikan", lembar.tempat, isi)


def baca_masukan(folder: Path, tanpa_realisasi: bool = False) -> Masukan:
    """Read target.xlsx and realisasi.xlsx of a folder. A file that cannot be opened raises BerkasTidakTerbaca.

    With ``tanpa_realisasi`` there is no realisasi.xlsx yet, and everything in it counts as not there.
    """
    require_folder(folder)
    buku_target = buka_buku(folder / TARGET, lambda nama: nama_resmi(nama, LEMBAR_TARGET) is not None)
    kosong = Buku(JejakBerkas(REALISASI, "", None), ())
    buku_realisasi = kosong
    if not tanpa_realisasi:
        buku_realisasi = buka_buku(folder / REALISASI, lambda nama: nama_resmi(nama, LEMBAR_REALISASI) is not None)
    target, capai = _Rak(buku_target, LEMBAR_TARGET), _Rak(buku_realisasi, LEMBAR_REALISASI)
    tanpa_manual: tuple[BarisManual, ...] = ()
    baris_manual = target.baca(manual.NAMA, manual.baca, tanpa_manual)
    satuan = _satuan(baris_manual)
    target_kinerja = target.baca(rincian.NAMA, lambda lbr: rincian.baca(lbr, satuan), rincian.Rincian())
    persen = {kunci_kode(b.kode): b.persen for b in target_kinerja.iku}
    return Masukan(
        identitas=target.baca(identitas.NAMA, identitas.baca, {}),
        peta=target.baca(peta.NAMA, peta.baca, ()),
        perjanjian=target.baca(perjanjian.NAMA, lambda lbr: perjanjian.baca(lbr, satuan), ()),
        sasaran=target_kinerja.sasaran,
        rincian=target_kinerja.iku,
        manual=baris_manual,
        inisiatif=target.baca(inisiatif.NAMA, inisiatif.baca, ()),
        anggaran=target.baca(anggaran.NAMA, anggaran.baca, ()),
        realisasi=capai.baca(realisasi.NAMA, lambda lbr: realisasi.baca(lbr, persen, satuan), ()),
        analisis=capai.baca(analisis.NAMA, analisis.baca, ()),
        realisasi_anggaran=capai.baca(realisasi_anggaran.NAMA, realisasi_anggaran.baca, ()),
        terbit=capai.baca(terbit.NAMA, terbit.baca, ()),
        program_kerja=target.baca(aksi.NAMA_PROGRAM, aksi.baca_program, ()),
        rencana_aksi=target.baca(aksi.NAMA_RENCANA, aksi.baca_rencana, ()),
        lembar={nama: satu.tempat for rak in (target, capai) for nama, satu in rak.lembar.items()},
        amatan=(*target.temuan(), *capai.temuan(), *_newer_copies(folder, (buku_target, buku_realisasi))),
        tersembunyi={
            (x.tempat.berkas, x.tempat.lembar): x.tersembunyi for rak in (target, capai) for x in rak.lembar.values()
        },
        jejak=(buku_target.jejak, buku_realisasi.jejak),
        stated_years=(*target.tahun, *capai.tahun, *_tahun_periode(target)),
        judul_target=target_claims(target.lembar),
        target_awal=buku_target.nama.keys() >= NAMA_AWAL,
        asal_realisasi=realisasi_claims(capai.lembar, buku_realisasi.nama, REALISASI),
        pilihan_triwulan=chosen_quarter(capai.lembar.get(realisasi.NAMA)),
    )


def _tahun_periode(target: _Rak) -> tuple[StatedYear, ...]:
    """The years in the headers of the periods of Rincian Target."""
    return rincian.tahun_judul(target.lembar[rincian.NAMA]) if rincian.NAMA in target.lembar else ()


def _newer_copies(folder: Path, books: Iterable[Buku]) -> Iterable[Temuan]:
    """Copies of the inputs beside them that were saved later than they."""
    for book in books:
        path, trace = folder / book.jejak.nama, book.jejak
        if trace.sha256:
            yield from newer_findings(path, trace.disimpan, partial(_look, name=path.name), trace.sha256)


def targets_alone(folder: Path) -> bool:
    """Whether a folder has targets but no realisasi.xlsx yet, nor one that was filled under another name."""
    target, realisasi_xlsx = folder / TARGET, folder / REALISASI
    # A link to nothing was meant to be one.
    if not is_there(target) or is_there(realisasi_xlsx) or realisasi_xlsx.is_symlink():
        return False
    return not filled_elsewhere(realisasi_xlsx, partial(holds_input, name=REALISASI))


def holds_input(path: Path, name: str) -> bool:
    """Whether a workbook holds sheets of the input ``name`` (target.xlsx or realisasi.xlsx)."""
    return _look(path, name) is not None


def _look(path: Path, name: str) -> tuple[str, dt.datetime | None] | None:
    """Digest and saving time of a workbook with sheets of that input; None where it has none or cannot be read."""
    official = LEMBAR_TARGET if name == TARGET else LEMBAR_REALISASI
    try:
        book = buka_buku(path, lambda _sheet: False)
    except KesalahanPengguna:
        return None
    if all(nama_resmi(sheet.nama, official) is None for sheet in book.lembar):
        return None
    return book.jejak.sha256, book.jejak.disimpan


def _satuan(baris: Iterable[BarisManual]) -> dict[str, str]:
    return {kunci_kode(b.kode): b.teks["Satuan"].teks for b in baris}


def nama_resmi(nama: str, resmi: Iterable[str]) -> str | None:
    """The official sheet that a sheet name means; None where it means none."""
    return official_name(nama, resmi)
