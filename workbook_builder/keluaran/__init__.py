"""What a run hands out besides the workbook: JSON, one tidy table, and text on the console."""
