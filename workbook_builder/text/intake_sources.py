"""Words of the documents that are imported: where something stands in them, what could not be read, what to do."""

from __future__ import annotations

LINE = "baris {baris}"
LINES = "baris {awal}-{akhir}"

AS_WINDOWS_TEXT = (
    "Berkas ini bukan teks UTF-8; dibaca sebagai teks Windows (cp1252). "
    "Periksa huruf dan tanda yang tidak biasa, seperti tanda kutip dan tanda minus."
)
HTML_TABLE = (
    "Ada tabel HTML (<table>), yang tidak dibaca sebagai tabel. "
    "Buka halamannya di peramban, salin tabelnya ke Word atau Excel, lalu impor berkas itu."
)
NO_TEXT = "Berkas {berkas} kosong: tidak ada teks maupun tabel di dalamnya. Periksa apakah berkasnya benar dan utuh."
NOT_TEXT = (
    "Berkas {berkas} bukan berkas teks, meskipun namanya demikian. "
    "Buka dengan program yang membuatnya, simpan sebagai teks UTF-8, .docx atau .xlsx, lalu impor berkas itu."
)
TOO_LARGE = (
    "Berkas {berkas} lebih besar dari {batas} MB, padahal dokumen lembar resmi jauh lebih kecil. "
    "Simpan bagian yang memuat lembar resminya saja sebagai berkas tersendiri, lalu impor berkas itu."
)
TOO_MUCH = (
    "Berkas {berkas} ditolak: isinya terlalu banyak untuk dokumen lembar resmi. "
    "Simpan bagian yang memuat lembar resminya saja sebagai berkas tersendiri, lalu impor berkas itu."
)
NOT_A_FILE = "{berkas} bukan berkas biasa. Tulis nama berkas dokumennya, bukan nama foldernya."
MISSING = "Berkas {berkas} tidak ditemukan di folder {folder}. Periksa nama berkas dan foldernya, lalu jalankan lagi."
LOCKED = (
    "Berkas {berkas} tidak dapat dibaca karena sedang dipakai atau izinnya kurang. "
    "Tutup berkas itu di program lain, lalu jalankan lagi."
)
UNKNOWN_KIND = (
    "Berkas {berkas} tidak dapat diimpor: jenisnya tidak dikenal. "
    "Yang dapat diimpor: .docx, .pdf, .txt, .md, .csv, .xlsx, .xls, .xlsb dan .ods. "
    "Buka dengan program yang membuatnya, simpan sebagai salah satu jenis itu, lalu impor berkas itu."
)
BROKEN_CSV = (
    "Berkas {berkas} tidak dapat dibaca sebagai tabel .csv. Buka di Excel, simpan sebagai .xlsx, lalu impor berkas itu."
)
OPEN_QUOTE = (
    "Tanda kutip pada berkas ini tidak berpasangan, sehingga sebuah sel dapat memuat isi sel lain. "
    "Periksa sel yang panjang, atau simpan tabelnya sebagai .xlsx lalu impor berkas itu."
)
LONGER_ROWS = (
    "Baris {baris} memuat lebih banyak sel daripada baris lainnya: tanda koma pada angka mungkin terbaca sebagai pemisah kolom. "
    "Periksa angka di baris itu, atau simpan tabelnya sebagai .xlsx lalu impor berkas itu."
)
AND_MORE = " dan lainnya"
NO_LIBRARY = (
    "Berkas {berkas} memerlukan pustaka {pustaka}, yang belum terpasang. "
    'Pasang dari folder build-workbook dengan perintah ini, lalu jalankan lagi: pip install ".[impor]"'
)

PARAGRAPH = "paragraf {nomor}"
TABLE = "tabel {nomor}"
TRACKED = (
    "Dokumen ini memuat perubahan terlacak (Track Changes). Teks yang disisipkan dibaca, teks yang dihapus tidak. "
    "Periksa apakah perubahannya memang diterima."
)
HIDDEN_TEXT = (
    "Dokumen ini memuat teks tersembunyi, yang tidak dibaca: {teks}. Tampilkan teks itu di Word bila memang diperlukan."
)
STRUCK_TEXT = "Teks yang dicoret ikut dibaca: {teks}. Hapus di Word bila memang tidak berlaku."
AUTOMATIC_NUMBERS = (
    "Nomor otomatis Word di tabel ini tidak ikut terbaca. "
    "Bila nomornya diperlukan, ubah menjadi teks biasa di Word, lalu impor lagi."
)
NO_CONTENT = "Berkas {berkas} tidak memuat teks maupun tabel. Bila isinya gambar hasil pindai, minta berkas aslinya kepada pembuatnya."

HIDDEN_SHEET = "Lembar '{lembar}' tersembunyi, sehingga tidak dibaca. Tampilkan lembar itu, lalu impor lagi bila memang diperlukan."
WITHOUT_FORMATS = (
    "Pada berkas .xlsb format angka dan sel galat tidak terbaca: persen tidak dapat dibedakan dari angka biasa (20% terbaca 0,2), "
    "dan sel galat seperti #DIV/0! terbaca kosong. Periksa setiap angka, atau simpan sebagai .xlsx lalu impor berkas itu."
)
NO_CELLS = (
    "Berkas {berkas} tidak memuat satu sel pun yang terisi di lembar yang tampak. Periksa apakah berkasnya benar."
)
WEB_PAGE = (
    "Berkas {berkas} sebenarnya halaman web (HTML) atau XML, meskipun namanya demikian. "
    "Buka di Excel, simpan sebagai .xlsx, lalu impor berkas itu."
)
PICTURE = (
    "Berkas {berkas} adalah gambar hasil pindai atau foto, yang tidak memuat teks. "
    "Minta berkas aslinya (.docx, .xlsx, .pdf) kepada pembuatnya, atau ubah gambarnya menjadi teks dengan program OCR lalu impor hasilnya setelah diperiksa."
)
OLD_WORD = (
    "Berkas {berkas} berformat Word lama atau sejenisnya. Buka di Word, simpan sebagai .docx, lalu impor berkas itu."
)
ARCHIVE = "Berkas {berkas} adalah arsip. Ekstrak isinya, lalu impor berkas di dalamnya satu per satu."
