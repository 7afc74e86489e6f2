"""Sheet Pemeriksaan of the roll-up: figures of all offices summed a second way, and as they were when it was built."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.kanwil import anggaran, perspektif
from workbook_builder.layout.kanwil.absent import rows as absent_rows
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import below, mean, present
from workbook_builder.layout.kanwil.findings import found_rows, office_findings
from workbook_builder.layout.kanwil.table import begin_table, office_rows
from workbook_builder.layout.kanwil.trend import followed, period_name
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.layout.sheets.checks.control_checks import Check
from workbook_builder.layout.sheets.checks.pemeriksaan import COLUMNS, write_checks
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.text import kanwil as t


def sheet(k: RegionContext) -> SheetBuilder:
    p = begin_table(k, t.CHECKS, "periksa", COLUMNS)
    write_checks(k, p, control_checks(k))
    return p


def control_checks(k: RegionContext) -> list[Check]:
    """Every check, in the order of the sheet; without any scored office only that none is lost."""
    return [*_everyone(k), *(_scores(k) if k.scored else ())]


def _everyone(k: RegionContext) -> Iterator[Check]:
    everyone, absent = len(k.once(office_findings)), len(k.once(absent_rows))
    parts = [*(["COUNT(Peringkat_NKO)"] if k.scored else []), *(["ROWS(Belum_Masuk_Kantor)"] if absent else [])]
    yield Check(t.EVERY_OFFICE, t.EVERY_OFFICE_MEANING, everyone, Formula("+".join(parts), k.scored + absent))


# Means, not sums: the noise of thousands of doubles would exceed the tolerance of a total.


def _scores(k: RegionContext) -> Iterator[Check]:
    count = k.scored
    total = mean(k.nko)
    nko = Formula("AVERAGE(Peringkat_NKO)", total)
    yield Check(
        t.ORDERS,
        t.ORDERS_MEANING,
        Formula("COUNT(Peringkat_NKO)*(COUNT(Peringkat_NKO)+1)/2", Number(count * (count + 1), 2)),
        Formula("SUM(Peringkat_Urutan)", sum(x for x in k.orders if x)),
    )
    if followed(k):
        again = Formula(f"AVERAGE({period_name(k.region.triwulan)})", total)
        yield Check(t.NKO_AGAIN.format(periode=k.periode), t.NKO_AGAIN_MEANING, nko, again, "desimal")
    yield Check(t.NKO_BUILT, t.NKO_AGAIN_MEANING, total, nko, "desimal")
    yield from _capaian(k)
    counted = Formula("COUNT(Peringkat_NKO)", count)
    yield Check(t.STATUSES, t.STATUSES_MEANING, counted, Formula("SUM(Status_Jumlah)", count))
    yield Check(t.BINS_AGAIN, t.BINS_MEANING, counted, Formula("SUM(Sebaran_Jumlah)", count))
    points = [n for name in k.perspektif for n in present(perspektif.values(k, name))]
    if points:
        np = Formula("AVERAGE(Perspektif_Tabel)", mean(points))
        yield Check(t.NP_BUILT, t.NP_MEANING, mean(points), np, "desimal")
    yield from _money(k)
    errors = "+".join(
        f"SUMPRODUCT(ISERROR({name})*1)" for name in ("Peringkat_Hitungan", "IKU_Hitungan", "Kantor_Serapan")
    )
    yield Check(t.NO_ERRORS, t.NO_ERRORS_MEANING, 0, Formula(errors, 0))
    if found := k.once(found_rows):
        everything = Formula("SUM(Jenis_Jumlah)", sum(r.count for r in found))
        parts = ("Temuan_Galat", "Temuan_Peringatan", "Temuan_Dijawab", "Temuan_Info")
        of_offices = Formula("+".join(f"SUM({name})" for name in parts), sum(r.count for r in found))
        yield Check(t.FINDINGS_AGAIN, t.FINDINGS_MEANING, everything, of_offices)


def _capaian(k: RegionContext) -> Iterator[Check]:
    values = [n for o in k.offices for n in present([iku.capaian.get(k.periode) for iku in o.iku])]
    mapped = [n for row in k.table.values() for n in present(row)]
    if not values:
        return
    counted = Formula("COUNT(Data_Nilai)", len(values))
    yield Check(t.CAPAIAN_COUNT, t.CAPAIAN_AGAIN_MEANING, counted, Formula("COUNT(Peta_Capaian)", len(mapped)))
    data, table = Formula("AVERAGE(Data_Nilai)", mean(values)), Formula("AVERAGE(Peta_Capaian)", mean(mapped))
    yield Check(t.CAPAIAN_AGAIN, t.CAPAIAN_AGAIN_MEANING, data, table, "desimal")
    yield Check(t.CAPAIAN_BUILT, t.CAPAIAN_AGAIN_MEANING, mean(values), data, "desimal")
    low = Formula('COUNTIF(Data_Nilai,"<100")', below(values, HUNDRED))
    by_iku = Formula("SUM(IKU_Di_Bawah)", below(mapped, HUNDRED))
    yield Check(t.BELOW_AGAIN, t.BELOW_AGAIN_MEANING, low, by_iku)


def _money(k: RegionContext) -> Iterator[Check]:
    rows = office_rows(k)
    pagu = sum(r.office.pagu or 0 for r in rows)
    money = sum(anggaran.spent(k, r) or 0 for r in rows)
    yield Check(t.PAGU_BUILT, t.MONEY_MEANING, pagu, Formula("SUM(Kantor_Pagu)", pagu), "rupiah")
    yield Check(t.SPENT_BUILT, t.MONEY_MEANING, money, Formula("SUM(Kantor_Belanja)", money), "rupiah")
