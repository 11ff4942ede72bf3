from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.test import Client

from cydwaith.decisions import demo as decisions_demo
from cydwaith.forums import demo as forums_demo
from cydwaith.forums.models import Forum
from cydwaith.meetings import demo as meetings_demo
from cydwaith.shared.permissions import Role
from tests.forum_world import CARDIFF, GOVERNMENT, begun
from tests.kept import kept
from tests.practice_world import account

kept_forum = kept(begun)


@pytest.fixture
def forum(kept_forum: Callable[[], Forum], db: None) -> Forum:
    """A forum of two sides that has begun."""
    return kept_forum()


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
def samples(demo_data: None, settings: LazySettings) -> None:
    """The demonstration with its sample forums, decisions and meetings."""
    settings.DEMO = True
    for demo in (forums_demo, decisions_demo, meetings_demo):
        demo.load()
