"""One tidy table for BI tools: a row per IKU and period. Percent values are in percent points.

pandas is imported only for parquet and frames, so that nothing else waits for it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook_builder.errors import UserError
from workbook_builder.files.atomic import write_atomically
from workbook_builder.model import IkuScore, Score
from workbook_builder.model.numbers import Number, to_float
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.pipeline import Evaluation, Unscored
from workbook_builder.text import output as words

if TYPE_CHECKING:
    import pandas as pd

COLUMNS: Mapping[str, str] = {
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
SEPARATOR, EXCEL_SEPARATOR = ",", ";"
_FORMULA_STARTS = re.compile(r'(?:^|(?<=[;,|\t\r\n]))(["\s]*)(?=[=+\-@\t\r])')
"""Where a text would be run as a formula when a spreadsheet opens the csv, whichever separator that takes: the
beginning of the text and what follows a semicolon, comma, bar, tab or line break within it."""


def write_table(score: Score, path: Path, for_excel: bool = False, saved: dt.datetime | None = None) -> int:
    """Write the table in the format of the path's suffix (one of SUFFIXES); returns the number of rows.

    ``for_excel`` writes a csv as an Indonesian Excel reads it; ``saved`` is when the inputs were last saved.
    """
    rows = build_rows(score)
    suffix = path.suffix.lower()
    if suffix == ".csv":
        content = _csv(rows, EXCEL_SEPARATOR if for_excel else SEPARATOR, decimal_comma=for_excel)
    elif suffix == ".xlsx":
        content = _xlsx(rows, score, saved)
    else:
        content = _parquet(rows, path)
    write_atomically(path, content)
    return len(rows)


def build_rows(score: Score) -> list[dict[str, Any]]:
    """Every IKU in every period; targets of later periods are there, their realisasi and capaian are not."""
    return [_row(score, item, periode) for item in score.iku for periode in PERIODE]


def _row(score: Score, item: IkuScore, periode: Periode) -> dict[str, Any]:
    iku, steps = item.iku, item.steps[periode]
    sasaran = score.agreement.sasaran_of(iku)
    return {
        "unit": score.agreement.identitas.unit,
        "tahun": score.agreement.identitas.year,
        "kode": iku.code,
        "ss": iku.ss,
        "sasaran": sasaran.name if sasaran else None,
        "perspektif": sasaran.perspektif if sasaran else None,
        "iku": iku.name,
        "satuan": iku.satuan,
        "polarisasi": iku.polarisasi.value,
        "konsolidasi": iku.konsolidasi.value,
        "periode": periode.value,
        "target": _number(steps.target),
        "realisasi": _number(steps.realisasi),
        "capaian": _number(steps.capaian),
        "status": steps.status,
        "bobot": _number(item.weight),
    }


def _number(value: Number | None) -> float | None:
    return None if value is None else to_float(value)


def _csv(rows: list[dict[str, Any]], separator: str, decimal_comma: bool) -> bytes:
    buffer = io.StringIO()
    # With CRLF a stray carriage return inside a text is quoted too.
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_csv_content(row[column], kind, decimal_comma) for column, kind in COLUMNS.items()])
    # The byte order mark makes Excel read UTF-8.
    return buffer.getvalue().encode("utf-8-sig")


def _csv_content(value: Any, kind: str, decimal_comma: bool) -> str:
    if value is None:
        return ""
    if kind == "string":
        return without_formula(str(value))
    if kind == "int64":
        return str(int(value))
    if decimal_comma:
        return f"{Decimal(repr(float(value))).normalize():f}".replace(".", ",")
    return repr(float(value))


def without_formula(text: str) -> str:
    """A text with an apostrophe wherever a spreadsheet could take what follows for a formula."""
    return _FORMULA_STARTS.sub(r"\1'", text)


def _xlsx(rows: list[dict[str, Any]], score: Score, saved: dt.datetime | None) -> bytes:
    from workbook_builder.layout.data_table import plan_data
    from workbook_builder.write.xlsx import workbook_bytes

    return workbook_bytes(plan_data(rows, COLUMNS, score.agreement.identitas, saved))


def to_frame(result: Evaluation) -> pd.DataFrame:
    """The tidy table of an evaluation as a pandas frame, with the columns and kinds of ``data``.

    UserError where an error finding forbids the figures, or pandas is not installed.
    """
    if isinstance(result, Unscored) or result.failed(strict=False):
        raise UserError(words.NO_FRAME.format(unit=result.identitas.unit))
    return _frame(build_rows(result.score), words.NO_PANDAS_FRAME)


def _frame(rows: list[dict[str, Any]], without_pandas: str) -> pd.DataFrame:
    try:
        import pandas as pd
    except ImportError as error:
        raise UserError(without_pandas) from error
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(dict(COLUMNS))


def _parquet(rows: list[dict[str, Any]], path: Path) -> bytes:
    buffer = io.BytesIO()
    table = _frame(rows, words.NO_PANDAS.format(berkas=path.name))
    try:
        table.to_parquet(buffer, engine="pyarrow", index=False)
    except ImportError as error:
        raise UserError(words.NO_PYARROW.format(berkas=path.name)) from error
    return buffer.getvalue()


SUFFIXES = (".csv", ".xlsx", ".parquet")
"""Suffixes of the files that can be written."""
