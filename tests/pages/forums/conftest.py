import pytest
from django.test import Client

from cydwaith.forums.models import Forum
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
