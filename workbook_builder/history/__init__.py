"""The history of an office's builds: a plain JSON file each, beside the workbooks."""

from workbook_builder.history.compare import choose_history, history_findings
from workbook_builder.history.record import record_of
from workbook_builder.history.store import FOLDER, Recorder, count_records, read_all, was_edited

__all__ = [
    "FOLDER",
    "Recorder",
    "choose_history",
    "count_records",
    "history_findings",
    "read_all",
    "record_of",
    "was_edited",
]
