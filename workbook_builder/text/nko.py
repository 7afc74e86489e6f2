"""Labels of the sheet NKO."""

NSS_MEAN = "Rata-rata NSS yang tersedia"
NP_TIMES_WEIGHT = "Nilai perspektif dikalikan bobotnya"
NKO = "Nilai Kinerja Organisasi (jumlah NP x bobot, dibagi bobot yang tersedia)"
NILAI_KINERJA = "Nilai Kinerja Organisasi"
STATUS = "Status NKO"
PREDIKAT = "Predikat NKO"
