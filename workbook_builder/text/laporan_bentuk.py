"""What is wrong with a template of the report, where, and what to do next; and the page that lists placeholders."""

from __future__ import annotations

_NEXT = "Betulkan di Word, simpan, lalu jalankan lagi. Laporan tidak ditulis."
_PAGE = "Daftar isian yang dikenal: docs/bentuk-laporan.md."

# --- the file -----------------------------------------------------------------------------------------------------

NOT_DOCX_NAME = "Bentuk laporan harus berkas Word .docx, sedangkan yang diberikan {berkas}. Buka di Word, simpan sebagai .docx tanpa makro, lalu jalankan lagi."
MACRO = "Bentuk laporan {berkas} memuat makro, yang tidak boleh ada di bentuk laporan. Buka di Word, simpan sebagai Dokumen Word (.docx), lalu jalankan lagi. Laporan tidak ditulis."
ACTIVE = "Bentuk laporan {berkas} memuat objek yang ditanam ({bagian}). Hapus objek itu di Word, simpan, lalu jalankan lagi. Laporan tidak ditulis."
EXTERNAL = "Bentuk laporan {berkas} memuat tautan ke luar dokumen ({tujuan}). Putuskan tautannya di Word, simpan, lalu jalankan lagi. Laporan tidak ditulis."
OLD_WORD = "Bentuk laporan {berkas} berformat Word lama (.doc) atau dilindungi kata sandi. Buka di Word, hapus kata sandinya, simpan sebagai .docx, lalu jalankan lagi."
NOT_A_FILE = "{berkas} bukan berkas biasa. Tulis nama berkas bentuk laporannya (.docx)."
MISSING = (
    "Bentuk laporan {berkas} tidak ditemukan di folder {folder}. Periksa nama berkas dan foldernya, lalu jalankan lagi."
)
LOCKED = "Bentuk laporan {berkas} tidak dapat dibaca karena sedang dipakai atau izinnya kurang. Tutup berkas itu di Word, lalu jalankan lagi."
CANNOT_OPEN = "Bentuk laporan {berkas} tidak dapat dibuka: cakram atau jaringannya tidak menjawab. Salin berkas itu ke komputer ini, lalu jalankan lagi."
TOO_LARGE = "Bentuk laporan {berkas} lebih besar dari {batas} MB. Kecilkan gambarnya di Word (Kompres Gambar), simpan, lalu jalankan lagi."
TOO_MANY_PARTS = "Bentuk laporan {berkas} terdiri atas lebih dari {batas} bagian, tidak seperti dokumen biasa. Salin isinya ke dokumen baru, simpan, lalu jalankan lagi."
NOT_XLSX = "Bentuk laporan {berkas} bukan dokumen Word (.docx), atau isinya terpotong. Buka di Word; bila dapat dibuka, simpan ulang sebagai .docx; bila tidak, pakai salinan yang utuh."
BROKEN = "Bentuk laporan {berkas} rusak dan tidak dapat dibaca. Buka di Word, biarkan Word memperbaikinya, simpan ulang, lalu jalankan lagi."
ENCRYPTED = "Bentuk laporan {berkas} dilindungi kata sandi. Hapus kata sandinya di Word, simpan, lalu jalankan lagi."
TOO_LARGE_UNPACKED = "Bentuk laporan {berkas} ditolak: isinya jauh lebih besar daripada berkasnya, seperti berkas yang merusak. Salin isinya ke dokumen baru, simpan, lalu jalankan lagi."
HAS_DOCTYPE = "Bentuk laporan {berkas} ditolak: di dalamnya ada deklarasi DOCTYPE, yang tidak pernah ditulis Word. Salin isinya ke dokumen baru, simpan, lalu jalankan lagi."
TOO_MUCH = "Bentuk laporan {berkas} ditolak: isinya terlalu banyak untuk bentuk laporan. Salin bagian yang diperlukan ke dokumen baru, simpan, lalu jalankan lagi."

FORM_EXISTS = "Berkas {berkas} sudah ada di folder {folder} dan tidak ditimpa. Pilih nama lain."
NO_LIBRARY = 'Laporan memerlukan pustaka {pustaka}, yang belum terpasang. Pasang dari folder build-workbook dengan perintah ini, lalu jalankan lagi: pip install ".[laporan]"'

# --- what stands in it --------------------------------------------------------------------------------------------

IN_TEMPLATE = "Bentuk laporan {berkas}, {tempat}: {pesan} " + _NEXT
UNKNOWN = "isian '{nama}' tidak dikenal.{usul} " + _PAGE
DID_YOU_MEAN = " Maksudnya '{usul}'?"
NO_PART = "'{nama}' tidak mempunyai bagian '{bagian}'.{usul} " + _PAGE
NOT_TEXT = "'{nama}' bukan satu teks; pakai bagiannya: {bagian}."
NOT_TEXT_MANY = "'{nama}' berisi banyak butir; ulangi dengan {{% for ... in {nama} %}}."
NOT_MANY = "'{nama}' tidak berisi butir yang dapat diulang dengan for."
BROKEN_TAG = "penanda '{penanda}' tidak dapat dibaca. Tulis isian seperti {{{{ unit }}}}, dan ulangan seperti {{% for s in sasaran %}}."
UNBALANCED = "tanda kurung kurawal isian tidak berpasangan di '{teks}'."
UNKNOWN_TAG = "perintah '{penanda}' tidak dikenal; yang boleh hanya for, if, elif, else, endif, dan endfor."
FORBIDDEN = "penanda '{penanda}' memuat hitungan atau panggilan, yang tidak boleh ada di bentuk laporan."
NOT_OPEN = "'{penanda}' tidak mempunyai pasangan pembuka."
OTHER_KIND = "'{penanda}' menutup '{pembuka}' yang awalannya lain; keduanya harus sama, misalnya {{%p for ... %}} dengan {{%p endfor %}}."
ELSEWHERE = "'{penanda}' menutup '{pembuka}' di {tempat}; keduanya harus di sel, tabel, atau bagian dokumen yang sama."
NOT_CLOSED = "'{penanda}' tidak ditutup; tambahkan {{% end{kata} %}}."
NO_STYLE = "gaya '{gaya}' tidak ada dalam bentuk laporan. Buat gaya itu, atau ganti gayanya."
NOT_WELL_FORMED = "susunan penandanya tidak cocok dengan susunan paragraf atau tabel; taruh penanda for dan if di paragraf atau baris tabel sendiri."
FAILED = "penandanya tidak dapat diisi ({pesan})."

PARAGRAPH = "paragraf {nomor} ('{teks}')"
EMPTY_PARAGRAPH = "paragraf {nomor}"
TABLE_ROW = "tabel {nomor} baris {baris}"
HEADER = "kepala halaman"
FOOTER = "kaki halaman"
FOOTNOTES = "catatan kaki"
PROPERTIES = "properti dokumen"
DOCUMENT = "isi dokumen"

# --- the page -----------------------------------------------------------------------------------------------------

OPENING = """# Bentuk laporan

`build-workbook report` mengisi sebuah bentuk Word (.docx). Bentuk bawaannya dapat disalin dan diubah di Word:

    build-workbook report --contoh-bentuk bentuk-kantor.docx
    build-workbook report --input data/2026 --bentuk bentuk-kantor.docx

Yang boleh diubah: teks tetap, gaya, logo, urutan, dan bagian yang tidak diperlukan. Isian diketik seperti `{{ unit }}`.
Bagian yang berulang diapit dua penanda, masing-masing di paragraf sendiri (`{%p for s in sasaran %}` sampai `{%p endfor %}`)
atau, di tabel, di baris sendiri (`{%tr for i in s.iku %}` sampai `{%tr endfor %}`). Bagian bersyarat diapit
`{%p if gambar.nko %}` dan `{%p endif %}`. Setelah `{% vm %}` sel yang sama di baris berikutnya digabung.

Isian yang tidak dikenal, penanda yang tidak berpasangan, gaya yang tidak ada, dan makro ditolak dengan pesan yang menyebut tempatnya;
laporan tidak ditulis. Penanda tidak dapat menghitung atau menjalankan apa pun. Ukuran kertas diatur dengan `--kertas A4` atau `F4`.

Pada tabel di bawah, `iku[].kode` berarti: di dalam ulangan `iku` (misalnya `{%p for i in s.iku %}`), isian `{{ i.kode }}`.
Halaman ini dibuat dari program: `python -m workbook_builder.report.page > docs/bentuk-laporan.md`."""
TEXT_HEADER, TEXT_BORDER = "| isian | isinya |", "|---|---|"
SINGLE_TITLE = "Isian tunggal"
MANY_MARK = " (berulang)"
OPTIONAL_MARK = " (bila ada)"
LINES_MARK = " (daftar teks)"
FILTERS = "Setelah isian boleh ditulis `|upper` (huruf besar), `|lower` (huruf kecil), atau `|title`. Di dalam ulangan, `loop.index` adalah nomor urutnya."
