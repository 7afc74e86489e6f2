"""A whole year of an office, and the history that its builds write."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from alat import ubah
from mesin import dengan_formualizer, nilai_tersimpan, perbedaan
from putaran_alat import kode_iku, target, terisi, tulis_target, utuh

if TYPE_CHECKING:
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]

KOLOM = {1: "F", 2: "H", 3: "J", 4: "L"}
HILANG, BERUBAH = kode_iku(3), kode_iku(2)


def _buku(tmp_path: Path, triwulan: int) -> Path:
    return tmp_path / "output" / f"Kinerja_KPP-Uji-Coba_2026_Q{triwulan}.xlsx"


def _catatan(tmp_path: Path) -> list[Any]:
    berkas = sorted((tmp_path / "output" / "riwayat").iterdir())
    return [json.loads(p.read_text(encoding="utf-8")) for p in berkas]


def _isi_triwulan(folder: Path, triwulan: int, dasar: float = 50) -> dict[tuple[str, str], float]:
    """Type a realisasi of the quarter for every IKU that has a row; what was typed, by code and quarter."""
    diketik: dict[tuple[str, str], float] = {}

    def isi(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        ws["C4"] = triwulan
        for b in range(7, ws.max_row + 1):
            kode = ws.cell(b, 1).value
            if kode:
                angka = dasar + b / 8 + triwulan
                ws[f"{KOLOM[triwulan]}{b}"] = angka / 100 if ws.cell(b, 3).value == "Persen" else angka
                diketik[kode, f"Q{triwulan}"] = ws[f"{KOLOM[triwulan]}{b}"].value
        wb["Analisis"].cell(6 + triwulan, 1).value = kode_iku(0)
        wb["Analisis"].cell(6 + triwulan, 2).value = f"Q{triwulan}"
        wb["Analisis"].cell(6 + triwulan, 3).value = f"Pendorong Q{triwulan}"

    ubah(folder, "realisasi.xlsx", isi)
    return diketik


def _riwayat(buku: Path) -> list[tuple[Any, ...]]:
    ws = openpyxl.load_workbook(buku, data_only=True)["Riwayat"]
    return [tuple(c.value for c in r[:10]) for r in ws.iter_rows(min_row=7)]


def test_a_whole_year_loses_nothing_and_the_history_tells_it(jalankan: Jalankan, tmp_path: Path) -> None:
    folder = tmp_path / "input"
    assert jalankan("init", "input").kode == 0
    tulis_target(folder, target(8))
    assert jalankan("template").kode == 0
    diketik = _isi_triwulan(folder, 1)
    assert jalankan("build").kode == 0
    q1 = _buku(tmp_path, 1).read_bytes()

    # Mid-year revision: an IKU added, one removed, one target changed.
    revisi = target(9, ubah={HILANG: None, BERUBAH: 70})
    tulis_target(folder, revisi)
    hasil = jalankan("template")
    assert f"IKU baru pada target: {kode_iku(8)}." in hasil.galat and HILANG in hasil.galat
    for triwulan in (2, 3, 4):
        diketik |= _isi_triwulan(folder, triwulan)
        assert jalankan("template").kode == 0
        hasil = jalankan("build")
        assert hasil.kode == 0, hasil.galat

    isi = terisi(folder / "realisasi.xlsx")
    for (kode, q), nilai in diketik.items():
        if kode != HILANG:
            assert isi["Realisasi IKU", kode, f"Realisasi {q}"] == nilai
    arsip = openpyxl.load_workbook(folder / "realisasi.xlsx")["Arsip"]
    assert [(r[0].value, r[4].value, r[5].value) for r in arsip.iter_rows(min_row=7)] == [
        (HILANG, "Realisasi Q1", diketik[HILANG, "Q1"])
    ]
    assert {v for k, v in isi.items() if k[0] == "Analisis" and k[2] == "Faktor Pendorong"} == {
        f"Pendorong Q{t}" for t in range(1, 5)
    }

    assert _buku(tmp_path, 1).read_bytes() == q1
    assert all(utuh(_buku(tmp_path, t)) for t in range(1, 5))
    catatan = _catatan(tmp_path)
    assert [c["triwulan"] for c in catatan] == [1, 2, 3, 4]

    baris = _riwayat(_buku(tmp_path, 2))
    uraian = {(b[1], b[2].split(":")[0]) for b in baris if b[0] == "Perubahan"}
    assert (kode_iku(8), "IKU baru") in uraian and (HILANG, "IKU tidak ada lagi") in uraian
    assert (BERUBAH, "Target Y") in uraian and (None, "Realisasi Q2 diisi") in uraian
    akhir = {b[0]: b for b in _riwayat(_buku(tmp_path, 4)) if b[0] == "NKO"}["NKO"]
    dilaporkan = [c["nko"][p] for c, p in zip(catatan, ("Q1", "Smt.1", "s.d.Q3", "Y"), strict=True)]
    assert list(akhir[3:7]) == pytest.approx(dilaporkan)
    buku = _buku(tmp_path, 4)
    assert perbedaan(nilai_tersimpan(buku), dengan_formualizer(buku, tmp_path)) == []


@pytest.fixture
def kantor(tmp_path: Path, jalankan: Jalankan) -> Path:
    """An office with Q1 filled and built, and Q2 filled."""
    folder = tulis_target(tmp_path / "input", target(8))
    jalankan("template")
    _isi_triwulan(folder, 1)
    assert jalankan("build").kode == 0
    _isi_triwulan(folder, 2)
    return folder


def test_building_again_adds_nothing_and_gives_the_same_bytes(kantor: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("build")
    isi, catatan = _buku(tmp_path, 2).read_bytes(), _catatan(tmp_path)
    for perintah in (["build"], ["build", "--triwulan", "1"], ["build"], ["build"]):
        assert jalankan(*perintah).kode == 0
    assert _buku(tmp_path, 2).read_bytes() == isi
    assert [c["triwulan"] for c in _catatan(tmp_path)] == [1, 2, 1] and _catatan(tmp_path)[:2] == catatan
    assert not list((tmp_path / "output").glob("*disunting*"))


def test_the_same_year_walked_twice_gives_the_same_bytes(kantor: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("build", "--triwulan", "1", "--output", "lain")
    jalankan("build", "--output", "lain")
    jalankan("build", "--triwulan", "1", "--output", "lain2")
    jalankan("build", "--output", "lain2")
    berkas = sorted(p.relative_to(tmp_path / "lain") for p in (tmp_path / "lain").rglob("*") if p.is_file())
    assert len(berkas) == 4
    assert all((tmp_path / "lain" / b).read_bytes() == (tmp_path / "lain2" / b).read_bytes() for b in berkas)


def test_a_realisasi_that_changed_after_its_report_is_found(kantor: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    ubah(kantor, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 12.5))
    for _ in range(2):
        hasil = jalankan("build", "--json", "hasil.json")
        temuan = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))["temuan"]
        (satu,) = [t for t in temuan if t["kode"] == "realisasi-berubah"]
        assert (satu["tingkat"], satu["lembar"], satu["sel"]) == ("peringatan", "Realisasi IKU", "F7")
        assert "dilaporkan 51,875 (data per " in satu["pesan"] and "kini 12,5." in satu["pesan"]
        assert hasil.kode == 0
    baris = [b for b in _riwayat(_buku(tmp_path, 2)) if b[1] == kode_iku(0) and str(b[2]).startswith("Realisasi Q1")]
    assert [(b[7], b[8]) for b in baris] == [(51.875, 12.5)]
    # It stays said until the quarter is reported anew.
    _isi_triwulan(kantor, 3)
    jalankan("build", "--json", "hasil.json")
    assert "realisasi-berubah" in (tmp_path / "hasil.json").read_text(encoding="utf-8")
    assert jalankan("build", "--strict").kode == 1


def test_what_was_reported_stands_beside_what_the_data_say_now(
    kantor: Path, jalankan: Jalankan, tmp_path: Path
) -> None:
    dahulu = _catatan(tmp_path)[0]["nko"]["Q1"]
    ubah(kantor, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 12.5))
    jalankan("build")
    wb = openpyxl.load_workbook(_buku(tmp_path, 2), data_only=True)
    (nko,) = [b for b in _riwayat(_buku(tmp_path, 2)) if b[0] == "NKO"]
    sekarang = next(r for r in wb["NKO"].iter_rows(min_row=7, values_only=True) if str(r[0]).endswith(". NKO"))[5]
    assert nko[3] == pytest.approx(dahulu) and sekarang < dahulu
    assert any(b[2] == "NKO Q1" and b[8] == pytest.approx(sekarang) for b in _riwayat(_buku(tmp_path, 2)))


def test_a_workbook_edited_by_hand_is_kept(kantor: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    buku = _buku(tmp_path, 1)
    wb = openpyxl.load_workbook(buku)
    wb["Ringkasan"]["A40"] = "catatan rapat"
    wb.save(buku)
    disunting = buku.read_bytes()
    hasil = jalankan("build", "--triwulan", "1")
    assert "disunting" in hasil.galat and hasil.kode == 0
    (salinan,) = (tmp_path / "output").glob("*_Q1_disunting_*.xlsx")
    assert salinan.read_bytes() == disunting and utuh(buku) and buku.read_bytes() != disunting
    jalankan("build", "--triwulan", "1")
    assert len(list((tmp_path / "output").glob("*disunting*"))) == 1


def test_a_record_is_plain_sorted_and_whole(kantor: Path, tmp_path: Path) -> None:
    (berkas,) = (tmp_path / "output" / "riwayat").iterdir()
    assert berkas.name == "Kinerja_KPP-Uji-Coba_2026_0001_Q1.json"
    teks = berkas.read_text(encoding="utf-8")
    isi = json.loads(teks)
    assert list(isi) == sorted(isi) and teks == json.dumps(isi, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert set(isi["masukan"]) == {"target.xlsx", "realisasi.xlsx"} and isi["aturan"] == "kmk-127-2026"
    assert isi["iku"][kode_iku(0)]["realisasi"] == {"Q1": 51.875, "Q2": None, "Q3": None, "Q4": None}


@pytest.mark.parametrize("isi", ["", "{}", "[1]", '{"bentuk": 99}', "bukan json"])
def test_a_damaged_record_is_said_and_left_alone(kantor: Path, jalankan: Jalankan, tmp_path: Path, isi: str) -> None:
    (berkas,) = (tmp_path / "output" / "riwayat").iterdir()
    berkas.write_text(isi, encoding="utf-8")
    hasil = jalankan("build", "--json", "hasil.json")
    assert hasil.kode == 0
    assert "riwayat-tak-terbaca" in (tmp_path / "hasil.json").read_text(encoding="utf-8")
    assert berkas.read_text(encoding="utf-8") == isi and len(list(berkas.parent.iterdir())) == 2


def test_the_history_of_another_year_is_not_mixed_in(kantor: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    tulis_target(kantor, target(8, tahun=2027))
    assert jalankan("template", "--akui").kode == 0
    assert jalankan("build").kode == 0
    baris = _riwayat(tmp_path / "output" / "Kinerja_KPP-Uji-Coba_2027_Q2.xlsx")
    assert [b[2] for b in baris if b[0] == "Perubahan"] == ["Belum ada buku kerja sebelumnya yang tercatat."]


@pytest.mark.parametrize("tanda", ["~$realisasi.xlsx", ".~lock.target.xlsx#"])
def test_an_input_that_is_open_is_read_as_saved_and_said(kantor: Path, jalankan: Jalankan, tanda: str) -> None:
    (kantor / tanda).write_bytes(b"x")
    hasil = jalankan("build")
    assert hasil.kode == 0 and "sedang dibuka di program lain" in hasil.galat
