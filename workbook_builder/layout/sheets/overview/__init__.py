"""Sheets that are read first: summary, guide, map, score and simulation."""
