"""Joining what was read into the agreement that is scored: codes, units, inference, identity."""
