"""Who knows about a topic and days of help in a browser: found, asked for without losing what was typed, answered."""

from collections.abc import Callable

import pytest
from django.test import Client

from cydwaith.exchange.models import DayOfHelp
from cydwaith.shared.permissions import Role
from tests.exchange_world import HOME, HOST, shipped
from tests.kept import kept
from tests.pages.addresses import at
from tests.practice_world import account

TOPIC = "recycling-and-waste"
kept_world = kept(shipped)


@pytest.fixture
def editor(client: Client, kept_world: Callable[[], None], db: None) -> Client:
    """Somebody who edits for the home organisation."""
    kept_world()
    client.force_login(account(Role.EDITOR, HOME))
    return client


def test_one_is_asked_for_and_answered(editor: Client) -> None:
    asks = at("help_ask", code=TOPIC)
    html = editor.get(f"{asks}?of={HOST}").content.decode()
    assert f'value="{HOST}" selected' in html
    html = editor.post(asks, {"body": HOME, "asked": HOST, "need_cy": " "}).content.decode()
    assert "Say in two lines what you ask for" in html
    html = editor.post(asks, {"body": HOME, "asked": HOME, "need_cy": "Diwrnod"}).content.decode()
    assert "An organisation cannot ask itself" in html
    assert "Diwrnod" in html
    html = editor.post(asks, {"body": HOME, "asked": HOST, "need_cy": "Diwrnod"}, follow=True).content.decode()
    assert "Waits for an answer" in html
    one = DayOfHelp.objects.get()
    answers = at("help_answer", key=one.pk)
    assert editor.get(answers).status_code == 403
    host = Client()
    host.force_login(account(Role.EDITOR, HOST))
    assert answers in host.get(at("day_of_help", key=one.pk)).content.decode()
    html = host.post(answers, {"reply": "yes"}).content.decode()
    assert "Say a line with the answer" in html
    html = host.post(answers, {"reply": "yes", "line_en": "Ask for Mair"}, follow=True).content.decode()
    assert "Yes: somebody comes" in html
    assert host.get(answers).status_code == 302
    for page in (at("who_knows", "cy", code=TOPIC), at("days_of_help", "cy")):
        assert "Ie: fe ddaw rhywun" in Client().get(page).content.decode()


def test_whoever_may_not_ask_is_not_offered_it(editor: Client) -> None:
    where = at("who_knows", code=TOPIC)
    asks = at("help_ask", code=TOPIC)
    assert asks in editor.get(where).content.decode()
    html = Client().get(where).content.decode()
    assert asks not in html
    assert "No practice on this topic is published yet." in html
    assert where in Client().get(at("topic", code=TOPIC)).content.decode()
    assert at("days_of_help") in Client().get(at("openings")).content.decode()
    assert Client().get(at("who_knows", code="nothing")).status_code == 404
