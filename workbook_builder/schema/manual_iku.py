"""Manual IKU: polarisasi, konsolidasi, satuan and the rest of what an IKU's score depends on."""

from __future__ import annotations

from workbook_builder.model.filled import IKU_BY_CODE
from workbook_builder.schema import choices
from workbook_builder.schema.column import EXAMPLE, Column, Kind, Prompt, Sheet

MANUAL_IKU = Sheet(
    name="Manual IKU",
    title="Manual Indikator Kinerja Utama",
    purpose="Bagaimana tiap IKU diukur. Yang kosong disimpulkan program dan disebut pada hasil pemeriksaan.",
    copied="Polarisasi, konsolidasi, satuan, basis, konversi 120, skala, validitas, kendali, serta target dan realisasi tahun lalu.",
    document="Manual IKU; realisasi tahun lalu dari Laporan Kinerja",
    key_columns=2,
    spare=30,
    columns=(
        Column(
            "Kode",
            ("Kode IKU",),
            width=17,
            prompt=Prompt("Kode", "Kode IKU seperti pada Rincian Target, misalnya 01a-CP."),
            example=(f"{EXAMPLE} 01a-CP",),
        ),
        # Typed once, on Rincian Target; here for orientation.
        Column(IKU_BY_CODE, required=False, computed=True, width=38),
        Column(
            "Polarisasi",
            ("Polarisasi Data", "Pol/KP", "Polarisasi/Konsolidasi", "Polarisasi/Konsolidasi Periode"),
            required=False,
            kind=Kind.CHOICE,
            choices=choices.POLARISASI,
            width=13,
            prompt=Prompt(
                "Polarisasi",
                "Maximize: makin besar makin baik. Minimize: makin kecil makin baik. Stabilize: makin tepat makin baik.",
            ),
            example=("Maximize",),
        ),
        Column(
            "Konsolidasi",
            ("Konsolidasi Periode", "Jenis Konsolidasi Periode"),
            required=False,
            kind=Kind.CHOICE,
            choices=choices.KONSOLIDASI,
            beside="Polarisasi",
            width=13,
            prompt=Prompt(
                "Konsolidasi", "Sum: triwulan dijumlahkan. Average: dirata-ratakan. TLK: yang terakhir diketahui."
            ),
            example=("TLK",),
        ),
        Column(
            "Satuan",
            ("Satuan Pengukuran",),
            required=False,
            kind=Kind.CHOICE,
            choices=choices.SATUAN,
            width=12,
            prompt=Prompt(
                "Satuan",
                "Pilih satuan IKU. Satuan lain dapat ditambahkan dengan mengganti salah satu isinya di lembar Daftar.",
            ),
            example=("Persen",),
        ),
        Column(
            "Basis Realisasi",
            ("Basis",),
            required=False,
            kind=Kind.CHOICE,
            choices=choices.BASIS,
            width=13,
            prompt=Prompt(
                "Basis Realisasi",
                "Triwulanan: yang dilaporkan angka triwulan itu. Kumulatif: angka sejak Januari.",
            ),
            example=("Triwulanan",),
        ),
        Column(
            "Konversi 120",
            required=False,
            kind=Kind.CHOICE,
            choices=choices.YES_NO,
            width=11,
            prompt=Prompt(
                "Konversi 120",
                "Ya bila target adalah nilai tertinggi yang mungkin, sehingga mencapainya bernilai 120.",
            ),
            example=("Tidak",),
        ),
        Column(
            "Realisasi Terburuk",
            required=False,
            attribute="stated_worst",
            kind=Kind.NUMBER,
            prompt=Prompt(
                "Realisasi Terburuk", "Hanya untuk Minimize dengan target 0: nilai terburuk menurut Manual IKU."
            ),
        ),
        Column(
            "Skala Stabilize",
            required=False,
            width=24,
            prompt=Prompt(
                "Skala Stabilize", "Hanya untuk Stabilize dengan skala sendiri, misalnya 0:0; 90:100; 100:120."
            ),
        ),
        Column(
            "Validitas",
            required=False,
            attribute="validitas",
            kind=Kind.CHOICE,
            choices=choices.VALIDITAS,
            width=11,
            prompt=Prompt("Validitas", "Validitas IKU menurut Manual IKU: Exact, Proxy, atau Activity."),
            example=("Exact",),
        ),
        Column(
            "Kendali",
            required=False,
            attribute="kendali",
            kind=Kind.CHOICE,
            choices=choices.KENDALI,
            beside="Validitas",
            width=11,
            prompt=Prompt("Kendali", "Tingkat kendali menurut Manual IKU: Low, Moderate, atau High."),
            example=("Moderate",),
        ),
        Column(
            "Sifat Target",
            required=False,
            attribute="target_nature",
            kind=Kind.CHOICE,
            choices=choices.SIFAT_TARGET,
            width=15,
            prompt=Prompt(
                "Sifat Target", "Hanya bila targetnya ditetapkan peraturan atau IKU-nya wajib; selain itu kosongkan."
            ),
        ),
        Column(
            "Target Y-1",
            required=False,
            attribute="previous_target",
            kind=Kind.NUMBER,
            prompt=Prompt("Target Y-1", "Target setahun tahun lalu, dalam satuan yang sama."),
            example=("100%",),
        ),
        Column(
            "Realisasi Y-1",
            required=False,
            attribute="previous_realisasi",
            kind=Kind.NUMBER,
            prompt=Prompt("Realisasi Y-1", "Realisasi setahun tahun lalu, dalam satuan yang sama."),
            example=("101%",),
        ),
        Column(
            "Nama Singkat",
            ("Nama Pendek", "Singkatan"),
            required=False,
            attribute="short_name",
            width=26,
            prompt=Prompt(
                "Nama Singkat", "Nama pendek untuk Ringkasan dan grafik, paling banyak 40 huruf. Boleh kosong."
            ),
            example=("Penerimaan pajak",),
        ),
        Column(
            "Penanggung Jawab",
            ("Penanggung Jawab IKU",),
            required=False,
            attribute="owner",
            width=26,
            prompt=Prompt("Penanggung Jawab", "Seksi atau pejabat yang mengampu IKU ini."),
            example=("Seksi Pengawasan",),
        ),
        Column(
            "Sumber",
            ("Sumber Data",),
            required=False,
            attribute="source",
            width=40,
            prompt=Prompt("Sumber", "Dari mana isi baris ini, misalnya nomor Manual IKU."),
            example=("Manual IKU",),
        ),
    ),
)
