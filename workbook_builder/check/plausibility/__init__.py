"""Whether the figures of an IKU can be meant: each against the targets of its row and the other quarters.

One design for every slip: a figure is doubted where it lies far from what it should be near, and where that is not
enough by itself, only if a slip that people make (a comma moved, a percent typed as a number, rupiah in thousands or
millions, a date) would bring it there. Too high is doubted sooner than too low: most figures too high are scored 120
and look well, most too low show as red. For Minimize it is the other way round, but there the same slips show.

The bounds are the application's own ("Ketentuan aplikasi"), tuned on random offices whose realisasi are 0,05 to 3
times their targets (``tests/support/plausible_offices.py`` prints the rates) and on the figures of 2024, where no
realisasi is more than twice the highest target of its row. A realisasi between 20% and 300% of its target is never
doubted by itself.
"""
