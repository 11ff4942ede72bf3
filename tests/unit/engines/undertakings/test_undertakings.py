"""Sentences of our own in both languages, and those that somebody else marked where they are at hand."""

import csv
import os
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.undertakings import Passed, Rule, judged, suggested
from cydwaith.engines.undertakings.grammar import Way
from cydwaith.engines.undertakings.judging import GRAMMARS
from cydwaith.engines.undertakings.kinds import Language
from cydwaith.engines.undertakings.measuring import measured
from cydwaith.engines.undertakings.sentences import plain, plainly, sentences

OWN = Path(__file__).with_name("own.tsv")
DATA = Path(os.environ.get("CYDWAITH_SHARED_DATA", Path(__file__).parents[5] / "shared/data"))
MARKED = DATA.parent / "content/marked_open.tsv"
GOALS: dict[Language, float] = {"en": 0.85, "cy": 0.80}
LANGUAGES: tuple[Language, Language] = ("cy", "en")


def lines(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("line", lines(OWN), ids=lambda line: line["sentence"])
def test_a_sentence_of_our_own(line: dict[str, str]) -> None:
    found = suggested(line["sentence"], line["language"])  # type: ignore[arg-type]  # cy or en
    assert bool(found) == (line["undertaking"] == "yes")


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_forty_of_each(language: Language) -> None:
    kinds = Counter(one["undertaking"] for one in lines(OWN) if one["language"] == language)
    assert min(kinds["yes"], kinds["no"]) >= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_somebody_else_marked(language: Language) -> None:
    if not MARKED.exists():
        pytest.skip(f"not at hand: {MARKED.name}; nothing is measured without it")
    read = [one for one in lines(MARKED) if one["language"] == language]
    found = measured(
        [one["undertaking"] == "yes" for one in read], [bool(suggested(one["sentence"], language)) for one in read]
    )
    assert found.f1.value >= GOALS[language]
    assert found.f1.lower <= found.f1.value <= found.f1.upper


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(way, id=f"{language}-{place}")
        for language in LANGUAGES
        for place, way in enumerate(GRAMMARS[language].ways)
    ],
)
@given(st.data())
def test_no_sentence_that_has_a_way_is_passed_over(way: Way, data: st.DataObject) -> None:
    """Whatever the words of a way match has some of the letters without which a sentence is not looked at."""
    sentence = plain(data.draw(st.from_regex(way.words)))
    if found := way.words.search(sentence):
        assert any(letters in found[0] for letters in way.needs)


def test_each_suggestion_says_who_by_when_and_on_what_condition() -> None:
    text = "Thank you. If the Member writes to me, I will publish the figures by the end of March."
    (one,) = suggested(text, "en")
    assert one.rule is Rule.WILL
    assert one.sentence.of(text) == text[11:]
    assert one.because.of(text) == "I will publish"
    assert one.who is not None
    assert one.who.of(text) == "I"
    assert one.when is not None
    assert one.when.of(text) == "by the end of March"
    assert one.condition is not None
    assert one.condition.of(text) == "If the Member writes to me"


def test_in_welsh_too() -> None:
    text = "Diolch. Os oes bylchau, byddwn yn eu cau erbyn diwedd y flwyddyn."
    (one,) = suggested(text, "cy")
    assert one.doubtful
    assert one.condition is not None
    assert one.condition.of(text) == "Os oes bylchau"
    assert one.when is not None
    assert one.when.of(text) == "erbyn diwedd y flwyddyn"


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("Will you write to me?", "en", Passed.QUESTION),
        ("I will not do that.", "en", Passed.NEGATED),
        ("I hope that we will agree.", "en", Passed.HOPED),
        ("You say that I will do it.", "en", Passed.REPORTED),
        ("I will turn to the next point.", "en", Passed.THE_MEETING),
        ("The council will decide.", "en", Passed.NO_DOER),
        ("Ni fyddaf yn gwneud hynny.", "cy", Passed.NEGATED),
        ("Byddwn yn annog pawb i gyfrannu.", "cy", Passed.WONDERED),
    ],
)
def test_why_a_sentence_is_passed_over(text: str, language: Language, why: Passed) -> None:
    (one,) = judged(text, language)
    assert one.passed is why


def test_sentences_keep_their_places() -> None:
    text = "Dr. Jones agreed. “Really?” he asked.\n\nYes… it was so."
    assert [one.of(text) for one in sentences(text)] == [
        "Dr. Jones agreed.",
        "“Really?”",
        "he asked.",
        "Yes…",
        "it was so.",
    ]


def test_a_row_of_full_stops_takes_no_longer_than_as_many_letters() -> None:
    begun = time.process_time()
    assert [one.last for one in sentences("." * 50_000 + "x")][-1] == 50_001
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "seed", ["I, well, now, just, ", "byddwn, wrth gwrs, hefyd, ", "the minister for roads, and buses, "]
)
def test_a_text_without_full_stops_is_read_to_its_end(seed: str) -> None:
    text = seed * 400
    assert sum(one.last - one.first for one in sentences(text)) >= len(text) - 20
    suggested(text, "en")
    suggested(text, "cy")


def test_what_is_measured() -> None:
    found = measured([True, True, False, False], [True, False, True, False])
    assert (found.precision.value, found.recall.value, found.f1.value) == (0.5, 0.5, 0.5)
    assert found.f1.lower < 0.5 < found.f1.upper
    with pytest.raises(ValueError, match="as many marks"):
        measured([], [])


def test_a_sentence_is_made_plain_sign_for_sign() -> None:
    every = "".join(map(chr, range(0x30000)))
    assert plain(every) == "".join(map(plainly, every))
    assert len(plain(every)) == len(every)
