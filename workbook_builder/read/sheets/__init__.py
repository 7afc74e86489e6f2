"""The official sheets, one module each: from the rows of a table to records."""
