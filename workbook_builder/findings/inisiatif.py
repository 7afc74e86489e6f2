"""The findings about Inisiatif Strategis: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import INFO, WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "inisiatif-iku-asing",
    WARNING,
    Scope.ACROSS,
    "Inisiatif ini menyebut IKU '{value}', yang tidak ada pada Rincian Target.{suggestion}",
    "Tulis nama IKU persis seperti pada Rincian Target, atau awali dengan kodenya.",
)
def inisiatif_of_unknown_iku(*, value: str, suggestion: str) -> None: ...


@finding(
    "inisiatif-tak-terbaca",
    WARNING,
    Scope.ACROSS,
    "Trajectory {column} {periode} tertulis '{value}', yang tidak terbaca sebagai angka.{suggestion}",
    "Ketik angkanya saja, misalnya 'Q1: 20%'.",
)
def inisiatif_unreadable(*, column: str, periode: Periode, value: str, suggestion: str) -> None: ...


@finding(
    "inisiatif-satuan",
    INFO,
    Scope.ACROSS,
    "Trajectory {column} {code} tertulis dalam persen, sedangkan satuan IKU itu {satuan}.",
    "Tulis trajectory dalam satuan targetnya.",
)
def inisiatif_in_percent(*, column: str, code: str, satuan: str) -> None: ...


@finding(
    "inisiatif-kumulatif",
    WARNING,
    Scope.ACROSS,
    "Trajectory {column} {code} tertulis kumulatif ({value}), sedangkan target triwulannya {expected}.",
    "Tulis trajectory per triwulan seperti targetnya, atau nyatakan bahwa angkanya kumulatif.",
)
def inisiatif_kumulatif(*, column: str, code: str, value: str, expected: str) -> None: ...


@finding(
    "inisiatif-berbeda",
    WARNING,
    Scope.ACROSS,
    "Trajectory {column} {code} tidak sama dengan targetnya: {rincian}.",
    "Samakan trajectory dengan Rincian Target.",
)
def inisiatif_differs(*, column: str, code: str, rincian: str) -> None: ...
