"""One tidy table for BI tools: a row per IKU and period. Percent values are in percent points.

pandas is imported only when a table is made, so that nothing else waits for it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.model import Skor, SkorIku
from workbook_builder.number import Number, to_float
from workbook_builder.periode import PERIODE
from workbook_builder.text import keluaran as teks
from workbook_builder.tulis_aman import tulis_aman

if TYPE_CHECKING:
    import pandas as pd

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
AWAL_RUMUS = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would be run as a formula when a spreadsheet opens the csv."""


def tulis_data(skor: Skor, jalur: Path) -> int:
    """Write the table in the format of the path's suffix (one of AKHIRAN); returns the number of rows."""
    baris = susun_baris(skor)
    try:
        import pandas as pd
    except ImportError as galat:
        raise KesalahanPengguna(teks.TANPA_PANDAS.format(berkas=jalur.name)) from galat
    tabel = pd.DataFrame(baris, columns=list(KOLOM)).astype(dict(KOLOM))
    try:
        isi = AKHIRAN[jalur.suffix.lower()](tabel)
    except ImportError as galat:
        raise KesalahanPengguna(teks.TANPA_PYARROW.format(berkas=jalur.name)) from galat
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


def _csv(tabel: pd.DataFrame) -> bytes:
    aman = tabel.copy()
    for kolom, jenis in KOLOM.items():
        if jenis == "string":
            aman[kolom] = [_tanpa_rumus(nilai) for nilai in aman[kolom]]
    # The byte order mark makes Excel read UTF-8; with CRLF a stray carriage return inside a text is quoted too.
    teks_csv: str = aman.to_csv(index=False, lineterminator="\r\n")
    return teks_csv.encode("utf-8-sig")


def _tanpa_rumus(nilai: object) -> object:
    return f"'{nilai}" if isinstance(nilai, str) and nilai.startswith(AWAL_RUMUS) else nilai


def _xlsx(tabel: pd.DataFrame) -> bytes:
    import pandas as pd

    wadah = io.BytesIO()
    opsi = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with pd.ExcelWriter(wadah, engine="xlsxwriter", engine_kwargs={"options": opsi}) as penulis:
        tabel.to_excel(penulis, sheet_name="Data", index=False, freeze_panes=(1, 0))
    return wadah.getvalue()


def _parquet(tabel: pd.DataFrame) -> bytes:
    wadah = io.BytesIO()
    tabel.to_parquet(wadah, engine="pyarrow", index=False)
    return wadah.getvalue()


AKHIRAN: Mapping[str, Callable[[pd.DataFrame], bytes]] = {".csv": _csv, ".xlsx": _xlsx, ".parquet": _parquet}
