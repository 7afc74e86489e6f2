"""One row: an IKU's targets and realisasi."""
