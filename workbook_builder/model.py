"""The records that the stages hand to each other. Nothing here reads, judges, scores or writes.

Numbers of IKU are in the unit of the IKU; where that is percent, in percent points (20 means 20%).
Money is integer rupiah. Every record read from a file remembers its place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any

from workbook_builder.periode import Konsolidasi

NilaiPeriode = Mapping[str, float | None]
"""A value for each of the seven periods (or four quarters); None where there is none."""


# --- places and cells -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where something stands: file name, sheet, cell (``"C7"``); sheet and cell may be unknown."""

    berkas: str
    lembar: str | None = None
    sel: str | None = None

    def __str__(self) -> str:
        bagian = [self.berkas]
        if self.lembar:
            bagian.append(f"lembar '{self.lembar}'")
        if self.sel:
            bagian.append(f"sel {self.sel}")
        return ", ".join(bagian)


@dataclass(frozen=True)
class Sel:
    """One cell as read: its value, its number format and its place."""

    nilai: Any
    format: str
    tempat: Tempat
    rumus_kosong: bool = False
    """Whether it is a formula whose result was never stored; it shows a number in Excel, and holds none."""

    @cached_property
    def teks(self) -> str:
        """The value as one line of text, white space folded; empty for a blank cell."""
        if self.nilai is None:
            return ""
        if isinstance(self.nilai, float) and self.nilai.is_integer():
            return str(int(self.nilai))
        return " ".join(str(self.nilai).split())

    @property
    def teks_asli(self) -> str:
        """The value as text with its line breaks."""
        return self.nilai.strip() if isinstance(self.nilai, str) else self.teks

    @property
    def kosong(self) -> bool:
        return not self.teks


@dataclass(frozen=True)
class Angka:
    """A cell read as a number. ``nilai`` is None for a blank or dash, and where ``masalah`` names why it is unreadable.

    ``masalah`` is the code of a finding, with ``isi`` for its message.
    """

    nilai: float | None
    sel: Sel
    masalah: str | None = None
    isi: Mapping[str, object] = field(default_factory=dict)

    @property
    def tempat(self) -> Tempat:
        return self.sel.tempat

    @property
    def terisi(self) -> bool:
        """Whether someone wrote something here, readable or not; a dash is an explicit "nothing"."""
        return self.nilai is not None or self.masalah is not None


class Tingkat(str, Enum):
    """Severity of a finding, worst first."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"

    @property
    def urutan(self) -> int:
        return list(Tingkat).index(self)


@dataclass(frozen=True)
class Temuan:
    """A finding: its code in the catalogue, its place, and what fills the catalogue's message."""

    kode: str
    tempat: Tempat
    isi: Mapping[str, object] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.kode, self.tempat))


# --- what the input files hold, row by row ----------------------------------------------------------------------


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
    jejak: tuple[JejakBerkas, ...] = ()
    tahun_judul: int | None = None
    """The year in the title rows of the target sheets ("TAHUN 2024"), where they agree on one."""


@dataclass(frozen=True)
class JejakBerkas:
    """Which file was read: name, SHA-256 of its bytes, and when its content was last saved, as it says itself."""

    nama: str
    sha256: str
    disimpan: dt.datetime | None


# --- what is scored ---------------------------------------------------------------------------------------------


class Polarisasi(str, Enum):
    """Which direction is good."""

    MAXIMIZE = "Maximize"
    MINIMIZE = "Minimize"
    STABILIZE = "Stabilize"


class Basis(str, Enum):
    """Whether staff report each quarter alone or everything up to it."""

    TRIWULANAN = "Triwulanan"
    KUMULATIF = "Kumulatif"


DITETAPKAN_PERATURAN = "Ditetapkan peraturan"
WAJIB = "Wajib"
SIFAT_TARGET = (DITETAPKAN_PERATURAN, WAJIB)
"""What the Manual IKU may say of a target that its K3 depends on."""

Titik = tuple[float, float]
"""A point of a Stabilize scale: (Ca, capaian)."""


@dataclass(frozen=True)
class Iku:
    """One performance indicator with all that its score depends on."""

    kode: str
    nama: str
    ss: int
    satuan: str
    persen: bool
    polarisasi: Polarisasi
    konsolidasi: Konsolidasi
    basis: Basis
    target: NilaiPeriode
    realisasi: NilaiPeriode
    """As staff filled it, per quarter (cumulative where ``basis`` says so)."""
    konversi_120: bool = False
    terburuk: float | None = None
    skala: tuple[Titik, ...] | None = None
    """Its own Stabilize points; None for the rule set's."""
    validitas: str = ""
    kendali: str = ""
    sifat_target: str = ""
    target_lalu: float | None = None
    realisasi_lalu: float | None = None
    penanggung_jawab: str = ""
    sumber: str = ""
    catatan: str = ""
    disimpulkan: frozenset[str] = frozenset()
    """Names of the attributes that no sheet states."""

    @property
    def berselisih(self) -> bool:
        """Whether a quarter's realisasi is the difference to the quarter before: cumulative figures of a Sum IKU."""
        return self.basis is Basis.KUMULATIF and self.konsolidasi is Konsolidasi.SUM

    @property
    def cara_gabungan(self) -> Konsolidasi:
        """How the filled quarters combine: cumulative figures already contain the earlier ones, so the last counts."""
        return Konsolidasi.TLK if self.basis is Basis.KUMULATIF else self.konsolidasi


@dataclass(frozen=True)
class Sasaran:
    """A Sasaran Strategis: number, name, perspektif (canonical name of the rule set)."""

    nomor: int
    nama: str
    perspektif: str


@dataclass(frozen=True)
class Identitas:
    """The office and its agreement; texts are empty where the sheet has none."""

    unit: str
    tahun: int
    unit_atasan: str = ""
    nomor_pk: str = ""
    tempat: str = ""
    tanggal: dt.date | None = None
    nama_pejabat: str = ""
    jabatan_pejabat: str = ""
    nama_atasan: str = ""
    jabatan_atasan: str = ""


@dataclass(frozen=True)
class Belanja:
    """One kind of spending, cumulative per quarter, in rupiah."""

    kode: str
    nama: str
    pagu: int | None
    realisasi: Mapping[str, int | None]
    catatan: str = ""


@dataclass(frozen=True)
class RealisasiAnggaran:
    """Spending of the office in rupiah. ``jumlah`` holds the Jumlah row as filled, where there is one."""

    rincian: tuple[Belanja, ...]
    jumlah: Belanja | None


@dataclass(frozen=True)
class Kontrak:
    """The performance agreement with its realisasi, complete and consistent enough to be scored."""

    identitas: Identitas
    sasaran: tuple[Sasaran, ...]
    iku: tuple[Iku, ...]
    anggaran: RealisasiAnggaran


# --- the score --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Langkah:
    """The steps from target and realisasi of one IKU and period to its capaian; None where a step does not apply."""

    target: float | None = None
    realisasi: float | None = None
    rasio: float | None = None
    cara: str | None = None
    """Name of the formula applied, as the sheet Parameter lists it."""
    ca: float | None = None
    titik: int | None = None
    nilai_skala: float | None = None
    nilai_target_nol: float | None = None
    mentah: float | None = None
    konversi: bool = False
    capaian: float | None = None
    status: str | None = None
    bobot: float | None = None
    """K3 of the IKU where it is scored in this period."""
    nilai_tertimbang: float | None = None


@dataclass(frozen=True)
class Kualitas:
    """K3 of an IKU and the steps to it. ``kunci_target`` names the row of the rule set's target table."""

    k3: float
    bobot_kualitas: float | None = None
    kunci_target: str | None = None
    bobot_dasar: float | None = None
    """Weight that the target's row gives, before ``minimum``."""
    minimum: float | None = None
    bobot_target: float | None = None


@dataclass(frozen=True)
class Perlu:
    """The realisasi that a level of capaian needs, step by step; None where a step gives nothing."""

    titik: int | None = None
    """Stabilize: 1-based point of the scale below the level."""
    faktor_skala: float | None = None
    """Stabilize: realisasi against target at which the scale gives the level."""
    faktor_biasa: float | None = None
    """Realisasi against target without regard to Konversi 120."""
    faktor: float | None = None
    mentah: float | None = None
    """What the reported quarter's cell would have to hold, in the unit of the IKU."""
    isian: float | None = None
    """The same where it can be typed: a Sum that the other quarters already exceed needs nothing."""


@dataclass(frozen=True)
class Kebutuhan:
    """What the reported quarter still needs for a capaian of 100 and for the highest one."""

    seratus: Perlu
    maksimum: Perlu


@dataclass(frozen=True)
class Pengaruh:
    """Share of an IKU in its SS, of the SS in its perspektif, of the perspektif in NKO; the product is what one point
    of capaian is worth in NKO."""

    iku: float
    sasaran: float
    perspektif: float

    @property
    def nilai_poin(self) -> float:
        return self.iku * self.sasaran * self.perspektif


@dataclass(frozen=True)
class SkorIku:
    iku: Iku
    kualitas: Kualitas
    bobot: float
    """Weight inside its SS, in percent points."""
    langkah: Mapping[str, Langkah]
    kebutuhan: Kebutuhan

    def capaian(self, periode: str) -> float | None:
        return self.langkah[periode].capaian


@dataclass(frozen=True)
class SkorPerspektif:
    nama: str
    bobot: float
    nilai: NilaiPeriode


@dataclass(frozen=True)
class SkorSasaran:
    sasaran: Sasaran
    nilai: NilaiPeriode


@dataclass(frozen=True)
class SkorAnggaran:
    """Spending against the ceiling: rupiah, and percent points per quarter."""

    pagu: int | None
    realisasi: Mapping[str, int | None]
    persen: NilaiPeriode


@dataclass(frozen=True)
class Skor:
    """The whole score of an office after a quarter; values of later periods are None."""

    kontrak: Kontrak
    triwulan: int
    iku: tuple[SkorIku, ...]
    sasaran: tuple[SkorSasaran, ...]
    perspektif: tuple[SkorPerspektif, ...]
    nko: NilaiPeriode
    predikat: Mapping[str, str | None]
    anggaran: SkorAnggaran
    pengaruh: Mapping[str, Pengaruh]
    """By the code of each IKU that is scored in the reported period."""
