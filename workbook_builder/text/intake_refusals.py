"""What is said of a PDF or an old workbook that is refused, by the names that the reading process gives."""

from __future__ import annotations

_PART = "Simpan bagian yang memuat lembar resminya saja sebagai berkas tersendiri, lalu impor berkas itu."
_AGAIN = "Buka dengan program yang membuatnya; bila dapat dibuka, simpan ulang, lalu impor; bila tidak, pakai salinan yang utuh."

BROKEN = (
    f"Berkas {{berkas}} rusak, terpotong, atau bukan jenis yang disebut namanya, sehingga tidak dapat dibaca. {_AGAIN}"
)
ENCRYPTED = "Berkas {berkas} dilindungi kata sandi. Buka dengan kata sandinya, simpan salinan tanpa kata sandi, lalu impor salinan itu."
TOO_MUCH = f"Berkas {{berkas}} ditolak: isinya terlalu banyak untuk dokumen lembar resmi, atau berkasnya rusak. {_PART}"
TOO_MANY_PAGES = f"Berkas {{berkas}} ditolak: halamannya lebih dari 300. {_PART}"
TOO_SLOW = f"Berkas {{berkas}} tidak selesai dibaca dalam {{detik}} detik, sehingga dihentikan. {_PART}"
