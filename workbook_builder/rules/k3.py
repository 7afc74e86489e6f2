"""What an IKU weighs in its sasaran: by K3, or by validitas and kendali."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.errors import InvalidRuleSet
from workbook_builder.rules.fields import read_mapping, require_positive, shorten
from workbook_builder.rules.model import K3Rules
from workbook_builder.rules.tables import read_value, read_weights
from workbook_builder.rules.values import RuleFigure, required_keys
from workbook_builder.text import rules as words

# Relations of this year's target T to last year's target T1 and realisasi R1 that can occur at all.
REQUIRED_TARGETS = (
    "T>R1; T>T1; R1>=T1",
    "T=R1; T>T1; R1>=T1",
    "T<R1; T>T1; R1>=T1",
    "T<R1; T=T1; R1>=T1",
    "T<R1; T<T1; R1>=T1",
    "T=R1; T=T1; R1>=T1",
    "T>R1; T>T1; R1<T1",
    "T>R1; T=T1; R1<T1",
    "T>R1; T<T1; R1<T1",
    "T=R1; T<T1; R1<T1",
    "T<R1; T<T1; R1<T1",
)


def read_bobot_iku(content: object, k3: object) -> Mapping[str, RuleFigure]:
    """Weights by validitas and kendali; a rule set weighs by them or by K3, never by both."""
    if content is None:
        return {}
    if k3 is not None:
        raise InvalidRuleSet(words.WEIGHT_TWO_WAYS)
    result = read_weights(content, "bobot_iku")
    if not result:
        raise InvalidRuleSet(words.MUST_NOT_BE_EMPTY.format(jalur="bobot_iku"))
    for key, item in result.items():
        if len(key.split()) != 2:
            raise InvalidRuleSet(words.MUST_BE_PAIR.format(jalur="bobot_iku", isi=shorten(key)))
        require_positive(item)
    return result


def read_k3(content: object) -> K3Rules | None:
    if content is None:
        return None
    b = read_mapping(content, "kualitas", {*required_keys(K3Rules), "validitas_kendali", "target"})
    result = K3Rules(
        values={k: read_value(b[k], "kualitas", k) for k in required_keys(K3Rules)},
        validitas_kendali=read_weights(b["validitas_kendali"], "kualitas.validitas_kendali"),
        target=read_weights(b["target"], "kualitas.target", REQUIRED_TARGETS),
    )
    weight = [n for k, n in result.values.items() if k != "pakai_nilai_kualitas"]
    for item in (*weight, *result.validitas_kendali.values(), *result.target.values()):
        require_positive(item)
    return result
