"""Faults in the Welsh of the practices that ship which a machine can see. Whether it reads well, an editor says."""

import re
from typing import Any

import pytest

from tests.unit.practices.test_reference_files import FILES, leaves, practice

NAMES = (
    "Caer|Casnewydd|Castell-nedd|Ceredigion|Conwy|Pen-y-bont|Powys|Torfaen|Gwynedd|Blaenau Gwent|Bro Morgannwg|Merthyr"
)
# What each fault looks like: a mutation left out, a form of a little word before the wrong letter, typing of English.
FAULTS = {
    "English words": r"(?<!\{)\b(the|and|of|with|which|council|councils|not)\b",
    "a straight apostrophe or a double space": r"'|  ",
    "no soft mutation": rf"\b(o|i|gan|ar|am|dros|drwy|heb|dan|at|neu) ({NAMES}|Cyngor|Llywodraeth)",
    "no nasal mutation": rf"\byn ({NAMES}|Cymru|mis)",
    "no aspirate mutation": r"\b(a|â|gyda|na|tua|tri|chwe) [CPTcpt](?![hA-Z])\w+",
    "y before a vowel": r"\by [aeiouâêîôûh]",
    "yr before a consonant": r"\byr [bcdfgjlmnprst]",
    "a year counted with the wrong word": r"\b(dwy|tair|pedair|pum|chwe|deng) (flwyddyn|blwyddyn)",
    "ac before a consonant": (
        r"\bac (?!(felly|mae|maent|mai|mewn|na|nad|ni|nid|nis|roedd|rhwng|sy|sydd|fe|fel)\b)[bcdfglmnprst]\w*"
    ),
}


def welsh(name: str) -> list[str]:
    """Every Welsh text of a file."""
    return [text for path, text in leaves(practice(name)) if path.endswith((".cy", "_cy"))]


@pytest.mark.parametrize("fault", FAULTS)
def test_the_welsh_has_none_of_these_faults(fault: str) -> None:
    found = [
        (name, seen.group()) for name in FILES for text in welsh(name) for seen in re.finditer(FAULTS[fault], text)
    ]
    assert not found


@pytest.mark.parametrize("name", FILES)
def test_figures_are_the_same_in_both_languages(name: str) -> None:
    texts: dict[str, Any] = dict(leaves(practice(name)))
    for path, text in texts.items():
        if path.endswith((".cy", "_cy")) and not path.startswith(".links"):
            assert figures(text) == figures(texts[path[:-2] + "en"]), path


def figures(text: str) -> list[str]:
    """The numbers of a text, whatever their order."""
    return sorted(re.findall(r"\d+(?:[.,]\d+)*", text))
