"""What the two input files hold, row by row, before anyone judged it. Every record remembers its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbook_builder.model.origin import Claim
from workbook_builder.model.places import Angka, Sel, Tempat, Temuan, Tersembunyi


@dataclass(frozen=True)
class BarisPeta:
    """Peta Strategi: the perspektif of a sasaran."""

    perspektif: Sel
    nomor: Sel
    nama: Sel


@dataclass(frozen=True)
class BarisPerjanjian:
    """Perjanjian Kinerja: one IKU with the target of the year; number and sasaran may be carried down."""

    nomor: Sel
    sasaran: Sel
    kode: str
    nama: str
    sel: Sel
    target: Angka


@dataclass(frozen=True)
class BarisSasaran:
    """Rincian Target: a row that carries only number and name of a sasaran."""

    nomor: int
    sel: Sel
    nama: Sel


@dataclass(frozen=True)
class BarisTarget:
    """Rincian Target: one IKU with its seven periods. ``ss`` is the number of the sasaran row above it."""

    kode: str
    sel: Sel
    nama: Sel
    ss: int | None
    target: Mapping[str, Angka]
    persen: bool


@dataclass(frozen=True)
class BarisManual:
    """Manual IKU: how one IKU is measured. Cells as written; ``terburuk``, ``target_lalu``, ``realisasi_lalu`` read."""

    kode: str
    sel: Sel
    teks: Mapping[str, Sel]
    terburuk: Angka | None
    target_lalu: Angka | None
    realisasi_lalu: Angka | None


@dataclass(frozen=True)
class BarisInisiatif:
    """Inisiatif Strategis: an action tied to an IKU by name."""

    nomor: Sel
    iku: Sel
    inisiatif: Sel
    output: Sel
    trajectory_kegiatan: Sel
    trajectory_output: Sel
    periode: Sel
    penanggung_jawab: Sel
    biaya: Angka
    lintasan_kegiatan: Mapping[str, Angka] = field(default_factory=dict)
    """The trajectory as numbers by quarter; empty where it is written in words."""
    lintasan_output: Mapping[str, Angka] = field(default_factory=dict)


@dataclass(frozen=True)
class BarisAnggaran:
    """Anggaran: a program, one of its kegiatan, or the total."""

    kode: Sel
    nama: Sel
    jumlah: Angka
    jenis: str
    """``program``, ``kegiatan`` or ``total``."""
    program: int | None
    """Index of the program row a kegiatan belongs to."""


@dataclass(frozen=True)
class BarisRealisasi:
    """Realisasi IKU: what staff filled for one IKU, per quarter."""

    kode: str
    sel: Sel
    nama: Sel
    satuan: Sel
    basis: Sel
    target: Mapping[str, Angka]
    realisasi: Mapping[str, Angka]
    catatan: Sel


@dataclass(frozen=True)
class BarisAksi:
    """Program Kerja or Rencana Aksi: one action. ``acuan`` is the code of its IKU or the number of its sasaran."""

    acuan: Sel
    nomor: Sel
    teks: Sel


@dataclass(frozen=True)
class BarisAnalisis:
    kode: str
    sel: Sel
    periode: Sel
    pendorong: Sel
    kendala: Sel
    tindak_lanjut: Sel


@dataclass(frozen=True)
class BarisRealisasiAnggaran:
    """Realisasi Anggaran: cumulative spending of one kind, or the Jumlah row (``jumlah`` True)."""

    kode: Sel
    nama: Sel
    pagu: Angka
    realisasi: Mapping[str, Angka]
    catatan: Sel
    jumlah: bool


@dataclass(frozen=True)
class BarisTerbit:
    """Angka Terbit: a figure already published elsewhere."""

    acuan: Sel
    periode: Sel
    nilai: Angka
    sumber: Sel


@dataclass(frozen=True)
class StatedYear:
    """A year that the header of a column or the name of a sheet states, and the text that does."""

    place: Tempat
    text: str
    year: int
    official: str = ""
    """The official name of the sheet, where it is the sheet's name that states the year."""


@dataclass(frozen=True)
class Masukan:
    """Everything read from the two input files, before anyone judged it."""

    identitas: Mapping[str, Sel]
    peta: tuple[BarisPeta, ...]
    perjanjian: tuple[BarisPerjanjian, ...]
    sasaran: tuple[BarisSasaran, ...]
    rincian: tuple[BarisTarget, ...]
    manual: tuple[BarisManual, ...]
    inisiatif: tuple[BarisInisiatif, ...]
    anggaran: tuple[BarisAnggaran, ...]
    realisasi: tuple[BarisRealisasi, ...]
    analisis: tuple[BarisAnalisis, ...]
    realisasi_anggaran: tuple[BarisRealisasiAnggaran, ...]
    terbit: tuple[BarisTerbit, ...]
    program_kerja: tuple[BarisAksi, ...]
    rencana_aksi: tuple[BarisAksi, ...]
    lembar: Mapping[str, Tempat]
    """The sheets that were found, by their official name."""
    amatan: tuple[Temuan, ...]
    """What the readers noticed about structure and cells."""
    tersembunyi: Mapping[tuple[str, str | None], Tersembunyi] = field(default_factory=dict)
    """What is hidden on the sheets that were read, by file and sheet."""
    jejak: tuple[JejakBerkas, ...] = ()
    stated_years: tuple[StatedYear, ...] = ()
    judul_target: tuple[Claim, ...] = ()
    """The years in the title rows of the target sheets ("TAHUN 2024")."""
    target_awal: bool = False
    """Whether ``init`` began target.xlsx, with all official sheets in it."""
    asal_realisasi: tuple[Claim, ...] = ()
    """Whom and when realisasi.xlsx was made for, as it says itself."""
    pilihan_triwulan: Sel | None = None
    """The cell in which staff chose the quarter they fill."""

    @property
    def tahun_judul(self) -> int | None:
        """The year of the title rows of the target sheets, where they agree on one."""
        tahun = {satu.tahun for satu in self.judul_target}
        return tahun.pop() if len(tahun) == 1 else None

    @property
    def tanpa_realisasi(self) -> bool:
        """Whether the targets are judged alone, before a realisasi.xlsx exists."""
        return bool(self.jejak) and not self.jejak[-1].sha256

    @property
    def realisasi_dari_templat(self) -> bool:
        """Whether the template made realisasi.xlsx, with all its sheets in it."""
        return any(satu.templat for satu in self.asal_realisasi)


@dataclass(frozen=True)
class JejakBerkas:
    """Which file was read: name, SHA-256 of its bytes, and when its content was last saved, as it says itself."""

    nama: str
    sha256: str
    disimpan: dt.datetime | None
