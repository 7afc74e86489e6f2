"""The whole context of a template: what the placeholders give."""

from __future__ import annotations

from workbook_builder.pipeline import Scored
from workbook_builder.report.content.aksi import program_kerja
from workbook_builder.report.content.anggaran import anggaran_content
from workbook_builder.report.content.annexes import (
    anggaran_rows,
    inisiatif_content,
    perjanjian_content,
    rincian_content,
    signers,
    skp_content,
)
from workbook_builder.report.content.narasi import narasi_content, other_parts, signed_at
from workbook_builder.report.content.nilai import nko_content, perspektif_content, sasaran_content
from workbook_builder.report.content.subject import Content, Subject, clean, gap
from workbook_builder.text import laporan as words
from workbook_builder.text.numbers import format_date


def subject_of(result: Scored) -> Subject:
    """What a report of a scored office is about."""
    return Subject(result.inputs, result.score, result.rules)


def make_context(k: Subject) -> Content:
    """Every placeholder but the pictures."""
    return {**_office(k), **_body(k), **_annexes(k)}


def _office(k: Subject) -> Content:
    i = k.score.agreement.identitas
    pattern = words.YEAR if k.is_year else words.QUARTER
    return {
        "judul": words.TITLE,
        "unit": clean(i.unit),
        "unit_atasan": clean(i.superior_unit),
        "tahun": str(k.year),
        "triwulan": k.roman,
        "periode": pattern.format(romawi=k.roman, tahun=k.year),
        "sampai": k.to_date,
        "nomor_perjanjian": clean(i.agreement_number) or gap(words.NUMBER_GAP),
        "tempat_tanggal": _place_and_date(k),
        **signers(k),
    }


def _place_and_date(k: Subject) -> str:
    i = k.score.agreement.identitas
    parts = [clean(i.place), format_date(i.date) if i.date else ""]
    return ", ".join(parts) if all(parts) else gap(words.DATE_GAP)


def _body(k: Subject) -> Content:
    narasi = narasi_content(k)
    program = program_kerja(k)
    sasaran = sasaran_content(k)
    return {
        "tempat_tanggal_laporan": signed_at(k),
        "narasi": narasi,
        "narasi_lain": other_parts(k),
        "bagan_organisasi": gap(words.CHART_GAP),
        "jumlah_sasaran": str(len(sasaran)),
        "jumlah_iku": str(len(k.score.iku)),
        "program_kerja": program,
        "program_kerja_kosong": [] if program else [gap(words.PROGRAM_GAP)],
        "sasaran": sasaran,
        "perspektif": perspektif_content(k),
        "nko": nko_content(k),
        "anggaran": anggaran_content(k),
    }


def _annexes(k: Subject) -> Content:
    return {
        "perjanjian": perjanjian_content(k),
        "anggaran_perjanjian": anggaran_rows(k),
        "rincian_target": rincian_content(k),
        "inisiatif": inisiatif_content(k),
        "skp": skp_content(k),
    }
