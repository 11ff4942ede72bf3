"""Your council today: what every room says of it, in order, each line with its next step."""

import datetime as dt
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cydwaith.bodies import demo
from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, SOURCES, Part, Turn, today
from cydwaith.decisions.models import Consent, Decision
from cydwaith.evidence.models import Standing
from cydwaith.practices.models import Ask, Practice, Signal
from cydwaith.shared.permissions import PUBLIC, Actor, Role

Limit = Callable[[int], Any]
CARDIFF = "GB-PLA-CRF"
EDITOR = Actor("x", {CARDIFF: Role.EDITOR})
pytestmark = pytest.mark.usefixtures("demo_data")


@pytest.fixture
def cardiff() -> Body:
    return Body.objects.get(pk=CARDIFF)


@pytest.fixture
def editor(client: Client, settings: LazySettings) -> Client:
    """Cardiff's editor of the demonstration."""
    settings.DEMO = True
    client.post("/en/sign-in/", {"login": "editor@cardiff.example", "password": demo.PASSWORD})
    return client


@pytest.fixture
def ask(cardiff: Body) -> Ask:
    return Ask.objects.create(
        indicator_id="waste-recycled-wales", asked=cardiff, asking=Body.objects.get(pk="GB-PLA-NWP"), at=timezone.now()
    )


def part(key: str, body: Body, by: Actor) -> Part | None:
    return next((one for one in today(body, by) if one.key == key), None)


def test_the_first_page_of_whoever_is_signed_in(editor: Client) -> None:
    english, welsh = (unescape(editor.get(path).content.decode()) for path in ("/en/", "/cy/"))
    assert "Cardiff today: " in english
    assert "Caerdydd heddiw: " in welsh
    assert "Owed by the council" in english
    assert "Report how it goes" in english
    assert "I’w gyflawni gan y cyngor" in welsh


def test_of_another_council_what_is_chosen_comes_first(editor: Client) -> None:
    editor.post("/en/my-council/", {"council": "W06000001"})
    assert "Isle of Anglesey today: " in editor.get("/en/").content.decode()


def test_without_an_account_or_a_council_the_first_page_says_what_this_is(client: Client) -> None:
    assert "The councils of Wales, side by side" in client.get("/en/").content.decode()
    client.post("/en/my-council/", {"council": "W06000015"})
    html = client.get("/en/").content.decode()
    assert "The councils of Wales, side by side" in html
    assert "Cardiff" in html.partition('class="cw-start__mine"')[2][:300]


def test_few_queries(editor: Client, django_assert_max_num_queries: Limit) -> None:
    editor.get("/en/")
    with django_assert_max_num_queries(67):
        editor.get("/en/")


def test_the_queries_do_not_grow_with_what_there_is(cardiff: Body, django_assert_max_num_queries: Limit) -> None:
    today(cardiff, EDITOR)
    newport = Body.objects.get(pk="GB-PLA-NWP")
    codes = Standing.objects.values_list("indicator", flat=True).distinct().order_by("indicator")[:12]
    for code in codes:
        Ask.objects.create(indicator_id=code, asked=cardiff, asking=newport, at=timezone.now())
        Standing.objects.filter(indicator=code, place=cardiff.place_id, latest=True).update(verdict="worse")
    with django_assert_max_num_queries(66):
        today(cardiff, EDITOR)


def test_what_others_wait_for_comes_first(cardiff: Body, ask: Ask) -> None:
    found = [one.turn for one in today(cardiff, EDITOR)]
    assert found == sorted(found)
    assert {Turn.OWED, Turn.ANSWER} <= set(found)


def test_a_line_leads_to_what_its_reader_may_do(cardiff: Body, ask: Ask) -> None:
    mine, anybody = (part("asked", cardiff, by) for by in (EDITOR, PUBLIC))
    assert mine is not None
    assert anybody is not None
    assert mine.lines[0].step.href == reverse("answer", kwargs={"id": ask.pk})
    assert anybody.lines[0].step.href == reverse("ask", kwargs={"id": ask.pk})


def test_a_forecast_is_said_as_one(cardiff: Body) -> None:
    owed = part("owed", cardiff, EDITOR)
    assert owed is not None
    notes = [line.note.en for line in owed.lines]
    assert any("expected at least" in note for note in notes)
    assert not any(note.count("late") and "expected" not in note for note in notes), "nothing of it is late yet"


def test_a_consent_that_is_given_waits_no_longer(cardiff: Body) -> None:
    waiting = part("consents", cardiff, EDITOR)
    assert waiting is not None
    decision = Decision.objects.get(pk=int(waiting.lines[0].href.rstrip("/").rpartition("/")[2]))
    for seat in cardiff.seats.filter(forum=decision.forum):
        Consent.objects.create(text=decision.current, seat=seat, answer="consent", at=timezone.now())
    assert part("consents", cardiff, EDITOR) is None


def test_meetings_that_are_over_are_not_shown(cardiff: Body, monkeypatch: pytest.MonkeyPatch) -> None:
    assert part("meetings", cardiff, PUBLIC) is not None
    later = timezone.now() + dt.timedelta(days=400)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert part("meetings", cardiff, PUBLIC) is None


@pytest.fixture
def behind(cardiff: Body) -> Practice:
    """A practice of others that moves a figure in which Cardiff now falls behind, and of which it has said nothing."""
    practice = Practice.objects.get(pk="multi-stream-recycling")
    practice.adoptions.filter(body=cardiff).delete()
    own = Standing.objects.filter(place=cardiff.place_id, latest=True)
    own.filter(indicator="waste-recycled-wales").update(verdict="worse")
    return practice


def test_new_elsewhere_fits_what_the_council_falls_behind_in(cardiff: Body, behind: Practice) -> None:
    found = part("elsewhere", cardiff, EDITOR)
    assert found is not None
    assert reverse("practice", kwargs={"slug": behind.pk}) in {line.href for line in found.lines}
    assert all("fall behind" in line.note.en for line in found.lines)


def test_what_fell_is_told_to_its_own_members_only(cardiff: Body) -> None:
    Signal.objects.create(
        kind="fell",
        indicator_id="waste-recycled-wales",
        body=cardiff,
        period="2024-04-01/P1Y",
        opened=timezone.now(),
        seen_cy="x",
        seen_en="x",
        sure_cy="x",
        sure_en="x",
    )
    mine, anybody = (part("moved", cardiff, by) for by in (EDITOR, PUBLIC))
    assert mine is not None
    assert any("worse" in line.note.en for line in mine.lines)
    assert anybody is None or not any("worse" in line.note.en for line in anybody.lines)


def test_a_part_shows_the_first_lines_and_leads_to_all(cardiff: Body) -> None:
    for one in today(cardiff, EDITOR):
        assert len(one.lines) <= MOST
        assert one.number <= len(one.lines) or one.more, "what is not shown is a link away"


def test_rooms_add_their_parts_through_their_manifests() -> None:
    assert {source.__module__.split(".")[1] for source in SOURCES} == {
        "bodies",
        "practices",
        "questions",
        "programme",
        "meetings",
        "decisions",
        "deliberations",
        "policies",
        "performance",
        "funds",
        "exchange",
        "school",
    }


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/en/better/", "as seen from Pembrokeshire"),
        ("/en/reach/", "Not reached yet: Pembrokeshire"),
        ("/en/indicators/", "Pembrokeshire: better than expected"),
        ("/en/indicators/waste-recycled-wales/", 'class="cw-own-line"'),
        ("/en/practices/?owner=GB-PLA-PEM", "Pembrokeshire: Has a practice of its own"),
        ("/en/practices/multi-stream-recycling/", "Pembrokeshire: Has a practice of its own"),
        ("/cy/rhaglen/", "Yr hyn sydd i’w gyflawni: Cyngor Sir Penfro"),
    ],
)
def test_every_page_knows_the_readers_council(client: Client, path: str, words: str) -> None:
    assert words not in unescape(client.get(path).content.decode())
    client.post("/en/my-council/", {"council": "W06000009"})
    assert words in unescape(client.get(path).content.decode()).partition("<main")[2]


def test_an_address_that_asks_for_another_council_wins(client: Client) -> None:
    client.post("/en/my-council/", {"council": "W06000009"})
    html = client.get("/en/better/?place=W06000015").content.decode()
    assert "as seen from Cardiff" in html
    assert "place=W06000015" in html, "links keep it"
    assert "as seen from" not in client.get("/en/better/?place=").content.decode().partition("</h1>")[0]
