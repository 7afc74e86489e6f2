"""What ``import`` says: notes on places in documents, the sheet Asal, and the console."""

from __future__ import annotations

FIGURES_WITHOUT_IKU = "Angka tanpa nama IKU pada barisnya, tidak dipindahkan: {isi}"
NAME_JOINED = "'{isi}' dibaca sebagai sambungan nama di atasnya: {nama}"
ROW_NOT_PLACED = "Baris ini bukan IKU dan bukan sasaran bernomor, tidak dipindahkan: {isi}"
