"""The steps from target and realisasi to capaian, each a column: of Perhitungan, of the simulation, and of the form.

The formulas state the rules of ``score/`` a second time; a test recalculates them and compares every cell.
"""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.sheets.workings.figure_columns import realisasi_column, target_column
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore, Steps
from workbook_builder.model.methods import target_sign
from workbook_builder.model.numbers import sign
from workbook_builder.model.periods import Periode
from workbook_builder.model.record import record

_LOOK_UP = "INDEX({table},MATCH({{$kode}},{name}_Kode,0),MATCH({{$periode}},{name}_Periode,0))"


@record
class StepRow:
    """The steps of one IKU in one period."""

    score: IkuScore
    steps: Steps
    periode: Periode
    manual_row: int
    """Row of the IKU within the named ranges of Manual IKU; 1 is the first."""
    first_point: int
    """Row of the first point of its scale within those of Skala Stabilize."""
    unit_style: Style
    order: int
    """Running number of the row, from 1."""


def _by_method(key: str, method: str, formula: str) -> Column[StepRow]:
    """What one formula of the rules gives, in the rows that it applies to; its name is the header."""
    return Column(key, method, 10, style.NUMBER, lambda r: r.steps.raw if r.steps.method == method else None, formula)


_BY_METHOD: tuple[Column[StepRow], ...] = (
    _by_method("by_maximize", choices.MAXIMIZE, 'IF({method}=Cara_Maximize,{ratio}*100,"")'),
    _by_method(
        "by_maximize_negative", choices.MAXIMIZE_NEGATIVE, 'IF({method}=Cara_Maximize_Negatif,(2-{ratio})*100,"")'
    ),
    _by_method("by_minimize", choices.MINIMIZE, 'IF({method}=Cara_Minimize,(2-{ratio})*100,"")'),
    _by_method(
        "by_minimize_zero",
        choices.MINIMIZE_ZERO,
        "IF(AND({method}=Cara_Minimize_Nol,ISNUMBER(INDEX(Manual_Terburuk,{$manual}))),"
        '(INDEX(Manual_Terburuk,{$manual})-{realisasi})/INDEX(Manual_Terburuk,{$manual})*100,"")',
    ),
    _by_method(
        "by_stabilize",
        choices.STABILIZE,
        "IF(ISNUMBER({point}),INDEX(Skala_Capaian,{point})"
        '+INDEX(Skala_Kemiringan,{point})*(MAX({ca},INDEX(Skala_Ca,{point}))-INDEX(Skala_Ca,{point})),"")',
    ),
)
STEPS: tuple[Column[StepRow], ...] = (
    Column("kode", "Kode", 11, style.TEXT.but(wrap=False), lambda r: r.score.iku.code),
    Column("periode", "Periode", 9, style.CENTRED, lambda r: r.periode),
    Column("manual", "Baris manual", 9, style.INTEGER, lambda r: r.manual_row, "MATCH({$kode},Manual_Kode,0)"),
    Column("ss", "SS", 6, style.INTEGER, lambda r: r.score.iku.ss, "INDEX(Manual_SS,{$manual})"),
    Column(
        "polarisasi",
        "Polarisasi",
        12,
        style.CENTRED,
        lambda r: r.score.iku.polarisasi.value,
        "INDEX(Manual_Polarisasi,{$manual})",
    ),
    target_column(
        _LOOK_UP.format(table="Tabel_Target", name="Target"),
    ),
    realisasi_column(
        _LOOK_UP.format(table="Tabel_Realisasi", name="Realisasi"),
    ),
    Column(
        "ratio",
        "R/T",
        10,
        style.RATIO,
        lambda r: r.steps.ratio,
        'IF(AND(ISNUMBER({target}),ISNUMBER({realisasi})),IF({target}=0,"",{realisasi}/{target}),"")',
    ),
    Column(
        "target_sign",
        "Tanda target",
        10,
        style.CENTRED,
        lambda r: target_sign(r.steps.target),
        'IF({target}=0,Target_Nol,IF({target}<0,Target_Negatif,""))',
    ),
    Column(
        "method",
        "Cara",
        25,
        style.TEXT,
        lambda r: r.steps.method,
        'IF(AND(ISNUMBER({target}),ISNUMBER({realisasi})),{polarisasi}&IF({target_sign}="",""," "&{target_sign}),"")',
    ),
    Column(
        "ca",
        "Ca Stabilize",
        11,
        style.NUMBER,
        lambda r: r.steps.ca,
        'IF({method}=Cara_Stabilize,ROUND(IF({realisasi}<={target},{ratio}*100,(2-{ratio})*100),Digit_Ambang),"")',
    ),
    Column(
        "point",
        "Titik skala",
        9,
        style.INTEGER,
        lambda r: None if r.steps.point is None else r.first_point + r.steps.point - 1,
        "IF(ISNUMBER({ca}),MATCH(INDEX(Manual_Skala,{$manual}),Skala_Nama,0)-1"
        '+MAX(1,SUMPRODUCT((Skala_Nama=INDEX(Manual_Skala,{$manual}))*(Skala_Ca<={ca}))),"")',
    ),
    *_BY_METHOD,
    Column(
        "raw",
        "Capaian mentah",
        11,
        style.NUMBER,
        lambda r: r.steps.raw,
        # Joined, so that an error in any of them shows here; one of them at most is a figure.
        'IF({by_maximize}&{by_maximize_negative}&{by_minimize}&{by_minimize_zero}&{by_stabilize}="","",'
        "SUM({by_maximize}:{by_stabilize}))",
    ),
    Column(
        "direction",
        "Arah selisih",
        9,
        style.INTEGER,
        lambda r: _direction(r.steps),
        # In percent of the target: a difference of figures in the billions is noisy far above Digit_Ambang.
        'IF({method}="",0,IF({target}=0,SIGN(ROUND({realisasi},Digit_Ambang)),'
        "SIGN(ROUND({ratio}*100-100,Digit_Ambang))*SIGN({target})))",
    ),
    Column(
        "konversi",
        "Konversi 120",
        11,
        style.INTEGER,
        lambda r: int(r.steps.konversi),
        "IF(AND(INDEX(Manual_Konversi,{$manual})=Jawaban_Ya,OR(ISNUMBER({raw}),{method}=Cara_Minimize_Nol),"
        "CHOOSE(MATCH({polarisasi},Daftar_Polarisasi,0),{direction},-{direction},-ABS({direction}))>=0),1,0)",
    ),
    Column(
        "capaian",
        "Capaian",
        11,
        style.NUMBER.but(bold=True),
        lambda r: r.steps.capaian,
        'IF({konversi}=1,Capaian_Maks,IF(ISNUMBER({raw}),MAX(Capaian_Min,MIN(Capaian_Maks,{raw})),""))',
    ),
    Column(
        "status",
        "Status",
        10,
        style.CENTRED,
        lambda r: r.steps.status,
        'IF(ISNUMBER({capaian}),LOOKUP(ROUND({capaian},Digit_Ambang),Status_Batas,Status_Nama),"")',
    ),
    Column(
        "k3", "K3", 8, style.NUMBER, lambda r: r.steps.weight, 'IF(ISNUMBER({capaian}),INDEX(Manual_K3,{$manual}),"")'
    ),
)
"""From target and realisasi to capaian; Perhitungan Simulasi shares them."""


def named(columns: tuple[Column[StepRow], ...], names: dict[str, str]) -> tuple[Column[StepRow], ...]:
    """The columns with the defined names that one sheet gives them, by key."""
    return tuple(replace(column, name=names.get(column.key, "")) for column in columns)


def _direction(steps: Steps) -> int:
    """Sign of realisasi against target; 0 where nothing is compared."""
    if steps.method is None or steps.target is None or steps.realisasi is None:
        return 0
    return sign(steps.realisasi - steps.target)
