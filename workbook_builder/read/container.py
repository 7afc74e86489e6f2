"""The zip container of an xlsx file: opened only within bounds, so that no file can cost more than a moment.

Nothing is ever unpacked to disk; a part is read piece by piece, and never beyond its bound.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.files.regular import NotRegular, TooLarge, read_regular
from workbook_builder.read.neighbours import missing
from workbook_builder.text import files as teks

AWAL_OLE = b"\xd0\xcf\x11\xe0"
"""First bytes of an old .xls file and of a password-protected workbook."""
ISI_TERSANDI = "EncryptedPackage".encode("utf-16-le")
"""Name of the stream that only a password-protected workbook holds."""
AWAL_ENTRI = b"PK\x01\x02"
"""First bytes of every entry in a zip directory."""

BATAS_BERKAS = 20_000_000
"""Bytes of a file. The official sheets of an office take some 50 kB, those of 2,000 IKU less than 1 MB."""
BATAS_BAGIAN = 3_000
"""Parts in a container. A workbook has about ten, plus one to three for every sheet, picture and comment."""
BATAS_URAI = 100_000_000
"""Bytes of one part once unpacked: more than a sheet with a formatted row for every row that Excel has."""
BATAS_URAI_SEMUA = 400_000_000
"""Bytes of all parts once unpacked; pictures are counted, though never read."""
BATAS_RASIO = 1_000
"""How many times larger than in the file a part may be; deflate makes at most 1,032 of repeated bytes."""
BATAS_RASIO_MULAI = 1_000_000
"""Bytes once unpacked below which the ratio does not matter."""
POTONGAN = 65_536

GALAT_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, KeyError)
"""What the zip library raises on damaged, encrypted or unknown entries."""


class Wadah:
    """The parts of one container by name."""

    def __init__(self, nama: str, isi: bytes) -> None:
        self.nama = nama
        self.isi = isi
        if isi.count(AWAL_ENTRI) > BATAS_BAGIAN:
            raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_BAGIAN.format(berkas=nama, batas=BATAS_BAGIAN))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(isi))
            info = self._zip.infolist()
        except GALAT_ZIP as galat:
            raise BerkasTidakTerbaca(teks.BUKAN_XLSX.format(berkas=nama)) from galat
        self._periksa(info)
        self._info = {satu.filename.lower(): satu for satu in info}
        if len(self._info) < len(info):
            # Two parts of one name: what is read would depend on the reader.
            raise self.rusak()

    def ada(self, bagian: str) -> bool:
        return bagian.lower() in self._info

    def nama_asli(self, bagian: str) -> str:
        """The name of a part as the container spells it."""
        return self._info[bagian.lower()].filename

    @property
    def bagian(self) -> list[str]:
        return list(self._info)

    def potongan(self, bagian: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece; nothing where there is no such part."""
        info = self._info.get(bagian.lower())
        if info is None:
            return
        if info.file_size > BATAS_URAI:
            raise BerkasTidakTerbaca(teks.TERLALU_BESAR_URAI.format(berkas=self.nama))
        try:
            with self._zip.open(info) as aliran:
                while satu := aliran.read(POTONGAN):
                    yield satu
        except GALAT_ZIP as galat:
            raise self.rusak() from galat

    def rusak(self) -> BerkasTidakTerbaca:
        return BerkasTidakTerbaca(teks.RUSAK.format(berkas=self.nama))

    def _periksa(self, info: list[zipfile.ZipInfo]) -> None:
        if any(satu.flag_bits & 0x1 for satu in info):
            raise BerkasTidakTerbaca(teks.BERSANDI.format(berkas=self.nama))
        terlalu_rapat = any(
            satu.file_size > BATAS_RASIO_MULAI and satu.file_size > BATAS_RASIO * max(satu.compress_size, 1)
            for satu in info
        )
        if terlalu_rapat or sum(satu.file_size for satu in info) > BATAS_URAI_SEMUA:
            raise BerkasTidakTerbaca(teks.TERLALU_BESAR_URAI.format(berkas=self.nama))


def buka_wadah(jalur: Path) -> Wadah:
    """Open a file as a container; BerkasTidakTerbaca says in plain words why it cannot be used and what to do."""
    isi = _baca_isi(jalur)
    if isi.startswith(AWAL_OLE):
        pesan = teks.BERSANDI if ISI_TERSANDI in isi else teks.XLS_LAMA
        raise BerkasTidakTerbaca(pesan.format(berkas=jalur.name))
    return Wadah(jalur.name, isi)


def _baca_isi(jalur: Path) -> bytes:
    try:
        return read_regular(jalur, BATAS_BERKAS)
    except NotRegular as galat:
        raise BerkasTidakTerbaca(teks.BUKAN_BERKAS.format(berkas=jalur.name)) from galat
    except TooLarge as galat:
        batas = BATAS_BERKAS // 1_000_000
        raise BerkasTidakTerbaca(teks.TERLALU_BESAR.format(berkas=jalur.name, batas=batas)) from galat
    except FileNotFoundError as galat:
        raise BerkasTidakTerbaca(missing(jalur)) from galat
    except PermissionError as galat:
        raise BerkasTidakTerbaca(teks.TERKUNCI_BACA.format(berkas=jalur.name)) from galat
    except OSError as galat:
        raise BerkasTidakTerbaca(teks.TAK_TERBUKA.format(berkas=jalur.name)) from galat
