"""Mutations of the findings about which rules apply and what they need. Each is (code, file, change, sheet, cell)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

TARGET = "target.xlsx"


def _identity(values: Mapping[str, Any]) -> Callable[[Any], None]:
    def change(wb: Any) -> None:
        rows = {row[0].value: row[1] for row in wb["Identitas"].iter_rows() if row[0].value}
        for name, value in values.items():
            rows[name].value = value

    return change


def _falling_scale(wb: Any) -> None:
    wb["Manual IKU"]["H12"] = "0:120; 90:50; 100:0"


MUTATIONS = (
    ("aturan-perlu-dipilih", TARGET, _identity({"Tahun": 2022, "Aturan": None}), "Identitas", "B19"),
    ("bobot-iku-kosong", TARGET, _identity({"Aturan": "kmk-467-2014"}), "Manual IKU", "I12"),
    ("skala-tak-terbaca", TARGET, _falling_scale, "Manual IKU", "H12"),
)
CONSEQUENCES = {
    "aturan-perlu-dipilih at Identitas B19": {
        "judul-lain-tahun",
        "judul-lampiran-lain-tahun",
        "realisasi-lain-identitas",
    },
    "bobot-iku-kosong at Manual IKU I12": {"bobot-iku-kosong", "aturan-lain-tahun"},
}
