"""The scoring rules as data cases that an office's staff can read: one file per rule in tests/cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.cases import as_cases_name, iku

from workbook_builder.model import (
    Agreement,
    Belanja,
    Identitas,
    Leverage,
    Polarisasi,
    RealisasiAnggaran,
    Sasaran,
)
from workbook_builder.model.numbers import Number, exact
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi, fitting_konsolidasi
from workbook_builder.rules import RuleSet, load_named, shipped_names, unconfirmed_count
from workbook_builder.rules.model import band
from workbook_builder.score import score_office
from workbook_builder.score.anggaran import score_anggaran
from workbook_builder.score.capaian import capaian_steps
from workbook_builder.score.k3 import k3_of
from workbook_builder.score.needs import needs_of
from workbook_builder.score.realisasi import realisasi_periode

FOLDER = Path(__file__).resolve().parents[1] / "cases"
Content = Mapping[str, Any]


def as_exact(content: Any) -> Any:
    """Every number of a case as the score takes it; keys, numbers of sasaran and quarters stay integers."""
    if isinstance(content, Mapping):
        return {
            k: v if k in ("triwulan", "sasaran", "pakai_nilai_kualitas") else as_exact(v) for k, v in content.items()
        }
    if isinstance(content, list):
        return [as_exact(item) for item in content]
    return exact(content) if isinstance(content, (int, float)) and not isinstance(content, bool) else content


def konsolidasi(inputs: Content, _: RuleSet) -> Content:
    """Realisasi of the seven periods."""
    content = dict(inputs)
    triwulan = content.pop("triwulan", 4)
    content["realisasi"] = dict(zip(TRIWULAN, content["realisasi"], strict=True))
    return realisasi_periode(iku(**content), triwulan)


def conclusion(inputs: Content, _: RuleSet) -> Content:
    """Which consolidations fit a row of targets."""
    matches = fitting_konsolidasi(dict(zip(PERIODE, inputs["target"], strict=True)))
    return {"cocok": [k.value for k in matches]}


def capaian(inputs: Content, rules: RuleSet) -> Content:
    """All steps of one capaian."""
    content = dict(inputs)
    target, realisasi = content.pop("target"), content.pop("realisasi")
    if "skala" in content:
        content["skala"] = tuple(tuple(point) for point in content["skala"])
    steps = capaian_steps(iku(**content), target, realisasi, rules)
    return as_cases_name({f.name: getattr(steps, f.name) for f in fields(steps)})


def status(inputs: Content, rules: RuleSet) -> Content:
    """The band of a capaian."""
    return {"status": band(rules.status, inputs["capaian"])}


def predikat(inputs: Content, rules: RuleSet) -> Content:
    """The band of an NKO."""
    return {"predikat": band(rules.predikat, inputs["nko"])}


def k3(inputs: Content, rules: RuleSet) -> Content:
    """K3 and its two parts."""
    content = dict(inputs)
    content["target"] = {"Y": content.get("target", Number(100))}
    result = k3_of(iku(**content), rules)
    return as_cases_name(asdict(result))


def needs(inputs: Content, rules: RuleSet) -> Content:
    """What the reported quarter needs for 100 and for the highest capaian."""
    content = dict(inputs)
    triwulan = content.pop("triwulan", 4)
    content["realisasi"] = dict(zip(TRIWULAN, content["realisasi"], strict=True))
    content["target"] = dict.fromkeys(PERIODE, content["target"])
    if "skala" in content:
        content["skala"] = tuple(tuple(point) for point in content["skala"])
    result = needs_of(iku(**content), rules, triwulan)
    return {"seratus": as_cases_name(asdict(result.hundred)), "maksimum": as_cases_name(asdict(result.highest))}


def anggaran(inputs: Content, _: RuleSet) -> Content:
    """Ceiling, spending and absorption."""

    def belanja(code: str, content: Any) -> Belanja:
        pagu, realisasi = content
        whole = [None if n is None else int(n) for n in (pagu, *realisasi)]
        return Belanja(code, code, whole[0], dict(zip(TRIWULAN, whole[1:], strict=True)))

    rincian = tuple(belanja(str(51 + i), item) for i, item in enumerate(inputs["rincian"]))
    total = belanja("Jumlah", inputs["jumlah"]) if "jumlah" in inputs else None
    return as_cases_name(asdict(score_anggaran(RealisasiAnggaran(rincian, total), inputs["triwulan"])))


def nko(inputs: Content, rules: RuleSet) -> Content:
    """NSS, NP, NKO and the weights of an office whose IKU all have a target of 100."""
    rules = _with_k3_values(rules, inputs.get("pakai_nilai_kualitas"))
    listing = []
    for number, (ss_number, realisasi, *pairs) in enumerate(inputs["iku"]):
        ss = int(ss_number)
        validitas, kendali = pairs[0].split() if pairs else ("", "")
        listing.append(
            iku(
                code=f"{ss:02}{chr(97 + number)}-N",
                ss=ss,
                validitas=validitas,
                kendali=kendali,
                realisasi=dict.fromkeys(TRIWULAN, realisasi),
            )
        )
    sasaran = tuple(Sasaran(n, f"SS {n}", perspektif) for n, perspektif in inputs["sasaran"].items())
    agreement = Agreement(Identitas("Kantor", 2024), sasaran, tuple(listing), RealisasiAnggaran((), None))
    score = score_office(agreement, rules, 4)
    return {
        "nss": {s.sasaran.number: s.value["Y"] for s in score.sasaran},
        "np": {p.name: p.value["Y"] for p in score.perspektif},
        "nko": score.nko["Y"],
        "predikat": score.predikat["Y"],
        "bobot": [s.weight for s in score.iku],
        "pengaruh": [_leverage(score.leverage.get(s.iku.code)) for s in score.iku],
    }


def _leverage(item: Leverage | None) -> Content | None:
    return None if item is None else {**as_cases_name(asdict(item)), "nilai_poin": item.point_value}


def _with_k3_values(rules: RuleSet, use: int | None) -> RuleSet:
    if use is None:
        return rules
    assert rules.k3 is not None
    value = dict(rules.k3.values)
    value["pakai_nilai_kualitas"] = replace(value["pakai_nilai_kualitas"], value=use)
    return replace(rules, k3=replace(rules.k3, values=value))


COUNTER: Mapping[str, Callable[[Content, RuleSet], Content]] = {
    "konsolidasi": konsolidasi,
    "kesimpulan": conclusion,
    "capaian": capaian,
    "status": status,
    "predikat": predikat,
    "kualitas": k3,
    "kebutuhan": needs,
    "anggaran": anggaran,
    "nko": nko,
}


def _read() -> Iterator[tuple[str, Content]]:
    for file in sorted(FOLDER.glob("*.yaml")):
        for item in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield file.stem, item


def _rules(item: Content) -> Sequence[str]:
    """The rule sets that a case is about: those it names, or all."""
    mentioned = item.get("aturan", shipped_names())
    return [mentioned] if isinstance(mentioned, str) else mentioned


CASES = list(_read())
_load = cache(load_named)


def _pairs() -> Iterator[Any]:
    for kind, item in CASES:
        for rules in _rules(item):
            yield pytest.param(kind, item, rules, id=f"{kind}: {item['nama']} ({rules})")


@pytest.mark.parametrize(("kind", "case", "rules"), list(_pairs()))
def test_a_case_gives_what_it_states(kind: str, case: Content, rules: str) -> None:
    result = COUNTER[kind](as_exact(case["masukan"]), _load(rules))
    for key, expected in case["hasil"].items():
        _same(result[key], expected, key)


def _same(actual: Any, expected: Any, path: str) -> None:
    """Equal, numbers exactly, or to 9 decimals where a case states as many.

    Nested values are compared key by key, only where the case states one.
    """
    if isinstance(expected, Mapping):
        for key, content in expected.items():
            _same(actual[key], content, f"{path}.{key}")
    elif isinstance(expected, list):
        assert len(actual) == len(expected), path
        for i, content in enumerate(expected):
            _same(actual[i], content, f"{path}[{i}]")
    elif expected is None or isinstance(expected, (bool, str)):
        assert actual == expected and (actual is None) == (expected is None), path
    else:
        written_as = exact(expected)
        # A case writes a third with nine decimals or more; whatever has fewer is exact.
        difference = Number(1, 10**9) if 10**8 % written_as.denominator else 0
        assert abs(actual - written_as) <= difference, path


def test_every_case_file_has_a_calculation_and_every_calculation_has_cases() -> None:
    assert {kind for kind, _ in CASES} == set(COUNTER)


def test_a_case_has_only_known_keys_and_at_least_one_expectation() -> None:
    for _, item in CASES:
        assert item.keys() - {"aturan"} == {"nama", "masukan", "hasil"}, item
        assert item["hasil"], item["nama"]


def test_the_name_of_a_case_is_unique_within_its_file() -> None:
    name = [(kind, item["nama"]) for kind, item in CASES]
    assert len(name) == len(set(name))


def test_every_quality_pair_and_every_target_relation_of_the_rules_has_a_case() -> None:
    """A row added to the K3 tables must come with a case."""
    rules = load_named("kmk-127-2026")
    assert rules.k3 is not None
    pairs, key = set(), set()
    for kind, item in CASES:
        if kind != "kualitas":
            continue
        content = {**as_exact(item["masukan"]), "target": {"Y": as_exact(item["masukan"]).get("target", Number(100))}}
        pairs.add(f"{content.get('validitas')} {content.get('kendali')}")
        key.add(k3_of(iku(**content), rules).target_relation)
    assert set(rules.k3.validitas_kendali) <= pairs
    assert set(rules.k3.target) <= key


@pytest.mark.parametrize(
    ("name", "expected"),
    [("kmk-467-2014", (25, 15, 30, 30)), ("kmk-300-2022", (30, 20, 25, 25)), ("kmk-127-2026", (30, 20, 25, 25))],
)
def test_the_perspektif_of_a_rule_set_have_their_weights(name: str, expected: tuple[int, ...]) -> None:
    weight = {p.name: p.weight.number for p in load_named(name).perspektif}
    perspektif_name = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")
    assert weight == dict(zip(perspektif_name, expected, strict=True))


def test_what_no_sheet_states_is_maximize_and_tlk() -> None:
    for name in shipped_names():
        rules = load_named(name)
        assert (rules.default_polarisasi, rules.default_konsolidasi) == (Polarisasi.MAXIMIZE, Konsolidasi.TLK)


def test_only_the_rules_of_2026_limit_the_number_of_iku() -> None:
    limits = {name: load_named(name).iku_limit for name in shipped_names()}
    assert limits == {"kmk-467-2014": None, "kmk-300-2022": None, "kmk-127-2026": 15}


def test_as_many_values_are_unconfirmed_as_the_data_files_say() -> None:
    counts = {name: unconfirmed_count(load_named(name)) for name in shipped_names()}
    assert counts == {"kmk-467-2014": 22, "kmk-300-2022": 18, "kmk-127-2026": 23}


def test_it_is_in_doubt_whether_a_rule_set_held_in_its_unsure_years_alone() -> None:
    rules = load_named("kmk-467-2014")
    assert [bool(rules.doubt(year)) for year in (2021, 2022, 2023, 2024)] == [False, True, True, False]
    assert rules.doubt(None) == ""


def test_a_rule_set_holds_from_its_first_year_to_its_last() -> None:
    rules = replace(load_named("kmk-127-2026"), since=2022, until=2025)
    assert [rules.applies(year) for year in (2021, 2022, 2025, 2026)] == [False, True, True, False]
    assert [replace(rules, until=None).applies(year) for year in (2021, 2022, 2100)] == [False, True, True]


def test_every_value_of_a_rule_set_is_listed_in_the_order_of_its_groups() -> None:
    base = ["nilai", "baku", "perspektif", "status", "predikat", "skala_stabilize", "cara"]
    complete = load_named("kmk-127-2026")
    rank = list(dict.fromkeys(n.group for n in complete.all_values()))
    assert rank == [*base, "kualitas", "kualitas.validitas_kendali", "kualitas.target"]
    assert list(dict.fromkeys(n.group for n in replace(complete, k3=None).all_values())) == base


def test_a_value_below_every_band_is_in_the_lowest() -> None:
    rules = load_named("kmk-300-2022")
    assert band(rules.status, Number(-1)) == rules.status[0].name
    assert band((), Number(100)) is None
