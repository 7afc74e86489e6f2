@echo off
setlocal DisableDelayedExpansion
title Jendela perintah build-workbook
if not exist "%~dp0program\build-workbook.cmd" goto incomplete
pushd "%~dp0"
set "PATH=%~dp0program;%PATH%"
echo Ketik perintahnya, misalnya: build-workbook check --input data\2026
echo Semua perintah: build-workbook --help
cmd /k
exit /b
:incomplete
echo Folder "program" tidak ada di sebelah berkas ini. Ekstrak dahulu seluruh isi berkas zip-nya.
echo Tekan sembarang tombol untuk menutup jendela ini.
pause >nul
exit /b 1
