"""The same IKU in several offices: matched by code and name together, and what is only alike is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from workbook_builder.layout.short_text import cut, cut_inside
from workbook_builder.model.codes import iku_key, sasaran_of
from workbook_builder.model.keys import name_key
from workbook_builder.model.record import record
from workbook_builder.model.region import IkuSummary, OfficeSummary
from workbook_builder.text import kanwil as t

LABEL_LENGTH, LABEL_END = 44, 14
"""Characters of the name of an IKU at the head of its column, and how many of its end stay."""
NAME_LENGTH = 60
OTHERS = 3
"""Other names or codes that a remark lists."""
Key = tuple[str, str]


@record
class SharedIku:
    """One IKU with what each office that has it says of it, by folder."""

    code: str
    name: str
    members: Mapping[str, IkuSummary]
    label: str
    """Code and name, in one line and like no other."""
    remark: str
    """What is alike and yet another IKU; empty where nothing is."""


def key_of(iku: IkuSummary) -> Key:
    return iku_key(iku.code), name_key(iku.name)


def matched(offices: Sequence[OfficeSummary]) -> tuple[SharedIku, ...]:
    """Every IKU of the region in the order of the codes; of one code, what most offices have comes first."""
    members: dict[Key, dict[str, IkuSummary]] = {}
    for office in offices:
        for iku in office.iku:
            members.setdefault(key_of(iku), {}).setdefault(office.folder, iku)
    keys = sorted(members, key=lambda x: (sasaran_of(x[0]) or 0, x[0], -len(members[x]), x[1]))
    by_code, by_name = _grouped(keys, 0), _grouped(keys, 1)
    labels: set[str] = set()
    shared = []
    for key in keys:
        first = next(iter(members[key].values()))
        names = [_first(members[x]).name for x in by_code[key[0]] if x != key]
        codes = [_first(members[x]).code for x in by_name[key[1]] if x != key]
        shared.append(SharedIku(first.code, first.name, members[key], _label(first, labels), _remark(names, codes)))
    return tuple(shared)


def _grouped(keys: Iterable[Key], part: int) -> dict[str, list[Key]]:
    groups: dict[str, list[Key]] = {}
    for key in keys:
        groups.setdefault(key[part], []).append(key)
    return groups


def _first(members: Mapping[str, IkuSummary]) -> IkuSummary:
    return next(iter(members.values()))


def _label(iku: IkuSummary, used: set[str]) -> str:
    plain = f"{iku.code} {cut_inside(' '.join(iku.name.split()), LABEL_LENGTH, LABEL_END)}"
    label, number = plain, 1
    while label.lower() in used:
        number += 1
        label = f"{plain} ({number})"
    used.add(label.lower())
    return label


def _remark(names: Sequence[str], codes: Sequence[str]) -> str:
    said = []
    if names:
        said.append(t.OTHER_NAME.format(lain=_listed([f"'{cut(name, NAME_LENGTH)}'" for name in names])))
    if codes:
        said.append(t.OTHER_CODE.format(lain=_listed(codes)))
    return " ".join(said)


def _listed(texts: Sequence[str]) -> str:
    shown = "; ".join(texts[:OTHERS])
    return shown + (t.MORE.format(jumlah=len(texts) - OTHERS) if len(texts) > OTHERS else "")
