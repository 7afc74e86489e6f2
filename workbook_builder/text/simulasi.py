"""Labels, notes and guidance of the sheets of the simulation."""

TRIWULAN = "Triwulan (1-4)"
PERIODE = "Periode"
NKO_SIMULASI = "NKO simulasi"
CHANGES = "Perubahan NKO"
STATUS = "Status simulasi"
PREDIKAT = "Predikat simulasi"
ASSUMPTIONS = ("Target tercapai", "Seperti sekarang")
ASSUMPTION = "Asumsi untuk IKU yang belum diisi"
ASSUMPTION_TITLE = "Asumsi simulasi"
ASSUMPTION_MESSAGE = "Berlaku untuk triwulan sesudah laporan ini: IKU yang tidak diketik dianggap mencapai target, atau tetap seperti sekarang."
ASSUMPTION_ERROR = "Pilih salah satu dari daftar."
ASSUMED = "Memakai asumsi"
ASSUMED_COUNT = "{jumlah} dari {semua} IKU"
TYPED_BASIS, PRESENT_BASIS, ASSUMED_BASIS, NO_BASIS = "diketik", "realisasi", "asumsi", "-"
GOAL = "NKO tujuan"
GOAL_TITLE = "NKO yang diinginkan"
GOAL_MESSAGE = "Ketik NKO yang diinginkan, dengan tanda desimal seperti contoh di sel {contoh}. Di sebelahnya tertulis kenaikan yang sama untuk semua IKU yang masih dapat naik, di kolom terakhir capaiannya."
GOAL_ERROR = "NKO antara 0 dan 120."
UPLIFT = "Agar tercapai"
UPLIFT_REACHED = "sudah tercapai"
UPLIFT_WORDS = ("semua naik ", " poin")
UPLIFT_TOO_HIGH = "paling tinggi "
GOAL_STEPS = {
    "need": "NKO yang masih kurang sampai tujuan",
    "base": "Kenaikan yang pasti belum cukup (poin)",
    "gain": "NKO dari kenaikan itu",
    "slope": "NKO tiap poin sesudahnya",
    "uplift": "Kenaikan yang sama untuk semua (poin)",
    "most": "NKO paling tinggi",
    "text": "Yang ditulis di lembar Simulasi",
}
METHODS = (
    "Ketik angka pada sel biru. Kosong berarti realisasi yang ada; pada triwulan sesudah laporan ini berarti asumsi di atas. "
    "Yang diketik di sini tidak mengubah lembar lain."
)

TRIWULAN_TITLE = "Triwulan simulasi"
TRIWULAN_MESSAGE = "Ketik 1, 2, 3, atau 4. Yang disimulasikan adalah isian triwulan itu dan NKO periode laporannya."
TRIWULAN_ERROR = "Triwulan hanya boleh 1, 2, 3, atau 4."
INPUT_TITLE = "Realisasi simulasi"
INPUT_MESSAGE = "Ketik realisasi {kode} untuk triwulan yang dipilih, dalam satuan {satuan}, dengan tanda desimal seperti contoh di sel {contoh}. Kosongkan untuk kembali ke realisasi sekarang."
INPUT_ERROR = "Di sini hanya boleh angka. Ketik angkanya saja, dengan tanda desimal seperti contoh di sel {contoh}."

METHOD_NOTE = {
    "Maximize": "Paling sedikit sebesar ini.",
    "Maximize (target negatif)": "Paling sedikit sebesar ini.",
    "Maximize (target 0)": "Maximize dengan target 0 tidak punya rumus capaian.",
    "Minimize": "Paling banyak sebesar ini.",
    "Minimize (target negatif)": "Minimize dengan target negatif tidak punya rumus capaian.",
    "Minimize (target 0)": "Target 0: capaian 100 pada realisasi 0; lebih dari itu hanya dengan Konversi 120; tanpa Realisasi Terburuk tidak dinilai.",
    "Stabilize": "Nilai di bawah target; penyimpangan ke atas dinilai sama. Tanda - : skalanya tidak sampai.",
    "Stabilize (target negatif)": "Stabilize dengan target negatif tidak punya rumus capaian.",
    "Stabilize (target 0)": "Stabilize dengan target 0 tidak punya rumus capaian.",
}
KONVERSI_NOTE = "Konversi 120: mencapai target langsung bernilai paling tinggi."
NO_TARGET_NOTE = "Tidak ada target pada periode ini."
EXCEEDED_NOTE = "Sudah terlampaui oleh triwulan sebelumnya."
OUT_OF_REACH_NOTE = "Tidak terkejar lagi: triwulan sebelumnya sudah melebihi batas."
