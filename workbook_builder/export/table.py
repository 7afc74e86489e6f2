"""One tidy table for BI tools: a row per IKU and period. Percent values are in percent points.

pandas is imported only for parquet, so that nothing else waits for it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.files.atomic import tulis_aman
from workbook_builder.model import Skor, SkorIku
from workbook_builder.model.numbers import Number, to_float
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import output as teks

KOLOM: Mapping[str, str] = {
    "unit": "string",
    "tahun": "int64",
    "kode": "string",
    "ss": "int64",
    "sasaran": "string",
    "perspektif": "string",
    "iku": "string",
    "satuan": "string",
    "polarisasi": "string",
    "konsolidasi": "string",
    "periode": "string",
    "target": "float64",
    "realisasi": "float64",
    "capaian": "float64",
    "status": "string",
    "bobot": "float64",
}
PEMISAH, PEMISAH_EXCEL = ",", ";"
_AWAL_RUMUS = re.compile(r'(?:^|(?<=[;,|\t\r\n]))(["\s]*)(?=[=+\-@\t\r])')
"""Where a text would be run as a formula when a spreadsheet opens the csv, whichever separator that takes: the
beginning of the text and what follows a semicolon, comma, bar, tab or line break within it."""


def tulis_data(skor: Skor, jalur: Path, untuk_excel: bool = False, disimpan: dt.datetime | None = None) -> int:
    """Write the table in the format of the path's suffix (one of AKHIRAN); returns the number of rows.

    ``untuk_excel`` writes a csv as an Indonesian Excel reads it; ``disimpan`` is when the inputs were last saved.
    """
    baris = susun_baris(skor)
    akhiran = jalur.suffix.lower()
    if akhiran == ".csv":
        isi = _csv(baris, PEMISAH_EXCEL if untuk_excel else PEMISAH, koma_desimal=untuk_excel)
    elif akhiran == ".xlsx":
        isi = _xlsx(baris, skor, disimpan)
    else:
        isi = _parquet(baris, jalur)
    tulis_aman(jalur, isi)
    return len(baris)


def susun_baris(skor: Skor) -> list[dict[str, Any]]:
    """Every IKU in every period; targets of later periods are there, their realisasi and capaian are not."""
    return [_baris(skor, satu, periode) for satu in skor.iku for periode in PERIODE]


def _baris(skor: Skor, satu: SkorIku, periode: str) -> dict[str, Any]:
    iku, langkah = satu.iku, satu.langkah[periode]
    sasaran = next((s for s in skor.kontrak.sasaran if s.nomor == iku.ss), None)
    return {
        "unit": skor.kontrak.identitas.unit,
        "tahun": skor.kontrak.identitas.tahun,
        "kode": iku.kode,
        "ss": iku.ss,
        "sasaran": sasaran.nama if sasaran else None,
        "perspektif": sasaran.perspektif if sasaran else None,
        "iku": iku.nama,
        "satuan": iku.satuan,
        "polarisasi": iku.polarisasi.value,
        "konsolidasi": iku.konsolidasi.value,
        "periode": periode,
        "target": _angka(langkah.target),
        "realisasi": _angka(langkah.realisasi),
        "capaian": _angka(langkah.capaian),
        "status": langkah.status,
        "bobot": _angka(satu.bobot),
    }


def _angka(nilai: Number | None) -> float | None:
    return None if nilai is None else to_float(nilai)


def _csv(baris: list[dict[str, Any]], pemisah: str, koma_desimal: bool) -> bytes:
    wadah = io.StringIO()
    # With CRLF a stray carriage return inside a text is quoted too.
    penulis = csv.writer(wadah, delimiter=pemisah, lineterminator="\r\n")
    penulis.writerow(KOLOM)
    for satu in baris:
        penulis.writerow([_isi_csv(satu[kolom], jenis, koma_desimal) for kolom, jenis in KOLOM.items()])
    # The byte order mark makes Excel read UTF-8.
    return wadah.getvalue().encode("utf-8-sig")


def _isi_csv(nilai: Any, jenis: str, koma_desimal: bool) -> str:
    if nilai is None:
        return ""
    if jenis == "string":
        return tanpa_rumus(str(nilai))
    if jenis == "int64":
        return str(int(nilai))
    if koma_desimal:
        return f"{Decimal(repr(float(nilai))).normalize():f}".replace(".", ",")
    return repr(float(nilai))


def tanpa_rumus(teks: str) -> str:
    """A text with an apostrophe wherever a spreadsheet could take what follows for a formula."""
    return _AWAL_RUMUS.sub(r"\1'", teks)


def _xlsx(baris: list[dict[str, Any]], skor: Skor, disimpan: dt.datetime | None) -> bytes:
    from workbook_builder.layout.data_table import plan_data
    from workbook_builder.write.xlsx import isi_buku

    return isi_buku(plan_data(baris, KOLOM, skor.kontrak.identitas, disimpan))


def _parquet(baris: list[dict[str, Any]], jalur: Path) -> bytes:
    try:
        import pandas as pd
    except ImportError as galat:
        raise KesalahanPengguna(teks.TANPA_PANDAS.format(berkas=jalur.name)) from galat
    wadah = io.BytesIO()
    tabel = pd.DataFrame(baris, columns=list(KOLOM)).astype(dict(KOLOM))
    try:
        tabel.to_parquet(wadah, engine="pyarrow", index=False)
    except ImportError as galat:
        raise KesalahanPengguna(teks.TANPA_PYARROW.format(berkas=jalur.name)) from galat
    return wadah.getvalue()


AKHIRAN = (".csv", ".xlsx", ".parquet")
"""Suffixes of the files that can be written."""
