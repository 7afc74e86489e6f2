"""Findings of a build against the builds before it."""

from __future__ import annotations

from workbook_builder.findings.kind import WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "realisasi-berubah",
    WARNING,
    Scope.REPORTS,
    "Realisasi {periode} {code} sudah dilaporkan {old} (data per {date}), kini {new}.",
    "Bila memang direvisi, tulis alasannya di kolom Catatan dan sampaikan pada laporan berikutnya; bila tidak, kembalikan angkanya.",
)
def realisasi_changed(*, periode: Periode, code: str, old: str, date: str, new: str) -> None: ...


@finding(
    "target-berubah",
    WARNING,
    Scope.REPORTS,
    "Target {periode} {code} yang sudah dilaporkan {old} (data per {date}), kini {new}; capaian {periode} yang sudah dilaporkan ikut berubah.",
    "Bila target memang direvisi, sebutkan revisinya pada laporan; bila tidak, kembalikan targetnya.",
)
def target_changed(*, periode: Periode, code: str, old: str, date: str, new: str) -> None: ...


@finding(
    "belanja-berubah",
    WARNING,
    Scope.REPORTS,
    "Realisasi anggaran {name} {periode} sudah dilaporkan {old} (data per {date}), kini {new}.",
    "Bila memang direvisi, tulis alasannya di kolom Catatan dan sampaikan pada laporan berikutnya; bila tidak, kembalikan angkanya.",
)
def belanja_changed(*, name: str, periode: Periode, old: str, date: str, new: str) -> None: ...


@finding(
    "pagu-berubah",
    WARNING,
    Scope.REPORTS,
    "Pagu {name} pada laporan terakhir {old} (data per {date}), kini {new}; persentase triwulan yang sudah dilaporkan ikut berubah.",
    "Tulis dasar revisi pagunya di kolom Catatan; bila tidak direvisi, kembalikan angkanya.",
)
def pagu_changed(*, name: str, old: str, date: str, new: str) -> None: ...


@finding(
    "iku-dilaporkan-hilang",
    WARNING,
    Scope.REPORTS,
    "IKU {code} '{name}' sudah dilaporkan (data per {date}) tetapi tidak ada lagi pada Rincian Target.",
    "Bila kodenya berganti atau IKU-nya dihapus, sebutkan pada laporan; yang pernah dilaporkan ada di lembar Riwayat.",
)
def reported_iku_missing(*, code: str, name: str, date: str) -> None: ...


@finding(
    "riwayat-tak-terbaca",
    WARNING,
    Scope.REPORTS,
    "Catatan riwayat {name} tidak terbaca dan tidak dibandingkan.",
    "Kembalikan berkas itu dari cadangan, atau pindahkan dari folder riwayat.",
)
def unreadable_record(*, name: str) -> None: ...
