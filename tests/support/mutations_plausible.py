"""Changes of the shipped input that make a figure one that can hardly be meant: code, file, change, sheet, cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

TARGET, REALISASI = "target.xlsx", "realisasi.xlsx"
R, M, FILLED, A = "Rincian Target", "Manual IKU", "Realisasi IKU", "Realisasi Anggaran"
Change = Callable[[Any], None]
Q1_TO_Q4 = ("F", "H", "J", "L")


def _set(sheet: str, **cells: Any) -> Change:
    def change(wb: Any) -> None:
        for address, value in cells.items():
            wb[sheet][address] = value

    return change


def _minimize(**cells: Any) -> Change:
    """01b-CP as a Minimize."""

    def change(wb: Any) -> None:
        _set(M, B13="Minimize", **cells)(wb)

    return change


def _quarters(row: int, *values: Any) -> Change:
    """The realisasi of one row, Q1 to Q4."""
    return _set(FILLED, **{f"{k}{row}": n for k, n in zip(Q1_TO_Q4, values, strict=True)})


MUTATIONS: tuple[tuple[str, str, Change, str, str | None], ...] = (
    # --- targets among the rest of their row
    ("angka-janggal", TARGET, _set(R, C15=0.006), R, "C15"),
    ("angka-janggal", TARGET, _set(R, C22=90), R, "C22"),
    ("angka-janggal", TARGET, _set(R, C12=10_000), R, "C12"),
    ("angka-janggal", TARGET, _set(R, C12=45_783), R, "C12"),
    ("angka-janggal", TARGET, _set(R, C11=20), R, "C11"),
    # --- realisasi against their target
    ("angka-janggal", REALISASI, _set(FILLED, F8=0.6763), FILLED, "F8"),
    ("angka-janggal", REALISASI, _set(FILLED, L8=9.397), FILLED, "L8"),
    ("angka-janggal", REALISASI, _set(FILLED, L8=939.7), FILLED, "L8"),
    ("angka-janggal", REALISASI, _set(FILLED, L8=9_397), FILLED, "L8"),
    ("angka-janggal", REALISASI, _set(FILLED, L8=45_417), FILLED, "L8"),
    ("angka-janggal", REALISASI, _set(FILLED, J15=11), FILLED, "J15"),
    ("angka-janggal", REALISASI, _set(FILLED, H15=120), FILLED, "H15"),
    ("angka-janggal", REALISASI, _set(FILLED, H7=32.74), FILLED, "H7"),
    ("angka-janggal", REALISASI, _set(FILLED, L13=107.54), FILLED, "L13"),
    # --- below zero
    ("angka-negatif", REALISASI, _set(FILLED, L8=-93.97), FILLED, "L8"),
    ("angka-negatif", REALISASI, _set(FILLED, J7=-0.4917), FILLED, "J7"),
    ("angka-negatif", TARGET, _set(R, C12=-100), R, "C12"),
    ("angka-negatif", TARGET, _set(R, **{f"{k}12": -100 for k in "CDEFGHI"}), R, "C12"),
    ("angka-negatif", TARGET, _minimize(G13=-5), M, "G13"),
    ("realisasi-nol", TARGET, _set(M, B25="Minimize"), FILLED, "F20"),
    # --- amounts
    ("rupiah-janggal", REALISASI, _set(A, G10=5_403_193), A, "G10"),
    ("rupiah-janggal", REALISASI, _set(A, G10=5_403), A, "G10"),
    ("rupiah-janggal", REALISASI, _set(A, C10=5_878_369), A, "C10"),
    ("rupiah-janggal", REALISASI, _set(A, C7=600_000_000, G7=594_053), A, "G7"),
    ("rupiah-janggal", REALISASI, _set(A, F8=4_000_000_000, G8=4_751_320), A, "G8"),
    # --- through the year
    ("realisasi-tampak-kumulatif", TARGET, _set(M, E18="Triwulanan"), FILLED, "L13"),
)

_MONEY = {"belanja-jumlah", "belanja-sebagian", "belanja-triwulan-kosong", "terbit-berbeda", "pagu-berbeda-pk"}
CONSEQUENCES: dict[str, set[str]] = {
    "angka-diputus-baris at Rincian Target C12": {"angka-janggal"},
    "pagu-berbeda-pk at Realisasi Anggaran C7": {"rupiah-janggal"},
    "pagu-kosong at Realisasi Anggaran C8": {"rupiah-janggal"},
    "angka-janggal at Rincian Target C15": {"target-isian-berbeda"},
    "angka-janggal at Rincian Target C22": {"inisiatif-berbeda", "target-isian-berbeda"},
    "angka-janggal at Rincian Target C12": {"target-isian-berbeda"},
    "angka-janggal at Rincian Target C11": {"inisiatif-berbeda", "target-isian-berbeda"},
    "angka-janggal at Realisasi IKU L8": {"terbit-berbeda"},
    "angka-janggal at Realisasi IKU L13": {"terbit-berbeda"},
    "angka-negatif at Realisasi IKU L8": {"terbit-berbeda"},
    "angka-negatif at Rincian Target C12": {"target-isian-berbeda", "terbit-berbeda", "pk-target-berbeda"},
    "angka-negatif at Manual IKU G13": {"terbit-berbeda"},
    "realisasi-nol at Realisasi IKU F20": {"analisis-kurang", "polarisasi-berlawanan", "terbit-berbeda"},
    "rupiah-janggal at Realisasi Anggaran G10": _MONEY,
    "rupiah-janggal at Realisasi Anggaran C10": _MONEY,
    "rupiah-janggal at Realisasi Anggaran G7": _MONEY,
    "rupiah-janggal at Realisasi Anggaran G8": _MONEY,
    "realisasi-tampak-kumulatif at Realisasi IKU L13": {"basis-berbeda", "terbit-berbeda"},
}
"""What else such a change causes, truly."""
