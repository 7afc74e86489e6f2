"""Sheets that are printed and signed, and those of the report."""
