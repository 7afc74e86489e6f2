"""The findings about figures of IKU that can hardly be meant."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.check.plausibility import LARGE_AMOUNT, NEAR, Doubt, typed_cumulatively
from workbook_builder.check.scale import within
from workbook_builder.findings import plausible as words
from workbook_builder.findings.catalogue import REALISASI_PERIODE, TARGET_PERIODE
from workbook_builder.model import Angka, BarisTarget, Iku, Polarisasi, Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import PERIODE, PERIODE_LAPORAN, TRIWULAN
from workbook_builder.text.numbers import tulis_angka, tulis_nilai, tulis_tanggal

DIGITS = 6
"""Decimals of a doubted figure, which may be what is wrong with it."""


def targets_are_plausible(b: Bahan) -> Iterator[Temuan]:
    """No target is of another kind than the rest of its row."""
    for iku, row in _target_rows(b):
        for p, doubt in b.doubts[kunci_kode(iku.kode)].target.items():
            reason = words.TOO_LARGE_PERCENT
            if doubt.reference is not None:
                reason = words.BESIDE_ROW.format(acuan=tulis_nilai(doubt.reference, iku.persen))
            yield _doubted(iku, row.target[p], TARGET_PERIODE.format(periode=p), doubt, reason, is_target=True)


def realisasi_are_plausible(b: Bahan) -> Iterator[Temuan]:
    """No realisasi lies where only a slip can have brought it."""
    for iku, row in b.filled_rows:
        for q, doubt in b.doubts[kunci_kode(iku.kode)].realisasi.items():
            yield _doubted(iku, row.realisasi[q], REALISASI_PERIODE.format(periode=q), doubt, _against(iku, doubt))


def _target_rows(b: Bahan) -> Iterator[tuple[Iku, BarisTarget]]:
    return ((b.iku[key], row) for key, row in b.rincian.items())


def _against(iku: Iku, doubt: Doubt) -> str:
    if doubt.reference is None:
        return words.TOO_LARGE_PERCENT
    target = tulis_nilai(doubt.reference, iku.persen)
    if abs(doubt.value) < doubt.reference:
        return words.BELOW_TARGET.format(acuan=target)
    return words.TIMES_TARGET.format(kali=tulis_angka(abs(doubt.value) / doubt.reference, 1), acuan=target)


def _doubted(iku: Iku, angka: Angka, name: str, doubt: Doubt, reason: str, is_target: bool = False) -> Temuan:
    value = angka.nilai if angka.nilai is not None else doubt.value
    meant = None if doubt.meant is None else (doubt.meant if value > 0 else -doubt.meant)
    if doubt.date is not None:
        typed = f"{doubt.date.day}/{doubt.date.month}"
        reason = words.IS_DATE.format(alasan=reason, tanggal=tulis_tanggal(doubt.date), ketikan=typed)
    elif doubt.power is not None:
        reason = words.SLIP.format(alasan=reason, dugaan=_slip(iku, doubt, doubt.power, is_target))
    content = {
        "kode": iku.kode,
        "periode": name,
        "nilai": tulis_nilai(value, iku.persen, DIGITS),
        "alasan": reason,
        "usul": "" if meant is None else tulis_nilai(meant, iku.persen, DIGITS),
    }
    return Temuan("angka-janggal", angka.tempat, content)


def _slip(iku: Iku, doubt: Doubt, power: int, is_target: bool) -> str:
    """How a figure came to be typed so many powers of ten too high or too low."""
    if abs(power) >= 3 and max(doubt.value, doubt.reference or ZERO) >= LARGE_AMOUNT:
        form = words.TARGET_IN if power < 0 and not is_target else words.AMOUNT_IN
        return form.format(satuan=words.AMOUNTS[abs(power)]) if power > 0 or not is_target else words.COMMA_LOST
    if power == 2:
        return words.AS_FRACTION if iku.persen else words.COMMA_MOVED
    if power > 0:
        return words.COMMA_MOVED
    return words.PERCENT_HUNDREDFOLD if power == -2 and iku.persen else words.COMMA_LOST


def quarters_stand_alone(b: Bahan) -> Iterator[Temuan]:
    """The quarters of a Sum IKU are not cumulative where Basis says that each stands for itself; said once."""
    for iku, row in b.filled_rows:
        quarters = typed_cumulatively(iku)
        doubts = b.doubts[kunci_kode(iku.kode)]
        if not quarters or any(doubts.doubts_realisasi(q) for q in quarters):
            continue
        content = {
            "kode": iku.kode,
            "deret": _series(iku, [iku.realisasi[q] for q in quarters]),
            "kumulatif": _series(iku, [iku.target[PERIODE_LAPORAN[n]] for n in range(1, len(quarters) + 1)]),
            "target": _series(iku, [iku.target[q] for q in quarters]),
            "jumlah": tulis_nilai(sum((iku.realisasi[q] or ZERO for q in quarters), ZERO), iku.persen),
        }
        yield Temuan("realisasi-tampak-kumulatif", row.realisasi[quarters[-1]].tempat, content)


def _series(iku: Iku, values: list[Number | None]) -> str:
    return "; ".join(tulis_nilai(n, iku.persen) for n in values)


def targets_are_not_negative(b: Bahan) -> Iterator[Temuan]:
    """A target below zero among others above, or below realisasi that are all above, has a minus too many."""
    for iku, row in _target_rows(b):
        for p in b.doubts[kunci_kode(iku.kode)].negative_target:
            above = [n for x in PERIODE if (n := iku.target[x]) is not None and n > 0]
            filled = [n for q in TRIWULAN if (n := iku.realisasi[q]) is not None]
            reason = words.MIXED_SIGNS if above else words.MIRRORED.format(acuan=_series(iku, list(filled)))
            near = above or [n for n in filled if n > 0]
            name = TARGET_PERIODE.format(periode=p)
            yield _negative(iku, row.target[p], name, reason, max(near), words.ALLOW_NEGATIVE)


def realisasi_are_not_negative(b: Bahan) -> Iterator[Temuan]:
    """Below zero lies only what a target or the Manual IKU says may lie there."""
    for iku, row in b.filled_rows:
        minimize = iku.polarisasi is Polarisasi.MINIMIZE
        for q in b.doubts[kunci_kode(iku.kode)].negative_realisasi:
            target = iku.target[q]
            reason = words.BELOW_ZERO_MINIMIZE if minimize else words.BELOW_ZERO
            if target is None:
                reason = words.BELOW_ZERO_NO_TARGET
            maximum = tulis_angka(b.aturan.angka("capaian_maks"))
            reason = reason.format(acuan=tulis_nilai(target, iku.persen), nilai=maximum)
            advice = words.KEEP_NEGATIVE if minimize else words.ALLOW_NEGATIVE
            yield _negative(iku, row.realisasi[q], REALISASI_PERIODE.format(periode=q), reason, target, advice)


def worst_is_not_negative(b: Bahan) -> Iterator[Temuan]:
    """The worst realisasi of a Minimize is its highest figure."""
    for key, row in b.manual.items():
        iku, worst = b.iku.get(key), row.terburuk
        if iku is None or worst is None or worst.nilai is None or iku.polarisasi is not Polarisasi.MINIMIZE:
            continue
        if worst.nilai < 0:
            yield _negative(iku, worst, words.WORST, words.WORST_BELOW_ZERO, None, words.CLEAR_WORST)


def _negative(iku: Iku, angka: Angka, name: str, reason: str, near: Number | None, advice: str) -> Temuan:
    value = angka.nilai or ZERO
    likely = near is not None and near > 0 and within(-value, near, NEAR)
    content = {
        "kode": iku.kode,
        "periode": name,
        "nilai": tulis_nilai(value, iku.persen, DIGITS),
        "alasan": reason,
        "usul": tulis_nilai(-value, iku.persen, DIGITS) if likely else "",
        "cara": advice,
    }
    return Temuan("angka-negatif", angka.tempat, content)


def zero_is_meant(b: Bahan) -> Iterator[Temuan]:
    """A 0 is the best that a Minimize can have, and what stands in a cell that should be blank; said once per IKU."""
    for iku, row in b.filled_rows:
        if iku.polarisasi is not Polarisasi.MINIMIZE:
            continue
        zero = [q for q in TRIWULAN if iku.realisasi[q] == 0 and (iku.target[q] or ZERO) > 0]
        if zero:
            content = {
                "kode": iku.kode,
                "periode": ", ".join(zero),
                "target": ", ".join(tulis_nilai(iku.target[q], iku.persen) for q in zero),
                "nilai": tulis_angka(b.aturan.angka("capaian_maks")),
            }
            yield Temuan("realisasi-nol", row.realisasi[zero[0]].tempat, content)


PEMERIKSAAN = (
    targets_are_plausible,
    realisasi_are_plausible,
    targets_are_not_negative,
    realisasi_are_not_negative,
    worst_is_not_negative,
    zero_is_meant,
    quarters_stand_alone,
)
