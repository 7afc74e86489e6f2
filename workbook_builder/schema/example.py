"""The word that marks an example row, which is never read."""

EXAMPLE = "CONTOH"
