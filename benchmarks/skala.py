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

UKURAN = (20, 200, 2_000)
PER_SASARAN = 26
PERIODE = ("Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y")
TARGET = (0.2, 0.45, 0.45, 0.7, 0.7, 1, 1)
PERSPEKTIF = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")


def buat_kantor(folder: Path, banyak: int) -> None:
    """Both input files of an office with this many IKU, every sheet filled and consistent."""
    sasaran = range(1, (banyak - 1) // PER_SASARAN + 2)
    kode = [f"{i // PER_SASARAN + 1:02d}{chr(97 + i % PER_SASARAN)}-CP" for i in range(banyak)]
    nama = {k: f"Persentase penyelesaian kegiatan {k}" for k in kode}
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    _lembar(wb, "Identitas", [("Uraian", "Isi"), ("Nama Unit", f"KPP {banyak} IKU"), ("Tahun", 2024)])
    peta = [(PERSPEKTIF[s % 4], s, f"Sasaran {s}") for s in sasaran]
    _lembar(wb, "Peta Strategi", [("Perspektif", "SS", "Sasaran Strategis"), *peta])
    pk, rincian, manual, inisiatif = [], [], [], []
    for s in sasaran:
        rincian.append((s, f"Sasaran {s}"))
        for k in kode[(s - 1) * PER_SASARAN : s * PER_SASARAN]:
            pk.append((s, f"Sasaran {s}", f"{k} {nama[k]}", 1))
            rincian.append((k, nama[k], *TARGET))
            manual.append((k, "Maximize", "TLK", "Persen", "Triwulanan", "Tidak"))
            lintasan = "Q1: 20% Q2: 45% Q3: 70% Q4: 100%"
            inisiatif.append((len(inisiatif) + 1, nama[k], "Melaksanakan kegiatan", lintasan, lintasan))
    _lembar(wb, "Perjanjian Kinerja", [("No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target"), *pk])
    _lembar(wb, "Rincian Target", [("Kode SS/IKU", "SS dan IKU", *PERIODE), *rincian])
    kepala = ("Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Konversi 120")
    _lembar(wb, "Manual IKU", [kepala, *manual])
    kepala = ("No.", "IKU", "Inisiatif Strategis", "Trajectory Kegiatan", "Trajectory Output")
    _lembar(wb, "Inisiatif Strategis", [kepala, *inisiatif])
    wb.save(folder / "target.xlsx")
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    kepala = ("Kode", "IKU", "Satuan", "Basis", *(f"Realisasi Q{i}" for i in range(1, 5)))
    isian = [(k, nama[k], "Persen", "Triwulanan", 0.21, 0.46, 0.71, 1.02) for k in kode]
    _lembar(wb, "Realisasi IKU", [kepala, *isian])
    terbit = [(f"{awal}{k}", "Y", n) for k in kode for awal, n in (("", 102), ("Realisasi ", 102), ("Target ", 100))]
    _lembar(wb, "Angka Terbit", [("Acuan", "Periode", "Nilai"), *terbit])
    wb.save(folder / "realisasi.xlsx")


def _lembar(wb: Any, nama: str, baris: list[tuple[Any, ...]]) -> None:
    ws = wb.create_sheet(nama)
    for satu in baris:
        ws.append(satu)
    for kolom in ws.iter_cols():
        for sel in kolom:
            if isinstance(sel.value, float) or (sel.value == 1 and nama in ("Perjanjian Kinerja", "Rincian Target")):
                sel.number_format = "0%" if sel.column > 2 else "General"


def ukur(folder: Path) -> None:
    """One line: IKU, findings, seconds, and memory of this process."""
    from workbook_builder.pipeline import nilai

    mulai = time.process_time()
    hasil = nilai(folder)
    detik = time.process_time() - mulai
    memori = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    banyak = len(hasil.skor.iku) if hasil.skor else 0
    per_iku = detik / banyak * 1000
    print(f"{banyak:5d} IKU, {len(hasil.temuan)} findings: {detik:.2f} s, {per_iku:.2f} ms per IKU, {memori:.0f} MB")


def main() -> None:
    if len(sys.argv) > 1:
        ukur(Path(sys.argv[1]))
        return
    for banyak in UKURAN:
        with tempfile.TemporaryDirectory() as folder:
            buat_kantor(Path(folder), banyak)
            subprocess.run([sys.executable, __file__, folder], check=True)


if __name__ == "__main__":
    main()
