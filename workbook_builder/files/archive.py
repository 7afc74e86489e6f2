"""The directory of a zip archive without a trace of the system that wrote it.

Every entry names the operating system and its file permissions; both differ between Windows and Linux, and mean nothing
for a workbook. They stand only in the central directory, so that no part has to be packed again.
"""

from __future__ import annotations

import struct

_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_ENTRY = struct.Struct("<4s2B5H3L5H2L")
_ENTRY_SIGNATURE = b"PK\x01\x02"
_MADE_BY_VERSION = 20
_MADE_BY_SYSTEM = 0
"""MS-DOS, as Excel itself writes it."""


def without_system(archive: bytes) -> bytes:
    """The same archive, made by no system in particular; ValueError where it is none, or ends in a comment."""
    if len(archive) < _END.size:
        raise ValueError("no plain zip archive")
    signature, *_, count, _, start, comment = _END.unpack_from(archive, len(archive) - _END.size)
    if signature != _END_SIGNATURE or comment:
        raise ValueError("no plain zip archive")
    result = bytearray(archive)
    for _ in range(count):
        signature, _, _, *middle, name, extra, note, disk, internal, _, offset = _ENTRY.unpack_from(result, start)
        if signature != _ENTRY_SIGNATURE:
            raise ValueError("no plain zip archive")
        lengths = (name, extra, note, disk, internal)
        _ENTRY.pack_into(result, start, signature, _MADE_BY_VERSION, _MADE_BY_SYSTEM, *middle, *lengths, 0, offset)
        start += _ENTRY.size + name + extra + note
    return bytes(result)
