"""Failures that end a run with a plain message instead of a workbook."""

from __future__ import annotations


class KesalahanPengguna(Exception):
    """Something the user can mend; its text is the Indonesian message shown on stderr."""


class AturanTidakSah(KesalahanPengguna):
    """A rule set that cannot be trusted: unknown keys, wrong types, missing source or confidence."""


class BerkasTidakTerbaca(KesalahanPengguna):
    """An input file that is missing, damaged, protected or not an xlsx workbook."""


class BerkasTerkunci(KesalahanPengguna):
    """A file that another program holds open, or a folder that cannot be written to."""


class BukuTerlaluBesar(KesalahanPengguna):
    """An office of a size that no workbook could show."""


class AturanMendua(AturanTidakSah):
    """Several rule sets may have applied in a year; ``pilihan`` names them, ``keterangan`` says why it is unknown."""

    def __init__(self, pilihan: tuple[str, ...], keterangan: str) -> None:
        super().__init__(keterangan)
        self.pilihan, self.keterangan = pilihan, keterangan
