"""The scoring rules as data cases that an office's staff can read: one file per rule in tests/kasus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from workbook_builder.model import (
    Basis,
    Belanja,
    Identitas,
    Iku,
    Kontrak,
    Pengaruh,
    Polarisasi,
    RealisasiAnggaran,
    Sasaran,
)
from workbook_builder.model.numbers import Number, exact
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi, konsolidasi_yang_cocok
from workbook_builder.rules import Aturan, muat_bernama, nama_tersedia
from workbook_builder.rules.model import pita
from workbook_builder.score import hitung
from workbook_builder.score.anggaran import skor_anggaran
from workbook_builder.score.capaian import langkah_capaian
from workbook_builder.score.k3 import kualitas_iku
from workbook_builder.score.needs import kebutuhan_iku
from workbook_builder.score.realisasi import realisasi_periode

FOLDER = Path(__file__).parent / "kasus"
Isi = Mapping[str, Any]


def iku(**isi: Any) -> Iku:
    """An IKU with a target of 100 in every period, changed as a case says."""
    dasar: dict[str, Any] = {
        "kode": "01a-CP",
        "nama": "IKU",
        "ss": 1,
        "satuan": "",
        "persen": False,
        "polarisasi": Polarisasi.MAXIMIZE,
        "konsolidasi": Konsolidasi.TLK,
        "basis": Basis.TRIWULANAN,
        "target": dict.fromkeys(PERIODE, Number(100)),
        "realisasi": dict.fromkeys(TRIWULAN),
    }
    jenis = {"polarisasi": Polarisasi, "konsolidasi": Konsolidasi, "basis": Basis}
    boleh = {f.name for f in fields(Iku)}
    assert isi.keys() <= boleh, f"kunci kasus yang tidak dikenal: {isi.keys() - boleh}"
    return Iku(**{**dasar, **{k: jenis[k](v) if k in jenis else v for k, v in isi.items()}})


def eksak(isi: Any) -> Any:
    """Every number of a case as the score takes it; keys, numbers of sasaran and quarters stay integers."""
    if isinstance(isi, Mapping):
        return {k: v if k in ("triwulan", "sasaran", "pakai_nilai_kualitas") else eksak(v) for k, v in isi.items()}
    if isinstance(isi, list):
        return [eksak(satu) for satu in isi]
    return exact(isi) if isinstance(isi, (int, float)) and not isinstance(isi, bool) else isi


def konsolidasi(masukan: Isi, _: Aturan) -> Isi:
    """Realisasi of the seven periods."""
    isi = dict(masukan)
    triwulan = isi.pop("triwulan", 4)
    isi["realisasi"] = dict(zip(TRIWULAN, isi["realisasi"], strict=True))
    return realisasi_periode(iku(**isi), triwulan)


def kesimpulan(masukan: Isi, _: Aturan) -> Isi:
    """Which consolidations fit a row of targets."""
    cocok = konsolidasi_yang_cocok(dict(zip(PERIODE, masukan["target"], strict=True)))
    return {"cocok": [k.value for k in cocok]}


def capaian(masukan: Isi, aturan: Aturan) -> Isi:
    """All steps of one capaian."""
    isi = dict(masukan)
    target, realisasi = isi.pop("target"), isi.pop("realisasi")
    if "skala" in isi:
        isi["skala"] = tuple(tuple(titik) for titik in isi["skala"])
    langkah = langkah_capaian(iku(**isi), target, realisasi, aturan)
    return {f.name: getattr(langkah, f.name) for f in fields(langkah)}


def status(masukan: Isi, aturan: Aturan) -> Isi:
    """The band of a capaian."""
    return {"status": pita(aturan.status, masukan["capaian"])}


def predikat(masukan: Isi, aturan: Aturan) -> Isi:
    """The band of an NKO."""
    return {"predikat": pita(aturan.predikat, masukan["nko"])}


def kualitas(masukan: Isi, aturan: Aturan) -> Isi:
    """K3 and its two parts."""
    isi = dict(masukan)
    isi["target"] = {"Y": isi.get("target", Number(100))}
    hasil = kualitas_iku(iku(**isi), aturan)
    return asdict(hasil)


def kebutuhan(masukan: Isi, aturan: Aturan) -> Isi:
    """What the reported quarter needs for 100 and for the highest capaian."""
    isi = dict(masukan)
    triwulan = isi.pop("triwulan", 4)
    isi["realisasi"] = dict(zip(TRIWULAN, isi["realisasi"], strict=True))
    isi["target"] = dict.fromkeys(PERIODE, isi["target"])
    if "skala" in isi:
        isi["skala"] = tuple(tuple(titik) for titik in isi["skala"])
    hasil = kebutuhan_iku(iku(**isi), aturan, triwulan)
    return {"seratus": asdict(hasil.seratus), "maksimum": asdict(hasil.maksimum)}


def anggaran(masukan: Isi, _: Aturan) -> Isi:
    """Ceiling, spending and absorption."""

    def belanja(kode: str, isi: Any) -> Belanja:
        pagu, realisasi = isi
        bulat = [None if n is None else int(n) for n in (pagu, *realisasi)]
        return Belanja(kode, kode, bulat[0], dict(zip(TRIWULAN, bulat[1:], strict=True)))

    rincian = tuple(belanja(str(51 + i), satu) for i, satu in enumerate(masukan["rincian"]))
    jumlah = belanja("Jumlah", masukan["jumlah"]) if "jumlah" in masukan else None
    return asdict(skor_anggaran(RealisasiAnggaran(rincian, jumlah), masukan["triwulan"]))


def nko(masukan: Isi, aturan: Aturan) -> Isi:
    """NSS, NP, NKO and the weights of an office whose IKU all have a target of 100."""
    aturan = _dengan_nilai_kualitas(aturan, masukan.get("pakai_nilai_kualitas"))
    daftar = []
    for nomor, (angka_ss, realisasi, *pasangan) in enumerate(masukan["iku"]):
        ss = int(angka_ss)
        validitas, kendali = pasangan[0].split() if pasangan else ("", "")
        daftar.append(
            iku(
                kode=f"{ss:02}{chr(97 + nomor)}-N",
                ss=ss,
                validitas=validitas,
                kendali=kendali,
                realisasi=dict.fromkeys(TRIWULAN, realisasi),
            )
        )
    sasaran = tuple(Sasaran(n, f"SS {n}", perspektif) for n, perspektif in masukan["sasaran"].items())
    kontrak = Kontrak(Identitas("Kantor", 2024), sasaran, tuple(daftar), RealisasiAnggaran((), None))
    skor = hitung(kontrak, aturan, 4)
    return {
        "nss": {s.sasaran.nomor: s.nilai["Y"] for s in skor.sasaran},
        "np": {p.nama: p.nilai["Y"] for p in skor.perspektif},
        "nko": skor.nko["Y"],
        "predikat": skor.predikat["Y"],
        "bobot": [s.bobot for s in skor.iku],
        "pengaruh": [_pengaruh(skor.pengaruh.get(s.iku.kode)) for s in skor.iku],
    }


def _pengaruh(satu: Pengaruh | None) -> Isi | None:
    return None if satu is None else {**asdict(satu), "nilai_poin": satu.nilai_poin}


def _dengan_nilai_kualitas(aturan: Aturan, pakai: int | None) -> Aturan:
    if pakai is None:
        return aturan
    assert aturan.kualitas is not None
    nilai = dict(aturan.kualitas.nilai)
    nilai["pakai_nilai_kualitas"] = replace(nilai["pakai_nilai_kualitas"], nilai=pakai)
    return replace(aturan, kualitas=replace(aturan.kualitas, nilai=nilai))


PENGHITUNG: Mapping[str, Callable[[Isi, Aturan], Isi]] = {
    "konsolidasi": konsolidasi,
    "kesimpulan": kesimpulan,
    "capaian": capaian,
    "status": status,
    "predikat": predikat,
    "kualitas": kualitas,
    "kebutuhan": kebutuhan,
    "anggaran": anggaran,
    "nko": nko,
}


def _baca() -> Iterator[tuple[str, Isi]]:
    for berkas in sorted(FOLDER.glob("*.yaml")):
        for satu in yaml.safe_load(berkas.read_text(encoding="utf-8")):
            yield berkas.stem, satu


def _aturan(satu: Isi) -> Sequence[str]:
    """The rule sets that a case is about: those it names, or all."""
    disebut = satu.get("aturan", nama_tersedia())
    return [disebut] if isinstance(disebut, str) else disebut


KASUS = list(_baca())
_muat = cache(muat_bernama)


def _pasangan() -> Iterator[Any]:
    for jenis, satu in KASUS:
        for aturan in _aturan(satu):
            yield pytest.param(jenis, satu, aturan, id=f"{jenis}: {satu['nama']} ({aturan})")


@pytest.mark.parametrize(("jenis", "kasus", "aturan"), list(_pasangan()))
def test_a_case_gives_what_it_states(jenis: str, kasus: Isi, aturan: str) -> None:
    hasil = PENGHITUNG[jenis](eksak(kasus["masukan"]), _muat(aturan))
    for kunci, harapan in kasus["hasil"].items():
        _sama(hasil[kunci], harapan, kunci)


def _sama(nyata: Any, harapan: Any, jalur: str) -> None:
    """Equal, numbers exactly, or to 9 decimals where a case states as many.

    Nested values are compared key by key, only where the case states one.
    """
    if isinstance(harapan, Mapping):
        for kunci, isi in harapan.items():
            _sama(nyata[kunci], isi, f"{jalur}.{kunci}")
    elif isinstance(harapan, list):
        assert len(nyata) == len(harapan), jalur
        for i, isi in enumerate(harapan):
            _sama(nyata[i], isi, f"{jalur}[{i}]")
    elif harapan is None or isinstance(harapan, (bool, str)):
        assert nyata == harapan and (nyata is None) == (harapan is None), jalur
    else:
        tulisan = exact(harapan)
        # A case writes a third with nine decimals or more; whatever has fewer is exact.
        selisih = Number(1, 10**9) if 10**8 % tulisan.denominator else 0
        assert abs(nyata - tulisan) <= selisih, jalur


def test_every_case_file_has_a_calculation_and_every_calculation_has_cases() -> None:
    assert {jenis for jenis, _ in KASUS} == set(PENGHITUNG)


def test_a_case_has_only_known_keys_and_at_least_one_expectation() -> None:
    for _, satu in KASUS:
        assert satu.keys() - {"aturan"} == {"nama", "masukan", "hasil"}, satu
        assert satu["hasil"], satu["nama"]


def test_the_name_of_a_case_is_unique_within_its_file() -> None:
    nama = [(jenis, satu["nama"]) for jenis, satu in KASUS]
    assert len(nama) == len(set(nama))


def test_every_quality_pair_and_every_target_relation_of_the_rules_has_a_case() -> None:
    """A row added to the K3 tables must come with a case."""
    aturan = muat_bernama("kmk-127-2026")
    assert aturan.kualitas is not None
    pasangan, kunci = set(), set()
    for jenis, satu in KASUS:
        if jenis != "kualitas":
            continue
        isi = {**eksak(satu["masukan"]), "target": {"Y": eksak(satu["masukan"]).get("target", Number(100))}}
        pasangan.add(f"{isi.get('validitas')} {isi.get('kendali')}")
        kunci.add(kualitas_iku(iku(**isi), aturan).kunci_target)
    assert set(aturan.kualitas.validitas_kendali) <= pasangan
    assert set(aturan.kualitas.target) <= kunci


@pytest.mark.parametrize(
    ("nama", "harapan"),
    [("kmk-467-2014", (25, 15, 30, 30)), ("kmk-300-2022", (30, 20, 25, 25)), ("kmk-127-2026", (30, 20, 25, 25))],
)
def test_the_perspektif_of_a_rule_set_have_their_weights(nama: str, harapan: tuple[int, ...]) -> None:
    bobot = {p.nama: p.bobot.angka for p in muat_bernama(nama).perspektif}
    nama_perspektif = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")
    assert bobot == dict(zip(nama_perspektif, harapan, strict=True))


def test_what_no_sheet_states_is_maximize_and_tlk() -> None:
    for nama in nama_tersedia():
        aturan = muat_bernama(nama)
        assert (aturan.polarisasi_baku, aturan.konsolidasi_baku) == (Polarisasi.MAXIMIZE, Konsolidasi.TLK)


def test_a_rule_set_holds_from_its_first_year_to_its_last() -> None:
    aturan = replace(muat_bernama("kmk-127-2026"), dari=2022, sampai=2025)
    assert [aturan.berlaku(tahun) for tahun in (2021, 2022, 2025, 2026)] == [False, True, True, False]
    assert [replace(aturan, sampai=None).berlaku(tahun) for tahun in (2021, 2022, 2100)] == [False, True, True]


def test_every_value_of_a_rule_set_is_listed_in_the_order_of_its_groups() -> None:
    dasar = ["nilai", "baku", "perspektif", "status", "predikat", "skala_stabilize", "cara"]
    lengkap = muat_bernama("kmk-127-2026")
    urutan = list(dict.fromkeys(n.kelompok for n in lengkap.semua()))
    assert urutan == [*dasar, "kualitas", "kualitas.validitas_kendali", "kualitas.target"]
    assert list(dict.fromkeys(n.kelompok for n in replace(lengkap, kualitas=None).semua())) == dasar


def test_a_value_below_every_band_is_in_the_lowest() -> None:
    aturan = muat_bernama("kmk-300-2022")
    assert pita(aturan.status, Number(-1)) == aturan.status[0].nama
    assert pita((), Number(100)) is None
