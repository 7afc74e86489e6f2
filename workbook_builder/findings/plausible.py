"""The findings about figures that can hardly be meant: severity, message and advice, and the reasons they state."""

from __future__ import annotations

from workbook_builder.findings.kind import WARNING, Scope, finding

TIMES_TARGET = "{kali} kali targetnya ({acuan})"
BELOW_TARGET = "jauh di bawah targetnya ({acuan})"
BESIDE_ROW = "angka lain pada baris ini sekitar {acuan}"
TOO_LARGE_PERCENT = "untuk sebuah persentase terlalu besar"
IS_DATE = "{alasan}; di Excel angka itu tanggal {tanggal}, yang tersimpan bila diketik seperti {ketikan}"
SLIP = "{alasan}; {dugaan}"
COMMA_LOST = "tampaknya koma terlewat atau nol berlebih"
PERCENT_HUNDREDFOLD = "tampaknya persen terketik seratus kali lipat, karena 20 persen ditulis 20%, bukan 2.000%"
COMMA_MOVED = "tampaknya komanya bergeser"
AS_FRACTION = "tampaknya terketik sebagai pecahan, karena 20 persen ditulis 20%, bukan 0,2%"
AMOUNT_IN = "tampaknya diketik dalam {satuan}"
TARGET_IN = "tampaknya targetnya dalam {satuan}, atau nolnya berlebih"
AMOUNTS = {3: "ribuan", 6: "jutaan", 9: "miliaran"}

BELOW_ZERO_MINIMIZE = "padahal targetnya {acuan}, dan untuk Minimize angka di bawah nol dinilai {nilai}"
BELOW_ZERO = "padahal targetnya {acuan}"
BELOW_ZERO_NO_TARGET = "padahal tidak ada target yang negatif"
MIXED_SIGNS = "padahal target lain pada baris ini positif"
MIRRORED = "padahal semua realisasinya positif ({acuan})"
WORST_BELOW_ZERO = "padahal yang terburuk untuk Minimize adalah angka tertinggi; angka ini tidak dipakai"
WORST = "Realisasi Terburuk"
ALLOW_NEGATIVE = (
    "; bila angkanya memang dapat di bawah nol, isi 'Realisasi Terburuk' pada Manual IKU dengan angka terendah yang"
    " mungkin, misalnya -100"
)
KEEP_NEGATIVE = "; bila memang negatif, jelaskan pada Catatan"
CLEAR_WORST = ", atau kosongkan selnya"

SPENT_OF_CEILING = "{persen}% dari pagu ({acuan})"
CEILING_BELOW = "jauh di bawah realisasinya ({acuan})"
BESIDE_QUARTERS = "triwulan lain {acuan}"
CEILING = "Pagu"
SPENT = "Realisasi {periode}"


@finding(
    "angka-janggal",
    WARNING,
    Scope.CELL,
    "{figure} {code} {value} janggal: {reason}.{suggestion}",
    "Periksa angka itu dan satuannya dengan sumber datanya; bila targetnya yang salah satuan, betulkan targetnya.",
)
def odd_figure(*, figure: str, code: str, value: str, reason: str, suggestion: str) -> None: ...


@finding(
    "angka-negatif",
    WARNING,
    Scope.CELL,
    "{figure} {code} {value} negatif, {reason}.{suggestion}",
    "Hapus tanda minusnya bila keliru{how}.",
)
def negative_figure(*, figure: str, code: str, value: str, reason: str, suggestion: str, how: str) -> None: ...


@finding(
    "realisasi-nol",
    WARNING,
    Scope.CELL,
    "Realisasi {code} {periode} 0 (target {target}); untuk Minimize angka 0 dinilai {value}.",
    "Kosongkan bila belum ada datanya; bila memang nol, jelaskan pada Catatan.",
)
def realisasi_zero(*, code: str, periode: str, target: str, value: str) -> None: ...


@finding(
    "realisasi-tampak-kumulatif",
    WARNING,
    Scope.CELL,
    "Realisasi {code} {series} naik terus dan lebih dekat dengan target kumulatif ({kumulatif}) daripada target triwulannya ({target}), padahal basisnya Triwulanan sehingga dijumlahkan menjadi {total}.",
    "Bila angkanya kumulatif, isi Basis Realisasi 'Kumulatif' pada Manual IKU lalu perbarui realisasi.xlsx dengan perintah template; bila tidak, periksa angkanya.",
)
def realisasi_looks_kumulatif(*, code: str, series: str, kumulatif: str, target: str, total: str) -> None: ...


@finding(
    "rupiah-janggal",
    WARNING,
    Scope.CELL,
    "{column} {name} {value} janggal: {reason}; {guess}.{suggestion}",
    "Ketik jumlahnya dalam rupiah penuh; periksa juga pagunya.",
)
def odd_rupiah(*, column: str, name: str, value: str, reason: str, guess: str, suggestion: str) -> None: ...
