"""The performance report (LAKIN) as a Word document, from the same score as the workbook."""
