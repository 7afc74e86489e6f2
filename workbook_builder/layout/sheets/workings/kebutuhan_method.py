"""Columns of Kebutuhan Realisasi with what is known of an IKU, and which formula its target calls for."""

from __future__ import annotations

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import cell_value, or_dash
from workbook_builder.layout.sheets.data.manual_iku import worst_shown
from workbook_builder.layout.sheets.overview.simulasi_notes import method_number
from workbook_builder.layout.sheets.workings.kebutuhan_row import NeedRow
from workbook_builder.model.methods import target_sign
from workbook_builder.model.numbers import ZERO

RISING = (choices.MAXIMIZE,)
MIRRORED = (choices.MAXIMIZE_NEGATIVE, choices.MINIMIZE)
DIRECT = (*RISING, *MIRRORED)
"""The formulas that give 100 where realisasi is the target, whatever else the Manual IKU says."""
METHOD: tuple[Column[NeedRow], ...] = (
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
        lambda r: r.unit_style,
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
        lambda r: r.unit_style,
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
        style.TEXT,
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
)
