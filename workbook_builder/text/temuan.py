"""The catalogue of findings: code, severity, message and advice. A finding's code is also its name in the docs.

Messages are filled from the finding's ``isi``; they say what was found, and where it matters what was expected.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.model import Temuan, Tingkat

GALAT, PERINGATAN, INFO = Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.INFO


@dataclass(frozen=True)
class JenisTemuan:
    """One entry: ``kelompok`` is what the check judges (sel, baris, lembar, antar lembar)."""

    tingkat: Tingkat
    kelompok: str
    pesan: str
    saran: str


KATALOG: dict[str, JenisTemuan] = {
    # --- structure of the files
    "lembar-hilang": JenisTemuan(
        GALAT,
        "lembar",
        "Lembar '{lembar}' tidak ada; yang ditemukan: {ada}.",
        "Tambahkan lembar '{lembar}', atau betulkan nama lembarnya.",
    ),
    "lembar-ganda": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Lembar '{lembar}' juga dapat berarti lembar '{resmi}', yang sudah dibaca; isinya tidak dipakai.",
        "Hapus salah satu, atau ganti namanya.",
    ),
    "lembar-diabaikan": JenisTemuan(
        INFO,
        "lembar",
        "Lembar '{lembar}' bukan lembar resmi dan tidak dibaca.",
        "Tidak perlu tindakan bila memang disengaja.",
    ),
    "kolom-hilang": JenisTemuan(
        GALAT,
        "lembar",
        "Pada lembar '{lembar}' tidak ditemukan kolom {kolom}; kolom yang dikenali: {ada}.",
        "Tulis judul kolom itu pada baris judul tabel, persis seperti pada lembar resmi.",
    ),
    "kolom-ganda": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Kolom '{kolom}' tertulis lebih dari sekali; yang dipakai yang paling kiri.",
        "Hapus atau ganti judul kolom yang berlebih.",
    ),
    "kolom-diabaikan": JenisTemuan(
        INFO,
        "lembar",
        "Kolom '{kolom}' tidak dikenal dan tidak dibaca.",
        "Tidak perlu tindakan bila memang disengaja.",
    ),
    "tabel-kosong": JenisTemuan(
        GALAT,
        "lembar",
        "Lembar '{lembar}' tidak memuat satu baris pun yang dapat dibaca.",
        "Isi tabelnya mulai tepat di bawah baris judul kolom.",
    ),
    "baris-diabaikan": JenisTemuan(
        INFO,
        "lembar",
        "Baris yang berisi '{isi}' bukan bagian tabel dan tidak dibaca.",
        "Tidak perlu tindakan bila memang hanya catatan.",
    ),
    "uraian-ganda": JenisTemuan(
        PERINGATAN,
        "lembar",
        "'{uraian}' tertulis lebih dari sekali; yang dipakai yang paling atas.",
        "Hapus baris yang berlebih.",
    ),
    # --- cells
    "angka-tak-terbaca": JenisTemuan(
        GALAT,
        "sel",
        "'{nilai}' tidak terbaca sebagai angka.{usul}",
        "Ketik angkanya saja, misalnya 97,5 atau 20%; kosongkan atau isi '-' bila tidak ada nilai.",
    ),
    "angka-dua-arti": JenisTemuan(
        GALAT,
        "sel",
        "'{nilai}' dapat berarti {a} atau {b}.",
        "Ketik ulang tanpa keraguan: untuk persen pakai tanda %, untuk desimal pakai koma dengan satu atau dua angka.",
    ),
    "satuan-berbeda": JenisTemuan(
        GALAT,
        "sel",
        "'{nilai}' berupa persen, padahal satuan IKU ini bukan persen.",
        "Ketik angkanya tanpa %, atau ganti Satuan pada lembar Manual IKU menjadi Persen.",
    ),
    "sel-galat": JenisTemuan(
        GALAT,
        "sel",
        "Sel ini memuat galat rumus {nilai}.",
        "Perbaiki rumusnya, atau ketik angkanya.",
    ),
    "bukan-angka": JenisTemuan(
        GALAT,
        "sel",
        "Sel ini berisi {nilai}, bukan angka.",
        "Ketik angkanya.",
    ),
    "tanggal-bukan-angka": JenisTemuan(
        GALAT,
        "sel",
        "Sel ini berisi tanggal ({nilai}), bukan angka; Excel sering mengubah ketikan seperti 5/6 menjadi tanggal.",
        "Ubah format sel menjadi Umum (General), lalu ketik ulang angkanya.",
    ),
    "rupiah-persen": JenisTemuan(
        GALAT,
        "sel",
        "'{nilai}' berupa persen, padahal di sini diminta rupiah.",
        "Ketik jumlah rupiahnya.",
    ),
    "rupiah-tidak-bulat": JenisTemuan(
        GALAT,
        "sel",
        "'{nilai}' bukan rupiah bulat.",
        "Ketik jumlah rupiah tanpa desimal.",
    ),
    "kode-tak-terbaca": JenisTemuan(
        GALAT,
        "sel",
        "'{isi}' bukan kode IKU (contoh kode: 01a-CP, 04b-N).",
        "Betulkan kodenya.",
    ),
    "target-tanpa-kode": JenisTemuan(
        GALAT,
        "sel",
        "Baris '{isi}' berisi target tetapi tidak berkode.",
        "Isi kode IKU pada kolom kode.",
    ),
    "target-pada-sasaran": JenisTemuan(
        PERINGATAN,
        "sel",
        "Baris sasaran memuat '{isi}' pada kolom target; baris sasaran hanya berisi nomor dan nama.",
        "Pindahkan ke baris IKU yang benar, atau hapus.",
    ),
    "belanja-tanpa-kode": JenisTemuan(
        PERINGATAN,
        "sel",
        "Baris '{isi}' berisi realisasi anggaran tetapi tidak berkode 51, 52, atau 53; baris ini tidak dihitung.",
        "Isi kode jenis belanjanya.",
    ),
    "pilihan-tak-dikenal": JenisTemuan(
        GALAT,
        "sel",
        "{kolom} '{nilai}' tidak dikenal; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "skala-tak-terbaca": JenisTemuan(
        GALAT,
        "sel",
        "Skala Stabilize '{nilai}' tidak terbaca.",
        "Tulis sebagai pasangan Ca:capaian yang menaik, misalnya 0:0; 90:100; 100:120.",
    ),
    # --- identity and rules
    "identitas-kosong": JenisTemuan(
        PERINGATAN,
        "sel",
        "'{uraian}' pada lembar Identitas belum diisi; dipakai '{pengganti}'.",
        "Isi '{uraian}' pada lembar Identitas.",
    ),
    "tahun-tak-terbaca": JenisTemuan(
        GALAT,
        "sel",
        "Tahun '{nilai}' tidak terbaca.",
        "Ketik tahun empat angka, misalnya 2024.",
    ),
    "tanggal-tak-terbaca": JenisTemuan(
        PERINGATAN,
        "sel",
        "Tanggal '{nilai}' tidak terbaca sebagai tanggal; tempat tanggal pada lembar dikosongkan.",
        "Ketik tanggal seperti 31/01/2024.",
    ),
    "aturan-tak-terpakai": JenisTemuan(
        GALAT,
        "sel",
        "{sebab}",
        "Betulkan 'Aturan' atau 'Tahun' pada lembar Identitas; kosongkan 'Aturan' agar dipilih menurut tahun.",
    ),
    "aturan-lain-tahun": JenisTemuan(
        PERINGATAN,
        "sel",
        "Aturan {aturan} berlaku untuk {masa}, sedangkan tahun lembar ini {tahun}.",
        "Periksa apakah aturan itu memang yang dimaksud.",
    ),
    # --- rows
    "kode-ganda": JenisTemuan(
        GALAT,
        "baris",
        "Kode {kode} sudah dipakai di {sel_lain}.",
        "Betulkan salah satu kodenya, atau hapus baris yang berlebih.",
    ),
    "target-tidak-konsisten": JenisTemuan(
        GALAT,
        "baris",
        "Target {periode} {kode} tertulis {nilai}, padahal dengan konsolidasi {konsolidasi} triwulannya menghasilkan {harapan}.",
        "Betulkan target {periode} atau triwulannya, atau konsolidasi pada lembar Manual IKU.",
    ),
    "konsolidasi-tak-cocok": JenisTemuan(
        GALAT,
        "baris",
        "Target {kode} tidak cocok dengan Sum, Average, maupun TLK, sehingga konsolidasinya tidak dapat disimpulkan.",
        "Betulkan target Smt.1, s.d.Q3, dan Y, atau isi Konsolidasi pada lembar Manual IKU.",
    ),
    "konsolidasi-disimpulkan": JenisTemuan(
        INFO,
        "baris",
        "Konsolidasi {kode} tidak tercantum; disimpulkan {nilai} dari baris targetnya.",
        "Isi Konsolidasi pada lembar Manual IKU agar pasti.",
    ),
    "polarisasi-disimpulkan": JenisTemuan(
        INFO,
        "baris",
        "Polarisasi {kode} tidak tercantum; dipakai {nilai}.",
        "Isi Polarisasi pada lembar Manual IKU agar pasti.",
    ),
    "basis-average": JenisTemuan(
        GALAT,
        "baris",
        "Realisasi {kode} berbasis Kumulatif, padahal konsolidasinya Average; angka kumulatif dari rata-rata tidak bermakna tunggal.",
        "Ganti Basis Realisasi menjadi Triwulanan dan isi realisasi tiap triwulan.",
    ),
    "basis-berbeda": JenisTemuan(
        GALAT,
        "baris",
        "Basis {kode} di sini '{nilai}', sedangkan pada Manual IKU '{harapan}'.",
        "Samakan keduanya; angka kumulatif yang dibaca triwulanan akan salah.",
    ),
    "target-tanpa-realisasi": JenisTemuan(
        PERINGATAN,
        "baris",
        "{kode} punya target {periode} ({target}) tetapi realisasinya kosong; {periode} tidak dinilai, bukan dianggap 0.",
        "Isi realisasi {periode}; isi 0 hanya bila memang nol.",
    ),
    "realisasi-tanpa-target": JenisTemuan(
        PERINGATAN,
        "baris",
        "{kode} punya realisasi {periode} ({nilai}) tetapi tidak punya target {periode}; {periode} tidak dinilai, tetapi angkanya ikut dalam periode gabungan.",
        "Periksa apakah targetnya memang '-' pada Rincian Target.",
    ),
    "realisasi-selisih-putus": JenisTemuan(
        PERINGATAN,
        "baris",
        "Realisasi kumulatif {kode} {sebelum} kosong, sehingga realisasi {periode} saja tidak dapat dihitung.",
        "Isi realisasi kumulatif {sebelum}.",
    ),
    "target-negatif": JenisTemuan(
        PERINGATAN,
        "baris",
        "Target {periode} {kode} negatif ({nilai}); untuk {polarisasi} rumus aturan belum tentu bermakna.",
        "Periksa Manual IKU; bila perlu nyatakan target dengan ukuran lain.",
    ),
    "target-nol": JenisTemuan(
        PERINGATAN,
        "baris",
        "Target {periode} {kode} nol; {alasan}, sehingga {periode} tidak dinilai.",
        "Isi 'Realisasi Terburuk' pada Manual IKU (Minimize), atau periksa targetnya.",
    ),
    "kualitas-kosong": JenisTemuan(
        PERINGATAN,
        "baris",
        "Validitas atau Kendali {kode} belum diisi; bobot kualitasnya dipakai {nilai}.",
        "Isi Validitas dan Kendali pada lembar Manual IKU.",
    ),
    "kualitas-tak-ada": JenisTemuan(
        GALAT,
        "baris",
        "Pasangan Validitas dan Kendali '{nilai}' tidak ada dalam aturan; yang ada: {boleh}.",
        "Betulkan Validitas atau Kendali.",
    ),
    # --- sheets and across sheets
    "ss-ganda": JenisTemuan(
        GALAT,
        "lembar",
        "Nomor SS {nomor} sudah dipakai di {sel_lain}.",
        "Betulkan salah satu nomornya.",
    ),
    "nomor-ss-tak-terbaca": JenisTemuan(
        GALAT,
        "sel",
        "Nomor SS '{nilai}' tidak terbaca.",
        "Ketik nomor sasaran sebagai bilangan bulat, misalnya 1.",
    ),
    "perspektif-tak-dikenal": JenisTemuan(
        GALAT,
        "sel",
        "Perspektif '{nilai}' tidak dikenal; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "ss-tanpa-perspektif": JenisTemuan(
        GALAT,
        "antar lembar",
        "SS {nomor} '{nama}' tidak ada pada lembar Peta Strategi, sehingga tidak punya perspektif dan tidak dapat dinilai.",
        "Tambahkan SS itu pada lembar Peta Strategi.",
    ),
    "ss-tanpa-iku": JenisTemuan(
        PERINGATAN,
        "antar lembar",
        "SS {nomor} '{nama}' tidak punya IKU pada Rincian Target.",
        "Tambahkan IKU-nya, atau hapus SS itu dari Peta Strategi.",
    ),
    "iku-tanpa-ss": JenisTemuan(
        GALAT,
        "baris",
        "IKU {kode} tidak berada di bawah baris sasaran mana pun.",
        "Tambahkan baris sasaran (nomor dan nama) di atasnya.",
    ),
    "kode-lain-ss": JenisTemuan(
        PERINGATAN,
        "baris",
        "Kode {kode} menunjuk SS {menurut_kode}, tetapi barisnya berada di bawah SS {menurut_baris}; dipakai SS {menurut_baris}.",
        "Betulkan kode atau letak barisnya.",
    ),
    "realisasi-kode-asing": JenisTemuan(
        GALAT,
        "antar lembar",
        "Kode {kode} tidak ada pada Rincian Target, sehingga realisasinya tidak dinilai.{usul}",
        "Betulkan kodenya, atau hapus barisnya.",
    ),
    "realisasi-baris-hilang": JenisTemuan(
        PERINGATAN,
        "antar lembar",
        "IKU {kode} tidak punya baris pada lembar Realisasi IKU, sehingga tidak dinilai.",
        "Tambahkan barisnya dengan memperbarui realisasi.xlsx.",
    ),
    "manual-kode-asing": JenisTemuan(
        PERINGATAN,
        "antar lembar",
        "Kode {kode} pada Manual IKU tidak ada pada Rincian Target; barisnya tidak dipakai.{usul}",
        "Betulkan kodenya, atau hapus barisnya.",
    ),
    "anggaran-program": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Anggaran program '{nama}' {nilai}, sedangkan jumlah kegiatannya {harapan} (selisih {selisih}).",
        "Betulkan angka program atau kegiatannya.",
    ),
    "anggaran-total": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Total anggaran {nilai}, sedangkan jumlah programnya {harapan} (selisih {selisih}).",
        "Betulkan totalnya atau angka programnya.",
    ),
    "belanja-jumlah": JenisTemuan(
        PERINGATAN,
        "lembar",
        "{kolom} pada baris Jumlah {nilai}, sedangkan jumlah jenis belanjanya {harapan} (selisih {selisih}).",
        "Betulkan baris Jumlah atau rinciannya; yang dipakai jumlah rinciannya.",
    ),
    "jumlah-iku": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Jumlah IKU {jumlah}, melebihi batas {batas} menurut aturan.",
        "Periksa kembali daftar IKU.",
    ),
    "realisasi-kosong": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Belum ada satu realisasi pun sampai {periode}; capaian dan NKO belum dapat dihitung.",
        "Isi realisasi pada lembar Realisasi IKU.",
    ),
}


def jenis(temuan: Temuan) -> JenisTemuan:
    """The catalogue entry of a finding."""
    return KATALOG[temuan.kode]


def pesan(temuan: Temuan) -> str:
    """The finding's message with its values filled in; ``usul`` becomes a "maksud Anda" question."""
    isi = dict(temuan.isi)
    usul = isi.get("usul")
    isi["usul"] = f" Maksud Anda '{usul}'?" if usul else ""
    return jenis(temuan).pesan.format(**isi)


def saran(temuan: Temuan) -> str:
    return jenis(temuan).saran.format(**temuan.isi)


def urutkan(temuan: list[Temuan]) -> list[Temuan]:
    """Worst first; within a severity in the order in which the checks found them."""
    return sorted(temuan, key=lambda t: jenis(t).tingkat.urutan)
