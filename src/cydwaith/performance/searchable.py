"""What the search finds here: duties, and what was recommended."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Body, Topic
from cydwaith.bodies.topics import with_those_above
from cydwaith.performance import words
from cydwaith.performance.duties import Duty, duties
from cydwaith.performance.models import Report
from cydwaith.performance.naming import titled
from cydwaith.performance.recommendations import Recommendation, every
from cydwaith.performance.searchable_panels import OTHER_NAMES, PANELS
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said
from cydwaith.texts.queries.contents import wordings

ALSO: Final = {
    "panel": OTHER_NAMES,
    "self-assessment": "hunanasesiad hunanasesu self-assessment",
}
"""Other names in use, by which people ask."""


def everything() -> Iterator[Thing]:
    return map(thing, duties().values())


def one_duty(code: str) -> Thing | None:
    found = duties().get(code)
    return thing(found) if found else None


def thing(duty: Duty) -> Thing:
    texts = (duty.owed, duty.sets_going, *duty.steps, words.ACTS[duty.act])
    return Thing(duty.code, duty.title, texts, also=ALSO.get(duty.code, ""))


def made() -> Iterator[Thing]:
    """Those whose topics are here, where their pages are; before the topics are loaded there are none."""
    topics, bodies = Topic.objects.in_bulk(), Body.objects.in_bulk()
    return (told(one, topics, bodies) for one in every() if topics.keys() >= {*one.topics})


def one_made(number: str) -> Thing | None:
    return next((one for one in made() if one.key == number), None)


def told(one: Recommendation, topics: dict[str, Topic], bodies: dict[str, Body]) -> Thing:
    about, body = [topics[code] for code in one.topics], bodies.get(one.body)
    names = [both(topic, "name") for topic in about] + ([both(body, "name")] if body else [])
    texts = [one.response, one.view, words.MAKERS[one.made_by], words.NATURES[one.nature], *names]
    return Thing(
        one.id,
        Said(one.what.cy, one.what.en),
        tuple(text for text in texts if text),
        topics=with_those_above(about),
        places=tuple(code for code in (body.pk, body.place_id) if code) if body else (),
        on=one.when.last if one.when else None,
        sample=one.sample,
    )


def address(number: str) -> str:
    """Where a recommendation is read: beside what else was recommended on its topic."""
    one = next(one for one in every() if one.id == number)
    return f"{reverse('recommended', kwargs={'code': one.topics[0]})}#{number}"


def reports() -> Iterator[Thing]:
    """Every report that everyone reads."""
    return map(kept, Report.objects.filter(published_on__isnull=False).select_related("body").order_by("pk"))


def one_report(number: str) -> Thing | None:
    """A report by its number; only one that everyone reads."""
    if not number.isdecimal():
        return None
    found = Report.objects.filter(pk=int(number), published_on__isnull=False).select_related("body").first()
    return kept(found) if found else None


def kept(report: Report) -> Thing:
    """A report as the search sees it: its sections, its actions, what it was asked."""
    assert report.final_version is not None
    said = [(both(one, "heading"), both(one, "words")) for one in wordings(report.final_version)]
    parts = [both(one, "text") for one in report.actions.filter(dropped=False)]
    asked = [both(one, "words") for one in report.asked.all()]
    body = report.body
    return Thing(
        str(report.pk),
        titled(report),
        (both(body, "name"), *(text for pair in said for text in pair), *parts, *asked),
        also=ALSO.get(report.duty, ""),
        places=tuple(code for code in (body.pk, body.place_id) if code),
        on=report.published_on,
        sample=report.sample,
    )


KINDS: Final = (
    Kind("duties", _("Statutory duties"), everything, one_duty, lambda code: reverse("duty", kwargs={"code": code})),
    Kind("recommendations", _("Recommendations"), made, one_made, address),
    PANELS,
    Kind(
        "reports", _("Reports of councils"), reports, one_report, lambda key: reverse("report", kwargs={"id": int(key)})
    ),
)
