"""Asking, answering, removing and reading in a browser without JavaScript, as everybody who could come."""

import json
import re

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.actions.accounts import erase
from cydwaith.bodies.held import everything
from cydwaith.bodies.models import Account, Body
from cydwaith.bodies.today import today
from cydwaith.practices.models import Practice
from cydwaith.questions import actions
from cydwaith.questions.models import Question
from cydwaith.shared.permissions import PUBLIC, Actor, Role
from cydwaith.shared.said import Said
from tests.practice_world import CHECKER, INDICATOR, OTHER, OWNER, PARTNER, account, published
from tests.question_world import LORRIES, of_figure, of_practice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wales")]
ANSWER = Said(cy="Nac oedd: defnyddiwyd yr hen rai.")
WHY = Said(en="It named somebody.")


def text(client: Client, path: str) -> str:
    answer = client.get(path, follow=True)
    assert answer.status_code == 200, path
    return answer.content.decode()


def signed_in(role: Role, body: str) -> Client:
    client = Client()
    client.force_login(account(role, body))
    return client


@pytest.fixture
def practice() -> Practice:
    return published()


def test_asking_from_the_page_of_a_practice(practice: Practice) -> None:
    client = signed_in(Role.CONTRIBUTOR, OTHER)
    new = f"/en/questions/new/?practice={practice.pk}"
    assert new in text(client, f"/en/practices/{practice.pk}/")
    assert "Who answers: Pembrokeshire County Council." in text(client, new)
    for _ in range(2):
        page = client.post(new, {"body": OTHER, "text_en": LORRIES.en}, follow=True).content.decode()
        assert "Cardiff Council asked this of Pembrokeshire County Council on" in page
        assert "There is no answer yet." in page
    assert Question.objects.get().sample is False
    assert LORRIES.en in text(Client(), f"/en/practices/{practice.pk}/")


def test_somebody_without_a_role_asks_in_nobodys_name(practice: Practice) -> None:
    client = Client()
    client.force_login(Account.objects.create_user("mair@test.example", "correct-horse-9", name="Mair Evans"))
    page = client.post(f"/cy/cwestiynau/newydd/?practice={practice.pk}", {"text_cy": "Faint?"}, follow=True)
    shown = page.content.decode()
    assert "Gofynnodd rhywun â chyfrif hyn i Gyngor Sir Penfro ar" in shown
    assert "Mair" not in text(Client(), f"/cy/cwestiynau/{Question.objects.get().pk}/")


def test_nobody_asks_without_signing_in_or_about_what_is_not_there(practice: Practice) -> None:
    address = f"/en/questions/new/?practice={practice.pk}"
    assert Client().get(address).status_code == 302
    assert Client().post(address, {"text_en": "?"}).status_code == 302
    client = signed_in(Role.CONTRIBUTOR, OTHER)
    for wrong in ("", "?practice=nothing", "?indicator=nothing", "?practice=%00"):
        assert client.get(f"/en/questions/new/{wrong}").status_code in {400, 404}
    # A body that is no choice of this form is refused by the form, whatever is sent.
    assert client.post(address, {"body": OWNER, "text_en": "Ours?"}).status_code == 200
    assert not Question.objects.exists()


@pytest.mark.parametrize("step", ["answer", "remove", "withdraw"])
@pytest.mark.parametrize(
    ("role", "body"), [(Role.CONTRIBUTOR, OWNER), (Role.ADMINISTRATOR, OTHER), (Role.READER, PARTNER)]
)
def test_the_wrong_person_changes_nothing(practice: Practice, step: str, role: Role, body: str) -> None:
    asked = of_practice(practice)
    client = signed_in(role, body)
    sent = {"text_en": "Yes", "reason_en": "Because"}
    assert client.post(f"/en/questions/{asked.pk}/{step}/", sent).status_code == 403
    assert Client().post(f"/en/questions/{asked.pk}/{step}/", sent).status_code in {302, 403}
    assert Question.objects.get(pk=asked.pk).stage == "open"
    page = text(client, f"/en/questions/{asked.pk}/")
    assert f"/questions/{asked.pk}/{step}/" not in page


def test_an_answer_stands_in_its_own_language(practice: Practice) -> None:
    asked, editor = of_practice(practice), signed_in(Role.EDITOR, OWNER)
    sent = {"text_cy": ANSWER.cy}
    page = editor.post(f"/en/questions/{asked.pk}/answer/", sent, follow=True).content.decode()
    assert f'<p lang="cy">{ANSWER.cy}</p>' in page
    assert "Written in Welsh; it has not been translated." in page
    welsh = text(Client(), f"/cy/arferion/{practice.pk}/")
    assert ANSWER.cy in welsh
    assert "Ysgrifennwyd yn Saesneg; nid yw wedi’i gyfieithu." in welsh
    assert "Atebodd Cyngor Sir Penfro ar" in welsh


def test_ones_own_question_is_withdrawn_by_a_button(practice: Practice) -> None:
    client = signed_in(Role.CONTRIBUTOR, OTHER)
    client.post(f"/en/questions/new/?practice={practice.pk}", {"body": OTHER, "text_en": LORRIES.en})
    asked = Question.objects.get()
    assert "Withdraw my question" in text(client, f"/en/questions/{asked.pk}/")
    page = client.post(f"/en/questions/{asked.pk}/withdraw/", follow=True).content.decode()
    assert "Whoever asked it withdrew the question on" in page
    assert LORRIES.en not in page


EVERYWHERE = (
    "/en/questions/",
    "/en/questions/questions.csv",
    "/en/questions/questions.json",
    "/en/questions/feed.atom",
    "/cy/cwestiynau/ffrwd.atom",
    "/api/v1/questions",
)


def test_what_is_removed_is_read_nowhere(practice: Practice) -> None:
    asked = of_practice(practice)
    actions.answer(by=CHECKER, question=asked, text=ANSWER)
    places = (*EVERYWHERE, f"/en/practices/{practice.pk}/", f"/en/questions/{asked.pk}/")
    assert all(LORRIES.en in Client().get(place).content.decode() for place in places)
    editor = signed_in(Role.EDITOR, OWNER)
    page = editor.post(f"/en/questions/{asked.pk}/remove/", {"reason_en": WHY.en}, follow=True).content.decode()
    assert re.search(r"This question was removed on .* by Pembrokeshire County Council, because:", page)
    assert WHY.en in page
    for place in places:
        shown = Client().get(place).content.decode()
        assert LORRIES.en not in shown, place
        assert ANSWER.cy not in shown, place
    assert WHY.en in Client().get("/api/v1/questions").content.decode()


def test_a_feed_of_one_practice(practice: Practice) -> None:
    of_practice(practice)
    of_figure()
    feed = Client().get(f"/en/questions/feed.atom?practice={practice.pk}").content.decode()
    assert feed.count("<entry>") == 1
    assert LORRIES.en in feed
    assert Client().get("/en/questions/feed.atom").content.decode().count("<entry>") == 2
    assert "<entry>" not in Client().get("/en/questions/feed.atom?indicator=other").content.decode()


def test_what_waits_is_said_today_with_how_long(practice: Practice, settings: LazySettings) -> None:
    asked, figure = of_practice(practice), of_figure()
    owner, partner = Body.objects.get(pk=OWNER), Body.objects.get(pk=PARTNER)
    (part,) = [part for part in today(owner, CHECKER) if part.key == "questions"]
    assert [line.href.split("/")[-2] for line in part.lines] == [str(asked.pk)]
    assert part.lines[0].step.words.en == "Answer it"
    assert part.lines[0].note.en == "Asked today by Cardiff Council"
    assert not [part for part in today(partner, PUBLIC) if part.key == "questions"]
    settings.ANALYSTS = frozenset({PARTNER})
    (part,) = [part for part in today(partner, PUBLIC) if part.key == "questions"]
    assert [line.href.split("/")[-2] for line in part.lines] == [str(figure.pk)]


def test_a_page_of_many_questions_asks_the_database_as_often_as_one_of_few(
    practice: Practice,
) -> None:
    def queries(path: str) -> int:
        text(Client(), path)
        with CaptureQueriesContext(connection) as asked:
            text(Client(), path)
        return len(asked)

    paths = ("/en/questions/", f"/en/practices/{practice.pk}/", f"/en/indicators/{INDICATOR}/")
    of_practice(practice)
    of_figure()
    few = [queries(path) for path in paths]
    for number in range(6):
        of_practice(practice, text=Said(en=f"Again {number}?"))
        of_figure(text=Said(en=f"Again {number}?"))
    assert [queries(path) for path in paths] == few


def test_what_somebody_asked_is_theirs_to_read_and_leads_to_nobody_once_they_are_erased(practice: Practice) -> None:
    mine, other = account(Role.CONTRIBUTOR, OTHER), account(Role.EDITOR, OTHER)
    of_practice(practice, by=Actor(mine.pseudonym, {OTHER: Role.CONTRIBUTOR}))
    assert LORRIES.en in json.dumps(everything(mine))
    assert LORRIES.en not in json.dumps(everything(other))
    erase(by=Actor(mine.pseudonym, {}), account=mine)
    assert Question.objects.get().text_en == LORRIES.en
    assert not Account.objects.filter(pseudonym=Question.objects.get().by).exists()


def test_no_two_parts_of_a_page_have_one_name(practice: Practice) -> None:
    of_practice(practice)
    of_figure()
    for path in (f"/en/practices/{practice.pk}/", f"/en/indicators/{INDICATOR}/", "/en/indicators/"):
        names = re.findall(r'\sid="([^"]+)"', text(Client(), path))
        assert len(names) == len(set(names)), path


def test_what_has_no_name_in_a_language_has_none_for_machines(practice: Practice) -> None:
    of_practice(practice)
    (row,) = Client().get("/api/v1/questions").json()["items"]
    assert row["subject"] == {"cy": None, "en": "Test practice"}
    assert row["text"] == {"cy": None, "en": LORRIES.en}
