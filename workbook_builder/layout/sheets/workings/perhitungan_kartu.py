"""Sheet Perhitungan Kartu: the chosen IKU in its seven periods: its steps, the sum in words, and its part in the NKO.

One row per period; those that an office reports stand first, so that the chart of the card is one area.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.live_text import fixed, fixed_formula, joined, whole_formula
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.data.manual_iku import scale_name, worst_shown
from workbook_builder.layout.sheets.workings.bahan_kartu import digits, suffix, times, unit_text
from workbook_builder.layout.sheets.workings.perhitungan import scored_value
from workbook_builder.layout.sheets.workings.skala_stabilize import all_scales, first_rows
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, Steps
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, Periode
from workbook_builder.model.record import record
from workbook_builder.text import kartu_iku as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Perhitungan Kartu",
    "Perhitungan Kartu IKU, Langkah demi Langkah",
    "IKU yang dipilih di Kartu IKU pada tujuh periode: langkahnya, hitungannya dalam kata, dan bagiannya di NKO.",
)
ORDER = (*REPORTED_AFTER.values(), *(x for x in PERIODE if x not in REPORTED_AFTER.values()))
"""The periods that are reported, then the others."""
_SENTENCE = style.TEXT


@record
class Shares:
    """What part of the NSS an IKU makes, of the NP its SS, of the NKO its perspektif; between 0 and 1."""

    nss: Number
    np: Number
    nko: Number


@record
class CardRow:
    """The chosen IKU in one period, and where the formulas find it."""

    k: SheetContext
    score: IkuScore
    periode: Periode
    steps: Steps
    number: int
    """Row of the IKU within the named ranges of Manual IKU; 1 is the first."""
    shares: Shares | None
    """None where it is not scored."""

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def row(self) -> int:
        """Row within the named ranges of Perhitungan."""
        return (self.number - 1) * len(PERIODE) + PERIODE.index(self.periode) + 1

    @property
    def point(self) -> int | None:
        """Row of the point within the named ranges of Skala Stabilize."""
        if self.steps.point is None:
            return None
        return first_rows(self.k)[scale_name(self.iku)] + self.steps.point - 1

    @property
    def above(self) -> Number | None:
        """How far Ca lies above its point of the scale."""
        if self.steps.ca is None or self.steps.point is None:
            return None
        ca, _ = all_scales(self.k)[scale_name(self.iku)][self.steps.point - 1]
        return max(self.steps.ca, ca) - ca

    @property
    def value(self) -> Number | None:
        """What of it enters its SS."""
        return scored_value(self.steps)

    def unit(self, value: Number | None) -> str:
        return unit_text(self.iku, value)

    @property
    def percent(self) -> Number | None:
        """Realisasi in percent of the target."""
        return None if self.steps.ratio is None else self.steps.ratio * HUNDRED

    @property
    def mirrored(self) -> Number | None:
        """The same, as far on the other side of 100."""
        return None if self.steps.ratio is None else (2 - self.steps.ratio) * HUNDRED

    @property
    def ratio_words(self) -> str:
        return self._divided(t.RATIO, self.percent)

    @property
    def mirrored_words(self) -> str:
        return self._divided(t.MIRRORED, self.mirrored)

    def _divided(self, pattern: str, result: Number | None) -> str:
        if result is None:
            return ""
        texts = {"realisasi": self.unit(self.steps.realisasi), "target": self.unit(self.steps.target)}
        return pattern.format(hasil=fixed(result), **texts)

    @property
    def worst_words(self) -> str:
        if self.steps.zero_target_value is None:
            return self.none_words
        worst, realisasi = self.unit(worst_shown(self.iku)), self.unit(self.steps.realisasi)
        return t.WORST.format(terburuk=worst, realisasi=realisasi, hasil=fixed(self.steps.zero_target_value))

    @property
    def scale_step(self) -> tuple[Number, Number] | None:
        """(capaian at the point of the scale below Ca, how steeply it rises from there)."""
        if self.steps.point is None:
            return None
        points = all_scales(self.k)[scale_name(self.iku)]
        begin, following = points[self.steps.point - 1], points[self.steps.point : self.steps.point + 1]
        slope = (following[0][1] - begin[1]) / (following[0][0] - begin[0]) if following else ZERO
        return begin[1], slope

    @property
    def scale_words(self) -> str:
        if self.above is None or self.scale_step is None or self.steps.scale_value is None:
            return ""
        begin, slope = self.scale_step
        texts = {"awal": fixed(begin), "kemiringan": fixed(slope * HUNDRED), "lebih": fixed(self.above)}
        return t.SCALE.format(hasil=fixed(self.steps.scale_value), **texts)

    @property
    def stabilize_words(self) -> str:
        if not self.scale_words or self.steps.realisasi is None or self.steps.target is None:
            return ""
        below = self.steps.realisasi <= self.steps.target
        return t.STABILIZE.format(ca=self.ratio_words if below else self.mirrored_words, skala=self.scale_words)

    @property
    def none_words(self) -> str:
        return t.NO_FORMULA.format(cara=self.steps.method) if self.steps.method else ""

    @property
    def direct_words(self) -> str:
        """The formula of Maximize or of Minimize, where its target is not 0."""
        if self.steps.method == choices.MAXIMIZE:
            return self.ratio_words
        return self.mirrored_words if self.steps.method in (choices.MAXIMIZE_NEGATIVE, choices.MINIMIZE) else ""

    @property
    def sum_words(self) -> str:
        """The formula that applies with its own numbers."""
        worst = self.worst_words if self.steps.method == choices.MINIMIZE_ZERO else self.none_words
        return self.direct_words or self.stabilize_words or worst

    @property
    def limit_words(self) -> str:
        if self.steps.konversi:
            return t.KONVERSI
        limits = {"minimum": fixed(self.k.rules.capaian_min, 0), "maksimum": fixed(self.k.rules.capaian_max, 0)}
        return t.LIMITS.format(**limits)

    @property
    def words(self) -> str:
        """The whole sum in words, or why there is none."""
        if self.steps.capaian is not None:
            result = t.RESULT.format(capaian=fixed(self.steps.capaian), status=self.steps.status)
            return self.sum_words + self.limit_words + result
        return self.sum_words or (t.NO_TARGET if self.steps.target is None else t.NO_REALISASI)

    def part(self, level: str) -> tuple[Number, Number, Number] | None:
        """(share, what is shared, its product) on the level nss, np or nko."""
        if self.shares is None or self.value is None:
            return None
        nss = self.value * self.shares.nss
        np = nss * self.shares.np
        shared = {"nss": (self.shares.nss, self.value), "np": (self.shares.np, nss), "nko": (self.shares.nko, np)}
        share, value = shared[level]
        return share, value, share * value

    def share_words(self, level: str) -> str:
        part, total = self.part(level), self.total(level)
        if part is None or total is None:
            return t.NONE
        share, value, result = (fixed(x) for x in (part[0] * HUNDRED, *part[1:]))
        texts = {"bagian": share, "nilai": value, "hasil": result, "nama": level.upper(), "jumlah": fixed(total)}
        return t.SHARE.format(**texts)

    def total(self, level: str) -> Number | None:
        """NSS, NP or NKO of the period that the IKU is part of."""
        perspektif = self.k.score.agreement.perspektif_of(self.iku)
        values = {
            "nss": next((s.value[self.periode] for s in self.k.score.sasaran if s.sasaran.number == self.iku.ss), None),
            "np": next((p.value[self.periode] for p in self.k.score.perspektif if p.name == perspektif), None),
            "nko": self.k.score.nko[self.periode],
        }
        return values[level]

    @property
    def reported(self) -> Number | None:
        """The capaian as the report of its quarter has it, or as computed where there is no report of its own."""
        quarter = {x: q for q, x in REPORTED_AFTER.items()}.get(self.periode)
        if quarter is None or quarter > self.k.score.triwulan:
            return None
        report = self.k.history.reports.get(quarter)
        if report is None:
            return self.steps.capaian
        old = next((i for i in report.iku if iku_key(i.code) == iku_key(self.iku.code)), None)
        return old.capaian[self.periode] if old else None


def _unit(r: CardRow) -> Style:
    return iku_style(style.NUMBER, r.iku)


def _of_row(
    key: str, header: str, name: str, shown: Style, value: Callable[[CardRow], Number | str | int | None]
) -> Column[CardRow]:
    """A step of Perhitungan."""
    return Column(key, header, 11, shown, value, f"INDEX({name},{{row}})")


def _in_unit(key: str, header: str, number: str, value: Callable[[CardRow], str], name: str = "") -> Column[CardRow]:
    """A figure as a text in its unit."""
    shown = f"{fixed_formula(f'{number}*{{times}}', '{digits}')}&{{suffix}}"
    return Column(key, header, 14, style.CENTRED, value, f'IF(ISNUMBER({number}),{shown},"{t.NONE}")', name)


def _as_text(key: str, header: str, number: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """A figure with two decimals as the sentences write it; nothing where the cell ``number`` computes from is none."""
    source = re.findall(r"\{\w+\}", number)[0]
    formula = f'IF(ISNUMBER({source}),{fixed_formula(number)},"")'
    return Column(key, header, 10, style.CENTRED, lambda r: "" if (n := value(r)) is None else fixed(n), formula)


def _charted(key: str, header: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """A figure for the chart: percents as points."""
    source = key.removeprefix("chart_")
    formula = f'IF(ISNUMBER({{{source}}}),{{{source}}}*{{times}},"")'
    return Column(key, header, 14, style.NUMBER, value, formula)


def _sentence(key: str, header: str, condition: str, words: str, value: Callable[[CardRow], str]) -> Column[CardRow]:
    return Column(key, header, 30, _SENTENCE, value, f'IF(ISNUMBER({condition}),{words},"")')


def _of_scale(key: str, header: str, name: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """What Skala Stabilize has of the point."""
    return Column(key, header, 10, style.NUMBER, value, f'IF(ISNUMBER({{point}}),INDEX({name},{{point}}),"")')


_DIVIDED = {"realisasi": "{realisasi_text}", "target": "{target_text}"}
_FIGURES: tuple[Column[CardRow], ...] = (
    Column("periode", "Periode", 9, style.CENTRED, lambda r: r.periode, name="Kartu_Periode"),
    Column(
        "row", "Baris hitungan", 9, style.INTEGER, lambda r: r.row, 'MATCH(Kartu_Kode&" "&{periode},Hitung_Kunci,0)'
    ),
    Column("manual", "Baris manual", 9, style.INTEGER, lambda r: r.number, "MATCH(Kartu_Kode,Manual_Kode,0)"),
    Column("material", "Baris bahan", 9, style.INTEGER, lambda r: r.number, "MATCH(Kartu_Kode,Bahan_Kode,0)"),
    Column("times", "Pengali", 9, style.INTEGER, lambda r: times(r.iku), "INDEX(Bahan_Pengali,{material})"),
    Column(
        "digits",
        "Desimal",
        9,
        style.INTEGER,
        lambda r: digits(r.iku),
        "INDEX(Bahan_Desimal,{material})",
    ),
    Column(
        "suffix",
        "Akhiran",
        9,
        style.CENTRED,
        lambda r: suffix(r.iku),
        'INDEX(Bahan_Akhiran,{material})&""',
    ),
    Column(
        "target",
        "Target",
        11,
        _unit,
        lambda r: or_dash(cell_value(r.iku, r.steps.target)),
        "INDEX(Hitung_Target,{row})",
    ),
    Column(
        "realisasi",
        "Realisasi",
        11,
        _unit,
        lambda r: cell_value(r.iku, r.steps.realisasi),
        "INDEX(Hitung_Realisasi,{row})",
    ),
    _of_row("ratio", "R/T", "Hitung_Rasio", style.RATIO, lambda r: r.steps.ratio),
    Column("method", "Cara", 22, _SENTENCE, lambda r: r.steps.method, "INDEX(Hitung_Cara,{row})"),
    _of_row("ca", "Ca", "Hitung_Ca", style.NUMBER, lambda r: r.steps.ca),
    _of_row("point", "Titik skala", "Hitung_Titik", style.INTEGER, lambda r: r.point),
    _of_row("raw", "Capaian mentah", "Hitung_Mentah", style.NUMBER, lambda r: r.steps.raw),
    _of_row("konversi", "Konversi 120", "Hitung_Konversi", style.INTEGER, lambda r: int(r.steps.konversi)),
    Column(
        "capaian",
        "Capaian",
        11,
        style.NUMBER,
        lambda r: r.steps.capaian,
        "INDEX(Hitung_Capaian,{row})",
        "Kartu_Capaian",
    ),
    Column(
        "status", "Status", 10, style.CENTRED, lambda r: r.steps.status, "INDEX(Hitung_Status,{row})", "Kartu_Status"
    ),
    _in_unit("target_text", "Target dalam teks", "{target}", lambda r: r.unit(r.steps.target), "Kartu_Target"),
    _in_unit(
        "realisasi_text", "Realisasi dalam teks", "{realisasi}", lambda r: r.unit(r.steps.realisasi), "Kartu_Realisasi"
    ),
    _in_unit(
        "worst_text", "Terburuk dalam teks", "INDEX(Manual_Terburuk,{manual})", lambda r: r.unit(worst_shown(r.iku))
    ),
    _charted("chart_target", "Target pada grafik", lambda r: r.steps.target),
    _charted("chart_realisasi", "Realisasi pada grafik", lambda r: r.steps.realisasi),
)
_WORDS: tuple[Column[CardRow], ...] = (
    _as_text("ratio_100", "R/T x 100 dalam teks", "{ratio}*100", lambda r: r.percent),
    _as_text("mirrored_100", "200 - R/T x 100 dalam teks", "(2-{ratio})*100", lambda r: r.mirrored),
    _as_text("raw_text", "Mentah dalam teks", "{raw}", lambda r: r.steps.raw),
    _as_text("capaian_text", "Capaian dalam teks", "{capaian}", lambda r: r.steps.capaian),
    _sentence(
        "ratio_words",
        "Hitungan R/T",
        "{ratio}",
        joined(t.RATIO, _DIVIDED | {"hasil": "{ratio_100}"}),
        lambda r: r.ratio_words,
    ),
    _sentence(
        "mirrored_words",
        "Hitungan cermin",
        "{ratio}",
        joined(t.MIRRORED, _DIVIDED | {"hasil": "{mirrored_100}"}),
        lambda r: r.mirrored_words,
    ),
    Column(
        "none_words",
        "Tanpa rumus",
        22,
        _SENTENCE,
        lambda r: r.none_words,
        'IF({method}="","",' + joined(t.NO_FORMULA, {"cara": "{method}"}) + ")",
    ),
    Column(
        "worst_words",
        "Hitungan target 0",
        30,
        _SENTENCE,
        lambda r: r.worst_words if r.steps.method == choices.MINIMIZE_ZERO else r.none_words,
        "IF(({method}=Cara_Minimize_Nol)*ISNUMBER({raw}),"
        + joined(t.WORST, {"terburuk": "{worst_text}", "realisasi": "{realisasi_text}", "hasil": "{raw_text}"})
        + ",{none_words})",
    ),
    Column(
        "above",
        "Di atas titik",
        9,
        style.NUMBER,
        lambda r: r.above,
        'IF(ISNUMBER({point}),MAX({ca},INDEX(Skala_Ca,{point}))-INDEX(Skala_Ca,{point}),"")',
    ),
    _of_scale("begin", "Capaian titik", "Skala_Capaian", lambda r: None if (x := r.scale_step) is None else x[0]),
    _of_scale("slope", "Kemiringan", "Skala_Kemiringan", lambda r: None if (x := r.scale_step) is None else x[1]),
    _as_text("begin_text", "Titik dalam teks", "{begin}", lambda r: None if (x := r.scale_step) is None else x[0]),
    _as_text(
        "slope_text",
        "Kemiringan dalam teks",
        "{slope}*100",
        lambda r: None if (x := r.scale_step) is None else x[1] * HUNDRED,
    ),
    _as_text("above_text", "Di atas titik dalam teks", "{above}", lambda r: r.above),
    _sentence(
        "scale_words",
        "Hitungan skala",
        "{point}",
        joined(
            t.SCALE,
            {
                "awal": "{begin_text}",
                "kemiringan": "{slope_text}",
                "lebih": "{above_text}",
                "hasil": "{raw_text}",
            },
        ),
        lambda r: r.scale_words,
    ),
    _sentence(
        "stabilize_words",
        "Hitungan Stabilize",
        "{point}",
        joined(
            t.STABILIZE,
            {"ca": "IF({realisasi}<={target},{ratio_words},{mirrored_words})", "skala": "{scale_words}"},
        ),
        lambda r: r.stabilize_words,
    ),
    Column(
        "direct_words",
        "Hitungan Maximize dan Minimize",
        30,
        _SENTENCE,
        lambda r: r.direct_words,
        "IF({method}=Cara_Maximize,{ratio_words},"
        'IF(OR({method}=Cara_Maximize_Negatif,{method}=Cara_Minimize),{mirrored_words},""))',
    ),
    Column(
        "sum_words",
        "Hitungan yang berlaku",
        30,
        _SENTENCE,
        lambda r: r.sum_words,
        'IF({direct_words}<>"",{direct_words},IF({stabilize_words}<>"",{stabilize_words},{worst_words}))',
    ),
    Column(
        "limit_words",
        "Batas",
        22,
        _SENTENCE,
        lambda r: r.limit_words,
        f'IF({{konversi}}=1,"{t.KONVERSI}",'
        + joined(
            t.LIMITS,
            {"minimum": whole_formula("Capaian_Min"), "maksimum": whole_formula("Capaian_Maks")},
        )
        + ")",
    ),
    Column(
        "missing",
        "Tanpa capaian",
        22,
        _SENTENCE,
        lambda r: t.NO_TARGET if r.steps.target is None else t.NO_REALISASI,
        f'IF(ISNUMBER({{target}}),"{t.NO_REALISASI}","{t.NO_TARGET}")',
    ),
    Column(
        "words",
        "Hitungan dalam kata",
        40,
        _SENTENCE,
        lambda r: r.words,
        "IF(ISNUMBER({capaian}),"
        + joined(
            "{sum}{limit}" + t.RESULT,
            {
                "sum": "{sum_words}",
                "limit": "{limit_words}",
                "capaian": "{capaian_text}",
                "status": "{status}",
            },
        )
        + ',IF({sum_words}="",{missing},{sum_words}))',
        "Kartu_Kalimat",
    ),
)


def _part(level: str, source: str) -> Column[CardRow]:
    """What it adds to NSS, NP or NKO, on the 0..120 scale."""
    return Column(
        f"to_{level}",
        f"Ke {level.upper()}",
        10,
        style.NUMBER,
        lambda r: None if (part := r.part(level)) is None else part[2],
        f'IF(ISNUMBER({{{source}}}),{{{source}}}*{{share_{level}}},"")',
    )


def _share(level: str, header: str, formula: str) -> Column[CardRow]:
    return Column(
        f"share_{level}",
        header,
        10,
        style.RATIO,
        lambda r: None if (part := r.part(level)) is None else part[0],
        f'IF(ISNUMBER({{value}}),{formula},"")',
    )


def _total(level: str, formula: str) -> Column[CardRow]:
    return Column(level, level.upper(), 10, style.NUMBER, lambda r: r.total(level), formula)


def _share_texts(level: str, source: str) -> Iterator[Column[CardRow]]:
    """The figures of a share as texts, and the sentence of them."""
    name = level.upper()

    def part(number: int) -> Callable[[CardRow], Number | None]:
        return lambda r: None if (found := r.part(level)) is None else found[number]

    def share(r: CardRow) -> Number | None:
        found = r.part(level)
        return None if found is None else found[0] * HUNDRED

    yield _as_text(f"{level}_share_text", f"Persen {name}", f"{{share_{level}}}*100", share)
    yield _as_text(f"{level}_source_text", f"Dibagi ke {name}", f"{{{source}}}", part(1))
    yield _as_text(f"{level}_part_text", f"Ke {name} dalam teks", f"{{to_{level}}}", part(2))
    yield _as_text(f"{level}_text", f"{name} dalam teks", f"{{{level}}}", lambda r: r.total(level))
    parts = {
        "bagian": f"{{{level}_share_text}}",
        "nilai": f"{{{level}_source_text}}",
        "hasil": f"{{{level}_part_text}}",
        "nama": f'"{name}"',
        "jumlah": f"{{{level}_text}}",
    }
    words = joined(t.SHARE, parts)
    yield Column(
        f"{level}_words",
        f"Bagian {name} dalam kata",
        26,
        _SENTENCE,
        lambda r: r.share_words(level),
        f'IF(ISNUMBER({{to_{level}}}),{words},"{t.NONE}")',
        f"Kartu_{name}",
    )


_PARTS: tuple[Column[CardRow], ...] = (
    Column(
        "column",
        "Kolom periode",
        9,
        style.INTEGER,
        lambda r: PERIODE.index(r.periode) + 1,
        "MATCH({periode},NKO_Periode,0)",
    ),
    Column("ss", "SS", 6, style.INTEGER, lambda r: r.iku.ss, "INDEX(Manual_SS,{manual})"),
    Column(
        "perspektif",
        "Perspektif",
        18,
        _SENTENCE,
        lambda r: r.k.score.agreement.perspektif_of(r.iku),
        "INDEX(NSS_Perspektif,MATCH({ss},NSS_Nomor,0))",
        "Kartu_Perspektif",
    ),
    Column("value", "Nilai dinilai", 10, style.NUMBER, lambda r: r.value, "INDEX(Hitung_Nilai,{row})"),
    _share(
        "nss",
        "Bagian IKU",
        'INDEX(Manual_Bobot,{manual})/SUMPRODUCT((NKO_SS={ss})*(NKO_Periode={periode})*(NKO_Nilai<>"")*NKO_Bobot)',
    ),
    _share("np", "Bagian SS", '1/SUMPRODUCT((NSS_Perspektif={perspektif})*(NKO_Periode={periode})*(Tabel_NSS<>""))'),
    _share(
        "nko",
        "Bagian perspektif",
        'INDEX(Bobot_NP,MATCH({perspektif},NP_Perspektif,0))/SUMPRODUCT((NKO_Periode={periode})*(Tabel_NP<>"")*Bobot_NP)',
    ),
    _part("nss", "value"),
    _part("np", "to_nss"),
    _part("nko", "to_np"),
    _total("nss", "INDEX(Tabel_NSS,MATCH({ss},NSS_Nomor,0),{column})"),
    _total("np", "INDEX(Tabel_NP,MATCH({perspektif},NP_Perspektif,0),{column})"),
    _total("nko", "INDEX(Baris_NKO,1,{column})"),
    *_share_texts("nss", "value"),
    *_share_texts("np", "to_nss"),
    *_share_texts("nko", "to_np"),
    Column(
        "reported_row",
        "Baris riwayat",
        9,
        style.INTEGER,
        lambda r: r.number,
        "MATCH(Kartu_Kode,Riwayat_Kode,0)",
    ),
    Column(
        "reported_column",
        "Kolom riwayat",
        9,
        style.INTEGER,
        lambda r: list(REPORTED_AFTER.values()).index(r.periode) + 1 if r.periode in REPORTED_AFTER.values() else None,
        'IF(ISNUMBER(MATCH({periode},Riwayat_Periode,0)),MATCH({periode},Riwayat_Periode,0),"")',
    ),
    Column(
        "reported",
        t.REPORTED,
        10,
        style.NUMBER,
        lambda r: r.reported,
        'IF(SUM({reported_column})=0,"",IF(ISNUMBER(INDEX(Riwayat_Capaian,{reported_row},{reported_column})),'
        'INDEX(Riwayat_Capaian,{reported_row},{reported_column}),""))',
        "Kartu_Dilaporkan",
    ),
)
COLUMNS = Columns[CardRow]((*_FIGURES, *_WORDS, *_PARTS))


def sheet(k: SheetContext, number: int) -> SheetBuilder:
    """``number`` is the position of the chosen IKU in the agreement, from 1."""
    p = begin_table(k, TEXT, "mesin", COLUMNS)
    last = COLUMNS.write(p, card_rows(k, number))
    colour_status(p, COLUMNS.area("status", COLUMNS.head + 1, last), {a.name: a.name for a in k.rules.status})
    return p


def card_rows(k: SheetContext, number: int) -> Iterator[CardRow]:
    """The rows of the IKU at a position of the agreement."""
    return (card_row(k, number, periode) for periode in ORDER)


def card_row(k: SheetContext, number: int, periode: Periode) -> CardRow:
    """The IKU at a position of the agreement in one period."""
    s = k.score.iku[number - 1]
    return CardRow(k, s, periode, s.steps[periode], number, _shares(k, s, periode))


def _shares(k: SheetContext, s: IkuScore, periode: Periode) -> Shares | None:
    if scored_value(s.steps[periode]) is None:
        return None
    perspektif = k.score.agreement.perspektif_of(s.iku)
    scored = [x for x in k.score.iku if x.iku.ss == s.iku.ss and scored_value(x.steps[periode]) is not None]
    sasaran = [x for x in k.score.sasaran if x.sasaran.perspektif == perspektif and x.value[periode] is not None]
    present = [x for x in k.score.perspektif if x.value[periode] is not None]
    weight = next(x.weight for x in present if x.name == perspektif)
    return Shares(
        s.weight / sum((x.weight for x in scored), ZERO),
        Number(1, len(sasaran)),
        weight / sum((x.weight for x in present), ZERO),
    )
