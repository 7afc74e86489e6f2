"""What is still missing, and whose it is, as text that can be pasted into a message: no table, a paragraph per owner."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.model.outstanding import Outstanding, OwnerShare
from workbook_builder.text.numbers import format_date

SHEET = "Kelengkapan"
TITLE = "Yang Belum Lengkap"
PURPOSE = "Satu paragraf untuk tiap Penanggung Jawab, siap disalin ke pesan."

HEADING = "Yang belum lengkap untuk {periode} {tahun}{unit}.{batas}"
DUE = " NKO dikirim paling lambat {tanggal}{ragu}."
OF_UNIT = ", {unit}"
UNSURE = " (kebiasaan, belum dipastikan untuk aturan tahun ini)"
COMPLETE = "Kelengkapan {periode} {tahun}{unit}: realisasi, analisis, dan anggaran sudah terisi semua."
PARAGRAPH = "{siapa}: mohon dilengkapi {isi}."
NOBODY = "Penanggung jawab belum ditunjuk"
BELANJA_OWNER = "Realisasi anggaran (penanggung jawab tidak tercantum pada Manual IKU)"
REALISASI = "realisasi {periode} untuk {nama}"
ANALISIS = "analisis {periode} untuk {nama}"
FOLLOW_UP = "tindak lanjut {periode} untuk {nama} (capaian di bawah 100)"
BELANJA = "belanja sampai akhir {periode}: {nama}"
ALL_BELANJA = "semua jenis belanja"
WITH_SHORT_NAME = "{kode} ({nama})"
AND, COMMA, SEMICOLON = " dan ", ", ", "; "

REST = "... dan {jumlah} paragraf lagi. Selengkapnya, siap disalin ke pesan: build-workbook check --kekurangan --triwulan {triwulan}"
TO_COPY = "Siap disalin ke pesan dengan: build-workbook check --kekurangan --triwulan {triwulan}"


def paragraphs(missing: Outstanding, unit: str, year: int | None) -> Iterator[str]:
    """A heading with the date, then a paragraph per owner; one sentence where nothing is missing.

    ``unit`` is the office to be named, empty where everybody knows it.
    """
    known = {"periode": missing.quarter.value, "tahun": year or "", "unit": OF_UNIT.format(unit=unit) if unit else ""}
    if missing.complete:
        yield COMPLETE.format(**known)
        return
    yield HEADING.format(**known, batas=_due(missing))
    for share in missing.shares:
        yield PARAGRAPH.format(siapa=share.owner or NOBODY, isi=SEMICOLON.join(_parts(share, missing.quarter.value)))
    if missing.belanja:
        told = BELANJA.format(periode=missing.quarter.value, nama=_listed(missing.belanja))
        yield PARAGRAPH.format(siapa=BELANJA_OWNER, isi=told)


def _parts(share: OwnerShare, quarter: str) -> Iterator[str]:
    for pattern, names in ((REALISASI, share.realisasi), (ANALISIS, share.analisis), (FOLLOW_UP, share.follow_up)):
        if names:
            yield pattern.format(periode=quarter, nama=_listed(names))


def _listed(names: tuple[str, ...]) -> str:
    """``a, b dan c``."""
    return AND.join(x for x in (COMMA.join(names[:-1]), names[-1]) if x)


def _due(missing: Outstanding) -> str:
    if missing.due is None:
        return ""
    return DUE.format(tanggal=format_date(missing.due), ragu="" if missing.due_is_sure else UNSURE)
