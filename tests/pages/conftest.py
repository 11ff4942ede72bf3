import pytest
from django.conf import settings as django_settings
from django.test import Client

from cydwaith.decisions import demo as decisions_demo
from cydwaith.forums import demo as forums_demo
from cydwaith.forums.models import Forum
from cydwaith.meetings import demo as meetings_demo
from cydwaith.shared.permissions import Role
from tests.forum_world import CARDIFF, GOVERNMENT, begun
from tests.practice_world import account


@pytest.fixture
def forum(db: None) -> Forum:
    """A forum of two sides that has begun."""
    return begun()


@pytest.fixture
def council(client: Client, forum: Forum) -> Client:
    """Somebody who speaks for Cardiff, signed in."""
    client.force_login(account(Role.EDITOR, CARDIFF))
    return client


@pytest.fixture
def government(forum: Forum) -> Client:
    """Somebody who speaks for the government, signed in."""
    client = Client()
    client.force_login(account(Role.EDITOR, GOVERNMENT))
    return client


@pytest.fixture
def samples(demo_data: None, settings: django_settings) -> None:  # type: ignore[valid-type]
    """The demonstration with its sample forums, decisions and meetings."""
    settings.DEMO = True
    for demo in (forums_demo, decisions_demo, meetings_demo):
        demo.load()
