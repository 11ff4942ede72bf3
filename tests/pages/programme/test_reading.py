"""The programme's pages as anyone reads them."""

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from cydwaith.programme.models import Commitment, Status, Terms
from cydwaith.record import appending
from tests.pages.programme.conftest import World
from tests.programme_world import OWED, OWES, again, agreed, said

Limit = Callable[[int], Any]
pytestmark = pytest.mark.django_db
PAGES = ("programme", "roadmap", "board", "commitments", "owed_bodies")
ATOM = "{http://www.w3.org/2005/Atom}"


def opened(client: Client, page: str, language: str = "en", query: str = "", **parts: str) -> str:
    """The HTML of a page."""
    with override(language):
        address = reverse(page, kwargs=parts or None)
    response = client.get(address + query)
    assert response.status_code == 200, response
    return response.content.decode()


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_there_yet(client: Client, wales: None, page: str, language: str) -> None:
    html = opened(client, page, language)
    assert {"cy": "/cy/ymrwymiadau/newydd/", "en": "/en/commitments/new/"}[language] in html


def test_the_first_page_says_what_is_late_and_disputed(
    client: Client, world: World, django_assert_max_num_queries: Limit
) -> None:
    with django_assert_max_num_queries(24):
        html = opened(client, "programme")
    assert (
        "<h1>One of the two agreed commitments is expected to be late and endangers one other; "
        "on one the two sides disagree.</h1>"
    ) in html
    assert "Housing" in html
    assert f"owes={OWES}" in html
    welsh = opened(client, "programme", "cy")
    assert (
        "Disgwylir i un o’r ddau ymrwymiad y cytunwyd arnynt fod yn hwyr, gan beryglu un arall; ar un ohonynt" in welsh
    )


def test_only_proposals_are_said_to_be_only_proposals(client: Client, world: World) -> None:
    for one in (world.late, world.waiting):
        Terms.objects.filter(commitment=one).update(stage="proposed")
    assert "All three commitments are only proposed: nobody has agreed to them yet." in opened(client, "programme")
    assert "Cynigion yn unig yw’r tri ymrwymiad" in opened(client, "programme", "cy")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_one_programme(client: Client, world: World, language: str) -> None:
    html = opened(client, "one_programme", language, slug="housing")
    assert "Build the register" in html or "Creu’r gofrestr" in html
    assert "Only an idea" not in html
    assert client.get("/en/programmes/nothing/").status_code == 404


def test_the_road_map(client: Client, world: World, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(20):
        html = opened(client, "roadmap")
    assert "Two of the three commitments cannot honestly be expected when promised." in html
    assert "<svg" in html
    assert "A first list" in html
    assert "40 days late" in html
    assert "Today" in html
    assert "Heddiw" in opened(client, "roadmap", "cy")


def test_the_board_shows_both_sides(client: Client, world: World, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(20):
        html = opened(client, "board")
    assert "They disagree" in html
    column = html[html.index('id="column-green"') : html.index('id="column-amber"')]
    assert "Build the register" in column
    assert "Behind" in column
    assert "Open the service" in html[html.index('id="column-none"') : html.index('id="column-green"')]
    assert '<span lang="en">Open the service</span>' in opened(client, "board", "cy")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"late", "waiting", "wanted"}),
        ("?programme=housing", {"late", "waiting"}),
        (f"?owes={OWES}", {"late", "wanted"}),
        (f"?owed={OWES}", {"waiting"}),
        (f"?post={OWES}/test-officer", {"late", "wanted"}),
        ("?topic=test-topic", {"late", "waiting", "wanted"}),
        ("?topic=housing", set()),
        ("?place=W06000015", set()),
        ("?stage=proposed", {"wanted"}),
        ("?stage=withdrawn", set()),
        ("?status=green", {"late"}),
        ("?status=none", {"waiting", "wanted"}),
        ("?late=late", {"late"}),
        ("?late=endangered", {"waiting"}),
        ("?late=nonsense", set()),
        ("?status=%27%22%3C&owes=nobody&page=x", set()),
        ("?programme=" + "x" * 5000, set()),
    ],
)
def test_the_list_can_be_narrowed(client: Client, world: World, query: str, found: set[str]) -> None:
    html = opened(client, "commitments", query=query)
    titles = {name: getattr(world, name).current.title_en for name in ("late", "waiting", "wanted")}
    assert {name for name, title in titles.items() if f">{title}</a>" in html} == found
    if not found:
        assert "No commitment matches." in html


def test_the_list_takes_few_queries(client: Client, world: World, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(20):
        opened(client, "commitments")


def test_the_list_as_files(client: Client, world: World) -> None:
    file = client.get("/en/commitments/commitments.csv?late=late&columns=old")
    table = list(csv.DictReader(io.StringIO(file.content.decode())))
    assert [row["commitment"] for row in table] == [world.late.pk]
    assert (table[0]["owner_status"], table[0]["other_status"], table[0]["late"]) == ("green", "red", "late")
    assert (table[0]["owes"], table[0]["owed"], table[0]["topics"]) == (OWES, OWED, "test-topic")
    assert table[0]["posts"] == f"{OWES}/test-officer"
    assert table[0]["earliest"] == (world.today + dt.timedelta(days=60)).isoformat()
    told = json.loads(client.get("/cy/ymrwymiadau/ymrwymiadau.json").content)
    assert told["count"] == 3


def test_a_commitment_tells_everything(client: Client, world: World, django_assert_max_num_queries: Limit) -> None:
    appending.number()  # else the first who reads would
    with django_assert_max_num_queries(35):
        html = opened(client, "commitment", slug=world.late.pk)
    for words in (
        "The two sides disagree: Pembrokeshire County Council says “on track”, Cardiff Council says “behind”.",
        "It cannot honestly be expected before",
        "40 days after the promised date",
        "Test Officer",
        "A supplier was late.",
        '<p lang="cy">Nid oes dim i’w weld eto.</p>',
        "A first list",
        "Open the service",
        "expected 35 days late because of this",
        "Terms 1",
        "Commitment agreed",
    ):
        assert words in html, words


def test_what_waits_says_for_what_in_both_languages(client: Client, world: World) -> None:
    html = opened(client, "commitment", slug=world.waiting.pk)
    assert "it waits for “Build the register”" in html
    assert "It reads the register." in html
    assert "mae’n aros am “Creu’r gofrestr”" in opened(client, "commitment", "cy", slug=world.waiting.pk)
    assert "Only proposed: nobody owes this yet." in opened(client, "commitment", slug=world.wanted.pk)


def test_as_it_was(client: Client, world: World) -> None:
    then = world.today - dt.timedelta(days=10)
    made = dt.datetime.combine(then, dt.time(12), dt.UTC)
    Terms.objects.filter(commitment=world.late).update(at=made)
    html = opened(client, "commitment", query=f"?as-of={then.isoformat()}", slug=world.late.pk)
    assert "As it stood at the end of" in html
    assert "A supplier was late." not in html
    assert "Open the service" not in html
    before = then - dt.timedelta(days=1)
    assert client.get(f"/en/commitments/{world.late.pk}/?as-of={before.isoformat()}").status_code == 404
    for nonsense in ("yesterday", "2999-01-01", "2026-13-40", ""):
        assert "As it stood" not in opened(client, "commitment", query=f"?as-of={nonsense}", slug=world.late.pk)


def test_there_is_no_such_commitment(client: Client, world: World) -> None:
    assert client.get("/en/commitments/nothing/").status_code == 404
    assert client.get("/cy/ymrwymiadau/dim/").status_code == 404


def test_what_a_body_owes(client: Client, world: World, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(25):
        html = opened(client, "owed", code=OWES)
    assert "one commitment is expected to be late, and one commitment of other organisations waits on it." in html
    because = html[html.index('id="because"') : html.index('id="to-us"')]
    assert "Open the service" in because
    assert "expected 35 days late, since it waits for" in because
    assert "Open the service" in html[html.index('id="to-us"') :]
    assert "Y mis hwn" in (welsh := opened(client, "owed", "cy", code=OWES))
    assert (
        "disgwylir i un ymrwymiad fod yn hwyr, ac mae un ymrwymiad gan sefydliadau eraill yn aros o’r herwydd" in welsh
    )


def test_what_a_post_owes(client: Client, world: World) -> None:
    html = opened(client, "owed", code=OWES, query=f"?post={OWES}/test-officer")
    assert "The whole organisation" in html
    assert "Nothing that Pembrokeshire County Council (Test Officer) owes" in html or "(Test Officer) owes one" in html
    assert "The whole organisation" not in opened(client, "owed", code=OWES, query="?post=nobody")


def test_bodies_without_anything_and_unknown_ones(client: Client, world: World) -> None:
    assert "No commitment names this organisation yet." in opened(client, "owed", code="TEST-PARTNER")
    assert client.get("/en/owed/nobody/").status_code == 404
    assert client.get(f"/en/owed/?body={OWED}").headers["Location"] == f"/en/owed/{OWED}/"
    assert client.get("/en/owed/?body=nobody").status_code == 404


def test_the_feed(client: Client, world: World) -> None:
    welsh = f"/cy/ymrwymiadau/adroddiadau-cynnydd.atom?commitment={world.late.pk}"
    for address in ("/en/commitments/statuses.atom", welsh):
        feed = ET.fromstring(client.get(address).content)
        assert len(list(feed.iterfind(f"{ATOM}entry"))) == 2
    assert Status.objects.count() == 2


def test_sample_data_are_marked(client: Client, world: World) -> None:
    Commitment.objects.filter(pk=world.late.pk).update(sample=True)
    assert again(world.late).sample
    for page, parts in (("commitments", {}), ("board", {}), ("roadmap", {}), ("commitment", {"slug": world.late.pk})):
        assert "sample data" in opened(client, page, **parts), page
        assert "data enghreifftiol" in opened(client, page, "cy", **parts), page


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "so whether it was done is not known", "the date of one has passed, and those who owe it have recorded"),
        ("cy", "felly ni wyddys a gafodd ei gyflawni", "aeth dyddiad un heibio heb gofnod yma"),
    ],
)
def test_what_its_owner_keeps_no_record_of_is_not_called_late(
    client: Client, world: World, language: str, one: str, many: str
) -> None:
    silent = agreed(title="Nobody reports", due=world.today - dt.timedelta(days=9))
    assert one in opened(client, "commitment", language, slug=silent.pk)
    assert many in opened(client, "programme", language)
    said(silent, OWES, "amber")
    assert one not in opened(client, "commitment", language, slug=silent.pk)
    assert many not in opened(client, "programme", language)


@pytest.mark.usefixtures("demo_data")
def test_what_is_real_stands_apart_from_samples_and_first(client: Client) -> None:
    real = list(Commitment.objects.filter(sample=False).values_list("slug", flat=True))
    samples = list(Commitment.objects.filter(sample=True).values_list("slug", flat=True))
    html = opened(client, "commitments") + opened(client, "commitments", query="?page=2")
    heading = html.index("<h2>Sample data")
    assert all(html.index(f"/commitments/{slug}/") < heading for slug in real)
    assert all(html.index(f"/commitments/{slug}/") > heading for slug in samples)
    home = opened(client, "programme")
    title = home.partition("<h1>")[2].partition("</h1>")[0]
    assert "All 17 commitments are only proposed" in title
    apart = home.index('id="samples"')
    assert home.index("Joint-working investment") < apart < home.index("/programmes/sample/")


@pytest.mark.usefixtures("demo_data")
@pytest.mark.parametrize("page", ["commitments", "roadmap"])
def test_what_has_no_date_is_folded(client: Client, page: str) -> None:
    undated = Commitment.objects.filter(current__due=None, current__stage__in=["proposed", "agreed"], sample=False)
    folded = re.findall(r"<details class=\"cw-narrow\">.*?</details>", opened(client, page), re.DOTALL)
    inside = "".join(one for one in folded if "No date promised" in one)
    assert undated.count() == 17
    assert all(f"/commitments/{one.slug}/" in inside for one in undated)
