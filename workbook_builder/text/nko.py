"""Labels of the sheet NKO."""

RATA_NSS = "Rata-rata NSS yang tersedia"
NP_KALI_BOBOT = "Nilai perspektif dikalikan bobotnya"
NKO = "Nilai Kinerja Organisasi (jumlah NP x bobot, dibagi bobot yang tersedia)"
NILAI_KINERJA = "Nilai Kinerja Organisasi"
STATUS = "Status NKO"
PREDIKAT = "Predikat NKO"
