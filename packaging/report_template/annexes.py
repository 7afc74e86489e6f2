"""The annexes: Perjanjian Kinerja, Rincian Target, Inisiatif Strategis, SKP."""

from __future__ import annotations

from report_template.writer import Column, Writer

CENTRED, NUMBER = "Isi Tabel Tengah", "Isi Tabel Angka"
SIGNED = "Ditandatangani secara elektronik"
PERIODS = (("Q1", "q1"), ("Q2", "q2"), ("Smt.1", "smt1"), ("Q3", "q3"), ("s.d.Q3", "sdq3"), ("Q4", "q4"), ("Y", "y"))


def write(w: Writer) -> None:
    """One annex after another, the wide ones on wide pages."""
    w.section(wide=False)
    _perjanjian(w)
    w.section(wide=True)
    _rincian(w)
    w.section(wide=True)
    _inisiatif(w)
    w.section(wide=True)
    _skp(w)


def _title(w: Writer, title: str) -> None:
    w.text("Lampiran", title)
    w.text("Judul Lampiran", "{{ jabatan|upper }}")
    w.text("Judul Lampiran", "{{ unit_atasan|upper }}")
    w.text("Judul Lampiran", "TAHUN {{ tahun }}")
    w.text("Catatan")


def _perjanjian(w: Writer) -> None:
    _title(w, "Perjanjian Kinerja Nomor {{ nomor_perjanjian }}")
    w.text("Judul Kecil", "Peta Strategi")
    w.lines("narasi.visi_peta_strategi", "Kutipan Visi")
    w.table(
        (
            Column("Perspektif", 4.2, "{{ s.perspektif }}"),
            Column("No.", 1.3, "{{ s.nomor }}", CENTRED),
            Column("Sasaran Strategis", 11.0, "{{ s.nama }}"),
        ),
        ("{%tr for s in sasaran %}", "*", "{%tr endfor %}"),
    )
    w.text("Judul Halaman Baru", "Perjanjian Kinerja Tahun {{ tahun }}")
    w.table(
        (
            Column("No.", 1.1, "{% vm %}{{ s.nomor }}", CENTRED),
            Column("Sasaran Program/Kegiatan", 4.4, "{% vm %}{{ s.sasaran }}"),
            Column("Indikator Kinerja", 7.5, "{{ i.kode }} {{ i.nama }}"),
            Column("Target", 3.5, "{{ i.target }}", CENTRED),
        ),
        ("{%tr for s in perjanjian %}", "{%tr for i in s.iku %}", "*", "{%tr endfor %}", "{%tr endfor %}"),
    )
    with w.when("anggaran_perjanjian"):
        w.caption("Program/Kegiatan dan Anggaran Tahun {{ tahun }}")
        w.table(
            (
                Column("Kode", 1.6, "{{ a.kode }}", CENTRED),
                Column("Program/Kegiatan", 10.0, "{{ a.nama }}"),
                Column("Anggaran", 4.9, "{{ a.jumlah }}", NUMBER),
            ),
            ("{%tr for a in anggaran_perjanjian %}", "*", "{%tr endfor %}"),
        )
    w.signatures(
        ("Pihak Kedua,", "{{ jabatan_atasan }}", "", SIGNED, "", "{{ atasan }}"),
        ("{{ tempat_tanggal }}", "Pihak Pertama,", "{{ jabatan }}", "", SIGNED, "", "{{ pejabat }}"),
    )


def _rincian(w: Writer) -> None:
    _title(w, "Rincian Target Kinerja")
    w.table(
        (
            Column("Kode", 2.0, "{{ i.kode }}"),
            Column("Sasaran Strategis dan IKU", 9.2, "{{ i.nama }}"),
            *(Column(name, 2.07, f"{{{{ i.{key} }}}}", CENTRED) for name, key in PERIODS),
        ),
        (
            "{%tr for s in rincian_target %}",
            ["{{ s.nomor }}", "{{ s.nama }}", *[""] * 7],
            "{%tr for i in s.iku %}",
            "*",
            "{%tr endfor %}",
            "{%tr endfor %}",
        ),
    )
    w.signatures(("{{ tempat_tanggal }}", "{{ jabatan }}", "", SIGNED, "", "{{ pejabat }}"))


def _inisiatif(w: Writer) -> None:
    _title(w, "Inisiatif Strategis")
    lines = "{{%p for baris in n.{0} %}}\n{{{{ baris }}}}\n{{%p endfor %}}"
    with w.when("not inisiatif"):
        w.text("Teks Isi", "[isi: Inisiatif Strategis]")
    with w.when("inisiatif"):
        w.table(
            (
                Column("No.", 1.0, "{{ n.nomor }}", CENTRED),
                Column("IKU", 3.5, "{{ n.iku }}"),
                Column("Inisiatif Strategis", 5.5, lines.format("inisiatif")),
                Column("Output/Outcome", 4.3, lines.format("output")),
                Column("Trajectory Kegiatan", 2.0, lines.format("trajectory_kegiatan")),
                Column("Trajectory Output", 2.0, lines.format("trajectory_output")),
                Column("Periode Pelaksanaan", 2.3, "{{ n.periode }}"),
                Column("Penanggung Jawab", 2.5, "{{ n.penanggung_jawab }}"),
                Column("Biaya", 2.6, "{{ n.biaya }}", NUMBER),
            ),
            ("{%tr for n in inisiatif %}", "*", "{%tr endfor %}"),
        )
    w.signatures(("{{ tempat_tanggal }}", "{{ jabatan }}", "", SIGNED, "", "{{ pejabat }}"))


def _skp(w: Writer) -> None:
    _title(w, "Sasaran Kinerja Pegawai")
    w.table(
        (
            Column("No.", 1.0, "{{ i.nomor }}", CENTRED),
            Column("Rencana Hasil Kerja", 7.6, "{{ i.sasaran }}"),
            Column("Indikator Kinerja Individu (IKI)", 10.4, "{{ i.nama }}"),
            Column("Target", 2.4, "{{ i.y }}", CENTRED),
            Column("Perspektif", 4.3, "{{ i.perspektif }}"),
        ),
        ("{%tr for i in skp %}", "*", "{%tr endfor %}"),
    )
    _skp_signatures(w)
    w.text("Judul Halaman Baru", "Lampiran Sasaran Kinerja Pegawai")
    w.text("Judul Lampiran", "SKEMA PERTANGGUNGJAWABAN")
    w.text("Catatan", "Hasil kerja dilaporkan secara triwulanan.")
    w.table(
        (
            Column("No.", 1.0, "{{ i.nomor }}", CENTRED),
            Column("Indikator Kinerja Individu (IKI)", 10.2, "{{ i.nama }}"),
            *(Column(name, 2.07, f"{{{{ i.{key} }}}}", CENTRED) for name, key in PERIODS),
        ),
        ("{%tr for i in skp %}", "*", "{%tr endfor %}"),
    )
    w.text("Judul Kecil", "KONSEKUENSI")
    w.text("Butir", "1.\tApabila target kinerja tercapai maka diberikan penghargaan sesuai ketentuan yang berlaku.")
    w.text(
        "Butir",
        "2.\tApabila target kinerja tidak tercapai maka diberikan pembinaan dan/atau sanksi sesuai ketentuan yang berlaku.",
    )
    _skp_signatures(w)


def _skp_signatures(w: Writer) -> None:
    w.signatures(
        ("Pegawai yang Dinilai,", "", SIGNED, "", "{{ pejabat }}"),
        ("{{ tempat_tanggal }}", "Pejabat Penilai Kinerja,", "", SIGNED, "", "{{ atasan }}"),
    )
