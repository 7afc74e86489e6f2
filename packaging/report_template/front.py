"""Cover, Kata Pengantar, Daftar Isi, Ikhtisar Eksekutif."""

from __future__ import annotations

from report_template.writer import Column, Writer
from report_template.xml import add_field


def write(w: Writer) -> None:
    """From the cover to the summary."""
    _cover(w)
    section = w.section(wide=False, numbers_from=1)
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    section.header.paragraphs[0].text = "{{ judul }} {{ unit }} {{ periode }}"
    section.header.paragraphs[0].style = "header"
    footer = section.footer.paragraphs[0]
    footer.style = "footer"
    add_field(footer, "PAGE", "1")
    w.text("Judul Depan", "KATA PENGANTAR")
    w.lines("narasi.kata_pengantar")
    w.signatures(
        (
            "{{ tempat_tanggal_laporan }}",
            "{{ jabatan }}",
            "",
            "",
            "Ditandatangani secara elektronik",
            "",
            "{{ pejabat }}",
        )
    )
    w.text("Judul Depan", "DAFTAR ISI")
    add_field(
        w.text("toc 1"), 'TOC \\o "1-3" \\h \\z \\u \\t "Judul Depan,1,Lampiran,1"', "Klik kanan, Perbarui Bidang"
    )
    w.text("Judul Depan", "IKHTISAR EKSEKUTIF")
    w.lines("narasi.dasar_penyusunan")
    w.lines("narasi.ikhtisar_eksekutif")
    w.text("Teks Isi", "{{ nko.kalimat }} {{ nko.ringkasan }}")
    w.lines("narasi.penutup_ikhtisar")
    w.caption("Nilai perspektif dan Nilai Kinerja Organisasi {{ sampai }}")
    w.table(
        (
            Column("Perspektif", 8.5, "{{ p.nama }}"),
            Column("Bobot", 4.0, "{{ p.bobot }}", "Isi Tabel Angka"),
            Column("Nilai Perspektif (NP)", 4.0, "{{ p.nilai }}", "Isi Tabel Angka"),
        ),
        (
            "{%tr for p in perspektif %}",
            "*",
            "{%tr endfor %}",
            ("Nilai Kinerja Organisasi (NKO)", "{{ nko.jumlah_bobot }}", "{{ nko.nilai }}"),
        ),
    )
    w.picture("nko")


def _cover(w: Writer) -> None:
    for _ in range(7):
        w.text("Teks Isi")
    w.text("Judul Sampul", "{{ judul|upper }}")
    w.text("Anak Judul Sampul", "{{ periode|upper }}")
    for _ in range(6):
        w.text("Teks Isi")
    w.text("Anak Judul Sampul", "{{ unit }}")
    w.text("Kaki Sampul", "{{ unit_atasan }}")
    for _ in range(7):
        w.text("Teks Isi")
    w.text("Kaki Sampul", "DIREKTORAT JENDERAL PAJAK")
    w.text("Kaki Sampul", "KEMENTERIAN KEUANGAN REPUBLIK INDONESIA")
