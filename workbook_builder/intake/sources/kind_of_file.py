"""What kind a file is: its name says so, unless its bytes say otherwise."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.intake.sources.content import read_content
from workbook_builder.read.container import MAX_FILE, OLE_START, Container
from workbook_builder.text import intake_containers as container_words
from workbook_builder.text import intake_sources as words

ZIP_START, PDF_START, RTF_START = b"PK", b"%PDF", b"{\\rtf"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_PICTURE_NAMES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"})
_ARCHIVES = frozenset({".zip", ".rar", ".7z", ".gz", ".tar"})
_OLD_WORD = frozenset({".doc", ".dot", ".rtf", ".odt", ".docm", ".dotx"})
_WEB = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<meta", b"<head", b"<style", b"<div")
_TEXTS = frozenset({".txt", ".md", ".csv"})
_MAIN_PARTS = {
    "word/document.xml": ".docx",
    "xl/workbook.xml": ".xlsx",
    "xl/workbook.bin": ".xlsb",
    "content.xml": ".ods",
}
_ZIPPED = frozenset({".docx", ".xlsx", ".xlsm", ".xlsb", ".ods"})
_OLE_WORD = "WordDocument".encode("utf-16-le")


def refusal_of(suffix: str, start: bytes) -> str | None:
    """The message for a file that no source reads; None for any other."""
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if suffix in _PICTURE_NAMES or start.startswith(_PICTURES):
        return words.PICTURE
    if suffix in _OLD_WORD or start.startswith(RTF_START) or (start.startswith(OLE_START) and _OLE_WORD in start):
        return words.OLD_WORD
    if suffix in _ARCHIVES:
        return words.ARCHIVE
    if suffix in (".html", ".htm", ".xml", ".mht") or (suffix not in _TEXTS and bare.startswith(_WEB)):
        return words.WEB_PAGE
    return None


def kind_of(suffix: str, start: bytes, path: Path) -> str:
    """The kind, as the end of a name that would be right."""
    if PDF_START in start[:1024] and suffix not in _TEXTS:
        return ".pdf"
    if start.startswith(ZIP_START):
        return _zipped(suffix, path)
    if start.startswith(OLE_START):
        # A password makes one of every kind; the source of that kind says so.
        return suffix if suffix in _ZIPPED else ".xls"
    return suffix


def _zipped(suffix: str, path: Path) -> str:
    """The kind of a container by the part that only one kind has; its name where it has none."""
    container = Container(path.name, read_content(path, MAX_FILE), container_words)
    return next((kind for part, kind in _MAIN_PARTS.items() if container.present(part)), suffix)
