"""A record as JSON that a person can read, and back: what is damaged or of another shape is refused."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping
from typing import Any

from workbook_builder.model import ByPeriode
from workbook_builder.model.history import BelanjaRecord, BuildRecord, IkuRecord
from workbook_builder.model.numbers import Number, exact, to_float
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode

SHAPES = 1
"""Version of the form of the records."""
YEAR = range(1900, 10_000)


def to_json(c: BuildRecord) -> str:
    """Sorted and indented, with a newline at the end."""
    content: dict[str, Any] = {
        "bentuk": SHAPES,
        "unit": c.unit,
        "tahun": c.year,
        "triwulan": c.triwulan,
        "versi": c.version,
        "aturan": c.rules,
        "aturan_sha256": c.rules_sha256,
        "masukan": dict(c.inputs),
        "data_per": c.data_as_of.isoformat() if c.data_as_of else None,
        "nko": _to_json(c.nko),
        "iku": {i.code: _iku_json(i) for i in c.iku},
        "urutan_iku": [i.code for i in c.iku],
        "belanja": [_belanja_json(x) for x in c.belanja],
        "buku": c.workbook,
        "buku_sha256": c.workbook_sha256,
    }
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n"


def from_json(text: str) -> BuildRecord:
    """The record that a JSON text holds; ValueError where it holds anything else."""
    try:
        content = _parse(text)
        return BuildRecord(
            unit=str(content["unit"]),
            year=int(content["tahun"]),
            triwulan=int(content["triwulan"]),
            version=str(content["versi"]),
            rules=str(content["aturan"]),
            rules_sha256=str(content["aturan_sha256"]),
            inputs={str(k): str(v) for k, v in content["masukan"].items()},
            data_as_of=dt.datetime.fromisoformat(content["data_per"]) if content["data_per"] else None,
            nko=_number(content["nko"], PERIODE),
            iku=tuple(_iku_from(code, content["iku"][code]) for code in content["urutan_iku"]),
            belanja=tuple(_belanja_from(x) for x in content.get("belanja", ())),
            workbook=str(content["buku"]),
            workbook_sha256=str(content["buku_sha256"]),
        )
    except (LookupError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(type(error).__name__) from error


def _parse(text: str) -> Any:
    """The JSON of a record whose every value is of the kind that a build writes; ValueError for any other."""
    content = json.loads(text, parse_constant=_refuse, parse_float=_finite)
    if "\\u" in text:
        # Half of a character pair can be escaped in JSON, and written nowhere.
        json.dumps(content, ensure_ascii=False).encode("utf-8")
    if content["data_per"] and dt.datetime.fromisoformat(content["data_per"]).tzinfo:
        raise ValueError("data_per")
    _guard_head(content)
    _guard_iku(content["iku"], content["urutan_iku"])
    return content


def _guard_head(content: Mapping[str, Any]) -> None:
    text = [content[k] for k in ("unit", "versi", "aturan", "aturan_sha256", "buku", "buku_sha256")]
    if not all(isinstance(item, str) for item in (*text, *content["masukan"].values())):
        raise ValueError("teks")
    if content["bentuk"] != SHAPES or type(content["tahun"]) is not int or type(content["triwulan"]) is not int:
        raise ValueError("bentuk")
    if content["tahun"] not in YEAR or not 1 <= content["triwulan"] <= len(TRIWULAN):
        raise ValueError("tahun")


def _guard_iku(iku: Mapping[str, Any], rank: list[Any]) -> None:
    if len(rank) != len(iku) or set(rank) != set(iku):
        raise ValueError("urutan_iku")
    for item in iku.values():
        text = isinstance(item["nama"], str) and isinstance(item["satuan"], str)
        if not text or not isinstance(item["persen"], bool):
            raise ValueError("iku")


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("angka")
    return number


def _iku_json(i: IkuRecord) -> dict[str, Any]:
    return {
        "nama": i.name,
        "satuan": i.satuan,
        "persen": i.percent,
        "target": _to_json(i.target),
        "realisasi": _to_json(i.realisasi),
        "capaian": _to_json(i.capaian),
    }


def _iku_from(code: str, content: Mapping[str, Any]) -> IkuRecord:
    return IkuRecord(
        code=code,
        name=str(content["nama"]),
        satuan=str(content["satuan"]),
        percent=bool(content["persen"]),
        target=_number(content["target"], PERIODE),
        realisasi=_number(content["realisasi"], TRIWULAN),
        capaian=_number(content["capaian"], PERIODE),
    )


def _one_number(content: object) -> Number:
    if isinstance(content, bool) or not isinstance(content, (int, float)):
        raise ValueError("angka")
    return exact(float(content))


def _belanja_json(x: BelanjaRecord) -> dict[str, Any]:
    return {"kode": x.code, "nama": x.name, "pagu": x.pagu, "realisasi": {q.value: n for q, n in x.realisasi.items()}}


def _belanja_from(content: Mapping[str, Any]) -> BelanjaRecord:
    realisasi = {q: _rupiah(content["realisasi"][q]) for q in TRIWULAN}
    return BelanjaRecord(str(content["kode"]), str(content["nama"]), _rupiah(content["pagu"]), realisasi)


def _rupiah(value: Any) -> int | None:
    return None if value is None else int(_one_number(value))


def _to_json(value: ByPeriode) -> dict[str, float | None]:
    return {p.value: None if n is None else to_float(n) for p, n in value.items()}


def _number(content: Mapping[str, Any], periode: tuple[Periode, ...]) -> dict[Periode, Number | None]:
    return {p: None if content[p] is None else _one_number(content[p]) for p in periode}
