"""Manual IKU as a table, and as forms in lines and in cells."""

from __future__ import annotations

from support.documents import one, rows_of, said_of, table, text, texts, unclaimed

from workbook_builder.intake.kinds import Recognised, manual_iku
from workbook_builder.intake.kinds.checkboxes import read_boxes

FORM = """
Perspektif : Customer
Sasaran Strategis : 2. Layanan kepabeanan yang prima
Deskripsi Sasaran Strategis : Layanan yang cepat
Indikator Kinerja Utama : 2a-CP Indeks kepuasan pengguna jasa
Deskripsi : Hasil survei
Formula : Jumlah nilai dibagi responden
Satuan Pengukuran : Indeks
Konsolidasi Periode : Take Last Known
Konversi 120? : Tidak
Polarisasi : Maximize
Periode Pelaporan : Triwulanan
Penanggung Jawab : Seksi Penyuluhan
Penyedia Data : Seksi PDAD
Sumber Data : Aplikasi survei
Perspektif : Customer
Sasaran Strategis : 2. Layanan kepabeanan yang prima
Indikator Kinerja Utama : Waktu penyelesaian dokumen
Satuan Pengukuran : Hari
Konsolidasi Periode : ( ) Sum ( x ) Average ( ) Take Last Known Value
Polarisasi : ☐ Maximize ☑ Minimize ☐ Stabilize
"""


def test_forms_in_lines_follow_one_another() -> None:
    rows = rows_of(manual_iku.find(texts(FORM)), "Manual IKU")
    assert rows == [
        {
            "Kode": "2a-CP",
            "IKU menurut kode": "Indeks kepuasan pengguna jasa",
            "Polarisasi": "Maximize",
            "Konsolidasi": "TLK",
            "Satuan": "Indeks",
            "Konversi 120": "Tidak",
            "Penanggung Jawab": "Seksi Penyuluhan",
            "Sumber": "Aplikasi survei",
        },
        {
            "IKU menurut kode": "Waktu penyelesaian dokumen",
            "Polarisasi": "Minimize",
            "Konsolidasi": "Average",
            "Satuan": "Hari",
        },
    ]


def test_the_map_of_strategy_of_forms_comes_once() -> None:
    assert rows_of(manual_iku.find(texts(FORM)), "Peta Strategi") == [
        {"SS": "2", "Sasaran Strategis": "Layanan kepabeanan yang prima", "Perspektif": "Customer"}
    ]


def test_what_has_no_column_is_said() -> None:
    found = manual_iku.find(texts(FORM))
    assert said_of(found, "'Formula'", "'Penyedia Data'", "'Periode Pelaporan'")
    assert unclaimed(texts(FORM), found) == []


def test_forms_in_two_columns_of_a_table() -> None:
    rows = [
        ["Indikator Kinerja Utama", ":", "[3b-N] Rasio klaim"],
        ["Satuan Pengukuran", ":", "Persen", "Polarisasi Data", ":", "Stab"],
        ["Tingkat Validitas IKU", "( ) Exact (v) Proxy ( ) Activity"],
        ["Tingkat Kendali IKU", "[ ] High [x] Moderate [ ] Low"],
        ["Indikator Kinerja Utama", ":", "[3c-N] Rasio restitusi"],
        ["Satuan Pengukuran", ":", "Persen", "Polarisasi Data", ":", "naik"],
    ]
    found = manual_iku.find([table(rows)])
    assert rows_of(found, "Manual IKU") == [
        {
            "Kode": "3b-N",
            "IKU menurut kode": "Rasio klaim",
            "Polarisasi": "Stabilize",
            "Satuan": "Persen",
            "Validitas": "Proxy",
            "Kendali": "Moderate",
        },
        {"Kode": "3c-N", "IKU menurut kode": "Rasio restitusi", "Polarisasi": "naik", "Satuan": "Persen"},
    ]
    assert said_of(found, "naik", "Polarisasi")


def test_two_ticks_or_none_choose_nothing() -> None:
    rows = [
        ["IKU", "4a-N Jam layanan"],
        ["Satuan", "Jam"],
        ["Polarisasi", "(x) Maximize (x) Minimize"],
        ["Konversi 120", "( ) Ya ( ) Tidak"],
    ]
    found = manual_iku.find([table(rows)])
    assert rows_of(found, "Manual IKU") == [{"Kode": "4a-N", "IKU menurut kode": "Jam layanan", "Satuan": "Jam"}]
    assert said_of(found, "Polarisasi", "2 pilihan")
    assert said_of(found, "Konversi 120", "0 pilihan")


def test_boxes_before_and_after_their_words() -> None:
    assert read_boxes("☑ Ya ☐ Tidak") == (("Ya", "Tidak"), ("Ya",))
    assert read_boxes("Ya ( ) Tidak ( X )") == (("Ya", "Tidak"), ("Tidak",))
    assert read_boxes("Persen (%)") is None


def test_a_table_has_a_row_per_iku() -> None:
    rows = [
        ["Kode IKU", "Nama IKU", "Pol/KP", "Satuan Pengukuran", "Sumber Data"],
        ["01a-CP", "Penerimaan bea masuk", "Max/TLK", "Persen", "Aplikasi CEISA"],
        ["01b-N", "Lama layanan", "Min/Average", "Hari", None],
        ["catatan", None, None, None, None],
    ]
    found = manual_iku.find([table(rows)])
    assert rows_of(found, "Manual IKU") == [
        {
            "Kode": "01a-CP",
            "IKU menurut kode": "Penerimaan bea masuk",
            "Polarisasi": "Maximize",
            "Konsolidasi": "TLK",
            "Satuan": "Persen",
            "Sumber": "Aplikasi CEISA",
        },
        {
            "Kode": "01b-N",
            "IKU menurut kode": "Lama layanan",
            "Polarisasi": "Minimize",
            "Konsolidasi": "Average",
            "Satuan": "Hari",
        },
    ]
    assert one(found).layout == "tabel Manual IKU"
    assert unclaimed([table(rows)], found) == ["catatan"]


def test_a_table_of_figures_by_period_is_no_manual() -> None:
    rows = [
        ["Kode", "Indikator Kinerja", "Q1", "Q2", "Satuan", "Pol/KP"],
        ["01a-CP", "Bea", "1", "2", "Hari", "Max/TLK"],
    ]
    assert manual_iku.find([table(rows)]) == Recognised()


def test_pairs_without_measures_are_no_form() -> None:
    lines = [text("Perspektif : Customer"), text("IKU : Waktu layanan"), text("Tujuan : melayani")]
    assert manual_iku.find(lines) == Recognised()


def test_the_header_of_a_table_is_no_form() -> None:
    rows = [["IKU", "Polarisasi", "Satuan", "Konversi 120", "Capaian"], ["Rasio", "Max", "Hari", "Ya", "100"]]
    assert manual_iku.find([table(rows)]) == Recognised()
