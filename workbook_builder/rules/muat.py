"""Strict loading of a rule-set file: what is unknown, missing, of a wrong type or out of order is refused."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Hashable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from workbook_builder.errors import AturanTidakSah
from workbook_builder.model import Polarisasi
from workbook_builder.periode import Konsolidasi
from workbook_builder.rules.aturan import (
    Ambang,
    Aturan,
    AturanKualitas,
    AturanPerspektif,
    Keyakinan,
    NilaiAturan,
    TitikSkala,
)
from workbook_builder.text import aturan as teks

BATAS_NILAI = 1e15
"""No rule value is as large; an integer up to here is exact as a float."""
NILAI_WAJIB = (
    "capaian_min",
    "capaian_maks",
    "digit_tampil",
    "digit_ambang",
    "bobot_setara",
    "batas_serapan",
    "toleransi_rupiah",
    "toleransi_terbit",
)
NILAI_PILIHAN = ("batas_jumlah_iku",)
KUALITAS_WAJIB = (
    "pakai_nilai_kualitas",
    "tanpa_data",
    "baru",
    "ditetapkan_peraturan",
    "minimum_wajib",
    "minimum_stabilize",
)
CARA_WAJIB = tuple(f"{p.value}{akhiran}" for p in Polarisasi for akhiran in ("", " (target negatif)", " (target 0)"))
# Relations of this year's target T to last year's target T1 and realisasi R1 that can occur at all.
TARGET_WAJIB = (
    "T>R1; T>T1; R1>=T1",
    "T=R1; T>T1; R1>=T1",
    "T<R1; T>T1; R1>=T1",
    "T<R1; T=T1; R1>=T1",
    "T<R1; T<T1; R1>=T1",
    "T=R1; T=T1; R1>=T1",
    "T>R1; T>T1; R1<T1",
    "T>R1; T=T1; R1<T1",
    "T>R1; T<T1; R1<T1",
    "T=R1; T<T1; R1<T1",
    "T<R1; T<T1; R1<T1",
)
TAHUN_MUNGKIN = range(1900, 2200)
DIGIT_MAKS = 12
"""Decimals; a float has about fifteen digits in all."""
BATAS_UKURAN = 1_000_000
"""Bytes; a rule file has a few kilobytes, anything this large is something else."""


class _PemuatKetat(yaml.SafeLoader):
    """Safe YAML that refuses a repeated key instead of keeping the last one.

    The loader in C would be quicker by milliseconds, and crashes the process on a file of opening brackets.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        terlihat: set[object] = set()
        for simpul, _ in node.value:
            kunci = self.construct_object(simpul, deep=True)
            if kunci in terlihat:
                raise AturanTidakSah(teks.KUNCI_GANDA.format(kunci=kunci, baris=simpul.start_mark.line + 1))
            terlihat.add(kunci)
        return super().construct_mapping(node, deep)


def muat_berkas(jalur: Path) -> Aturan:
    """Read a rule set from a YAML file; AturanTidakSah says what is wrong and where."""
    try:
        return _aturan(_baca_yaml(jalur))
    except AturanTidakSah as galat:
        raise AturanTidakSah(teks.TAK_SAH.format(berkas=jalur.name, sebab=galat)) from galat


def _baca_yaml(jalur: Path) -> object:
    try:
        if jalur.stat().st_size > BATAS_UKURAN:
            raise AturanTidakSah(teks.TERLALU_BESAR.format(berkas=jalur.name))
        return yaml.load(jalur.read_text(encoding="utf-8"), Loader=_PemuatKetat)
    except OSError as galat:
        raise AturanTidakSah(teks.TAK_TERBUKA.format(berkas=jalur.name, sebab=galat.strerror)) from galat
    except (yaml.YAMLError, ValueError, TypeError, OverflowError, RecursionError) as galat:
        raise AturanTidakSah(teks.BUKAN_YAML.format(berkas=jalur.name, sebab=" ".join(str(galat).split()))) from galat


def _aturan(isi: object) -> Aturan:
    b = _peta(
        isi,
        "",
        {
            "nama",
            "judul",
            "berlaku",
            "nilai",
            "baku",
            "perspektif",
            "status",
            "predikat",
            "skala_stabilize",
            "cara",
            "kualitas",
        },
    )
    berlaku = _peta(b["berlaku"], "berlaku", {"dari", "sampai"})
    dari = _bulat(berlaku["dari"], "berlaku.dari")
    sampai = None if berlaku["sampai"] is None else _bulat(berlaku["sampai"], "berlaku.sampai")
    if sampai is not None and sampai < dari:
        raise AturanTidakSah(teks.TAHUN_TERBALIK.format(dari=dari, sampai=sampai))
    return Aturan(
        nama=_teks(b["nama"], "nama"),
        judul=_teks(b["judul"], "judul"),
        dari=dari,
        sampai=sampai,
        nilai=_nilai_umum(b["nilai"]),
        baku=_baku(b["baku"]),
        perspektif=_perspektif(b["perspektif"]),
        status=_ambang(b["status"], "status"),
        predikat=_ambang(b["predikat"], "predikat", boleh_kosong=True),
        skala=_skala(b["skala_stabilize"]),
        cara=_berkunci(b["cara"], "cara", "nama", "rumus", CARA_WAJIB, _teks),
        kualitas=_kualitas(b["kualitas"]),
    )


def _peta(isi: object, jalur: str, wajib: set[str], pilihan: frozenset[str] = frozenset()) -> Mapping[str, Any]:
    """A mapping that has exactly these keys."""
    if not isinstance(isi, dict):
        raise AturanTidakSah(teks.HARUS_PETA.format(jalur=jalur or teks.AKAR))
    tak_dikenal = [str(k) for k in isi if k not in wajib | pilihan]
    if tak_dikenal:
        raise AturanTidakSah(teks.KUNCI_TAK_DIKENAL.format(jalur=jalur or teks.AKAR, kunci=", ".join(tak_dikenal)))
    kurang = sorted(wajib - set(isi))
    if kurang:
        raise AturanTidakSah(teks.KUNCI_KURANG.format(jalur=jalur or teks.AKAR, kunci=", ".join(kurang)))
    return isi


def _daftar(isi: object, jalur: str) -> list[Any]:
    if not isinstance(isi, list):
        raise AturanTidakSah(teks.HARUS_DAFTAR.format(jalur=jalur))
    return isi


def _singkat(isi: object) -> str:
    """A value for a message; a hostile one, nested without end, stays short."""
    return reprlib.repr(isi)


def _teks(isi: object, jalur: str) -> str:
    if not isinstance(isi, str) or not isi.strip():
        raise AturanTidakSah(teks.HARUS_TEKS.format(jalur=jalur))
    return isi


def _angka(isi: object, jalur: str) -> float:
    # Also refuses .inf and .nan, and integers beyond any float.
    if isinstance(isi, bool) or not isinstance(isi, (int, float)) or not abs(isi) <= BATAS_NILAI:
        raise AturanTidakSah(teks.HARUS_ANGKA.format(jalur=jalur, isi=_singkat(isi)))
    return isi


def _bulat(isi: object, jalur: str) -> int:
    if isinstance(isi, bool) or not isinstance(isi, int) or isi not in TAHUN_MUNGKIN:
        raise AturanTidakSah(teks.HARUS_TAHUN.format(jalur=jalur, isi=_singkat(isi)))
    return isi


def _asal(b: Mapping[str, Any], jalur: str) -> tuple[str, Keyakinan]:
    sumber = _teks(b["sumber"], f"{jalur}.sumber")
    if b["keyakinan"] not in [k.value for k in Keyakinan]:
        raise AturanTidakSah(teks.KEYAKINAN_SALAH.format(jalur=jalur, isi=_singkat(b["keyakinan"])))
    return sumber, Keyakinan(b["keyakinan"])


def _nilai(isi: object, kelompok: str, kunci: str) -> NilaiAturan:
    jalur = f"{kelompok}.{kunci}"
    b = _peta(isi, jalur, {"nilai", "satuan", "keterangan", "sumber", "keyakinan"})
    sumber, keyakinan = _asal(b, jalur)
    return NilaiAturan(
        kelompok,
        kunci,
        _angka(b["nilai"], f"{jalur}.nilai"),
        _teks(b["satuan"], f"{jalur}.satuan"),
        sumber,
        keyakinan,
        _teks(b["keterangan"], f"{jalur}.keterangan"),
    )


def _kelompok(
    isi: object, nama: str, wajib: tuple[str, ...], pilihan: tuple[str, ...] = ()
) -> Mapping[str, NilaiAturan]:
    b = _peta(isi, nama, set(wajib), frozenset(pilihan))
    return {kunci: _nilai(b[kunci], nama, kunci) for kunci in b}


def _nilai_umum(isi: object) -> Mapping[str, NilaiAturan]:
    hasil = _kelompok(isi, "nilai", NILAI_WAJIB, NILAI_PILIHAN)
    _positif(hasil["bobot_setara"])
    for kunci in ("digit_tampil", "digit_ambang"):
        if hasil[kunci].angka not in range(DIGIT_MAKS + 1):
            raise AturanTidakSah(teks.HARUS_DIGIT.format(jalur=f"nilai.{kunci}", maks=DIGIT_MAKS))
    return hasil


def _positif(nilai: NilaiAturan, jalur: str = "") -> None:
    """A weight of zero or less would divide by zero, or turn a good result into a bad one."""
    if nilai.angka <= 0:
        jalur = jalur or f"{nilai.kelompok}.{nilai.kunci}"
        raise AturanTidakSah(teks.HARUS_POSITIF.format(jalur=jalur, isi=nilai.angka))


def _baku(isi: object) -> Mapping[str, NilaiAturan]:
    pilihan = {"polarisasi": [p.value for p in Polarisasi], "konsolidasi": [k.value for k in Konsolidasi]}
    b = _peta(isi, "baku", set(pilihan))
    hasil = {}
    for kunci, boleh in pilihan.items():
        jalur = f"baku.{kunci}"
        satu = _peta(b[kunci], jalur, {"nilai", "sumber", "keyakinan"})
        if satu["nilai"] not in boleh:
            raise AturanTidakSah(
                teks.PILIHAN_SALAH.format(jalur=jalur, isi=_singkat(satu["nilai"]), boleh=", ".join(boleh))
            )
        hasil[kunci] = NilaiAturan("baku", kunci, satu["nilai"], "-", *_asal(satu, jalur))
    return hasil


def _perspektif(isi: object) -> tuple[AturanPerspektif, ...]:
    hasil = []
    for i, satu in enumerate(_daftar(isi, "perspektif")):
        jalur = f"perspektif[{i}]"
        b = _peta(satu, jalur, {"nama", "bobot", "alias", "sumber", "keyakinan"})
        nama, bobot = _teks(b["nama"], f"{jalur}.nama"), _angka(b["bobot"], f"{jalur}.bobot")
        alias = tuple(_teks(a, f"{jalur}.alias") for a in _daftar(b["alias"], f"{jalur}.alias"))
        nilai = NilaiAturan("perspektif", nama, bobot, "persen", *_asal(b, jalur))
        _positif(nilai, f"{jalur}.bobot")
        hasil.append(AturanPerspektif(nama, nilai, alias))
    if not hasil:
        raise AturanTidakSah(teks.TIDAK_BOLEH_KOSONG.format(jalur="perspektif"))
    _unik([p.nama for p in hasil], "perspektif")
    return tuple(hasil)


def _ambang(isi: object, kelompok: str, boleh_kosong: bool = False) -> tuple[Ambang, ...]:
    hasil: list[Ambang] = []
    for i, satu in enumerate(_daftar(isi, kelompok)):
        jalur = f"{kelompok}[{i}]"
        b = _peta(satu, jalur, {"nama", "mulai", "sumber", "keyakinan"})
        nama, mulai = _teks(b["nama"], f"{jalur}.nama"), _angka(b["mulai"], f"{jalur}.mulai")
        hasil.append(Ambang(nama, NilaiAturan(kelompok, nama, mulai, "capaian", *_asal(b, jalur))))
    if not hasil and not boleh_kosong:
        raise AturanTidakSah(teks.TIDAK_BOLEH_KOSONG.format(jalur=kelompok))
    _naik([a.mulai.angka for a in hasil], kelompok)
    _unik([a.nama for a in hasil], kelompok)
    return tuple(hasil)


def _skala(isi: object) -> tuple[TitikSkala, ...]:
    hasil = []
    for i, satu in enumerate(_daftar(isi, "skala_stabilize")):
        jalur = f"skala_stabilize[{i}]"
        b = _peta(satu, jalur, {"ca", "capaian", "sumber", "keyakinan"})
        ca, capaian = _angka(b["ca"], f"{jalur}.ca"), _angka(b["capaian"], f"{jalur}.capaian")
        nilai = NilaiAturan("skala_stabilize", f"Ca {ca:g}", capaian, "capaian", *_asal(b, jalur))
        hasil.append(TitikSkala(ca, nilai))
    if not hasil:
        raise AturanTidakSah(teks.TIDAK_BOLEH_KOSONG.format(jalur="skala_stabilize"))
    _naik([t.ca for t in hasil], "skala_stabilize")
    return tuple(hasil)


def _berkunci(
    isi: object,
    kelompok: str,
    kolom_kunci: str,
    kolom_nilai: str,
    wajib: tuple[str, ...],
    baca: Callable[[object, str], float | str],
) -> Mapping[str, NilaiAturan]:
    """A list of rows with a key each; ``wajib`` names the keys that must all be there, and no other."""
    hasil: dict[str, NilaiAturan] = {}
    for i, satu in enumerate(_daftar(isi, kelompok)):
        jalur = f"{kelompok}[{i}]"
        b = _peta(satu, jalur, {kolom_kunci, kolom_nilai, "sumber", "keyakinan"})
        kunci = _teks(b[kolom_kunci], f"{jalur}.{kolom_kunci}")
        if kunci in hasil:
            raise AturanTidakSah(teks.GANDA.format(jalur=kelompok, isi=kunci))
        nilai = baca(b[kolom_nilai], f"{jalur}.{kolom_nilai}")
        satuan = "rumus" if isinstance(nilai, str) else "bobot"
        hasil[kunci] = NilaiAturan(kelompok, kunci, nilai, satuan, *_asal(b, jalur))
    if wajib and set(hasil) != set(wajib):
        beda = sorted(set(hasil) ^ set(wajib))
        raise AturanTidakSah(teks.KUNCI_KURANG.format(jalur=kelompok, kunci=", ".join(beda)))
    return {k: hasil[k] for k in wajib} if wajib else hasil


def _kualitas(isi: object) -> AturanKualitas | None:
    if isi is None:
        return None
    b = _peta(isi, "kualitas", {*KUALITAS_WAJIB, "validitas_kendali", "target"})
    hasil = AturanKualitas(
        nilai={k: _nilai(b[k], "kualitas", k) for k in KUALITAS_WAJIB},
        validitas_kendali=_berkunci(b["validitas_kendali"], "kualitas.validitas_kendali", "kunci", "bobot", (), _angka),
        target=_berkunci(b["target"], "kualitas.target", "kunci", "bobot", TARGET_WAJIB, _angka),
    )
    bobot = [n for k, n in hasil.nilai.items() if k != "pakai_nilai_kualitas"]
    for satu in (*bobot, *hasil.validitas_kendali.values(), *hasil.target.values()):
        _positif(satu)
    return hasil


def _naik(angka: list[float], jalur: str) -> None:
    if any(b <= a for a, b in pairwise(angka)):
        raise AturanTidakSah(teks.HARUS_NAIK.format(jalur=jalur))


def _unik(nama: list[str], jalur: str) -> None:
    for satu in nama:
        if nama.count(satu) > 1:
            raise AturanTidakSah(teks.GANDA.format(jalur=jalur, isi=satu))
