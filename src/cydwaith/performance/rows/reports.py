"""What machines read of reports that councils keep and publish here."""

import datetime as dt
from typing import Annotated, Any

from cydwaith.performance.models import Report
from cydwaith.performance.naming import of_period, titled
from cydwaith.performance.rows import BodyCode, BodyName
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled as column


class ReportRow(Row):
    """A report that a council published here. Withdrawn, it stays, with when and why.

    `also` are the codes of other duties that it keeps; `digest` is the SHA-256 of its words in both languages.
    """

    id: Annotated[int, column(cy="Rhif", en="Number")]
    body: BodyCode
    body_name: BodyName
    duty: Annotated[str, column(cy="Cod y ddyletswydd", en="Code of the duty")]
    also: Annotated[list[str], column(cy="Dyletswyddau eraill", en="Other duties")]
    title: Annotated[Texts, column(cy="Adroddiad", en="Report")]
    period: Annotated[str, column(cy="Cyfnod", en="Period")]
    given_on: Annotated[dt.date, column(cy="I’r pwyllgor", en="Given to the committee")]
    reviewed_on: Annotated[dt.date, column(cy="Adolygwyd", en="Reviewed")]
    final_on: Annotated[dt.date, column(cy="Yn derfynol", en="Final")]
    published_on: Annotated[dt.date, column(cy="Cyhoeddwyd", en="Published")]
    digest: Annotated[str, column(cy="Hash (SHA-256)", en="Hash (SHA-256)")]
    withdrawn: Annotated[dt.datetime | None, column(cy="Tynnwyd yn ôl", en="Withdrawn")]
    why: Annotated[Texts, column(cy="Pam", en="Why")]
    sample: Annotated[bool, column(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Report, /) -> dict[str, Any]:
        return {
            "body": thing.body_id,
            "body_name": Texts.of(thing.body, "name"),
            "also": thing.also.split(),
            "title": Texts.said(titled(thing)),
            "period": of_period(thing.duty, thing.period),
            "why": Texts.of(thing, "why"),
        }


class ReportPartRow(Row):
    """Something that a published report says besides its sections, or one of them: `kind` says what it is.

    `section`, `evidence`, `action`, `last_year`, `committee` (recommended by the committee), `recommended` (responded
    to), `rating`. `answer` is the code of an answer or of how far an action worked; `said` the council’s own words.
    """

    report: Annotated[int, column(cy="Rhif yr adroddiad", en="Number of the report")]
    kind: Annotated[str, column(cy="Cod y math", en="Code of its kind")]
    number: Annotated[int, column(cy="Rhif", en="Number")]
    title: Annotated[Texts, column(cy="Teitl", en="Title")]
    text: Annotated[Texts, column(cy="Testun", en="Text")]
    answer: Annotated[str | None, column(cy="Cod yr ateb", en="Code of the answer")]
    said: Annotated[Texts, column(cy="Geiriau’r cyngor", en="The council’s words")]
    source: Annotated[Texts, column(cy="Ffynhonnell", en="Source")]
    on: Annotated[dt.date | None, column(cy="Dyddiad", en="On")]
    commitment: Annotated[str | None, column(cy="Ymrwymiad", en="Commitment")]

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a line of what a report says
        return {
            **{name: Texts.said(getattr(thing, name)) for name in ("title", "text", "said", "source")},
            "answer": thing.answer or None,
        }
