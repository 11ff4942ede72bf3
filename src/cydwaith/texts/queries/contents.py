"""What stands in a version of a text: its sections in order, and how their languages stand to each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from cydwaith.engines.drafting.parity import Expression, Parity, parity
from cydwaith.engines.drafting.sections import Part
from cydwaith.engines.json_text import parsed
from cydwaith.texts.models import InStep, Version, Wording


@dataclass(frozen=True, slots=True)
class Placed:
    """A section as it stands in a version: its number there, what it says, how its languages stand to each other."""

    number: int
    wording: Wording
    parity: Parity

    @property
    def key(self) -> str:
        """The key that the section keeps in every version."""
        return self.wording.section.key

    @property
    def part(self) -> Part:
        """The section as the engine compares it."""
        return part_of(self.wording)


FIELDS = ("heading_cy", "heading_en", "words_cy", "words_en")


def part_of(wording: Wording) -> Part:
    """A wording as the engine compares it."""
    return Part(wording.section.key, {name: getattr(wording, name) for name in FIELDS})


def numbers(version: Version) -> list[int]:
    """The wordings of a version by their numbers in the database, in order."""
    found: list[int] = parsed(version.wordings)
    return found


def wordings(version: Version) -> list[Wording]:
    """The wordings of a version in order, each with its section: one query."""
    order = numbers(version)
    found = Wording.objects.select_related("section").in_bulk(order)
    return [found[number] for number in order]


def parts(version: Version) -> list[Part]:
    """The sections of a version as the engine compares them: one query."""
    return [part_of(one) for one in wordings(version)]


def contents(version: Version) -> list[Placed]:
    """The sections of a version, in order, with the parity of each: two queries."""
    found = wordings(version)
    agreed = declared(version, found)
    return [Placed(number, one, parity_of(one, agreed)) for number, one in enumerate(found, 1)]


def declared(version: Version, those: Iterable[Wording]) -> dict[int, Wording]:
    """The wording of each section that was last declared in step, up to the one that a version has."""
    upto = {one.section_id: one.number for one in those}
    said = InStep.objects.filter(wording__section__text=version.text_id).select_related("wording")
    found: dict[int, Wording] = {}
    for one in said.order_by("wording__number"):
        if one.wording.number <= upto.get(one.wording.section_id, -1):
            found[one.wording.section_id] = one.wording
    return found


def parity_of(wording: Wording, agreed: dict[int, Wording]) -> Parity:
    """How the languages of a wording stand to each other."""
    last = agreed.get(wording.section_id)
    return parity(*expressions(wording), expressions(last) if last else None)


def expressions(wording: Wording) -> tuple[Expression, Expression]:
    """What a section says in Welsh, and in English."""
    return (wording.heading_cy, wording.words_cy), (wording.heading_en, wording.words_en)


def out_of_step(version: Version) -> list[Placed]:
    """The sections of a version whose languages are not in step: none in what may be frozen."""
    return [one for one in contents(version) if one.parity != Parity.IN_STEP]


def placed(version: Version, key: str) -> Placed | None:
    """One section of a version; None where the version does not have it."""
    return next((one for one in contents(version) if one.key == key), None)
