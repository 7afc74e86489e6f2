"""The sheet Simulasi: what is typed there gives what a real build gives, and what is needed gives what it promises."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kantor import buat_kantor
from mesin import dengan_formualizer, nilai_tersimpan, perbedaan

from workbook_builder.model import Basis, Iku, Polarisasi
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, PERIODE_LAPORAN, TRIWULAN, Konsolidasi
from workbook_builder.pipeline import bangun, nilai
from workbook_builder.rules import aturan_untuk
from workbook_builder.score.capaian import langkah_capaian
from workbook_builder.score.needs import kebutuhan_iku
from workbook_builder.score.realisasi import realisasi_periode

BARIS_KEPALA = 10
Isian = Mapping[str, float]
KETIKAN: dict[str, Isian] = {
    "barabai-2024": {"01b-CP": 120.5, "04b-N": 60.0, "07b-CP": 75.0, "09b-N": 84.0},
    "semua-cara-2026": {
        "1a-CP": 80.0, "1b-CP": 4.5, "1c-C": 3.0, "2a-N": 75.0, "2b-N": -12.0, "3a-CP": 44.0, "3b-CP": 2.0,
        "4a-N": 90.0, "4b-N": 99.0,
    },
}  # fmt: skip


def _bangun(kantor: str, folder: Path, triwulan: int, **pilihan: Any) -> Path:
    return bangun(nilai(buat_kantor(kantor, folder / "input", **pilihan), triwulan), folder / "output").jalur


def _kolom(ws: Any) -> dict[str, int]:
    return {c.value: c.column for c in ws[BARIS_KEPALA]}


def _ketik(berkas: Path, tujuan: Path, isian: Isian, triwulan: int | None = None) -> Path:
    """Type realisasi (in percent points where the IKU is a percentage) and a quarter into the open cells."""
    buku = openpyxl.load_workbook(berkas)
    ws = buku["Simulasi"]
    kolom = _kolom(ws)["Realisasi simulasi"]
    for baris in range(BARIS_KEPALA + 1, ws.max_row + 1):
        kode = ws.cell(baris, 1).value
        if kode in isian:
            sel = ws.cell(baris, kolom)
            assert not sel.protection.locked
            sel.value = isian[kode] / 100 if "%" in sel.number_format else isian[kode]
    if triwulan:
        assert not ws["A7"].protection.locked
        ws["A7"] = triwulan
    buku.save(tujuan)
    return tujuan


def _nko_simulasi(hasil: Mapping[tuple[str, str], Any]) -> Any:
    return hasil["Simulasi", "F7"]


@pytest.mark.parametrize("triwulan", [4, 2])
@pytest.mark.parametrize("kantor", KETIKAN)
def test_a_typed_realisasi_gives_the_nko_of_a_real_build_with_that_value(
    kantor: str, triwulan: int, tmp_path: Path
) -> None:
    isian = KETIKAN[kantor]
    diketik = _ketik(_bangun(kantor, tmp_path / "a", triwulan), tmp_path / "diketik.xlsx", isian)
    ubahan = {kode: {f"Q{triwulan}": angka} for kode, angka in isian.items()}
    dibangun = nilai(buat_kantor(kantor, tmp_path / "b", realisasi=ubahan), triwulan)
    assert dibangun.skor
    hasil = dengan_formualizer(diketik, tmp_path)
    harapan = dibangun.skor.nko[PERIODE_LAPORAN[triwulan]]
    assert _nko_simulasi(hasil) == pytest.approx(harapan, abs=1e-9)
    assert hasil["Simulasi", "D7"] != pytest.approx(harapan, abs=1e-3), "the typed values must change the NKO"
    for b, s in enumerate(dibangun.skor.iku, BARIS_KEPALA + 1):
        capaian = s.capaian(PERIODE_LAPORAN[triwulan])
        assert hasil["Simulasi", f"H{b}"] in (None, "") if capaian is None else True
        if capaian is not None:
            assert hasil["Simulasi", f"H{b}"] == pytest.approx(capaian, abs=1e-9), s.iku.kode


@pytest.mark.parametrize("kantor", KETIKAN)
@pytest.mark.parametrize("triwulan", [1, 3])
def test_another_quarter_gives_the_nko_that_its_own_build_would_give(
    kantor: str, triwulan: int, tmp_path: Path
) -> None:
    diketik = _ketik(_bangun(kantor, tmp_path / "a", 4), tmp_path / "diketik.xlsx", {}, triwulan)
    harapan = nilai(buat_kantor(kantor, tmp_path / "b"), triwulan).skor
    assert harapan
    hasil = dengan_formualizer(diketik, tmp_path)
    assert _nko_simulasi(hasil) == pytest.approx(harapan.nko[PERIODE_LAPORAN[triwulan]], abs=1e-9)


@pytest.mark.parametrize(("kolom", "capaian"), [("Perlu untuk 100", 100.0), ("Perlu untuk maksimum", 120.0)])
@pytest.mark.parametrize("kantor", KETIKAN)
def test_what_is_needed_typed_in_gives_the_capaian_it_promises(
    kantor: str, kolom: str, capaian: float, tmp_path: Path
) -> None:
    berkas = _bangun(kantor, tmp_path / "a", 4)
    ws = openpyxl.load_workbook(berkas, data_only=True)["Simulasi"]
    letak = _kolom(ws)
    perlu, konversi = {}, set()
    for b in range(BARIS_KEPALA + 1, ws.max_row + 1):
        isi = ws.cell(b, letak[kolom])
        if isinstance(isi.value, (int, float)):
            perlu[b] = isi.value * 100 if "%" in isi.number_format else isi.value
        if ws.cell(b, letak["Catatan"]).value.startswith("Konversi 120") and ws.cell(b, 1).value != "3a-CP":
            konversi.add(b)
    kode = {b: ws.cell(b, 1).value for b in perlu}
    diketik = _ketik(berkas, tmp_path / "diketik.xlsx", {kode[b]: angka for b, angka in perlu.items()})
    hasil = dengan_formualizer(diketik, tmp_path)
    assert len(perlu) >= 7
    for b in perlu:
        # With Konversi 120 there is nothing between just below the target and the highest capaian.
        harapan = 120.0 if b in konversi else capaian
        assert hasil["Simulasi", f"H{b}"] == pytest.approx(harapan, abs=1e-9), kode[b]


def test_a_figure_that_cannot_be_given_is_a_dash_with_its_reason(tmp_path: Path) -> None:
    ws = openpyxl.load_workbook(_bangun("semua-cara-2026", tmp_path, 4), data_only=True)["Simulasi"]
    letak = _kolom(ws)
    baris = {ws.cell(b, 1).value: b for b in range(BARIS_KEPALA + 1, ws.max_row + 1)}
    assert ws.cell(baris["3c-N"], letak["Perlu untuk 100"]).value == "-"
    assert "target 0" in ws.cell(baris["3c-N"], letak["Catatan"]).value
    assert ws.cell(baris["3b-CP"], letak["Perlu untuk maksimum"]).value == "-"
    assert "hanya dengan Konversi 120" in ws.cell(baris["3b-CP"], letak["Catatan"]).value


def test_without_inputs_the_simulation_shows_the_score_as_it_is(tmp_path: Path) -> None:
    tersimpan = nilai_tersimpan(_bangun("barabai-2024", tmp_path, 4))
    assert _nko_simulasi(tersimpan) == tersimpan["Simulasi", "D7"] == pytest.approx(109.07, abs=0.005)
    assert tersimpan["Simulasi", "H7"] == 0


@pytest.mark.parametrize("kantor", KETIKAN)
def test_the_worth_of_a_point_adds_up_to_the_nko(kantor: str, tmp_path: Path) -> None:
    skor = nilai(buat_kantor(kantor, tmp_path / "input"), 4).skor
    assert skor
    jumlah = sum(n.nilai_poin * (s.capaian("Y") or 0) for s in skor.iku if (n := skor.pengaruh.get(s.iku.kode)))
    assert jumlah == skor.nko["Y"]


@pytest.mark.parametrize("kantor", KETIKAN)
def test_the_worth_of_a_point_is_what_one_more_point_moves(kantor: str, tmp_path: Path) -> None:
    berkas = _bangun(kantor, tmp_path / "a", 4)
    kode, angka, sebelum, sesudah = {
        "barabai-2024": ("01b-CP", 94.97, 93.97, 94.97),
        "semua-cara-2026": ("4a-N", 91.0, 90.0, 91.0),
    }[kantor]
    awal = dengan_formualizer(_ketik(berkas, tmp_path / "x.xlsx", {kode: sebelum}), tmp_path)
    akhir = dengan_formualizer(_ketik(berkas, tmp_path / "y.xlsx", {kode: angka}), tmp_path)
    ws = openpyxl.load_workbook(berkas)["Simulasi"]
    baris = next(f"N{b}" for b in range(BARIS_KEPALA + 1, ws.max_row + 1) if ws.cell(b, 1).value == kode)
    beda = _nko_simulasi(akhir) - _nko_simulasi(awal)
    assert beda == pytest.approx((sesudah - sebelum) * awal["Simulasi", baris], abs=1e-9)


def test_the_simulation_leaves_the_rest_of_the_workbook_as_it_is(tmp_path: Path) -> None:
    berkas = _bangun("barabai-2024", tmp_path / "a", 4)
    hasil = dengan_formualizer(_ketik(berkas, tmp_path / "x.xlsx", KETIKAN["barabai-2024"], 2), tmp_path)
    semula = {
        k: v for k, v in nilai_tersimpan(berkas).items() if "Simulasi" not in k[0] and k[0] != "Kebutuhan Realisasi"
    }
    assert perbedaan(semula, hasil) == []


@given(
    target=st.fractions(-1000, 1000).filter(bool),
    lalu=st.lists(st.none() | st.fractions(0, 300), min_size=3, max_size=3),
    polarisasi=st.sampled_from(Polarisasi),
    konsolidasi=st.sampled_from(Konsolidasi),
    basis=st.sampled_from(Basis),
    triwulan=st.integers(1, 4),
)
def test_the_way_back_from_a_capaian_is_exact(
    target: Number,
    lalu: list[Number | None],
    polarisasi: Polarisasi,
    konsolidasi: Konsolidasi,
    basis: Basis,
    triwulan: int,
) -> None:
    aturan = aturan_untuk(2024)
    realisasi: dict[str, Number | None] = dict(zip(TRIWULAN, [*lalu, None], strict=True))
    realisasi |= dict.fromkeys(TRIWULAN[triwulan - 1 :])
    dasar = {"kode": "1a-N", "nama": "x", "ss": 1, "satuan": "Indeks", "persen": False, "polarisasi": polarisasi}
    dasar |= {"konsolidasi": konsolidasi, "basis": basis, "target": dict.fromkeys(PERIODE, target)}
    kebutuhan = kebutuhan_iku(Iku(**dasar, realisasi=realisasi), aturan, triwulan)
    for perlu, capaian in ((kebutuhan.seratus, 100), (kebutuhan.maksimum, 120)):
        if perlu.mentah is None:
            assert polarisasi is not Polarisasi.MAXIMIZE and target < 0
            continue
        iku = Iku(**dasar, realisasi=realisasi | {TRIWULAN[triwulan - 1]: perlu.mentah})
        periode = PERIODE_LAPORAN[triwulan]
        langkah = langkah_capaian(iku, target, realisasi_periode(iku, triwulan)[periode], aturan)
        assert langkah.capaian == capaian
