"""The pages of the Record: both languages, the one spoken first; questions with answers; what a person confirms."""

import io
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from cydwaith.search import actions as searching
from cydwaith.search.registry import kinds
from cydwaith.senedd.models import Confirmed, Contribution, Group, Item
from cydwaith.senedd.sources.parties import read as parties_of
from cydwaith.senedd.storing import import_record
from cydwaith.shared.permissions import COMMAND_LINE, Role
from tests.kept import kept
from tests.pages.addresses import at
from tests.performance_world import CRF, shipped
from tests.practice_world import account
from tests.senedd_files import an_exchange, tabled, vote
from tests.unit.senedd.test_storing import taken

WORDS = "If there are gaps in the networks, I will look to close them by the spring."


def world() -> None:
    """The bodies that ship, a made-up day, and the index of the search."""
    shipped()
    taken([*an_exchange(), vote(1, "For"), vote(8, "For"), vote(7, "Against")])
    searching.rebuild(by=COMMAND_LINE)


kept_world = kept(world)


@pytest.fixture(autouse=True)
def day(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def read(client: Client, address: str, language: str = "en") -> str:
    answer = client.get(address.replace("/en/", f"/{language}/"))
    assert answer.status_code == 200, address
    return answer.content.decode()


def said(order: int) -> Contribution:
    return Contribution.objects.get(order=order)


def test_from_the_sittings_to_what_was_said(client: Client) -> None:
    assert at("senedd_sitting", code="1") in read(client, at("senedd_debates"))
    html = read(client, at("senedd_sitting", code="1"))
    assert "Questions to the Minister for Tests" in html
    assert at("senedd_vote", code="900") in html
    item = read(client, at("senedd_item", id=Item.objects.get().pk))
    assert item.index("Sut mae’r Gweinidog") < item.index("How does the Minister")
    assert "Written in Welsh" in item
    assert "The translation into English" in item


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_question_stands_with_its_answer_and_what_seems_to_be_promised(client: Client, language: str) -> None:
    question = at("senedd_contribution", id=said(2).pk)
    where = question.replace(
        "/en/senedd/contributions", f"/{language}/senedd/" + {"cy": "cyfraniadau", "en": "contributions"}[language]
    )
    html = client.get(where).content.decode()
    assert 'lang="cy">Sut mae' in html
    assert "I will look to close them" in html
    wanted = {"cy": ("Awgrym gan reol ramadeg", "Ailgylchu"), "en": ("Suggested by a rule of grammar", "recycling")}
    assert all(words in html for words in wanted[language])
    assert read(client, at("senedd_contribution", id=said(3).pk)).count("<article") == 2
    assert client.get(at("senedd_contribution", id=10**9)).status_code == 404


def test_who_asked_about_free_school_meals_is_found_in_welsh(client: Client) -> None:
    for words in ("prydau ysgol am ddim", "free school meals"):
        html = read(client, at("senedd_asked") + f"?q={words}")
        assert "free school meals in Gwynedd" in html, words
        assert "best practice" not in html
    assert "Sut mae’r Gweinidog" in read(client, at("senedd_asked") + "?q=recycling networks")
    assert "No question holds these words" in read(client, at("senedd_asked") + "?q=zzzz")
    assert "two questions" in read(client, at("senedd_asked"))


def test_a_member_and_an_office_with_their_questions(client: Client) -> None:
    html = read(client, at("senedd_member", code="8"))
    assert "Sampl Aelod" in html
    assert "Seat: " in html
    assert "free school meals" in html
    office = Group.objects.get(name_en="Minister for Tests")
    html = read(client, at("senedd_office", id=office.pk))
    assert "Sampl Gweinidog" in html
    assert "free school meals" in html
    assert "Minister for Tests" in read(client, at("senedd_members"))


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_party_stands_with_what_tells_it_or_that_this_is_not_known(client: Client, language: str) -> None:
    parties = ("2021-05-06,2026-06-16,https://senedd.wales/list", "2026-06-16,2026-06-18,The list", "2026-06-18,,")
    lines = [f"8,,Plaid {place},Party {place},{told}" for place, told in enumerate(parties)]
    file = "\n".join(["member,member_name,party_cy,party_en,begins,ends,source", *lines])
    import_record(by=COMMAND_LINE, found=parties_of(io.BytesIO(file.encode())))
    with override(language):
        html = client.get(reverse("senedd_member", kwargs={"code": "8"})).content.decode()
    label, unknown, name = {"cy": ("Ffynhonnell", "anhysbys", "Plaid"), "en": ("Source", "not known", "Party")}[
        language
    ]
    table = html[html.index("<table") : html.index("</table>")]
    rows = dict(zip(("seat", "0", "1", "2"), sorted(table.split("<tr>")[2:], key=lambda row: name in row), strict=True))
    assert "record.senedd.wales" in rows["seat"]
    assert 'href="https://senedd.wales/list"' in rows["0"]
    assert f'data-label="{label}">The list<' in rows["1"]
    assert f'data-label="{label}">{unknown}<' in rows["2"]
    told = client.get("/api/v1/senedd/record/memberships?member=8").json()["items"]
    assert {one["source"] for one in told} == {
        *("https://record.senedd.wales/", "https://senedd.wales/list", "The list", None),
    }


def test_what_is_found_is_read_page_by_page(client: Client) -> None:
    rows = [
        tabled(100 + place, f"What of recycling in area {place}?", Agenda_Item_ID=f"260616-{place + 9}")
        for place in range(45)
    ]
    taken(rows)
    searching.rebuild(by=COMMAND_LINE)
    pages = [read(client, at("senedd_asked") + f"?q=recycling+area&page={page}") for page in (1, 2, 3)]
    numbers = [re.findall(r"/contributions/(\d+)/", page) for page in pages]
    assert [len(found) for found in numbers] == [20, 20, 6]
    assert len({number for found in numbers for number in found}) == 46


def test_a_vote_by_name(client: Client) -> None:
    html = read(client, at("senedd_vote", code="900"))
    assert "Against" in html
    assert "Sampl Gweinidog" in html


def test_an_editor_confirms_an_undertaking_and_withdraws_it(client: Client) -> None:
    address = at("senedd_confirm", id=said(3).pk)
    assert client.get(address).status_code in {302, 403}
    client.force_login(account(Role.EDITOR, CRF))
    assert "I will look to close them" in read(client, address + "?sentence=0")
    sent = {"body": CRF, "words": "no such words", "what_en": "Close gaps", "topics": ["recycling-and-waste"]}
    html = client.post(address, sent).content.decode()
    assert "must stand in the contribution" in html
    assert "no such words" in html
    html = client.post(address, sent | {"words": WORDS}, follow=True).content.decode()
    assert "as it was when it was quoted" in html
    made = Confirmed.objects.get()
    rows = an_exchange()
    taken([rows[2] | {"contribution_verbatim": "I thank the Member."}])
    html = read(client, at("undertaking", code=made.code))
    assert "no longer stand in it" in html
    assert WORDS in html
    assert "Close gaps" in read(client, at("undertakings") + "?topic=recycling-and-waste")
    sent = {"why_en": "It was a hope."}
    client.post(at("senedd_unconfirm", id=made.pk), sent, follow=True)
    assert client.get(at("undertaking", code=made.code)).status_code == 404


def test_the_api_gives_the_same(client: Client) -> None:
    items = client.get("/api/v1/senedd/record/questions").json()["items"]
    (first,) = [one for one in items if one["number"] == "OQ99001"]
    assert first["language"] == "cy"
    assert first["office"]["en"] == "Minister for Tests"
    assert WORDS in first["answer"]
    assert len(client.get("/api/v1/senedd/record/votes?vote=900").json()["items"]) == 3
    held = client.get("/api/v1/senedd/record/memberships?member=8").json()["items"]
    assert [one["kind"] for one in held] == ["seat"]


def test_pages_ask_the_database_a_bounded_number_of_times(
    client: Client, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    for name, parts in (
        ("senedd_debates", {}),
        ("senedd_sitting", {"code": "1"}),
        ("senedd_item", {"id": Item.objects.get().pk}),
        ("senedd_asked", {}),
        ("senedd_contribution", {"id": said(2).pk}),
        ("senedd_member", {"code": "8"}),
        ("senedd_vote", {"code": "900"}),
    ):
        with django_assert_max_num_queries(16):  # type: ignore[attr-defined]  # a context
            client.get(at(name, **parts) + "?page=1")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_was_corrected_stands_with_who_was_said_to_have_said_it(client: Client, language: str) -> None:
    rows = an_exchange()
    taken([rows[2] | {"Member_Id": 70, "Member_name_English": "Rhywun Arall", "contribution_verbatim": "I will not."}])
    with override(language):
        html = client.get(reverse("senedd_contribution", kwargs={"id": said(2).pk})).content.decode()
    former = html[html.index({"cy": "Fel yr oedd yn y Cofnod hyd", "en": "As the Record had it until"}[language]) :]
    former = former[: former.index("</details>")]
    assert "Sampl Gweinidog" in former
    assert WORDS in former
    assert "Rhywun Arall" not in former
    assert "Rhywun Arall" in html


def test_things_read_together_are_those_read_one_by_one() -> None:
    for kind in ("senedd_questions", "senedd_speeches"):
        one_by_one = {thing.key: thing for thing in kinds()[kind].everything()}
        assert one_by_one
        assert kinds()[kind].those([*one_by_one, "0", "x"]) == one_by_one
        assert {key: kinds()[kind].one(key) for key in one_by_one} == one_by_one
