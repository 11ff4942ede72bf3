"""The rows that the record tells of, in the demonstration: as loaded all in order; whatever is changed is found."""

import datetime as dt
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.db.models import F, Model

from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.models import Account, Body, Membership, Post
from cydwaith.evidence.models import Change, Indicator, Load, Observation, Standing, Target
from cydwaith.practices.actions import signals as signalling
from cydwaith.practices.actions.practices import check, publish, revise, save, send_back
from cydwaith.practices.content import content_of
from cydwaith.practices.models import Adoption, Impact, Move, Practice, Signal, Specification, Step, Version
from cydwaith.practices.models.practice import State
from cydwaith.record.verifying import ledger, live
from cydwaith.record.verifying.faults import Kind
from cydwaith.shared.deeds import Proof, heard, proofs
from cydwaith.shared.permissions import COMMAND_LINE, Role

pytestmark = pytest.mark.usefixtures("demo_data", "roles", "signals")
YEAR = dt.timedelta(days=365)
MOMENT = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def roles(demo_data: None) -> None:
    """Two people with roles in Cardiff."""
    cardiff = Body.objects.get(code="GB-PLA-CRF")
    for number, role in enumerate((Role.ADMINISTRATOR, Role.READER)):
        account = Account.objects.create_user(f"{number}@cardiff.example")
        give_role(by=COMMAND_LINE, account=account, body=cardiff, role=role)


@pytest.fixture
def signals(demo_data: None) -> None:
    """A council asked about what improved, and one told quietly of what fell: no figure that ships moves so today."""
    due = [as_if("GB-PLA-CRF", "improving", 9.0), as_if("GB-PLA-NWP", "worsening", -9.0)]
    with patch.object(signalling, "deserving", lambda: due):
        assert signalling.open_due(by=COMMAND_LINE) == 2


def as_if(code: str, verdict: str, size: float) -> tuple[Change, Body]:
    """A council, and the change of its recycling as it would be if its figures had moved so; nothing is stored."""
    body = Body.objects.get(code=code)
    change = Change.objects.select_related("indicator").get(indicator="waste-recycled-wales", place=body.place)
    facts = {"method": "chart", "rule": "beyond-limits", "reason": "twelve-points", "own": True, "points": 15}
    stretch = {
        "first": "2010-04-01/P1Y",
        "last": change.period,
        "points": 15,
        "mean": 60.0,
        "lower": 57.0,
        "upper": 63.0,
    }
    for name, value in (facts | {"verdict": verdict, "size": size, "stretches": [stretch]}).items():
        setattr(change, name, value)
    return change, body


def first(model: type[Model], **which: Any) -> Any:
    return model._default_manager.filter(**which).order_by("pk")[:1].get()


def changed(model: type[Model], which: dict[str, Any] | None = None, /, **values: Any) -> Callable[[], object]:
    """One row of a table says something else."""

    def do() -> object:
        row = first(model, **(which or {}))
        return model._default_manager.filter(pk=row.pk).update(**values)

    return do


def removed(model: type[Model], **which: Any) -> Callable[[], object]:
    return lambda: model._default_manager.filter(pk=first(model, **which).pk).delete()


def doubled(model: type[Model], which: dict[str, Any] | None = None, /, **values: Any) -> Callable[[], object]:
    """A row slipped in: a copy of one there is, with other values."""

    def do() -> None:
        row = first(model, **(which or {}))
        row.pk = None
        for name, value in values.items():
            setattr(row, name, value)
        row.save(force_insert=True)

    return do


PUBLISHED = {"state": State.PUBLISHED}
IMPROVED = {"kind": Signal.Kind.IMPROVED}
FELL = {"kind": Signal.Kind.FELL}
ATTACKS: dict[str, Callable[[], object]] = {
    "a practice's words": changed(Version, PUBLISHED, done_en="Something else"),
    "a practice's date": changed(Version, PUBLISHED, published=F("published") - YEAR),
    "a practice's state": changed(Version, PUBLISHED, state=State.WITHDRAWN, reason_en="x"),
    "a practice hidden": changed(Practice, {"current__isnull": False}, current=None),
    "a practice's owner": changed(Practice, {"owner": "GB-PLA-PEM"}, owner="GB-PLA-CRF"),
    "a practice made a sample": changed(Practice, sample=True),
    "a practice's aim": changed(Move, direction="down", indicator="employment-rate"),
    "a version slipped in": doubled(Version, PUBLISHED, number=9, state=State.SUPERSEDED),
    "a reason at a version that is not withdrawn": changed(Version, PUBLISHED, reason_cy="x"),
    "a practice without a version": lambda: Practice.objects.create(slug="x", owner_id="GB-PLA-CRF", added=MOMENT),
    "an adoption without a step": lambda: Adoption.objects.create(practice_id="raglan-project", body_id="GB-PLA-CRF"),
    "a step's date": changed(Step, on=dt.date(2001, 1, 1)),
    "a step back-dated": changed(Step, recorded=F("recorded") - YEAR),
    "a step's kind": changed(Step, {"kind": Step.Kind.ADOPTED}, kind=Step.Kind.STOPPED),
    "a step removed": removed(Step),
    "a step slipped in": doubled(Step, kind=Step.Kind.DECLINED),
    "a specification's terms": changed(Specification, text="{}"),
    "a specification back-dated": changed(Specification, frozen=F("frozen") - YEAR),
    "an impact's verdict": changed(Impact, verdict=Impact.Verdict.WORKED),
    "an impact's size": changed(Impact, effect=99.0),
    "a signal's words": changed(Signal, IMPROVED, seen_en="x"),
    "a signal's body": changed(Signal, IMPROVED, body="GB-PLA-CRF", period="1999-01-01/P1Y"),
    "a signal removed": removed(Signal, **IMPROVED),
    "a signal's answer": changed(Signal, FELL, answer_text_en="x"),
    "a quiet notice removed": removed(Signal, **FELL),
    "a quiet notice's words": changed(Signal, FELL, seen_cy="x"),
    "a figure": changed(Observation, {"value__isnull": False}, value=F("value") * 1.001, lower=None, upper=None),
    "a figure removed": removed(Observation),
    "a load's name": changed(Load, name="x"),
    "a target": changed(Target, value=1.0),
    "an indicator's direction": changed(Indicator, {"polarity": "higher"}, polarity="lower"),
    "a standing": changed(Standing, {"verdict": "worse"}, verdict="better"),
    "a standing's figure": changed(Standing, {"effect__isnull": False}, effect=0.0),
    "a change": changed(Change, {"verdict": "worsening"}, verdict="improving"),
    "a body's name": changed(Body, name_en="x"),
    "a post's title": changed(Post, title_cy="x"),
    "a role given": doubled(Membership, {"role": "reader"}, body_id="GB-PLA-AGY", role="administrator"),
    "a role raised": changed(Membership, {"role": "reader"}, role="administrator"),
    "a role taken": removed(Membership),
}


@pytest.fixture
def touched(demo_data: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The tables that a test has written to; only the proofs that read one of them are compared.

    What reads none of them is as the first test found it: all in order.
    """
    tables: set[str] = set()
    monkeypatch.setattr(ledger, "proofs", lambda: {name: one for name, one in proofs().items() if READ[name] & tables})
    monkeypatch.setattr(
        ledger,
        "heard",
        lambda: {verb: [one for one in all_ if READ[one.name] & tables] for verb, all_ in heard().items()},
    )
    if not READ:
        READ.update({name: read(one) for name, one in proofs().items()})
    with connection.execute_wrapper(partial(noted, tables, WRITING)):
        yield tables


READ: dict[str, set[str]] = {}
READING = re.compile(r'(?:FROM|JOIN) "(\w+)"')
WRITING = re.compile(r'^(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')


def noted(tables: set[str], pattern: re.Pattern[str], execute: Callable[..., Any], sql: str, *more: Any) -> Any:
    tables.update(pattern.findall(sql))
    return execute(sql, *more)


def read(proof: Proof) -> set[str]:
    """The tables that a proof reads."""
    tables: set[str] = set()
    with connection.execute_wrapper(partial(noted, tables, READING)):
        deque(proof.rows(), maxlen=0)
    return tables


def found() -> set[Kind]:
    return set(live.verify().kinds())


def test_what_proofs_read_is_known(touched: set[str]) -> None:
    """A proof of which no table is known would never be compared."""
    assert {name for name, tables in READ.items() if not tables} == set()


def test_the_demonstration_is_as_it_was_written() -> None:
    report = live.verify()
    assert [fault.as_json() for fault in report.faults] == []
    assert report.entries == report.size > 100
    assert report.rows > 200


@pytest.mark.parametrize("name", ATTACKS)
def test_a_row_changed_past_the_actions_is_found(touched: set[str], name: str) -> None:
    assert ATTACKS[name]() != 0
    assert touched
    assert found() & {Kind.ROW_CHANGED, Kind.ROW_MISSING, Kind.ROW_ADDED}


DRAFT_CHANGES: dict[str, dict[str, Any]] = {
    "its words": {"done_en": "Something else"},
    "its hands": {"writers": ["somebody-else"]},
    "its state": {"state": State.CHECKED},
    "when it was saved": {"saved": MOMENT},
    "its date of publishing": {"published": MOMENT},
}


@pytest.fixture
def draft(touched: set[str]) -> Version:
    """The draft of a practice's next version."""
    return revise(by=COMMAND_LINE, practice=Practice.objects.get(pk="raglan-project"))


@pytest.mark.parametrize("name", DRAFT_CHANGES)
def test_a_draft_changed_past_the_actions_is_found(draft: Version, name: str) -> None:
    assert found() == set()
    Version.objects.filter(pk=draft.pk).update(**DRAFT_CHANGES[name])
    assert found() & {Kind.ROW_CHANGED, Kind.ROW_MISSING, Kind.ROW_ADDED}


def test_a_draft_is_proved_at_every_step(draft: Version) -> None:
    content = replace(content_of(draft), outcome_known=not draft.outcome_known)
    save(by=COMMAND_LINE, version=draft, content=content, saved=draft.saved)
    for step in (check, send_back, check, publish):
        step(by=COMMAND_LINE, version=draft)
        assert found() == set()
