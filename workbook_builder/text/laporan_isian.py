"""What each placeholder of a report template gives; the page docs/bentuk-laporan.md is made from this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from workbook_builder.model.record import record
from workbook_builder.text.laporan import PARTS


@record
class Placeholder:
    """A placeholder: what it gives, the parts of it, and whether there are many, each with those parts."""

    meaning: str
    parts: Mapping[str, Placeholder] = field(default_factory=dict)
    many: bool = False
    optional: bool = False
    """Whether it may be absent, so that a template asks for it first."""

    @property
    def is_text(self) -> bool:
        """Whether it can be printed as it is."""
        return not self.parts and not self.many


def _texts(meanings: Mapping[str, str]) -> dict[str, Placeholder]:
    return {name: Placeholder(meaning) for name, meaning in meanings.items()}


def _lines(meaning: str) -> Placeholder:
    return Placeholder(meaning, many=True)


_QUARTERS = _texts({"q1": "Q1", "q2": "Q2", "q3": "Q3", "q4": "Q4"})
_PERIODS = _texts(
    {"q1": "Q1", "q2": "Q2", "smt1": "Smt.1", "q3": "Q3", "sdq3": "s.d.Q3", "q4": "Q4", "y": "setahun (Y)"}
)
_ACTION = _texts({"nomor": "nomor atau huruf butir seperti diketik", "uraian": "isi butir"})

_IKU = {
    **_texts(
        {
            "kode": "kode IKU",
            "nama": "nama IKU",
            "polarisasi": "Maximize, Minimize, atau Stabilize",
            "target": "target periode yang dilaporkan",
            "realisasi": "realisasi periode yang dilaporkan",
            "capaian": "capaian periode yang dilaporkan",
            "status": "status menurut aturan",
            "bobot": "bobot IKU di dalam sasarannya",
            "kalimat": "kalimat realisasi, target, dan capaian",
        }
    ),
    "target_triwulan": Placeholder("target tiap triwulan", _QUARTERS),
    "realisasi_triwulan": Placeholder("realisasi tiap triwulan", _QUARTERS),
    "tahun_lalu": _lines("kalimat perbandingan dengan tahun lalu, bila Manual IKU memuat Target/Realisasi Y-1"),
    "analisis": Placeholder(
        "faktor pendorong, kendala, dan tindak lanjut dari lembar Analisis",
        {"judul": Placeholder("judul bagiannya"), "butir": Placeholder("isinya, baris demi baris", _ACTION, many=True)},
        many=True,
    ),
}
_BELANJA = {
    **_texts(
        {
            "kode": "kode belanja",
            "nama": "jenis belanja",
            "pagu": "pagu",
            "realisasi": "realisasi sampai triwulan yang dilaporkan",
            "persen": "realisasi terhadap pagu",
        }
    ),
    "realisasi_triwulan": Placeholder("realisasi kumulatif tiap triwulan", _QUARTERS),
}
_PICTURE = _texts({"gambar": "gambarnya", "judul": "judulnya"})

PLACEHOLDERS: Mapping[str, Placeholder] = {
    **_texts(
        {
            "judul": "Laporan Kinerja",
            "unit": "nama unit",
            "unit_atasan": "nama unit atasan",
            "tahun": "tahun",
            "triwulan": "triwulan yang dilaporkan dalam angka Romawi",
            "periode": "periode laporan: Tahun 2024, atau Triwulan II Tahun 2024",
            "sampai": "rentang angkanya: Tahun 2024, atau sampai dengan Triwulan II Tahun 2024",
            "nomor_perjanjian": "nomor Perjanjian Kinerja",
            "tempat_tanggal": "tempat dan tanggal penandatanganan Perjanjian Kinerja",
            "tempat_tanggal_laporan": "tempat dan tanggal laporan, dari lembar Narasi",
            "bagan_organisasi": "tempat untuk gambar bagan organisasi",
            "pejabat": "nama pimpinan kantor",
            "jabatan": "jabatan pimpinan kantor",
            "atasan": "nama atasan pimpinan kantor",
            "jabatan_atasan": "jabatan atasan pimpinan kantor",
            "jumlah_sasaran": "banyaknya sasaran strategis",
            "jumlah_iku": "banyaknya IKU",
        }
    ),
    "narasi": Placeholder(
        "bagian yang ditulis orang, dari lembar Narasi",
        {key: Placeholder(f"baris bagian {name}", _ACTION, many=True) for key, name in PARTS.items()},
    ),
    "narasi_lain": Placeholder(
        "bagian lain yang ditambahkan kantor pada lembar Narasi",
        {"bagian": Placeholder("nama bagiannya"), "butir": Placeholder("barisnya", _ACTION, many=True)},
        many=True,
    ),
    "nko": Placeholder(
        "Nilai Kinerja Organisasi periode yang dilaporkan",
        {
            **_texts(
                {
                    "nilai": "NKO",
                    "predikat": "predikat, bila aturannya memuat predikat",
                    "kalimat": "kalimat NKO",
                    "hitungan": "perhitungan NKO dari NP dan bobot",
                    "jumlah_bobot": "jumlah bobot perspektif",
                    "ringkasan": "kalimat banyaknya IKU yang mencapai 100 dan yang belum",
                }
            ),
            "periode": Placeholder("NKO tiap periode", _PERIODS),
        },
    ),
    "perspektif": Placeholder(
        "perspektif dengan nilainya",
        _texts(
            {
                "nama": "nama perspektif",
                "bobot": "bobot dalam NKO",
                "nilai": "nilai perspektif (NP)",
                "hitungan": "perhitungan NP dari NSS",
                "sumbangan": "NP dikalikan bobotnya",
            }
        ),
        many=True,
    ),
    "sasaran": Placeholder(
        "sasaran strategis yang memiliki IKU",
        {
            **_texts(
                {
                    "nomor": "nomor sasaran",
                    "nama": "nama sasaran",
                    "perspektif": "perspektifnya",
                    "nilai": "nilai sasaran strategis (NSS)",
                    "hitungan": "perhitungan NSS dari capaian dan bobot",
                    "kalimat": "kalimat NSS",
                }
            ),
            "iku": Placeholder("IKU di bawah sasaran itu", _IKU, many=True),
            "rencana_aksi": Placeholder("butir lembar Rencana Aksi", _ACTION, many=True),
        },
        many=True,
    ),
    "program_kerja": Placeholder(
        "sasaran yang memiliki Program Kerja",
        {
            "nama": Placeholder("nama sasaran"),
            "iku": Placeholder(
                "IKU yang memiliki Program Kerja",
                {
                    **_texts({"kode": "kode IKU", "nama": "nama IKU"}),
                    "butir": Placeholder("butir lembar Program Kerja", _ACTION, many=True),
                },
                many=True,
            ),
        },
        many=True,
    ),
    "program_kerja_kosong": _lines("tempat isian bila lembar Program Kerja kosong"),
    "anggaran": Placeholder(
        "jumlah belanja kantor",
        {
            **_BELANJA,
            **_texts(
                {
                    "pagu_terbilang": "pagu dalam huruf",
                    "realisasi_terbilang": "realisasi dalam huruf",
                    "kalimat": "kalimat realisasi anggaran",
                }
            ),
            "belanja": Placeholder("jenis belanja", _BELANJA, many=True),
        },
    ),
    "perjanjian": Placeholder(
        "sasaran Perjanjian Kinerja seperti ditandatangani",
        {
            **_texts({"nomor": "nomor", "sasaran": "nama sasaran"}),
            "iku": Placeholder(
                "IKU di bawahnya",
                _texts({"kode": "kode IKU", "nama": "nama IKU", "target": "target setahun"}),
                many=True,
            ),
        },
        many=True,
    ),
    "anggaran_perjanjian": Placeholder(
        "program/kegiatan dan anggaran Perjanjian Kinerja",
        _texts({"kode": "kode", "nama": "nama", "jumlah": "anggarannya", "jenis": "program, kegiatan, atau total"}),
        many=True,
    ),
    "rincian_target": Placeholder(
        "sasaran pada Rincian Target",
        {
            **_texts({"nomor": "nomor sasaran", "nama": "nama sasaran"}),
            "iku": Placeholder(
                "IKU dengan target tujuh periode",
                {**_texts({"kode": "kode IKU", "nama": "nama IKU"}), **_PERIODS},
                many=True,
            ),
        },
        many=True,
    ),
    "inisiatif": Placeholder(
        "baris Inisiatif Strategis",
        {
            **_texts({"nomor": "nomor", "iku": "IKU yang didukung", "periode": "periode pelaksanaan"}),
            **{
                name: _lines(f"{meaning}, baris demi baris")
                for name, meaning in (
                    ("inisiatif", "inisiatifnya"),
                    ("output", "output/outcome"),
                    ("trajectory_kegiatan", "trajectory kegiatan"),
                    ("trajectory_output", "trajectory output"),
                )
            },
            **_texts({"penanggung_jawab": "penanggung jawab", "biaya": "biaya"}),
        },
        many=True,
    ),
    "skp": Placeholder(
        "IKI pimpinan kantor, menurut kelompok SKP",
        {
            **_texts(
                {
                    "nomor": "nomor urut",
                    "sasaran": "rencana hasil kerja (sasaran)",
                    "perspektif": "kelompok SKP",
                    "kode": "kode IKU",
                    "nama": "IKI",
                }
            ),
            **_PERIODS,
        },
        many=True,
    ),
    "gambar": Placeholder(
        "grafik",
        {
            "nko": Placeholder("grafik NKO tiap periode", _PICTURE, optional=True),
            "capaian": Placeholder("grafik capaian tiap IKU terhadap 100", _PICTURE, optional=True),
            "anggaran": Placeholder("grafik pagu dan realisasi anggaran", _PICTURE, optional=True),
        },
    ),
}
"""Every name that a template may use."""
