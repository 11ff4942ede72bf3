"""A sample programme for the demonstration: what was agreed, how it went as each side saw it, and what is late.

Every name and text says that it is a sample. Its days are counted from the day on which it is loaded, so that there is
always something late, something coming and something done.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from cydwaith.bodies.demo import NotADemonstration
from cydwaith.bodies.models import Body
from cydwaith.programme.actions.agreeing import agree, decline
from cydwaith.programme.actions.dependencies import add_dependency
from cydwaith.programme.actions.milestones import Stone
from cydwaith.programme.actions.proposing import change, propose
from cydwaith.programme.actions.reporting import report
from cydwaith.programme.content import Content, content_of
from cydwaith.programme.models import Commitment, Programme
from cydwaith.programme.reference import begin, content_from, paired
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Role
from cydwaith.shared.said import said

FILE: Final = Path(__file__).parent / "reference" / "sample" / "programme.toml"
SOURCE: Final = said(cy="Data enghreifftiol", en="Sample data")
SLUG: Final = "sample"
Written = Mapping[str, Any]


@transaction.atomic
def load(file: Path = FILE) -> int:
    """Tell the sample programme, unless it is there already; how many commitments. The bodies must be there.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    if not settings.DEMO:
        raise NotADemonstration("sample commitments belong in the demonstration only")
    if Programme.objects.filter(pk=SLUG).exists():
        return 0
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    everyone = Actor("sample", dict.fromkeys(Body.objects.values_list("pk", flat=True), Role.EDITOR))
    begin(COMMAND_LINE, SLUG, {**written, "sample": True})
    made = {one["slug"]: put_forward(everyone, one) for one in written["commitments"]}
    for one in written["commitments"]:
        tie(everyone, one, made)
        go_on(everyone, one, made[one["slug"]])
    return len(made)


def at(days: int) -> dt.datetime:
    """The moment so many days from now."""
    return clock.now() + dt.timedelta(days=days)


def day(days: int | None) -> dt.date | None:
    """The day so many days from today; None for none."""
    return None if days is None else clock.today() + dt.timedelta(days=days)


def put_forward(by: Actor, written: Written) -> Commitment:
    """Propose a commitment and, where it was agreed, have everyone say yes."""
    stones = [
        Stone(clock.today() + dt.timedelta(days=one["due"]), **paired(one, "title"))
        for one in written.get("milestones", ())
    ]
    content = content_of_sample(written)
    with clock.stopped_at(at(written["proposed"])):
        commitment = propose(
            by=by,
            body=written["by"],
            content=content,
            programme=SLUG,
            slug=f"sample-{written['slug']}",
            milestones=stones,
            sample=True,
        )
    if "agreed" in written:
        with clock.stopped_at(at(written["agreed"])):
            for body in sorted(content.bodies - {written["by"]}):
                if commitment.all_terms.count() == 1:
                    agree(by=by, body=body, commitment=commitment, number=1)
    return commitment


def content_of_sample(written: Written) -> Content:
    """The terms of a sample commitment."""
    plain = {name: written[name] for name in ("test", "indicator", "direction", "accepted_by") if name in written}
    figures = {name: Decimal(written[name]) for name in ("target", "money") if name in written}
    places = tuple(written.get("codes", ()))
    content = content_from(written, source=SOURCE, due=day(written.get("due")), **plain, **figures)
    return Content(**{**vars(content), "places": places})


def tie(by: Actor, written: Written, made: Mapping[str, Commitment]) -> None:
    """Say what a commitment waits for."""
    commitment = made[written["slug"]]
    body = next(iter(written["owes"]))
    for need in written.get("needs", ()):
        with clock.stopped_at(at(written.get("agreed", written["proposed"]))):
            add_dependency(
                by=by,
                body=body,
                commitment=commitment,
                needs=made[need["on"]],
                days=need.get("days", 0),
                **paired(need, "reason"),
            )


def go_on(by: Actor, written: Written, commitment: Commitment) -> None:
    """Everything that happened to a commitment since, in its order."""
    for one in written.get("events", ()):
        with clock.stopped_at(at(one["at"])):
            happen(by, one, commitment)


def happen(by: Actor, one: Written, commitment: Commitment) -> None:
    """One status, one answer or one change put forward."""
    told, latest = paired(one, "reason", "evidence_title"), commitment.all_terms.order_by("-number")[0]
    if "colour" in one:
        stone = commitment.milestones.get(title_en=one["milestone"]) if "milestone" in one else None
        report(
            by=by,
            body=one["by"],
            commitment=commitment,
            colour=one["colour"],
            on=clock.today(),
            expected=day_from(one),
            milestone=stone,
            sample=True,
            reason=told["reason"],
            evidence_title=told["evidence_title"],
        )
    elif "new_due" in one:
        content = Content(**{**vars(content_of(latest)), "due": clock.today() + dt.timedelta(days=one["new_due"])})
        change(
            by=by, body=one["by"], commitment=commitment, content=content, number=latest.number, reason=told["reason"]
        )
    else:
        decline(by=by, body=one["by"], commitment=commitment, number=latest.number, reason=told["reason"])


def day_from(one: Written) -> dt.date | None:
    """The day on which somebody expected it, counted from the day of loading."""
    return clock.today() + dt.timedelta(days=one["expected"] - one["at"]) if "expected" in one else None
