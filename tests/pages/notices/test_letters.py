"""The next letter on its page, ending letters without signing in, and feeds."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client

from cydwaith.notices import delivering, stopping
from cydwaith.notices.models import Follow, News, Often
from tests.notices_world import SUBJECT, follows, happened, reader
from tests.practice_world import OWNER, TOPIC, ground

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def wales() -> None:
    ground()


def test_the_next_letter_is_shown_as_it_would_be() -> None:
    mine = reader()
    follows(mine)
    news = happened(8)
    delivering.work([[one.pk, "", [], None] for one in news])
    client = Client()
    client.force_login(mine)
    english = client.get("/en/following/next/").content.decode()
    assert "Your next letter" in english
    assert "3 more" in english
    assert "Practice 7" in english
    welsh = client.get("/cy/dilyn/nesaf/", {"often": "daily"}).content.decode()
    assert "ni fyddai llythyr yn cael ei anfon" in welsh


def test_letters_end_without_signing_in_and_only_when_sent() -> None:
    mine = reader()
    follow, other = follows(mine), follows(mine, f"council:{OWNER}")
    address = f"/en/unsubscribe/{stopping.token(mine, follow)}/"
    page = Client(enforce_csrf_checks=True).get(address)
    assert "Stop these letters?" in page.content.decode()
    assert Follow.objects.get(pk=follow.pk).often == Often.WEEKLY
    sent = Client(enforce_csrf_checks=True).post(address, {"List-Unsubscribe": "One-Click"})
    assert "No more letters will come" in sent.content.decode()
    assert Follow.objects.get(pk=follow.pk).often == Often.NEVER
    assert Follow.objects.get(pk=other.pk).often == Often.WEEKLY
    every = f"/cy/dim-llythyrau/{stopping.token(mine)}/"
    Client().post(every)
    assert Follow.objects.get(pk=other.pk).often == Often.NEVER
    assert mine.email not in page.content.decode(), "whoever has the link learns nothing of whose it is"


def test_a_link_that_does_not_hold_says_so() -> None:
    gone = reader("gone")
    token = stopping.token(gone)
    gone.delete()
    for crafted in ("x", "WzEsbnVsbF0:1:x", token, token[:-1]):
        for answer in (Client().get(f"/en/unsubscribe/{crafted}/"), Client().post(f"/en/unsubscribe/{crafted}/")):
            assert answer.status_code == 410
            assert "This link does not hold" in answer.content.decode()


def test_a_feed_holds_what_everybody_may_see_in_its_language() -> None:
    news = happened(3)
    News.objects.filter(pk=news[0].pk).update(within=OWNER, least="editor")
    News.objects.filter(pk=news[1].pk).update(sample=True)
    for address, title, mark in (
        (f"/cy/newyddion/ffrwd.atom?of={SUBJECT}", "Cyhoeddwyd arfer: Arfer 2", "(data enghreifftiol)"),
        (f"/en/news/feed.atom?of={SUBJECT}", "Practice published: Practice 2", "(sample data)"),
    ):
        answer = Client().get(address)
        assert answer["Content-Type"].startswith("application/atom+xml")
        feed = ET.fromstring(answer.content)  # our own
        titles = [one.findtext(f"{ATOM}title") for one in feed.iter(f"{ATOM}entry")]
        assert titles[0] == title
        assert len(titles) == 2
        assert str(titles[1]).endswith(mark)
        twins = [one.get("href") for one in feed.iter(f"{ATOM}link") if one.get("hreflang")]
        assert len(twins) == 1
    assert "feed.atom" in Client().get(f"/en/topics/{TOPIC}/").content.decode()


@pytest.mark.parametrize("of", ["", "topic:none", "practice:x", "saved:1", "x", "topic"])
def test_there_is_a_feed_of_what_has_one_only(of: str) -> None:
    assert Client().get("/en/news/feed.atom", {"of": of}).status_code == 404
