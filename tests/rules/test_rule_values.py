"""What a rule set says of itself: how many of its values nobody has confirmed, and of which years it is unsure."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from workbook_builder.rules import load_named, shipped_names, unconfirmed_count
from workbook_builder.rules.load import shipped_applies

DATA = Path(__file__).resolve().parents[2] / "workbook_builder" / "rules" / "data"


def _confidences(content: Any) -> Counter[str]:
    if isinstance(content, dict):
        own = Counter([content["keyakinan"]]) if "keyakinan" in content else Counter()
        return sum((_confidences(part) for part in content.values()), own)
    return sum((_confidences(part) for part in content), Counter()) if isinstance(content, list) else Counter()


@pytest.mark.parametrize("name", shipped_names())
def test_the_unconfirmed_values_are_counted(name: str) -> None:
    written = _confidences(yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8")))
    assert unconfirmed_count(load_named(name)) == written["unconfirmed"] > 1


@pytest.mark.parametrize(
    ("name", "year", "unsure"),
    [
        ("kmk-467-2014", 2021, False),
        ("kmk-467-2014", 2022, True),
        ("kmk-467-2014", 2023, True),
        ("kmk-467-2014", 2024, False),
        ("kmk-300-2022", 2021, False),
        ("kmk-300-2022", 2022, True),
        ("kmk-300-2022", 2023, True),
        ("kmk-300-2022", 2024, False),
        ("kmk-300-2022", 2025, True),
        ("kmk-300-2022", 2026, False),
        ("kmk-127-2026", 2026, False),
    ],
)
def test_a_rule_set_knows_the_years_of_which_it_is_unsure(name: str, year: int, unsure: bool) -> None:
    assert bool(load_named(name).doubt(year)) is unsure


@pytest.mark.parametrize("name", shipped_names())
@pytest.mark.parametrize("year", range(2010, 2032))
def test_a_shipped_rule_set_is_found_by_the_years_that_it_states(name: str, year: int) -> None:
    rules = load_named(name)
    assert rules.name == name
    assert shipped_applies(DATA / f"{name}.yaml", year) is rules.applies(year)
