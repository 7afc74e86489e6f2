"""Synthetic regions: any number of offices with figures that follow from their number, and those that failed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction

from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode
from workbook_builder.model.places import Severity
from workbook_builder.model.region import (
    FailedOffice,
    FindingSummary,
    IkuSummary,
    OfficeSummary,
    Region,
    YearSummary,
)

PERSPEKTIF = {"Stakeholder": 30, "Customer": 20, "Internal Process": 25, "Learning & Growth": 25}
TOWNS = ("Banjarmasin", "Barabai", "Batulicin", "Banjarbaru", "Tanjung", "Pangkalan Bun", "Sampit", "Muara Teweh")
NAMES = (
    "Persentase realisasi penerimaan pajak",
    "Indeks kepuasan pengguna layanan kantor pelayanan pajak",
    "Persentase capaian tingkat kepatuhan penyampaian SPT Tahunan Wajib Pajak",
    "Persentase pertumbuhan penerimaan pajak bruto",
    "Tingkat efektivitas penagihan dan pencairan piutang pajak",
    "Persentase penyelesaian permintaan penjelasan atas data dan/atau keterangan",
    "Tingkat kualitas kompetensi dan pelaksanaan kegiatan kebintalan SDM",
    "Indeks kinerja kualitas pelaksanaan anggaran",
)


def region(count: int, iku: int = 20, triwulan: int = 4, failed: int = 1, years: int = 0) -> Region:
    """A region of so many scored offices; some have an IKU less, and some spell or number one otherwise."""
    offices = tuple(office(number, iku, triwulan) for number in range(1, count + 1))
    return Region(
        name="Kanwil DJP Kalimantan Selatan dan Tengah",
        year=2025,
        triwulan=triwulan,
        offices=offices,
        failed=tuple(failed_office(number) for number in range(1, failed + 1)),
        years={o.folder: tuple(_years(number, years)) for number, o in enumerate(offices, 1) if number % 3},
    )


def office(number: int, iku: int = 20, triwulan: int = 4) -> OfficeSummary:
    members = tuple(one for n in range(1, iku + 1) if (one := _iku(number, n, triwulan)) is not None)
    return OfficeSummary(
        folder=f"{number:03d}-kantor",
        unit=unit_name(number),
        superior="Kanwil DJP Kalimantan Selatan dan Tengah",
        year=2025,
        triwulan=triwulan,
        rules="kmk-300-2022",
        nko=_over({p: _score(number, i) for i, p in enumerate(PERIODE)}, triwulan),
        predikat={},
        perspektif={
            name: _over({p: _score(number + 3 * n, i) for i, p in enumerate(PERIODE)}, triwulan)
            for n, name in enumerate(PERSPEKTIF)
        },
        weights={name: Fraction(weight) for name, weight in PERSPEKTIF.items()},
        iku=members,
        pagu=4_000_000_000 + 37_000_123 * number if number % 11 else None,
        spent={q: (900_000_000 + 1_234_567 * number) * i for i, q in enumerate(TRIWULAN, 1)},
        findings=tuple(_findings(number)),
        missing=number % 4,
        nko_before={q: _score(number, 2 * q) for q in range(1, triwulan)},
        workbook=f"Kinerja_{unit_name(number).replace(' ', '-')}_2025_Q{triwulan}.xlsx",
        saved=dt.datetime(2026, 1, 1 + number % 20, 8, 30),
    )


def unit_name(number: int) -> str:
    town = TOWNS[(number - 1) % len(TOWNS)]
    turn = (number - 1) // len(TOWNS)
    return f"KPP Pratama {town}" + (f" {turn + 1}" if turn else "")


def failed_office(number: int) -> FailedOffice:
    reason = f"target.xlsx, lembar 'Rincian Target', sel C{number + 10}: 'dua puluh' bukan angka."
    finding = FindingSummary("angka-tidak-terbaca", Severity.ERROR, f"target.xlsx, sel C{number + 10}", reason)
    return FailedOffice(
        f"x{number:02d}-rusak", f"KPP Pratama Rusak {number}", (reason, "Betulkan, lalu jalankan lagi."), (finding,)
    )


def _score(number: int, step: int) -> Fraction:
    """Between 74 and 120; every seventh office has the NKO of another, so that ranks are shared."""
    number = number - 6 if number % 7 == 0 else number
    return min(Fraction(120), Fraction(7400 + (number * 1373 + step * 211) % 4400, 100) + Fraction(number % 5, 7))


def _iku(number: int, n: int, triwulan: int) -> IkuSummary | None:
    if n == 5 and number % 4 == 0:
        return None
    code = f"{(n + 1) // 2:02d}{'ab'[(n + 1) % 2]}-{'CP' if n % 3 else 'N'}"
    name = NAMES[(n - 1) % len(NAMES)] + (f" bagian {n}" if n > len(NAMES) else "")
    if n == 3 and number % 9 == 5:
        code = "12c-N"
    if n == 4 and number % 10 == 2:
        name = "Persentase penghimpunan data regional"
    capaian = _over({p: min(Fraction(120), _score(number * 3 + n * 5, i)) for i, p in enumerate(PERIODE)}, triwulan)
    if n == 6 and number % 6 == 1:
        capaian = dict.fromkeys(PERIODE)
    return IkuSummary(
        code=code,
        name=name,
        sasaran=f"Sasaran strategis {(n + 1) // 2}",
        perspektif=list(PERSPEKTIF)[n % 4],
        satuan="Persen" if n % 2 else "Indeks",
        percent=bool(n % 2),
        owner=f"Kepala Seksi {n % 5}",
        target=dict.fromkeys(PERIODE, Fraction(100)),
        realisasi=capaian,
        capaian=capaian,
        status={p: _status(value) for p, value in capaian.items()},
    )


def _status(value: Fraction | None) -> str | None:
    if value is None:
        return None
    return "Hijau" if value >= 100 else "Kuning" if value >= 80 else "Merah"


def _over(values: Mapping[Periode, Fraction], triwulan: int) -> dict[Periode, Fraction | None]:
    return {p: n if p.last_quarter <= triwulan else None for p, n in values.items()}


def _findings(number: int) -> list[FindingSummary]:
    kinds = (
        ("beda-angka-terbit", Severity.WARNING),
        ("konsolidasi-disimpulkan", Severity.INFO),
        ("nama-berbeda", Severity.WARNING),
    )
    found = []
    for n, (code, severity) in enumerate(kinds):
        for i in range((number + n) % 4):
            place = f"realisasi.xlsx, lembar 'Realisasi IKU', sel F{i + 4}"
            answered = severity is Severity.WARNING and i == 2
            message = (
                f"Angka di sel F{i + 4} kantor {number} berbeda dari lembar lain; yang dipakai adalah yang pertama."
            )
            found.append(FindingSummary(code, severity, place, message, answered))
    return found


def _years(number: int, count: int) -> list[YearSummary]:
    return [
        YearSummary(2025 - back, 4 if number % 5 else 3, _score(number + back * 3, back), {}, {})
        for back in range(count, 0, -1)
    ]
