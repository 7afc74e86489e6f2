"""Bab I and Bab II."""

from __future__ import annotations

from report_template.writer import Column, Writer


def write(w: Writer) -> None:
    """Pendahuluan and Perencanaan Kinerja."""
    w.text("heading 1", "PENDAHULUAN")
    for part in ("gambaran_umum", "tugas_dan_fungsi", "sumber_daya_manusia"):
        w.lines(f"narasi.{part}")
    w.text("Judul Kecil", "Struktur Organisasi {{ unit }}")
    w.lines("narasi.struktur_organisasi")
    with w.when("narasi.isu_strategis"):
        w.text("Judul Kecil", "Isu Strategis")
        w.lines("narasi.isu_strategis")
    w.text("Judul Kecil", "Bagan Organisasi {{ unit }}")
    w.text("Kutipan Visi", "{{ bagan_organisasi }}")
    w.text("heading 1", "PERENCANAAN KINERJA")
    w.text("heading 2", "Rencana Strategis")
    w.lines("narasi.rencana_strategis")
    for title, part in (("VISI", "visi"), ("MISI", "misi"), ("MOTTO PELAYANAN", "motto")):
        with w.when(f"narasi.{part}"):
            w.text("Judul Kecil", title)
            w.lines(f"narasi.{part}", "Kutipan Visi")
    _perjanjian(w)
    _program(w)


def _perjanjian(w: Writer) -> None:
    w.text("heading 2", "Perjanjian Kinerja Tahun {{ tahun }}")
    w.text(
        "Teks Isi",
        "Perjanjian Kinerja {{ unit }} Tahun {{ tahun }} Nomor {{ nomor_perjanjian }} memuat {{ jumlah_sasaran }} sasaran "
        "program/kegiatan dan {{ jumlah_iku }} Indikator Kinerja Utama (IKU).",
    )
    w.lines("narasi.pengantar_perjanjian_kinerja")
    w.caption("Target Indikator Kinerja Utama Tahun {{ tahun }}")
    w.table(
        (
            Column("No.", 1.1, "{% vm %}{{ s.nomor }}", "Isi Tabel Tengah"),
            Column("Sasaran Program/Kegiatan", 4.4, "{% vm %}{{ s.sasaran }}"),
            Column("Indikator Kinerja", 7.5, "{{ i.nama }}"),
            Column("Target", 3.5, "{{ i.target }}", "Isi Tabel Tengah"),
        ),
        (
            "{%tr for s in perjanjian %}",
            "{%tr for i in s.iku %}",
            "*",
            "{%tr endfor %}",
            "{%tr endfor %}",
        ),
    )


def _program(w: Writer) -> None:
    w.text("Judul Kecil", "Program Kerja")
    w.lines("narasi.pengantar_program_kerja")
    with w.when("not narasi.pengantar_program_kerja"):
        w.text(
            "Teks Isi",
            "Agar sasaran dan target tercapai secara optimal dan tepat waktu, {{ unit }} menetapkan program kerja berikut:",
        )
    w.each("program_kerja_kosong")
    with w.loop("s", "program_kerja"):
        w.text("Sasaran Program", "{{ s.nama }}")
        with w.loop("i", "s.iku"):
            w.text("IKU Program", "{{ i.nama }}")
            with w.loop("b", "i.butir"):
                w.text("Butir", "{{ b.nomor }}\t{{ b.uraian }}")
