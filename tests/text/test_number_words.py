"""Amounts in words: what is written is what the reader of official documents reads back."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbook_builder.read.number_words import parse_number_words
from workbook_builder.text.number_words import LIMIT, date_in_words, number_in_words, rupiah_in_words
from workbook_builder.text.numbers import MONTHS

POWERS = [10**n + d for n in range(15) for d in (-1, 0, 1)]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (
            5_403_192_890,
            "lima miliar empat ratus tiga juta seratus sembilan puluh dua ribu delapan ratus sembilan puluh",
        ),
        (868_007_733_000, "delapan ratus enam puluh delapan miliar tujuh juta tujuh ratus tiga puluh tiga ribu"),
        (0, "nol"),
        (11, "sebelas"),
        (100, "seratus"),
        (1_000, "seribu"),
        (1_001_000, "satu juta seribu"),
        (21_000, "dua puluh satu ribu"),
        (-15, "minus lima belas"),
    ],
)
def test_amounts_are_written_as_documents_write_them(amount: int, words: str) -> None:
    assert number_in_words(amount) == words
    assert rupiah_in_words(amount) == f"{words} rupiah"


@given(st.integers(0, LIMIT - 1) | st.integers(0, 2_000_000) | st.sampled_from(POWERS))
@example(0)
@example(LIMIT - 1)
def test_the_reader_reads_back_what_was_written(amount: int) -> None:
    for text in (number_in_words(amount), rupiah_in_words(amount), f"({rupiah_in_words(amount).title()})"):
        assert parse_number_words(text) == amount


def test_every_number_below_ten_thousand_has_words_of_its_own() -> None:
    assert len({number_in_words(n) for n in range(10_000)}) == 10_000


@given(st.dates(dt.date(1, 1, 1)))
def test_a_date_in_words_says_its_day_month_and_year(date: dt.date) -> None:
    words = date_in_words(date).split()
    at = next(i for i, word in enumerate(words) if word in MONTHS)
    said = (
        parse_number_words(" ".join(words[:at])),
        MONTHS.index(words[at]) + 1,
        parse_number_words(" ".join(words[at + 1 :])),
    )
    assert said == (date.day, date.month, date.year)


def test_a_date_in_words() -> None:
    assert date_in_words(dt.date(2024, 1, 31)) == "tiga puluh satu Januari dua ribu dua puluh empat"


def test_what_has_no_words_is_refused() -> None:
    with pytest.raises(ValueError, match=str(LIMIT)):
        number_in_words(LIMIT)
