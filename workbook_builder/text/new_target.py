"""The empty target.xlsx: titles, headers, examples, prompts, and what to copy from which official document."""

from __future__ import annotations

from workbook_builder.text.sheets import INISIATIF, SheetText

PERIODE = ("Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y")

PETUNJUK = SheetText(
    "Petunjuk",
    "Petunjuk Mengisi Target Kinerja",
    "Berkas ini diisi sekali setahun dari lembar resmi yang ditandatangani, dan diubah hanya bila target direvisi.",
    ("Langkah", "Lembar", "Yang disalin", "Dari dokumen"),
)
IDENTITAS = SheetText(
    "Identitas",
    "Identitas Unit dan Perjanjian Kinerja",
    "Siapa yang berjanji, kepada siapa, untuk tahun berapa.",
    ("Uraian", "Isi"),
)
PETA = SheetText(
    "Peta Strategi",
    "Peta Strategi",
    "Perspektif tiap sasaran strategis. Lembar ini wajib diisi.",
    ("Perspektif", "SS", "Sasaran Strategis"),
)
PERJANJIAN = SheetText(
    "Perjanjian Kinerja",
    "Perjanjian Kinerja",
    "Sasaran, indikator, dan target setahun seperti yang ditandatangani.",
    ("No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target"),
)
RINCIAN = SheetText(
    "Rincian Target",
    "Rincian Target Kinerja",
    "Target tiap IKU untuk tujuh periode resmi. Lembar ini wajib diisi.",
    ("Kode SS/IKU", "SS dan IKU", *PERIODE),
)
MANUAL = SheetText(
    "Manual IKU",
    "Manual Indikator Kinerja Utama",
    "Bagaimana tiap IKU diukur. Yang kosong disimpulkan program dan disebut pada hasil pemeriksaan.",
    (
        "Kode",
        "Polarisasi",
        "Konsolidasi",
        "Satuan",
        "Basis Realisasi",
        "Konversi 120",
        "Realisasi Terburuk",
        "Skala Stabilize",
        "Validitas",
        "Kendali",
        "Sifat Target",
        "Target Y-1",
        "Realisasi Y-1",
        "Penanggung Jawab",
        "Sumber",
    ),
)
ANGGARAN = SheetText(
    "Anggaran",
    "Program/Kegiatan dan Anggaran",
    "Anggaran program dan kegiatannya dalam rupiah penuh.",
    ("Kode", "Program/Kegiatan", "Anggaran"),
)

DESCRIPTION = (
    ("Nama Unit", "Nama kantor seperti pada Perjanjian Kinerja, misalnya KPP Pratama Barabai."),
    ("Unit Atasan", "Nama kantor atasan, misalnya Kantor Wilayah DJP Kalimantan Selatan dan Tengah."),
    ("Tahun", "Tahun anggaran empat angka, misalnya 2026."),
    ("Nomor Perjanjian Kinerja", "Nomor yang tertulis di bawah judul Perjanjian Kinerja."),
    ("Tempat", "Kota tempat Perjanjian Kinerja ditandatangani."),
    ("Tanggal", "Tanggal Perjanjian Kinerja ditandatangani, misalnya 31/01/2026."),
    ("Nama Pejabat", "Nama kepala kantor, tanpa nomor pegawai."),
    ("Jabatan Pejabat", "Jabatan kepala kantor."),
    ("Nama Atasan", "Nama atasan yang menandatangani, tanpa nomor pegawai."),
    ("Jabatan Atasan", "Jabatan atasan yang menandatangani."),
    (
        "Aturan",
        "Boleh kosong: aturan penilaian dipilih menurut tahun. Isi nama aturan, atau berkas .yaml milik kantor, bila berbeda.",
    ),
)

EXAMPLE = "CONTOH"
EXAMPLE_ROW: dict[str, tuple[tuple[object, ...], ...]] = {
    PETA.name: ((f"{EXAMPLE}: Stakeholder", 1, "Penerimaan negara dari sektor pajak yang optimal"),),
    PERJANJIAN.name: (
        (
            EXAMPLE,
            "Penerimaan negara dari sektor pajak yang optimal",
            "01a-CP Persentase realisasi penerimaan pajak",
            "100%",
        ),
    ),
    RINCIAN.name: (
        (f"{EXAMPLE} 1", "Penerimaan negara dari sektor pajak yang optimal", *("",) * 7),
        (
            f"{EXAMPLE} 01a-CP",
            "Persentase realisasi penerimaan pajak",
            "20%",
            "45%",
            "45%",
            "70%",
            "70%",
            "100%",
            "100%",
        ),
    ),
    MANUAL.name: (
        (
            f"{EXAMPLE} 01a-CP",
            "Maximize",
            "TLK",
            "Persen",
            "Triwulanan",
            "Tidak",
            "",
            "",
            "Exact",
            "Moderate",
            "",
            "100%",
            "101%",
            "Seksi Pengawasan",
            "Manual IKU",
        ),
    ),
    INISIATIF.name: (
        (
            EXAMPLE,
            "Persentase realisasi penerimaan pajak",
            "1. Pengawasan pembayaran masa\n2. Imbauan kepada Wajib Pajak",
            "Penerimaan pajak 100%",
            "Q1: 20%\nQ2: 45%\nQ3: 70%\nQ4: 100%",
            "Q1: 20%\nQ2: 45%\nQ3: 70%\nQ4: 100%",
            "Januari - Desember",
            "Seksi Pengawasan",
            "12.000.000",
        ),
    ),
    ANGGARAN.name: ((EXAMPLE, "Program Pengelolaan Penerimaan Negara", "1.192.289.000"),),
}
EXAMPLE_REMARK = "Baris bertulisan CONTOH hanya petunjuk dan tidak dibaca. Isi mulai baris di bawahnya."

STEPS = (
    (
        IDENTITAS.name,
        "Nama unit, unit atasan, tahun, nomor, tempat, tanggal, serta nama dan jabatan kedua penanda tangan.",
        "Perjanjian Kinerja, halaman judul dan halaman tanda tangan",
    ),
    (
        PETA.name,
        "Perspektif, nomor, dan nama tiap sasaran strategis.",
        "Peta Strategi unit, atau lampiran Perjanjian Kinerja",
    ),
    (
        PERJANJIAN.name,
        "Tabel sasaran, indikator (didahului kodenya), dan target setahun.",
        "Perjanjian Kinerja, tabel utama",
    ),
    (
        RINCIAN.name,
        "Baris sasaran (nomor dan nama saja), lalu baris IKU dengan tujuh targetnya. Tulis - bila suatu periode tidak punya target.",
        "Rincian Target Kinerja, lampiran Perjanjian Kinerja",
    ),
    (
        MANUAL.name,
        "Polarisasi, konsolidasi, satuan, basis, konversi 120, skala, validitas, kendali, serta target dan realisasi tahun lalu.",
        "Manual IKU; realisasi tahun lalu dari Laporan Kinerja",
    ),
    (
        INISIATIF.name,
        "Inisiatif tiap IKU dengan keluaran, lintasan, periode, penanggung jawab, dan biaya.",
        "Rencana Aksi / Inisiatif Strategis, lampiran Perjanjian Kinerja",
    ),
    (
        ANGGARAN.name,
        "Program berhuruf (A, B), kegiatannya bernomor (A.1, A.2), dan baris Total.",
        "Perjanjian Kinerja, tabel program/kegiatan dan anggaran",
    ),
    (
        "Selesai",
        "Simpan dan tutup berkas ini, lalu jalankan build-workbook template untuk membuat realisasi.xlsx.",
        "-",
    ),
)
LISTING = "Daftar pilihan"
LIST_NAMES = {
    "Daftar_Perspektif": "Perspektif",
    "Daftar_Polarisasi": "Polarisasi",
    "Daftar_Konsolidasi": "Konsolidasi",
    "Daftar_Satuan": "Satuan",
    "Daftar_Basis": "Basis Realisasi",
    "Daftar_Ya_Tidak": "Ya/Tidak",
    "Daftar_Validitas": "Validitas",
    "Daftar_Kendali": "Kendali",
    "Daftar_Sifat": "Sifat Target",
}
ONES = ("Persen", "Indeks", "Nilai", "Hari", "Dokumen", "Laporan", "Kegiatan", "Kasus", "Orang", "Rupiah")
SATUAN_MAY_CHANGE = "Boleh diganti dengan satuan lain yang dipakai kantor."

# --- prompts (titles at most 32 characters, texts at most 255) ----------------------------------------------------

TARGET_ERROR = "Ketik angka, persen dengan tandanya (20%), atau - bila periode ini tidak punya target."
NUMBER_ERROR = "Di sini hanya boleh angka. Ketik angkanya saja, dengan tanda desimal yang dipakai komputer ini."
TARGET_ERROR_TITLE = "Bukan angka atau tanda -"
WHOLE_ERROR = "Ketik bilangan bulat, misalnya 1."
YEAR_ERROR = "Ketik tahun empat angka, misalnya 2026."
DATE_ERROR = "Ketik tanggal seperti 31/01/2026."
DATE_ERROR_TITLE = "Bukan tanggal"
PERSPEKTIF_PROMPT = ("Perspektif", "Pilih perspektif sasaran ini dari daftar, sesuai Peta Strategi.")
SS_PROMPT = ("Nomor SS", "Nomor sasaran strategis, bilangan bulat mulai 1.")
SASARAN_PROMPT = ("Sasaran strategis", "Nama sasaran, persis seperti pada dokumen resmi.")
NUMBER_PROMPT = ("Nomor", "Nomor urut seperti pada dokumen. Kosongkan bila baris ini masih milik sasaran di atasnya.")
INDIKATOR_PROMPT = ("Indikator kinerja", "Kode lalu nama IKU, misalnya: 01a-CP Persentase realisasi penerimaan pajak.")
PK_TARGET_PROMPT = ("Target setahun", "Target setahun seperti tercetak: 100% untuk persen, 85 untuk indeks.")
SS_CODE_PROMPT = (
    "Kode SS atau IKU",
    "Nomor sasaran (1, 2, ...) untuk baris sasaran; kode IKU (01a-CP) untuk baris IKU.",
)
NAME_PROMPT = ("Nama SS atau IKU", "Nama sasaran atau IKU, persis seperti pada Rincian Target Kinerja.")
TARGET_PROMPT = (
    "Target {periode}: 20% untuk persen, 85 untuk indeks, - bila tidak ada target. Kosongkan pada baris sasaran."
)
TARGET_TITLE = "Target {periode}"
MANUAL_PROMPT = {
    "Kode": "Kode IKU seperti pada Rincian Target, misalnya 01a-CP.",
    "Polarisasi": "Maximize: makin besar makin baik. Minimize: makin kecil makin baik. Stabilize: makin tepat makin baik.",
    "Konsolidasi": "Sum: triwulan dijumlahkan. Average: dirata-ratakan. TLK: yang terakhir diketahui.",
    "Satuan": "Pilih satuan IKU. Satuan lain dapat ditambahkan dengan mengganti salah satu isi Daftar pilihan di lembar Petunjuk.",
    "Basis Realisasi": "Triwulanan: yang dilaporkan angka triwulan itu. Kumulatif: angka sejak Januari.",
    "Konversi 120": "Ya bila target adalah nilai tertinggi yang mungkin, sehingga mencapainya bernilai 120.",
    "Realisasi Terburuk": "Hanya untuk Minimize dengan target 0: nilai terburuk menurut Manual IKU.",
    "Skala Stabilize": "Hanya untuk Stabilize dengan skala sendiri, misalnya 0:0; 90:100; 100:120.",
    "Validitas": "Validitas IKU menurut Manual IKU: Exact, Proxy, atau Activity.",
    "Kendali": "Tingkat kendali menurut Manual IKU: Low, Moderate, atau High.",
    "Sifat Target": "Hanya bila targetnya ditetapkan peraturan atau IKU-nya wajib; selain itu kosongkan.",
    "Target Y-1": "Target setahun tahun lalu, dalam satuan yang sama.",
    "Realisasi Y-1": "Realisasi setahun tahun lalu, dalam satuan yang sama.",
    "Penanggung Jawab": "Seksi atau pejabat yang mengampu IKU ini.",
    "Sumber": "Dari mana isi baris ini, misalnya nomor Manual IKU.",
}
INISIATIF_PROMPT = {
    "No.": "Nomor urut, bilangan bulat.",
    "IKU": "Nama IKU yang didukung, persis seperti pada Rincian Target.",
    "Inisiatif Strategis": "Apa yang dilakukan. Tiap butir pada baris sendiri (Alt+Enter).",
    "Output/Outcome": "Keluaran atau hasil yang diharapkan.",
    "Trajectory Kegiatan": "Lintasan kegiatan tiap triwulan, misalnya Q1: 25% lalu Alt+Enter.",
    "Trajectory Output": "Lintasan keluaran tiap triwulan, misalnya Q1: 25% lalu Alt+Enter.",
    "Periode Pelaksanaan": "Kapan dilaksanakan, misalnya Januari - Desember.",
    "Penanggung Jawab": "Seksi atau pejabat yang melaksanakan.",
    "Biaya (Rp)": "Biaya dalam rupiah penuh, angka saja.",
}
ANGGARAN_PROMPT = {
    "Kode": "A, B, ... untuk program; A.1, A.2, ... untuk kegiatannya; kosong untuk Total.",
    "Program/Kegiatan": "Nama program atau kegiatan; Total pada baris terakhir.",
    "Anggaran": "Jumlah dalam rupiah penuh, angka saja.",
}
SATUAN_PROMPT = ("Satuan", SATUAN_MAY_CHANGE)

# --- messages -----------------------------------------------------------------------------------------------------

ALREADY_THERE = "{jalur} sudah ada dan tidak ditimpa. Pilih folder lain (misalnya data/ diikuti tahunnya), atau pindahkan dahulu berkas itu."
WRITTEN = "Berkas target kosong ditulis: {jalur}. Buka lembar Petunjuk di dalamnya untuk mulai mengisi. Sesudah terisi dan disimpan: build-workbook template"
CONTINUED = "Berkas target tahun {tahun} ditulis: {jalur} ({jumlah} IKU dari {dari}). Isi target barunya, lalu periksa lembar Identitas. Sesudah itu: build-workbook template"
PREVIOUS_HAS_ERRORS = (
    "Berkas tahun lalu di {folder} memuat galat, sehingga tidak dapat dilanjutkan. Betulkan dahulu, lalu jalankan lagi."
)
PREVIOUS_WITHOUT_REALISASI = "Tidak ada realisasi.xlsx di {folder}; kolom Realisasi Y-1 dikosongkan."
PREVIOUS_INCOMPLETE = "Realisasi Y-1 dikosongkan karena triwulan terakhir yang bertarget belum diisi: {daftar}."
