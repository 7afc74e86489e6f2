"""The history of an office's builds: a plain JSON file each, beside the workbooks."""

from workbook_builder.history.compare import pilih_riwayat, temuan_riwayat
from workbook_builder.history.record import susun_catatan
from workbook_builder.history.store import FOLDER, Pencatat, baca_semua, count_records, disunting

__all__ = [
    "FOLDER",
    "Pencatat",
    "baca_semua",
    "count_records",
    "disunting",
    "pilih_riwayat",
    "susun_catatan",
    "temuan_riwayat",
]
