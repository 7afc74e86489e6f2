"""Strict loading of a rule-set file: what is unknown, missing, of a wrong type or out of order is refused."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbook_builder.errors import InvalidRuleSet
from workbook_builder.model import Polarisasi
from workbook_builder.model.methods import TARGET_NEGATIVE, TARGET_ZERO
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.rules.fields import (
    read_list,
    read_mapping,
    read_origin,
    read_text,
    read_year,
    require_positive,
    shorten,
)
from workbook_builder.rules.k3 import read_bobot_iku, read_k3
from workbook_builder.rules.model import RuleSet, UnsureYears
from workbook_builder.rules.strict_yaml import parse_yaml, read_yaml
from workbook_builder.rules.tables import read_bands, read_group, read_keyed, read_perspektif, read_scale
from workbook_builder.rules.values import RuleFigure, RuleValue, optional_keys, required_keys
from workbook_builder.text import rules as words

PARTS = {
    "nama",
    "judul",
    "berlaku",
    "nilai",
    "baku",
    "perspektif",
    "status",
    "predikat",
    "skala_stabilize",
    "cara",
    "kualitas",
}
"""The parts of a rule file, each of which must be there."""
REQUIRED_METHODS = tuple(
    f"{p.value} {sign}".rstrip() for p in Polarisasi for sign in ("", TARGET_NEGATIVE, TARGET_ZERO)
)
OPTIONAL_PARTS = frozenset({"tahun_belum_pasti", "bobot_iku"})
"""Parts that only some rule files have."""
REACHED_CAPAIAN = 100
"""The capaian of a target that is just reached, by the formulas; it lies between the lowest and the highest."""
LARGEST_CAPAIAN = 1_000
"""No scale of capaian reaches as far."""
MAX_DIGITS = 12
"""Decimals; a float has about fifteen digits in all."""


def load_file(path: Path) -> RuleSet:
    """Read a rule set from a YAML file; InvalidRuleSet says what is wrong and where."""
    try:
        return _rules(read_yaml(path))
    except InvalidRuleSet as error:
        raise InvalidRuleSet(words.INVALID.format(berkas=path.name, sebab=error)) from error


def shipped_applies(path: Path, year: int) -> bool:
    """Whether a shipped rule set holds for a year, by its line ``berlaku`` alone: a build reads only one file whole."""
    line = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("berlaku:"))
    since, until = _years(read_mapping(parse_yaml(line), "", {"berlaku"})["berlaku"])
    return since <= year and (until is None or year <= until)


def _years(content: object) -> tuple[int, int | None]:
    applies = read_mapping(content, "berlaku", {"dari", "sampai"})
    since = read_year(applies["dari"], "berlaku.dari")
    until = None if applies["sampai"] is None else read_year(applies["sampai"], "berlaku.sampai")
    if until is not None and until < since:
        raise InvalidRuleSet(words.YEARS_REVERSED.format(dari=since, sampai=until))
    return since, until


def _rules(content: object) -> RuleSet:
    b = read_mapping(content, "", PARTS, OPTIONAL_PARTS)
    since, until = _years(b["berlaku"])
    return RuleSet(
        name=read_text(b["nama"], "nama"),
        title=read_text(b["judul"], "judul"),
        since=since,
        until=until,
        values=_general_values(b["nilai"]),
        defaults=_defaults(b["baku"]),
        perspektif=read_perspektif(b["perspektif"]),
        status=read_bands(b["status"], "status"),
        predikat=read_bands(b["predikat"], "predikat", may_be_empty=True),
        scale=read_scale(b["skala_stabilize"]),
        method=_methods(b["cara"]),
        k3=read_k3(b["kualitas"]),
        bobot_iku=read_bobot_iku(b.get("bobot_iku"), b["kualitas"]),
        unsure_years=_unsure_years(b.get("tahun_belum_pasti")),
    )


def _unsure_years(content: object) -> tuple[UnsureYears, ...]:
    result = []
    for i, item in enumerate([] if content is None else read_list(content, "tahun_belum_pasti")):
        path = f"tahun_belum_pasti[{i}]"
        b = read_mapping(item, path, {"dari", "sampai", "keterangan"})
        since, until = (read_year(b[k], f"{path}.{k}") for k in ("dari", "sampai"))
        result.append(UnsureYears(since, until, read_text(b["keterangan"], f"{path}.keterangan")))
    return tuple(result)


def _general_values(content: object) -> Mapping[str, RuleFigure]:
    result = read_group(content, "nilai", required_keys(RuleSet), optional_keys(RuleSet))
    require_positive(result["bobot_setara"])
    lowest, highest = result["capaian_min"].number, result["capaian_maks"].number
    if not 0 <= lowest < REACHED_CAPAIAN <= highest <= LARGEST_CAPAIAN:
        raise InvalidRuleSet(words.CAPAIAN_REVERSED.format(tercapai=REACHED_CAPAIAN, batas=LARGEST_CAPAIAN))
    for key in ("digit_tampil", "digit_ambang"):
        if result[key].number not in range(MAX_DIGITS + 1):
            raise InvalidRuleSet(words.MUST_BE_DIGITS.format(jalur=f"nilai.{key}", maks=MAX_DIGITS))
    return result


def _defaults(content: object) -> Mapping[str, RuleValue]:
    choices = {"polarisasi": [p.value for p in Polarisasi], "konsolidasi": [k.value for k in Konsolidasi]}
    b = read_mapping(content, "baku", set(choices))
    result = {}
    for key, allowed in choices.items():
        path = f"baku.{key}"
        item = read_mapping(b[key], path, {"nilai", "sumber", "keyakinan"})
        if item["nilai"] not in allowed:
            raise InvalidRuleSet(
                words.WRONG_CHOICE.format(jalur=path, isi=shorten(item["nilai"]), boleh=", ".join(allowed))
            )
        result[key] = RuleValue("baku", key, item["nilai"], "-", *read_origin(item, path))
    return result


def _methods(content: object) -> Mapping[str, RuleValue]:
    """The formulas of capaian in words, by the name of the method."""

    def build(key: str, b: Mapping[str, Any], path: str) -> RuleValue:
        return RuleValue("cara", key, read_text(b["rumus"], f"{path}.rumus"), "rumus", *read_origin(b, path))

    return read_keyed(content, "cara", "nama", "rumus", REQUIRED_METHODS, build)
