"""Sheet Kualitas K3 (rule sets that weigh IKU by K3): quality of the indicator and of its target, step by step."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.bobot_iku import validitas_kendali
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore, Polarisasi
from workbook_builder.model.numbers import Number, sign
from workbook_builder.model.periods import Periode
from workbook_builder.text.sheets import NO_VALUE, SheetText

MARK = {-1: "<", 0: "=", 1: ">"}
TEXT = SheetText(
    "Kualitas K3",
    "Kualitas Kontrak Kinerja (K3)",
    "Bobot tiap IKU dari kualitas indikator (validitas dan kendali) dan kualitas targetnya.",
)


def _unit(s: IkuScore) -> Style:
    return iku_style(style.NUMBER, s.iku)


def _comparison(key: str, header: str, left: str, right: str) -> Column[IkuScore]:
    """Sign of one of T, T1, R1 against another, mirrored for Minimize; nothing without history."""
    formula = (
        f"IF(AND(ISNUMBER({{{left}}}),ISNUMBER({{{right}}})),"
        f'SIGN(ROUND({{{left}}}-{{{right}}},Digit_Ambang))*IF({{polarisasi}}=Polarisasi_Minimize,-1,1),"")'
    )
    return Column(key, header, 10, style.INTEGER, lambda s: _sign(s, _figure(s, left), _figure(s, right)), formula)


def _mark(key: str, header: str) -> Column[IkuScore]:
    """The sign of a comparison as the table of the rules writes it; nothing without one."""
    formula = f'IF({{{key}}}<0,"<",IF({{{key}}}=0,"=",LEFT(">",COUNT({{{key}}}))))'
    left, right = key.split("_")

    def value(s: IkuScore) -> str:
        found = _sign(s, _figure(s, left), _figure(s, right))
        return "" if found is None else MARK[found]

    return Column(f"{key}_mark", header, 8, style.CENTRED, value, formula)


def _figure(s: IkuScore, key: str) -> Number | None:
    figures = {"t": s.iku.target[Periode.Y], "t1": s.iku.previous_target, "r1": s.iku.previous_realisasi}
    return figures[key]


def _sign(s: IkuScore, left: Number | None, right: Number | None) -> int | None:
    if left is None or right is None:
        return None
    return sign(left - right) * (-1 if s.iku.polarisasi is Polarisasi.MINIMIZE else 1)


COLUMNS = Columns[IkuScore](
    (
        Column("kode", "Kode", 11, style.TEXT, lambda s: s.iku.code, name="Kualitas_Kode"),
        Column("iku", "IKU", 42, style.TEXT, lambda s: s.iku.name),
        Column(
            "polarisasi",
            "Polarisasi",
            12,
            style.CENTRED,
            lambda s: s.iku.polarisasi.value,
            "INDEX(Manual_Polarisasi,MATCH({$kode},Manual_Kode,0))",
        ),
        Column("pair", "Validitas dan kendali", 17, style.CENTRED, lambda s: validitas_kendali(s.iku)),
        Column("target_nature", "Sifat target", 20, style.CENTRED, lambda s: s.iku.target_nature or NO_VALUE),
        Column(
            "t",
            "Target tahun ini",
            11,
            _unit,
            lambda s: or_dash(cell_value(s.iku, s.iku.target[Periode.Y])),
            "INDEX(Tabel_Target,MATCH({$kode},Target_Kode,0),"
            "MATCH(INDEX(Periode_Triwulan,ROWS(Periode_Triwulan)),Target_Periode,0))",
        ),
        Column("t1", "Target tahun lalu", 11, _unit, lambda s: or_dash(cell_value(s.iku, s.iku.previous_target))),
        Column("r1", "Realisasi tahun lalu", 11, _unit, lambda s: or_dash(cell_value(s.iku, s.iku.previous_realisasi))),
        _comparison("t_r1", "T terhadap R1", "t", "r1"),
        _comparison("t_t1", "T terhadap T1", "t", "t1"),
        _comparison("r1_t1", "R1 terhadap T1", "r1", "t1"),
        _mark("t_r1", "T dan R1"),
        _mark("t_t1", "T dan T1"),
        Column(
            "target_relation",
            "Keadaan target",
            22,
            style.CENTRED,
            lambda s: s.k3.target_relation,
            'IF(COUNT({t_r1}:{r1_t1})<COLUMNS({t_r1}:{r1_t1}),"",'
            '"T"&{t_r1_mark}&"R1; T"&{t_t1_mark}&"T1; R1"&IF({r1_t1}<0,"<",">=")&"T1")',
        ),
        Column(
            "k3_weight",
            "Bobot kualitas",
            10,
            style.NUMBER,
            lambda s: s.k3.k3_weight,
            "IF(COUNTIF(Kualitas_Kunci,{pair})=0,Kualitas_Tanpa_Data,"
            "INDEX(Kualitas_Nilai,MATCH({pair},Kualitas_Kunci,0)))",
        ),
        Column(
            "base_weight",
            "Bobot target",
            10,
            style.NUMBER,
            lambda s: s.k3.base_weight,
            "IF({target_nature}=Sifat_Ditetapkan_Peraturan,Target_Peraturan,"
            'IF({target_relation}="",Target_IKU_Baru,INDEX(Target_Bobot,MATCH({target_relation},Target_Kunci,0))))',
        ),
        Column(
            "minimum",
            "Minimum",
            10,
            style.NUMBER,
            lambda s: s.k3.minimum,
            "MAX(IF({target_nature}=Sifat_Wajib,Minimum_Wajib,0),IF({polarisasi}=Polarisasi_Stabilize,Minimum_Stabilize,0))",
        ),
        Column(
            "k3",
            "K3",
            10,
            style.RATIO.but(bold=True),
            lambda s: s.k3.k3,
            "AVERAGE({k3_weight},MAX({base_weight},{minimum}))",
            "Kualitas_K3",
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS, key=2)
    COLUMNS.filter(p, COLUMNS.write(p, k.score.iku))
    return p
