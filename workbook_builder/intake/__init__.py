"""Official documents as offices have them (Word, PDF, text, old spreadsheets) made into target.xlsx and realisasi.xlsx.

Data flows one way: a source opens a file as a ``Document``; kinds recognise its tables as ``FoundTable``s of official
sheets; what several tables say is gathered, and contradictions shown; forms write the two files with their sheet Asal.
"""
