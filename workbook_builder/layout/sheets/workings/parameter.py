"""Sheet Parameter: every rule value behind a defined name, with source and confidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, pecahan
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Penyusun
from workbook_builder.layout.sheets.data.realisasi import KELIPATAN_WAJAR
from workbook_builder.layout.sheets.workings.peringkat import HURUF_RINGKAS
from workbook_builder.model import Polarisasi
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE_LAPORAN, Konsolidasi
from workbook_builder.rules import NilaiAturan
from workbook_builder.text import parameter as t
from workbook_builder.text import sheets as teks
from workbook_builder.text import simulasi

NAMA_NILAI = {
    "capaian_min": "Capaian_Min",
    "capaian_maks": "Capaian_Maks",
    "digit_ambang": "Digit_Ambang",
    "bobot_setara": "Bobot_Setara",
    "toleransi_jumlah": "Toleransi_Jumlah",
}
NAMA_KUALITAS = {
    "pakai_nilai_kualitas": "Pakai_Nilai_Kualitas",
    "tanpa_data": "Kualitas_Tanpa_Data",
    "baru": "Target_IKU_Baru",
    "ditetapkan_peraturan": "Target_Peraturan",
    "minimum_wajib": "Minimum_Wajib",
    "minimum_stabilize": "Minimum_Stabilize",
}

CATATAN = {
    "Catatan_Konversi": simulasi.CATATAN_KONVERSI,
    "Catatan_Tanpa_Target": simulasi.CATATAN_TANPA_TARGET,
    "Catatan_Terlampaui": simulasi.CATATAN_TERLAMPAUI,
    "Catatan_Tak_Terkejar": simulasi.CATATAN_TAK_TERKEJAR,
}


@dataclass(frozen=True)
class _Baris:
    """A row: key, value, unit, confidence, source, defined name; ``angka`` is the number format."""

    kunci: str
    nilai: Number | float | str
    satuan: str
    keyakinan: str
    sumber: str
    nama: str = ""
    angka: str = "umum"


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.PARAMETER, "acuan", (22, 46, 26, 14, 20, 58, 26), periksa=False)
    kepala_tabel(p, teks.PARAMETER.kepala, kunci=2)
    baris = BARIS_ISI
    for kelompok, nama_kunci, nama_nilai, isi in _kelompok(k):
        awal = baris
        for satu in isi:
            _tulis(p, baris, kelompok, satu, [n for n in (nama_kunci, nama_nilai) if n])
            baris += 1
        if nama_kunci and baris > awal:
            p.namai(nama_kunci, awal, 2, baris - 1, 2)
        if nama_nilai and baris > awal:
            p.namai(nama_nilai, awal, 3, baris - 1, 3)
    belum = teks.KEYAKINAN["unconfirmed"]
    warnai_status(p, f"E{BARIS_ISI}:E{baris - 1}", {belum: "Kuning"})
    p.saring = (BARIS_ISI - 1, 1, baris - 1, len(teks.PARAMETER.kepala))
    return p


def _nama_nilai(k: Konteks, kunci: str) -> str:
    """The defined name of a rule value; empty where no formula reads it."""
    if kunci == "bobot_setara" and (k.aturan.kualitas or k.aturan.bobot_iku):
        return ""
    return NAMA_NILAI.get(kunci, "")


def _tulis(p: Penyusun, baris: int, kelompok: str, satu: _Baris, nama_kelompok: list[str]) -> None:
    gaya_nilai = gaya.TENGAH if isinstance(satu.nilai, str) else gaya.ANGKA.dengan(angka=satu.angka, rata="center")
    nama = satu.nama or ", ".join(nama_kelompok) or t.TAK_DIPAKAI
    isi = (kelompok, satu.kunci, satu.nilai, satu.satuan, satu.keyakinan, satu.sumber, nama)
    p.tulis_baris(baris, 1, isi, (gaya.TEKS, gaya.TEKS, gaya_nilai, *([gaya.TEKS] * 4)))
    if satu.nama:
        p.namai(satu.nama, baris, 3, baris, 3)


def _kelompok(k: Konteks) -> Iterable[tuple[str, str, str, list[_Baris]]]:
    """(group, name of its key column, name of its value column, rows)."""
    a = k.aturan
    yield t.LAPORAN, "", "", _laporan(k)
    yield t.NILAI, "", "", [_dari(n, _nama_nilai(k, kunci)) for kunci, n in a.nilai.items()]
    yield (
        t.TAMPILAN,
        "",
        "",
        [
            _Baris(
                t.HURUF_RINGKAS,
                HURUF_RINGKAS,
                t.HURUF,
                teks.KEYAKINAN["stated"],
                t.SUMBER_APLIKASI,
                "Huruf_Ringkas",
                "nomor",
            ),
            _Baris(
                t.KELIPATAN_WAJAR,
                KELIPATAN_WAJAR,
                t.KALI,
                teks.KEYAKINAN["stated"],
                t.SUMBER_APLIKASI,
                "Kelipatan_Wajar",
                "nomor",
            ),
        ],
    )
    yield t.BAKU, "", "", [_dari(n) for n in a.baku.values()]
    yield t.PERSPEKTIF, "Perspektif_Nama", "Perspektif_Bobot", [_bobot(p.bobot) for p in a.perspektif]
    yield t.STATUS, "Status_Nama", "Status_Batas", [_dari(x.mulai) for x in a.status]
    if a.predikat:
        yield t.PREDIKAT, "Predikat_Nama", "Predikat_Batas", [_dari(x.mulai) for x in a.predikat]
    yield t.CARA, "Cara_Nama", "", [_dari(n) for n in a.cara.values()]
    yield t.PERIODE_TRIWULAN, "", "Periode_Triwulan", _periode_triwulan()
    yield t.CATATAN_CARA, "", "Catatan_Cara", [_catatan(n, simulasi.CATATAN_CARA[n]) for n in a.cara]
    yield t.CATATAN_CARA, "", "", [_catatan(nama, isi, nama) for nama, isi in CATATAN.items()]
    yield t.KONSOLIDASI, "Daftar_Konsolidasi", "", [_pilihan(t.ARTI_KONSOLIDASI[x.value], x.value) for x in Konsolidasi]
    yield t.POLARISASI, "Daftar_Polarisasi", "", [_pilihan(t.ARTI_POLARISASI[x.value], x.value) for x in Polarisasi]
    if a.bobot_iku:
        yield t.VALIDITAS_KENDALI, "Bobot_Kunci", "Bobot_Nilai", [_dari(n) for n in a.bobot_iku.values()]
    if a.kualitas:
        yield t.KUALITAS, "", "", [_dari(n, NAMA_KUALITAS[kunci]) for kunci, n in a.kualitas.nilai.items()]
        pasangan = [_dari(n) for n in a.kualitas.validitas_kendali.values()]
        yield t.VALIDITAS_KENDALI, "Kualitas_Kunci", "Kualitas_Nilai", pasangan
        yield t.TARGET, "Target_Kunci", "Target_Bobot", [_dari(n) for n in a.kualitas.target.values()]


def _laporan(k: Konteks) -> list[_Baris]:
    keyakinan, sumber = teks.KEYAKINAN["stated"], t.SUMBER_LAPORAN
    return [
        _aturan(k),
        _Baris(t.TRIWULAN, k.skor.triwulan, "triwulan", keyakinan, sumber, "Triwulan", "nomor"),
        _Baris(t.PERIODE, k.periode_laporan, "periode", keyakinan, sumber, "Periode_Laporan"),
    ]


def _aturan(k: Konteks) -> _Baris:
    """The rule set in use; whether it applied to the year may itself be unconfirmed."""
    keraguan = k.aturan.keraguan(k.skor.kontrak.identitas.tahun)
    keyakinan = teks.KEYAKINAN["unconfirmed" if keraguan else "stated"]
    return _Baris(
        t.ATURAN_DIPAKAI, k.aturan.nama, "-", keyakinan, "; ".join(x for x in (k.aturan.judul, keraguan) if x)
    )


def _periode_triwulan() -> list[_Baris]:
    return [
        _Baris(t.SESUDAH_TRIWULAN.format(triwulan=n), periode, "-", teks.KEYAKINAN["stated"], t.SUMBER_PERIODE)
        for n, periode in PERIODE_LAPORAN.items()
    ]


def _catatan(kunci: str, isi: str, nama: str = "") -> _Baris:
    return _Baris(kunci, isi, "-", teks.KEYAKINAN["stated"], t.SUMBER_APLIKASI, nama)


def _dari(n: NilaiAturan, nama: str = "") -> _Baris:
    kunci = n.keterangan or n.kunci
    return _Baris(kunci, n.nilai, n.satuan, teks.KEYAKINAN[n.keyakinan.value], n.sumber, nama)


def _bobot(n: NilaiAturan) -> _Baris:
    return _Baris(n.kunci, pecahan(n.angka), n.satuan, teks.KEYAKINAN[n.keyakinan.value], n.sumber, "", "persen0")


def _pilihan(arti: str, nama: str) -> _Baris:
    return _Baris(nama, arti, "-", teks.KEYAKINAN["stated"], t.SUMBER_PILIHAN)
