"""The command line. A command is one function that returns its exit code; what it needs it imports when it runs.

Late imports keep ``--help`` quick, and pandas and xlsxwriter out of every command that does not write with them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from workbook_builder import __version__
from workbook_builder.cli.indonesian import (
    DEBUG,
    GAGAL,
    SELESAI,
    Kelompok,
    baca_jalur,
    baca_kertas,
    baca_triwulan,
    complete,
    print_stdout,
    write_stdout,
)
from workbook_builder.text import commands as teks

if TYPE_CHECKING:
    from workbook_builder.pipeline import Hasil

STDOUT = Path("-")

F = TypeVar("F", bound=Callable[..., Any])


def _aktifkan_debug(ctx: click.Context, _param: click.Parameter, nilai: bool) -> None:
    if nilai:
        ctx.meta[DEBUG] = True


def _tulis_versi(ctx: click.Context, _param: click.Parameter, nilai: bool) -> None:
    if nilai and not ctx.resilient_parsing:
        click.echo(teks.VERSI.format(versi=__version__))
        ctx.exit()


def opsi_debug(fungsi: F) -> F:
    """``--debug`` before the command and after it mean the same."""
    return click.option(
        "--debug", is_flag=True, expose_value=False, is_eager=True, callback=_aktifkan_debug, help=teks.OPSI_DEBUG
    )(fungsi)


opsi_versi = click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_tulis_versi, help=teks.OPSI_VERSION
)
opsi_input = click.option(
    "--input", "masukan", callback=baca_jalur, default="input", metavar=teks.FOLDER, help=teks.OPSI_INPUT
)
opsi_output = click.option(
    "--output", "keluaran", callback=baca_jalur, default="output", metavar=teks.FOLDER, help=teks.OPSI_OUTPUT
)
opsi_triwulan = click.option("--triwulan", callback=baca_triwulan, metavar=teks.TRIWULAN, help=teks.OPSI_TRIWULAN)
opsi_json = click.option("--json", "berkas_json", callback=baca_jalur, metavar=teks.BERKAS, help=teks.OPSI_JSON)
opsi_kertas = click.option("--kertas", callback=baca_kertas, default="A4", metavar=teks.KERTAS, help=teks.OPSI_KERTAS)
opsi_strict = click.option("--strict", "ketat", is_flag=True, help=teks.OPSI_STRICT)


@click.group(cls=Kelompok, baku="build", help=teks.BANTUAN)
@opsi_debug
@opsi_versi
def main() -> None:
    """Run a command; without one, ``build``."""


@main.command("build", help=teks.BUILD, short_help=teks.BUILD_SINGKAT)
@opsi_input
@opsi_output
@opsi_triwulan
@opsi_kertas
@opsi_json
@opsi_strict
@opsi_debug
def build(
    masukan: Path, keluaran: Path, triwulan: int | None, kertas: str, berkas_json: Path | None, ketat: bool
) -> int:
    """Write the workbook, unless a finding forbids it."""
    from workbook_builder.cli.console import baris_buku, baris_temuan
    from workbook_builder.cli.history_note import history_lines
    from workbook_builder.pipeline import bangun, dengan_riwayat, nilai

    _jaga_masukan(berkas_json, masukan, "--json")
    _lapor(_masih_dibuka(masukan))
    hasil = dengan_riwayat(nilai(masukan, triwulan), keluaran)
    gagal = hasil.gagal(ketat)
    _lapor(baris_temuan(hasil.temuan, "" if gagal else teks.LIHAT_VALIDASI))
    # Before the build adds a record of its own.
    riwayat = [] if gagal else list(history_lines(hasil, keluaran, masukan))
    jadi = None if gagal else bangun(hasil, keluaran, kertas)
    _lapor(riwayat)
    _lapor(baris_buku(hasil, ketat, jadi))
    return _selesai(hasil, masukan, gagal, berkas_json)


@main.command("check", help=teks.CHECK, short_help=teks.CHECK_SINGKAT)
@opsi_input
@opsi_output
@opsi_triwulan
@opsi_json
@opsi_strict
@opsi_debug
def check(masukan: Path, keluaran: Path, triwulan: int | None, berkas_json: Path | None, ketat: bool) -> int:
    """Everything that ``build`` does but write the workbook."""
    from workbook_builder.cli.console import baris_periksa, baris_temuan
    from workbook_builder.cli.history_note import history_lines, open_workbook
    from workbook_builder.pipeline import dengan_riwayat, nilai
    from workbook_builder.read import targets_alone

    _jaga_masukan(berkas_json, masukan, "--json")
    _lapor(_masih_dibuka(masukan))
    belum_ada = targets_alone(masukan)
    hasil = dengan_riwayat(nilai(masukan, triwulan, belum_ada), keluaran)
    gagal = hasil.gagal(ketat)
    _lapor(baris_temuan(hasil.temuan, "" if gagal else teks.LIHAT_BUILD))
    _lapor([teks.HANYA_TARGET.format(masukan=masukan)] if belum_ada else [])
    _lapor(open_workbook(hasil, keluaran))
    _lapor([] if gagal or belum_ada else history_lines(hasil, keluaran, masukan))
    _lapor(baris_periksa(hasil, ketat))
    return _selesai(hasil, masukan, gagal, berkas_json)


@main.command("template", help=teks.TEMPLATE, short_help=teks.TEMPLATE_SINGKAT)
@opsi_input
@click.option("--ganti", multiple=True, metavar=teks.LAMA_BARU, help=teks.OPSI_GANTI)
@click.option("--ya", is_flag=True, help=teks.OPSI_YA)
@click.option("--akui", is_flag=True, help=teks.OPSI_AKUI)
@opsi_debug
def template(masukan: Path, ganti: tuple[str, ...], ya: bool, akui: bool) -> int:
    """Write realisasi.xlsx for the targets, or refresh it and keep everything that was filled."""
    from workbook_builder.cli.console import baris_temuan
    from workbook_builder.forms.refresh import baca_ganti, perbarui_templat

    hasil = perbarui_templat(masukan, baca_ganti(ganti), ya, akui)
    if hasil.galat is None:
        _lapor(baris_temuan(hasil.temuan.temuan, teks.LIHAT_BUILD) if hasil.temuan else [])
        _lapor(hasil.pesan)
        return SELESAI
    _lapor(baris_temuan(hasil.galat.temuan, ""))
    _lapor(hasil.pesan)
    return _selesai(hasil.galat, masukan, gagal=True)


@main.command("init", help=teks.INIT, short_help=teks.INIT_SINGKAT)
@click.argument("folder", callback=baca_jalur, metavar=teks.FOLDER)
@click.option("--dari", callback=baca_jalur, metavar=teks.FOLDER, help=teks.OPSI_DARI)
@opsi_debug
def init(folder: Path, dari: Path | None) -> int:
    """Write an empty target.xlsx, or the next year's."""
    from workbook_builder.forms.new_year import buat_target

    _lapor(buat_target(folder, dari))
    return SELESAI


@main.command("data", help=teks.DATA, short_help=teks.DATA_SINGKAT)
@click.argument("berkas", callback=baca_jalur, metavar=teks.BERKAS)
@opsi_input
@opsi_triwulan
@click.option("--untuk-excel", is_flag=True, help=teks.OPSI_UNTUK_EXCEL)
@opsi_debug
def data(berkas: Path, masukan: Path, triwulan: int | None, untuk_excel: bool) -> int:
    """Write the tidy table, unless an error finding forbids it."""
    from workbook_builder.cli.console import baris_data_batal, baris_temuan
    from workbook_builder.export.table import AKHIRAN, tulis_data
    from workbook_builder.pipeline import nilai
    from workbook_builder.text.output import AKHIRAN_TAK_DIKENAL

    if berkas.suffix.lower() not in AKHIRAN:
        pesan = AKHIRAN_TAK_DIKENAL.format(berkas=berkas.name, boleh=", ".join(AKHIRAN))
        raise click.BadParameter(pesan, click.get_current_context(), param_hint=teks.BERKAS)
    if untuk_excel and berkas.suffix.lower() != ".csv":
        pesan = teks.UNTUK_EXCEL_BUKAN_CSV
        raise click.BadParameter(pesan, click.get_current_context(), param_hint="--untuk-excel")
    _jaga_masukan(berkas, masukan, teks.BERKAS)
    _lapor(_masih_dibuka(masukan))
    hasil = nilai(masukan, triwulan)
    gagal = hasil.skor is None or hasil.gagal(ketat=False)
    _lapor(baris_temuan(hasil.temuan, "" if gagal else teks.LIHAT_BUILD))
    if hasil.skor is None or gagal:
        _lapor(baris_data_batal(hasil))
        return _selesai(hasil, masukan, gagal=True)
    saved = max((j.disimpan for j in hasil.masukan.jejak if j.disimpan), default=None)
    baris = tulis_data(hasil.skor, berkas, untuk_excel, saved)
    _lapor([teks.DATA_DITULIS.format(jalur=berkas, baris=baris)])
    return _selesai(hasil, masukan, gagal=False)


@main.command("rules", help=teks.RULES, short_help=teks.RULES_SINGKAT)
@click.argument("nama", required=False, metavar=f"[{teks.NAMA}]")
@opsi_debug
def rules(nama: str | None) -> int:
    """The shelf of rule sets, or one of them."""
    from workbook_builder.cli.rule_lines import baris_aturan, baris_daftar
    from workbook_builder.rules import muat_bernama, nama_tersedia

    baris = baris_aturan(muat_bernama(nama)) if nama else baris_daftar(muat_bernama(n) for n in nama_tersedia())
    print_stdout("\n".join(baris))
    return SELESAI


def _selesai(hasil: Hasil, masukan: Path, gagal: bool, berkas_json: Path | None = None) -> int:
    """The end of a run that judged the inputs: JSON, the list of findings where it failed, the exit code."""
    from workbook_builder.export.findings_file import remove_findings, write_findings

    # Written before the JSON, whose way out may be closed, and named in the last line.
    daftar = list(write_findings(masukan, hasil) if gagal else remove_findings(masukan))
    _tulis_json(hasil, berkas_json)
    _lapor(daftar)
    return GAGAL if gagal else SELESAI


def _lapor(baris: Iterable[str]) -> None:
    """To stderr, so that stdout stays free for JSON; commands that a line suggests are made whole."""
    for satu in baris:
        click.echo(complete(satu), err=True)


def _tulis_json(hasil: Hasil, berkas: Path | None) -> None:
    from workbook_builder.export.json import tulis_json
    from workbook_builder.files.atomic import tulis_aman

    if berkas is None:
        return
    isi = tulis_json(hasil).encode("utf-8")
    if berkas == STDOUT:
        # As bytes: JSON is UTF-8 whatever the code page of the console.
        write_stdout(isi)
        return
    tulis_aman(berkas, isi)
    _lapor([teks.JSON_DITULIS.format(jalur=berkas)])


def _masih_dibuka(masukan: Path) -> Iterable[str]:
    """A note for every input that a spreadsheet program holds open: what is read is its last saved state."""
    from workbook_builder.files.atomic import sedang_dibuka
    from workbook_builder.read import REALISASI, TARGET
    from workbook_builder.text.riwayat import SEDANG_DIBUKA

    return [SEDANG_DIBUKA.format(berkas=n) for n in (TARGET, REALISASI) if sedang_dibuka(masukan / n)]


def _jaga_masukan(berkas: Path | None, masukan: Path, nama: str) -> None:
    """Refuse to write over the inputs: a slip must not cost staff their realisasi."""
    from workbook_builder.read import REALISASI, TARGET

    if berkas is not None and any(_berkas_sama(berkas, masukan / n) for n in (TARGET, REALISASI)):
        pesan = teks.BERKAS_MASUKAN.format(berkas=berkas)
        raise click.BadParameter(pesan, click.get_current_context(), param_hint=nama)


def _berkas_sama(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        # Not there yet, or links that lead in a circle, which have no other name than their own.
        return os.path.realpath(a) == os.path.realpath(b)
