"""What was said of commitments, their milestones, and what they wait for."""

import datetime as dt
from typing import Annotated, Any, Literal

from cydwaith.bodies.models import Body
from cydwaith.programme import models
from cydwaith.programme.models import Colour, Part
from cydwaith.programme.rows.columns import (
    BodyName,
    CommitmentCode,
    CommitmentTitle,
    OfCommitment,
    Reason,
    Sample,
    title_of,
)
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

BodyCode = Annotated[str, titled(cy="Sefydliad (cod)", en="Organisation (code)")]
PerhapsBodyCode = Annotated[str | None, titled(cy="Sefydliad (cod)", en="Organisation (code)")]
At = Annotated[dt.datetime, titled(cy="Cofnodwyd", en="Written down")]


def name_of(body: Body | None) -> Texts:
    """What a body is called; null where there is none."""
    return Texts.joined([body] if body else [])


class Status(Row):
    """What a body said on a day: of the whole, or of a milestone."""

    body: BodyCode
    part: Annotated[Part, titled(cy="Ochr", en="Side")]
    colour: Annotated[Colour, titled(cy="Statws", en="Status")]
    milestone: Annotated[int | None, titled(cy="Rhif y garreg filltir", en="Number of the milestone")]
    on: Annotated[dt.date, titled(cy="Am y diwrnod", en="Of the day")]
    expected: Annotated[dt.date | None, titled(cy="Disgwylir bellach ar", en="Now expected on")]
    reason: Annotated[Texts, titled(cy="Pam", en="Why")]
    evidence_title: Annotated[Texts, titled(cy="Tystiolaeth", en="Evidence")]
    evidence_url: Annotated[str | None, titled(cy="Cyfeiriad y dystiolaeth", en="Address of the evidence")]
    at: At
    sample: Sample


class StatusListed(Status, OfCommitment):
    """A status in a list of those of several commitments."""

    body_name: BodyName
    milestone_title: Annotated[Texts, titled(cy="Carreg filltir", en="Milestone")]

    @classmethod
    def parts(cls, thing: models.Status, /) -> dict[str, Any]:
        names = {"body_name": name_of(thing.body), "milestone_title": Texts.joined(stones(thing), "title")}
        return OfCommitment.parts(thing) | names


def stones(status: models.Status) -> list[models.Milestone]:
    """The milestone of which a status speaks, if it does of one."""
    return [status.milestone] if status.milestone else []


class Milestone(Row):
    """A step on the way; null in `ended` while it stands."""

    id: Annotated[int, titled(cy="Rhif", en="Number")]
    title: Annotated[Texts, titled(cy="Carreg filltir", en="Milestone")]
    due: Annotated[dt.date, titled(cy="Erbyn pryd", en="By when")]
    body: PerhapsBodyCode
    reached: Annotated[bool, titled(cy="Wedi’i chyrraedd", en="Reached")]
    at: At
    ended: Annotated[dt.datetime | None, titled(cy="Dilëwyd", en="Taken away")]

    @classmethod
    def parts(cls, thing: tuple[models.Milestone, bool], /) -> dict[str, Any]:
        stone, reached = thing
        return {"reached": reached, **Milestone.columns(stone, {"reached"})}


class MilestoneListed(Milestone, OfCommitment):
    """A milestone in a list of those of several commitments."""

    body_name: BodyName

    @classmethod
    def parts(cls, thing: tuple[models.Milestone, bool], /) -> dict[str, Any]:
        stone, _reached = thing
        return super().parts(thing) | OfCommitment.parts(stone) | {"body_name": name_of(stone.body)}


class Dependency(Row):
    """That `commitment` cannot be done before `days` days after `needs`."""

    commitment: CommitmentCode
    needs: Annotated[str, titled(cy="Yn aros am", en="Waits for")]
    days: Annotated[int, titled(cy="Diwrnodau rhyngddynt", en="Days between them")]
    reason: Reason
    body: PerhapsBodyCode
    at: At


class DependencyListed(Dependency):
    """A dependency in a list, with the titles of both commitments."""

    commitment_title: CommitmentTitle
    needs_title: Annotated[Texts, titled(cy="Teitl yr hyn y mae’n aros amdano", en="Title of what it waits for")]
    body_name: BodyName

    @classmethod
    def parts(cls, thing: models.Dependency, /) -> dict[str, Any]:
        titles = {"commitment_title": title_of(thing.commitment), "needs_title": title_of(thing.needs)}
        return {**titles, "body_name": name_of(thing.body)}


class Answer(Row):
    """What a body said to the terms of a number."""

    terms: Annotated[int, titled(cy="Rhif y telerau", en="Number of the terms")]
    body: BodyCode
    answer: Annotated[models.Assent.Answer, titled(cy="Ateb", en="Answer")]
    reason: Reason
    decision: Annotated[str | None, titled(cy="Penderfyniad", en="Decision")]
    at: At

    @classmethod
    def parts(cls, thing: models.Assent, /) -> dict[str, Any]:
        return {"terms": thing.terms.number}


class AnswerListed(Answer, OfCommitment):
    """An answer in a list of those to several commitments."""

    # Its words and not the name of their kind, which other rooms give to other answers.
    answer: Annotated[Literal["yes", "no"], titled(cy="Ateb", en="Answer")]  # type: ignore[assignment]  # the same words
    body_name: BodyName

    @classmethod
    def parts(cls, thing: models.Assent, /) -> dict[str, Any]:
        return super().parts(thing) | OfCommitment.parts(thing.terms) | {"body_name": name_of(thing.body)}
