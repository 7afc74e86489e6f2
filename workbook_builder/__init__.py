"""Build an Indonesian tax office's performance workbook from its official target sheets and realisasi.

What other programs may use is here: ``evaluate`` a folder of inputs, ``build`` its workbook, take the figures
``to_frame``. Each is imported when it is first asked for, pandas only by ``to_frame``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbook_builder.errors import UserError
    from workbook_builder.export.table import to_frame
    from workbook_builder.pipeline import BuiltWorkbook, Evaluation, Scored, Unscored, build, evaluate

__version__ = "0.1.0"
__all__ = [
    "BuiltWorkbook",
    "Evaluation",
    "Scored",
    "Unscored",
    "UserError",
    "__version__",
    "build",
    "evaluate",
    "to_frame",
]
_MODULES = {"UserError": "errors", "to_frame": "export.table"}
"""Where a public name stands; the others stand in ``pipeline``."""


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_MODULES.get(name, 'pipeline')}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
