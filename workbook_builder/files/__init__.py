"""Files as such: written whole or not at all, one writer at a time, regular files only."""
