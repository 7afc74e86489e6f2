"""The two input files, sheet by sheet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.kode import kunci_kode
from workbook_builder.model import BarisManual, JejakBerkas, Masukan, Temuan
from workbook_builder.read import (
    aksi,
    analisis,
    anggaran,
    identitas,
    inisiatif,
    manual,
    perjanjian,
    peta,
    realisasi,
    realisasi_anggaran,
    rincian,
    terbit,
)
from workbook_builder.read.buku import Buku, Lembar, buka_buku
from workbook_builder.read.neighbours import newer_findings, require_folder
from workbook_builder.read.tabel import kunci_teks

TARGET = "target.xlsx"
REALISASI = "realisasi.xlsx"

ALIAS_LEMBAR = {
    rincian.NAMA: ("Rincian Target Kinerja", "Rincian Target IKU"),
    peta.NAMA: ("Peta Strategis", "Peta"),
    perjanjian.NAMA: ("PK",),
    anggaran.NAMA: ("Program dan Anggaran", "Program/Kegiatan dan Anggaran"),
    realisasi.NAMA: ("Realisasi",),
}
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
LEMBAR_DIKENAL = frozenset({kunci_teks("Petunjuk"), kunci_teks("Arsip")})
"""Sheets that are ours but hold nothing to read."""

_TAHUN = re.compile(r"\bTAHUN(?: ANGGARAN)? (20\d\d)\s*$")

T = TypeVar("T")


class _Rak:
    """The sheets of one workbook by official name, and what was noticed while reading them."""

    def __init__(self, buku: Buku, nama: Iterable[str]) -> None:
        self.lembar: dict[str, Lembar] = {}
        self.amatan: list[Temuan] = list(buku.amatan)
        for satu in buku.lembar:
            resmi = nama_resmi(satu.nama, nama)
            if resmi is None:
                if kunci_teks(satu.nama) not in LEMBAR_DIKENAL:
                    self.amatan.append(Temuan("lembar-diabaikan", satu.tempat, {"lembar": satu.nama}))
            elif resmi in self.lembar:
                self.amatan.append(Temuan("lembar-ganda", satu.tempat, {"lembar": satu.nama, "resmi": resmi}))
            else:
                self.lembar[resmi] = satu

    def baca(self, nama: str, pembaca: Callable[[Lembar], tuple[T, tuple[Temuan, ...]]], kosong: T) -> T:
        """What a sheet's reader makes of it; ``kosong`` where the workbook has no such sheet."""
        if nama not in self.lembar:
            return kosong
        hasil, amatan = pembaca(self.lembar[nama])
        self.amatan += amatan
        return hasil


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
        realisasi=capai.baca(realisasi.NAMA, lambda lbr: realisasi.baca(lbr, persen), ()),
        analisis=capai.baca(analisis.NAMA, analisis.baca, ()),
        realisasi_anggaran=capai.baca(realisasi_anggaran.NAMA, realisasi_anggaran.baca, ()),
        terbit=capai.baca(terbit.NAMA, terbit.baca, ()),
        program_kerja=target.baca(aksi.NAMA_PROGRAM, aksi.baca_program, ()),
        rencana_aksi=target.baca(aksi.NAMA_RENCANA, aksi.baca_rencana, ()),
        lembar={nama: satu.tempat for rak in (target, capai) for nama, satu in rak.lembar.items()},
        amatan=(*target.amatan, *capai.amatan, *_newer_copies(folder, (buku_target, buku_realisasi))),
        jejak=(buku_target.jejak, buku_realisasi.jejak),
        tahun_judul=_tahun_judul(target.lembar.values()),
    )


def _newer_copies(folder: Path, books: Iterable[Buku]) -> Iterable[Temuan]:
    """Copies of the inputs beside them that were saved later than they."""
    for book in books:
        path, trace = folder / book.jejak.nama, book.jejak
        if trace.sha256:
            yield from newer_findings(path, trace.disimpan, partial(_look, name=path.name), trace.sha256)


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


def _tahun_judul(lembar: Iterable[Lembar]) -> int | None:
    """The year of title rows such as "TAHUN 2024"; None where there is none or they differ."""
    judul = [s.nilai for satu in lembar for s in satu.sel.values() if isinstance(s.nilai, str)]
    tahun = {int(cocok.group(1)) for teks in judul if (cocok := _TAHUN.search(teks))}
    return tahun.pop() if len(tahun) == 1 else None


def nama_resmi(nama: str, resmi: Iterable[str]) -> str | None:
    for satu in resmi:
        if kunci_teks(nama) in {kunci_teks(t) for t in (satu, *ALIAS_LEMBAR.get(satu, ()))}:
            return satu
    return None
