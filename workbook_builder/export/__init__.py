"""What a run hands out besides the workbook: JSON, one tidy table, the list of findings."""
