"""Anggaran: programs, their kegiatan and the total, in rupiah."""

from __future__ import annotations

import re

from workbook_builder.schema.column import EXAMPLE, Column, Kind, Prompt, Sheet

_NAME = re.compile(r"(program)?(dan)?kegiatan(tahun(anggaran)?|ta)?(20\d\d)?(dananggaran)?")
"""``Program/ Kegiatan Tahun 2024``, ``Kegiatan``: the column of the names, folded."""


def _names_program(key: str) -> bool:
    return _NAME.fullmatch(key) is not None


ANGGARAN = Sheet(
    name="Anggaran",
    title="Program/Kegiatan dan Anggaran",
    purpose="Anggaran program dan kegiatannya dalam rupiah penuh.",
    copied="Program berhuruf (A, B), kegiatannya bernomor (A.1, A.2), dan baris Total.",
    document="Perjanjian Kinerja, tabel program/kegiatan dan anggaran",
    spare=20,
    columns=(
        Column(
            "Kode",
            ("No.",),
            required=False,
            width=11,
            limit=20,
            prompt=Prompt("Kode", "A, B, ... untuk program; A.1, A.2, ... untuk kegiatannya; kosong untuk Total."),
            example=(EXAMPLE,),
        ),
        Column(
            "Program/Kegiatan",
            ("Program/Kegiatan dan Anggaran", "Program", "Uraian"),
            pattern=_names_program,
            width=70,
            prompt=Prompt("Program/Kegiatan", "Nama program atau kegiatan; Total pada baris terakhir."),
            example=("Program Pengelolaan Penerimaan Negara",),
        ),
        Column(
            "Anggaran",
            ("Anggaran (Rp)", "Jumlah", "Pagu", "Pagu Anggaran", "Jumlah Anggaran"),
            kind=Kind.RUPIAH,
            width=22,
            prompt=Prompt("Anggaran", "Jumlah dalam rupiah penuh, angka saja."),
            example=("1.192.289.000",),
        ),
    ),
)
