"""What several sheets of the workbook say; what one sheet says stands in its module in ``layout/sheets``."""

from __future__ import annotations

from workbook_builder.model.record import record
from workbook_builder.text.numbers import MONTHS, NO_VALUE

__all__ = ["MONTHS", "NO_VALUE", "TEXT_CONTINUATION", "UNNAMED_UNIT"]

UNNAMED_UNIT = "Kantor"
TEXT_CONTINUATION = " [dipotong: teks aslinya lebih panjang daripada yang dapat ditampung Excel]"
PETUNJUK_NAME = "Petunjuk"
KARTU_NAME = "Kartu IKU"
PERJANJIAN_TITLE = "Perjanjian Kinerja"


@record
class SheetText:
    """Name of a sheet, its title (A1) and what it is for (A2); on forms also the headers of its table."""

    name: str
    title: str
    purpose: str
    headers: tuple[str, ...] = ()


LISTS, LISTS_TITLE, TARGET_LISTS_TITLE = "Daftar", "Daftar Pilihan dan Batas", "Daftar Pilihan"
PROVISIONAL, PROVISIONAL_TITLE = "Perhitungan Sementara", "Perhitungan Sementara, Langkah demi Langkah"
WORKINGS = ((LISTS, LISTS_TITLE), (LISTS, TARGET_LISTS_TITLE), (PROVISIONAL, PROVISIONAL_TITLE))
"""Sheets of the forms that hold nothing to fill, each with its title: staff may have a sheet of that name too."""
ASAL, ASAL_TITLE = "Asal", "Asal Isi Berkas Ini"
"""The sheet of an imported file that says where everything comes from; the first name and title of its kind."""
DEFAULT_SCALE = "Baku"
GOOD = "OK"
CHECK = "PERIKSA"
CONFIDENCE = {"stated": "Tertulis", "reproduced": "Dihasilkan ulang", "unconfirmed": "Belum dikonfirmasi"}
CHECKS_AGREE = "Hitungan: cocok ({good} dari {total})"
CHECKS_FAIL = "Hitungan: PERIKSA ({good} dari {total} cocok)"
CUT = "…"
"""Mark of a name that is shown in part."""
FIGURE = "{nama} (angka)"
"""Header of a column with the figure of a text that stands beside it."""
OFFICE_AND_PURPOSE = "{office}. {purpose}"
TYPED_INPUTS = "Isian diketik sejak dibuat: {jumlah} sel"
NOTE_CONTINUATION = "(lanjutan di bawah tabel)"
CONTINUATION = "Lanjutan catatan"
DECIMAL_EXAMPLE = "CONTOH angka di komputer ini:"
CONTENTS = "Ke daftar isi"
PAGE = "Halaman &P dari &N"
CAPAIAN_STEP = "1. Capaian"
K3_STEP = "1. Nilai kualitas"
NSS_STEP = "2. NSS"
NP_STEP = "3. NP"
WEIGHTED_STEP = "4. NP x bobot"
NKO_STEP = "5. NKO"
STATUS_STEP = "6. Status"
PREDIKAT_STEP = "7. Predikat"
GOAL_STEP = "8. Tujuan"
SIGNATURE = "Ditandatangani secara elektronik"

BLANK = "Lembar ini tidak ada atau kosong pada berkas masukan."
BLANK_DATE = "........................................"
INPUT_TITLE = "Realisasi {periode}"
INPUT_MESSAGE = "Ketik realisasi {periode} dalam satuan {satuan}, dengan tanda desimal seperti contoh di sel {contoh}. Kosongkan bila belum ada; isi 0 hanya bila memang nol."
INPUT_ERROR = "Di sini hanya boleh angka. Ketik angkanya saja, dengan tanda desimal seperti contoh di sel {contoh}."
FAR = "Jauh di atas target"
ERROR_TITLE = "Bukan angka"
INPUT_LIMIT = 1_000_000_000_000
"""Bound of what may be typed as a realisasi; anything beyond is a slip of the key."""
