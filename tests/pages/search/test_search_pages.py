"""The search as people meet it: pages, API and command line."""

import json
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.practices.actions.practices import withdraw
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.said import Said
from tests.practice_world import account, ground, published

pytestmark = pytest.mark.usefixtures("demo_data")


def test_the_page_marks_and_says_why(client: Client) -> None:
    page = client.get("/en/search/", {"q": "ailgylchu"}).content.decode()
    assert "<mark>Recycling</mark>" in page
    assert "a translation of “ailgylchu”" in page
    page = client.get("/cy/chwilio/", {"q": "recycling"}).content.decode()
    assert "cyfieithiad o “recycling”" in page


@pytest.mark.parametrize("words", ["Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd", "cardiff"])
def test_a_council_is_found_however_it_begins(words: str, client: Client) -> None:
    page = client.get("/cy/chwilio/", {"q": words, "kind": "councils"}).content.decode()
    assert "/cy/cynghorau/W06000015/" in page


def test_practices_are_narrowed_by_the_mark_of_their_evidence(client: Client) -> None:
    page = client.get("/en/search/", {"q": "recycling"}).content.decode()
    assert "Strength of evidence" in page
    assert "Evidence: 1 of 5" in page
    assert "Tystiolaeth: 1 o 5" in client.get("/cy/chwilio/", {"q": "ailgylchu"}).content.decode()
    some = client.get("/api/v1/search", {"q": "recycling", "mark": "1"}).json()
    assert {one["kind"] for one in some["items"]} == {"practices"}
    assert some["count"] < client.get("/api/v1/search", {"q": "recycling"}).json()["count"]


def test_links_keep_the_readers_council(client: Client) -> None:
    page = client.get("/en/search/", {"q": "recycling", "place": "W06000009"}).content.decode()
    assert '/en/topics/recycling-and-waste/?place=W06000009"' in page
    assert "q=recycling&amp;place=W06000009&amp;kind=practices" in page
    assert '<input type="hidden" name="place" value="W06000009">' in page
    assert '" onload' not in client.get("/en/search/", {"q": "recycling", "place": '" onload="'}).content.decode()


def test_while_typing_only_the_results(client: Client) -> None:
    answer = client.get("/en/search/", {"q": "recyc", "typing": "1"}).content.decode()
    assert "<html" not in answer
    assert "Recycling" in answer


def test_nothing_found_leads_on(client: Client) -> None:
    page = client.get("/en/search/", {"q": "xylophoneqq"}).content.decode()
    assert "Nothing found for “xylophoneqq”" in page
    assert "/en/asks/" in page
    assert "/en/topics/environment/" in page


def test_an_old_address_with_a_viewpoint_still_answers(client: Client) -> None:
    assert client.get("/en/search/", {"q": "recycling", "place": "W06000009", "page": "x"}).status_code == 200


@pytest.mark.parametrize("question", ["a" * 10_000, '"', "\x00", "<script>alert(1)</script>", "🏠", "' OR 1=1", "%"])
def test_a_page_for_any_question(client: Client, question: str) -> None:
    for more in ({}, {"typing": "1"}, {"page": "9999999"}, {"kind": "'", "topic": "\x00", "language": "xx"}):
        answer = client.get("/cy/chwilio/", {"q": question, **more})
        assert answer.status_code == 200
        assert b"<script>alert" not in answer.content


def test_pages_lead_to_similar_things(client: Client) -> None:
    assert "Similar indicators" in client.get("/en/indicators/unemployment-rate/").content.decode()


def test_keeping_a_search(client: Client) -> None:
    assert client.get("/en/search/saved/").status_code == 302
    client.force_login(account(Role.READER))
    answer = client.post("/en/search/saved/", {"q": "recycling", "kind": "practices"}, follow=True).content.decode()
    assert "The search is kept" in answer
    assert "q=recycling&amp;kind=practices" in answer
    assert "no longer kept" not in answer
    number = answer.split('name="number" value="')[1].split('"')[0]
    answer = client.post("/en/search/saved/", {"number": number, "forget": "1"}, follow=True).content.decode()
    assert "no longer kept" in answer


def test_editors_agree_terms_and_see_what_is_looked_for(client: Client) -> None:
    assert client.get("/en/glossary/new/").status_code == 302
    for _ in range(FEWEST):
        client.get("/en/search/", {"q": "zorbing"})
    client.force_login(account(Role.EDITOR))
    assert "zorbing" in client.get("/en/search/asked/").content.decode()
    said = {"body": "GB-PLA-PEM", "welsh": "swigbelydda", "english": "zorbing", "other_forms": "", "source": "test"}
    page = client.post("/en/glossary/new/", said, follow=True).content.decode()
    assert "swigbelydda" in page
    strike = page.split('href="')
    address = next(part.split('"')[0] for part in strike if "/remove/" in part)
    assert client.get(address).status_code == 200
    assert "swigbelydda" not in client.post(address, follow=True).content.decode()


def test_readers_do_not_see_what_is_looked_for(client: Client) -> None:
    client.force_login(account(Role.READER))
    assert client.get("/en/search/asked/").status_code == 403


def test_the_glossary_is_public(client: Client) -> None:
    assert "ailgylchu" in client.get("/cy/geirfa/", {"words": "recycl"}).content.decode()


def test_the_api_answers_both_ways(client: Client) -> None:
    answer = client.get("/api/v1/search", {"q": "ailgylchu"}).json()
    assert answer["count"] >= 3
    assert "Recycling and waste" in {item["title"]["en"] for item in answer["items"][:2]}
    assert "ailgylchu" in answer["items"][0]["answers"] or "recycling" in answer["items"][0]["answers"]
    some = client.get("/api/v1/search", {"q": "ailgylchu", "limit": 1, "offset": 1}).json()
    assert some["items"] == answer["items"][1:2]
    assert client.get("/api/v1/search", {"q": "ailgylchu", "limit": 100}).status_code == 422
    assert client.get("/api/v1/search").json()["count"] == 0


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("search", "ailgylchu", format="json", language="en")
    answer = json.loads(capsys.readouterr().out)
    assert "recycling-and-waste" in {result["key"] for result in answer["results"][:2]}
    with pytest.raises(SystemExit) as nothing:
        call_command("search", "xylophoneqq", language="en")
    assert nothing.value.code == 1
    for wrong in (["import-terms"], ["evaluate", "/nowhere"], ["rebuild", "now"]):
        with pytest.raises(SystemExit) as stopped:
            call_command("search", *wrong)
        assert stopped.value.code == 2


def test_rebuilding_by_command(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("search", "rebuild", language="en")
    assert "things can be found" in capsys.readouterr().out


def test_what_is_published_is_found_at_once(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    ground()
    with django_capture_on_commit_callbacks(execute=True):
        practice = published(texts={"title": Said(en="Hedgehog crossings")})
    assert "Hedgehog" in client.get("/cy/chwilio/", {"q": "hedgehogs"}).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(by=COMMAND_LINE, practice=practice, reason=Said(en="test"))
    assert client.get("/api/v1/search", {"q": "hedgehogs"}).json()["count"] == 0
