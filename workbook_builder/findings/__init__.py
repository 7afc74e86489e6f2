"""Findings and their catalogue: severity, scope and words of each, by what they speak of."""
