"""What machines read of the school."""

import datetime as dt
from typing import Annotated, Any

from cydwaith.school import words
from cydwaith.school.facts import KnownCourse, Money, Partner, ProposedStudy
from cydwaith.school.judging import judged
from cydwaith.school.models import Course, SchoolAgreement, SchoolMoney, Stage, Study, Trial
from cydwaith.school.outcomes import Outcome
from cydwaith.shared.formats import date
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.said import Said, pair, said
from cydwaith.shared.table import titled

Code = Annotated[str, titled(cy="Cod", en="Code")]
Source = Annotated[str, titled(cy="Ffynhonnell", en="Source")]
Trust = Annotated[str, titled(cy="Hyder yn y ffynhonnell", en="Trust in the source")]
Topics = Annotated[list[str], titled(cy="Codau’r pynciau", en="Codes of the topics")]


class CourseRow(Row):
    """A course: of the school, or one of another provider, as a source tells of it, which nobody can book here."""

    code: Code
    title: Annotated[Texts, titled(cy="Cwrs", en="Course")]
    provider: Annotated[Texts, titled(cy="Darparwr", en="Provider")]
    bookable: Annotated[bool, titled(cy="Gellir cofrestru yma", en="Can be booked here")]
    kind: Annotated[Texts, titled(cy="Beth ydyw", en="What it is")]
    length: Annotated[Texts, titled(cy="Hyd", en="Length")]
    audience: Annotated[Texts, titled(cy="I bwy", en="For whom")]
    booking: Annotated[Texts, titled(cy="Sut i gael lle", en="How to get a place")]
    languages: Annotated[Texts, titled(cy="Iaith", en="Language")]
    recognition: Annotated[Texts, titled(cy="Partneriaid a chydnabyddiaeth", en="Partners and recognition")]
    when: Annotated[Texts, titled(cy="Pryd", en="When")]
    places: Annotated[int | None, titled(cy="Lleoedd", en="Places")]
    completed: Annotated[int | None, titled(cy="Wedi’i gwblhau, o leiaf", en="At least so many completed it")]
    placed: Annotated[int | None, titled(cy="Ar leoliad wedyn, o leiaf", en="At least so many on a placement since")]
    took_up: Annotated[
        int | None,
        titled(
            cy="Eu sefydliad wedi mabwysiadu arfer wedyn, o leiaf",
            en="At least so many whose organisation took one up",
        ),
    ]
    topics: Topics
    trust: Annotated[str | None, titled(cy="Hyder yn y ffynhonnell", en="Trust in the source")]
    source: Annotated[str | None, titled(cy="Ffynhonnell", en="Source")]

    @classmethod
    def parts(cls, thing: KnownCourse | Course, /) -> dict[str, Any]:
        if isinstance(thing, Course):
            return own_parts(thing)
        texts = {name: Texts.said(getattr(thing, name)) for name in ("title", "provider", *words.KEPT)}
        unknown = dict.fromkeys(("completed", "placed", "took_up"))
        return {**texts, **unknown, "bookable": False, "topics": list(thing.topics), "source": thing.url}


def own_parts(one: Course) -> dict[str, Any]:  # Any: of each column
    """A course of the school."""
    cohorts = list(one.cohorts.all())
    days = [said(cy=date(each.begins, language="cy"), en=date(each.begins, language="en")) for each in cohorts]
    when = Said("; ".join(day.cy for day in days), "; ".join(day.en for day in days))
    none = dict.fromkeys(("length", "audience", "booking", "recognition"), Texts.said(Said()))
    came: Outcome = getattr(one, "outcome", Outcome())
    return {
        **none,
        **{name: getattr(came, name) for name in ("completed", "placed", "took_up")},
        "code": one.pk,
        "title": Texts.of(one, "title"),
        "provider": Texts.said(pair(one.body, "name")),
        "bookable": one.stage in {Stage.OPEN, Stage.RUNNING},
        "kind": Texts.said(words.OPEN),
        "languages": Texts.said(said(cy="Cymraeg a Saesneg", en="Welsh and English")),
        "when": Texts.said(when),
        "places": sum(each.places for each in cohorts) if cohorts else None,
        "topics": [],
        "trust": None,
        "source": None,
    }


class StudyRow(Row):
    """A study; `state` is `proposed` until somebody begins it, then `written`, `frozen` or `told`."""

    code: Code
    title: Annotated[Texts, titled(cy="Astudiaeth", en="Study")]
    state: Annotated[str, titled(cy="Cod y cyflwr", en="Code of its state")]
    question: Annotated[Texts, titled(cy="Cwestiwn", en="Question")]
    method: Annotated[Texts, titled(cy="Dull", en="Method")]
    frozen: Annotated[dt.datetime | None, titled(cy="Rhewyd y dull", en="Method frozen")]
    results: Annotated[Texts, titled(cy="Canlyniadau", en="Results")]
    data: Annotated[str | None, titled(cy="Data agored", en="Open data")]
    topics: Topics
    because: Annotated[str | None, titled(cy="Pwy sy’n ei astudio mewn mannau eraill", en="Who studies it elsewhere")]

    @classmethod
    def parts(cls, thing: ProposedStudy | Study, /) -> dict[str, Any]:
        if isinstance(thing, Study):
            state = "told" if thing.told else "frozen" if thing.frozen else "written"
            return {"code": thing.pk, "state": state, "topics": [], "because": None}
        none = dict.fromkeys(("method", "results"), Texts.said(Said()))
        return {
            **none,
            "title": Texts.said(thing.title),
            "state": "proposed",
            "question": Texts.said(thing.question),
            "topics": list(thing.topics),
            "because": thing.because or None,
            "frozen": None,
            "data": None,
        }


class CouncilInTrial(Row):
    """A council in a trial: `step` as it was drawn, `started` as it was, whichever step that was."""

    body: Annotated[str, titled(cy="Cod y cyngor", en="Code of the council")]
    step: Annotated[int | None, titled(cy="Cam", en="Step")]
    started: Annotated[dt.date | None, titled(cy="Dechreuodd", en="Began")]
    withdrew: Annotated[dt.date | None, titled(cy="Tynnodd yn ôl", en="Withdrew")]


class TrialRow(Row):
    """A trial: a practice spread so that we learn. With `seed` and `context` its lots can be drawn again.

    `verdict`, `effect`, `lower`, `upper` and `p` once it is over, judged as it was drawn; before, `cannot_tell_yet`.
    """

    id: Annotated[int, titled(cy="Rhif", en="Number")]
    practice: Annotated[str, titled(cy="Cod yr arfer", en="Code of the practice")]
    indicator: Annotated[str, titled(cy="Cod y dangosydd", en="Code of the indicator")]
    body: Annotated[str, titled(cy="Pwy sy’n ei gynnal", en="Who runs it")]
    steps: Annotated[int, titled(cy="Camau", en="Steps")]
    effect: Annotated[float, titled(cy="Yr effaith leiaf o bwys", en="Smallest effect that matters")]
    seed: Annotated[str, titled(cy="Hedyn", en="Seed")]
    drawn: Annotated[dt.datetime | None, titled(cy="Tynnwyd y coelbren", en="Lots drawn")]
    before: Annotated[str | None, titled(cy="Y cyfnod cyn y cam cyntaf", en="Period before the first step")]
    allowed: Annotated[int | None, titled(cy="Dyraniadau a ganiatawyd", en="Allocations allowed")]
    imbalance: Annotated[float | None, titled(cy="Anghydbwysedd", en="Imbalance")]
    detectable: Annotated[float | None, titled(cy="Yr effaith leiaf a ganfyddid", en="Smallest effect found")]
    power: Annotated[list[float], titled(cy="Pŵer ar ôl pob cam", en="Power after each step")]
    context: Annotated[dict[str, list[float]], titled(cy="Cyd-destun", en="Context")]
    councils: Annotated[list[CouncilInTrial], titled(cy="Cynghorau", en="Councils")]
    verdict: Annotated[str | None, titled(cy="Casgliad", en="Verdict")]
    known: Annotated[int | None, titled(cy="Camau â ffigurau", en="Steps with figures")]
    effect_found: Annotated[float | None, titled(cy="Effaith", en="Effect")]
    lower: Annotated[float | None, titled(cy="Terfyn isaf yr effaith", en="Lower end of the effect")]
    upper: Annotated[float | None, titled(cy="Terfyn uchaf yr effaith", en="Upper end of the effect")]
    p: Annotated[float | None, titled(cy="Gwerth p", en="p-value")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Trial, /) -> dict[str, Any]:
        found = judged(thing.pk) if thing.drawn else None
        told = {name: getattr(found, name, None) for name in ("verdict", "known", "lower", "upper", "p")}
        told |= {"effect_found": found.effect if found else None}
        return told | {"councils": [CouncilInTrial.of(one) for one in thing.joined.all()]}


class PartnerRow(Row):
    """To whom the school is tied, or would be; `state` is `proposed`, then `agreed`, then `ended`."""

    code: Code
    kind: Annotated[str, titled(cy="Cod y math", en="Code of its kind")]
    kind_name: Annotated[Texts, titled(cy="Math", en="Kind")]
    name: Annotated[Texts, titled(cy="Enw", en="Name")]
    state: Annotated[str, titled(cy="Cod y cyflwr", en="Code of its state")]
    role: Annotated[Texts, titled(cy="Rhan", en="Part")]
    fact: Annotated[Texts, titled(cy="Yr hyn sy’n hysbys neu y cytunwyd arno", en="What is known or was agreed")]
    degrees: Annotated[bool | None, titled(cy="Mae’n dyfarnu graddau", en="Awards degrees")]
    on: Annotated[dt.date | None, titled(cy="Ers", en="Since")]
    ended: Annotated[dt.date | None, titled(cy="Hyd", en="Until")]
    trust: Annotated[str | None, titled(cy="Hyder yn y ffynhonnell", en="Trust in the source")]
    source: Source

    @classmethod
    def parts(cls, thing: Partner | SchoolAgreement, /) -> dict[str, Any]:
        if isinstance(thing, SchoolAgreement):
            return {
                "code": thing.partner or str(thing.pk),
                "kind_name": Texts.said(words.PARTNERS[thing.kind]),
                "name": Texts.of(thing, "name"),
                "state": "ended" if thing.ended else "agreed",
                "role": Texts.said(Said()),
                "fact": Texts.of(thing, "text"),
                "trust": None,
                "source": thing.source_url or thing.source,
            }
        return {
            **dict.fromkeys(("degrees", "on", "ended")),
            **{name: Texts.said(getattr(thing, name)) for name in ("name", "role", "fact")},
            "kind_name": Texts.said(words.PARTNERS[thing.kind]),
            "state": "proposed",
            "source": thing.url,
        }


class MoneyRow(Row):
    """A figure of money: what was given and what is proposed are never added to one another."""

    year: Annotated[str | None, titled(cy="Blwyddyn", en="Year")]
    nature: Annotated[str, titled(cy="Cod y math", en="Code of its sort")]
    nature_name: Annotated[Texts, titled(cy="Math", en="Sort")]
    whose: Annotated[Texts, titled(cy="O ble", en="From where")]
    what: Annotated[Texts, titled(cy="Beth", en="What")]
    pence: Annotated[int | None, titled(cy="Swm (ceiniogau)", en="Amount (pence)")]
    ended: Annotated[dt.date | None, titled(cy="Hyd", en="Until")]
    trust: Annotated[str | None, titled(cy="Hyder yn y ffynhonnell", en="Trust in the source")]
    source: Source

    @classmethod
    def parts(cls, thing: Money | SchoolMoney, /) -> dict[str, Any]:
        if isinstance(thing, SchoolMoney):
            return {
                **{name: Texts.of(thing, name) for name in ("whose", "what")},
                "year": words.financial(thing.year),
                "nature_name": Texts.said(words.NATURES[thing.nature]),
                "trust": None,
                "source": thing.source_url or thing.source,
            }
        return {
            "ended": None,
            "year": thing.year or None,
            "nature_name": Texts.said(words.NATURES[thing.nature]),
            "whose": Texts.said(thing.whose),
            "what": Texts.said(thing.what),
            "source": thing.url,
        }
