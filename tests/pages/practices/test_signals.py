"""Signals as people see them: in public, quietly, in both languages, as a feed."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client

from cydwaith.practices.actions import signals as actions
from cydwaith.practices.models import Signal
from cydwaith.shared.permissions import COMMAND_LINE, Role
from tests.practice_world import OTHER, OWNER, account
from tests.unit.practices.test_signals import changed

pytestmark = pytest.mark.django_db


@pytest.fixture
def improved(wales: None) -> Signal:
    changed()
    actions.open_due(by=COMMAND_LINE)
    return Signal.objects.get(body=OWNER)


@pytest.fixture
def fallen(wales: None) -> Signal:
    changed("worsening", size=-9.0)
    actions.open_due(by=COMMAND_LINE)
    return Signal.objects.get(body=OWNER)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_everyone_sees_what_improved(client: Client, improved: Signal, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(8):
        page = text(client, "/en/signals/")
    assert f'href="/en/signals/{improved.pk}/"' in page
    assert "Gwellodd un ffigur" in text(client, "/cy/arwyddion/")
    with django_assert_max_num_queries(8):
        page = text(client, f"/en/signals/{improved.pk}/")
    for words in ("What is seen", "How sure is that?", "What next?", "two in a thousand", "Not answered yet"):
        assert words in page
    assert "dau o bob mil" in text(client, f"/cy/arwyddion/{improved.pk}/")
    assert f'href="/en/signals/{improved.pk}/"' in text(client, "/en/councils/W06000009/")


def test_a_quiet_notice_is_for_the_council_alone(client: Client, fallen: Signal) -> None:
    own, address = "/en/councils/W06000009/", f"/en/signals/{fallen.pk}/"
    for someone in (None, account(Role.EDITOR, OTHER)):
        if someone:
            client.force_login(someone)
        assert client.get(address).status_code == 404
        assert address not in text(client, "/en/signals/") + text(client, own)
    client.force_login(account(Role.READER))
    assert "Quiet notice" in text(client, address)
    assert address in text(client, "/en/signals/")
    assert address in text(client, own)
    assert str(fallen.pk) not in {one.tag for one in ET.fromstring(text(client, "/en/signals/feed.atom"))}


def test_the_feed_holds_what_is_public(client: Client, improved: Signal) -> None:
    changed("worsening", body=OTHER, size=-9.0)
    actions.open_due(by=COMMAND_LINE)
    feed = text(client, "/cy/arwyddion/ffrwd.atom")
    atom = "{http://www.w3.org/2005/Atom}"
    (entry,) = ET.fromstring(feed).findall(f"{atom}entry")
    assert entry.findtext(f"{atom}title", "").startswith("Sir Benfro: ")
    assert "yn fwy nag amrywio arferol" in entry.findtext(f"{atom}summary", "")


def test_an_editor_answers(client: Client, improved: Signal) -> None:
    client.force_login(account(Role.EDITOR))
    address = f"/en/signals/{improved.pk}/answer/"
    assert "What did you do?" in text(client, address)
    page = client.post(address, {"answer": "do_not_know"}).content.decode()
    assert "Say it in a sentence or two" in page
    page = client.post(address, {"answer": "do_not_know", "text_en": "Nobody knows."}, follow=True).content.decode()
    assert "Nobody knows." in page
    assert client.get(address).status_code == 302


def test_who_may_not_answer(client: Client, improved: Signal) -> None:
    client.force_login(account(Role.EDITOR, OTHER))
    assert client.get(f"/en/signals/{improved.pk}/answer/").status_code == 403
    assert client.get("/en/signals/999999/").status_code == 404
