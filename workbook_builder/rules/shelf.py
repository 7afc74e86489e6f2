"""The shelf of rule sets: by name, by an office's own file, or by year."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from workbook_builder.errors import AturanMendua, AturanTidakSah
from workbook_builder.rules.load import muat_berkas
from workbook_builder.rules.model import Aturan
from workbook_builder.text import rules as teks


def nama_tersedia() -> tuple[str, ...]:
    """Names of the shipped rule sets, newest last."""
    berkas = sorted((_folder().glob("*.yaml")), key=lambda p: p.stem.rsplit("-", 1)[-1])
    return tuple(p.stem for p in berkas)


def muat_bernama(nama: str, folder: Path | None = None) -> Aturan:
    """A rule set by its name, or an office's own file (``*.yaml``, relative to ``folder``)."""
    if nama.lower().endswith((".yaml", ".yml")):
        jalur = (folder or Path()) / nama
        if folder is not None and not _di_dalam(jalur, folder):
            raise AturanTidakSah(teks.DI_LUAR_FOLDER.format(nama=nama))
        return muat_berkas(jalur)
    cocok = [n for n in nama_tersedia() if n == nama.strip().lower()]
    if not cocok:
        raise AturanTidakSah(teks.TAK_DIKENAL.format(nama=nama, tersedia=", ".join(nama_tersedia())))
    return muat_berkas(_folder() / f"{cocok[0]}.yaml")


def aturan_untuk(tahun: int) -> Aturan:
    """The shipped rule set of a year; before the first one it is an error, never a zero.

    AturanMendua where several may have applied: the office must say which.
    """
    berlaku = [aturan for nama in nama_tersedia() if (aturan := muat_bernama(nama)).berlaku(tahun)]
    if len(berlaku) > 1:
        raise AturanMendua(tuple(a.nama for a in berlaku), berlaku[0].keraguan(tahun))
    if berlaku:
        return berlaku[0]
    raise AturanTidakSah(teks.TAHUN_TANPA_ATURAN.format(tahun=tahun, tersedia=", ".join(nama_tersedia())))


def _di_dalam(jalur: Path, folder: Path) -> bool:
    """Whether a file lies in a folder, wherever links lead; a loop of links or an impossible name leads nowhere."""
    try:
        return jalur.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _folder() -> Path:
    return Path(str(resources.files("workbook_builder.rules") / "data"))
