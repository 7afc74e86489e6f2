"""Tables of figures per IKU (targets, realisasi, capaian) in the many layouts in which offices print them.

One reading serves all layouts: ``heads`` says what each column means, ``lines`` what each row is, ``series`` joins
what page breaks parted. ``kinds/iku_tables.py`` says to which official sheets the lines belong.
"""
