"""The workings: every step from a realisasi to the NKO as a formula."""
