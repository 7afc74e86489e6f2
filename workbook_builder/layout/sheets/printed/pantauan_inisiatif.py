"""Sheet Pantauan Inisiatif: the trajectory of each initiative's output against the realisasi of its IKU to date."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, angka_bila_bulat, gaya_iku, nilai_sel, pecahan
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Penyusun, Rumus, huruf_kolom
from workbook_builder.model import Angka, BarisInisiatif, Polarisasi, SkorIku
from workbook_builder.model.codes import kunci_kode, pisahkan_kode
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE_LAPORAN, TRIWULAN
from workbook_builder.text import pantauan_inisiatif as t
from workbook_builder.text import sheets as teks

KOLOM_LINTASAN, KOLOM_REALISASI, KOLOM_SELISIH = 4, 8, 12


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.PANTAUAN, "hasil", (6, 10, 50, *([12] * 8), 12, 18))
    kepala = list(teks.PANTAUAN.kepala)
    kepala[KOLOM_SELISIH - 1] = f"Selisih Q{k.skor.triwulan}"
    kepala_tabel(p, kepala, kunci=3)
    for b, satu in enumerate(k.masukan.inisiatif, BARIS_ISI):
        _baris(k, p, b, satu)
    akhir = BARIS_ISI + len(k.masukan.inisiatif) - 1
    if akhir < BARIS_ISI:
        p.tulis(BARIS_ISI, 1, t.KOSONG, gaya.GUNA)
        return p
    p.saring = (BARIS_ISI - 1, 1, akhir, len(kepala))
    warnai_status(p, f"M{BARIS_ISI}:M{akhir}", {t.SESUAI: "Hijau", t.TERTINGGAL: "Merah"})
    return p


def cari_iku(k: Konteks, nama: str) -> SkorIku | None:
    """The IKU that an initiative names: by its code, or by its name without regard to case and punctuation."""
    kode, sisa = pisahkan_kode(nama)
    for s in k.skor.iku:
        if kode and kunci_kode(kode) == kunci_kode(s.iku.kode):
            return s
    cari = _polos(sisa or nama)
    return next((s for s in k.skor.iku if _polos(s.iku.nama) == cari), None)


def lintasan(satu: BarisInisiatif) -> Mapping[str, Angka]:
    """Trajectory of the output per quarter, or of the kegiatan where the output has none."""
    return satu.lintasan_kegiatan if satu.trajectory_output.kosong else satu.lintasan_output


def _polos(nama: str) -> str:
    return "".join(c for c in nama.lower() if c.isalnum())


def _baris(k: Konteks, p: Penyusun, b: int, satu: BarisInisiatif) -> None:
    s = cari_iku(k, satu.iku.teks)
    isi = (angka_bila_bulat(satu.nomor.teks), s.iku.kode if s else t.TANPA_KODE, satu.iku.teks)
    p.tulis_baris(b, 1, isi, (gaya.TENGAH, gaya.TENGAH, gaya.TEKS))
    rencana = lintasan(satu)
    nilai: dict[str, Number | None] = {}
    for i, q in enumerate(TRIWULAN):
        satu_angka = rencana.get(q)
        angka = satu_angka.nilai if satu_angka else None
        persen = satu_angka is not None and "%" in satu_angka.sel.teks
        if angka is not None:
            nilai[q] = pecahan(angka) if (s.iku.persen if s else persen) else angka
        tampil = (
            gaya_iku(gaya.ANGKA, s.iku, angka) if s else gaya.ANGKA.dengan(angka="persen0" if persen else "desimal")
        )
        # What has no single meaning is shown as it was found.
        tertulis = satu_angka.sel.teks if satu_angka and satu_angka.masalah else None
        p.tulis(b, KOLOM_LINTASAN + i, nilai.get(q, tertulis), tampil)
    if s is None:
        p.tulis_baris(b, KOLOM_REALISASI, [None] * 6, gaya.ANGKA)
        return
    for i, triwulan in enumerate(PERIODE_LAPORAN, KOLOM_REALISASI):
        periode = PERIODE_LAPORAN[triwulan]
        rumus = f'INDEX(Tabel_Realisasi,MATCH($B{b},Realisasi_Kode,0),MATCH("{periode}",Realisasi_Periode,0))'
        p.tulis(b, i, Rumus(rumus, nilai_sel(s.iku, s.langkah[periode].realisasi)), gaya_iku(gaya.ANGKA, s.iku))
    _selisih(k, p, b, s, nilai)


def _selisih(k: Konteks, p: Penyusun, b: int, s: SkorIku, rencana: dict[str, Number | None]) -> None:
    """Realisasi less trajectory in the reported quarter, and what that means for the direction of the IKU."""
    q = TRIWULAN[k.skor.triwulan - 1]
    lintasan_q, realisasi = rencana.get(q), nilai_sel(s.iku, s.langkah[k.periode_laporan].realisasi)
    kiri, kanan = (huruf_kolom(x + k.skor.triwulan - 1) for x in (KOLOM_REALISASI, KOLOM_LINTASAN))
    arah = -1 if s.iku.polarisasi is Polarisasi.MINIMIZE else 1
    beda = None if lintasan_q is None or realisasi is None else (realisasi - lintasan_q) * arah
    minimize = f'INDEX(Manual_Polarisasi,MATCH($B{b},Manual_Kode,0))="Minimize"'
    rumus = f'IF(AND(ISNUMBER({kiri}{b}),ISNUMBER({kanan}{b})),({kiri}{b}-{kanan}{b})*IF({minimize},-1,1),"")'
    p.tulis(b, KOLOM_SELISIH, Rumus(rumus, beda), gaya_iku(gaya.ANGKA, s.iku))
    keadaan = None if beda is None else t.KEADAAN[beda >= 0]
    # The sheet states the difference so that more is better: mirrored for Minimize.
    rumus = f'IF(ISNUMBER(L{b}),IF(ROUND(L{b},Digit_Ambang)>=0,"{t.SESUAI}","{t.TERTINGGAL}"),"")'
    p.tulis(b, KOLOM_SELISIH + 1, Rumus(rumus, keadaan), gaya.TENGAH)
