"""What offices write for the words of a fixed list, beside the words themselves."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, ...]] = {
    "Maximize": ("max", "maks", "maximum", "maksimum", "maksimal", "maksimalkan"),
    "Minimize": ("min", "minimum", "minimal", "minimalkan"),
    "Stabilize": ("stab", "stabil"),
    "Sum": ("jumlah", "penjumlahan", "dijumlahkan"),
    "Average": ("avg", "rata-rata", "rata2", "rerata"),
    "TLK": ("take last known", "take last known value", "last known", "posisi akhir", "nilai terakhir"),
    "Triwulanan": ("triwulan", "per triwulan"),
    "Kumulatif": ("cumulative", "akumulasi"),
    "Ya": ("y", "yes"),
    "Tidak": ("t", "n", "no", "tdk"),
    "Low": ("rendah",),
    "Moderate": ("sedang",),
    "High": ("tinggi",),
}
