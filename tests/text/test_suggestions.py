"""Suggestions are the likeliest choice, and stay cheap in an office of thousands."""

from __future__ import annotations

import difflib
import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
from support.offices import REALISASI_HEADER, RINCIAN_HEADER, office_folder

from workbook_builder.forms.similar import similar_codes
from workbook_builder.model import Iku
from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.text.choices import suggest
from workbook_builder.text.likeness import Texts

WORDS = (
    *("penerimaan", "pajak", "kepatuhan", "wajib", "realisasi", "persentase", "tingkat", "efektivitas", "edukasi"),
    *("pelayanan", "pengawasan", "pemeriksaan", "penagihan", "data", "pihak", "kualitas", "anggaran", "indeks"),
)
SECONDS = 12.0
"""CPU for 2,000 IKU whose sheets disagree; with every name compared it took half an hour."""


def _names(count: int, seed: int = 1) -> list[str]:
    choose = random.Random(seed)
    return [f"{' '.join(choose.choices(WORDS, k=9))} {number}" for number in range(count)]


def _slip(text: str, choose: random.Random) -> str:
    at = choose.randrange(len(text) - 2)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :] + "x"


@pytest.mark.slow
def test_the_nearest_of_many_is_the_one_that_difflib_finds() -> None:
    names, choose = _names(300), random.Random(2)
    texts = Texts(names)
    for name in choose.sample(names, 40):
        slip = _slip(name, choose)
        [expected] = difflib.get_close_matches(slip, names, n=1, cutoff=0.6)
        assert texts.nearest(slip, 0.6) == expected


def test_the_nearest_of_many_codes_is_as_near_as_difflib_finds_one() -> None:
    codes, choose = [f"{n:02d}{letter}cp" for n in range(1, 60) for letter in "abcde"], random.Random(5)
    texts = Texts(codes)
    for code in choose.sample(codes, 100):
        slip = _slip(code, choose)
        near, [best] = texts.nearest(slip, 0.6), difflib.get_close_matches(slip, codes, n=1, cutoff=0.6)
        assert near is not None
        assert _ratio(near, slip) == _ratio(best, slip)


def _ratio(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, a, b).ratio()


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert suggest("qqqqqqqqqqqqqq", _names(300)) == "" and suggest("", _names(300)) == ""
    assert suggest("abc", []) == ""


def test_a_text_of_a_whole_cell_costs_no_more_than_a_name() -> None:
    begin = time.process_time()
    suggest("penerimaan " * 3_000, _names(2_000))
    assert time.process_time() - begin < 1


def _iku(code: str, name: str, like: Iku) -> Iku:
    return replace(like, code=code, name=name)


def test_a_change_of_code_is_still_found_among_thousands(input_folder: Path) -> None:
    result = evaluate(input_folder)
    assert isinstance(result, Scored)
    like, names, choose = result.score.agreement.iku[0], _names(2_000), random.Random(3)
    new = [_iku(f"{n % 99 + 1:02d}a-CP", name, like) for n, name in enumerate(names)]
    left = [(f"{n % 99 + 1:02d}b-CP", _slip(name, choose)) for n, name in enumerate(names[:200])]
    begin = time.process_time()
    found = similar_codes(left, new)
    assert time.process_time() - begin < SECONDS
    assert [iku.name for _, iku in found] == names[:200]


@pytest.mark.slow
def test_an_office_of_2000_iku_whose_sheets_disagree_is_judged_in_seconds(tmp_path: Path) -> None:
    names, choose = _names(2_000), random.Random(4)
    codes = [f"{s:02d}{letter}" for s in range(1, 100) for letter in "abcdefghijklmnopqrstu"][:2_000]
    agreed: list[list[object]] = [list(RINCIAN_HEADER), [1, "Penerimaan yang optimal"]]
    agreed += [[f"{c}-CP", n, 1, 1, 1, 1, 1, 1, 1] for c, n in zip(codes, names, strict=True)]
    initiatives: list[list[object]] = [["No.", "IKU", "Inisiatif Strategis", "Output/Outcome"]]
    initiatives += [[i, _slip(n, choose), "x", "y"] for i, n in enumerate(names, 1)]
    filled: list[list[object]] = [list(REALISASI_HEADER)]
    filled += [[f"{c}-N", n, "Nilai", None, 1, 1, 1, 1] for c, n in zip(codes, names, strict=True)]
    office_folder(tmp_path, {"Rincian Target": agreed, "Inisiatif Strategis": initiatives}, {"Realisasi IKU": filled})
    begin = time.process_time()
    result = evaluate(tmp_path)
    assert time.process_time() - begin < SECONDS
    assert sum(t.code == "realisasi-kode-asing" for t in result.findings) == 2_000
