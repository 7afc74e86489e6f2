@"%~dp0python\python.exe" -X utf8 "%~dp0build-workbook" %*
