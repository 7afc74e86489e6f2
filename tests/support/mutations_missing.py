"""Changes of the shipped input by which something is missing, half filled, or for another office, year or quarter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

TARGET, REALISASI = "target.xlsx", "realisasi.xlsx"
Change = Callable[[Any], None]


def _set(sheet: str, **cells: Any) -> Change:
    def change(wb: Any) -> None:
        for address, value in cells.items():
            wb[sheet][address] = value

    return change


def _clear(sheet: str, *areas: str) -> Change:
    def change(wb: Any) -> None:
        for cell in (c for area in areas for row in wb[sheet][area] for c in row):
            cell.value = None

    return change


def _all(*changes: Change) -> Change:
    def change(wb: Any) -> None:
        for one in changes:
            one(wb)

    return change


def _remove(sheet: str) -> Change:
    return lambda wb: wb.remove(wb[sheet])


def _rename(sheet: str, name: str) -> Change:
    def change(wb: Any) -> None:
        wb[sheet].title = name

    return change


def _add(sheet: str) -> Change:
    def change(wb: Any) -> None:
        wb.create_sheet(sheet)

    return change


def _name(name: str, content: str) -> Change:
    def change(wb: Any) -> None:
        wb.defined_names[name].attr_text = content

    return change


def _anonymous(wb: Any) -> None:
    """Without any title row and name that the template leaves."""
    for ws in wb.worksheets:
        ws["A3"] = None
    for name in ("Dibuat_Untuk_Unit", "Dibuat_Untuk_Tahun"):
        del wb.defined_names[name]


def _only(sheet: str, column: str, but_for: int) -> Change:
    """A column of Realisasi IKU with one row filled."""
    return _clear(sheet, f"{column}7:{column}{but_for - 1}", f"{column}{but_for + 1}:{column}26")


def _answer(**cells: Any) -> Change:
    """An answer to the blank realisasi of the shipped office, with other words in some cells."""
    row = {"A7": "target-tanpa-realisasi", "B7": "Realisasi IKU, 06a-CP, Q1", "C7": "Mulai Q2", **cells}
    return _set(ANSWERS, **row)


ANSWERS = "Tanggapan"
TO_ERROR = {"A7": "angka-tak-terbaca", "B7": "Realisasi IKU, F8", "D7": "Seksi PKD"}
IKU, BELANJA, RINCIAN, PK = "Realisasi IKU", "Realisasi Anggaran", "Rincian Target", "Perjanjian Kinerja"
DASHES = {f"{column}12": "-" for column in "CDEFGHI"}

MUTATIONS: Iterable[tuple[str, str, Change, str | None, str | None]] = (
    # --- whose and when
    ("realisasi-lain-identitas", REALISASI, _set(IKU, A3="KPP Pratama Barabai - Tahun 2023"), IKU, "A3"),
    ("realisasi-lain-identitas", REALISASI, _set(BELANJA, A3="KPP Pratama Tanjung - Tahun 2024"), BELANJA, "A3"),
    ("realisasi-lain-identitas", REALISASI, _name("Dibuat_Untuk_Tahun", "2023"), None, None),
    ("realisasi-lain-identitas", REALISASI, _name("Dibuat_Untuk_Unit", '"KPP Pratama Tanjung"'), None, None),
    ("realisasi-tanpa-identitas", REALISASI, _anonymous, None, None),
    ("judul-lain-tahun", TARGET, _set(RINCIAN, A6="TAHUN 2023"), RINCIAN, "A6"),
    ("judul-lain-tahun", TARGET, _set(PK, A1="PERJANJIAN KINERJA TAHUN 2023"), PK, "A1"),
    ("judul-lampiran-lain-tahun", TARGET, _set("Inisiatif Strategis", A6="TAHUN 2023"), "Inisiatif Strategis", "A6"),
    ("tahun-kosong", TARGET, _set("Identitas", B11=None), "Identitas", "B11"),
    ("tahun-janggal", TARGET, _set("Identitas", B11=2052), "Identitas", "B11"),
    # --- targets
    ("target-kosong", TARGET, _set(RINCIAN, C12=None), RINCIAN, "C12"),
    ("target-kosong", TARGET, _set(RINCIAN, I12=None), RINCIAN, "I12"),
    ("iku-tanpa-target", TARGET, _clear(RINCIAN, "C12:I12"), RINCIAN, "A12"),
    ("iku-tanpa-target", TARGET, _set(RINCIAN, **DASHES), RINCIAN, "A12"),
    # --- sheets
    ("lembar-resmi-hilang", REALISASI, _remove("Analisis"), None, None),
    ("lembar-resmi-hilang", REALISASI, _remove(BELANJA), None, None),
    ("lembar-resmi-hilang", REALISASI, _rename(BELANJA, "Realisasi Angaran"), None, None),
    ("lembar-resmi-hilang", REALISASI, _rename("Analisis", "Analisys"), None, None),
    ("lembar-resmi-hilang", TARGET, _remove(PK), None, None),
    ("lembar-resmi-hilang", TARGET, _remove("Anggaran"), None, None),
    ("lembar-resmi-hilang", TARGET, _rename("Inisiatif Strategis", "Inisiatif Strategik"), None, None),
    ("lembar-pelengkap-tidak-ada", TARGET, _remove("Inisiatif Strategis"), None, None),
    ("lembar-serupa-tak-dibaca", TARGET, _add("Rincian Target (2)"), "Rincian Target (2)", None),
    ("perspektif-tanpa-sasaran", TARGET, _set("Peta Strategi", A11="Customer"), "Peta Strategi", None),
    ("analisis-kurang", REALISASI, _set("Analisis", I8="Sistem belum siap"), "Analisis", "J8"),
    ("analisis-triwulan-kosong", REALISASI, _clear("Analisis", "B7:J26"), IKU, "L7"),
    # --- money
    ("belanja-triwulan-kosong", REALISASI, _clear(BELANJA, "G7:G10"), BELANJA, "G7"),
    ("belanja-sebagian", REALISASI, _set(BELANJA, G8=None), BELANJA, "G8"),
    ("belanja-turun", REALISASI, _set(BELANJA, F10=5_500_000_000), BELANJA, "G10"),
    ("belanja-turun", REALISASI, _set(BELANJA, F7=1, F8=5_500_000_000, F9=1, G8="-", G10=None), BELANJA, "G10"),
    ("pagu-kosong", REALISASI, _set(BELANJA, C10=None), BELANJA, "C10"),
    ("pagu-kosong", REALISASI, _set(BELANJA, C7=1, C9=1, C10=None), BELANJA, "C8"),
    ("pagu-negatif", REALISASI, _set(BELANJA, C10=-5_878_369_000), BELANJA, "C10"),
    ("pagu-negatif", TARGET, _set("Anggaran", C10=-535_582_000), "Anggaran", "C10"),
    ("belanja-negatif", REALISASI, _set(BELANJA, G9=-57_820_000), BELANJA, "G9"),
    # --- answers to findings
    ("tanggapan-tanpa-temuan", REALISASI, _answer(A7="tabel-ganda", D7="Seksi PKD"), ANSWERS, "C7"),
    ("tanggapan-tanpa-temuan", REALISASI, _answer(B7="Realisasi IKU, 01b-CP, Q1", D7="Seksi PKD"), ANSWERS, "C7"),
    ("tanggapan-atas-galat", REALISASI, _all(_set(IKU, F8="dua"), _answer(**TO_ERROR)), ANSWERS, "C7"),
    ("tanggapan-tanpa-nama", REALISASI, _answer(), ANSWERS, "D7"),
    ("tanggapan-tanggal-tak-terbaca", REALISASI, _answer(D7="Seksi PKD", E7="kemarin"), ANSWERS, "E7"),
    ("tanggapan-selesai-tak-dikenal", REALISASI, _answer(D7="Seksi PKD", F7="mungkin"), ANSWERS, "F7"),
    ("baris-tidak-lengkap", REALISASI, _answer(A7=None), ANSWERS, "A7"),
    # --- what only people can write
    ("narasi-salah-nama", REALISASI, _set("Narasi", A27="Kata Penganter", B27="Puji"), "Narasi", "A27"),
    ("narasi-tambahan", REALISASI, _set("Narasi", A9=None, B9=None, A27="Sambutan", B27="x"), "Narasi", "A27"),
    ("narasi-ganda", REALISASI, _set("Narasi", A27="visi", B27="Menjadi yang terbaik"), "Narasi", "A27"),
    ("narasi-ganda", REALISASI, _set("Narasi", B19=None, A27="VISI", B27="Menjadi yang terbaik"), "Narasi", "A19"),
    ("baris-tidak-lengkap", REALISASI, _set("Narasi", B27="Paragraf berikutnya tanpa bagian"), "Narasi", "B27"),
    # --- the quarter
    ("triwulan-berbeda", REALISASI, _set(IKU, C4=3), IKU, "C4"),
    ("triwulan-tersasar", REALISASI, _all(_set(IKU, C4=3), _only(IKU, "L", 9)), IKU, "C4"),
    ("triwulan-sebagian", REALISASI, _all(_set(IKU, C4=None), _only(IKU, "L", 9)), IKU, "L9"),
    ("triwulan-kosong", REALISASI, _clear(IKU, "L7:L26"), IKU, None),
)  # fmt: skip

ASKED = {"triwulan-kosong": 4}
"""The quarter that is asked for by number, where a finding takes that."""

_OTHER_YEAR = {"judul-lain-tahun", "judul-lampiran-lain-tahun", "realisasi-lain-identitas"}
CONSEQUENCES: dict[str, set[str]] = {
    # The analysis or the money that is missing stands at the first row of its sheet.
    "kode-tak-terbaca at Realisasi IKU A7": {"analisis-triwulan-kosong"},
    "realisasi-baris-hilang at Realisasi IKU": {"analisis-triwulan-kosong"},
    # What an analysis lacks stands on its sheet, whatever that is called.
    "lembar-nama-lain at Analisa": {"analisis-kurang"},
    "belanja-tanpa-kode at Realisasi Anggaran B7": {"belanja-triwulan-kosong"},
    "belanja-turun at Realisasi Anggaran G7": {"belanja-sebagian"},
    "aturan-tak-terpakai at Identitas B19": _OTHER_YEAR,
    "kualitas-kosong at Manual IKU I12": _OTHER_YEAR,
    "kualitas-tak-ada at Manual IKU I12": _OTHER_YEAR,
    "jumlah-iku at Rincian Target": _OTHER_YEAR,
    "tahun-janggal at Identitas B11": {*_OTHER_YEAR, "aturan-lain-tahun"},
    "target-kosong at Rincian Target C12": {"target-isian-berbeda"},
    "target-kosong at Rincian Target I12": {"pk-target-berbeda", "target-tidak-konsisten", "terbit-tanpa-padanan"},
    "iku-tanpa-target at Rincian Target A12": {
        *("pk-target-berbeda", "realisasi-tanpa-target"),
        *("target-isian-berbeda", "terbit-tanpa-padanan"),
    },
    "lembar-resmi-hilang at realisasi.xlsx": {"lembar-tabel-resmi", "terbit-tanpa-padanan"},
    "lembar-resmi-hilang at target.xlsx": {"lembar-tabel-resmi"},
    "lembar-serupa-tak-dibaca at Rincian Target (2)": {"lembar-diabaikan"},
    "perspektif-tanpa-sasaran at Peta Strategi": {"terbit-berbeda"},
    "tanggapan-atas-galat at Tanggapan C7": {"angka-tak-terbaca"},
    "analisis-triwulan-kosong at Realisasi IKU L7": {"analisis-periode-asing"},
    "belanja-triwulan-kosong at Realisasi Anggaran G7": {"terbit-tanpa-padanan"},
    "belanja-sebagian at Realisasi Anggaran G8": {"belanja-jumlah", "terbit-berbeda"},
    "belanja-turun at Realisasi Anggaran G10": {"terbit-berbeda"},
    "pagu-kosong at Realisasi Anggaran C10": {"terbit-tanpa-padanan"},
    "pagu-kosong at Realisasi Anggaran C8": {"belanja-melebihi-pagu", "terbit-tanpa-padanan"},
    "pagu-negatif at Realisasi Anggaran C10": {"terbit-berbeda"},
    "pagu-negatif at Anggaran C10": {"anggaran-program"},
    "belanja-negatif at Realisasi Anggaran G9": {"belanja-jumlah", "terbit-berbeda"},
    "triwulan-tersasar at Realisasi IKU C4": {"target-tanpa-realisasi", "terbit-berbeda", "terbit-rasio"},
    "triwulan-sebagian at Realisasi IKU L9": {"target-tanpa-realisasi", "terbit-berbeda", "terbit-rasio"},
    "triwulan-kosong at Realisasi IKU": {"target-tanpa-realisasi", "terbit-berbeda", "terbit-rasio"},
}
"""Findings that these mutations bring along because their change makes them true as well."""
