"""Words of the page that lists all findings."""

OPENING = """# Daftar temuan

Setiap temuan menyebut berkas, lembar, dan sel yang dimaksud, angka yang ditemukan, dan bila ada angka yang seharusnya.
Halaman ini dibuat dari program; semuanya {jumlah} temuan: {galat} galat, {peringatan} peringatan, {info} info.

- **galat**: penilaian akan salah atau tidak mungkin, sehingga buku kerja tidak dibuat dan hasil yang lama tetap utuh.
- **peringatan**: harus dilihat; buku kerja tetap dibuat. Dengan `--strict`, peringatan diperlakukan sebagai galat.
- **info**: keterangan tentang yang disimpulkan atau tidak dibaca.

Kata dalam kurung siku diisi sesuai keadaannya. Bila ada dugaan salah ketik, pesannya ditambah "Maksud Anda ...?"."""

SCOPE = {
    "sel": "Sel",
    "baris": "Baris",
    "lembar": "Lembar dan berkas",
    "antar lembar": "Antarlembar dan angka terbit",
    "antar laporan": "Antarlaporan",
}
HEADER = "| kode | tingkat | pesan | saran |"
BORDER = "|---|---|---|---|"
ADDITION = frozenset({"suggestion", "hint", "owner", "still_scored"})
"""Blanks that are filled only where something is known."""
BLANKS = {
    "a": "a",
    "allowed": "boleh",
    "area": "daerah",
    "b": "b",
    "before": "sebelum",
    "by_code": "menurut_kode",
    "by_row": "menurut_baris",
    "cause": "sebab",
    "cells": "sel",
    "choices": "pilihan",
    "chosen": "pilihan",
    "code": "kode",
    "code_answered": "kode_temuan",
    "column": "kolom",
    "consequence": "akibat",
    "count": "jumlah",
    "date": "tanggal",
    "description": "uraian",
    "difference": "selisih",
    "direction": "arah",
    "expected": "harapan",
    "figure": "periode",
    "file": "berkas",
    "filled": "terisi",
    "guess": "dugaan",
    "heading": "judul",
    "how": "cara",
    "konsolidasi": "konsolidasi",
    "kumulatif": "kumulatif",
    "label": "acuan",
    "last": "terakhir",
    "limit": "batas",
    "listing": "daftar",
    "location": "tempat",
    "name": "nama",
    "new": "baru",
    "new_code": "baru",
    "now": "kini",
    "number": "nomor",
    "number_format": "format",
    "official": "resmi",
    "old": "lama",
    "origin": "asal",
    "other": "lain",
    "other_cell": "sel_lain",
    "own": "tujuan",
    "parts": "banyak",
    "periode": "periode",
    "polarisasi": "polarisasi",
    "present": "ada",
    "previous": "nilai_sebelum",
    "read_as": "dibaca",
    "reason": "alasan",
    "reference": "acuan",
    "rejected": "bukan",
    "remark": "keterangan",
    "reported": "laporan",
    "rincian": "rincian",
    "rule_set": "aturan",
    "satuan": "satuan",
    "series": "deret",
    "share": "persen",
    "sheet": "lembar",
    "should_be": "seharusnya",
    "shown": "tampil",
    "skipped": "lewat",
    "span": "masa",
    "substitute": "pengganti",
    "target": "target",
    "text": "isi",
    "total": "jumlah",
    "triwulan": "triwulan",
    "value": "nilai",
    "weight": "bobot",
    "written": "tertulis",
    "year": "tahun",
}
"""How the page names the other blanks."""
