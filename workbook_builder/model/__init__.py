"""The records that the stages hand to each other. Nothing here reads, judges, scores or writes.

Numbers of IKU are in the unit of the IKU; where that is percent, in percent points (20 means 20%).
Money is integer rupiah. Every record read from a file remembers its place.
"""

from workbook_builder.model.agreement import Agreement, Belanja, Identitas, Iku, RealisasiAnggaran, Sasaran, ScalePoint
from workbook_builder.model.answer_rows import AnswerRow, TypedAnswers
from workbook_builder.model.answers import Answer
from workbook_builder.model.choices import Basis, Kendali, Polarisasi, TargetNature, Validitas, YesNo
from workbook_builder.model.inputs import FileTrace, Inputs, StatedYear
from workbook_builder.model.periods import ByPeriode
from workbook_builder.model.places import Cell, Finding, Hidden, HiddenBy, Place, Problem, Reading, Severity
from workbook_builder.model.rows import (
    AksiRow,
    AnalisisRow,
    AnggaranKind,
    AnggaranRow,
    InisiatifRow,
    ManualRow,
    NarasiRow,
    PerjanjianRow,
    PetaRow,
    RealisasiAnggaranRow,
    RealisasiRow,
    SasaranRow,
    TargetRow,
    TerbitRow,
)
from workbook_builder.model.score import (
    K3,
    AnggaranScore,
    IkuScore,
    Leverage,
    Need,
    Needs,
    PerspektifScore,
    SasaranScore,
    Score,
    Steps,
)

__all__ = [
    "K3",
    "Agreement",
    "AksiRow",
    "AnalisisRow",
    "AnggaranKind",
    "AnggaranRow",
    "AnggaranScore",
    "Answer",
    "AnswerRow",
    "Basis",
    "Belanja",
    "ByPeriode",
    "Cell",
    "FileTrace",
    "Finding",
    "Hidden",
    "HiddenBy",
    "Identitas",
    "Iku",
    "IkuScore",
    "InisiatifRow",
    "Inputs",
    "Kendali",
    "Leverage",
    "ManualRow",
    "NarasiRow",
    "Need",
    "Needs",
    "PerjanjianRow",
    "PerspektifScore",
    "PetaRow",
    "Place",
    "Polarisasi",
    "Problem",
    "Reading",
    "RealisasiAnggaran",
    "RealisasiAnggaranRow",
    "RealisasiRow",
    "Sasaran",
    "SasaranRow",
    "SasaranScore",
    "ScalePoint",
    "Score",
    "Severity",
    "StatedYear",
    "Steps",
    "TargetNature",
    "TargetRow",
    "TerbitRow",
    "TypedAnswers",
    "Validitas",
    "YesNo",
]
