"""One sheet."""
