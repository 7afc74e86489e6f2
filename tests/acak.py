"""Damaging the shipped input at random, in its bytes and in its XML: every result must end in findings or a message.

``PYTHONPATH=. python tests/acak.py 10000`` damages that many files and prints the figures; the test suite does some
of them each time.
"""

from __future__ import annotations

import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import FrameType

from berkas_buatan import bagian_dari, gabung

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.findings.catalogue import pesan, saran
from workbook_builder.pipeline import bangun, nilai

INPUT = Path(__file__).parent.parent / "input"
BERKAS = ("target.xlsx", "realisasi.xlsx")
BATAS_DETIK = 10
TIAP_BANGUN = 10
"""Of how many readable files one is built into a workbook; building takes ten times as long as reading."""
SISIPAN = (
    b"", b"0", b"-1", b"1e308", b"1.7e309", b"9" * 400, b"nan", b"#REF!", b"\xff\xfe", b"&#0;", b"&amp;", b"<", b"]]>",
    b"A0", b"XFD1048576", b"ZZZZ1", b"A1:XFD1048576", b"=1+1", b"01a-CP", b"1/2", b"2024-13-45", b"<c/>", b"<v>1</v>",
    b't="s"', b't="e"', b't="b"', b't="inlineStr"', b's="99999999999"', b"<!--", b"<![CDATA[", b"_x0000_", b"%",
    b"s", b"str", b"d", b"O", b",", b"0.2", b"100", b"20%", b"Q1: 1O%", b"kmk-127-2026", b"2026", b"Minimize", b"Sum",
    b"<row/>", b"<f>1+1</f>", b"</sheetData>", b"<mergeCell ref='A1:Z9'/>", b"\x00", "\u2212".encode(), b"Rp1.000,-",
    b"n/a", b"Q1", b"a" * 40_000,
)  # fmt: skip
NILAI = tuple(n for n in SISIPAN if not set(n) & set(b'<>"'))


class TerlaluLama(Exception):
    """A file took longer than the bound."""


def rusakkan(acak: random.Random, asli: dict[str, dict[str, bytes]]) -> tuple[str, bytes]:
    """(file name, damaged bytes) of one of the two inputs."""
    nama = acak.choice(BERKAS)
    if acak.random() < 0.3:
        return nama, _rusakkan(acak, (INPUT / nama).read_bytes(), acak.randint(1, 20))
    bagian = dict(asli[nama])
    cara = _ganti_nilai if acak.random() < 0.8 else _rusakkan
    for _ in range(acak.randint(1, 3)):
        # Texts stay texts whatever is in them; numbers among the cells often refer to something.
        teks = [b for b in bagian if b.endswith("sharedStrings.xml")] if acak.random() < 0.6 else []
        pilih = acak.choice(teks or [b for b in bagian if b.endswith((".xml", ".rels"))])
        bagian[pilih] = cara(acak, bagian[pilih], acak.randint(1, 8))
    if acak.random() < 0.1:
        del bagian[acak.choice(list(bagian))]
    return nama, gabung(bagian)


def _rusakkan(acak: random.Random, isi: bytes, kali: int) -> bytes:
    """Bytes replaced, left out, repeated or cut off anywhere."""
    for _ in range(kali):
        a = acak.randrange(len(isi) + 1)
        z = min(len(isi), a + acak.choice((0, 1, 1, 2, 5, 20, 200)))
        cara = acak.random()
        if cara < 0.6:
            isi = isi[:a] + acak.choice(SISIPAN) + isi[z:]
        elif cara < 0.8:
            isi = isi[:a] + isi[z:]
        elif cara < 0.95:
            isi = isi[:a] + isi[a:z] * acak.choice((2, 3, 50)) + isi[z:]
        else:
            isi = isi[:a]
    return isi


def _ganti_nilai(acak: random.Random, isi: bytes, kali: int) -> bytes:
    """Texts of elements and values of attributes replaced, so that the XML stays XML."""
    for _ in range(kali):
        a = acak.randrange(len(isi) + 1)
        awal, akhir = (b">", b"<") if acak.random() < 0.7 else (b'="', b'"')
        mulai = isi.find(awal, a) + len(awal)
        selesai = isi.find(akhir, mulai)
        if len(awal) <= mulai <= selesai:
            isi = isi[:mulai] + acak.choice(NILAI) + isi[selesai:]
    return isi


def satu_berkas(benih: int, folder: Path, asli: dict[str, dict[str, bytes]]) -> str:
    """How one damaged input ended: ``pesan``, ``temuan`` or ``buku``; anything else is raised."""
    acak = random.Random(benih)
    nama, isi = rusakkan(acak, asli)
    for berkas in BERKAS:
        shutil.copy(INPUT / berkas, folder / berkas)
    (folder / nama).write_bytes(isi)
    try:
        hasil = nilai(folder)
    except KesalahanPengguna as galat:
        assert str(galat)
        return "pesan"
    for temuan in hasil.temuan:
        assert pesan(temuan) and saran(temuan)
    if hasil.gagal(ketat=False) or acak.randrange(TIAP_BANGUN):
        return "temuan"
    bangun(hasil, folder / "output")
    return "buku"


def jalankan(benih: range, folder: Path) -> tuple[Counter[str], float, list[str]]:
    """(endings, slowest in seconds, failures with their seed) of many damaged inputs; earlier output must stay."""

    def habis(_nomor: int, _bingkai: FrameType | None) -> None:
        raise TerlaluLama

    signal.signal(signal.SIGALRM, habis)
    asli = {nama: bagian_dari(INPUT / nama) for nama in BERKAS}
    akhir: Counter[str] = Counter()
    terlama, gagal = 0.0, []
    (folder / "output").mkdir(exist_ok=True)
    lama = folder / "output" / "Kinerja_lama.xlsx"
    lama.write_bytes(b"keluaran terdahulu")
    for satu in benih:
        mulai = time.perf_counter()
        signal.alarm(BATAS_DETIK)
        try:
            akhir[satu_berkas(satu, folder, asli)] += 1
        except Exception as galat:
            gagal.append(f"{satu}: {galat!r}")
        finally:
            signal.alarm(0)
        terlama = max(terlama, time.perf_counter() - mulai)
        if lama.read_bytes() != b"keluaran terdahulu":
            gagal.append(f"{satu}: earlier output changed")
    return akhir, terlama, gagal


def main() -> None:
    banyak = int(sys.argv[1])
    awal = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    mulai = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        akhir, terlama, gagal = jalankan(range(awal, awal + banyak), Path(folder))
    memori = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{banyak} files in {time.perf_counter() - mulai:.0f} s: {dict(akhir)}")
    print(f"slowest {terlama:.2f} s, at most {memori:.0f} MB, {len(gagal)} failures")
    print("\n".join(gagal[:20]))


if __name__ == "__main__":
    main()
