"""Programmes with their counts, and how many commitments each body, place and topic has."""

from typing import Annotated, Any

from cydwaith.bodies.models import Body, Place, Topic
from cydwaith.programme import models
from cydwaith.programme.models import Colour
from cydwaith.programme.queries.counts import By
from cydwaith.programme.queries.tallies import Tally
from cydwaith.programme.rows.columns import Sample
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

COUNTS = ("agreed", "proposed", "late", "endangered", "disputed")


class Programme(Row):
    """Commitments that belong together, and how many of them are what; the colours are of agreed ones."""

    slug: Annotated[str, titled(cy="Cod y rhaglen", en="Code of the programme")]
    name: Annotated[Texts, titled(cy="Rhaglen", en="Programme")]
    summary: Annotated[Texts, titled(cy="Crynodeb", en="Summary")]
    sample: Sample
    commitments: Annotated[int, titled(cy="Ymrwymiadau", en="Commitments")]
    agreed: Annotated[int, titled(cy="Cytunwyd arnynt", en="Agreed")]
    proposed: Annotated[int, titled(cy="Cynigion yn unig", en="Only proposed")]
    late: Annotated[int, titled(cy="Hwyr, neu disgwylir hynny", en="Late, or expected to be")]
    endangered: Annotated[int, titled(cy="Dan fygythiad", en="Endangered")]
    disputed: Annotated[int, titled(cy="Yr ochrau’n anghytuno", en="The sides disagree")]
    green: Annotated[int, titled(cy="Ar y trywydd iawn", en="On track")]
    amber: Annotated[int, titled(cy="Mewn perygl", en="At risk")]
    red: Annotated[int, titled(cy="Ar ei hôl hi", en="Behind")]
    done: Annotated[int, titled(cy="Wedi’i gyflawni", en="Done")]
    unreported: Annotated[int, titled(cy="Heb adroddiad", en="Not reported")]

    @classmethod
    def parts(cls, thing: tuple[models.Programme, Tally], /) -> dict[str, Any]:
        one, tally = thing
        colours = {str(colour): tally.colours[colour] for colour in Colour}
        counts = {name: getattr(tally, name) for name in COUNTS}
        found = {"commitments": tally.total, **counts, **colours, "unreported": tally.colours[""]}
        return {**found, **cls.columns(one, found)}


class CommitmentCount(Row):
    """How many commitments that are not withdrawn a body owes, or are about a place or a topic."""

    by: Annotated[By, titled(cy="Yn ôl", en="By")]
    code: Annotated[str, titled(cy="Cod", en="Code")]
    name: Annotated[Texts, titled(cy="Enw", en="Name")]
    commitments: Annotated[int, titled(cy="Ymrwymiadau", en="Commitments")]

    @classmethod
    def parts(cls, thing: tuple[By, Body | Place | Topic, int], /) -> dict[str, Any]:
        by, one, number = thing
        return {"by": by, "code": one.pk, "name": Texts.of(one, "name"), "commitments": number}
