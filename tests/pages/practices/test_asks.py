"""Asking and answering in a browser without JavaScript."""

import pytest
from django.test import Client

from cydwaith.practices.actions import asks as actions
from cydwaith.practices.models import Ask
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from tests.practice_world import INDICATOR, OTHER, OWNER, THIRD, account, member, published, stands

pytestmark = pytest.mark.django_db
NEW = f"/en/asks/new/?asked={OWNER}&indicator={INDICATOR}"


@pytest.fixture
def ask(wales: None) -> Ask:
    stands("better")
    officer = member(Role.CONTRIBUTOR, OTHER)
    return actions.ask(
        by=officer, asking=OTHER, asked=OWNER, indicator=INDICATOR, question=Said(cy="Sut y gwnaethoch hyn?")
    )


def test_asking(client: Client, wales: None) -> None:
    stands("better")
    client.force_login(account(Role.CONTRIBUTOR, OTHER))
    assert "Your ask will be public" in client.get(NEW).content.decode()
    for _ in range(2):
        page = client.post(NEW, {"asking": OTHER, "question_en": "How?\n\nAnd why?"}, follow=True).content.decode()
        assert "Cardiff Council asked Pembrokeshire County Council on" in page
        assert "<p>How?</p><p>And why?</p>" in page
    assert Ask.objects.filter(asked=OWNER, asking=OTHER).count() == 1


def test_asking_where_a_practice_tells_leads_to_it(client: Client, wales: None) -> None:
    stands("better")
    practice = published()
    client.force_login(account(Role.CONTRIBUTOR, OTHER))
    for page in (client.get(NEW).content.decode(), client.post(NEW, {"asking": OTHER}).content.decode()):
        assert "already tells what it did" in page
        assert f'href="/en/practices/{practice.pk}/"' in page
    assert not Ask.objects.filter(asked=OWNER, asking=OTHER).exists()


def test_asking_who_does_not_stand_out_is_refused_with_a_reason(client: Client, wales: None) -> None:
    stands("as_expected")
    client.force_login(account(Role.CONTRIBUTOR, OTHER))
    for page in (client.get(NEW).content.decode(), client.post(NEW, {"asking": OTHER}).content.decode()):
        assert "does not stand out here" in page
        assert f'href="/en/indicators/{INDICATOR}/"' in page


def test_asking_oneself_or_nobody(client: Client, wales: None) -> None:
    stands("better")
    client.force_login(account(Role.CONTRIBUTOR))
    assert "Another organisation’s officer can ask." in client.get(NEW).content.decode()
    assert client.get("/en/asks/new/?asked=nobody&indicator=nothing").status_code == 404


def test_everyone_sees_asks_in_few_queries(client: Client, ask: Ask, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(12):
        page = client.get("/en/asks/").content.decode()
    assert "Pembrokeshire County Council: label en" in page
    with django_assert_max_num_queries(12):
        page = client.get(f"/cy/ymholiadau/{ask.pk}/").content.decode()
    assert "Gofynnodd Cyngor Caerdydd i Gyngor Sir Penfro ar" in page
    assert "Sut y gwnaethoch hyn?" in page
    assert client.get("/en/asks/0/").status_code == 404


def test_others_join_by_asking_too(client: Client, ask: Ask) -> None:
    actions.ask(by=member(Role.EDITOR, THIRD), asking=THIRD, asked=OWNER, indicator=INDICATOR)
    page = client.get(f"/en/asks/{ask.pk}/").content.decode()
    assert "Others have asked too" in page
    assert "Powys County Council" in page


def test_answering(client: Client, ask: Ask) -> None:
    address = f"/en/asks/{ask.pk}/answer/"
    assert client.get(address).status_code == 302
    client.force_login(account(Role.EDITOR, OTHER))
    assert client.get(address).status_code == 403
    client.force_login(account(Role.EDITOR))
    assert "Answer it" in client.get(f"/en/asks/{ask.pk}/").content.decode()
    page = client.post(address, {"answer": "no"}).content.decode()
    assert 'href="#id_text_cy"' in page
    page = client.post(address, {"answer": "practice"}).content.decode()
    assert 'href="#id_practice"' in page
    practice = published()
    for _ in range(2):
        page = client.post(address, {"answer": "practice", "practice": practice.pk}, follow=True).content.decode()
        assert "Answered with a practice" in page
    assert client.get(address).status_code == 302
    assert client.post(address, {"answer": "no", "text_en": "Changed our mind."}).status_code == 403
    assert "Answers these asks" in client.get(f"/en/practices/{practice.pk}/").content.decode()


@pytest.mark.parametrize(("answer", "words"), [("no", "“No”"), ("do_not_know", "“We do not know”")])
def test_no_is_an_answer_too(client: Client, ask: Ask, answer: str, words: str) -> None:
    client.force_login(account(Role.EDITOR))
    page = client.post(
        f"/en/asks/{ask.pk}/answer/", {"answer": answer, "text_cy": "Ni wyddom."}, follow=True
    ).content.decode()
    assert words in page
    assert '<p lang="cy">Ni wyddom.</p>' in page
