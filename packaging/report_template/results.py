"""Bab III and Bab IV."""

from __future__ import annotations

from report_template.writer import Column, Writer

NUMBER = "Isi Tabel Angka"
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def write(w: Writer) -> None:
    """Akuntabilitas Kinerja, on wide pages as far as its tables need them, and Penutup."""
    w.section(wide=True)
    w.text("heading 1", "AKUNTABILITAS KINERJA")
    w.text("heading 2", "Capaian Indikator Kinerja Utama (IKU)")
    w.text("Teks Isi", "{{ nko.kalimat }} Capaian IKU dijabarkan pada tabel berikut:")
    _capaian(w)
    _steps(w)
    w.section(wide=False)
    _evaluation(w)
    _anggaran(w)
    _aksi(w)
    w.text("heading 1", "PENUTUP")
    w.lines("narasi.penutup")


def _capaian(w: Writer) -> None:
    w.caption("Capaian Indikator Kinerja Utama {{ sampai }}")
    quarters = [
        Column(q, 1.55, f"{{{{ i.{what}_triwulan.{q.lower()} }}}}", NUMBER)
        for what in ("target", "realisasi")
        for q in QUARTERS
    ]
    w.table(
        (
            Column("", 1.0, "{% vm %}{{ s.nomor }}", "Isi Tabel Tengah"),
            Column("", 4.3, "{% vm %}{{ s.nama }}"),
            Column("", 6.1, "{{ i.nama }}"),
            *quarters,
            Column("", 1.9, "{{ i.capaian }}", NUMBER),
        ),
        (
            "{%tr for s in sasaran %}",
            "{%tr for i in s.iku %}",
            "*",
            "{%tr endfor %}",
            "{%tr endfor %}",
            ("", "Nilai Kinerja Organisasi", *[""] * 9, "{{ nko.nilai }}"),
        ),
        tops=(
            ("No.", 1),
            ("Sasaran Program/Kegiatan", 1),
            ("Indikator Kinerja", 1),
            ("Target", 4),
            ("Realisasi", 4),
            ("Capaian akhir", 1),
        ),
    )


def _steps(w: Writer) -> None:
    w.text("Judul Halaman Baru", "Perhitungan Nilai Kinerja Organisasi")
    w.text(
        "Teks Isi",
        "Nilai sasaran strategis (NSS) adalah rata-rata tertimbang capaian IKU di bawahnya; nilai perspektif (NP) adalah "
        "rata-rata NSS; NKO adalah jumlah NP dikalikan bobot perspektifnya.",
    )
    w.caption("Langkah pertama: nilai sasaran strategis (NSS)")
    w.table(
        (
            Column("No.", 1.2, "{{ s.nomor }}", "Isi Tabel Tengah"),
            Column("Sasaran Program/Kegiatan", 9.5, "{{ s.nama }}"),
            Column("Perhitungan: capaian x bobot IKU", 12.0, "{{ s.hitungan }}"),
            Column("NSS", 3.0, "{{ s.nilai }}", NUMBER),
        ),
        ("{%tr for s in sasaran %}", "*", "{%tr endfor %}"),
    )
    w.caption("Langkah kedua: nilai perspektif (NP) dan NKO")
    w.table(
        (
            Column("Perspektif", 5.2, "{{ p.nama }}"),
            Column("Perhitungan NP: rata-rata NSS", 11.0, "{{ p.hitungan }}"),
            Column("NP", 2.8, "{{ p.nilai }}", NUMBER),
            Column("Bobot", 2.8, "{{ p.bobot }}", NUMBER),
            Column("NP x bobot", 3.9, "{{ p.sumbangan }}", NUMBER),
        ),
        (
            "{%tr for p in perspektif %}",
            "*",
            "{%tr endfor %}",
            ("Nilai Kinerja Organisasi", "{{ nko.hitungan }}", "", "{{ nko.jumlah_bobot }}", "{{ nko.nilai }}"),
        ),
    )


def _evaluation(w: Writer) -> None:
    w.text("heading 2", "Evaluasi dan Analisis Pencapaian Sasaran")
    w.text("Teks Isi", "{{ nko.ringkasan }}")
    w.picture("capaian")
    with w.loop("s", "sasaran"):
        w.text("heading 3", "{{ s.nama }}")
        w.text("Pengantar", "{{ s.kalimat }}")
        with w.loop("i", "s.iku"):
            w.text("heading 4", "{{ i.nama }}")
            w.text("Uraian", "{{ i.kalimat }}")
            w.each("i.tahun_lalu", "Uraian", "kalimat")
            with w.loop("a", "i.analisis"):
                w.text("Label", "{{ a.judul }}:")
                w.lines("a.butir", "Uraian")


def _anggaran(w: Writer) -> None:
    w.text("heading 2", "Realisasi Anggaran")
    w.text("Teks Isi", "{{ anggaran.kalimat }}")
    w.lines("narasi.penjelasan_realisasi_anggaran")
    w.caption("Realisasi anggaran {{ sampai }}")
    w.table(
        (
            Column("Kode", 1.5, "{{ b.kode }}", "Isi Tabel Tengah"),
            Column("Jenis Belanja", 4.9, "{{ b.nama }}"),
            Column("Pagu", 3.9, "{{ b.pagu }}", NUMBER),
            Column("Realisasi", 3.9, "{{ b.realisasi }}", NUMBER),
            Column("Serapan", 2.3, "{{ b.persen }}", NUMBER),
        ),
        (
            "{%tr for b in anggaran.belanja %}",
            "*",
            "{%tr endfor %}",
            ("", "{{ anggaran.nama }}", "{{ anggaran.pagu }}", "{{ anggaran.realisasi }}", "{{ anggaran.persen }}"),
        ),
    )
    w.picture("anggaran")


def _aksi(w: Writer) -> None:
    w.text("heading 2", "Rencana Aksi ke Depan")
    with w.loop("s", "sasaran"):
        w.text("Sasaran Aksi", "{{ s.nama }}")
        with w.loop("b", "s.rencana_aksi"):
            w.text("Butir", "{{ b.nomor }}\t{{ b.uraian }}")
