"""The contradictions of the 2024 document, each found by a general check, and the clean side of every such check.

Every row was read against the document (LAKIN 2024 of KPP Pratama Barabai) by hand; the comment says what stands there.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.offices import INPUT, finding_codes, office_folder, realisasi_rows

from workbook_builder.findings.catalogue import message
from workbook_builder.model import Finding
from workbook_builder.pipeline import Evaluation, evaluate
from workbook_builder.read.number_words import parse_number_words

# (code of the finding, what the message must say)
CONTRADICTIONS = (
    # III C: printed 95,13% of the DIPA; 5.403.192.890 / 5.878.369.000 is 91,92%.
    ("terbit-berbeda", "Realisasi Anggaran Y terbit 95,13%, sedangkan penyerapan anggaran 91,92%"),
    # III C: DIPA 5.878.369.000; Perjanjian Kinerja: total 5.702.215.000.
    ("pagu-berbeda-pk", "Rp5.878.369.000, sedangkan total anggaran menurut Perjanjian Kinerja Rp5.702.215.000"),
    # III B 1.b: 120%; table: 93,97.
    ("terbit-berbeda", "Realisasi 01b-CP Y terbit 120, sedangkan realisasi 01b-CP 93,97"),
    # III B 4.b: 119,45; table: 107,54%.
    ("terbit-berbeda", "Realisasi 04b-N Y terbit 119,45%, sedangkan realisasi 04b-N 107,54%"),
    # III B 5: 120%, which is the capaian; table: realisasi 117%.
    ("terbit-berbeda", "Realisasi 05a-CP Y terbit 120%, sedangkan realisasi 05a-CP 117%"),
    # III B 7.a: 112,07 of 80%; table: 119,57% of 100%.
    ("terbit-berbeda", "Realisasi 07a-CP Y terbit 112,07%, sedangkan realisasi 07a-CP 119,57%"),
    ("terbit-berbeda", "Target 07a-CP Y terbit 80%, sedangkan target 07a-CP 100%"),
    # III B 7.b: 91,56%; table: 96,65%.
    ("terbit-berbeda", "Realisasi 07b-CP Y terbit 91,56%, sedangkan realisasi 07b-CP 96,65%"),
    # III B 7.c: 100% of 80%; table: 200% of 100%.
    ("terbit-berbeda", "Realisasi 07c-N Y terbit 100%, sedangkan realisasi 07c-N 200%"),
    ("terbit-berbeda", "Target 07c-N Y terbit 80%, sedangkan target 07c-N 100%"),
    # III B 8.a: 126,10%; table: 120%.
    ("terbit-berbeda", "Realisasi 08a-CP Y terbit 126,1%, sedangkan realisasi 08a-CP 120%"),
    # III B 8.b: 62,67%; table: 91,3%.
    ("terbit-berbeda", "Realisasi 08b-CP Y terbit 62,67%, sedangkan realisasi 08b-CP 91,3%"),
    # III B 10: 99,86% of 95%; table: 120% of 100%.
    ("terbit-berbeda", "Realisasi 10a-CP Y terbit 99,86, sedangkan realisasi 10a-CP 120"),
    ("terbit-berbeda", "Target 10a-CP Y terbit 95, sedangkan target 10a-CP 100"),
    # III A table: Q4 target 100%, which is the year's; Rincian Target: Q4 85%.
    ("terbit-berbeda", "Target 04b-N Q4 terbit 100%, sedangkan target 04b-N 85%"),
    # III A table: Q3 target 85%; Rincian Target: "-"; and a Q3 realisasi of 100%.
    ("terbit-tanpa-padanan", "Target 09b-N Q3 terbit 85"),
    ("realisasi-tanpa-target", "09b-N punya realisasi Q3 (100) tetapi tidak punya target Q3"),
    # III B 2.b and 3: 754.488.725.974 and 117.102.165.138, called targets, are together the realisasi of III B 1.a.
    ("terbit-jumlah-lain", "berjumlah Rp871.590.891.112, persis 'Penerimaan pajak (realisasi)'"),
    # III A table: 11 sasaran; Perjanjian Kinerja: 10.
    ("terbit-berbeda", "Jumlah Sasaran Strategis Y terbit 11"),
    # I: 80 pegawai; annex of the SKP: 82.
    ("terbit-saling-beda", "Jumlah Pegawai Y terbit 82 di sini tetapi 80"),
    # I: by addition 1 + 11 + 1 + 1 + 6 + 3 + 22 + 32 = 77.
    ("terbit-rincian", "Jumlah Pegawai Y terbit 80, sedangkan jumlah 8 rinciannya 77"),
    # I: 868.007.733.000 in words without "ribu": 868.007.000.733.
    ("terbit-saling-beda", "Penerimaan pajak (target) Y terbit 868.007.000.733 di sini tetapi 868.007.733.000"),
    # Inisiatif 10: Q1 25%; Rincian Target: 20%.
    ("inisiatif-berbeda", "08a-CP tidak sama dengan targetnya: Q1 25% (target Q1 20%)"),
    # Inisiatif 2: 5, 10, 15, 100; Rincian Target: 5, 5, 5, 85.
    ("inisiatif-kumulatif", "04b-N tertulis kumulatif (5%, 10%, 15%, 100%)"),
    # Inisiatif 14: in percent; Rincian Target: 23, 47, 70, 90 without.
    ("inisiatif-satuan", "09c-N tertulis dalam persen"),
    # III A table: realisasi that falls while the cumulative target rises.
    ("realisasi-turun", "Realisasi 02b-CP Q4 123,9%, lebih rendah daripada Q3 (124,08%)"),
    ("realisasi-turun", "Realisasi 03a-CP Q3 63,52%, lebih rendah daripada Q2 (80,29%)"),
    ("realisasi-turun", "Realisasi 08a-CP Q2 72,5%, lebih rendah daripada Q1 (111%)"),
    ("realisasi-turun", "Realisasi 08b-CP Q2 58,47%, lebih rendah daripada Q1 (67,07%)"),
    ("realisasi-turun", "Realisasi 09c-N Q2 60,51, lebih rendah daripada Q1 (72,96)"),
    # III A table: no realisasi in Q1, and a target.
    ("target-tanpa-realisasi", "06a-CP punya target Q1 (100%) tetapi realisasinya kosong"),
    # III C: spending of the whole year only; III B: one analysis for the year, entered as Q4.
    *(("belanja-triwulan-kosong", f"Realisasi anggaran Q{q} belum diisi sama sekali") for q in (1, 2, 3)),
    *(
        ("analisis-triwulan-kosong", f"Realisasi Q{q} sudah diisi, tetapi lembar Analisis belum memuat")
        for q in (1, 2, 3)
    ),
    # III B: what drove each IKU, and of the one below 100 not what hindered it.
    ("analisis-kurang", "Capaian 01b-CP Y 93,97, di bawah 100, sedangkan Kendala dan Tindak Lanjut belum diisi"),
)


@pytest.fixture(scope="module")
def shipped() -> Evaluation:
    return evaluate(INPUT)


@pytest.mark.parametrize(("code", "word"), CONTRADICTIONS, ids=[k for _, k in CONTRADICTIONS])
def test_a_contradiction_of_the_document_is_reported(code: str, word: str, shipped: Evaluation) -> None:
    assert [t for t in shipped.findings if t.code == code and word in message(t)]


def test_nothing_else_is_reported(shipped: Evaluation) -> None:
    """Every finding on the shipped input is one of those above: no false alarm."""

    def known(item: Finding) -> bool:
        return any(item.code == code and word in message(item) for code, word in CONTRADICTIONS)

    assert [message(t) for t in shipped.findings if not known(t)] == []


def test_figures_that_agree_with_the_table_are_no_findings(shipped: Evaluation) -> None:
    """All 20 printed capaian, the NKO twice, and the narrative of the ten IKU that repeats the table."""
    checked = {t.place for t in shipped.findings}
    matches = [b for b in shipped.inputs.angka_terbit if b.value.place not in checked]
    label = [b.label.text for b in matches]
    assert {"NKO", *(f"{k}" for k in label if k.endswith(("-CP", "-N")) and " " not in k)} <= set(label)
    assert sum(1 for a in label if " " not in a) == 22
    assert {"Realisasi 01a-CP", "Realisasi 02a-CP", "Realisasi 09b-N", "Pagu DIPA", "Realisasi Anggaran (Rp)"} <= set(
        label
    )


# --- the clean side


def _published(*row: tuple[object, ...]) -> dict[str, list[tuple[object, ...]]]:
    return {"Angka Terbit": [("Acuan", "Periode", "Nilai", "Sumber"), *row]}


def _result(tmp_path: Path, *row: tuple[object, ...]) -> set[str]:
    return finding_codes(
        evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows(), **_published(*row)}))
    )


FLAWLESS: dict[str, tuple[tuple[object, ...], ...]] = {
    "the code alone is the capaian": (("01a-CP", "Y", 110), ("1a-cp", "Y", 110)),
    "words before the code in any case": (("REALISASI 01A-CP", "Y", "110%"), ("Target 01a-CP", "Q1", 0.2 * 100)),
    "rounded to two decimals": (("Capaian 02a-CP", "Smt. 1", 95),),
    "the year as its number or a word": (("02a-CP", 2024, 105), ("02a-CP", "Tahun", 105)),
    "counts": (("Jumlah IKU", "Y", 3), ("Jumlah SS", "Y", 2)),
    "labels that are nobody's figure": (("Jumlah Wajib Pajak", "Y", 12_345), ("Jumlah Wajib Pajak", "Q1", 11_000)),
    "the same twice": (("Jumlah Pegawai", "Y", 80, "Bab I"), ("Jumlah Pegawai", "Y", 80, "Bab II")),
    "parts that add up": (
        ("Jumlah Pegawai", "Y", 80), ("Jumlah Pegawai: AR", "Y", 50), ("Jumlah Pegawai: lain", "Y", 30),
    ),
    "an amount in words": (
        ("Target A", "Y", 1_200_500_017),
        ("Target A", "Y", "Satu Miliar Dua Ratus Juta Lima Ratus Ribu Tujuh Belas Rupiah"),
    ),
    "targets that add up to the target": (
        ("Target A (Rp)", "Y", 2_000_000), ("Target B (Rp)", "Y", 3_000_000),
        ("Target Jumlah (Rp)", "Y", 5_000_000), ("Realisasi Jumlah (Rp)", "Y", 5_000_000),
    ),
    "amounts of the realisasi in percent": (
        ("Penerimaan (target)", "Y", 1_000_000_000), ("Penerimaan (realisasi)", "Y", 1_100_000_000),
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", FLAWLESS.values(), ids=FLAWLESS)
def test_figures_that_fit_raise_nothing(row: tuple[tuple[object, ...], ...], tmp_path: Path) -> None:
    assert not {k for k in _result(tmp_path, *row) if k.startswith("terbit")}


def test_a_published_figure_of_a_quarter_to_come_is_not_compared_yet(tmp_path: Path) -> None:
    header, *row = realisasi_rows()
    start = [[*b[:6], None, None] for b in row]
    content = {"Realisasi IKU": [header, *start], **_published(("02a-CP", "Y", 1), ("NKO", "Q3", 1))}
    assert "terbit-berbeda" not in finding_codes(evaluate(office_folder(tmp_path, realisasi=content)))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Nol rupiah", 0), ("Sebelas", 11), ("sepuluh ribu", 10_000), ("Seratus Satu", 101), ("Seribu seratus", 1_100),
        ("Dua puluh tiga", 23), ("Sembilan belas juta", 19_000_000), ("Satu triliun satu", 1_000_000_000_001),
        ("Lima Miliar Tujuh Ratus Dua Juta Dua Ratus Lima Belas Ribu Rupiah", 5_702_215_000),
        ("", None), ("rupiah", None), ("seratus persen", None),
        ("dua juta tiga miliar", None), ("lima ribu dua ribu", None),
    ],
)  # fmt: skip
def test_an_amount_in_words_is_read(word: str, number: int | None) -> None:
    assert parse_number_words(word) == number
