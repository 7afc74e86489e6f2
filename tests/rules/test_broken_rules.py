"""Rule files that must be refused, each with words that its message must contain."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.offices import PACKAGE, ROOT

from workbook_builder.errors import AmbiguousRuleSet, InvalidRuleSet
from workbook_builder.pipeline import Unscored
from workbook_builder.pipeline import evaluate as run_cli
from workbook_builder.rules import load_named, rule_set_for, shipped_names
from workbook_builder.rules.load import load_file
from workbook_builder.rules.strict_yaml import MAX_SIZE
from workbook_builder.rules.values import Confidence

DATA = PACKAGE / "rules" / "data"
ORIGIN = (DATA / "kmk-127-2026.yaml").read_text(encoding="utf-8")
SHELF = yaml.safe_load((Path(__file__).resolve().parents[1] / "broken_rules" / "rak.yaml").read_text(encoding="utf-8"))


def _replace(old: str, new: str, origin: str = ORIGIN) -> str:
    assert old in origin, f"potongan ini tidak ada lagi dalam aturan bawaan: {old}"
    return origin.replace(old, new, 1)


def _refuse(folder: Path, content: str | bytes) -> str:
    """The message with which a rule file of this content is refused."""
    path = folder / "kantor.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InvalidRuleSet) as error:
        load_file(path)
    return str(error.value)


@pytest.mark.parametrize("broken", SHELF, ids=lambda r: r["nama"])
def test_a_broken_rule_file_is_refused_in_words_that_name_the_fault(broken: dict[str, Any], tmp_path: Path) -> None:
    content = _replace(broken["ganti"], broken["dengan"]) if "ganti" in broken else ORIGIN + broken["dengan"]
    message = _refuse(tmp_path, content)
    for word in broken["memuat"]:
        assert str(word) in message, message


def test_the_unbroken_rule_file_loads(tmp_path: Path) -> None:
    """Every refusal above is due to its edit alone."""
    (tmp_path / "kantor.yaml").write_text(ORIGIN, encoding="utf-8")
    assert load_named("kantor.yaml", tmp_path).name == "kmk-127-2026"


def test_every_case_of_the_shelf_has_its_own_name() -> None:
    name = [r["nama"] for r in SHELF]
    assert len(name) == len(set(name)) and len(name) >= 20


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("", ["tingkat teratas", "pasangan"]),
        ("- satu\n- dua\n", ["tingkat teratas", "pasangan"]),
        ("hanya teks", ["tingkat teratas", "pasangan"]),
        (b"\xff\xfe\x00a", ["bukan YAML"]),
        (b"nama: \x00", ["bukan YAML"]),
        (b"PK\x03\x04\x14\x00\x06\x00", ["bukan YAML"]),
    ],
    ids=["empty", "a list", "a sentence", "not UTF-8", "a NUL", "a zip archive"],
)
def test_a_file_that_is_no_rule_file_at_all_is_refused(content: str | bytes, word: list[str], tmp_path: Path) -> None:
    message = _refuse(tmp_path, content)
    assert "kantor.yaml" in message
    for item in word:
        assert item in message


def test_the_message_names_the_file(tmp_path: Path) -> None:
    assert "kantor.yaml" in _refuse(tmp_path, _replace("bobot: 30", "bobot: 0"))


def test_a_huge_file_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    message = _refuse(tmp_path, ORIGIN + "#" * MAX_SIZE)
    assert "kantor.yaml" in message and "terlalu besar" in message


def test_a_file_just_within_the_size_limit_is_read(tmp_path: Path) -> None:
    content = ORIGIN.encode()
    (tmp_path / "kantor.yaml").write_bytes(content + b"#" * (MAX_SIZE - len(content)))
    assert load_file(tmp_path / "kantor.yaml").since == 2026


def _bomb(severity: int) -> str:
    """A YAML alias bomb: 2 ** tingkat elements in a line of text."""
    return "[&a0 [x, x]" + "".join(f", &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, severity)) + "]"


def test_an_alias_bomb_in_an_unknown_key_is_refused_at_once(tmp_path: Path) -> None:
    message = _refuse(tmp_path, ORIGIN + f"bom: {_bomb(60)}\n")
    assert "bom" in message and len(message) < 500


@pytest.mark.parametrize("old", ["bobot: 30", "nilai: 120", "dari: 2026", "{nilai: TLK,", "keyakinan: stated"])
def test_an_alias_bomb_in_place_of_a_value_is_refused_with_a_short_message(old: str, tmp_path: Path) -> None:
    key, separator, content = old.partition(": ")
    new = f"{key}{separator}{_bomb(12)}{',' if content.endswith(',') else ''}"
    assert len(_refuse(tmp_path, _replace(old, new))) < 2000


def test_ten_thousand_nested_brackets_are_refused(tmp_path: Path) -> None:
    assert "bukan YAML" in _refuse(tmp_path, "[" * 10_000)


def test_nesting_up_to_the_size_limit_does_not_bring_the_program_down(tmp_path: Path) -> None:
    """In a process of its own: the C parser may exhaust its stack."""
    (tmp_path / "kantor.yaml").write_text("[" * (MAX_SIZE - 1))
    command = (
        "import sys; from pathlib import Path; from workbook_builder.errors import InvalidRuleSet\n"
        "from workbook_builder.rules.load import load_file\n"
        "try: load_file(Path(sys.argv[1]))\n"
        "except InvalidRuleSet: sys.exit(7)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", command, str(tmp_path / "kantor.yaml")],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 7


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(ORIGIN + "? [a, b]\n: 1\n", id="a list as a key"),
        pytest.param(_replace("bobot: 30", "bobot: 1" + "0" * 5000), id="a number of 5000 digits"),
    ],
)
def test_yaml_that_its_parser_stumbles_over_is_refused_in_words(content: str, tmp_path: Path) -> None:
    assert "kantor.yaml" in _refuse(tmp_path, content)


def test_an_integer_beyond_every_float_is_refused(tmp_path: Path) -> None:
    assert "angka" in _refuse(tmp_path, _replace("bobot: 30", "bobot: 1" + "0" * 400))


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("  bobot_setara:\n    nilai: 1", "  bobot_setara:\n    nilai: 0", "bobot_setara"),
        ('kunci: "Exact Low", bobot: 1.2', 'kunci: "Exact Low", bobot: 0', "validitas_kendali"),
        ('R1>=T1", bobot: 1.2', 'R1>=T1", bobot: -1.2', "kualitas.target"),
    ],
)
def test_a_weight_of_zero_or_less_inside_a_sasaran_is_refused(old: str, new: str, path: str, tmp_path: Path) -> None:
    """Weights inside a SS are divided by their sum: zero would end in a division by zero, not in a message."""
    assert path in _refuse(tmp_path, _replace(old, new))


def test_a_duplicate_key_message_names_the_file(tmp_path: Path) -> None:
    assert "kantor.yaml" in _refuse(tmp_path, _replace("    bobot: 30\n", "    bobot: 30\n    bobot: 35\n"))


# --- the shelf of rule sets


def test_a_rule_file_outside_the_input_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "masukan").mkdir()
    (tmp_path / "luar.yaml").write_text(ORIGIN, encoding="utf-8")
    for name in ("../luar.yaml", str(tmp_path / "luar.yaml"), "x/../../luar.yaml"):
        with pytest.raises(InvalidRuleSet, match="di dalam folder masukan"):
            load_named(name, tmp_path / "masukan")


def test_a_link_out_of_the_input_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "masukan").mkdir()
    (tmp_path / "luar.yaml").write_text(ORIGIN, encoding="utf-8")
    try:
        (tmp_path / "masukan" / "dalam.yaml").symlink_to(tmp_path / "luar.yaml")
    except OSError:
        pytest.skip("symbolic links are not allowed here")
    with pytest.raises(InvalidRuleSet, match="di dalam folder masukan"):
        load_named("dalam.yaml", tmp_path / "masukan")


def test_a_rule_file_in_a_folder_of_the_input_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "kantor.YAML").write_text(ORIGIN, encoding="utf-8")
    assert load_named("aturan/kantor.YAML", tmp_path).since == 2026


def test_a_missing_rule_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidRuleSet, match=r"tidak-ada\.yaml"):
        load_named("tidak-ada.yaml", tmp_path)


def test_a_folder_in_place_of_a_rule_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kantor.yaml").mkdir()
    with pytest.raises(InvalidRuleSet, match=r"kantor\.yaml"):
        load_named("kantor.yaml", tmp_path)


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(InvalidRuleSet) as error:
        load_named("kmk-999")
    for name in ("kmk-999", *shipped_names()):
        assert name in str(error.value)


def test_a_name_may_differ_in_case_and_surrounding_space() -> None:
    assert load_named(" KMK-127-2026 ").name == "kmk-127-2026"


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (2014, "kmk-467-2014"),
        (2021, "kmk-467-2014"),
        (2024, "kmk-300-2022"),
        (2025, "kmk-300-2022"),
        (2026, "kmk-127-2026"),
        (2099, "kmk-127-2026"),
    ],
)
def test_a_year_has_its_rule_set(year: int, name: str) -> None:
    assert rule_set_for(year).name == name


def test_a_year_before_the_first_rule_set_is_an_error_and_not_a_zero() -> None:
    with pytest.raises(InvalidRuleSet, match="2013"):
        rule_set_for(2013)


@pytest.mark.parametrize("year", [2022, 2023])
def test_a_year_for_which_it_is_unconfirmed_which_rules_applied_is_asked(year: int) -> None:
    with pytest.raises(AmbiguousRuleSet) as error:
        rule_set_for(year)
    assert error.value.choices == ("kmk-467-2014", "kmk-300-2022") and "belum dikonfirmasi" in error.value.remark


@pytest.mark.parametrize("name", shipped_names())
def test_no_source_that_nobody_read_is_named_as_if_it_had_been(name: str) -> None:
    for value in load_named(name).all_values():
        assert not value.source.startswith(("KMK 467", "KMK 300")), value
        if "KMK 127" in value.source:
            assert "kutipan" in value.source or "sekunder" in value.source or "belum dikonfirmasi" in value.source, (
                value
            )
        if "dianggap" in value.source.lower():
            assert value.confidence is Confidence.UNCONFIRMED, value


@pytest.mark.parametrize("name", shipped_names())
def test_every_shipped_value_has_source_unit_and_confidence(name: str) -> None:
    rules = load_named(name)
    assert rules.name == name
    for value in rules.all_values():
        assert value.source.strip() and value.satuan.strip() and isinstance(value.confidence, Confidence), value


@pytest.mark.parametrize("name", shipped_names())
def test_what_the_domain_calls_unconfirmed_is_marked_so(name: str) -> None:
    """Status bounds 80 and below, and from 2026 the predikat bounds 80, 90 and 100 and the cases R1 < T1."""
    rules = load_named(name)
    unconfirmed = {(n.group, n.key) for n in rules.all_values() if n.confidence is Confidence.UNCONFIRMED}
    assert {("status", "Merah"), ("status", "Kuning")} <= unconfirmed
    # Hijau is stated by those who cite KMK 127/2026; that it held before is assumed.
    assert (("status", "Hijau") in unconfirmed) == (name != "kmk-127-2026")
    if rules.k3:
        assert {("predikat", "Kurang"), ("predikat", "Cukup"), ("predikat", "Baik")} <= unconfirmed
        assert ("kualitas", "pakai_nilai_kualitas") in unconfirmed
        assert ("kualitas.target", "T>R1; T=T1; R1<T1") in unconfirmed


def test_a_broken_rule_file_of_an_office_becomes_a_finding_at_its_cell(rules_office_folder: Path) -> None:
    result = run_cli(rules_office_folder)
    item = [t for t in result.findings if t.code == "aturan-tak-terpakai"]
    assert [(t.place.sheet, t.place.cell) for t in item] == [("Identitas", "B3")]
    assert isinstance(result, Unscored) and result.failed(strict=False)


@pytest.fixture
def rules_office_folder(tmp_path: Path) -> Path:
    from support.offices import office_folder

    (tmp_path / "kantor.yaml").write_text(_replace("bobot: 30", "bobot: 0"), encoding="utf-8")
    identitas = [["Uraian", "Isi"], ["Tahun", 2026], ["Aturan", "kantor.yaml"]]
    return office_folder(tmp_path, {"Identitas": identitas})
