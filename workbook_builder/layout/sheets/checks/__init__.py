"""Sheets that say whether the workbook can be trusted: findings, checks and history."""
