"""Sheet Kebutuhan Realisasi: the way back from a capaian to the realisasi it needs, and the shares of an IKU in NKO.

One row per IKU. The figures that Perhitungan Simulasi already has stand in the first columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.plan import Content, SheetBuilder
from workbook_builder.layout.sheets.data.manual_iku import scale_name, worst_shown
from workbook_builder.layout.sheets.overview.simulasi_notes import (
    base_note,
    iku_note,
    konversi_applies,
    method_number,
    method_of_target,
)
from workbook_builder.layout.sheets.workings.simulasi_nko import rooms
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, Leverage, Need
from workbook_builder.model.methods import target_sign
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Kebutuhan Realisasi",
    "Kebutuhan Realisasi, Langkah demi Langkah",
    "Dihitung balik dari capaian 100 dan yang tertinggi ke realisasi yang diperlukan, dan bagian tiap IKU dalam NKO.",
)


@record
class NeedRow:
    """What the formulas of one IKU give while nothing is typed on Simulasi: the score itself."""

    k: SheetContext
    score: IkuScore
    manual_row: int
    """Row of the IKU within the named ranges of Manual IKU and Perhitungan Simulasi; 1 is the first."""
    first_point: int
    """Row of the first point of its scale within those of Skala Stabilize."""
    before: tuple[Number, ...]
    """What was realised in the quarters before the reported one, as their cells hold it."""
    konversi: bool
    leverage: Leverage | None
    rooms: Mapping[str, tuple[Number, Number]]
    """By code of the IKU that are scored: points to the highest capaian, and what a point is worth."""
    unit_style: Style

    @property
    def room(self) -> Number:
        """Points to the highest capaian; 0 where it is not scored."""
        return self.rooms[self.iku.code][0] if self.iku.code in self.rooms else ZERO

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def method(self) -> str | None:
        """Name of the formula that the target calls for."""
        return method_of_target(self.k, self.score)

    @property
    def perspektif(self) -> str | None:
        return next((x.perspektif for x in self.k.score.agreement.sasaran if x.number == self.iku.ss), None)

    def point(self, need: Need) -> int | None:
        return None if need.point is None else self.first_point + need.point - 1


_WORD = style.TEXT
RISING = (choices.MAXIMIZE,)
MIRRORED = (choices.MAXIMIZE_NEGATIVE, choices.MINIMIZE)
DIRECT = (*RISING, *MIRRORED)
"""The formulas that give 100 where realisasi is the target, whatever else the Manual IKU says."""


def _unit(r: NeedRow) -> Style:
    return r.unit_style


def _point(key: str, header: str, condition: str, level: str, need: Callable[[NeedRow], Need]) -> Column[NeedRow]:
    """The point of the scale below a level of capaian."""
    scale = "INDEX(Manual_Skala,{$manual})"
    formula = (
        f"IF({condition},MATCH({scale},Skala_Nama,0)-1"
        f'+MAX(1,SUMPRODUCT((Skala_Nama={scale})*(Skala_Capaian<{level}))),"")'
    )
    return Column(key, header, 11, style.INTEGER, lambda r: r.point(need(r)), formula)


def _scale_factor(
    key: str, header: str, point: str, level: str, value: Callable[[NeedRow], Content]
) -> Column[NeedRow]:
    """Realisasi against target at which the scale gives a level of capaian."""
    formula = (
        f'IF(SUM({point})=0,"",IF(INDEX(Skala_Kemiringan,{point})=0,"",(INDEX(Skala_Ca,{point})'
        f"+({level}-INDEX(Skala_Capaian,{point}))/INDEX(Skala_Kemiringan,{point}))/100))"
    )
    return Column(key, header, 11, style.RATIO, value, formula)


def _inverse(key: str, header: str, factor: str, value: Callable[[NeedRow], Content]) -> Column[NeedRow]:
    """What the cell of the quarter has to hold, whether it can be typed or not."""
    formula = (
        f"IF(ISNUMBER({factor}),CHOOSE(MATCH({{$combination}},Daftar_Konsolidasi,0),{{$target}}*{factor}-{{$sum_before}},"
        f'{{$target}}*{factor}*({{$count_before}}+1)-{{$sum_before}},{{$target}}*{factor}),"")'
    )
    return Column(key, header, 11, _unit, value, formula)


def _need(key: str, header: str, raw: str, value: Callable[[NeedRow], Content], name: str) -> Column[NeedRow]:
    """The same where it can be typed: a Sum that the quarters before already exceed needs nothing."""
    formula = f'IF(ISNUMBER({raw}),IF(AND(ROUND({raw},Digit_Ambang)<0,{{$target}}>=0,{{$sum_before}}>0),"",{raw}),"")'
    return Column(key, header, 11, _unit, value, formula, name)


def _plain_factor(key: str, header: str, condition: str, factor: str, methods: tuple[str, ...]) -> Column[NeedRow]:
    """Realisasi against target at which some of the formulas give the highest capaian."""

    def value(r: NeedRow) -> Content:
        return r.score.needs.highest.plain_factor if r.method in methods else None

    return Column(key, header, 11, style.RATIO, value, f'IF({condition},{factor},"")')


_NEEDS: tuple[Column[NeedRow], ...] = (
    Column("kode", "Kode", 11, style.TEXT, lambda r: r.iku.code, name="Kebutuhan_Kode"),
    Column("manual", "Baris manual", 11, style.INTEGER, lambda r: r.manual_row, "MATCH({$kode},Manual_Kode,0)"),
    Column(
        "polarisasi",
        "Polarisasi",
        11,
        style.CENTRED,
        lambda r: r.iku.polarisasi.value,
        "INDEX(Manual_Polarisasi,{$manual})",
    ),
    Column(
        "target",
        "Target",
        11,
        _unit,
        lambda r: or_dash(cell_value(r.iku, r.iku.target[r.k.report_periode])),
        "INDEX(SimHitung_Target,{$manual})",
    ),
    Column(
        "combination",
        "Cara gabung",
        11,
        style.CENTRED,
        lambda r: r.iku.combination.value,
        "INDEX(SimHitung_Cara,{$manual})",
    ),
    Column(
        "sum_before",
        "Jumlah sebelumnya",
        11,
        _unit,
        lambda r: ZERO if r.iku.combination.value == "TLK" else sum(r.before, ZERO),
        "INDEX(SimHitung_Jumlah,{$manual})",
    ),
    Column(
        "count_before",
        "Banyak sebelumnya",
        11,
        style.INTEGER,
        lambda r: len(r.before),
        "INDEX(SimHitung_Banyak,{$manual})",
    ),
    Column(
        "target_sign",
        "Tanda target",
        10,
        style.CENTRED,
        lambda r: target_sign(r.iku.target[r.k.report_periode]),
        "INDEX(SimHitung_Tanda_Target,{$manual})",
    ),
    Column(
        "method",
        "Cara",
        22,
        _WORD,
        lambda r: r.method,
        'IF(ISNUMBER({target}),{polarisasi}&IF({target_sign}="",""," "&{target_sign}),"")',
    ),
    Column(
        "method_number",
        "Nomor cara",
        11,
        style.INTEGER,
        lambda r: method_number(r.k, r.score),
        'IF({method}="","",MATCH({method},Cara_Nama,0))',
    ),
    Column(
        "direct_100",
        "Faktor 100 langsung",
        11,
        style.INTEGER,
        lambda r: 1 if r.method in DIRECT else None,
        'IF(OR({method}=Cara_Maximize,{method}=Cara_Maximize_Negatif,{method}=Cara_Minimize),1,"")',
    ),
    Column(
        "konversi",
        "Konversi berlaku",
        11,
        style.INTEGER,
        lambda r: int(r.konversi),
        "IF(AND(INDEX(Manual_Konversi,{$manual})=Jawaban_Ya,"
        "OR(ISNUMBER({direct_100}),{method}=Cara_Minimize_Nol,{method}=Cara_Stabilize)),1,0)",
    ),
    Column(
        "zero_target",
        "Faktor 100 dengan target 0",
        11,
        style.INTEGER,
        lambda r: 1 if r.method == choices.MINIMIZE_ZERO and (worst_shown(r.iku) or r.konversi) else None,
        'IF(AND({method}=Cara_Minimize_Nol,OR(ISNUMBER(INDEX(Manual_Terburuk,{$manual})),{konversi}=1)),1,"")',
    ),
    _point("point_100", "Titik 100", "{method}=Cara_Stabilize", "100", lambda r: r.score.needs.hundred),
    _point("point_max", "Titik maksimum", "ISNUMBER({point_100})", "Capaian_Maks", lambda r: r.score.needs.highest),
    _scale_factor(
        "scale_factor_100", "Faktor skala 100", "{point_100}", "100", lambda r: r.score.needs.hundred.scale_factor
    ),
    _scale_factor(
        "scale_factor_max",
        "Faktor skala maksimum",
        "{point_max}",
        "Capaian_Maks",
        lambda r: r.score.needs.highest.scale_factor,
    ),
    Column(
        "factor_100",
        "Faktor 100",
        11,
        style.RATIO,
        lambda r: r.score.needs.hundred.factor,
        'IF({direct_100}&{zero_target}&{scale_factor_100}="","",SUM({direct_100},{zero_target},{scale_factor_100}))',
    ),
    _plain_factor("rising_max", "Faktor maksimum searah", "{method}=Cara_Maximize", "Capaian_Maks/100", RISING),
    _plain_factor(
        "mirrored_max",
        "Faktor maksimum cermin",
        "OR({method}=Cara_Maximize_Negatif,{method}=Cara_Minimize)",
        "2-Capaian_Maks/100",
        MIRRORED,
    ),
    Column(
        "plain_factor_max",
        "Faktor maksimum tanpa konversi",
        11,
        style.RATIO,
        lambda r: r.score.needs.highest.plain_factor,
        'IF({rising_max}&{mirrored_max}&{scale_factor_max}="","",SUM({rising_max},{mirrored_max},{scale_factor_max}))',
    ),
    Column(
        "factor_max",
        "Faktor maksimum",
        11,
        style.RATIO,
        lambda r: r.score.needs.highest.factor,
        "IF({konversi}=1,1,{plain_factor_max})",
    ),
    _inverse("raw_100", "Hasil balik 100", "{factor_100}", lambda r: cell_value(r.iku, r.score.needs.hundred.raw)),
    _inverse("raw_max", "Hasil balik maksimum", "{factor_max}", lambda r: cell_value(r.iku, r.score.needs.highest.raw)),
    _need(
        "entry_100",
        "Perlu 100",
        "{raw_100}",
        lambda r: cell_value(r.iku, r.score.needs.hundred.entry),
        "SimHitung_Perlu_100",
    ),
    _need(
        "entry_max",
        "Perlu maksimum",
        "{raw_max}",
        lambda r: cell_value(r.iku, r.score.needs.highest.entry),
        "SimHitung_Perlu_Maks",
    ),
    Column(
        "base_note",
        "Catatan dasar",
        30,
        _WORD,
        lambda r: base_note(r.k, r.score),
        "IF(ISNUMBER({method_number}),IF({konversi}=1,Catatan_Konversi,INDEX(Catatan_Cara,{method_number})),"
        "Catatan_Tanpa_Target)",
    ),
    Column(
        "note",
        "Catatan",
        30,
        _WORD,
        lambda r: iku_note(r.k, r.score),
        'IF(AND(ISNUMBER({raw_100}),{entry_100}=""),'
        "IF({polarisasi}=Polarisasi_Minimize,Catatan_Tak_Terkejar,Catatan_Terlampaui),{base_note})",
        "SimHitung_Catatan",
    ),
)
_SHARES_OF_NKO: tuple[Column[NeedRow], ...] = (
    Column(
        "sasaran_share",
        "Bagian SS",
        11,
        style.RATIO,
        lambda r: r.leverage.sasaran if r.leverage else None,
        'IF(ISNUMBER({k3}),1/SUMPRODUCT((NSS_Perspektif={perspektif})*(Simulasi_NSS<>"")),"")',
    ),
    Column(
        "perspektif_share",
        "Bagian perspektif",
        11,
        style.RATIO,
        lambda r: r.leverage.perspektif if r.leverage else None,
        "IF(ISNUMBER({k3}),INDEX(Bobot_NP,MATCH({perspektif},NP_Perspektif,0))"
        '/SUMPRODUCT((Simulasi_NP<>"")*Bobot_NP),"")',
    ),
    Column(
        "point_value",
        "NKO per 1 poin",
        11,
        style.RATIO,
        lambda r: r.leverage.point_value if r.leverage else None,
        'IF(ISNUMBER({k3}),{iku_share}*{sasaran_share}*{perspektif_share},"")',
        "SimHitung_Poin",
    ),
    Column(
        "room",
        "Ruang (poin)",
        11,
        style.NUMBER,
        lambda r: r.room,
        "IF(ISNUMBER({point_value}),Capaian_Maks-INDEX(SimHitung_Capaian,{$manual}),0)",
        "SimHitung_Ruang",
    ),
    Column(
        "gain",
        "NKO bila semua naik sebesar itu",
        12,
        style.NUMBER,
        lambda r: sum((min(r.room, room) * point for room, point in r.rooms.values()), ZERO),
        "SUMPRODUCT((SimHitung_Ruang<={room})*SimHitung_Ruang,SimHitung_Poin)"
        "+{room}*SUMPRODUCT((SimHitung_Ruang>{room})*1,SimHitung_Poin)",
    ),
    Column(
        "enough",
        "Naik yang belum melampaui tujuan",
        12,
        style.NUMBER,
        lambda _: ZERO,
        "IF(ISNUMBER(Tujuan_Selisih),IF({gain}<=Tujuan_Selisih,{room},0),0)",
        "SimHitung_Cukup",
    ),
)


def _share_of_sasaran(k: SheetContext) -> tuple[Column[NeedRow], ...]:
    """K3 of the IKU, its perspektif, and its share in its SS."""
    part = "{k3}*IF(Pakai_Nilai_Kualitas=1,{k3},1)" if k.rules.k3 else "{k3}"
    share = f"{part}/SUMPRODUCT((SimHitung_SS=INDEX(SimHitung_SS,{{$manual}}))*1,SimHitung_K3)"
    return (
        Column(
            "k3",
            "K3 dinilai",
            11,
            style.RATIO,
            lambda r: r.score.steps[r.k.report_periode].weight,
            'IF(ISNUMBER(INDEX(SimHitung_K3,{$manual})),INDEX(SimHitung_K3,{$manual}),"")',
        ),
        Column(
            "perspektif",
            "Perspektif",
            18,
            _WORD,
            lambda r: r.perspektif,
            "INDEX(NSS_Perspektif,MATCH(INDEX(SimHitung_SS,{$manual}),NSS_Nomor,0))",
        ),
        Column(
            "iku_share",
            "Bagian IKU",
            11,
            style.RATIO,
            lambda r: r.leverage.iku if r.leverage else None,
            f'IF(ISNUMBER({{k3}}),{share},"")',
        ),
    )


def sheet(k: SheetContext) -> SheetBuilder:
    columns = Columns((*_NEEDS, *_share_of_sasaran(k), *_SHARES_OF_NKO))
    p = begin_table(k, TEXT, "mesin", columns)
    columns.filter(p, columns.write(p, _rows(k)))
    return p


def _rows(k: SheetContext) -> Iterator[NeedRow]:
    ahead = k.ahead
    first, room = first_rows(k), rooms(ahead)
    for number, s in enumerate(ahead.score.iku, 1):
        before = (cell_value(s.iku, s.iku.realisasi.get(q)) for q in TRIWULAN[: ahead.score.triwulan - 1])
        yield NeedRow(
            ahead,
            s,
            number,
            first[scale_name(s.iku)],
            tuple(x for x in before if x is not None),
            konversi_applies(ahead, s),
            ahead.score.leverage.get(s.iku.code),
            room,
            iku_style(style.NUMBER, s.iku),
        )
