"""Policy areas and their parts."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.bodies.models import Topic
from cydwaith.practices.queries.topics import branches, codes, find

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")


def test_every_topic_is_listed(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(12):
        html = client.get("/en/topics/").content.decode()
    for code in Topic.objects.values_list("code", flat=True):
        assert f"/en/topics/{code}/" in html


def test_a_topic_tells_figures_practices_and_what_next(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(40):
        html = client.get("/en/topics/recycling-and-waste/?place=W06000015").content.decode()
    for words in (
        "recycles",
        "/en/practices/multi-stream-recycling/",
        "/en/better/?topic=recycling-and-waste&amp;place=W06000015",
        "/en/reach/?topic=recycling-and-waste&amp;place=W06000015",
    ):
        assert words in html


def test_a_whole_area_gathers_its_parts(client: Client) -> None:
    html = client.get("/cy/pynciau/amgylchedd/").content.decode()
    assert "/cy/dangosyddion/gwastraff-trefol-a-ailgylchwyd/" in html


def test_a_topic_without_anything_says_what_to_do(client: Client) -> None:
    html = client.get("/en/topics/tourism/").content.decode()
    assert "no figure and no practice has been recorded yet" in html
    assert "Tell what your council does" in html


def test_no_such_topic(client: Client) -> None:
    assert client.get("/en/topics/no-such-thing/").status_code == 404


def test_topics_are_found_by_other_words() -> None:
    tree = branches()
    for word in ("recycling", "ailgylchu", "recycling-and-waste", " Recycling "):
        found = find(word, tree)
        assert found is not None
        assert found.code == "recycling-and-waste"
    assert find("", tree) is find("nothing", tree) is None
    assert codes(None, tree) is None
    assert set(codes(find("environment", tree), tree) or []) > {"environment", "energy"}
