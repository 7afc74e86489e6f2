"""Rule files that must be refused, each with words that its message must contain."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from alat import AKAR, PAKET

from workbook_builder.errors import AturanMendua, AturanTidakSah
from workbook_builder.pipeline import nilai as jalankan
from workbook_builder.rules import aturan_untuk, muat_bernama, nama_tersedia
from workbook_builder.rules.load import muat_berkas
from workbook_builder.rules.model import Keyakinan
from workbook_builder.rules.strict_yaml import BATAS_UKURAN

DATA = PAKET / "rules" / "data"
ASAL = (DATA / "kmk-127-2026.yaml").read_text(encoding="utf-8")
RAK = yaml.safe_load((Path(__file__).parent / "aturan_rusak" / "rak.yaml").read_text(encoding="utf-8"))


def _ganti(lama: str, baru: str, asal: str = ASAL) -> str:
    assert lama in asal, f"potongan ini tidak ada lagi dalam aturan bawaan: {lama}"
    return asal.replace(lama, baru, 1)


def _tolak(folder: Path, isi: str | bytes) -> str:
    """The message with which a rule file of this content is refused."""
    jalur = folder / "kantor.yaml"
    jalur.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
    with pytest.raises(AturanTidakSah) as galat:
        muat_berkas(jalur)
    return str(galat.value)


@pytest.mark.parametrize("rusak", RAK, ids=lambda r: r["nama"])
def test_a_broken_rule_file_is_refused_in_words_that_name_the_fault(rusak: dict[str, Any], tmp_path: Path) -> None:
    isi = _ganti(rusak["ganti"], rusak["dengan"]) if "ganti" in rusak else ASAL + rusak["dengan"]
    pesan = _tolak(tmp_path, isi)
    for kata in rusak["memuat"]:
        assert str(kata) in pesan, pesan


def test_the_unbroken_rule_file_loads(tmp_path: Path) -> None:
    """Every refusal above is due to its edit alone."""
    (tmp_path / "kantor.yaml").write_text(ASAL, encoding="utf-8")
    assert muat_bernama("kantor.yaml", tmp_path).nama == "kmk-127-2026"


def test_every_case_of_the_shelf_has_its_own_name() -> None:
    nama = [r["nama"] for r in RAK]
    assert len(nama) == len(set(nama)) and len(nama) >= 20


@pytest.mark.parametrize(
    ("isi", "kata"),
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
def test_a_file_that_is_no_rule_file_at_all_is_refused(isi: str | bytes, kata: list[str], tmp_path: Path) -> None:
    pesan = _tolak(tmp_path, isi)
    assert "kantor.yaml" in pesan
    for satu in kata:
        assert satu in pesan


def test_the_message_names_the_file(tmp_path: Path) -> None:
    assert "kantor.yaml" in _tolak(tmp_path, _ganti("bobot: 30", "bobot: 0"))


def test_a_huge_file_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    pesan = _tolak(tmp_path, ASAL + "#" * BATAS_UKURAN)
    assert "kantor.yaml" in pesan and "terlalu besar" in pesan


def test_a_file_just_within_the_size_limit_is_read(tmp_path: Path) -> None:
    isi = ASAL.encode()
    (tmp_path / "kantor.yaml").write_bytes(isi + b"#" * (BATAS_UKURAN - len(isi)))
    assert muat_berkas(tmp_path / "kantor.yaml").dari == 2026


def _bom(tingkat: int) -> str:
    """A YAML alias bomb: 2 ** tingkat elements in a line of text."""
    return "[&a0 [x, x]" + "".join(f", &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, tingkat)) + "]"


def test_an_alias_bomb_in_an_unknown_key_is_refused_at_once(tmp_path: Path) -> None:
    pesan = _tolak(tmp_path, ASAL + f"bom: {_bom(60)}\n")
    assert "bom" in pesan and len(pesan) < 500


@pytest.mark.parametrize("lama", ["bobot: 30", "nilai: 120", "dari: 2026", "{nilai: TLK,", "keyakinan: stated"])
def test_an_alias_bomb_in_place_of_a_value_is_refused_with_a_short_message(lama: str, tmp_path: Path) -> None:
    kunci, pemisah, isi = lama.partition(": ")
    baru = f"{kunci}{pemisah}{_bom(12)}{',' if isi.endswith(',') else ''}"
    assert len(_tolak(tmp_path, _ganti(lama, baru))) < 2000


def test_ten_thousand_nested_brackets_are_refused(tmp_path: Path) -> None:
    assert "bukan YAML" in _tolak(tmp_path, "[" * 10_000)


def test_nesting_up_to_the_size_limit_does_not_bring_the_program_down(tmp_path: Path) -> None:
    """In a process of its own: the C parser may exhaust its stack."""
    (tmp_path / "kantor.yaml").write_text("[" * (BATAS_UKURAN - 1))
    perintah = (
        "import sys; from pathlib import Path; from workbook_builder.errors import AturanMendua, AturanTidakSah\n"
        "from workbook_builder.rules.load import muat_berkas\n"
        "try: muat_berkas(Path(sys.argv[1]))\n"
        "except AturanTidakSah: sys.exit(7)\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", perintah, str(tmp_path / "kantor.yaml")], cwd=AKAR, capture_output=True, timeout=60
    )
    assert hasil.returncode == 7


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(ASAL + "? [a, b]\n: 1\n", id="a list as a key"),
        pytest.param(_ganti("bobot: 30", "bobot: 1" + "0" * 5000), id="a number of 5000 digits"),
    ],
)
def test_yaml_that_its_parser_stumbles_over_is_refused_in_words(isi: str, tmp_path: Path) -> None:
    assert "kantor.yaml" in _tolak(tmp_path, isi)


def test_an_integer_beyond_every_float_is_refused(tmp_path: Path) -> None:
    assert "angka" in _tolak(tmp_path, _ganti("bobot: 30", "bobot: 1" + "0" * 400))


@pytest.mark.parametrize(
    ("lama", "baru", "jalur"),
    [
        ("  bobot_setara:\n    nilai: 1", "  bobot_setara:\n    nilai: 0", "bobot_setara"),
        ('kunci: "Exact Low", bobot: 1.2', 'kunci: "Exact Low", bobot: 0', "validitas_kendali"),
        ('R1>=T1", bobot: 1.2', 'R1>=T1", bobot: -1.2', "kualitas.target"),
    ],
)
def test_a_weight_of_zero_or_less_inside_a_sasaran_is_refused(lama: str, baru: str, jalur: str, tmp_path: Path) -> None:
    """Weights inside a SS are divided by their sum: zero would end in a division by zero, not in a message."""
    assert jalur in _tolak(tmp_path, _ganti(lama, baru))


def test_a_duplicate_key_message_names_the_file(tmp_path: Path) -> None:
    assert "kantor.yaml" in _tolak(tmp_path, _ganti("    bobot: 30\n", "    bobot: 30\n    bobot: 35\n"))


# --- the shelf of rule sets


def test_a_rule_file_outside_the_input_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "masukan").mkdir()
    (tmp_path / "luar.yaml").write_text(ASAL, encoding="utf-8")
    for nama in ("../luar.yaml", str(tmp_path / "luar.yaml"), "x/../../luar.yaml"):
        with pytest.raises(AturanTidakSah, match="di dalam folder masukan"):
            muat_bernama(nama, tmp_path / "masukan")


def test_a_link_out_of_the_input_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "masukan").mkdir()
    (tmp_path / "luar.yaml").write_text(ASAL, encoding="utf-8")
    try:
        (tmp_path / "masukan" / "dalam.yaml").symlink_to(tmp_path / "luar.yaml")
    except OSError:
        pytest.skip("symbolic links are not allowed here")
    with pytest.raises(AturanTidakSah, match="di dalam folder masukan"):
        muat_bernama("dalam.yaml", tmp_path / "masukan")


def test_a_rule_file_in_a_folder_of_the_input_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "aturan").mkdir()
    (tmp_path / "aturan" / "kantor.YAML").write_text(ASAL, encoding="utf-8")
    assert muat_bernama("aturan/kantor.YAML", tmp_path).dari == 2026


def test_a_missing_rule_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(AturanTidakSah, match=r"tidak-ada\.yaml"):
        muat_bernama("tidak-ada.yaml", tmp_path)


def test_a_folder_in_place_of_a_rule_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kantor.yaml").mkdir()
    with pytest.raises(AturanTidakSah, match=r"kantor\.yaml"):
        muat_bernama("kantor.yaml", tmp_path)


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(AturanTidakSah) as galat:
        muat_bernama("kmk-999")
    for nama in ("kmk-999", *nama_tersedia()):
        assert nama in str(galat.value)


def test_a_name_may_differ_in_case_and_surrounding_space() -> None:
    assert muat_bernama(" KMK-127-2026 ").nama == "kmk-127-2026"


@pytest.mark.parametrize(
    ("tahun", "nama"),
    [
        (2014, "kmk-467-2014"),
        (2021, "kmk-467-2014"),
        (2024, "kmk-300-2022"),
        (2025, "kmk-300-2022"),
        (2026, "kmk-127-2026"),
        (2099, "kmk-127-2026"),
    ],
)
def test_a_year_has_its_rule_set(tahun: int, nama: str) -> None:
    assert aturan_untuk(tahun).nama == nama


def test_a_year_before_the_first_rule_set_is_an_error_and_not_a_zero() -> None:
    with pytest.raises(AturanTidakSah, match="2013"):
        aturan_untuk(2013)


@pytest.mark.parametrize("tahun", [2022, 2023])
def test_a_year_for_which_it_is_unconfirmed_which_rules_applied_is_asked(tahun: int) -> None:
    with pytest.raises(AturanMendua) as galat:
        aturan_untuk(tahun)
    assert galat.value.pilihan == ("kmk-467-2014", "kmk-300-2022") and "belum dikonfirmasi" in galat.value.keterangan


@pytest.mark.parametrize("nama", nama_tersedia())
def test_no_source_that_nobody_read_is_named_as_if_it_had_been(nama: str) -> None:
    for nilai in muat_bernama(nama).semua():
        assert not nilai.sumber.startswith(("KMK 467", "KMK 300")), nilai
        if "KMK 127" in nilai.sumber:
            assert "kutipan" in nilai.sumber or "sekunder" in nilai.sumber or "belum dikonfirmasi" in nilai.sumber, (
                nilai
            )
        if "dianggap" in nilai.sumber.lower():
            assert nilai.keyakinan is Keyakinan.UNCONFIRMED, nilai


@pytest.mark.parametrize("nama", nama_tersedia())
def test_every_shipped_value_has_source_unit_and_confidence(nama: str) -> None:
    aturan = muat_bernama(nama)
    assert aturan.nama == nama
    for nilai in aturan.semua():
        assert nilai.sumber.strip() and nilai.satuan.strip() and isinstance(nilai.keyakinan, Keyakinan), nilai


@pytest.mark.parametrize("nama", nama_tersedia())
def test_what_the_domain_calls_unconfirmed_is_marked_so(nama: str) -> None:
    """Status bounds 80 and below, and from 2026 the predikat bounds 80, 90 and 100 and the cases R1 < T1."""
    aturan = muat_bernama(nama)
    ragu = {(n.kelompok, n.kunci) for n in aturan.semua() if n.keyakinan is Keyakinan.UNCONFIRMED}
    assert {("status", "Merah"), ("status", "Kuning")} <= ragu
    # Hijau is stated by those who cite KMK 127/2026; that it held before is assumed.
    assert (("status", "Hijau") in ragu) == (nama != "kmk-127-2026")
    if aturan.kualitas:
        assert {("predikat", "Kurang"), ("predikat", "Cukup"), ("predikat", "Baik")} <= ragu
        assert ("kualitas", "pakai_nilai_kualitas") in ragu
        assert ("kualitas.target", "T>R1; T=T1; R1<T1") in ragu


def test_a_broken_rule_file_of_an_office_becomes_a_finding_at_its_cell(folder_kantor_aturan: Path) -> None:
    hasil = jalankan(folder_kantor_aturan)
    satu = [t for t in hasil.temuan if t.kode == "aturan-tak-terpakai"]
    assert [(t.tempat.lembar, t.tempat.sel) for t in satu] == [("Identitas", "B3")]
    assert hasil.skor is None and hasil.gagal(ketat=False)


@pytest.fixture
def folder_kantor_aturan(tmp_path: Path) -> Path:
    from alat import kantor

    (tmp_path / "kantor.yaml").write_text(_ganti("bobot: 30", "bobot: 0"), encoding="utf-8")
    identitas = [["Uraian", "Isi"], ["Tahun", 2026], ["Aturan", "kantor.yaml"]]
    return kantor(tmp_path, {"Identitas": identitas})
