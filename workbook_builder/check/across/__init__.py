"""Sheets against each other, and against the quarter that is reported."""
