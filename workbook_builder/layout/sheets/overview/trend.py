"""Sheet Tren: NKO, NP and capaian of earlier years beside those of this year, for the IKU that carry on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Columns, Entry, MixedRow, begin_table, mixed
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model.codes import iku_key, written_key
from workbook_builder.model.keys import name_key
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.model.region import YearSummary
from workbook_builder.text import years as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Tren",
    "Tren antar Tahun",
    "NKO, NP, dan capaian tahun ini di samping tahun-tahun sebelumnya, bagi IKU yang kode dan namanya tetap.",
)
CHANGE = style.NUMBER.but(number_format="selisih")


def columns(k: SheetContext) -> Columns[MixedRow]:
    now = k.score.agreement.identitas.year
    years = [mixed(_key(y), _head(y.year, y.triwulan), 14) for y in k.years.read]
    last = [mixed("change", t.CHANGE.format(tahun=y.year, sekarang=now), 16) for y in k.years.read[-1:]]
    return Columns(
        (
            mixed("part", "Bagian", 16),
            mixed("kode", "Kode", 11),
            mixed("description", "Uraian", 60),
            *years,
            mixed("now", _head(now, k.score.triwulan), 14),
            *last,
            mixed("remark", "Keterangan", 70),
        )
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, TEXT, "baca", table, key=3)
    last = table.write(p, [*_totals(k), *_capaian(k), *_gone(k), *_unread(k)])
    table.filter(p, last)
    return p


def _head(year: int | None, triwulan: int) -> str:
    return t.YEAR.format(tahun=year, periode=REPORTED_AFTER[triwulan])


def _key(year: YearSummary) -> str:
    return f"year_{year.year}"


def _row(
    k: SheetContext,
    label: tuple[str, str, str],
    before: Iterable[Number | None],
    now: Number | None = None,
    formula: str = "",
    remark: str = "",
) -> MixedRow:
    """A row by part, code and description; without a formula there is nothing in this year."""
    values = list(before)
    cells = {_key(y): Entry(style.NUMBER, value) for y, value in zip(k.years.read, values, strict=True)}
    if values:
        old = values[-1]
        change = f'IF(COUNT({{now}},{{{_key(k.years.read[-1])}}})=2,{{now}}-{{{_key(k.years.read[-1])}}},"")'
        moved = None if now is None or old is None else now - old
        cells["change"] = Entry(CHANGE, moved, change if formula else "")
    part, kode, description = label
    return {
        "part": Entry(style.TEXT, part),
        "kode": Entry(style.TEXT, kode),
        "description": Entry(style.TEXT, description),
        "now": Entry(style.NUMBER.but(bold=True), now, formula),
        "remark": Entry(style.TEXT, remark),
        **cells,
    }


def _totals(k: SheetContext) -> Iterator[MixedRow]:
    """NKO, and NP of each perspektif of this year."""
    periode, years = k.report_periode, k.years.read
    other = [y for y in years if y.rules and y.rules != k.rules.name]
    rules = " ".join(t.OTHER_RULES.format(tahun=y.year, aturan=y.rules) for y in other)
    label = (t.NKO, "", t.NKO_VALUE)
    yield _row(k, label, (y.nko for y in years), k.score.nko[periode], "INDEX(Baris_NKO,1,Kolom_Laporan)", rules)
    for p in k.score.perspektif:
        before = [
            next((n for name, n in y.perspektif.items() if name_key(name) == name_key(p.name)), None) for y in years
        ]
        formula = "INDEX(NP_Laporan,MATCH({description},NP_Perspektif,0))"
        yield _row(k, (t.NP, "", p.name), before, p.value[periode], formula)


def _capaian(k: SheetContext) -> Iterator[MixedRow]:
    formula = "INDEX(Tabel_Capaian,MATCH({$kode},Capaian_Kode,0),Kolom_Laporan)"
    for s in k.score.iku:
        code, name = iku_key(s.iku.code), s.iku.name
        matched = [_carried(y, code, name) for y in k.years.read]
        remark = _remark(k, code, name)
        if not any(found for found, _ in matched):
            remark = f"{t.NEW} {remark}".strip()
        label = (t.CAPAIAN, s.iku.code, name)
        yield _row(k, label, (n for _, n in matched), s.capaian(k.report_periode), formula, remark)


def _carried(year: YearSummary, code: str, name: str) -> tuple[bool, Number | None]:
    """Whether an IKU of a year has this code and name, and its capaian then."""
    old, value = year.capaian.get(code, ("", None))
    same = bool(old) and name_key(old) == name_key(name)
    return same, value if same else None


def _remark(k: SheetContext, code: str, name: str) -> str:
    """What is alike in an earlier year, and yet another IKU."""
    said = []
    for year in k.years.read:
        if _carried(year, code, name)[0]:
            continue
        if code in year.capaian:
            said.append(t.OTHER_NAME.format(tahun=year.year, nama=year.capaian[code][0]))
        codes = [written_key(iku_key(x)) for x, (old, _) in year.capaian.items() if name_key(old) == name_key(name)]
        said += [t.OTHER_CODE.format(tahun=year.year, kode=kode) for kode in codes]
    return " ".join(said)


def _gone(k: SheetContext) -> Iterator[MixedRow]:
    """IKU of earlier years that this one does not have, with their capaian then."""
    present = {(iku_key(s.iku.code), name_key(s.iku.name)) for s in k.score.iku}
    gone: dict[tuple[str, str], tuple[str, dict[int, Number | None]]] = {}
    for year in k.years.read:
        for code, (name, value) in year.capaian.items():
            if (code, name_key(name)) not in present:
                gone.setdefault((code, name_key(name)), (name, {}))[1][year.year] = value
    for (code, _), (name, values) in gone.items():
        label = (t.GONE, written_key(iku_key(code)), name)
        remark = t.ONLY.format(tahun=", ".join(str(year) for year in values))
        yield _row(k, label, (values.get(y.year) for y in k.years.read), remark=remark)


def _unread(k: SheetContext) -> Iterator[MixedRow]:
    """Years that lie beside and are not used, and why."""
    for year, reason in sorted(k.years.unread.items()):
        yield _row(k, (t.NOT_USED, "", str(year)), (None for _ in k.years.read), remark=reason)
