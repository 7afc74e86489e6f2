"""Bars as pictures: the one module that draws. Nothing of matplotlib is imported before a picture is asked for."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook_builder.layout import style
from workbook_builder.model.numbers import to_float
from workbook_builder.report.chart_content import Bar, BarContent
from workbook_builder.report.label_lines import wrapped
from workbook_builder.text import charts as words
from workbook_builder.text.numbers import format_number

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

DPI = 150
WIDTH = 16.0
"""Centimetres; the text column of an A4 page."""
COLUMN_HEIGHT = 7.5
MAX_HEIGHT = 22.5
"""Centimetres; the height of a page with a caption below the picture."""
LABEL_WIDTH, VALUE_WIDTH = 6.6, 2.0
"""Centimetres beside the bars: names of IKU on the left, figures on the right."""
TOP, BOTTOM = 0.2, 1.7
ROW, ROW_OF_TWO_LINES = 0.66, 0.56
"""Centimetres of a bar at most, and from which on its name has room for two lines."""
SIZE = 7.5
"""Points of the letters, where there is room for them."""
LINE_SPACE = 1.2
"""Height of a line against the size of its letters."""
INCH = 2.54
POINTS = 72 / INCH
"""Points of a centimetre."""
DASHES = (0, (4, 3))
HATCHES = {"Hijau": "", "Kuning": "////", "Merah": "xxxx"}
"""What tells the statuses apart without colour; the word of the status stands beside the bar too."""


def column_picture(content: BarContent) -> bytes:
    """A chart of upright bars as PNG."""
    return _picture(lambda: _columns(content))


def row_picture(content: BarContent) -> bytes:
    """A chart of lying bars as PNG, with room for long names."""
    return _picture(lambda: _rows(content))


def _picture(figure: Callable[[], Figure]) -> bytes:
    """The figure as PNG, whatever this computer's settings of matplotlib are."""
    # Its first start looks for fonts, and letters that its font lacks are no news to staff.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    import matplotlib as mpl

    buffer = BytesIO()
    with mpl.rc_context(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        mpl.rcdefaults()
        mpl.rcParams.update({"text.parse_math": False, "hatch.linewidth": 0.8, "axes.edgecolor": style.BORDER})
        figure().savefig(buffer, format="png", dpi=DPI, metadata={"Software": None})
    return buffer.getvalue()


def _columns(content: BarContent) -> Figure:
    """Upright bars with their figures on top: the ceiling dotted, the last figure dark, those before it light."""
    figure, axes = _axes(COLUMN_HEIGHT, left=1.2, right=0.3, top=0.9, bottom=0.8)
    values = [_length(bar) for bar in content.bars]
    last = len(values) - 1
    for x, (bar, value) in enumerate(zip(content.bars, values, strict=True)):
        is_pagu = bar.label == words.PAGU
        colour = style.DARK_BLUE if x == last and not is_pagu else style.CHART_LIGHT_BLUE
        hatch = "...." if is_pagu else ""
        axes.bar(x, value, 0.55, color=colour, hatch=hatch, edgecolor=style.DARK_BLUE, linewidth=0.8, zorder=2)
        _figure_at(axes, bar.text, (x, max(value, 0.0)), (0, 4), "center", "bottom", SIZE + 0.5)
    ends = [*values, 0.0]
    if content.line is not None:
        ends.append(to_float(content.line))
        axes.axhline(ends[-1], color=style.INK, linewidth=1, linestyle=DASHES, zorder=3)
    room = (max(ends) - min(ends)) or 1.0
    axes.set_ylim(min(ends) - (0.05 * room if min(ends) < 0 else 0), max(ends) + 0.25 * room)
    half = max(len(values), 4) / 2
    axes.set_xlim(last / 2 - half, last / 2 + half)
    axes.set_xticks(range(len(values)), [bar.label for bar in content.bars], font=_font(SIZE + 0.5))
    axes.set_title(content.axis, font=_font(SIZE), color=style.FAINT_INK, loc="left")
    _scale(axes, axes.yaxis)
    return figure


def _rows(content: BarContent) -> Figure:
    """Lying bars from the top, each with its name on the left and its figure on the right."""
    bars = content.bars
    row = min(ROW, (MAX_HEIGHT - TOP - BOTTOM) / len(bars))
    lines = 2 if row >= ROW_OF_TWO_LINES else 1
    size = min(SIZE, row / lines * POINTS / LINE_SPACE)
    figure, axes = _axes(row * len(bars) + TOP + BOTTOM, left=LABEL_WIDTH, right=VALUE_WIDTH, top=TOP, bottom=BOTTOM)
    values = [_length(bar) for bar in bars]
    for y, (bar, value) in enumerate(zip(bars, values, strict=True)):
        axes.barh(y, value, 0.66, **_look(bar.status))
        _figure_at(axes, bar.text, (max(value, 0.0), y), (3, 0), "left", "center_baseline", size)
    if content.line is not None:
        axes.axvline(to_float(content.line), color=style.INK, linewidth=1.2, linestyle=DASHES, zorder=3)
    axes.set_ylim(len(bars) - 0.5, -0.5)
    axes.set_xlim(min(*values, 0.0), max(*values, 100.0))
    names = [wrapped(bar.label, lines, lambda text: _fits(figure, text, size)) for bar in bars]
    axes.set_yticks(range(len(bars)), names, font=_font(size), linespacing=1.0)
    axes.set_xlabel(content.axis, font=_font(SIZE), color=style.FAINT_INK)
    _scale(axes, axes.xaxis)
    _legend(figure, bars)
    return figure


def _length(bar: Bar) -> float:
    return to_float(bar.value) if bar.value is not None else 0.0


def _figure_at(
    axes: Axes, text: str, end: tuple[float, float], offset: tuple[int, int], across: str, up: str, size: float
) -> None:
    """The figure at the end of a bar, on white where a line crosses it."""
    ground = {"facecolor": style.WHITE, "edgecolor": "none", "pad": 0.8}
    place: dict[str, Any] = {"ha": across, "va": up, "textcoords": "offset points", "zorder": 4}
    axes.annotate(text, end, offset, font=_font(size), color=style.INK, bbox=ground, **place)


def _look(status: str) -> dict[str, Any]:
    """Colour and hatching of a bar by its status."""
    colour = style.CHART_STATUS.get(status, style.CHART_BLUE)
    return {
        "facecolor": colour,
        "hatch": HATCHES.get(status, "...."),
        "edgecolor": style.WHITE,
        "linewidth": 0,
        "zorder": 2,
    }


def _legend(figure: Figure, bars: tuple[Bar, ...]) -> None:
    """The statuses that occur, best first, with their hatching."""
    from matplotlib.patches import Patch

    present = {bar.status for bar in bars if bar.value is not None}
    ordered = [s for s in HATCHES if s in present] + sorted(present - HATCHES.keys())
    handles = [Patch(label=status or words.NO_STATUS, **_look(status)) for status in ordered]
    figure.legend(handles=handles, loc="lower center", ncols=len(handles), frameon=False, prop=_font(SIZE))


def _fits(figure: Figure, text: str, size: float) -> bool:
    """Whether a line of a name has room beside the bars."""
    canvas: Any = figure.canvas
    width, _height, _descent = canvas.get_renderer().get_text_width_height_descent(text, _font(size), ismath=False)
    return bool(width <= (LABEL_WIDTH - 0.3) / INCH * DPI)


def _axes(height: float, left: float, right: float, top: float, bottom: float) -> tuple[Figure, Axes]:
    """A picture as high as that with its axes between the margins, all in centimetres."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH / INCH, height / INCH), dpi=DPI, facecolor=style.WHITE)
    FigureCanvasAgg(figure)
    box = (left / WIDTH, bottom / height, 1 - (left + right) / WIDTH, 1 - (top + bottom) / height)
    axes = figure.add_axes(box)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, colors=style.INK)
    return figure, axes


def _scale(axes: Axes, axis: Any) -> None:
    """The marks of an axis with decimal commas, and faint lines at them."""
    axis.set_major_formatter(lambda value, _position: format_number(value))
    for label in axis.get_ticklabels():
        label.set_fontproperties(_font(SIZE))
    axis.grid(color=style.BORDER, linewidth=0.4, zorder=0)
    axes.set_axisbelow(True)


def _font(size: float) -> Any:
    """The font that matplotlib brings along, so that every computer draws the same letters."""
    import matplotlib as mpl
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"), size=size)
