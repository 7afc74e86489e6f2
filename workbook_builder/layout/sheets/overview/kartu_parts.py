"""The lines of Kartu IKU: what each is, its formula, and the area that it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import joined
from workbook_builder.layout.plan import Value
from workbook_builder.layout.sheets.workings.bahan_kartu_row import LENGTH, MaterialRow, counted
from workbook_builder.layout.sheets.workings.kartu_row import CardRow
from workbook_builder.layout.sheets.workings.kartu_words import share_words, whole_words
from workbook_builder.layout.short_text import cut
from workbook_builder.model.record import record
from workbook_builder.text import kartu_iku as t
from workbook_builder.text.sheets import NO_VALUE

_MANUAL = "INDEX({name},MATCH(Kartu_Kode,Manual_Kode,0))"
_MATERIAL = "INDEX({name},MATCH(Kartu_Kode,Bahan_Kode,0))"
_REPORTED = "INDEX({name},MATCH(Periode_Laporan,Kartu_Periode,0))"


@record
class Chosen:
    """An IKU as the card shows it: in the reported period, and what was written of it."""

    card: CardRow
    material: MaterialRow

    @property
    def sasaran(self) -> str:
        sasaran = self.card.k.score.agreement.sasaran_of(self.card.iku)
        return t.SASARAN_NAME.format(nomor=self.card.iku.ss, nama=sasaran.name if sasaran else "")


@record
class Part:
    """A line of the card: what it is, its formula, what that gives for an IKU, and the name of the area it leads to."""

    label: str
    formula: str
    value: Callable[[Chosen], Value]
    source: str


def _manual(label: str, name: str, value: Callable[[Chosen], Value]) -> Part:
    return Part(label, _MANUAL.format(name=name), value, name)


def _written(label: str, name: str, source: str, value: Callable[[Chosen], Value]) -> Part:
    return Part(label, _MATERIAL.format(name=name), value, source)


def _reported(label: str, name: str, source: str, value: Callable[[Chosen], Value]) -> Part:
    return Part(label, _REPORTED.format(name=name), value, source)


_SS = _MANUAL.format(name="Manual_SS")
NAME_PART = Part(t.NAME, "INDEX(Target_Nama,MATCH(Kartu_Kode,Target_Kode,0))", lambda c: c.card.iku.name, "Target_Kode")


def parts(k: SheetContext) -> Iterator[Part]:
    """What stands below the code and the name."""
    yield Part(
        t.SASARAN,
        joined(t.SASARAN_NAME, {"nomor": _SS, "nama": f"INDEX(Target_Nama,MATCH({_SS},Target_Kode,0))"}),
        lambda c: c.sasaran,
        "NSS_Nomor",
    )
    yield _reported(
        t.PERSPEKTIF,
        "Kartu_Perspektif",
        "NP_Perspektif",
        lambda c: c.card.k.score.agreement.perspektif_of(c.card.iku),
    )
    yield _manual(t.DIRECTION, "Manual_Polarisasi", lambda c: c.card.iku.polarisasi.value)
    yield Part(
        t.COMBINATION,
        joined(
            t.COMBINATION_BASIS,
            {"konsolidasi": _MANUAL.format(name="Manual_Konsolidasi"), "basis": _MANUAL.format(name="Manual_Basis")},
        ),
        lambda c: t.COMBINATION_BASIS.format(konsolidasi=c.card.iku.konsolidasi.value, basis=c.card.iku.basis.value),
        "Manual_Konsolidasi",
    )
    yield _manual(t.SATUAN, "Manual_Satuan", lambda c: c.card.iku.satuan or NO_VALUE)
    # The cell of an IKU without one is blank, which alone would be shown as 0.
    owner = "Manual_Penanggung_Jawab"
    yield Part(t.OWNER, _MANUAL.format(name=owner) + '&""', lambda c: c.card.iku.owner, owner)
    yield Part(
        t.SOURCE,
        _MATERIAL.format(name="Bahan_Sumber") + '&""',
        lambda c: cut(c.card.iku.source, LENGTH),
        "Manual IKU",
    )
    periode = k.report_periode
    yield _reported(t.SUM.format(periode=periode), "Kartu_Kalimat", "Hitung_Capaian", lambda c: whole_words(c.card))
    for label, level, source in (
        (t.TO_NSS, "nss", "Tabel_NSS"),
        (t.TO_NP, "np", "Tabel_NP"),
        (t.TO_NKO, "nko", "Baris_NKO"),
    ):
        yield _reported(label, f"Kartu_{level.upper()}", source, _shared(level))
    yield _written(t.NEED, "Bahan_Perlu", "SimHitung_Perlu_100", lambda c: c.material.need_words)
    yield _written(t.DRIVER, "Bahan_Pendorong", "Analisis", lambda c: c.material.driver)
    yield _written(t.OBSTACLE, "Bahan_Kendala", "Analisis", lambda c: c.material.obstacle)
    yield _written(t.FOLLOW_UP, "Bahan_Tindak_Lanjut", "Analisis", lambda c: c.material.follow_up)
    yield _written(
        t.INISIATIF,
        "Bahan_Inisiatif",
        "Inisiatif Strategis",
        lambda c: counted(c.material.inisiatif, t.NO_INISIATIF),
    )
    yield _written(t.FINDINGS, "Bahan_Temuan", "Validasi", lambda c: counted(c.material.findings, t.NO_FINDINGS))


def _shared(level: str) -> Callable[[Chosen], Value]:
    return lambda c: share_words(c.card, level)
