"""The record of one build, and its form as JSON that a person can read."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from workbook_builder import __version__
from workbook_builder.model import Masukan, NilaiPeriode, RealisasiAnggaran, Skor, SkorIku
from workbook_builder.model.history import Catatan, CatatanBelanja, CatatanIku
from workbook_builder.model.numbers import Number, exact, to_float
from workbook_builder.model.periods import PERIODE, TRIWULAN, sudah_berjalan
from workbook_builder.rules import Aturan

BENTUK = 1
"""Version of the form of the records."""
TAHUN = range(1900, 10_000)


def susun_catatan(masukan: Masukan, skor: Skor, aturan: Aturan) -> Catatan:
    """The record of a build; only quarters up to the reported one were reported."""
    identitas = skor.kontrak.identitas
    return Catatan(
        unit=identitas.unit,
        tahun=identitas.tahun,
        triwulan=skor.triwulan,
        versi=__version__,
        aturan=aturan.nama,
        aturan_sha256=_sidik_aturan(aturan),
        masukan={j.nama: j.sha256 for j in masukan.jejak},
        data_per=max((j.disimpan for j in masukan.jejak if j.disimpan), default=None),
        nko=_berjalan(skor.nko, PERIODE, skor.triwulan),
        iku=tuple(_iku(s, skor.triwulan) for s in skor.iku),
        belanja=tuple(_belanja(skor.kontrak.anggaran, skor.triwulan)),
    )


def ke_json(c: Catatan) -> str:
    """Sorted and indented, with a newline at the end."""
    isi: dict[str, Any] = {
        "bentuk": BENTUK,
        "unit": c.unit,
        "tahun": c.tahun,
        "triwulan": c.triwulan,
        "versi": c.versi,
        "aturan": c.aturan,
        "aturan_sha256": c.aturan_sha256,
        "masukan": dict(c.masukan),
        "data_per": c.data_per.isoformat() if c.data_per else None,
        "nko": _ke_json(c.nko),
        "iku": {i.kode: _iku_json(i) for i in c.iku},
        "urutan_iku": [i.kode for i in c.iku],
        "belanja": [_belanja_json(x) for x in c.belanja],
        "buku": c.buku,
        "buku_sha256": c.buku_sha256,
    }
    return json.dumps(isi, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n"


def dari_json(teks: str) -> Catatan:
    """The record that a JSON text holds; ValueError where it holds anything else."""
    try:
        isi = _urai(teks)
        return Catatan(
            unit=str(isi["unit"]),
            tahun=int(isi["tahun"]),
            triwulan=int(isi["triwulan"]),
            versi=str(isi["versi"]),
            aturan=str(isi["aturan"]),
            aturan_sha256=str(isi["aturan_sha256"]),
            masukan={str(k): str(v) for k, v in isi["masukan"].items()},
            data_per=dt.datetime.fromisoformat(isi["data_per"]) if isi["data_per"] else None,
            nko=_angka(isi["nko"], PERIODE),
            iku=tuple(_iku_dari(kode, isi["iku"][kode]) for kode in isi["urutan_iku"]),
            belanja=tuple(_belanja_dari(x) for x in isi.get("belanja", ())),
            buku=str(isi["buku"]),
            buku_sha256=str(isi["buku_sha256"]),
        )
    except (LookupError, TypeError, AttributeError, OverflowError, RecursionError) as galat:
        raise ValueError(type(galat).__name__) from galat


def _urai(teks: str) -> Any:
    """The JSON of a record whose every value is of the kind that a build writes; ValueError for any other."""
    isi = json.loads(teks, parse_constant=_tolak, parse_float=_hingga)
    if "\\u" in teks:
        # Half of a character pair can be escaped in JSON, and written nowhere.
        json.dumps(isi, ensure_ascii=False).encode("utf-8")
    if isi["data_per"] and dt.datetime.fromisoformat(isi["data_per"]).tzinfo:
        raise ValueError("data_per")
    _jaga_kepala(isi)
    _jaga_iku(isi["iku"], isi["urutan_iku"])
    return isi


def _jaga_kepala(isi: Mapping[str, Any]) -> None:
    teks = [isi[k] for k in ("unit", "versi", "aturan", "aturan_sha256", "buku", "buku_sha256")]
    if not all(isinstance(satu, str) for satu in (*teks, *isi["masukan"].values())):
        raise ValueError("teks")
    if isi["bentuk"] != BENTUK or type(isi["tahun"]) is not int or type(isi["triwulan"]) is not int:
        raise ValueError("bentuk")
    if isi["tahun"] not in TAHUN or not 1 <= isi["triwulan"] <= len(TRIWULAN):
        raise ValueError("tahun")


def _jaga_iku(iku: Mapping[str, Any], urutan: list[Any]) -> None:
    if len(urutan) != len(iku) or set(urutan) != set(iku):
        raise ValueError("urutan_iku")
    for satu in iku.values():
        teks = isinstance(satu["nama"], str) and isinstance(satu["satuan"], str)
        if not teks or not isinstance(satu["persen"], bool):
            raise ValueError("iku")


def _tolak(nama: str) -> Any:
    raise ValueError(nama)


def _hingga(teks: str) -> float:
    angka = float(teks)
    if not math.isfinite(angka):
        raise ValueError("angka")
    return angka


def _iku(s: SkorIku, triwulan: int) -> CatatanIku:
    return CatatanIku(
        kode=s.iku.kode,
        nama=s.iku.nama,
        satuan=s.iku.satuan,
        persen=s.iku.persen,
        target={p: s.iku.target[p] for p in PERIODE},
        realisasi=_berjalan(s.iku.realisasi, TRIWULAN, triwulan),
        capaian=_berjalan({p: s.capaian(p) for p in PERIODE}, PERIODE, triwulan),
    )


def _iku_json(i: CatatanIku) -> dict[str, Any]:
    return {
        "nama": i.nama,
        "satuan": i.satuan,
        "persen": i.persen,
        "target": _ke_json(i.target),
        "realisasi": _ke_json(i.realisasi),
        "capaian": _ke_json(i.capaian),
    }


def _iku_dari(kode: str, isi: Mapping[str, Any]) -> CatatanIku:
    return CatatanIku(
        kode=kode,
        nama=str(isi["nama"]),
        satuan=str(isi["satuan"]),
        persen=bool(isi["persen"]),
        target=_angka(isi["target"], PERIODE),
        realisasi=_angka(isi["realisasi"], TRIWULAN),
        capaian=_angka(isi["capaian"], PERIODE),
    )


def _satu_angka(isi: object) -> Number:
    if isinstance(isi, bool) or not isinstance(isi, (int, float)):
        raise ValueError("angka")
    return exact(float(isi))


def _belanja(anggaran: RealisasiAnggaran, triwulan: int) -> Iterator[CatatanBelanja]:
    for x in (*anggaran.rincian, *((anggaran.jumlah,) if anggaran.jumlah else ())):
        realisasi = {q: x.realisasi[q] if sudah_berjalan(q, triwulan) else None for q in TRIWULAN}
        yield CatatanBelanja("" if x is anggaran.jumlah else x.kode, x.nama or x.kode, x.pagu, realisasi)


def _belanja_json(x: CatatanBelanja) -> dict[str, Any]:
    return {"kode": x.kode, "nama": x.nama, "pagu": x.pagu, "realisasi": dict(x.realisasi)}


def _belanja_dari(isi: Mapping[str, Any]) -> CatatanBelanja:
    realisasi = {q: _rupiah(isi["realisasi"][q]) for q in TRIWULAN}
    return CatatanBelanja(str(isi["kode"]), str(isi["nama"]), _rupiah(isi["pagu"]), realisasi)


def _rupiah(nilai: Any) -> int | None:
    return None if nilai is None else int(_satu_angka(nilai))


def _ke_json(nilai: NilaiPeriode) -> dict[str, float | None]:
    return {p: None if n is None else to_float(n) for p, n in nilai.items()}


def _angka(isi: Mapping[str, Any], periode: tuple[str, ...]) -> dict[str, Number | None]:
    return {p: None if isi[p] is None else _satu_angka(isi[p]) for p in periode}


def _berjalan(nilai: NilaiPeriode, periode: tuple[str, ...], triwulan: int) -> dict[str, Number | None]:
    return {p: nilai[p] if sudah_berjalan(p, triwulan) else None for p in periode}


def _sidik_aturan(aturan: Aturan) -> str:
    """A rule set of an office's own keeps its name when a value changes, so its values tell."""
    isi = [f"{n.kelompok}/{n.kunci}={n.nilai}" for n in aturan.semua()]
    return sha256("\n".join(isi).encode("utf-8")).hexdigest()
