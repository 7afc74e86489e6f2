"""Judging what was read and scored: one module per kind of mistake, and one that runs them all."""
