"""The IKU of a case, and how the cases name what the records hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from workbook_builder.model import Basis, Iku, Kendali, Polarisasi, TargetNature, Validitas
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi

WORDS = {
    "terburuk": "stated_worst",
    "skala": "scale",
    "target_lalu": "previous_target",
    "realisasi_lalu": "previous_realisasi",
    "sifat_target": "target_nature",
    "rasio": "ratio",
    "cara": "method",
    "titik": "point",
    "nilai_skala": "scale_value",
    "nilai_target_nol": "zero_target_value",
    "mentah": "raw",
    "bobot": "weight",
    "nilai_tertimbang": "weighted_value",
    "bobot_kualitas": "k3_weight",
    "kunci_target": "target_relation",
    "bobot_dasar": "base_weight",
    "bobot_target": "target_weight",
    "faktor_skala": "scale_factor",
    "faktor_biasa": "plain_factor",
    "faktor": "factor",
    "isian": "entry",
    "persen": "percent",
}
"""How the cases name what the records hold."""


def as_records_name(content: Mapping[str, Any]) -> dict[str, Any]:
    return {WORDS.get(k, k): v for k, v in content.items()}


def as_cases_name(content: Mapping[str, Any]) -> dict[str, Any]:
    names = {new: old for old, new in WORDS.items()}
    return {names.get(k, k): v for k, v in content.items()}


def iku(**content: Any) -> Iku:
    """An IKU with a target of 100 in every period, changed as a case says."""
    base: dict[str, Any] = {
        "code": "01a-CP",
        "name": "IKU",
        "ss": 1,
        "satuan": "",
        "percent": False,
        "polarisasi": Polarisasi.MAXIMIZE,
        "konsolidasi": Konsolidasi.TLK,
        "basis": Basis.TRIWULANAN,
        "target": dict.fromkeys(PERIODE, Number(100)),
        "realisasi": dict.fromkeys(TRIWULAN),
    }
    kind = {
        "polarisasi": Polarisasi,
        "konsolidasi": Konsolidasi,
        "basis": Basis,
        "validitas": Validitas,
        "kendali": Kendali,
        "target_nature": TargetNature,
    }
    allowed = {f.name for f in fields(Iku)}
    content = as_records_name(content)
    assert content.keys() <= allowed, f"kunci kasus yang tidak dikenal: {content.keys() - allowed}"
    return Iku(**{**base, **{k: kind[k](v) if k in kind and v else v for k, v in content.items()}})
