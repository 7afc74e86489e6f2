"""How long reading, checking and scoring take for offices of 20, 200 and 2,000 IKU, and how much memory.

``PYTHONPATH=. python benchmarks/skala.py`` prints one line each; every size runs in a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import openpyxl

SIZE = (20, 200, 2_000)
PER_SASARAN = 26
PERIODE = ("Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y")
TARGET = (0.2, 0.45, 0.45, 0.7, 0.7, 1, 1)
PERSPEKTIF = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")


def make_office(folder: Path, count: int) -> None:
    """Both input files of an office with this many IKU, every sheet filled and consistent."""
    sasaran = range(1, (count - 1) // PER_SASARAN + 2)
    code = [f"{i // PER_SASARAN + 1:02d}{chr(97 + i % PER_SASARAN)}-CP" for i in range(count)]
    name = {k: f"Persentase penyelesaian kegiatan {k}" for k in code}
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    _sheet(wb, "Identitas", [("Uraian", "Isi"), ("Nama Unit", f"KPP {count} IKU"), ("Tahun", 2024)])
    mapping = [(PERSPEKTIF[s % 4], s, f"Sasaran {s}") for s in sasaran]
    _sheet(wb, "Peta Strategi", [("Perspektif", "SS", "Sasaran Strategis"), *mapping])
    pk, rincian, manual, inisiatif = [], [], [], []
    for s in sasaran:
        rincian.append((s, f"Sasaran {s}"))
        for k in code[(s - 1) * PER_SASARAN : s * PER_SASARAN]:
            pk.append((s, f"Sasaran {s}", f"{k} {name[k]}", 1))
            rincian.append((k, name[k], *TARGET))
            manual.append((k, "Maximize", "TLK", "Persen", "Triwulanan", "Tidak"))
            trajectory = "Q1: 20% Q2: 45% Q3: 70% Q4: 100%"
            inisiatif.append((len(inisiatif) + 1, name[k], "Melaksanakan kegiatan", trajectory, trajectory))
    _sheet(wb, "Perjanjian Kinerja", [("No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target"), *pk])
    _sheet(wb, "Rincian Target", [("Kode SS/IKU", "SS dan IKU", *PERIODE), *rincian])
    header = ("Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Konversi 120")
    _sheet(wb, "Manual IKU", [header, *manual])
    header = ("No.", "IKU", "Inisiatif Strategis", "Trajectory Kegiatan", "Trajectory Output")
    _sheet(wb, "Inisiatif Strategis", [header, *inisiatif])
    wb.save(folder / "target.xlsx")
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    header = ("Kode", "IKU", "Satuan", "Basis", *(f"Realisasi Q{i}" for i in range(1, 5)))
    entry = [(k, name[k], "Persen", "Triwulanan", 0.21, 0.46, 0.71, 1.02) for k in code]
    _sheet(wb, "Realisasi IKU", [header, *entry])
    published = [
        (f"{start}{k}", "Y", n) for k in code for start, n in (("", 102), ("Realisasi ", 102), ("Target ", 100))
    ]
    _sheet(wb, "Angka Terbit", [("Acuan", "Periode", "Nilai"), *published])
    wb.save(folder / "realisasi.xlsx")


def _sheet(wb: Any, name: str, row: list[tuple[Any, ...]]) -> None:
    ws = wb.create_sheet(name)
    for item in row:
        ws.append(item)
    for column in ws.iter_cols():
        for cell in column:
            if isinstance(cell.value, float) or (cell.value == 1 and name in ("Perjanjian Kinerja", "Rincian Target")):
                cell.number_format = "0%" if cell.column > 2 else "General"


def measure(folder: Path) -> None:
    """One line: IKU, findings, seconds, and memory of this process."""
    from workbook_builder.pipeline import Scored, evaluate

    begin = time.process_time()
    result = evaluate(folder)
    seconds = time.process_time() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    count = len(result.score.iku) if isinstance(result, Scored) else 0
    per_iku = seconds / count * 1000
    print(
        f"{count:5d} IKU, {len(result.findings)} findings: {seconds:.2f} s, {per_iku:.2f} ms per IKU, {memory:.0f} MB"
    )


def main() -> None:
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    for count in SIZE:
        with tempfile.TemporaryDirectory() as folder:
            make_office(Path(folder), count)
            subprocess.run([sys.executable, __file__, folder], check=True)


if __name__ == "__main__":
    main()
