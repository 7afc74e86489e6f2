"""What a label on Angka Terbit speaks of, and which figure of ours it must agree with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from workbook_builder.check.across.anggaran import total_perjanjian
from workbook_builder.check.context import CheckContext
from workbook_builder.model import IkuScore
from workbook_builder.model.codes import iku_key, parse_code
from workbook_builder.model.keys import choice_key
from workbook_builder.model.numbers import ZERO, Number, exact
from workbook_builder.model.periods import PERIODE, TRIWULAN, ByPeriode, Periode
from workbook_builder.model.record import record
from workbook_builder.text import labels as words
from workbook_builder.text.choices import suggest
from workbook_builder.text.numbers import format_fixed, format_number, format_rupiah, format_value


@record
class Counterpart:
    """Our figure for a label: its name in messages, its values by period, and how to write one."""

    description: str
    value: Mapping[Periode, tuple[Number, ...]]
    """The values that a published figure may have, the usual one first; empty where we have none."""
    write: Callable[[Number], str]
    tolerance: Number
    always: bool = False
    """Whether it is known before its period is over, as targets and ceilings are."""
    merged: bool = False
    """Whether it is made of many IKU, so that it means nothing while there are errors."""

    def matches(self, published: Number, periode: Periode) -> bool:
        return any(abs(published - n) <= self.tolerance for n in self.value[periode])


class Labels:
    """Labels and what they mean, for one run."""

    def __init__(self, b: CheckContext) -> None:
        self._b = b
        general = list(_general(b))
        self._general = {choice_key(name): counterpart for name, counterpart in general}
        self._name = [name for name, _ in general]

    def find(self, label: str) -> Counterpart | None:
        """Our figure for a label; None for one that we compute nothing for."""
        part = split_label(label)
        if part is None:
            return self._general.get(choice_key(label))
        prefix, code = part
        score = self._b.iku_score.get(iku_key(code))
        return dict(_iku_counterparts(score, self._b)).get(prefix) if score else None

    def all_iku(self, code: str) -> Iterator[tuple[str, Counterpart]]:
        """Every figure of an IKU with the word that asks for it."""
        score = self._b.iku_score.get(iku_key(code))
        if score is not None:
            yield from _iku_counterparts(score, self._b)

    def suggestion(self, label: str) -> str | None:
        """What a label seems to mean that means nothing as it stands; None where it may be a label of its own."""
        part = split_label(label)
        if part is not None:
            prefix, code = part
            if iku_key(code) in self._b.reported_codes:
                return None
            known = code if iku_key(code) in self._b.iku else suggest(code, [i.code for i in self._b.agreement.iku])
            word = prefix if prefix in words.IKU_WORDS else suggest(prefix, [k for k in words.IKU_WORDS if k])
            return f"{word.capitalize()} {known}".strip() if known else ""
        near = suggest(label, self._name, 0.85)
        return near or None


def split_label(label: str) -> tuple[str, str] | None:
    """(word before it, code) of a label that names an IKU: ``Realisasi 01a-CP``, or the code alone."""
    word = label.split()
    for i, item in enumerate(word):
        code = parse_code(item.strip(".,:()"))
        if code is not None:
            return " ".join(word[:i] + word[i + 1 :]).lower(), code
    return None


def _iku_counterparts(s: IkuScore, b: CheckContext) -> Iterator[tuple[str, Counterpart]]:
    iku, tolerance = s.iku, b.rules.published_tolerance

    def write(value: Number) -> str:
        return format_value(value, iku.percent)

    capaian = {p: _content(s.steps[p].capaian) for p in PERIODE}
    realisasi = {
        p: _content(s.steps[p].realisasi, iku.realisasi.get(p) if iku.is_difference else None) for p in PERIODE
    }
    target = {p: _content(iku.target[p]) for p in PERIODE}
    for word in ("", "capaian"):
        yield word, Counterpart(words.CAPAIAN.format(kode=iku.code), capaian, format_number, tolerance)
    yield "realisasi", Counterpart(words.REALISASI.format(kode=iku.code), realisasi, write, tolerance)
    yield "target", Counterpart(words.TARGET.format(kode=iku.code), target, write, tolerance, always=True)


def _general(b: CheckContext) -> Iterator[tuple[str, Counterpart]]:
    """Every label that names no IKU."""
    tolerance, rupiah = b.rules.published_tolerance, b.rules.sum_tolerance
    a = b.score.anggaran
    yield from _all(
        words.NKO,
        Counterpart("NKO", {p: _content(b.score.nko[p]) for p in PERIODE}, format_fixed, tolerance, merged=True),
    )
    for ss in b.score.sasaran:
        counterpart = Counterpart(
            f"NSS {ss.sasaran.number}",
            {p: _content(ss.value[p]) for p in PERIODE},
            format_number,
            tolerance,
            merged=True,
        )
        yield from _all((f"NSS {ss.sasaran.number}", f"Nilai SS {ss.sasaran.number}"), counterpart)
    for np in b.score.perspektif:
        counterpart = Counterpart(
            f"NP {np.name}", {p: _content(np.value[p]) for p in PERIODE}, format_number, tolerance, merged=True
        )
        yield from _all((f"NP {np.name}", f"Nilai Perspektif {np.name}"), counterpart)
    percent = Counterpart(words.SERAPAN, _cumulative(a.percent), lambda n: format_value(n, True), tolerance)
    yield from _all(words.SERAPAN_LABEL, percent)
    yield from _all(words.LABEL_BELANJA, Counterpart(words.BELANJA, _cumulative(a.realisasi), format_rupiah, rupiah))
    yield from _all(words.LABEL_PAGU, _fixed(words.PAGU, a.pagu, format_rupiah, rupiah))
    yield from _all(words.LABEL_TOTAL, _fixed(words.TOTAL, total_perjanjian(b), format_rupiah, rupiah))
    for belanja in b.agreement.anggaran.rincian:
        counterpart = Counterpart(belanja.name, _cumulative(belanja.realisasi), format_rupiah, rupiah)
        yield from _all((belanja.name, f"Realisasi {belanja.name}", f"{belanja.name} (Rp)"), counterpart)
    for label, count in (
        (words.LABEL_SASARAN, len(b.agreement.sasaran)),
        (words.LABEL_IKU, len(b.agreement.iku)),
        (words.LABEL_INISIATIF, len(b.inputs.inisiatif)),
    ):
        yield from _all(label, _fixed(words.COUNT.format(nama=label[0]), count or None, format_number, ZERO))


def _all(label: Iterable[str], counterpart: Counterpart) -> Iterator[tuple[str, Counterpart]]:
    for item in label:
        yield item, counterpart


def _fixed(
    description: str, value: int | Number | None, write: Callable[[Number], str], tolerance: Number
) -> Counterpart:
    return Counterpart(description, dict.fromkeys(PERIODE, _content(value)), write, tolerance, always=True)


def _cumulative(value: Mapping[Periode, int | None] | ByPeriode) -> dict[Periode, tuple[Number, ...]]:
    """Cumulative quarters as the periods that end with them."""
    return {p: _content(value.get(p.quarters[-1])) for p in (*TRIWULAN, *PERIODE)}


def _content(*value: int | Number | None) -> tuple[Number, ...]:
    return tuple(exact(n) for n in value if n is not None)
