"""Openings in a browser: found, read, published without losing what was typed, and closed."""

from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.exchange.models import Opening
from cydwaith.shared.permissions import Role
from tests.exchange_world import HOST, opening, shipped
from tests.kept import kept
from tests.pages.addresses import at
from tests.practice_world import account

kept_world = kept(shipped)


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    """Somebody who edits for the host."""
    kept_world()
    client.force_login(account(Role.EDITOR, HOST))
    return client


SENT = {
    "body": HOST,
    "kind": "secondment",
    "title_cy": "Arweinydd",
    "title_en": "Lead",
    "what_cy": "Gwaith",
    "percent": "100",
    "places": "1",
    "pays": "host",
    "needs": ["recycling"],
    "speaking": "B1",
}


def test_one_is_published_in_both_languages_and_closed(editor: Client) -> None:
    where = at("opening_new")
    html = editor.post(where, SENT).content.decode()
    assert "Give the text in both languages" in html
    assert "Arweinydd" in html
    editor.post(where, SENT | {"what_en": "Work"})
    one = Opening.objects.get(state="open")
    html = Client().get(at("opening", "cy", code=one.pk)).content.decode()
    assert "Ailgylchu" in html
    assert "Siarad: B1" in html
    editor.post(at("opening_close", code=one.pk))
    assert "Closed" in editor.get(at("opening", code=one.pk)).content.decode()


def test_the_list_is_narrowed(editor: Client) -> None:
    opening(needs=["recycling"])
    html = editor.get(at("openings"), {"skill": "recycling"}).content.decode()
    assert "1 opening." in html
    assert "Shared Resource Service" not in html
    html = Client().get(at("openings", "cy")).content.decode()
    assert "Mae un cyfle ar agor" in html
    assert "Torfaen sy’n cyflogi" not in html
    assert Client().get(at("openings"), {"welsh": "Z9"}).status_code == 404


def test_levels_have_each_bodys_own_name(editor: Client) -> None:
    html = editor.get(at("welsh_levels")).content.decode()
    assert "Lefel 2 – Mynediad" in html
    assert "Below A1" in html
