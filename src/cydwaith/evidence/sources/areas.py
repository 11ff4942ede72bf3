"""How files name areas: by today's code, by one that it replaced, by codes of other systems, by name."""

import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final, NamedTuple

AREA = re.compile(r"[ENSWK]\d{8}", re.ASCII)
OTHER_AREA = re.compile(r"TL[A-Z][0-9A-Z]{0,2}|NA")
"""Regions of international comparison, which have no such code."""

WALES: Final = "W92000004"
SUCCESSORS: Final = {"W06000007": "W06000023", "W06000017": "W06000024"}
"""Powys and Merthyr Tudful have had new codes since the line between them moved in 2009."""

SYSTEMS: Final = """
512 00NA W06000001   524 00NN W06000023   536 00PB W06000013   545 00PL W06000019
514 00NC W06000002   526 00NQ W06000008   538 00PD W06000014   546 00PM W06000020
516 00NE W06000003   528 00NS W06000009   540 00PF W06000016   548 00PP W06000021
518 00NG W06000004   530 00NU W06000010   542 00PH W06000024   550 00PR W06000022
520 00NJ W06000005   532 00NX W06000011   544 00PK W06000018   552 00PT W06000015
522 00NL W06000006   534 00NZ W06000012   596 924  W92000004
"""
"""Codes of the Welsh Government's returns (StatsWales) and of the census up to 2001, with the area's code of today."""

OLD: Final = SUCCESSORS | {
    old: code for group in re.findall(r"(\d+) +(\w+) +(W\d+)", SYSTEMS) for *olds, code in [group] for old in olds
}

OTHERS: Final = (
    "england|lloegr|scotland|yr alban|northern ireland|gogledd iwerddon|united kingdom|y deyrnas unedig|uk|y du"
    "|great britain|prydain fawr|england and wales|cymru a lloegr|lloegr a chymru"
    "|north wales|gogledd cymru|mid wales|canolbarth cymru|mid and west wales|canolbarth a gorllewin cymru"
    "|south east wales|de ddwyrain cymru|south west wales|de orllewin cymru|south wales|de cymru|gwent"
    "|total unitary authorities|cyfanswm awdurdodau unedol|total welsh local authorities|all welsh local authorities"
    "|cyfanswm awdurdodau lleol cymru|total wales|cyfanswm cymru"
    "|dyfed powys|mid and south west wales|canolbarth a de orllewin cymru"
)
ELSEWHERE: Final = frozenset(OTHERS.split("|"))
"""Areas that are no council: lines about them are left out, as those about areas elsewhere are."""

AROUND = re.compile(
    r"^(?:the |y |yr )?(?:cyngor (?:bwrdeistref sirol |dinas a sir |dinas )?|dinas a sir |"
    r"(?:city and )?county (?:borough )?of |city of )?|"
    r"(?: (?:city and county|county borough|county|city|borough))?(?: council)?$"
)


class Area(NamedTuple):
    """An area's code, what is said of how it was found ("", "old-code", "area-name"), and whether it is left out."""

    code: str
    said: str = ""
    left_out: bool = False


def area(text: str, names: Mapping[str, str]) -> Area | None:
    """The area that a cell means; None when nobody knows. `names` gives codes by names as `spelled` gives them."""
    code = text.upper()
    if code in OLD:
        return Area(OLD[code], "old-code")
    if AREA.fullmatch(code):
        return Area(code)
    name = spelled(text)
    if known := names.get(name) or names.get(name.removeprefix("sir ")):
        return Area(known, "area-name")
    if OTHER_AREA.fullmatch(code) or name in ELSEWHERE:
        return Area(text, left_out=True)
    return None


def spelled(name: str) -> str:
    """A name without what people write differently: case, accents, hyphens, apostrophes, “County Council”."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    words = "".join(
        " " if one in "-‐‑–/" or one.isspace() else one for one in plain if one.isalnum() or one in "-‐‑–/ "
    )
    return AROUND.sub("", " ".join(words.split()))


def nearest(text: str, names: Mapping[str, str]) -> str:
    """The code of the area whose name is nearly the same, to suggest; empty when there is none."""
    near = get_close_matches(spelled(text), list(names), n=1, cutoff=0.75)
    return names[near[0]] if near else ""
