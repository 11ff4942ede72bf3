"""The list of practices and a practice's page, as anyone sees them."""

import datetime as dt
import json
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from cydwaith.practices.actions import practices as actions
from cydwaith.practices.actions.adoptions import record_step
from cydwaith.practices.models import Practice
from cydwaith.record import appending
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.practice_world import (
    CHECKER,
    INDICATOR,
    OTHER,
    OTHER_POST,
    OWNER,
    TOPIC,
    WRITER,
    account,
    again,
    content,
    member,
    published,
    stands,
)

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def practice(wales: None) -> Practice:
    """A practice with two versions, adopted by one council."""
    stands("better")
    made = published(texts={"title": Said("Arfer prawf", "Test practice")}, goals=("resilient",), ways=("prevention",))
    second = actions.revise(by=WRITER, practice=made)
    told = content(
        texts={"title": Said("Arfer prawf", "Test practice"), "changed": Said(en="Still nothing.")},
        links=({"url": "https://example.org/x"},),
    )
    actions.save(by=WRITER, version=second, content=told, saved=again(second).saved)
    actions.check(by=CHECKER, version=second)
    actions.publish(by=CHECKER, version=second)
    record_step(
        by=member(Role.CONTRIBUTOR, OTHER),
        practice=made,
        body=OTHER,
        kind="adapted",
        on=dt.date(2023, 1, 1),
        precision="year",
        note=Said(cy="Gwnaethom hyn\nyn <wahanol>."),
        contact=OTHER_POST,
    )
    return made


def test_a_practice_tells_everything_in_few_queries(
    client: Client, practice: Practice, django_assert_max_num_queries
) -> None:
    appending.number()  # else the first who reads would
    with django_assert_max_num_queries(26):
        page = client.get(f"/en/practices/{practice.pk}/").content.decode()
    for words in (
        "Test practice",
        "Pembrokeshire County Council",
        "May 2020",
        "Not recorded yet: ",
        "The outcome is not known",
        "label en",
        "better than expected",
        "73.5%",
        "1 of the 21 other councils has taken it up or is trying it.",
        "Adapted",
        "2023",
        "Test Officer",
        '<span lang="cy">Gwnaethom hyn\nyn &lt;wahanol&gt;.</span>',
        "Version 1",
        "Version 2",
        "Changed:",
        "What changed",
        "<p>What we did.</p><p>And more.</p>",
        "https://example.org/x",
        "Say that your council is trying this",
    ):
        assert words in page, words


def test_the_same_in_welsh(client: Client, practice: Practice) -> None:
    page = client.get(f"/cy/arferion/{practice.pk}/").content.decode()
    for words in (
        "Arfer prawf",
        "Cyngor Sir Penfro",
        "Mai 2020",
        "Mae 1 o’r 21 cyngor arall wedi’i fabwysiadu neu’n ei dreialu.",
        '<p lang="en">A problem.</p>',
    ):
        assert words in page, words
    assert f'href="/en/practices/{practice.pk}/"' in page


def test_a_signed_in_member_needs_few_queries_too(
    client: Client, practice: Practice, django_assert_max_num_queries
) -> None:
    client.force_login(account(Role.EDITOR))
    client.get(f"/en/practices/{practice.pk}/")  # the first reader gives entries that wait for one their number
    with django_assert_max_num_queries(30):
        page = client.get(f"/en/practices/{practice.pk}/").content.decode()
    assert "Write the next version" in page
    assert "Withdraw it" in page


def test_an_earlier_version_says_that_it_is_superseded(client: Client, practice: Practice) -> None:
    page = client.get(f"/en/practices/{practice.pk}/versions/1/").content.decode()
    assert "This is version 1, which a later one has superseded." in page
    assert "Say that your council is trying this" not in page
    assert client.get(f"/en/practices/{practice.pk}/versions/3/").status_code == 404


def test_a_withdrawn_practice_stays_with_its_reason(client: Client, practice: Practice) -> None:
    actions.withdraw(by=CHECKER, practice=practice, reason=Said(en="It did <harm>."))
    page = client.get(f"/en/practices/{practice.pk}/").content.decode()
    assert "This practice has been withdrawn." in page
    assert "It did &lt;harm&gt;." in page
    assert "Say that your council is trying this" not in page
    assert "Withdrawn" in client.get("/en/practices/", {"words": "Test practice"}).content.decode()


def test_public_sources_are_named_as_such(client: Client, wales: None) -> None:
    page = client.get(f"/en/practices/{published(from_public_sources=True, certainty='M').pk}/").content.decode()
    assert "Pembrokeshire County Council has not yet confirmed it" in page
    assert "The sources are middling" in page
    assert "written and checked by the same person" not in page


def test_one_person_alone_is_said_on_the_page(client: Client, wales: None) -> None:
    version = actions.start(by=CHECKER, owner=OWNER, content=content())
    actions.publish(by=CHECKER, version=actions.check(by=CHECKER, version=version))
    page = client.get(f"/en/practices/{version.practice_id}/", follow=True).content.decode()
    assert "written and checked by the same person" in page


def test_a_draft_is_nobodys_but_the_bodys(client: Client, wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content())
    address = f"/en/practices/{version.practice_id}/"
    assert client.get(address).status_code == 404
    assert client.get(f"{address}draft/").status_code == 302
    client.force_login(account(Role.EDITOR, OTHER))
    assert client.get(f"{address}draft/").status_code == 404
    assert "Test practice" not in client.get("/en/practices/").content.decode()
    client.force_login(account(Role.READER))
    assert client.get(f"{address}draft/").status_code == 200
    assert "Being written in your organisation" in client.get("/en/practices/").content.decode()


def test_sample_data_say_so(client: Client, wales: None) -> None:
    version = actions.start(by=WRITER, owner=OWNER, content=content(), sample=True)
    actions.publish(by=CHECKER, version=actions.check(by=CHECKER, version=version))
    for address in ("/en/practices/", f"/en/practices/{version.practice_id}/", "/en/practices/feed.atom"):
        assert "sample data" in client.get(address, follow=True).content.decode()


def test_the_list_in_few_queries(client: Client, practice: Practice, django_assert_max_num_queries) -> None:
    for number in range(5):
        published(texts={"title": Said(en=f"Another {number}")})
    client.force_login(account(Role.CONTRIBUTOR))
    with django_assert_max_num_queries(13):
        page = client.get("/en/practices/").content.decode()
    assert "1 other council has taken it up or is trying it" in page
    assert "no council has recorded taking it up or trying it yet" in page


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ({"topic": TOPIC}, True),
        ({"topic": "housing"}, False),
        ({"owner": OWNER}, True),
        ({"owner": OTHER}, False),
        ({"adoption": "adapted"}, True),
        ({"adoption": "adopted"}, False),
        ({"adoption": "nobody"}, False),
        ({"words": "arfer PRAWF"}, True),
        ({"words": "a summary"}, True),
        ({"words": "unheard-of"}, False),
        ({"topic": TOPIC, "owner": OWNER, "adoption": "adapted", "words": "practice", "page": "x"}, True),
    ],
)
def test_the_list_is_narrowed(client: Client, practice: Practice, sought: dict[str, str], found: bool) -> None:
    page = client.get("/en/practices/", sought).content.decode()
    assert (f'href="/en/practices/{practice.pk}/"' in page) is found


def test_an_empty_list_says_what_to_do(client: Client, wales: None) -> None:
    page = client.get("/cy/arferion/", {"words": "does not exist"}).content.decode()
    assert "Nid oes arfer o’r fath wedi’i ysgrifennu eto" in page
    assert "/cy/ymholiadau/" in page


def test_adoptions_as_data(client: Client, practice: Practice) -> None:
    rows = json.loads(client.get(f"/en/practices/{practice.pk}/adoptions.json").content)["items"]
    assert [(row["body"], row["step"], row["on"], row["precision"]) for row in rows] == [
        (OTHER, "adapted", "2023-01-01", "year")
    ]
    text = client.get(f"/cy/arferion/{practice.pk}/mabwysiadu.csv").content.decode()
    assert {"practice", "body", "body_name_cy", "place", "step", "note_cy"} <= set(text.splitlines()[0].split(","))
    assert "Cyngor Caerdydd" in text
    assert client.get(f"/en/practices/{practice.pk}/adoptions.exe").status_code == 404


@pytest.mark.parametrize(
    ("language", "title", "step"), [("en", "Test practice", "Adapted"), ("cy", "Arfer prawf", "Wedi addasu")]
)
def test_feeds(client: Client, practice: Practice, language: str, title: str, step: str) -> None:
    with override(language):
        addresses = reverse("practices_feed"), f"{reverse('adoptions_feed')}?practice={practice.pk}"
    for address, words in zip(addresses, (title, step), strict=True):
        answer = client.get(address)
        assert answer["Content-Type"].startswith("application/atom+xml")
        feed = ET.fromstring(answer.content)
        titles = [found.text or "" for found in feed.iterfind(f"{ATOM}entry/{ATOM}title")]
        assert any(words in found for found in titles)
        links = [found.get("href") or "" for found in feed.iterfind(f"{ATOM}entry/{ATOM}link")]
        assert all(link.startswith(f"http://testserver/{language}/") for link in links)


def test_dates_for_the_charts_of_figures(practice: Practice) -> None:
    from cydwaith.evidence.events import events

    with override("en"):
        found = [(event.place, event.on.year, event.href) for event in events(INDICATOR)]
    assert ("W06000009", 2020, f"/en/practices/{practice.pk}/") in found
