"""The quarterly round of the files that staff fill: read what is there, join, lay out, write. Nothing is ever lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from workbook_builder.errors import BerkasTerkunci, BerkasTidakTerbaca, KesalahanPengguna
from workbook_builder.files.atomic import giliran_menulis, pastikan_tertutup, simpan_salinan, tulis_aman
from workbook_builder.files.regular import is_there
from workbook_builder.findings.catalogue import jenis
from workbook_builder.forms.merge import Gabungan, berisi, gabungkan
from workbook_builder.forms.report import baris_laporan
from workbook_builder.model import Masukan, Tingkat
from workbook_builder.model.codes import baca_kode, kunci_kode, tulis_kunci
from workbook_builder.model.filled import Isian
from workbook_builder.pipeline import MILIK_LAIN, Hasil, nilai
from workbook_builder.read import REALISASI, TARGET
from workbook_builder.read.filled import baca_isian
from workbook_builder.read.inputs import holds_input
from workbook_builder.read.neighbours import advice, filled_elsewhere, listed, missing, require_folder
from workbook_builder.text import neighbours as words
from workbook_builder.text import output as teks_keluaran
from workbook_builder.text import template as teks


@dataclass(frozen=True)
class HasilTemplat:
    """What to tell staff. ``galat`` holds the findings that forbade writing; nothing was written then."""

    pesan: tuple[str, ...]
    galat: Hasil | None = None
    temuan: Hasil | None = None
    """The findings of target.xlsx that did not forbid it: the year begins with them, not with its first build."""


def baca_ganti(ganti: Sequence[str]) -> dict[str, str]:
    """``03a-CP=03b-CP`` as keys of codes, old to new; KesalahanPengguna where that is not what a text says."""
    hasil: dict[str, str] = {}
    for satu in ganti:
        lama, _, baru = satu.partition("=")
        kode = baca_kode(lama), baca_kode(baru)
        if kode[0] is None or kode[1] is None:
            raise KesalahanPengguna(teks.GANTI_SALAH.format(isi=satu))
        hasil[kunci_kode(kode[0])] = kunci_kode(kode[1])
    return hasil


def perbarui_templat(folder: Path, ganti: Mapping[str, str], ya: bool, akui: bool = False) -> HasilTemplat:
    """Write or refresh realisasi.xlsx of a folder.

    ``ganti`` maps old codes to new ones (keys); ``ya`` accepts that some things stay in the backup only; ``akui``
    says that a file which names another office or year is this one's all the same. The former file is kept beside
    the new one; where nothing changes nothing is written.
    """
    require_folder(folder)
    if not is_there(folder / TARGET):
        raise BerkasTidakTerbaca(missing(folder / TARGET))
    jalur = folder / REALISASI
    with giliran_menulis(jalur):
        ada = is_there(jalur)
        if ada:
            pastikan_tertutup(jalur)
        elif not ya:
            _require_nothing_filled_beside(jalur)
        isian = baca_isian(jalur) if ada else None
        hasil = nilai(folder, tanpa_realisasi=not ada)
        temuan = [t for t in hasil.temuan if t.tempat.berkas == TARGET]
        galat = [t for t in temuan if jenis(t).tingkat is Tingkat.GALAT]
        if galat or hasil.skor is None:
            return HasilTemplat((teks.TARGET_BERGALAT,), replace(hasil, temuan=tuple(galat or hasil.temuan)))
        lain = [t for t in hasil.temuan if t.kode == MILIK_LAIN]
        if lain and not akui:
            return HasilTemplat((teks.IDENTITAS_LAIN,), replace(hasil, temuan=tuple(lain)))
        if not hasil.skor.iku:
            raise KesalahanPengguna(teks.TANPA_IKU)
        _periksa_ganti(ganti, hasil, isian)
        disimpan = [j.disimpan for j in hasil.masukan.jejak if j.disimpan]
        kontrak = hasil.skor.kontrak
        gabungan = gabungkan(kontrak, hasil.masukan.manual, isian, ganti, max(disimpan, default=None))
        pesan = _tulis(jalur, gabungan, isian, ya)
        pesan += baris_laporan(gabungan, isian, _tak_terbaca(hasil.masukan))
        return HasilTemplat(tuple(pesan), temuan=replace(hasil, temuan=tuple(temuan)))


def _require_nothing_filled_beside(path: Path) -> None:
    """An empty realisasi.xlsx beside a filled one of another name would be scored in its place."""
    beside = filled_elsewhere(path, partial(holds_input, name=REALISASI))
    if beside:
        told = {"found": listed(beside), "advice": advice(path.name, beside)}
        raise KesalahanPengguna(words.TEMPLATE_BESIDE.format(file=path.name, folder=path.parent, **told))


def _tulis(jalur: Path, gabungan: Gabungan, isian: Isian | None, ya: bool) -> list[str]:
    """Write the template where it differs from the file there, after keeping that file."""
    from workbook_builder.layout.forms.template import susun_templat
    from workbook_builder.write.xlsx import isi_buku

    isi = isi_buku(susun_templat(gabungan.templat))
    jumlah = len(gabungan.templat.iku)
    if isian is None:
        tulis_aman(jalur, isi)
        return [teks.DITULIS_BARU.format(jalur=jalur, jumlah=jumlah)]
    if sha256(isi).hexdigest() == isian.jejak.sha256:
        return [teks.TETAP.format(jalur=jalur)]
    daftar = "; ".join(isian.tak_terbawa)
    if isian.tak_terbawa and not ya:
        raise KesalahanPengguna(teks.MINTA_YA.format(daftar=daftar))
    lama = jalur.read_bytes()
    if sha256(lama).hexdigest() != isian.jejak.sha256:
        raise BerkasTerkunci(teks_keluaran.BERUBAH.format(berkas=jalur.name, utuh=teks_keluaran.LAMA_UTUH))
    cadangan = simpan_salinan(jalur, lama, teks.CADANGAN_TANDA)
    tulis_aman(jalur, isi)
    pesan = [
        teks.DIPERBARUI.format(jalur=jalur, jumlah=jumlah, isian=_banyak_isian(gabungan)),
        teks.CADANGAN.format(nama=cadangan.name) if cadangan else teks.CADANGAN_ADA,
    ]
    return [*pesan, teks.TERTINGGAL.format(daftar=daftar)] if isian.tak_terbawa else pesan


def _periksa_ganti(ganti: Mapping[str, str], hasil: Hasil, isian: Isian | None) -> None:
    """A change of code moves values only where there is something to move and a free place for it."""
    assert hasil.skor is not None
    ada = {kunci_kode(i.kode) for i in hasil.skor.kontrak.iku}
    lama = dict(_kode_lama(isian))
    for dari, ke in ganti.items():
        if ke not in ada:
            raise KesalahanPengguna(teks.GANTI_TANPA_BARU.format(kode=tulis_kunci(ke)))
        if dari in ada:
            raise KesalahanPengguna(teks.GANTI_MASIH_ADA.format(kode=tulis_kunci(dari)))
        if dari not in lama:
            raise KesalahanPengguna(teks.GANTI_TANPA_LAMA.format(kode=tulis_kunci(dari)))
        if lama.get(ke):
            raise KesalahanPengguna(teks.GANTI_TERISI.format(kode=tulis_kunci(ke)))


def _kode_lama(isian: Isian | None) -> Iterator[tuple[str, bool]]:
    """Keys of the codes in the old file, and whether a row of that code is filled."""
    if isian is None:
        return
    yield from ((kunci_kode(x.kode), False) for x in isian.arsip if x.kode)
    for baris in isian.tabel[teks.REALISASI.nama].baris if teks.REALISASI.nama in isian.tabel else ():
        kode = baca_kode(baris.teks("Kode"))
        if kode is not None:
            yield kunci_kode(kode), berisi(baris)


def _tak_terbaca(masukan: Masukan) -> list[str]:
    """Places of filled cells that do not read as a number."""
    angka = [a for b in masukan.realisasi for a in b.realisasi.values()]
    angka += [a for x in masukan.realisasi_anggaran for a in (x.pagu, *x.realisasi.values())]
    angka += [x.nilai for x in masukan.terbit]
    return [f"'{a.tempat.lembar}' {a.tempat.sel} ({a.sel.teks[:30]})" for a in angka if a.masalah]


def _banyak_isian(g: Gabungan) -> int:
    """Filled cells on the tables of the template."""
    t = g.templat
    baris = [*(b.isian for b in t.iku), *(b.sel for b in (*t.analisis, *t.anggaran, *t.terbit))]
    tetap = ("Kode", "Jenis Belanja", "Acuan", "Periode")
    return sum(1 for b in baris for k, s in b.items() if k not in tetap and not s.kosong)
