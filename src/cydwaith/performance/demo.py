"""A sample year for the demonstration: a self-assessment from its first draft to its recipients, marked as made up.

It is made by the very actions that people use. What is made up says nothing of a duty: the clock does not hear of it.
"""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from cydwaith.bodies.demo import NotADemonstration
from cydwaith.engines.clock import FinancialYear
from cydwaith.performance.actions import assessing
from cydwaith.performance.actions import reports as actions
from cydwaith.performance.holding import text_of
from cydwaith.performance.models import Evidence, Report
from cydwaith.performance.readiness import sections
from cydwaith.performance.recipients import unsent
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing, writing
from cydwaith.texts.queries.contents import wordings

FILE: Final = Path(__file__).parent / "reference/sample/report.toml"
NAMED: Final = ("views", "conclusions")
"""The sections that stand after those that are for something, in their order."""
Written = dict[str, Any]  # Any: as TOML has it


@transaction.atomic
def load() -> int:
    """Make the sample report where there is none; how many.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    if not settings.DEMO:
        raise NotADemonstration("sample reports belong in the demonstration only")
    if Report.objects.filter(sample=True).exists():
        return 0
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    by = Actor("sample", {told["body"]: Role.EDITOR}, second_step=True)
    period = FinancialYear.ended(clock.today()).begins
    report = actions.begin(by=by, body=told["body"], duty="self-assessment", period=period, sample=True)
    write(by, report, told)
    assess(by, report, told)
    take(by, report, told)
    return 1


def write(by: Actor, report: Report, told: Written) -> None:
    """The words of each section, compared in both languages."""
    text = text_of(report)
    assert text.current is not None
    what = {key: name for name, key in sections(report).items()}
    others = iter(NAMED)
    words = {one["for"]: Said(one["cy"], one["en"]) for one in told["sections"]}
    for one in wordings(text.current):
        key = one.section.key
        name = what.get(key) or next(others)
        seen = seen_of(report)
        writing.write(
            by=by,
            text=text,
            body=report.body_id,
            section=key,
            seen=seen,
            heading=both(one, "heading"),
            words=words[name],
        )
        agreeing.confirm(by=by, text=text, body=report.body_id, section=key, seen=seen_of(report))


def seen_of(report: Report) -> int:
    """The number of the version that counts."""
    current = text_of(report).current
    assert current is not None
    return current.number


def assess(by: Actor, report: Report, told: Written) -> None:
    """Evidence, last year’s actions, this year’s, and ratings on the council’s own scale."""
    assessing.gather(by=by, report=report)
    waiting = list(report.evidence.filter(kind__in=("standing", "change", "practice", "adoption")))
    for one in waiting[: told["keep"]]:
        assessing.judge(by=by, evidence=one, kept=Evidence.Kept.KEPT, requirement=one.requirement, comment=Said())
    for old in told["last_year"]:
        carried = assessing.carry(by=by, report=report, text=Said(old["cy"], old["en"]))
        words = Said(old["words_cy"], old["words_en"])
        assessing.say_how_far(by=by, carried=carried, how_far=old["how_far"], words=words)
    for one in told["actions"]:
        post = f"{report.body_id}/{one['post']}" if "post" in one else ""
        due = clock.today() + dt.timedelta(days=one["days"])
        assessing.act_on(by=by, report=report, text=Said(one["cy"], one["en"]), post=post, due=due)
    scale = told["scale"]
    kept = assessing.keep_scale(by=by, body=report.body_id, steps=Said(scale["cy"], scale["en"]), best=scale["best"])
    for requirement, step in ((1, 2), (2, 3), (3, 3)):
        assessing.rate(by=by, report=report, requirement=requirement, scale=kept, step=step)


def take(by: Actor, report: Report, told: Written) -> None:
    """Through the committee to its recipients."""

    def ago(name: str) -> dt.date:
        return clock.today() - dt.timedelta(days=told[name])

    actions.give(by=by, report=report, seen=seen_of(report), on=ago("given"))
    asked = [Said(one["cy"], one["en"]) for one in told["asked"]]
    actions.review(by=by, report=report, on=ago("reviewed"), asked=asked)
    for one, answer in zip(report.asked.order_by("number"), told["asked"], strict=True):
        reason = Said(answer["cy_reason"], answer["en_reason"])
        actions.answer(by=by, asked=one, answer=answer["answer"], reason=reason)
    actions.finish(by=by, report=report, seen=seen_of(report), on=ago("final"))
    actions.publish(by=by, report=report, on=ago("published"))
    for recipient in unsent(report, ago("sent"))[:-1]:
        sending = actions.send(by=by, report=report, key=recipient.key, on=ago("sent"), how="email")
        if recipient.body:
            actions.acknowledge(by=by, sending=sending, body=report.body_id, on=ago("acknowledged"))
    assessing.ask_update(by=by, report=report, on=ago("reviewed"), due=ago("reviewed") + dt.timedelta(days=182))
