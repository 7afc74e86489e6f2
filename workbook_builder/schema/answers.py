"""Tanggapan: answers to findings, kept from build to build."""

from __future__ import annotations

from collections.abc import Callable

from workbook_builder.model import AnswerRow, Cell
from workbook_builder.schema.choices import DONE
from workbook_builder.schema.column import Column, Kind, Prompt, Sheet

ANSWERS = Sheet(
    name="Tanggapan",
    title="Tanggapan atas Temuan",
    purpose="Temuan yang sudah dijawab tidak dihitung terbuka lagi. Kode temuan dan Tempat disalin dari lembar Validasi pada buku kerja.",
    key_columns=2,
    columns=(
        Column(
            "Kode temuan",
            ("Kode Temuan",),
            width=28,
            limit=100,
            prompt=Prompt("Kode temuan", "Salin dari kolom Kode temuan pada lembar Validasi, misalnya tabel-ganda."),
        ),
        Column(
            "Tempat",
            width=34,
            limit=300,
            prompt=Prompt(
                "Tempat",
                "Salin dari kolom Tempat pada lembar Validasi: lembar dan kode IKU, atau lembar dan sel, misalnya Realisasi IKU, 01b-CP.",
            ),
        ),
        Column(
            "Tanggapan",
            width=60,
            prompt=Prompt(
                "Tanggapan", "Mengapa memang begitu, atau apa yang sudah dilakukan. Galat tidak dapat dijawab."
            ),
        ),
        Column(
            "Oleh",
            required=False,
            width=24,
            limit=200,
            prompt=Prompt("Oleh", "Nama atau seksi yang menjawab. Tanpa nama, temuannya tetap terbuka."),
        ),
        Column(
            "Tanggal",
            required=False,
            kind=Kind.DATE,
            width=13,
            prompt=Prompt("Tanggal", "Tanggal menjawab, misalnya 14/04/2026. Boleh kosong."),
        ),
        Column(
            "Selesai",
            required=False,
            kind=Kind.CHOICE,
            choices=DONE,
            width=10,
            prompt=Prompt(
                "Selesai", "Ya atau kosong: tidak perlu ditanya lagi. Tidak: masih dikerjakan, tetap terbuka."
            ),
        ),
        Column(
            "Pesan",
            required=False,
            width=60,
            prompt=Prompt(
                "Pesan yang dijawab",
                "Boleh kosong; diisi program. Bila kelak pesan temuannya lain (angkanya berubah), jawaban ini dianggap usang.",
            ),
        ),
    ),
)


def answer_row(get: Callable[[str], Cell], replaced: str = "", newer: bool = False) -> AnswerRow:
    """The record of a row, given the cell under each official header."""
    return AnswerRow(
        get("Kode temuan"),
        get("Tempat"),
        get("Pesan"),
        get("Tanggapan"),
        get("Oleh"),
        get("Tanggal"),
        get("Selesai"),
        replaced,
        newer,
    )
