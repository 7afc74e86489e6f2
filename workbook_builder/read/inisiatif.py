"""Sheet Inisiatif Strategis: the actions tied to IKU."""

from __future__ import annotations

from workbook_builder.model import BarisInisiatif, Temuan
from workbook_builder.read.angka import baca_rupiah
from workbook_builder.read.buku import Lembar
from workbook_builder.read.tabel import Baris, Kolom, cari_tabel

NAMA = "Inisiatif Strategis"
KOLOM = (
    Kolom("No.", ("Nomor",)),
    Kolom("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja")),
    Kolom("Inisiatif Strategis", ("Inisiatif",)),
    Kolom("Output/Outcome", ("Output", "Outcome"), wajib=False),
    Kolom("Trajectory Kegiatan", ("Trajectory Kegiatan (Q1-Q4)", "Kegiatan"), wajib=False),
    Kolom("Trajectory Output", ("Output Trajectory",), wajib=False),
    Kolom("Periode Pelaksanaan", ("Periode",), wajib=False),
    Kolom("Penanggung Jawab", wajib=False),
    Kolom("Biaya (Rp)", ("Biaya",), wajib=False),
)


def baca(lembar: Lembar) -> tuple[tuple[BarisInisiatif, ...], tuple[Temuan, ...]]:
    """One record per numbered row; a row without number and IKU cannot be told from a note and is named as ignored."""
    tabel = cari_tabel(lembar, KOLOM, _bernomor)
    hasil: list[BarisInisiatif] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        if baris["IKU"].kosong or not (_bernomor(baris) or not baris["Inisiatif Strategis"].kosong):
            amatan.append(Temuan("baris-diabaikan", baris.terisi[0].tempat, {"isi": baris.terisi[0].teks[:60]}))
            continue
        hasil.append(
            BarisInisiatif(
                nomor=baris["No."],
                iku=baris["IKU"],
                inisiatif=baris["Inisiatif Strategis"],
                output=baris["Output/Outcome"],
                trajectory_kegiatan=baris["Trajectory Kegiatan"],
                trajectory_output=baris["Trajectory Output"],
                periode=baris["Periode Pelaksanaan"],
                penanggung_jawab=baris["Penanggung Jawab"],
                biaya=baca_rupiah(baris["Biaya (Rp)"]),
            )
        )
    return tuple(hasil), tuple(amatan)


def _bernomor(baris: Baris) -> bool:
    return baris["No."].teks.strip(" .").isdigit()
