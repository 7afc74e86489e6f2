@echo off
setlocal DisableDelayedExpansion
title $title
cls
if not exist "%~dp0program\python\python.exe" goto incomplete
"%~dp0program\python\python.exe" -X utf8 -X "pycache_prefix=%TEMP%\build-workbook-$digest" -m workbook_builder.buttons $step %*
set "ENDED=%ERRORLEVEL%"
goto end
:incomplete
echo Folder "program" tidak ada di sebelah tombol ini.
echo Bila Anda membukanya dari dalam berkas zip: tutup jendela ini, klik kanan berkas zip-nya,
echo pilih "Ekstrak Semua", lalu klik dua kali tombol ini di folder hasilnya.
echo Bila sudah diekstrak: ekstrak sekali lagi; sebagian isinya hilang.
set "ENDED=1"
:end
echo.
echo Tekan sembarang tombol untuk menutup jendela ini.
pause >nul
exit /b %ENDED%
