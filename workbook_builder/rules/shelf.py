"""The shelf of rule sets: by name, by an office's own file, or by year."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from workbook_builder.errors import AmbiguousRuleSet, InvalidRuleSet
from workbook_builder.rules.load import load_file, shipped_applies
from workbook_builder.rules.model import RuleSet
from workbook_builder.text import rules as words


def shipped_names() -> tuple[str, ...]:
    """Names of the shipped rule sets, newest last."""
    file = sorted((_folder().glob("*.yaml")), key=lambda p: p.stem.rsplit("-", 1)[-1])
    return tuple(p.stem for p in file)


def newest_rules() -> RuleSet:
    """The shipped rule set that came into force last."""
    return max((load_named(name) for name in shipped_names()), key=lambda rules: rules.since)


def load_named(name: str, folder: Path | None = None) -> RuleSet:
    """A rule set by its name, or an office's own file (``*.yaml``, relative to ``folder``)."""
    if name.lower().endswith((".yaml", ".yml")):
        path = (folder or Path()) / name
        if folder is not None and not _inside(path, folder):
            raise InvalidRuleSet(words.OUTSIDE_FOLDER.format(nama=name))
        return load_file(path)
    matches = [n for n in shipped_names() if n == name.strip().lower()]
    if not matches:
        raise InvalidRuleSet(words.UNKNOWN.format(nama=name, tersedia=", ".join(shipped_names())))
    return _shipped(matches[0])


def rule_set_for(year: int) -> RuleSet:
    """The shipped rule set of a year; before the first one it is an error, never a zero.

    AmbiguousRuleSet where several may have applied: the office must say which.
    """
    names = _shipped_for(year)
    if len(names) > 1:
        raise AmbiguousRuleSet(year, names, load_named(names[0]).doubt(year))
    if names:
        return load_named(names[0])
    raise InvalidRuleSet(words.YEAR_WITHOUT_RULES.format(tahun=year, tersedia=", ".join(shipped_names())))


@cache
def _shipped(name: str) -> RuleSet:
    """A shipped rule set, read once however many offices it scores: nobody changes a record."""
    return load_file(_folder() / f"{name}.yaml")


@cache
def _shipped_for(year: int) -> tuple[str, ...]:
    return tuple(name for name in shipped_names() if shipped_applies(_folder() / f"{name}.yaml", year))


def _inside(path: Path, folder: Path) -> bool:
    """Whether a file lies in a folder, wherever links lead; a loop of links or an impossible name leads nowhere."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _folder() -> Path:
    return Path(__file__).parent / "data"
