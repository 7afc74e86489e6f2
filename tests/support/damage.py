"""Damaging the shipped input at random, in its bytes and in its XML: every result must end in findings or a message.

``PYTHONPATH=.:tests python tests/support/damage.py 10000`` damages that many files and prints the figures; the test
suite does some of them each time.
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

from support.raw_files import merged_areas, parts_of
from workbook_builder.errors import UserError
from workbook_builder.findings.catalogue import advice, message
from workbook_builder.pipeline import build, evaluate

INPUT = Path(__file__).resolve().parents[2] / "input"
FILE = ("target.xlsx", "realisasi.xlsx")
MAX_SECONDS = 10
BUILD_EVERY = 10
"""Of how many readable files one is built into a workbook; building takes ten times as long as reading."""
INSERTS = (
    b"", b"0", b"-1", b"1e308", b"1.7e309", b"9" * 400, b"nan", b"#REF!", b"\xff\xfe", b"&#0;", b"&amp;", b"<", b"]]>",
    b"A0", b"XFD1048576", b"ZZZZ1", b"A1:XFD1048576", b"=1+1", b"01a-CP", b"1/2", b"2024-13-45", b"<c/>", b"<v>1</v>",
    b't="s"', b't="e"', b't="b"', b't="inlineStr"', b's="99999999999"', b"<!--", b"<![CDATA[", b"_x0000_", b"%",
    b"s", b"str", b"d", b"O", b",", b"0.2", b"100", b"20%", b"Q1: 1O%", b"kmk-127-2026", b"2026", b"Minimize", b"Sum",
    b"<row/>", b"<f>1+1</f>", b"</sheetData>", b"<mergeCell ref='A1:Z9'/>", b"\x00", "\u2212".encode(), b"Rp1.000,-",
    b"n/a", b"Q1", b"a" * 40_000,
)  # fmt: skip
VALUE = tuple(n for n in INSERTS if not set(n) & set(b'<>"'))


class TooSlow(Exception):
    """A file took longer than the bound."""


def damage(random_source: random.Random, original: dict[str, dict[str, bytes]]) -> tuple[str, bytes]:
    """(file name, damaged bytes) of one of the two inputs."""
    name = random_source.choice(FILE)
    if random_source.random() < 0.3:
        return name, _damage(random_source, (INPUT / name).read_bytes(), random_source.randint(1, 20))
    part = dict(original[name])
    method = _replace_value if random_source.random() < 0.8 else _damage
    for _ in range(random_source.randint(1, 3)):
        # Texts stay texts whatever is in them; numbers among the cells often refer to something.
        text = [b for b in part if b.endswith("sharedStrings.xml")] if random_source.random() < 0.6 else []
        choose = random_source.choice(text or [b for b in part if b.endswith((".xml", ".rels"))])
        part[choose] = method(random_source, part[choose], random_source.randint(1, 8))
    if random_source.random() < 0.1:
        del part[random_source.choice(list(part))]
    return name, merged_areas(part)


def _damage(random_source: random.Random, content: bytes, times: int) -> bytes:
    """Bytes replaced, left out, repeated or cut off anywhere."""
    for _ in range(times):
        a = random_source.randrange(len(content) + 1)
        z = min(len(content), a + random_source.choice((0, 1, 1, 2, 5, 20, 200)))
        method = random_source.random()
        if method < 0.6:
            content = content[:a] + random_source.choice(INSERTS) + content[z:]
        elif method < 0.8:
            content = content[:a] + content[z:]
        elif method < 0.95:
            content = content[:a] + content[a:z] * random_source.choice((2, 3, 50)) + content[z:]
        else:
            content = content[:a]
    return content


def _replace_value(random_source: random.Random, content: bytes, times: int) -> bytes:
    """Texts of elements and values of attributes replaced, so that the XML stays XML."""
    for _ in range(times):
        a = random_source.randrange(len(content) + 1)
        start, end = (b">", b"<") if random_source.random() < 0.7 else (b'="', b'"')
        begin = content.find(start, a) + len(start)
        done = content.find(end, begin)
        if len(start) <= begin <= done:
            content = content[:begin] + random_source.choice(VALUE) + content[done:]
    return content


def one_file(seed: int, folder: Path, original: dict[str, dict[str, bytes]]) -> str:
    """How one damaged input ended: ``message``, ``findings`` or ``workbook``; anything else is raised."""
    random_source = random.Random(seed)
    name, content = damage(random_source, original)
    for file in FILE:
        shutil.copy(INPUT / file, folder / file)
    (folder / name).write_bytes(content)
    try:
        result = evaluate(folder)
    except UserError as error:
        assert str(error)
        return "pesan"
    for findings in result.findings:
        assert message(findings) and advice(findings)
    if result.failed(strict=False) or random_source.randrange(BUILD_EVERY):
        return "temuan"
    build(result, folder / "output")
    return "buku"


def run_cli(seed: range, folder: Path) -> tuple[Counter[str], float, list[str]]:
    """(endings, slowest in seconds, failures with their seed) of many damaged inputs; earlier output must stay."""

    def timed_out(_number: int, _frame: FrameType | None) -> None:
        raise TooSlow

    signal.signal(signal.SIGALRM, timed_out)
    original = {name: parts_of(INPUT / name) for name in FILE}
    end: Counter[str] = Counter()
    slowest, failed = 0.0, []
    (folder / "output").mkdir(exist_ok=True)
    old = folder / "output" / "Kinerja_lama.xlsx"
    old.write_bytes(b"keluaran terdahulu")
    for item in seed:
        begin = time.perf_counter()
        signal.alarm(MAX_SECONDS)
        try:
            end[one_file(item, folder, original)] += 1
        except Exception as error:
            failed.append(f"{item}: {error!r}")
        finally:
            signal.alarm(0)
        slowest = max(slowest, time.perf_counter() - begin)
        if old.read_bytes() != b"keluaran terdahulu":
            failed.append(f"{item}: earlier output changed")
    return end, slowest, failed


def main() -> None:
    count = int(sys.argv[1])
    start = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        end, slowest, failed = run_cli(range(start, start + count), Path(folder))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} files in {time.perf_counter() - begin:.0f} s: {dict(end)}")
    print(f"slowest {slowest:.2f} s, at most {memory:.0f} MB, {len(failed)} failures")
    print("\n".join(failed[:20]))


if __name__ == "__main__":
    main()
