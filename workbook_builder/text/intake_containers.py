"""What is said of a Word or OpenDocument file that is refused, under the names that the reader of containers uses."""

from __future__ import annotations

_PART = "Salin bagian yang memuat lembar resminya saja ke dokumen baru, simpan, lalu impor berkas itu."

TOO_MANY_PARTS = f"Berkas {{berkas}} terdiri atas lebih dari {{batas}} bagian, tidak seperti dokumen biasa. {_PART}"
NOT_XLSX = (
    "Isi berkas {berkas} tidak sesuai dengan jenisnya, atau terpotong. "
    "Buka dengan program yang membuatnya; bila dapat dibuka, simpan ulang, lalu impor; bila tidak, pakai salinan yang utuh."
)
BROKEN = (
    "Berkas {berkas} rusak dan tidak dapat dibaca. "
    "Buka dengan program yang membuatnya, biarkan program itu memperbaikinya, simpan ulang, lalu impor berkas itu."
)
ENCRYPTED = (
    "Berkas {berkas} dilindungi kata sandi. "
    "Buka dengan program yang membuatnya, hapus kata sandinya, simpan, lalu impor berkas itu."
)
TOO_LARGE_UNPACKED = (
    f"Berkas {{berkas}} ditolak: isinya jauh lebih besar daripada berkasnya, seperti berkas yang merusak. {_PART}"
)
HAS_DOCTYPE = (
    "Berkas {berkas} ditolak: di dalamnya ada deklarasi DOCTYPE, yang tidak pernah ditulis program perkantoran. "
    f"{_PART}"
)
TOO_MUCH = f"Berkas {{berkas}} ditolak: isinya terlalu banyak untuk dokumen lembar resmi. {_PART}"
