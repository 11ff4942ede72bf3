"""What machines read of openings, skills and levels of Welsh."""

import datetime as dt
from typing import Annotated, Any

from cydwaith.exchange import facts, words
from cydwaith.exchange.facts import Barrier, Label
from cydwaith.exchange.models import SKILLS_OF_WELSH, DayOfHelp, Opening, Round
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled


class OpeningRow(Row):
    """Work that needs somebody from elsewhere, or a post that is shared already (`state` = `known`).

    Levels of Welsh are codes of the Common European Framework; null where nothing is said.
    """

    code: Annotated[str, titled(cy="Cod", en="Code")]
    kind: Annotated[str, titled(cy="Cod y math", en="Code of its kind")]
    kind_name: Annotated[Texts, titled(cy="Math", en="Kind")]
    state: Annotated[str, titled(cy="Cyflwr", en="State")]
    body: Annotated[str, titled(cy="Cod y sefydliad", en="Code of the organisation")]
    body_name: Annotated[Texts, titled(cy="Sefydliad", en="Organisation")]
    partners: Annotated[list[str], titled(cy="Codau’r partneriaid", en="Codes of partners")]
    title: Annotated[Texts, titled(cy="Teitl", en="Title")]
    what: Annotated[Texts, titled(cy="Beth ydyw", en="What it is")]
    skills: Annotated[list[str], titled(cy="Codau’r sgiliau", en="Codes of skills")]
    welsh_listening: Annotated[str | None, titled(cy="Cymraeg: gwrando", en="Welsh: listening")]
    welsh_speaking: Annotated[str | None, titled(cy="Cymraeg: siarad", en="Welsh: speaking")]
    welsh_reading: Annotated[str | None, titled(cy="Cymraeg: darllen", en="Welsh: reading")]
    welsh_writing: Annotated[str | None, titled(cy="Cymraeg: ysgrifennu", en="Welsh: writing")]
    place: Annotated[str | None, titled(cy="Cod y lle", en="Code of the place")]
    remote: Annotated[bool, titled(cy="O bell", en="Remote")]
    percent: Annotated[int | None, titled(cy="% o amser llawn", en="% of full time")]
    places: Annotated[int | None, titled(cy="Lleoedd", en="Places")]
    begins: Annotated[dt.date | None, titled(cy="Dechrau", en="Begins")]
    ends: Annotated[dt.date | None, titled(cy="Diwedd", en="Ends")]
    apply_by: Annotated[dt.date | None, titled(cy="Ymgeisio erbyn", en="Apply by")]
    pays: Annotated[str | None, titled(cy="Pwy sy’n talu", en="Who pays")]
    employer: Annotated[str | None, titled(cy="Cod pwy sy’n cyflogi", en="Code of who employs")]
    holds_money: Annotated[str | None, titled(cy="Cod pwy sy’n cadw’r arian", en="Code of who keeps the money")]
    trial: Annotated[Texts, titled(cy="Cyfnod prawf", en="Trial period")]
    review: Annotated[Texts, titled(cy="Adolygiad", en="Review")]
    source: Annotated[str | None, titled(cy="Ffynhonnell", en="Source")]
    source_url: Annotated[str | None, titled(cy="Cyfeiriad y ffynhonnell", en="Address of the source")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Opening, /) -> dict[str, Any]:
        known = thing.state == "known"
        return {
            "kind_name": Texts.said(words.KINDS[thing.kind]),  # type: ignore[index]  # a choice is its text
            "body": thing.body_id,
            "body_name": Texts.of(thing.body, "name"),
            "partners": [one.body_id for one in thing.partners.all()],
            "skills": list(thing.skill_codes),
            **{f"welsh_{name}": getattr(thing, name) or None for name in SKILLS_OF_WELSH},
            "place": thing.place_id,
            "percent": None if known else thing.percent,
            "places": None if known else thing.places,
            "pays": None if known else thing.pays,
            "employer": thing.employer_id,
            "holds_money": thing.holds_money_id,
            "source": thing.source or None,
            "source_url": thing.source_url or None,
        }


class HelpRow(Row):
    """A day of somebody who knows about a topic, asked of an organisation; `reply` is null until it answers."""

    key: Annotated[str, titled(cy="Allwedd", en="Key")]
    topic: Annotated[str, titled(cy="Cod y pwnc", en="Code of the topic")]
    asking: Annotated[str, titled(cy="Cod pwy sy’n gofyn", en="Code of who asks")]
    asking_name: Annotated[Texts, titled(cy="Pwy sy’n gofyn", en="Who asks")]
    asked: Annotated[str, titled(cy="Cod i bwy y gofynnwyd", en="Code of who is asked")]
    asked_name: Annotated[Texts, titled(cy="I bwy y gofynnwyd", en="Who is asked")]
    need: Annotated[Texts, titled(cy="Ar gyfer beth", en="What for")]
    at: Annotated[dt.datetime, titled(cy="Gofynnwyd", en="Asked at")]
    reply: Annotated[str | None, titled(cy="Ateb", en="Reply")]
    line: Annotated[Texts, titled(cy="Llinell yr ateb", en="Line of the reply")]
    answered: Annotated[dt.datetime | None, titled(cy="Atebwyd", en="Answered at")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: DayOfHelp, /) -> dict[str, Any]:
        return {
            "topic": thing.topic_id,
            "asking": thing.asking_id,
            "asking_name": Texts.of(thing.asking, "name"),
            "asked": thing.asked_id,
            "asked_name": Texts.of(thing.asked, "name"),
            "reply": thing.reply or None,
        }


class FlowRow(Row):
    """So many people from one kind of organisation to another before a day; `people` is null where it is withheld.

    Both are `all` in the sum. A number below five is withheld, and whatever would give it away.
    """

    home: Annotated[str, titled(cy="O", en="From")]
    host: Annotated[str, titled(cy="I", en="To")]
    people: Annotated[int | None, titled(cy="Pobl", en="People")]
    until: Annotated[dt.date, titled(cy="Wedi dechrau cyn", en="Begun before")]


class RoundRow(Row):
    """A round of placements, in numbers: null before it is run, and where a number of people is too small.

    Where it `invites`, other organisations than its own put openings in it. One that was `withdrawn` is never run.

    `certificate` is the SHA-256 of who would still change it, under names drawn by lot; `weight` how well everybody
    suits what they are proposed, added up, `optimum` the most that there could be, were nobody to object.
    """

    code: Annotated[str, titled(cy="Cod", en="Code")]
    title: Annotated[Texts, titled(cy="Teitl", en="Title")]
    body: Annotated[str, titled(cy="Cod y sefydliad", en="Code of the organisation")]
    openings: Annotated[list[str], titled(cy="Codau’r cyfleoedd", en="Codes of openings")]
    hosts: Annotated[list[str], titled(cy="Codau sefydliadau’r cyfleoedd", en="Codes of the openings’ organisations")]
    invites: Annotated[bool, titled(cy="Yn gwahodd cyfleoedd eraill", en="Invites openings of others")]
    withdrawn: Annotated[dt.datetime | None, titled(cy="Tynnwyd yn ôl", en="Withdrawn")]
    why: Annotated[Texts, titled(cy="Pam y’i tynnwyd yn ôl", en="Why it was withdrawn")]
    seed: Annotated[str, titled(cy="Hedyn y coelbren", en="Seed of the lottery")]
    run: Annotated[dt.datetime | None, titled(cy="Rhedwyd", en="Run")]
    asked: Annotated[int | None, titled(cy="Faint a ofynnodd", en="How many asked")]
    placed: Annotated[int | None, titled(cy="Faint a gafodd gynnig", en="How many were proposed a place")]
    blocking: Annotated[int | None, titled(cy="Faint a fyddai’n dal i’w newid", en="How many would still change it")]
    weight: Annotated[int | None, titled(cy="Addasrwydd", en="Fit")]
    optimum: Annotated[int | None, titled(cy="Yr addasrwydd mwyaf", en="The greatest fit")]
    certificate: Annotated[str | None, titled(cy="Swm gwirio’r dystysgrif", en="Checksum of the certificate")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Round, /) -> dict[str, Any]:
        return {
            "body": thing.body_id,
            "openings": [one.pk for one in thing.openings.all()],
            "hosts": sorted({one.body_id for one in thing.openings.all()}),
            "certificate": thing.certificate or None,
        }


class BarrierRow(Row):
    """What stands in the way of people moving, who can lift it, and what waits for that."""

    code: Annotated[str, titled(cy="Cod", en="Code")]
    title: Annotated[Texts, titled(cy="Rhwystr", en="Barrier")]
    what: Annotated[Texts, titled(cy="Beth ydyw", en="What it is")]
    lifts: Annotated[Texts, titled(cy="Pwy a all ei ddileu", en="Who can lift it")]
    waits: Annotated[Texts, titled(cy="Beth sy’n aros amdano", en="What waits for it")]
    source: Annotated[str, titled(cy="Ffynhonnell", en="Source")]
    source_url: Annotated[str, titled(cy="Cyfeiriad y ffynhonnell", en="Address of the source")]
    trust: Annotated[str, titled(cy="Pa mor sicr", en="How sure")]

    @classmethod
    def parts(cls, thing: Barrier, /) -> dict[str, Any]:
        return {name: Texts.said(getattr(thing, name)) for name in ("title", "what", "lifts", "waits")}


class SkillRow(Row):
    """A skill of the one list."""

    code: Annotated[str, titled(cy="Cod", en="Code")]
    name: Annotated[Texts, titled(cy="Enw", en="Name")]

    @classmethod
    def parts(cls, thing: str, /) -> dict[str, Any]:
        return {"code": thing, "name": Texts.said(facts.skills()[thing])}


class WelshLevelRow(Row):
    """What an organisation calls a level of Welsh: `level` is a CEFR code, `none`, or `below` A1."""

    level: Annotated[str, titled(cy="Lefel CEFR", en="CEFR level")]
    organisation: Annotated[Texts, titled(cy="Sefydliad", en="Organisation")]
    body: Annotated[str | None, titled(cy="Cod y sefydliad", en="Code of the organisation")]
    label: Annotated[str, titled(cy="Ei enw ar y lefel", en="What it calls the level")]
    source_url: Annotated[str, titled(cy="Cyfeiriad y ffynhonnell", en="Address of the source")]

    @classmethod
    def parts(cls, thing: Label, /) -> dict[str, Any]:
        return {"organisation": Texts.said(thing.name), "body": thing.body or None}
