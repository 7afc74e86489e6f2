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
