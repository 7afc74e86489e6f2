"""Writing the plan of a workbook as an xlsx file."""
