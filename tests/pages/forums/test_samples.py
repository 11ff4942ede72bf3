"""Every page of forums with the sample data, in both languages: whole, and each in one language."""

import json

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cydwaith.bodies.permissions import Role
from cydwaith.decisions.models import Decision
from cydwaith.forums import demo
from cydwaith.forums.models import Seat
from tests.decision_world import everyone
from tests.forum_world import CARDIFF, DAY, begun
from tests.pages.forums.test_forums import at
from tests.pages.test_two_languages import foreign_words
from tests.practice_world import account

LISTS = ("forums", "decisions", "parity", "networks")
OF_A_FORUM = ("forum", "forum_parity")


@pytest.fixture
def samples(demo_data: None, settings: django_settings) -> None:  # type: ignore[valid-type]
    settings.DEMO = True
    demo.load()


def addresses(language: str) -> list[str]:
    found = [at(name, language) for name in LISTS]
    found += [
        at(name, language, slug=slug) for name in OF_A_FORUM for slug in (demo.COUNCIL, "welsh-government-council")
    ]
    found += [at("forum", language, slug=demo.NETWORK), at("forum", language, slug="cjc-mid")]
    return found + [at("decision", language, id=one.pk) for one in Decision.objects.all()]


@pytest.mark.usefixtures("samples")
def test_every_page_in_one_language(client: Client) -> None:
    for language in ("cy", "en"):
        for address in addresses(language):
            answer = client.get(address)
            html = answer.content.decode()
            assert answer.status_code == 200, address
            assert html.count("<h1") == 1, address
            assert foreign_words(html, language) == {}, address


@pytest.mark.usefixtures("samples")
def test_holes_come_by_need_and_then_by_offers(client: Client) -> None:
    html = client.get(at("networks")).content.decode()
    assert "computed and not agreed with anyone" in html
    assert "/en/forums/new/?topic=" in html
    everything = json.loads(client.get(at("networks_json")).content)["networks"]
    assert len(everything) % 44 == 0
    recycling = [row for row in everything if row["topic"] == "recycling-and-waste" and row["level"] == "officer"]
    assert {row["council"]: row["presence"] for row in recycling}["GB-PLA-PEM"] in {"sits", "came"}
    judged = [row for row in everything if row["behind"] is not None]
    assert judged
    assert any(row["behind"] is None and row["practices"] is not None for row in everything)


@pytest.mark.usefixtures("samples")
def test_coverage_takes_as_many_queries_for_one_area_as_for_all(client: Client) -> None:
    with CaptureQueriesContext(connection) as one:
        client.get(at("networks") + "?topic=education")
    with CaptureQueriesContext(connection) as every:
        client.get(at("networks"))
    assert len(one) == len(every)
    assert len(every) <= 20


@pytest.mark.usefixtures("samples")
def test_figures_of_parity_lead_to_their_entries(client: Client) -> None:
    html = client.get(at("forum_parity", slug=demo.COUNCIL) + "?measure=moved&side=councils").content.decode()
    assert html.count("#proof") == Decision.objects.filter(moved_by__code="councils").count()
    assert "too few to say" in html
    rows = json.loads(client.get(at("forum_parity_json", slug=demo.COUNCIL)).content)["parity"]
    moved = {row["side"]: row["value"] for row in rows if row["measure"] == "moved"}
    assert moved["councils"] == Decision.objects.filter(moved_by__code="councils").count()
    assert client.get(at("parity_csv")).content.startswith(b"forum,side,measure,value,of")


@pytest.mark.usefixtures("samples")
def test_posts_are_named_and_persons_never(client: Client) -> None:
    html = client.get(at("forum", slug=demo.COUNCIL)).content.decode()
    for seat in Seat.objects.filter(forum=demo.COUNCIL).select_related("post")[:5]:
        assert str(seat.post.title_en) in html if seat.post else True
        assert all(one.person.name not in html for one in seat.post.holdings.all()) if seat.post else True


@pytest.mark.usefixtures("demo_data")
def test_a_decision_settles_a_commitment() -> None:
    forum, client = begun(), Client()
    client.force_login(account(Role.EDITOR, CARDIFF))
    where = at("decision_new", slug=forum.slug) + "?commitment=welsh-government-council"
    assert 'value="welsh-government-council" selected' in client.get(where).content.decode()
    words = {"title_cy": "Teitl", "title_en": "Title", "text_cy": "Gwnawn hyn.", "text_en": "We do this."}
    client.post(where, {"body": CARDIFF, "commitment": "welsh-government-council", **words})
    decision = Decision.objects.get(forum=forum)
    closes = (timezone.localdate() + 20 * DAY).isoformat()
    client.post(at("decision_freeze", id=decision.pk), {"body": CARDIFF, "seen": 1, "closes": closes})
    everyone(decision)
    client.post(at("decision_settle", id=decision.pk))
    page = client.get(at("decision", id=decision.pk)).content.decode()
    assert at("decision_commit", id=decision.pk) in page
    assert at("commitment", slug="welsh-government-council") in page
    assert client.get(at("decision_commit", id=decision.pk)).status_code == 200
    assert client.post(at("decision_commit", id=decision.pk)).status_code == 302
