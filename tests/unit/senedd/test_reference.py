"""What ships of the Senedd: each line with its source, and its words where they are said to stand."""

from collections.abc import Callable

import pytest

from cydwaith.bodies.models import Topic
from cydwaith.engines.undertakings.anchoring import Stands, anchored, followed, quoted
from cydwaith.engines.undertakings.kinds import Span
from cydwaith.senedd.exchanges import anchor, exchanges, marked
from cydwaith.senedd.undertakings import KINDS, PAIRS, narrowed, one
from cydwaith.senedd.undertakings import shipped as undertakings
from cydwaith.senedd.words import HELD, SEE, TRUST
from tests.kept import kept
from tests.performance_world import shipped

kept_bodies = kept(shipped)
MOST_WORDS = 20


def test_each_line_says_what_it_is_in_both_languages_with_its_source() -> None:
    codes = [told.code for told in undertakings()]
    assert len(codes) == len(set(codes)) == 26
    for told in undertakings():
        assert told.kind in KINDS
        assert told.trust in TRUST
        assert told.held_in in HELD
        assert told.source.startswith("http")
        assert set(told.see) <= set(SEE)
        for name in PAIRS:
            pair = getattr(told, name)
            assert bool(pair.cy) == bool(pair.en), (told.code, name)


def test_where_only_a_quotation_is_held_it_is_short() -> None:
    for told in undertakings():
        assert told.exchange or len(told.words.split()) <= MOST_WORDS, told.code


def test_the_words_of_a_whole_exchange_stand_in_it() -> None:
    inside = [told for told in undertakings() if told.exchange]
    assert {told.code for told in inside} == {"OQ59656-1", "OQ59656-2", "OQ59656-3"}
    for told in inside:
        found = anchor(told)
        assert found is not None
        number, held = found
        assert held.span.of(exchanges()[told.exchange].said[number].text) == told.words
    pieces = [piece for _by, paragraphs in marked(exchanges()["OQ59656"]) for part in paragraphs for piece in part]
    assert sum(piece.told is not None for piece in pieces) == len(inside)
    whole = "".join(piece.text for piece in pieces)
    assert whole == "".join(one.text.replace("\n\n", "") for one in exchanges()["OQ59656"].said)


def test_nothing_is_anchored_where_only_a_quotation_is_held() -> None:
    told = one("OQ55858-1")
    assert told is not None
    assert anchor(told) is None


def test_they_are_found_by_words_of_either_language_by_office_and_by_kind(db: None) -> None:
    assert {found.code for found in narrowed(words="bylchau rhwydwaith")} == {"OQ59656-2"}
    assert {found.code for found in narrowed(words="gaps network")} == {"OQ59656-2"}
    assert {found.kind for found in narrowed(kind="agreement")} == {"agreement"}
    assert len(narrowed(office="the First Minister")) == 3
    assert narrowed(topics=["recycling-and-waste"], kind="undertaking")


def test_their_topics_are_here(kept_bodies: Callable[[], None], db: None) -> None:
    kept_bodies()
    assert {code for told in undertakings() for code in told.topics} <= set(Topic.objects.values_list("pk", flat=True))


def test_quoted_words_are_found_again_or_said_to_be_gone() -> None:
    text = "We met. I will write to you. Thank you."
    held = quoted(text, "I will write to you.")
    assert followed(held, text) == (Stands.SAME, held.span)
    stands, span = followed(held, "We met in May. I will write to you. Thank you.")
    assert stands is Stands.CHANGED
    assert span == held.span.moved(7)
    assert followed(held, "I might write to you.") == (Stands.GONE, None)
    assert followed(held, f"{text} {text}") == (Stands.GONE, None)
    with pytest.raises(ValueError, match="once"):
        quoted("a a", "a")
    with pytest.raises(ValueError, match="no words"):
        anchored(text, Span(3, 3))
