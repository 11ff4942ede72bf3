"""Whom a council asks each year: by whom it is written, what cannot be so, small numbers, and what its duty says."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import FinancialYear, Known, State
from cydwaith.performance.actions import consultations as actions
from cydwaith.performance.consulting import asked, consultation_findings, done_on, rounds
from cydwaith.performance.models import Consultation, ConsultationGroup
from cydwaith.performance.obligations import Obligation, obligations
from cydwaith.performance.sentences import consulted
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.pages.addresses import at
from tests.panel_world import BOTH, DEN, PEER, WHY, editor
from tests.performance_world import shipped
from tests.practice_world import account
from tests.spec.record.every_column import Watch, every_column, missed, watching

EVERY = ("local", "business", "staff", "unions")
COLUMNS = [column for column in every_column() if column.table.startswith("performance_consultation")]


def asking(**more: Any) -> Consultation:  # Any: as the action takes it
    """Denbighshire asks the staff, today."""
    told: dict[str, Any] = {"by": editor(DEN), "body": DEN, "title": BOTH, "methods": BOTH, "groups": ["staff"]}
    return actions.begin(**(told | {"began": clock.today()} | more))


def everything() -> Watch:
    """A round that ended, whose finding was taken back, and one that was withdrawn."""
    shipped()
    one = asking(url="https://example.org/", groups=EVERY)
    actions.count(by=editor(DEN), consultation=one, ended=clock.today(), reached={"staff": 3, "local": 412})
    heard = actions.hear(by=editor(DEN), consultation=one, text=BOTH, group="staff", topic="scrutiny")
    actions.take_back(by=editor(DEN), finding=heard, why=WHY)
    actions.hear(by=editor(DEN), consultation=one, text=WHY)
    actions.withdraw(by=editor(DEN), consultation=asking(title=WHY), why=WHY)
    return Watch()


kept_watch = kept(everything)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []


@pytest.fixture
def asked_once(kept_watch: Callable[[], Watch], db: None) -> Consultation:
    """Denbighshire keeps its rounds here."""
    kept_watch()
    return Consultation.objects.get(withdrawn=None)


def test_only_editors_of_the_council_write_its_consultations(asked_once: Consultation) -> None:
    finding = asked_once.findings.get(withdrawn=None)
    for by in (editor(PEER), Actor("c", {DEN: Role.CONTRIBUTOR}), COMMAND_LINE, PUBLIC):
        for do in (
            lambda by: asking(by=by),
            lambda by: actions.count(by=by, consultation=asked_once, ended=None, reached={}),
            lambda by: actions.hear(by=by, consultation=asked_once, text=BOTH),
            lambda by: actions.take_back(by=by, finding=finding, why=WHY),
            lambda by: actions.withdraw(by=by, consultation=asked_once, why=WHY),
        ):
            with pytest.raises(Refused):
                do(by)


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("body", {"by": editor("CYD-ESTYN"), "body": "CYD-ESTYN"}),
        ("title", {"title": Said()}),
        ("methods", {"methods": Said()}),
        ("groups", {"groups": []}),
        ("began", {"began": dt.date(2199, 1, 1)}),
        ("ended", {"ended": dt.date(2199, 1, 1)}),
        ("ended", {"ended": dt.date(2021, 1, 1)}),
        ("title", {"url": "https://example.org/", "groups": ["unions"], "ended": clock.today()}),
    ],
)
def test_what_cannot_be_so_is_refused_at_its_field(asked_once: Consultation, field: str, told: dict[str, Any]) -> None:
    before = Entry.objects.count(), Consultation.objects.count()
    with pytest.raises(NotPossible) as refusal:
        asking(**told)
    assert refusal.value.field == field
    assert (Entry.objects.count(), Consultation.objects.count()) == before


def test_what_is_said_of_a_round_is_of_that_round(asked_once: Consultation) -> None:
    by, other = editor(DEN), asking(title=WHY)
    finding = asked_once.findings.exclude(withdrawn=None).get()
    withdrawn = Consultation.objects.exclude(withdrawn=None)[0]
    for do in (
        lambda: actions.hear(by=by, consultation=other, text=BOTH, group="local"),
        lambda: actions.hear(by=by, consultation=other, text=BOTH, topic="no-such"),
        lambda: actions.hear(by=by, consultation=other, text=Said()),
        lambda: actions.count(by=by, consultation=other, ended=None, reached={"local": 9}),
        lambda: actions.take_back(by=by, finding=finding, why=WHY),
        lambda: actions.withdraw(by=by, consultation=withdrawn, why=WHY),
        lambda: actions.hear(by=by, consultation=withdrawn, text=BOTH),
        lambda: actions.withdraw(by=by, consultation=other, why=Said()),
    ):
        with pytest.raises(NotPossible):
            do()


def test_the_same_sent_twice_is_one(asked_once: Consultation) -> None:
    before = Entry.objects.count()
    told: dict[str, Any] = {"url": "https://example.org/", "groups": EVERY, "ended": clock.today()}
    assert asking(**told) == asked_once
    actions.hear(by=editor(DEN), consultation=asked_once, text=WHY)
    actions.count(by=editor(DEN), consultation=asked_once, ended=clock.today(), reached={"staff": 3})
    assert Entry.objects.count() == before


def test_a_small_number_is_shown_to_nobody(asked_once: Consultation) -> None:
    (one,) = rounds(DEN)
    told = {group.group: str(consulted.answered(group).en) for group in one.groups}
    assert told == {
        "local": "412 answered",
        "business": "how many answered is not said",
        "staff": "fewer than five answered",
        "unions": "how many answered is not said",
    }
    listed = Client().get("/api/v1/consultations").json()["items"]
    assert {line["group"]: (line["reached"], line["small"]) for line in listed}["staff"] == (None, True)
    ConsultationGroup.objects.filter(group="staff").update(reached=0)
    (one,) = rounds(DEN)
    assert [group.small for group in one.groups if group.group == "staff"] == [True]


def test_whom_nobody_asked_is_only_said_of_who_keeps_its_rounds_here(asked_once: Consultation) -> None:
    today = clock.today()
    assert asked(DEN, today).nobody == []
    assert asked(PEER, today).nobody == []
    assert "not looked for" in consulted.whom(asked(PEER, today)).en
    asking(by=editor(PEER), body=PEER, groups=["staff", "local"])
    assert asked(PEER, today).nobody == ["business", "unions"]
    told = consulted.whom(asked(PEER, today)).en
    assert told.endswith("nobody has yet asked people in business and recognised trade unions.")
    next_year = FinancialYear(FinancialYear.of(today).begins + 1).first
    assert asked(DEN, next_year).nobody == list(EVERY)


def test_a_round_over_the_end_of_a_year_counts_in_both(asked_once: Consultation) -> None:
    two = {"began": dt.date(2025, 3, 20), "ended": dt.date(2025, 4, 5)}
    asking(by=editor(PEER), body=PEER, groups=EVERY, **two)
    (one,) = rounds(PEER)
    assert [str(year) for year in one.years] == ["2024/25", "2025/26"]
    assert done_on([one], FinancialYear(2024)) == dt.date(2025, 3, 31)
    assert done_on([one], FinancialYear(2025)) == dt.date(2025, 4, 5)
    assert asked(PEER, dt.date(2025, 3, 19)).groups == ()
    assert asked(PEER, dt.date(2025, 3, 25)).groups == EVERY


def duty(code: str) -> Obligation:
    """The duty to consult this year, as it stands today."""
    found = obligations(Body.objects.get(pk=code), clock.today())
    return next(one for one in found if one.duty.code == "consultation")


def test_the_rounds_are_what_the_council_says_of_its_duty(asked_once: Consultation) -> None:
    assert (duty(DEN).judged.known, duty(DEN).judged.state) == (Known.CONFIRMED, State.DONE)
    one = asking(by=editor("GB-PLA-CWY"), body="GB-PLA-CWY", groups=["staff"])
    assert (duty("GB-PLA-CWY").judged.known, duty("GB-PLA-CWY").judged.state) == (Known.CONFIRMED, State.UNDER_WAY)
    actions.withdraw(by=editor("GB-PLA-CWY"), consultation=one, why=WHY)
    assert duty("GB-PLA-CWY").judged.known is not Known.CONFIRMED
    asking(by=editor("GB-PLA-CWY"), body="GB-PLA-CWY", groups=["staff"], sample=True)
    assert duty("GB-PLA-CWY").judged.known is not Known.CONFIRMED


def test_what_was_said_can_be_cited_until_it_is_taken_back(asked_once: Consultation) -> None:
    today = clock.today()
    assert [one.text_en for one in consultation_findings(DEN, today)] == ["A reason."]
    assert list(consultation_findings(DEN, today + dt.timedelta(days=900))) == []
    actions.withdraw(by=editor(DEN), consultation=asked_once, why=WHY)
    assert list(consultation_findings(DEN, today)) == []


def test_in_a_browser(asked_once: Consultation) -> None:
    client, where = Client(), at("consultations_of", code=DEN)
    client.force_login(account(Role.EDITOR, DEN))
    told = {"title_cy": "Arolwg", "methods_cy": "Ar-lein", "began": str(clock.today())}
    new = at("consultation_new", code=DEN)
    assert "This field is required" in client.post(new, told).content.decode()
    html = client.post(new, {**told, "groups": ["unions", "staff"]}, follow=True).content.decode()
    assert "Arolwg" in html
    one = Consultation.objects.get(title_cy="Arolwg")
    html = client.get(at("consultation_count", id=one.pk)).content.decode()
    seen = html.split('name="cw_seen" value="')[1].split('"')[0]
    sent = {"cw_seen": seen, "ended": str(clock.today()), "staff": "87", "unions": "2"}
    html = client.post(at("consultation_count", id=one.pk), sent, follow=True).content.decode()
    assert "87 answered" in html
    assert "fewer than five answered" in html
    heard = {"text_en": "Tell us earlier."}
    html = client.post(at("consultation_hear", id=one.pk), heard, follow=True).content.decode()
    assert "Tell us earlier." in html
    for name in ("consultation_count", "consultation_hear", "consultation_withdraw"):
        assert Client().get(at(name, id=one.pk)).status_code in {302, 403}
    client.post(at("consultation_withdraw", id=one.pk), {"why_en": "A mistake."})
    html = Client().get(where).content.decode()
    assert "A mistake." in html
    assert "Tell us earlier." not in html
    assert "All four groups have been asked" in html
    assert "All four groups have been asked" in Client().get(at("duties_of", code=DEN)).content.decode()
