"""Figures already published elsewhere, against the score and against each other."""
