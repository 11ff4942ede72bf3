"""What stands in a version of a text: its sections in order, and how their languages stand to each other."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from cydwaith.engines.drafting.parity import Expression, Parity, parity
from cydwaith.engines.drafting.part import Part
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
    return contents_of([version])[0]


def contents_of(versions: Sequence[Version]) -> list[list[Placed]]:
    """The same of each of several versions: two queries for all."""
    orders = [numbers(version) for version in versions]
    known = Wording.objects.select_related("section").in_bulk({number for order in orders for number in order})
    in_step = list(said_in_step({version.text_id for version in versions}))
    return [of_wordings([known[number] for number in order], in_step) for order in orders]


def said_in_step(texts: Collection[int]) -> QuerySet[InStep]:
    """What was declared in step of texts, by the number of the wording."""
    found = InStep.objects.filter(wording__section__text__in=texts)
    return found.select_related("wording").order_by("wording__number")


def of_wordings(found: Sequence[Wording], in_step: Iterable[InStep]) -> list[Placed]:
    """Wordings in order as they stand, with the parity of each."""
    agreed = declared(found, in_step)
    return [Placed(number, one, parity_of(one, agreed)) for number, one in enumerate(found, 1)]


def declared(those: Iterable[Wording], in_step: Iterable[InStep]) -> dict[int, Wording]:
    """The wording of each section that was last declared in step, up to the one that a version has.

    `in_step` by the number of the wording.
    """
    upto = {one.section_id: one.number for one in those}
    found: dict[int, Wording] = {}
    for one in in_step:
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
