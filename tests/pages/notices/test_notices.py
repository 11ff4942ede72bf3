"""Following from a page, one's notices, and nobody else's."""

import pytest
from django.test import Client

from cydwaith.notices import delivering
from cydwaith.notices.models import Follow, News, Notice
from tests.notices_world import SUBJECT, acts, follows, happened, reader
from tests.practice_world import TOPIC, ground

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def wales() -> None:
    ground()


def signed_in(account: object) -> Client:
    client = Client()
    client.force_login(account)  # type: ignore[arg-type]  # an account
    return client


def test_whoever_is_not_signed_in_is_led_there_and_back() -> None:
    page = Client().get(f"/en/topics/{TOPIC}/").content.decode()
    assert "/en/follow/?what=topic%3A" in page
    there = Client().get(f"/en/follow/?what={SUBJECT}")
    assert there["Location"] == f"/en/sign-in/?next=/en/follow/%3Fwhat%3D{SUBJECT.replace(':', '%3A')}"


def test_the_button_on_a_page_follows_it_and_comes_back() -> None:
    mine = reader()
    client = signed_in(mine)
    assert "Follow this" in client.get(f"/en/topics/{TOPIC}/").content.decode()
    sent = client.post(f"/en/follow/?what={SUBJECT}", {"here": "1"})
    assert sent["Location"].endswith(f"/topics/{TOPIC}/")
    assert Follow.objects.get().often == "weekly"
    assert "You follow this" in client.get(f"/en/topics/{TOPIC}/").content.decode()


def test_how_often_is_for_each_or_for_all() -> None:
    mine = reader()
    client = signed_in(mine)
    client.post(f"/cy/dilyn/un/?what={SUBJECT}", {"often": "daily"})
    assert Follow.objects.get().often == "daily"
    client.post("/cy/dilyn/", {"often": "never", "all_too": "on"})
    assert Follow.objects.get().often == "never"
    assert "Dim e-bost: yma’n unig" in client.get("/cy/dilyn/").content.decode()
    client.post(f"/cy/dilyn/un/?what={SUBJECT}", {"stop": "1"})
    assert not Follow.objects.exists()


def test_what_is_not_there_cannot_be_followed() -> None:
    client = signed_in(reader())
    for what in ("topic:none", "none", "", "saved:99", "saved:x", "topic:" + "x" * 500, "\x00"):
        assert client.get("/en/follow/", {"what": what}).status_code in {400, 404}, what
        assert client.post(f"/en/follow/?what={what[:9]}", {"often": "daily"}).status_code in {400, 404}
    assert client.post(f"/en/follow/?what={SUBJECT}", {"often": "hourly"}).status_code == 200
    assert not Follow.objects.exists()


def test_notices_are_counted_shown_in_both_languages_and_read() -> None:
    mine = reader()
    follows(mine)
    news = happened(3)
    News.objects.filter(pk=news[0].pk).update(sample=True)
    delivering.work([[one.pk, "", [], None] for one in news])
    client = signed_in(mine)
    for address, words in (
        ("/cy/hysbysiadau/", ("Cyhoeddwyd arfer", "Arfer 2", "data enghreifftiol", "Pwnc Prawf")),
        ("/en/notices/", ("Practice published", "Practice 2", "sample data", "Test Topic")),
    ):
        page = client.get(address).content.decode()
        assert all(one in page for one in words), address
        assert page.count('class="cw-count">3<') == 2, "once in the head, once in the menu of a phone"
    client.post("/en/notices/", {"number": str(Notice.objects.filter(account=mine)[0].pk)})
    assert Notice.objects.filter(read=None).count() == 2
    client.post("/en/notices/", {})
    assert "cw-count" not in client.get("/en/notices/").content.decode()


def test_nobody_sees_or_changes_what_is_somebody_elses() -> None:
    mine, other = reader(), reader("other")
    follows(mine)
    (news,) = happened(1)
    delivering.work([[news.pk, "", [], None]])
    client = signed_in(other)
    assert "Practice 0" not in client.get("/en/notices/").content.decode()
    assert "Test Topic" not in client.get("/en/following/").content.decode()
    client.post("/en/notices/", {"number": str(Notice.objects.get().pk)})
    client.post(f"/en/follow/?what={SUBJECT}", {"stop": "1"})
    assert Notice.objects.get().read is None
    assert Follow.objects.get().account == mine
    assert acts(other).roles == {}


def test_a_page_of_many_notices_asks_no_more_than_one_of_few(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]  # a fixture
    mine = reader()
    follows(mine)
    news = happened(150)
    delivering.work([[one.pk, "", [], None] for one in news])
    client = signed_in(mine)
    with django_assert_max_num_queries(14):
        page = client.get("/en/notices/").content.decode()
    assert page.count("cw-unread") == 100
    assert page.index("Practice 149") < page.index("Practice 148"), "the newest first"
    assert "These are the newest 100." in page
    assert 'class="cw-count">99+<' in page
