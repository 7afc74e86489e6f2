"""Columns of Kebutuhan Realisasi with the share of an IKU in the NKO, and how far all that can rise may rise."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.sheets.workings.kebutuhan_row import NeedRow
from workbook_builder.model.numbers import ZERO

SHARES_OF_NKO: tuple[Column[NeedRow], ...] = (
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


def share_of_sasaran(k: SheetContext) -> tuple[Column[NeedRow], ...]:
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
            style.TEXT,
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
