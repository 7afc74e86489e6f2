"""The sheets of the workbook, one module each, in the blocks in which users see them."""
