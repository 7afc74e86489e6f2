"""The official sheets, each written down once: what their columns are called, hold, ask for and are copied from."""
