"""Who decides in a council, as it resolved; and its statements, wherever a finding about it stands."""

import datetime as dt
import json
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.test import Client

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences.briefing import STATED, stated
from cydwaith.evidence.statements import statements
from cydwaith.performance.actions import own, resolutions
from cydwaith.performance.models import Reply, Resolution
from cydwaith.practices.models import Signal
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.pages.addresses import at
from tests.panel_world import DEN, WHY, editor
from tests.performance_world import CRF, figure, replied, shipped
from tests.practice_world import account
from tests.spec.record.every_column import Watch, every_column, missed, watching

COLUMNS = [column for column in every_column() if column.table == "performance_resolution"]
DAY = dt.date(2022, 5, 20)


def resolved() -> Watch:
    """Denbighshire resolved twice, and withdrew one of them."""
    shipped()
    figure()
    resolutions.record(by=editor(DEN), body=DEN, decider="council", on=DAY, url="https://example.org/")
    later = resolutions.record(by=editor(DEN), body=DEN, decider="executive", on=dt.date(2024, 5, 20))
    resolutions.withdraw(by=editor(DEN), resolution=later, why=WHY)
    replied()
    return Watch()


kept_watch = kept(resolved)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []


@pytest.fixture
def world(kept_watch: Callable[[], Watch], db: None) -> None:
    """A council that resolved, and one that replied."""
    kept_watch()


@pytest.mark.usefixtures("world")
def test_the_last_resolution_that_stands_is_in_the_words_of_the_clock(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("duties", body=DEN, format="json", on="2026-11-01", language="en")
    told = {one["duty"]: one["because"] for one in json.loads(capsys.readouterr().out)}
    assert told["panel"].endswith("Full council decides, as the council resolved on 20 May 2022 (section 108).")
    assert "section 108" not in told["language-standards-report"]
    rows = Client().get(f"/api/v1/duties?body={DEN}&duty=panel").json()["items"]
    assert rows[0]["decider"] == "council"
    assert Client().get(f"/api/v1/duties?body={CRF}&duty=panel").json()["items"][0]["decider"] is None
    assert "has not said here" in Client().get(at("duties_of", code=CRF)).content.decode()


@pytest.mark.usefixtures("world")
def test_only_editors_of_the_council_say_it_and_not_what_cannot_be() -> None:
    for by in (editor(CRF), Actor("c", {DEN: Role.CONTRIBUTOR}), COMMAND_LINE):
        with pytest.raises(Refused):
            resolutions.record(by=by, body=DEN, decider="council", on=DAY)
        with pytest.raises(Refused):
            resolutions.withdraw(by=by, resolution=Resolution.objects.get(withdrawn=None), why=WHY)
    before = Entry.objects.count()
    resolutions.record(by=editor(DEN), body=DEN, decider="council", on=DAY, url="https://example.org/")
    assert Entry.objects.count() == before
    withdrawn = Resolution.objects.exclude(withdrawn=None).get()
    for do in (
        lambda: resolutions.record(by=editor(DEN), body=DEN, decider="executive", on=DAY),
        lambda: resolutions.record(by=editor(DEN), body=DEN, decider="council", on=clock.today() + dt.timedelta(1)),
        lambda: resolutions.withdraw(by=editor(DEN), resolution=withdrawn, why=WHY),
        lambda: resolutions.record(by=editor("CYD-ESTYN"), body="CYD-ESTYN", decider="council", on=DAY),
    ):
        with pytest.raises(NotPossible):
            do()


@pytest.mark.usefixtures("world")
def test_in_a_browser() -> None:
    client = Client()
    client.force_login(account(Role.EDITOR, CRF))
    sent = {"decider": "executive", "on": "2022-05-26"}
    html = client.post(at("deciding_say", code=CRF), sent, follow=True).content.decode()
    assert "The executive decides, as the council resolved on 26 May 2022" in html
    one = Resolution.objects.get(body=CRF)
    html = client.post(at("deciding_withdraw", id=one.pk), {"why_en": "The wrong day."}, follow=True).content.decode()
    assert "The wrong day." in html
    assert Client().get(at("deciding_say", code=CRF)).status_code in {302, 403}


@pytest.mark.usefixtures("world")
def test_a_statement_stands_wherever_the_finding_does() -> None:
    place = Body.objects.get(pk=CRF).place_id or ""
    found = statements([("a-figure", place), ("a-figure", "W06000001")])
    assert {key: [str(one.text.en) for one in lines] for key, lines in found.items()} == {
        ("a-figure", place): ["The figure counts tents."]
    }
    texts = {"seen_cy": "x", "seen_en": "x", "sure_cy": "x", "sure_en": "x"}
    signal = Signal.objects.create(
        kind="improved",
        indicator=Indicator.objects.get(pk="a-figure"),
        body_id=CRF,
        period="2025-04-01/P1Y",
        opened=clock.moment(),
        **texts,
    )
    page = at("signal", id=signal.pk)
    assert "The figure counts tents." in Client().get(page).content.decode()
    own.take_back(by=Actor("e", {CRF: Role.EDITOR}), reply=Reply.objects.get())
    assert "The figure counts tents." not in Client().get(page).content.decode()


def test_a_long_statement_is_shortened_on_paper_only() -> None:
    told = stated(Said("gair " * 100, ""), DAY)
    assert len(told.en) < STATED + 60
    assert told.cy.endswith(" …")
