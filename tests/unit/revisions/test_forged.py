"""Who writes into the table of kept pages without the site's key puts no word of theirs before any reader."""

import datetime as dt
from collections.abc import Iterator

import pytest

from cydwaith.revisions import kept
from cydwaith.revisions.kept import AT_HAND_HERE, Kept
from cydwaith.revisions.models import Page

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 30, 12, 0, 0, 5, tzinfo=dt.UTC)
TRUE = Kept((("Content-Type", "text/html"),), b"<p>true</p>", {"bodies_body": 3}, NOW, NOW + dt.timedelta(hours=1))
READ = {"bodies_body": 3}


@pytest.fixture(autouse=True)
def _nothing_at_hand() -> Iterator[None]:
    AT_HAND_HERE.clear()
    yield
    AT_HAND_HERE.clear()


def found(key: str = "/en/") -> Kept | None:
    """What another process finds."""
    AT_HAND_HERE.clear()
    return kept.find(key, READ, NOW)


def test_what_the_site_kept_another_process_finds() -> None:
    kept.keep("/en/", TRUE)
    assert found() == TRUE


@pytest.mark.parametrize(
    "forged",
    [
        {"body": b"<p>forged</p>"},
        {"body": bytes(32) + b"<p>forged</p>"},
        {"body": b""},
        {"head": [["Content-Type", "text/plain"]]},
        {"head": [["Location"]]},
        {"head": 7},
        {"until": NOW + dt.timedelta(hours=2)},
        {"made": NOW - dt.timedelta(hours=1)},
        {"read": {}},
        {"read": []},
    ],
    ids=str,
)
def test_what_somebody_else_wrote_is_no_answer(forged: dict[str, object]) -> None:
    kept.keep("/en/", TRUE)
    Page.objects.update(**forged)
    assert found() is None


def test_an_answer_does_not_stand_for_another_address() -> None:
    kept.keep("/en/", TRUE)
    Page.objects.update(key=kept.digest("/en/about/"))
    assert found("/en/about/") is None
