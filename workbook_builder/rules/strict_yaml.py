"""YAML files read strictly: within bounds, without repeated keys, every failure a plain message.

Of YAML's many spellings of a value a rule file needs few: decimal numbers, true and false, null, texts. Whatever else
YAML 1.1 makes of plain words (base 60, octal, hexadecimal, dates, yes and no) stays the text that it is.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import SafeConstructor

from workbook_builder.errors import AturanTidakSah
from workbook_builder.files.regular import NotRegular, TooLarge, read_regular
from workbook_builder.text import rules as teks

BATAS_UKURAN = 100_000
"""Bytes; a rule file has some ten thousand. The parser takes a second for as many."""
BATAS_SIMPUL = 20_000
"""Keys, values and lists; a rule file has some five hundred."""
BATAS_DALAM = 20
"""Lists inside each other; a rule file has four."""
BATAS_SEBAB = 300
"""Characters of what the parser says, which may quote a whole line."""

_BULAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,999})\Z")
_DESIMAL = re.compile(r"[-+]?[0-9]{1,999}\.[0-9]{1,999}\Z")
_TETAP = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_KOSONG = re.compile(r"(?:~|null|Null|NULL|)\Z")
_AWALAN = "tag:yaml.org,2002:"


class PemuatKetat(yaml.SafeLoader):
    """YAML of plain values that refuses a repeated key instead of keeping the last one.

    The loader in C would be quicker by milliseconds, and crashes the process on a file of opening brackets.
    """

    def __init__(self, isi: str) -> None:
        super().__init__(isi)
        self._simpul = self._dalam = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        self._simpul += 1
        self._dalam += 1
        if self._simpul > BATAS_SIMPUL or self._dalam > BATAS_DALAM:
            raise yaml.YAMLError(teks.TERLALU_RUMIT)
        simpul: yaml.Node | None = super().compose_node(parent, index)
        self._dalam -= 1
        return simpul

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        terlihat: set[object] = set()
        for simpul, _ in node.value:
            kunci = self.construct_object(simpul, deep=True)
            if kunci in terlihat:
                raise AturanTidakSah(teks.KUNCI_GANDA.format(kunci=kunci, baris=simpul.start_mark.line + 1))
            terlihat.add(kunci)
        return super().construct_mapping(node, deep)

    def bulat(self, simpul: yaml.ScalarNode) -> int:
        return int(self._polos(simpul, _BULAT))

    def desimal(self, simpul: yaml.ScalarNode) -> float:
        return float(self._polos(simpul, _DESIMAL))

    def benar(self, simpul: yaml.ScalarNode) -> bool:
        return _TETAP[self.construct_scalar(simpul)]

    def kosong(self, simpul: yaml.ScalarNode) -> None:
        self.construct_scalar(simpul)

    def _polos(self, simpul: yaml.ScalarNode, bentuk: re.Pattern[str]) -> str:
        isi = str(self.construct_scalar(simpul))
        if not bentuk.match(isi):
            # Named by a tag of its own, "!!int 0x10" would be one of the spellings that are not read.
            raise ValueError(isi[:40])
        return isi


# None of the words and constructors that the library's own loader knows.
PemuatKetat.yaml_implicit_resolvers = {}
PemuatKetat.add_implicit_resolver(f"{_AWALAN}int", _BULAT, list("-+0123456789"))
PemuatKetat.add_implicit_resolver(f"{_AWALAN}float", _DESIMAL, list("-+0123456789"))
PemuatKetat.add_implicit_resolver(f"{_AWALAN}bool", re.compile(rf"(?:{'|'.join(_TETAP)})\Z"), list("tTfF"))
PemuatKetat.add_implicit_resolver(f"{_AWALAN}null", _KOSONG, ["~", "n", "N", ""])
PemuatKetat.yaml_constructors = {
    tag: SafeConstructor.yaml_constructors[tag] for tag in (f"{_AWALAN}str", f"{_AWALAN}seq", f"{_AWALAN}map", None)
}
PemuatKetat.add_constructor(f"{_AWALAN}int", PemuatKetat.bulat)
PemuatKetat.add_constructor(f"{_AWALAN}float", PemuatKetat.desimal)
PemuatKetat.add_constructor(f"{_AWALAN}bool", PemuatKetat.benar)
PemuatKetat.add_constructor(f"{_AWALAN}null", PemuatKetat.kosong)


def baca_yaml(jalur: Path) -> object:
    """The content of a YAML file; AturanTidakSah where it is not one."""
    try:
        return PemuatKetat(read_regular(jalur, BATAS_UKURAN).decode("utf-8-sig")).get_single_data()
    except TooLarge as galat:
        raise AturanTidakSah(teks.TERLALU_BESAR) from galat
    except NotRegular as galat:
        raise AturanTidakSah(teks.BUKAN_BERKAS) from galat
    except OSError as galat:
        raise AturanTidakSah(teks.TAK_TERBUKA) from galat
    except (yaml.YAMLError, LookupError, ValueError, TypeError, OverflowError, RecursionError) as galat:
        raise AturanTidakSah(teks.BUKAN_YAML.format(sebab=" ".join(str(galat).split())[:BATAS_SEBAB])) from galat
