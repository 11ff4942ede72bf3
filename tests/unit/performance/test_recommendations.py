"""The register of recommendations, as it ships: whole, in both languages, its kinds never mixed."""

import datetime as dt
from collections import Counter
from urllib.parse import urlsplit

import pytest

from cydwaith.bodies.models import Body, Topic
from cydwaith.evidence.models import Change
from cydwaith.performance import words
from cydwaith.performance.learning import first_told, loop, moved
from cydwaith.performance.models import PanelAnswer
from cydwaith.performance.recommendations import (
    MAKERS,
    NATURES,
    Recommendation,
    narrowed,
    recommendations,
    recurring,
)
from cydwaith.performance.searchable import KINDS


@pytest.mark.parametrize("one", recommendations(), ids=lambda one: one.id)
def test_one_is_whole_and_names_its_source(one: Recommendation) -> None:
    assert one.what.cy
    assert one.what.en
    for pair in (one.response, one.view):
        assert bool(pair.cy) == bool(pair.en)
    assert one.trust in words.TRUST
    assert (one.seen == "cut") == ("…" in one.source)
    assert one.seen == "cut" or urlsplit(one.source).scheme in {"http", "https"}
    assert not one.response or one.answer or one.made_by in {"audit_national", "audit_local", "estyn"}


def test_kinds_of_source_and_of_what_is_said_are_those_that_have_names() -> None:
    assert {one.made_by for one in recommendations()} == {*MAKERS} == {*words.MAKERS}
    assert {one.nature for one in recommendations()} == {*NATURES} == {*words.NATURES}
    here = {"unanswered", *PanelAnswer.Answer.values}
    assert {one.answer for one in recommendations()} | here == {*words.ANSWERS}
    assert max(Counter(one.id for one in recommendations()).values()) == 1
    assert all(bool(one.body) != (one.made_by in {"audit_national", "estyn"}) for one in recommendations())


@pytest.mark.usefixtures("bodies")
def test_topics_and_councils_are_known() -> None:
    topics = {code for one in recommendations() for code in one.topics}
    assert topics == set(Topic.objects.filter(pk__in=topics).values_list("pk", flat=True))
    councils = {one.body for one in recommendations() if one.body}
    assert councils <= set(Body.objects.filter(kind="council").values_list("pk", flat=True))


@pytest.mark.usefixtures("bodies")
def test_words_are_found_in_either_language_whatever_their_accents() -> None:
    for asked in ("comisiynu", "commission", "COMISIYNU gyson"):
        assert {"R086"} <= {one.id for one in narrowed(words=asked)}
    assert narrowed(words="commission comisiynu consistently")
    assert narrowed(words="nothing says this") == []


@pytest.mark.usefixtures("bodies")
def test_what_was_asked_narrows_and_the_last_made_comes_first() -> None:
    found = narrowed(made_by="panel", nature="recommendation")
    assert {one.made_by for one in found} == {"panel"}
    assert [one.on for one in found] == sorted((one.on for one in found), reverse=True)
    assert {one.body for one in narrowed(body="GB-PLA-CAY")} == {"GB-PLA-CAY"}


@pytest.mark.usefixtures("bodies")
def test_what_several_councils_were_told_in_the_same_words_recurs() -> None:
    found = recurring(narrowed(topics=["hospital-discharge"]))
    assert [len(one.made) for one in found] == sorted((len(one.made) for one in found), reverse=True)
    assert found[0].what.en.startswith("With the region")
    assert {one.body[-3:] for one in found[0].made} == {"AGY", "GWN", "DEN"}
    assert recurring(narrowed(topics=["scrutiny"])) == []


@pytest.mark.usefixtures("bodies")
def test_only_figures_of_the_councils_told_and_of_after_it_was_said_count() -> None:
    told, other = Body.objects.get(pk="GB-PLA-CAY"), Body.objects.get(pk="GB-PLA-PEM")
    first = first_told(narrowed(topics=["commissioning"]))
    assert first["GB-PLA-CAY"] == dt.date(2025, 4, 30)
    periods = ["2025-04-01/P1Y", "2025-05-01/P1Y"]
    rows = [Change(place=body.place, period=period) for body in (told, other) for period in periods]
    found = moved(first, {told.place_id: told, other.place_id: other}, rows)
    assert [(one.body, one.change.period) for one in found] == [(told, "2025-05-01/P1Y")]
    assert loop(Topic.objects.get(pk="commissioning")).figures is False


@pytest.mark.usefixtures("bodies")
def test_the_search_finds_every_one_where_it_stands() -> None:
    for kind in [one for one in KINDS if one.name in {"duties", "recommendations"}]:
        things = list(kind.everything())
        assert things or kind.name == "reports"
        for thing in things:
            assert kind.one(thing.key) == thing
            assert kind.address(thing.key).startswith("/")
        assert kind.one("none such") is None
