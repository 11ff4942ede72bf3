"""Lists of the reports that councils publish here, and of what each of them says."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pydantic import Field

from cydwaith.performance.deeds.reports import REPORT_READ
from cydwaith.performance.models import Asked, Report
from cydwaith.performance.reading import Read, read
from cydwaith.performance.rows.reports import ReportPartRow, ReportRow
from cydwaith.shared.lists import List
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.rows import Asked as Question
from cydwaith.shared.rows import Code, Number
from cydwaith.shared.said import Said, said
from cydwaith.texts.models import Wording


class ReportsAsked(Question):
    body: Code | None = None
    duty: Code | None = None


class ReportPartsAsked(Question):
    id: Number = Field(description="the number of a published report")


def kept(body: str | None = None, duty: str | None = None) -> list[Report]:
    """The reports that everyone reads, the last published first."""
    wanted = {name: code for name, code in (("body", body), ("duty", duty)) if code}
    found = Report.objects.filter(published_on__isnull=False, **wanted)
    return list(found.select_related("body").order_by("-published_on", "-pk"))


@dataclass(frozen=True, kw_only=True)
class One:
    """A row of what a report says."""

    report: int
    kind: str
    number: int
    title: Said = UNSAID
    text: Said = UNSAID
    answer: str | None = None
    said: Said = UNSAID
    source: Said = UNSAID
    on: dt.date | None = None
    commitment: str | None = None


def said_in(asked: ReportPartsAsked) -> list[One]:
    """Everything that a published report says; nothing of one that is not published, or not there."""
    found = Report.objects.filter(pk=asked.id, published_on__isnull=False).select_related("body").first()
    return list(rows(read(found))) if found else []


def rows(one: Read) -> Iterator[One]:
    """A report as rows: section after section with its evidence, then what was asked, rated and will be done."""
    of = one.report.pk
    for part in one.parts:
        yield One(
            report=of,
            kind="section",
            number=part.number,
            title=Wording.heading.of(part.wording),
            text=Wording.words.of(part.wording),
        )
    for number, cited in enumerate((each for part in one.parts for each in part.evidence), 1):
        piece = cited.one
        yield One(
            report=of,
            kind="evidence",
            number=number,
            title=both(piece, "title"),
            text=both(piece, "told"),
            said=both(piece, "comment"),
            source=both(piece, "source"),
            on=piece.on,
        )
    for asked in one.asked:
        kind = "committee" if asked.chain == Asked.Chain.COMMITTEE else "recommended"
        yield One(
            report=of,
            kind=kind,
            number=asked.number,
            text=both(asked, "words"),
            answer=asked.answer,
            said=both(asked, "reason"),
            source=both(asked, "by"),
        )
    for old in one.carried:
        text, words = both(old, "text"), both(old, "words")
        yield One(report=of, kind="last_year", number=old.number, text=text, answer=old.how_far, said=words)
    for action in one.actions:
        yield One(
            report=of,
            kind="action",
            number=action.number,
            text=both(action, "text"),
            source=both(action.post, "title") if action.post else UNSAID,
            on=action.due,
            commitment=action.commitment_id,
        )
    for rated in one.ratings:
        number = rated.rating.requirement
        yield One(report=of, kind="rating", number=number, title=rated.requirement, text=rated.step)


REPORTS: Final = List(
    name="reports",
    title=said(cy="Adroddiadau’r cynghorau", en="Reports of councils"),
    row=ReportRow,
    rows=lambda asked: kept(asked.body, asked.duty),
    may=REPORT_READ,
    asked=ReportsAsked,
)
PARTS: Final = List(
    name="report_parts",
    title=said(cy="Yr hyn y mae adroddiad yn ei ddweud", en="What a report says"),
    row=ReportPartRow,
    rows=said_in,
    may=REPORT_READ,
    asked=ReportPartsAsked,
)
LISTS: Final = (REPORTS, PARTS)
