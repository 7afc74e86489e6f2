"""Strict loading of a rule-set file: what is unknown, missing, of a wrong type or out of order is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

from workbook_builder.errors import AturanTidakSah
from workbook_builder.model import Polarisasi
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.rules.fields import (
    baca_angka,
    baca_asal,
    baca_daftar,
    baca_peta,
    baca_tahun,
    baca_teks,
    singkat,
    wajib_naik,
    wajib_positif,
    wajib_unik,
)
from workbook_builder.rules.model import (
    Ambang,
    Aturan,
    AturanKualitas,
    AturanPerspektif,
    NilaiAturan,
    TahunRagu,
    TitikSkala,
)
from workbook_builder.rules.strict_yaml import baca_yaml
from workbook_builder.text import rules as teks
from workbook_builder.text.numbers import DIGIT_SEL, tulis_angka

BAGIAN = {
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
}
"""The parts of a rule file, each of which must be there."""
NILAI_WAJIB = (
    "capaian_min",
    "capaian_maks",
    "digit_tampil",
    "digit_ambang",
    "bobot_setara",
    "batas_serapan",
    "toleransi_jumlah",
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
BAGIAN_PILIHAN = frozenset({"tahun_belum_pasti", "bobot_iku"})
"""Parts that only some rule files have."""
CAPAIAN_TERCAPAI = 100
"""The capaian of a target that is just reached, by the formulas; it lies between the lowest and the highest."""
CAPAIAN_TERBESAR = 1_000
"""No scale of capaian reaches as far."""
DIGIT_MAKS = 12
"""Decimals; a float has about fifteen digits in all."""


def muat_berkas(jalur: Path) -> Aturan:
    """Read a rule set from a YAML file; AturanTidakSah says what is wrong and where."""
    try:
        return _aturan(baca_yaml(jalur))
    except AturanTidakSah as galat:
        raise AturanTidakSah(teks.TAK_SAH.format(berkas=jalur.name, sebab=galat)) from galat


def _aturan(isi: object) -> Aturan:
    b = baca_peta(isi, "", BAGIAN, BAGIAN_PILIHAN)
    berlaku = baca_peta(b["berlaku"], "berlaku", {"dari", "sampai"})
    dari = baca_tahun(berlaku["dari"], "berlaku.dari")
    sampai = None if berlaku["sampai"] is None else baca_tahun(berlaku["sampai"], "berlaku.sampai")
    if sampai is not None and sampai < dari:
        raise AturanTidakSah(teks.TAHUN_TERBALIK.format(dari=dari, sampai=sampai))
    return Aturan(
        nama=baca_teks(b["nama"], "nama"),
        judul=baca_teks(b["judul"], "judul"),
        dari=dari,
        sampai=sampai,
        nilai=_nilai_umum(b["nilai"]),
        baku=_baku(b["baku"]),
        perspektif=_perspektif(b["perspektif"]),
        status=_ambang(b["status"], "status"),
        predikat=_ambang(b["predikat"], "predikat", boleh_kosong=True),
        skala=_skala(b["skala_stabilize"]),
        cara=_berkunci(b["cara"], "cara", "nama", "rumus", CARA_WAJIB, baca_teks),
        kualitas=_kualitas(b["kualitas"]),
        bobot_iku=_bobot_iku(b.get("bobot_iku"), b["kualitas"]),
        tahun_ragu=_tahun_ragu(b.get("tahun_belum_pasti")),
    )


def _tahun_ragu(isi: object) -> tuple[TahunRagu, ...]:
    hasil = []
    for i, satu in enumerate([] if isi is None else baca_daftar(isi, "tahun_belum_pasti")):
        jalur = f"tahun_belum_pasti[{i}]"
        b = baca_peta(satu, jalur, {"dari", "sampai", "keterangan"})
        dari, sampai = (baca_tahun(b[k], f"{jalur}.{k}") for k in ("dari", "sampai"))
        hasil.append(TahunRagu(dari, sampai, baca_teks(b["keterangan"], f"{jalur}.keterangan")))
    return tuple(hasil)


def _bobot_iku(isi: object, kualitas: object) -> Mapping[str, NilaiAturan]:
    """Weights by validitas and kendali; a rule set weighs by them or by K3, never by both."""
    if isi is None:
        return {}
    if kualitas is not None:
        raise AturanTidakSah(teks.BOBOT_DUA_CARA)
    hasil = _berkunci(isi, "bobot_iku", "kunci", "bobot", (), baca_angka)
    if not hasil:
        raise AturanTidakSah(teks.TIDAK_BOLEH_KOSONG.format(jalur="bobot_iku"))
    for kunci, satu in hasil.items():
        if len(kunci.split()) != 2:
            raise AturanTidakSah(teks.HARUS_PASANGAN.format(jalur="bobot_iku", isi=singkat(kunci)))
        wajib_positif(satu)
    return hasil


def _nilai(isi: object, kelompok: str, kunci: str) -> NilaiAturan:
    jalur = f"{kelompok}.{kunci}"
    b = baca_peta(isi, jalur, {"nilai", "satuan", "keterangan", "sumber", "keyakinan"})
    sumber, keyakinan = baca_asal(b, jalur)
    return NilaiAturan(
        kelompok,
        kunci,
        baca_angka(b["nilai"], f"{jalur}.nilai"),
        baca_teks(b["satuan"], f"{jalur}.satuan"),
        sumber,
        keyakinan,
        baca_teks(b["keterangan"], f"{jalur}.keterangan"),
    )


def _kelompok(
    isi: object, nama: str, wajib: tuple[str, ...], pilihan: tuple[str, ...] = ()
) -> Mapping[str, NilaiAturan]:
    b = baca_peta(isi, nama, set(wajib), frozenset(pilihan))
    return {kunci: _nilai(b[kunci], nama, kunci) for kunci in b}


def _nilai_umum(isi: object) -> Mapping[str, NilaiAturan]:
    hasil = _kelompok(isi, "nilai", NILAI_WAJIB, NILAI_PILIHAN)
    wajib_positif(hasil["bobot_setara"])
    terendah, tertinggi = hasil["capaian_min"].angka, hasil["capaian_maks"].angka
    if not 0 <= terendah < CAPAIAN_TERCAPAI <= tertinggi <= CAPAIAN_TERBESAR:
        raise AturanTidakSah(teks.CAPAIAN_TERBALIK.format(tercapai=CAPAIAN_TERCAPAI, batas=CAPAIAN_TERBESAR))
    for kunci in ("digit_tampil", "digit_ambang"):
        if hasil[kunci].angka not in range(DIGIT_MAKS + 1):
            raise AturanTidakSah(teks.HARUS_DIGIT.format(jalur=f"nilai.{kunci}", maks=DIGIT_MAKS))
    return hasil


def _baku(isi: object) -> Mapping[str, NilaiAturan]:
    pilihan = {"polarisasi": [p.value for p in Polarisasi], "konsolidasi": [k.value for k in Konsolidasi]}
    b = baca_peta(isi, "baku", set(pilihan))
    hasil = {}
    for kunci, boleh in pilihan.items():
        jalur = f"baku.{kunci}"
        satu = baca_peta(b[kunci], jalur, {"nilai", "sumber", "keyakinan"})
        if satu["nilai"] not in boleh:
            raise AturanTidakSah(
                teks.PILIHAN_SALAH.format(jalur=jalur, isi=singkat(satu["nilai"]), boleh=", ".join(boleh))
            )
        hasil[kunci] = NilaiAturan("baku", kunci, satu["nilai"], "-", *baca_asal(satu, jalur))
    return hasil


def _perspektif(isi: object) -> tuple[AturanPerspektif, ...]:
    hasil = []
    for i, satu in enumerate(baca_daftar(isi, "perspektif")):
        jalur = f"perspektif[{i}]"
        b = baca_peta(satu, jalur, {"nama", "bobot", "alias", "sumber", "keyakinan"})
        nama, bobot = baca_teks(b["nama"], f"{jalur}.nama"), baca_angka(b["bobot"], f"{jalur}.bobot")
        alias = tuple(baca_teks(a, f"{jalur}.alias") for a in baca_daftar(b["alias"], f"{jalur}.alias"))
        nilai = NilaiAturan("perspektif", nama, bobot, "persen", *baca_asal(b, jalur))
        wajib_positif(nilai, f"{jalur}.bobot")
        hasil.append(AturanPerspektif(nama, nilai, alias))
    if not hasil:
        raise AturanTidakSah(teks.TIDAK_BOLEH_KOSONG.format(jalur="perspektif"))
    wajib_unik([p.nama for p in hasil], "perspektif")
    return tuple(hasil)


def _ambang(isi: object, kelompok: str, boleh_kosong: bool = False) -> tuple[Ambang, ...]:
    hasil: list[Ambang] = []
    for i, satu in enumerate(baca_daftar(isi, kelompok)):
        jalur = f"{kelompok}[{i}]"
        b = baca_peta(satu, jalur, {"nama", "mulai", "sumber", "keyakinan"})
        nama, mulai = baca_teks(b["nama"], f"{jalur}.nama"), baca_angka(b["mulai"], f"{jalur}.mulai")
        hasil.append(Ambang(nama, NilaiAturan(kelompok, nama, mulai, "capaian", *baca_asal(b, jalur))))
    if not hasil and not boleh_kosong:
        raise AturanTidakSah(teks.TIDAK_BOLEH_KOSONG.format(jalur=kelompok))
    wajib_naik([a.mulai.angka for a in hasil], kelompok)
    wajib_unik([a.nama for a in hasil], kelompok)
    return tuple(hasil)


def _skala(isi: object) -> tuple[TitikSkala, ...]:
    hasil = []
    for i, satu in enumerate(baca_daftar(isi, "skala_stabilize")):
        jalur = f"skala_stabilize[{i}]"
        b = baca_peta(satu, jalur, {"ca", "capaian", "sumber", "keyakinan"})
        ca, capaian = baca_angka(b["ca"], f"{jalur}.ca"), baca_angka(b["capaian"], f"{jalur}.capaian")
        nilai = NilaiAturan(
            "skala_stabilize", f"Ca {tulis_angka(ca, DIGIT_SEL)}", capaian, "capaian", *baca_asal(b, jalur)
        )
        hasil.append(TitikSkala(ca, nilai))
    if not hasil:
        raise AturanTidakSah(teks.TIDAK_BOLEH_KOSONG.format(jalur="skala_stabilize"))
    wajib_naik([t.ca for t in hasil], "skala_stabilize")
    if any(b.capaian.angka < a.capaian.angka for a, b in pairwise(hasil)):
        raise AturanTidakSah(teks.SKALA_TURUN.format(jalur="skala_stabilize"))
    return tuple(hasil)


def _berkunci(
    isi: object,
    kelompok: str,
    kolom_kunci: str,
    kolom_nilai: str,
    wajib: tuple[str, ...],
    baca: Callable[[object, str], Number | str],
) -> Mapping[str, NilaiAturan]:
    """A list of rows with a key each; ``wajib`` names the keys that must all be there, and no other."""
    hasil: dict[str, NilaiAturan] = {}
    for i, satu in enumerate(baca_daftar(isi, kelompok)):
        jalur = f"{kelompok}[{i}]"
        b = baca_peta(satu, jalur, {kolom_kunci, kolom_nilai, "sumber", "keyakinan"})
        kunci = baca_teks(b[kolom_kunci], f"{jalur}.{kolom_kunci}")
        if kunci in hasil:
            raise AturanTidakSah(teks.GANDA.format(jalur=kelompok, isi=kunci))
        nilai = baca(b[kolom_nilai], f"{jalur}.{kolom_nilai}")
        satuan = "rumus" if isinstance(nilai, str) else "bobot"
        hasil[kunci] = NilaiAturan(kelompok, kunci, nilai, satuan, *baca_asal(b, jalur))
    if wajib and set(hasil) != set(wajib):
        beda = sorted(set(hasil) ^ set(wajib))
        raise AturanTidakSah(teks.KUNCI_KURANG.format(jalur=kelompok, kunci=", ".join(beda)))
    return {k: hasil[k] for k in wajib} if wajib else hasil


def _kualitas(isi: object) -> AturanKualitas | None:
    if isi is None:
        return None
    b = baca_peta(isi, "kualitas", {*KUALITAS_WAJIB, "validitas_kendali", "target"})
    hasil = AturanKualitas(
        nilai={k: _nilai(b[k], "kualitas", k) for k in KUALITAS_WAJIB},
        validitas_kendali=_berkunci(
            b["validitas_kendali"], "kualitas.validitas_kendali", "kunci", "bobot", (), baca_angka
        ),
        target=_berkunci(b["target"], "kualitas.target", "kunci", "bobot", TARGET_WAJIB, baca_angka),
    )
    bobot = [n for k, n in hasil.nilai.items() if k != "pakai_nilai_kualitas"]
    for satu in (*bobot, *hasil.validitas_kendali.values(), *hasil.target.values()):
        wajib_positif(satu)
    return hasil
