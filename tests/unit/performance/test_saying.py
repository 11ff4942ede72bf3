"""What councils say of their duties, and reply: who may, what cannot be so, and that every column is proved."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import Known, State
from cydwaith.performance.actions import own as actions
from cydwaith.performance.models import DutyStatus, Reply
from cydwaith.performance.obligations import Obligation, obligations
from cydwaith.performance.own import replies
from cydwaith.performance.reminding import remind
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.performance_world import CRF, DEN, EDITOR, PUT_OFF, STRANGER, figure, replied, said, shipped
from tests.practice_world import account
from tests.spec.record.every_column import Watch, every_column, missed, watching

TABLES = {"performance_dutystatus", "performance_reminder", "performance_reply"}
COLUMNS = [column for column in every_column() if column.table in TABLES]
DAY = dt.date(2026, 11, 10)


def spoken() -> Watch:
    """Councils that said something, and withdrew some of it."""
    shipped()
    figure()
    said()
    actions.withdraw(by=EDITOR, status=said(event="begun", on=DAY, url="https://example.org/a"), why=PUT_OFF)
    actions.take_back(by=EDITOR, reply=replied("It is wrong."))
    replied()
    account(Role.READER, CRF)
    remind(dt.date(2026, 11, 29))
    return Watch()


kept_watch = kept(spoken)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []


@pytest.fixture
def spoke(kept_watch: Callable[[], Watch], db: None) -> None:
    """Councils have said something."""
    kept_watch()


def panel(on: dt.date) -> Obligation:
    found = obligations(Body.objects.get(pk="GB-PLA-CWY"), on)
    return next(one for one in found if one.duty.code == "panel")


@pytest.mark.usefixtures("spoke")
def test_what_a_council_says_is_confirmed_and_from_then_on_it_can_be_overdue() -> None:
    on = dt.date(2026, 11, 29)
    assert (panel(on).judged.known, panel(on).judged.state) == (Known.NOT_FOUND, State.DUE)
    by = type(EDITOR)("x", {"GB-PLA-CWY": "editor"})  # type: ignore[dict-item]  # a role by its name
    begun = actions.say(by=by, body="GB-PLA-CWY", duty="panel", period=2022, event="begun", on=dt.date(2026, 10, 1))
    assert (panel(on).judged.known, panel(on).judged.state) == (Known.CONFIRMED, State.OVERDUE)
    assert panel(dt.date(2026, 11, 5)).judged.state is State.UNDER_WAY
    actions.say(by=by, body="GB-PLA-CWY", duty="panel", period=2022, event="done", on=dt.date(2026, 11, 6))
    assert panel(on).judged.state is State.DONE_LATE
    actions.withdraw(by=by, status=begun, why=PUT_OFF)
    assert panel(on).judged.state is State.DONE_LATE
    assert DutyStatus.objects.filter(pk=begun.pk).exists()


@pytest.mark.usefixtures("spoke")
@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("of", {"duty": "nothing"}),
        ("of", {"period": 2017}),
        ("of", {"duty": "keep-under-review"}),
        ("event", {"event": "received"}),
        ("event", {"event": "noted"}),
        ("on", {"event": "done", "on": dt.date(2199, 1, 1)}),
        ("until", {"event": "done", "until": dt.date(2026, 9, 1)}),
        ("until", {"event": "planned", "until": dt.date(2026, 3, 1)}),
        ("reason", {"event": "postponed"}),
    ],
)
def test_what_cannot_be_so_is_refused_at_its_field_and_nothing_is_kept(field: str, told: dict[str, object]) -> None:
    before = DutyStatus.objects.count(), Entry.objects.count()
    with pytest.raises(NotPossible) as refusal:
        said(**told)
    assert refusal.value.field == field
    assert (DutyStatus.objects.count(), Entry.objects.count()) == before


@pytest.mark.usefixtures("spoke")
def test_the_same_said_twice_is_one() -> None:
    before = Entry.objects.count()
    assert said() == said()
    assert replied() == replied()
    assert Entry.objects.count() == before


@pytest.mark.usefixtures("spoke")
def test_only_editors_of_the_council_speak_for_it() -> None:
    status, reply = DutyStatus.objects.filter(withdrawn=None).get(), Reply.objects.filter(withdrawn=None).get()
    for deed in (
        lambda: actions.say(by=STRANGER, body=DEN, duty="panel", period=2022, event="begun", on=DAY),
        lambda: actions.withdraw(by=STRANGER, status=status, why=PUT_OFF),
        lambda: actions.reply(by=STRANGER, body=CRF, indicator=reply.indicator, text=PUT_OFF),
        lambda: actions.take_back(by=STRANGER, reply=reply),
    ):
        with pytest.raises(Refused):
            deed()


@pytest.mark.usefixtures("spoke")
def test_what_is_withdrawn_is_withdrawn_once_and_a_reply_is_no_longer_shown() -> None:
    for one in DutyStatus.objects.exclude(withdrawn=None):
        with pytest.raises(NotPossible):
            actions.withdraw(by=EDITOR, status=one, why=PUT_OFF)
    for reply in Reply.objects.exclude(withdrawn=None):
        with pytest.raises(NotPossible):
            actions.take_back(by=EDITOR, reply=reply)
    assert [one.text_en for one in replies(indicator="a-figure")] == ["The figure counts tents."]
    with pytest.raises(NotPossible):
        actions.withdraw(by=EDITOR, status=said(), why=Said())


@pytest.mark.usefixtures("spoke")
def test_the_database_itself_refuses_what_has_no_reason() -> None:
    for change in (
        {"event": "postponed", "reason_cy": "", "reason_en": ""},
        {"event": "done", "until": DAY},
        {"withdrawn": dt.datetime(2026, 11, 29, tzinfo=dt.UTC), "why_cy": "", "why_en": ""},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            DutyStatus.objects.filter(withdrawn=None).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.update(text_cy="", text_en="")
