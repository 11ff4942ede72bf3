"""A small Wales for tests of practices: three councils, a partner, a topic, an indicator, and people in every role."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.utils import timezone

from cydwaith.bodies.models import Account, Body, Membership, Place, Post, Topic
from cydwaith.evidence.models import Calculation, Indicator, Standing
from cydwaith.practices.actions import practices as actions
from cydwaith.practices.content import Content
from cydwaith.practices.models import Practice, Version
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said

SOURCED = {"source": "test", "as_of": dt.date(2026, 1, 1)}
COUNCILS = {
    "GB-PLA-PEM": (
        "W06000009",
        "PEM",
        "Cyngor Sir Penfro",
        "Pembrokeshire County Council",
        "Sir Benfro",
        "Pembrokeshire",
    ),
    "GB-PLA-CRF": ("W06000015", "CRF", "Cyngor Caerdydd", "Cardiff Council", "Caerdydd", "Cardiff"),
    "GB-PLA-POW": ("W06000023", "POW", "Cyngor Sir Powys", "Powys County Council", "Powys", "Powys"),
}
OWNER, OTHER, THIRD = COUNCILS
PARTNER = "TEST-PARTNER"
TOPIC = "test-topic"
INDICATOR = "test-indicator"
POST = f"{OWNER}/test-officer"
OTHER_POST = f"{OTHER}/test-officer"


def ground() -> None:
    """Bodies, a topic and an indicator, beside whatever is already there."""
    for code, (place, letters, name_cy, name_en, short_cy, short_en) in COUNCILS.items():
        names = {"name_cy": short_cy, "name_en": short_en, "short_cy": short_cy, "short_en": short_en}
        Place.objects.get_or_create(code=place, defaults={"kind": "council", "letters": letters, **names, **SOURCED})
        names |= {"name_cy": name_cy, "name_en": name_en}
        Body.objects.get_or_create(code=code, defaults={"kind": "council", "place_id": place, **names, **SOURCED})
        post = {"title_cy": "Swyddog Prawf", "title_en": "Test Officer", **SOURCED}
        Post.objects.get_or_create(code=f"{code}/test-officer", defaults={"body_id": code, **post})
    partner = {"kind": "partner", "name_cy": "Partner Prawf", "name_en": "Test Partner", **SOURCED}
    Body.objects.get_or_create(code=PARTNER, defaults=partner)
    Topic.objects.get_or_create(code=TOPIC, defaults={"name_cy": "Pwnc Prawf", "name_en": "Test Topic"})
    texts = {
        f"{name}_{lang}": f"{name} {lang}"
        for name in ("label", "measure", "points", "unit", "description")
        for lang in ("cy", "en")
    }
    facts = {
        "topic_id": TOPIC,
        "kind": "proportion",
        "measured_at": "council",
        "comparable": "wales",
        "polarity": "higher",
        "influence": "service",
        "lever_cy": "y lifer",
        "lever_en": "the lever",
    }
    facts |= {"smallest_worthwhile": 1.0, "symbol": "%", "polarity_on": dt.date(2026, 1, 1)}
    Indicator.objects.get_or_create(code=INDICATOR, defaults={**facts, **texts})


def member(role: Role, body: str = OWNER) -> Actor:
    """Someone with a role in a body, unknown to the database."""
    return Actor(f"{role}-of-{body}"[:32], {body: role}, second_step=True)


def account(role: Role, body: str = OWNER) -> Account:
    """Someone who can sign in."""
    made = Account.objects.create_user(f"{role}.{body.lower()}@test.example", "correct-horse-9")
    Membership.objects.create(account=made, body_id=body, role=role)
    return made


WRITER = member(Role.CONTRIBUTOR)
CHECKER = member(Role.EDITOR)


def content(**changes: Any) -> Content:
    """A complete practice, written in English."""
    texts = {
        "title": Said(en="Test practice"),
        "summary": Said(en="A summary."),
        "problem": Said(en="A problem."),
        "done": Said(en="What we did.\n\nAnd more."),
        "changed": Said(en="Nothing measured."),
    }
    whole = Content(
        written_in="en",
        texts=texts | changes.pop("texts", {}),
        topics=(TOPIC,),
        started=dt.date(2020, 5, 1),
        started_precision="month",
        moves={INDICATOR: "up"},
    )
    return replace(whole, **changes)


def published(owner: str = OWNER, **changes: Any) -> Practice:
    """A published practice."""
    writer, checker = member(Role.CONTRIBUTOR, owner), member(Role.EDITOR, owner)
    version = actions.start(by=writer, owner=owner, content=content(**changes))
    actions.check(by=checker, version=version)
    return actions.publish(by=checker, version=version).practice


def again(version: Version) -> Version:
    """A version as it is now."""
    return Version.objects.select_related("practice").get(pk=version.pk)


def worked_out(indicator: str = INDICATOR) -> Calculation:
    """The latest working-out of an indicator, and one before it: of one period alone nothing may be said."""
    facts = {"at": timezone.now(), "inputs": "0" * 64, "places": 22}
    before, latest = {"latest": False, **facts}, {"latest": True, **facts}
    Calculation.objects.get_or_create(indicator_id=indicator, period="2023-04-01/P1Y", defaults=before)
    return Calculation.objects.get_or_create(indicator_id=indicator, period="2024-04-01/P1Y", defaults=latest)[0]


def stands(verdict: str, body: str = OWNER, indicator: str = INDICATOR) -> Standing:
    """How a council's place stands on an indicator now."""
    calculation = worked_out(indicator)
    period = calculation.period
    place = Body.objects.get(pk=body).place_id
    found = {"calculation": calculation, "latest": True, "value": 73.5, "effect": 5.6, "verdict": verdict}
    standing, _new = Standing.objects.update_or_create(
        indicator_id=indicator, place_id=place, period=period, defaults=found
    )
    return standing
