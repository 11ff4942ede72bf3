"""Steps of adoptions: their order, their dates, and that they stay."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import override

from cydwaith.practices.actions.adoptions import record_step
from cydwaith.practices.actions.practices import withdraw
from cydwaith.practices.adopting import NEXT
from cydwaith.practices.models import Practice, Step
from cydwaith.practices.queries.adoptions import joinings, with_latest
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import CHECKER, OTHER, OTHER_POST, OWNER, POST, member, published

pytestmark = pytest.mark.django_db
OFFICER = member(Role.CONTRIBUTOR, OTHER)
KINDS = list(Step.Kind)


def step(practice: Practice, kind: str, on: dt.date = dt.date(2024, 1, 1), **more: Any) -> Step:
    more = {"note": Said(en="Why and how."), "body": OTHER, "by": OFFICER} | more
    return record_step(practice=practice, kind=kind, on=on, **more)


def test_a_step_is_recorded_with_one_entry_however_often_it_is_sent(wales: None) -> None:
    practice = published()
    first = step(practice, "trying", contact=OTHER_POST)
    assert step(practice, "trying", contact=OTHER_POST) == first
    assert Entry.objects.filter(subject=practice.subject, verb="adoption.recorded", body=OTHER).count() == 1


@pytest.mark.parametrize("before", [None, *KINDS])
@pytest.mark.parametrize("after", KINDS)
def test_steps_follow_in_an_order_that_makes_sense(wales: None, before: Step.Kind | None, after: Step.Kind) -> None:
    practice = published()
    ways = {"adopted": ["adopted"], "stopped": ["trying", "stopped"], "declined": ["declined"]}
    for number, kind in enumerate(ways.get(str(before), [before] if before else [])):
        step(practice, str(kind), dt.date(2023, 1, 1 + number))
    if after in NEXT[before]:
        step(practice, after)
    else:
        with pytest.raises(NotPossible) as refusal:
            step(practice, after)
        assert refusal.value.field == "kind"


@pytest.mark.parametrize(
    ("on", "precision", "wrong"),
    [
        (dt.date(2020, 4, 30), "day", True),
        (dt.date(2020, 5, 1), "day", False),
        (dt.date(2020, 1, 1), "year", False),
        (dt.date(2019, 1, 1), "year", True),
        (timezone.localdate() + dt.timedelta(days=1), "day", True),
        (timezone.localdate().replace(day=1), "month", False),
    ],
)
def test_dates_lie_between_the_start_and_today(wales: None, on: dt.date, precision: str, wrong: bool) -> None:
    practice = published()
    if wrong:
        with pytest.raises(NotPossible) as refusal:
            step(practice, "trying", on, precision=precision)
        assert refusal.value.field == "on"
    else:
        step(practice, "trying", on, precision=precision)


def test_steps_are_never_changed_and_never_put_before_others(wales: None) -> None:
    practice = published()
    step(practice, "adapted", dt.date(2024, 3, 1))
    for on, words in (
        (dt.date(2024, 2, 1), "before your organisation’s latest step"),
        (dt.date(2024, 3, 1), "already recorded"),
    ):
        with override("en"), pytest.raises(NotPossible, match=words):
            step(practice, "adapted", on, note=Said(en="Another account of it."))


@pytest.mark.parametrize(("kind", "ways"), [("adapted", []), ("declined", []), ("stopped", ["trying"])])
def test_how_and_why_are_told(wales: None, kind: str, ways: list[str]) -> None:
    practice = published()
    for way in ways:
        step(practice, way)
    with pytest.raises(NotPossible) as refusal:
        step(practice, kind, note=Said(en=" "))
    assert refusal.value.field == "note"


def test_refused_where_it_makes_no_sense(wales: None) -> None:
    practice = published()
    with pytest.raises(NotPossible) as refusal:
        step(practice, "trying", by=CHECKER, body=OWNER)
    assert refusal.value.field == "body"
    with pytest.raises(NotPossible) as refusal:
        step(practice, "trying", contact=POST)
    assert refusal.value.field == "contact"
    with pytest.raises(Refused):
        step(practice, "trying", by=CHECKER)
    withdraw(by=CHECKER, practice=practice, reason=Said(en="It did harm."))
    with pytest.raises(Refused):
        step(practice, "trying")
    assert not Step.objects.filter(adoption__practice=practice).exists()


def test_where_a_body_stands_is_its_latest_step(wales: None) -> None:
    practice = published()
    for kind, year in (("interested", 2021), ("adopted", 2022), ("adapted", 2023)):
        step(practice, kind, dt.date(year, 1, 1), precision="year")
    adoption = with_latest().get(practice=practice)
    assert adoption.latest == "adapted"
    assert [(joined.body.pk, joined.on.year) for joined in joinings([adoption])] == [(OTHER, 2022)]
    step(practice, "stopped", dt.date(2024, 1, 1), precision="year", note=Said(en="Why."))
    adoption = with_latest().get(practice=practice)
    assert adoption.latest == "stopped"
    assert list(joinings([adoption])) == []
