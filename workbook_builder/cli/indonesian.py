"""click that speaks Indonesian, and a command group that never shows a traceback unasked.

Only documented extension points of click are used, so that its own English words are replaced, never parsed.
"""

from __future__ import annotations

import contextlib
import difflib
import errno
import gc
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.text import commands as teks
from workbook_builder.text.command_line import PROGRAM, CommandLine

DEBUG = f"{__name__}.debug"
"""Key in ``Context.meta``, which a command shares with its group."""

COMMAND_LINE = f"{__name__}.command_line"
"""Key in ``Context.meta`` of the CommandLine that suggestions are completed with."""

SELESAI, GAGAL, DIHENTIKAN = 0, 1, 130
NAMA_BANTUAN = {"help_option_names": ["-h", "--help"]}


class PenataBantuan(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, teks.PEMAKAIAN if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(teks.JUDUL.get(heading, heading))


class Konteks(click.Context):
    formatter_class = PenataBantuan


class Perintah(click.Command):
    context_class = Konteks
    # Taken up here and refused in parse_args, in our words instead of click's.
    allow_extra_args = True

    def __init__(self, name: str | None, **atribut: Any) -> None:
        atribut.setdefault("options_metavar", teks.OPSI)
        atribut.setdefault("context_settings", NAMA_BANTUAN)
        super().__init__(name, **atribut)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _terjemahkan_bantuan(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            sisa = super().parse_args(ctx, args)
        except click.UsageError as galat:
            galat.ctx = galat.ctx or ctx
            raise
        if sisa and not ctx.resilient_parsing:
            ctx.fail(teks.ARGUMEN_LEBIH.format(isi=" ".join(sisa)))
        return sisa

    def invoke(self, ctx: click.Context) -> Any:
        ctx.meta[COMMAND_LINE] = _command_line(ctx)
        return super().invoke(ctx)


class Kelompok(click.Group):
    """A group with a default command; commands return their exit code (None counts as 0)."""

    context_class = Konteks
    command_class = Perintah

    def __init__(self, name: str | None = None, *, baku: str, **atribut: Any) -> None:
        atribut.setdefault("options_metavar", teks.OPSI)
        atribut.setdefault("subcommand_metavar", teks.SUBPERINTAH)
        atribut.setdefault("context_settings", NAMA_BANTUAN)
        super().__init__(name, **atribut)
        self.baku = baku

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _terjemahkan_bantuan(super().get_help_option(ctx))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of their definition, the usual one first."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, self._dengan_perintah(ctx, args))

    def _dengan_perintah(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The default command's name set in where the arguments after the group's own flags name none."""
        milik_sendiri = {opsi for param in self.get_params(ctx) for opsi in param.opts}
        awal = next((i for i, satu in enumerate(args) if satu not in milik_sendiri), len(args))
        if awal < len(args) and not args[awal].startswith("-"):
            return args
        return [*args[:awal], self.baku, *args[awal:]]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            boleh = self.list_commands(ctx)
            usul = _usul(difflib.get_close_matches(args[0], boleh, n=1))
            ctx.fail(teks.PERINTAH_TAK_DIKENAL.format(nama=args[0], boleh=", ".join(boleh), usul=usul))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as galat:
            if ctx.meta.get(DEBUG):
                traceback.print_exc()
            command_line: CommandLine = ctx.meta.get(COMMAND_LINE, CommandLine())
            _tulis_kesalahan(command_line.complete(pesan_gagal(galat)))
            return GAGAL

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        def jalankan() -> Any:
            # In its own standalone mode click would print its exceptions itself, in English.
            with _without_cycle_collection():
                return super(Kelompok, self).main(args, prog_name, complete_var, standalone_mode=False, **extra)

        if not standalone_mode:
            return jalankan()
        _lunakkan_aliran()
        try:
            kode = jalankan()
        except click.Abort:
            click.echo(teks.DIBATALKAN, err=True)
            kode = DIHENTIKAN
        except click.ClickException as galat:
            _tunjukkan(galat)
            kode = galat.exit_code
        except OSError as galat:
            # Of help and version, which write before there is a command to fail.
            _tulis_kesalahan(pesan_gagal(galat))
            kode = GAGAL
        sys.exit(_tutup_stdout(kode if isinstance(kode, int) else SELESAI))


@contextlib.contextmanager
def _without_cycle_collection() -> Iterator[None]:
    """One run makes records that stay to its end, hardly any in cycles: looking for these took a third of its time."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def baca_jalur(ctx: click.Context, param: click.Parameter, nilai: str | None) -> Path | None:
    """A path that need not exist yet. An option right after another one is a forgotten value, not a file name."""
    if nilai is None:
        return None
    if not nilai.strip():
        raise click.BadParameter(teks.JALUR_KOSONG, ctx, param)
    if nilai.startswith("--"):
        raise click.BadOptionUsage(_nama(param), teks.BUTUH_ISI.format(nama=_nama(param)), ctx)
    return Path(nilai)


def baca_triwulan(ctx: click.Context, param: click.Parameter, nilai: str | None) -> int | None:
    """A quarter, 1 to 4."""
    if nilai is None:
        return None
    if nilai not in {"1", "2", "3", "4"}:
        raise click.BadParameter(teks.BUKAN_TRIWULAN.format(isi=nilai), ctx, param)
    return int(nilai)


def baca_kertas(ctx: click.Context, param: click.Parameter, nilai: str) -> str:
    """A paper size, however it is spelled in capitals."""
    kertas = nilai.strip().upper()
    if kertas not in {"A4", "F4"}:
        raise click.BadParameter(teks.BUKAN_KERTAS.format(isi=nilai), ctx, param)
    return kertas


def pesan_gagal(galat: Exception) -> str:
    """What the user is told of a failure: its own message where it has one for users."""
    if isinstance(galat, KesalahanPengguna):
        return str(galat)
    if isinstance(galat, OSError) and galat.errno is not None:
        return _pesan_sistem(galat)
    return teks.TAK_TERDUGA.format(jenis=type(galat).__name__)


def write_stdout(contents: bytes) -> None:
    """Bytes to stdout as they are. KesalahanPengguna where there is no stdout."""
    _require_stdout()
    click.echo(contents, nl=False)


def print_stdout(text: str) -> None:
    """A text to stdout in the code page of the console. KesalahanPengguna where there is no stdout."""
    _require_stdout()
    click.echo(text)


def _require_stdout() -> None:
    if sys.stdout is None:
        raise KesalahanPengguna(teks.STDOUT_GAGAL)


def complete(text: str) -> str:
    """A message of the running command with every command in it made whole."""
    ctx = click.get_current_context(silent=True)
    command_line: CommandLine = ctx.meta.get(COMMAND_LINE, CommandLine()) if ctx else CommandLine()
    return command_line.complete(text)


def _command_line(ctx: click.Context) -> CommandLine:
    """The folders that were typed; that of ``init`` is the one to go on with."""

    def typed(name: str) -> str | None:
        given = ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
        return str(ctx.params[name]) if given and ctx.params.get(name) is not None else None

    return CommandLine(ctx.find_root().info_name or PROGRAM, typed("masukan") or typed("folder"), typed("keluaran"))


def _pesan_sistem(galat: OSError) -> str:
    """What the operating system refused, by the file it names; without one it is the console or a pipe."""
    if galat.filename is None:
        return teks.STDOUT_GAGAL
    bentuk = teks.TANPA_IZIN if isinstance(galat, PermissionError) else teks.TAK_DAPAT_DIPAKAI
    return bentuk.format(jalur=galat.filename)


def _tutup_stdout(kode: int) -> int:
    """The exit code, 1 where what was written to stdout did not arrive; the interpreter must not find that out last."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
        return kode
    except OSError as galat:
        # What the buffer still holds would fail again when the interpreter ends.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if kode == SELESAI and galat.errno != errno.EPIPE:
            _tulis_kesalahan(teks.STDOUT_GAGAL)
        return kode or GAGAL


def pesan_salah_pakai(galat: click.ClickException) -> str:
    """click's complaint in Indonesian, told from the kind of the exception, not from its English text."""
    if isinstance(galat, click.MissingParameter):
        return teks.BELUM_DIISI.format(nama=_nama(galat.param))
    if isinstance(galat, click.BadParameter):
        return teks.NILAI_SALAH.format(nama=galat.param_hint or _nama(galat.param), pesan=galat.message)
    if isinstance(galat, click.NoSuchOption):
        return teks.OPSI_TAK_DIKENAL.format(nama=galat.option_name, usul=_usul(galat.possibilities or []))
    if isinstance(galat, click.BadOptionUsage):
        opsi = _opsi(galat.ctx, galat.option_name)
        bentuk = teks.TANPA_ISI if isinstance(opsi, click.Option) and opsi.is_flag else teks.BUTUH_ISI
        return bentuk.format(nama=galat.option_name)
    # What is left was raised by this project itself, in Indonesian.
    return galat.message


def _tunjukkan(galat: click.ClickException) -> None:
    if isinstance(galat, click.UsageError) and galat.ctx is not None:
        click.echo(galat.ctx.get_usage(), err=True)
        click.echo(teks.PETUNJUK_BANTUAN.format(perintah=galat.ctx.command_path) + "\n", err=True)
    _tulis_kesalahan(pesan_salah_pakai(galat))


def _tulis_kesalahan(pesan: str) -> None:
    # Where nothing can be said, the exit code says it.
    with contextlib.suppress(OSError):
        click.secho(teks.KESALAHAN.format(pesan=pesan), err=True, fg="red")


def _terjemahkan_bantuan(opsi: click.Option | None) -> click.Option | None:
    if opsi is not None:
        opsi.help = teks.BANTUAN_INI
    return opsi


def _nama(param: click.Parameter | None) -> str:
    """A parameter as it is typed: ``--input``, or ``BERKAS`` for an argument."""
    if param is None:
        return "-"
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


def _opsi(ctx: click.Context | None, nama: str) -> click.Parameter | None:
    params = ctx.command.get_params(ctx) if ctx else []
    return next((p for p in params if nama in p.opts), None)


def _usul(dekat: Sequence[str]) -> str:
    return teks.MAKSUD_ANDA.format(usul=dekat[0]) if dekat else ""


def _lunakkan_aliran() -> None:
    """A console of an old code page shows ``?`` for what it lacks instead of failing."""
    for aliran in (sys.stdout, sys.stderr):
        atur = getattr(aliran, "reconfigure", None)
        if atur is not None:
            atur(errors="replace")
