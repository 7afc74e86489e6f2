"""Identitas from titles, signatures and lists of labels, in the shapes that documents have them."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from support.documents import notes_of, one, said_of, table, text, texts, unclaimed

from workbook_builder.intake.document import Block
from workbook_builder.intake.kinds import Recognised, identitas
from workbook_builder.intake.kinds.office_names import short_office

EMPLOYEE = "9" * 18
TITLE = """
PERJANJIAN KINERJA TAHUN 2031
NOMOR: PK-7/WBC.99/2031
KEPALA KANTOR PENGAWASAN DAN PELAYANAN BEA DAN CUKAI TIPE MADYA PABEAN B TELUK ANGIN
KANTOR WILAYAH DIREKTORAT JENDERAL BEA DAN CUKAI PULAU SERIBU
DIREKTORAT JENDERAL BEA DAN CUKAI
KEMENTERIAN KEUANGAN
"""
OFFICE = "Kantor Pengawasan dan Pelayanan Bea dan Cukai Tipe Madya Pabean B Teluk Angin"
KANWIL = "Kantor Wilayah Direktorat Jenderal Bea dan Cukai Pulau Seribu"
SIGNED = {
    "Nama Pejabat": "Rina Sari",
    "Jabatan Pejabat": f"Kepala {OFFICE}",
    "Nama Atasan": "Drs. Budi Utomo, M.M.",
    "Jabatan Atasan": f"Kepala {KANWIL}",
}


def answers(blocks: list[Block]) -> dict[str, object]:
    """The answers by Uraian; a list where there are several."""
    result: dict[str, object] = {}
    for row in one(identitas.find(blocks)).rows:
        name, value = row.text("Uraian"), row.cells["Isi"].value
        known = result.get(name)
        result[name] = value if known is None else [*(known if isinstance(known, list) else [known]), value]
    return result


def people(blocks: list[Block]) -> dict[str, object]:
    found = answers(blocks)
    return {name: found.get(name) for name in SIGNED}


def test_a_title_on_several_lines() -> None:
    given = texts(TITLE)
    assert answers(given) == {
        "Nama Unit": "KPPBC Tipe Madya Pabean B Teluk Angin",
        "Unit Atasan": "Kantor Wilayah DJBC Pulau Seribu",
        "Tahun": 2031,
        "Nomor Perjanjian Kinerja": "PK-7/WBC.99/2031",
    }
    assert unclaimed(given, identitas.find(given)) == []


def test_a_title_on_one_line() -> None:
    line = "RINCIAN TARGET KINERJA " + " ".join(TITLE.split("2031\n")[2].split()) + " TAHUN 2031"
    assert answers([text(line)])["Nama Unit"] == "KPPBC Tipe Madya Pabean B Teluk Angin"
    assert answers([text(line)])["Tahun"] == 2031


def test_a_title_in_the_cells_above_a_table() -> None:
    lines = [[line] for line in TITLE.strip().splitlines()]
    given = [table([*lines, ["TAHUN 2031"], [None], ["No.", "Sasaran", "Target"], ["1", "Layanan", "100"]])]
    assert answers(given)["Unit Atasan"] == "Kantor Wilayah DJBC Pulau Seribu"
    assert unclaimed(given, identitas.find(given)) == ["No.", "1"]


def test_a_kanwil_has_its_directorate_above_it() -> None:
    line = "KEPALA KANTOR WILAYAH DIREKTORAT JENDERAL PAJAK TANAH TIMUR DIREKTORAT JENDERAL PAJAK KEMENTERIAN KEUANGAN"
    assert answers([text(line)]) == {
        "Nama Unit": "Kantor Wilayah DJP Tanah Timur",
        "Unit Atasan": "Direktorat Jenderal Pajak",
    }


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("KANTOR PELAYANAN PAJAK MADYA DUA LEMBAH", "KPP Madya Dua Lembah"),
        ("Kantor Pelayanan Perbendaharaan Negara Lembah Hijau", "KPPN Lembah Hijau"),
        ("KANTOR PELAYANAN KEKAYAAN NEGARA DAN LELANG LEMBAH", "KPKNL Lembah"),
        ("KANTOR PELAYANAN UTAMA BEA DAN CUKAI TIPE A LEMBAH", "KPU BC Tipe A Lembah"),
        ("KANTOR WILAYAH DIREKTORAT JENDERAL PERBENDAHARAAN DKI LEMBAH", "Kantor Wilayah DJPb DKI Lembah"),
        ("KANWIL DJPB LEMBAH", "Kanwil DJPb Lembah"),
    ],
)
def test_offices_have_their_usual_short_form(name: str, short: str) -> None:
    assert short_office(name) == short


def test_two_signatories_in_one_line_as_a_scan_has_them() -> None:
    given = texts(f"""
        {TITLE}
        Kepala {KANWIL}, Teluk Angin, 5 Februari 2031 Kepala {OFFICE},
        Ditandatangani Secara Elektronik Drs. Budi Utomo, M.M.
        Ditandatangani Secara Elektronik Rina Sari
    """)
    assert people(given) == SIGNED
    assert answers(given)["Tempat"] == "Teluk Angin"
    assert answers(given)["Tanggal"] == dt.date(2031, 2, 5)
    assert unclaimed(given, identitas.find(given)) == []


def test_two_signatories_side_by_side_in_rows_of_cells() -> None:
    rows = [
        [None, "Teluk Angin, 5 Februari 2031"],
        ["Kepala Kantor Wilayah Direktorat Jenderal", "Kepala Kantor Pengawasan dan Pelayanan Bea dan Cukai"],
        ["Bea dan Cukai Pulau Seribu,", "Tipe Madya Pabean B Teluk Angin,"],
        ["Ditandatangani Secara Elektronik", "Ditandatangani Secara Elektronik"],
        ["Drs. Budi Utomo, M.M.", "Rina Sari"],
    ]
    given = [*texts(TITLE), table(rows)]
    assert people(given) == SIGNED
    assert unclaimed(given, identitas.find(given)) == []


def test_two_signatories_each_in_one_cell() -> None:
    cells = [
        f"Kepala {KANWIL},\n\n\nDrs. Budi Utomo, M.M.\nNIP {EMPLOYEE}",
        f"Teluk Angin, 5 Februari 2031\nKepala {OFFICE},\n\n\nRina Sari\nNIP {EMPLOYEE}",
    ]
    assert people([*texts(TITLE), table([cells])]) == SIGNED


def test_one_signatory_signed_in_ink() -> None:
    given = texts(f"""
        {TITLE}
        Teluk Angin, 5 Februari 2031
        Kepala Kantor Pengawasan dan Pelayanan Bea dan Cukai
        Tipe Madya Pabean B Teluk Angin,
        Rina Sari
        NIP {EMPLOYEE}
    """)
    assert people(given) == {**SIGNED, "Nama Atasan": None, "Jabatan Atasan": None}


def test_names_of_an_skp_go_by_their_roles() -> None:
    given = texts(f"""
        Pegawai yang Dinilai,
        Teluk Angin, 5 Februari 2031 Pejabat Penilai Kinerja,
        Ditandatangani secara elektronik
        Rina Sari {EMPLOYEE}
        Ditandatangani secara elektronik
        Budi Utomo {EMPLOYEE}
    """)
    assert answers(given) == {
        "Tempat": "Teluk Angin",
        "Tanggal": dt.date(2031, 2, 5),
        "Nama Pejabat": "Rina Sari",
        "Nama Atasan": "Budi Utomo",
    }


def test_two_names_in_one_line_are_not_given_to_two_titles() -> None:
    given = texts(f"""
        {TITLE}
        Kepala {KANWIL}, Kepala {OFFICE},
        Ditandatangani Secara Elektronik Ditandatangani Secara Elektronik
        Budi Utomo Rina Sari
    """)
    assert people(given) == dict.fromkeys(SIGNED)
    assert said_of(identitas.find(given), "Budi Utomo Rina Sari", "tidak dapat dipasangkan")


def test_a_signature_of_neither_office_is_said_and_not_copied() -> None:
    given = texts(f"{TITLE}\nTeluk Angin, 5 Februari 2031 Kepala Kantor Pelayanan Pajak Gunung,\nJoko Wono")
    assert people(given) == dict.fromkeys(SIGNED)
    assert said_of(identitas.find(given), "Joko Wono", "Gunung")


def test_two_years_and_two_numbers_are_both_given() -> None:
    given = [*texts(TITLE), *texts(TITLE.replace("2031", "2032").replace("PK-7", "PK-8"))]
    assert answers(given)["Tahun"] == [2031, 2032]
    assert answers(given)["Nomor Perjanjian Kinerja"] == ["PK-7/WBC.99/2031", "PK-8/WBC.99/2032"]
    assert said_of(identitas.find(given), "Tahun", "'2031'", "'2032'", "tidak dipilih")
    assert said_of(identitas.find(given), "Nomor Perjanjian Kinerja", "PK-8")


def test_a_number_without_its_figure_is_said_and_not_copied() -> None:
    given = texts(TITLE.replace("PK-7/", "PK-   /"))
    assert "Nomor Perjanjian Kinerja" not in answers(given)
    assert said_of(identitas.find(given), "PK-", "tidak lengkap")


def test_numbers_of_employees_are_never_copied() -> None:
    given = texts(f"{TITLE}\nTeluk Angin, 5 Februari 2031 Kepala {OFFICE},\nRina Sari {EMPLOYEE}")
    found = identitas.find(given)
    shown = " ".join([*notes_of(found), *(row.text("Isi") for row in one(found).rows)])
    assert re.search(r"\d{9}", shown) is None
    assert answers(given)["Nama Pejabat"] == "Rina Sari"


def test_a_table_of_labels_and_contents() -> None:
    rows = [
        ["Uraian", "Isi"],
        ["Nama Kantor", "KPPN Lembah Hijau"],
        ["Tahun Anggaran", 2031],
        ["Nomor PK", "PK-9/WPB.50/2031"],
        ["Tanggal", dt.datetime(2031, 2, 5)],
        ["Nama Pejabat", f"Rina Sari {EMPLOYEE}"],
    ]
    assert answers([table(rows)]) == {
        "Nama Unit": "KPPN Lembah Hijau",
        "Tahun": 2031,
        "Nomor Perjanjian Kinerja": "PK-9/WPB.50/2031",
        "Tanggal": dt.date(2031, 2, 5),
        "Nama Pejabat": "Rina Sari",
    }


def test_lines_of_labels() -> None:
    given = texts("Nama Unit : KPPN Lembah\nTahun : 2031\nTempat : Lembah")
    assert answers(given) == {"Nama Unit": "KPPN Lembah", "Tahun": 2031, "Tempat": "Lembah"}


def test_sentences_that_speak_of_offices_are_not_identitas() -> None:
    given = texts("""
        Rapat dihadiri oleh Kepala Kantor, Supervisor, dan Kepala Seksi.
        Peraturan Menteri Keuangan Nomor 62/PMK.01/2009 tanggal 1 April 2009, Jakarta
        Unit Kerja : Seksi Umum
    """)
    assert identitas.find(given) == Recognised()


def test_labels_far_apart_are_no_list() -> None:
    given = texts("Tahun : 2031\nSatu\nDua\nTiga\nTempat : Lembah\nEmpat\nLima\nEnam\nNama Unit : KPPN Lembah")
    assert identitas.find(given) == Recognised()
