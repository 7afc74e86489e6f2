"""The JSON of the contract: what other programs may rely on. Percent values are in percent points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from workbook_builder.findings.catalogue import jenis, pesan, saran
from workbook_builder.model import Belanja, Skor, SkorIku, Temuan
from workbook_builder.model.numbers import HUNDRED, Number, to_float
from workbook_builder.model.periods import PERIODE, TRIWULAN, sudah_berjalan
from workbook_builder.pipeline import Hasil

Isi = dict[str, Any]


def tulis_json(hasil: Hasil) -> str:
    """The whole result as JSON text with a newline at its end."""
    return json.dumps(susun_json(hasil), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def susun_json(hasil: Hasil) -> Isi:
    """The result as plain values, in the order of the contract.

    Periods after the reported quarter are None, but for the targets: those are signed for the whole year.
    """
    return {
        "unit": hasil.identitas.unit,
        "tahun": hasil.identitas.tahun or None,
        "triwulan": hasil.triwulan,
        "aturan": hasil.aturan.nama if hasil.aturan else None,
        "periode": list(PERIODE),
        **(_skor(hasil.skor) if hasil.skor else _tanpa_skor()),
        "temuan": [_temuan(t) for t in hasil.temuan],
    }


def _skor(skor: Skor) -> Isi:
    tw = skor.triwulan
    return {
        "iku": [_iku(satu, tw) for satu in skor.iku],
        "sasaran": [
            {
                "nomor": s.sasaran.nomor,
                "nama": s.sasaran.nama,
                "perspektif": s.sasaran.perspektif,
                "nilai": _angka_periode(s.nilai, tw),
            }
            for s in skor.sasaran
        ],
        "perspektif": [
            {"nama": p.nama, "bobot": _angka(p.bobot), "nilai": _angka_periode(p.nilai, tw)} for p in skor.perspektif
        ],
        "nko": _angka_periode(skor.nko, tw),
        "predikat": _berjalan(skor.predikat, PERIODE, tw),
        "anggaran": {
            "pagu": skor.anggaran.pagu,
            "realisasi": _berjalan(skor.anggaran.realisasi, TRIWULAN, tw),
            "persen": _angka_periode(skor.anggaran.persen, tw, TRIWULAN),
            "rincian": [_belanja(b, tw) for b in skor.kontrak.anggaran.rincian],
        },
    }


def _tanpa_skor() -> Isi:
    """The same keys where no rule set could be chosen."""
    return {
        "iku": [],
        "sasaran": [],
        "perspektif": [],
        "nko": dict.fromkeys(PERIODE),
        "predikat": dict.fromkeys(PERIODE),
        "anggaran": {
            "pagu": None,
            "realisasi": dict.fromkeys(TRIWULAN),
            "persen": dict.fromkeys(TRIWULAN),
            "rincian": [],
        },
    }


def _iku(satu: SkorIku, triwulan: int) -> Isi:
    iku = satu.iku
    return {
        "kode": iku.kode,
        "ss": iku.ss,
        "nama": iku.nama,
        "satuan": iku.satuan,
        "polarisasi": iku.polarisasi.value,
        "konsolidasi": iku.konsolidasi.value,
        "bobot": _angka(satu.bobot),
        "target": {p: _angka(iku.target.get(p)) for p in PERIODE},
        "realisasi": _angka_periode({p: x.realisasi for p, x in satu.langkah.items()}, triwulan),
        "capaian": _angka_periode({p: x.capaian for p, x in satu.langkah.items()}, triwulan),
        "status": _berjalan({p: x.status for p, x in satu.langkah.items()}, PERIODE, triwulan),
    }


def _belanja(belanja: Belanja, triwulan: int) -> Isi:
    realisasi = _berjalan(belanja.realisasi, TRIWULAN, triwulan)
    persen = {q: HUNDRED * n / belanja.pagu if n is not None and belanja.pagu else None for q, n in realisasi.items()}
    return {
        "kode": belanja.kode,
        "nama": belanja.nama,
        "pagu": belanja.pagu,
        "realisasi": realisasi,
        "persen": _angka_periode(persen, triwulan, TRIWULAN),
    }


def _temuan(temuan: Temuan) -> Isi:
    return {
        "kode": temuan.kode,
        "tingkat": jenis(temuan).tingkat.value,
        "berkas": temuan.tempat.berkas,
        "lembar": temuan.tempat.lembar,
        "sel": temuan.tempat.sel,
        "pesan": pesan(temuan),
        "saran": saran(temuan),
    }


def _berjalan(nilai: Mapping[str, Any], periode: Iterable[str], triwulan: int) -> Isi:
    return {p: nilai.get(p) if sudah_berjalan(p, triwulan) else None for p in periode}


def _angka_periode(
    nilai: Mapping[str, Number | None], triwulan: int, periode: Iterable[str] = PERIODE
) -> dict[str, float | None]:
    return {p: _angka(n) for p, n in _berjalan(nilai, periode, triwulan).items()}


def _angka(nilai: Number | None) -> float | None:
    """The nearest double, always a float, so that a reader sees one type."""
    return None if nilai is None else to_float(nilai)
