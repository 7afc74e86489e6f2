"""The template realisasi.xlsx: titles, headers, prompts, guidance, and what a refresh has to say."""

from __future__ import annotations

from workbook_builder.text.sheets import TeksLembar

TRIWULAN_KE = ("Q1", "Q2", "Q3", "Q4")

PETUNJUK = TeksLembar(
    "Petunjuk",
    "Petunjuk Pengisian Realisasi Kinerja",
    "Berkas ini diisi setiap triwulan, lalu diolah menjadi buku kerja kinerja dengan perintah build-workbook.",
    ("Bagian", "Hal", "Penjelasan"),
)
REALISASI = TeksLembar(
    "Realisasi IKU",
    "Realisasi Indikator Kinerja Utama (IKU)",
    "Isi kolom Realisasi untuk triwulan yang dilaporkan pada sel kuning; target diambil dari target.xlsx.",
    (
        "Kode",
        "IKU",
        "Satuan",
        "Basis",
        *(f"{apa} {q}" for q in TRIWULAN_KE for apa in ("Target", "Realisasi")),
        "Catatan",
        "Kelengkapan",
        "Analisis",
        "Terhadap target",
        "Tanda periksa",
    ),
)
ANALISIS = TeksLembar(
    "Analisis",
    "Analisis Capaian IKU",
    "Satu baris untuk satu IKU pada satu triwulan: apa yang mendorong, apa kendalanya, apa tindak lanjutnya.",
    ("Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"),
)
ANGGARAN = TeksLembar(
    "Realisasi Anggaran",
    "Realisasi Anggaran",
    "Isi belanja dalam rupiah penuh, kumulatif sejak Januari sampai akhir triwulan.",
    ("Kode", "Jenis Belanja", "Pagu", *(f"Realisasi {q}" for q in TRIWULAN_KE), "Catatan", "Kelengkapan"),
)
TERBIT = TeksLembar(
    "Angka Terbit",
    "Angka yang Sudah Terbit",
    "Salin angka yang sudah tercetak di laporan lain apa adanya, untuk dicocokkan dengan hasil perhitungan.",
    ("Acuan", "Periode", "Nilai", "Sumber"),
)
ARSIP = TeksLembar(
    "Arsip",
    "Arsip Isian yang Tidak Lagi Punya Tempat",
    "Isian yang tempatnya tidak ada lagi pada target sekarang. Tidak dibaca saat menilai dan tidak pernah dihapus.",
    ("Kode", "IKU", "Lembar", "Periode", "Kolom", "Isi", "Alasan"),
)

JENIS_BELANJA = (("51", "Belanja Pegawai"), ("52", "Belanja Barang"), ("53", "Belanja Modal"))
JUMLAH = "Jumlah"

TRIWULAN_DIISI = "Triwulan yang diisi"
CATATAN_LEMBAR = "Catatan lembar"
LENGKAP, BELUM, TANPA_TARGET, PILIH = "Lengkap", "Belum diisi", "Tanpa target", "Pilih triwulan"
BELUM_BERTARGET = "Target kosong"
TAK_TERBANDING = "-"
JAUH = "Jauh di atas target"
ADA, BELUM_ADA = "Ada", "Belum ada"
COCOK, TAK_COCOK, BOLEH_KOSONG = "Cocok", "Tidak cocok", "Boleh kosong"
SISA_IKU = "IKU yang belum diisi:"
SISA_ANALISIS = "IKU tanpa analisis:"
SISA_BELANJA = "Jenis belanja yang belum diisi:"

# --- prompts (titles at most 32 characters, texts at most 255) ----------------------------------------------------

GALAT_ANGKA = "Di sini hanya boleh angka. Ketik angkanya saja, dengan tanda desimal seperti contoh di sel {contoh}. Kosongkan bila belum ada."
GALAT_RUPIAH = "Di sini hanya boleh rupiah bulat. Ketik angkanya saja, misalnya 594053000."
GALAT_DAFTAR = "Pilih salah satu dari daftar yang muncul di sel ini."
GALAT_TEKS = "Tulisan ini terlalu panjang untuk satu sel. Ringkas, atau bagi menjadi beberapa baris."
JUDUL_GALAT_DAFTAR = "Tidak ada dalam daftar"
JUDUL_GALAT_TEKS = "Terlalu panjang"
ISI_TRIWULAN = (
    "Triwulan yang diisi",
    "Pilih 1, 2, 3, atau 4. Kolom Kelengkapan lalu menunjukkan apa yang belum diisi untuk triwulan itu.",
)
ISI_CATATAN_LEMBAR = (
    "Catatan lembar",
    "Boleh dikosongkan. Tempat menulis sumber angka atau catatan untuk seluruh lembar ini; tetap tersimpan saat berkas diperbarui.",
)
ISI_REALISASI = "Realisasi {q} {kode}"
PESAN_PERSEN = "Ketik realisasi {q} lengkap dengan tanda persen; tanda desimalnya seperti contoh di sel {contoh}.{basis} Belum ada angkanya? Kosongkan. Isi 0 hanya bila memang nol."
PESAN_ANGKA = "Ketik realisasi {q} dalam satuan {satuan}; tanda desimalnya seperti contoh di sel {contoh}.{basis} Belum ada angkanya? Kosongkan. Isi 0 hanya bila memang nol."
PESAN_RUPIAH = "Ketik realisasi {q} dalam rupiah penuh, tanpa desimal, misalnya 594053000.{basis} Belum ada angkanya? Kosongkan. Isi 0 hanya bila memang nol."
PESAN_KUMULATIF = " Kumulatif: angka sejak Januari sampai akhir {q}."
PESAN_TANPA_TARGET = "{kode} tidak punya target {q}, jadi angka ini tidak dinilai. Kosongkan bila tidak diperlukan; jelaskan di Catatan bila disengaja."
ISI_SATUAN = (
    "Satuan",
    "Satuan IKU ini belum tercantum pada Manual IKU. Ketik satuannya, misalnya Indeks, Hari, atau Dokumen.",
)
ISI_BASIS = (
    "Basis realisasi",
    "Triwulanan: angka triwulan itu saja. Kumulatif: angka sejak Januari. Pilih sesuai Manual IKU; kosong dibaca Triwulanan.",
)
ISI_CATATAN = (
    "Catatan",
    "Sumber angka, alasan revisi, atau penjelasan lain tentang IKU ini. Alt+Enter untuk pindah baris.",
)
ISI_KODE = ("Kode IKU", "Pilih kode IKU dari daftar. Satu baris untuk satu IKU pada satu triwulan.")
ISI_PERIODE = ("Periode", "Pilih periode dari daftar: Q1, Q2, Smt.1, Q3, s.d.Q3, Q4, atau Y (setahun).")
ISI_PENDORONG = ("Faktor pendorong", "Apa yang mendorong capaian IKU ini. Tiap butir pada baris sendiri (Alt+Enter).")
ISI_KENDALA = ("Kendala", "Apa yang menghambat capaian IKU ini. Kosongkan bila tidak ada.")
ISI_TINDAK_LANJUT = ("Tindak lanjut", "Apa yang akan dilakukan, oleh siapa, dan kapan.")
ISI_KODE_BELANJA = ("Kode belanja", "Kode jenis belanja dua angka, misalnya 51, 52, 53, atau 57.")
ISI_JENIS_BELANJA = ("Jenis belanja", "Nama jenis belanja, misalnya Belanja Barang.")
ISI_PAGU = (
    "Pagu {nama}",
    "Pagu DIPA dalam rupiah penuh. Boleh kosong bila hanya jumlahnya yang diketahui; isilah pada baris Jumlah.",
)
ISI_BELANJA = (
    "Realisasi {q}",
    "{nama}: belanja dalam rupiah penuh, kumulatif sejak Januari sampai akhir {q}. Kosongkan bila belum ada.",
)
ISI_JUMLAH_BELANJA = (
    "Jumlah {q}",
    "Boleh kosong: jumlah dihitung dari jenis belanja. Bila diisi, angkanya dicocokkan dengan penjumlahan.",
)
ISI_CATATAN_BELANJA = ("Catatan", "Sumber angka atau penjelasan. Alt+Enter untuk pindah baris.")
ISI_ACUAN = (
    "Acuan",
    "Apa yang terbit: NKO, kode IKU (capaian), Realisasi atau Target diikuti kode IKU, Realisasi Anggaran, atau nama angka lain.",
)
ISI_NILAI = (
    "Nilai",
    "Angka seperti tercetak, dengan tanda desimal seperti contoh di sel {contoh}. Persen tanpa tanda %. Uang dalam rupiah penuh.",
)
ISI_SUMBER = ("Sumber", "Di mana angka ini terbit: nama laporan, bab, dan halaman.")
ISI_LAIN = (
    "Kolom tambahan",
    "Kolom yang ditambahkan kantor sendiri. Isinya tetap tersimpan saat berkas diperbarui, tetapi tidak dinilai.",
)

# --- guidance -----------------------------------------------------------------------------------------------------

BAGIAN_PERIKSA, BAGIAN_CARA, BAGIAN_WARNA, BAGIAN_PERIODE, BAGIAN_TRIWULAN, BAGIAN_BASIS, BAGIAN_TANDA = (
    "Pemeriksaan",
    "Cara mengisi",
    "Arti warna",
    "Daftar periode",
    "Daftar triwulan",
    "Daftar basis",
    "Batas tanda",
)
PERIKSA_IKU = "IKU yang belum diisi untuk triwulan terpilih"
PERIKSA_ANALISIS = "IKU yang belum punya analisis untuk triwulan terpilih"
PERIKSA_BELANJA = "Jenis belanja yang belum diisi untuk triwulan terpilih"
LANGKAH = (
    (
        "Sel yang diisi",
        "Isi hanya sel kuning muda dengan tulisan biru. Sel lain terkunci tanpa kata sandi, supaya judul, kode, dan target tidak berubah tanpa sengaja.",
    ),
    (
        "Triwulan yang diisi",
        "Pilih dahulu triwulannya di lembar Realisasi IKU, sel C4. Kolom Kelengkapan dan bagian Pemeriksaan di atas menunjukkan apa yang masih kurang.",
    ),
    (
        "Realisasi IKU",
        "Isi kolom Realisasi untuk triwulan yang dilaporkan. Triwulan sebelumnya tidak perlu diketik ulang. Bila angkanya direvisi, ganti angkanya dan tulis alasannya di kolom Catatan.",
    ),
    (
        "Satuan",
        "Persen: ketik lengkap dengan tandanya, misalnya 85%. Indeks dan satuan lain: ketik angkanya saja, misalnya 93. Tanda desimal tiap komputer dapat berbeda; pakai yang tampak pada contoh di atas tabel. Tanda yang keliru membuat angka sepuluh kali lebih besar, dan kolom Tanda periksa lalu menyebutnya.",
    ),
    (
        "Kosong dan 0 tidak sama",
        "Belum ada angkanya? Biarkan kosong: IKU itu belum dinilai untuk triwulan tersebut dan disebut dalam hasil pemeriksaan. Ketik 0 hanya bila realisasinya memang nol, karena 0 ikut dinilai.",
    ),
    (
        "Basis",
        "Triwulanan: angka triwulan itu, sesuai Manual IKU. Kumulatif: angka sejak Januari sampai triwulan itu; jangan dikurangi sendiri, program yang menghitung bagian tiap triwulan.",
    ),
    ("Analisis", "Satu baris untuk satu IKU pada satu triwulan. Untuk pindah baris di dalam sel, tekan Alt+Enter."),
    (
        "Realisasi Anggaran",
        "Isi belanja pegawai (51), barang (52), dan modal (53) dalam rupiah penuh, kumulatif sejak Januari. Pagu per jenis belanja boleh kosong bila hanya jumlahnya yang diketahui.",
    ),
    (
        "Angka Terbit",
        "Salin angka yang sudah tercetak di laporan lain, misalnya LAKIN, apa adanya, walaupun tampak keliru. Program mencocokkannya dengan hasil perhitungan.",
    ),
    (
        "Menyalin dari berkas lain",
        "Pakai Tempel Khusus, Nilai (Paste Special, Values), supaya pemeriksaan pada sel tidak ikut tertimpa.",
    ),
    (
        "Setelah selesai",
        "Simpan berkas ini dengan nama dan tempat yang sama, tutup, lalu jalankan build-workbook. Hasilnya ada di folder output.",
    ),
    (
        "Bila target berubah",
        "Jalankan build-workbook template. Semua yang sudah diisi tetap ada; berkas yang lama disimpan di sebelahnya sebagai cadangan.",
    ),
)
WARNA_ISIAN = "Diisi oleh staf: kuning muda, tulisan biru, tidak terkunci."
WARNA_TERKUNCI = "Tidak diisi: target dan keterangan, terkunci."
WARNA_TERTUTUP = "Triwulan tanpa target: abu-abu dan ditutup."
CONTOH_WARNA = "Contoh"
ARTI_PERIODE = {
    "Q1": "triwulan I",
    "Q2": "triwulan II",
    "Smt.1": "semester I",
    "Q3": "triwulan III",
    "s.d.Q3": "sampai dengan triwulan III",
    "Q4": "triwulan IV",
    "Y": "setahun",
}
ARTI_TANDA = "kali target; realisasi triwulan terpilih yang lebih besar ditandai pada kolom Tanda periksa di lembar Realisasi IKU"
ARTI_BASIS = {"Triwulanan": "angka triwulan itu saja", "Kumulatif": "angka sejak Januari"}

# --- the refresh --------------------------------------------------------------------------------------------------

ALASAN_KELUAR = "IKU tidak ada lagi pada target"
ALASAN_GANDA = "Baris kedua dengan kode yang sama"
ALASAN_TANPA_KODE = "Baris tanpa kode IKU yang terbaca"
ALASAN_LIAR = "Sel di luar kolom tabel"

BATAS_SEBUT = 5
DAN_LAIN = ", dan lain-lain"
TAK_TERBAWA_BENDA = "{benda} di dalam berkas"
TAK_TERBAWA_RUMUS = "{jumlah} rumus buatan sendiri ({sel}); yang disimpan hanya hasilnya"

IDENTITAS_LAIN = "Template tidak ditulis, dan realisasi.xlsx tidak diubah: berkas itu untuk kantor atau tahun lain."
TARGET_BERGALAT = "Template tidak ditulis karena target.xlsx memuat galat. Betulkan dahulu, lalu jalankan lagi."
TANPA_IKU = "Template tidak ditulis karena target.xlsx belum memuat satu IKU pun pada lembar Rincian Target."
MINTA_YA = (
    "Ada yang tidak dapat dibawa ke berkas yang baru: {daftar}. Belum ada yang ditulis. "
    "Bila hal itu boleh ditinggal di berkas cadangan, ulangi perintah tadi dengan tambahan --ya."
)
TERTINGGAL = "Tertinggal hanya di berkas cadangan: {daftar}."
DITULIS_BARU = "Template ditulis: {jalur} ({jumlah} IKU)"
DIPERBARUI = "Template diperbarui: {jalur} ({jumlah} IKU, {isian} isian dibawa)"
TETAP = "Template sudah sesuai dengan target; tidak ada yang ditulis: {jalur}"
CADANGAN = "Berkas sebelumnya disimpan sebagai {nama}"
CADANGAN_ADA = "Cadangan dengan isi yang sama sudah ada; tidak dibuat lagi."
IKU_BARU = "IKU baru pada target: {daftar}."
IKU_KELUAR = "IKU yang tidak ada lagi pada target: {daftar}. Isiannya ada di lembar Arsip."
IKU_KELUAR_KOSONG = "IKU yang tidak ada lagi pada target dan belum pernah diisi: {daftar}."
IKU_KEMBALI = "IKU yang kembali ada pada target: {daftar}. Isiannya diambil kembali dari lembar Arsip."
MUNGKIN_GANTI = (
    "Mungkin {lama} kini berkode {baru} ('{nama}'). Tidak ada yang dipindahkan. "
    "Bila memang sama, jalankan: build-workbook template --ganti {lama}={baru}"
)
GANTI_SALAH = "'{isi}' tidak dapat dipakai; tulis KODE_LAMA=KODE_BARU, misalnya 03a-CP=03b-CP."
GANTI_TANPA_LAMA = "Kode {kode} tidak ada pada realisasi.xlsx, sehingga tidak ada yang dapat dipindahkan."
GANTI_TANPA_BARU = "Kode {kode} tidak ada pada target.xlsx."
GANTI_MASIH_ADA = "Kode {kode} masih ada pada target.xlsx, sehingga isiannya tidak dipindahkan."
GANTI_TERISI = "Kode {kode} sudah punya isian sendiri, sehingga isian kode lama tidak dipindahkan ke sana."
BARIS_DIARSIPKAN = "{jumlah} isian tanpa tempat pada tabel disimpan di lembar Arsip: {daftar}."
LEMBAR_DIBAWA = "Lembar buatan sendiri dibawa sebagai nilai, tanpa hiasan: {daftar}."
KOLOM_DIBAWA = "Kolom buatan sendiri pada lembar '{lembar}' dibawa: {daftar}."
SEL_TAK_TERBACA = "{jumlah} isian tidak terbaca sebagai angka dan dibawa apa adanya: {daftar}."
BASIS_BERUBAH = (
    "Basis {kode} pada berkas lama '{lama}', kini '{baru}' menurut target. Periksa apakah angkanya masih benar."
)
CADANGAN_TANDA = "cadangan"
