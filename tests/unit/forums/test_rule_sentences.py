"""A consent rule in plain words, in both languages, from the very data that is counted."""

from fractions import Fraction

import pytest

from cydwaith.forums.consenting import Of, Onward, Rule, Share, SideRule, Split, Who
from cydwaith.forums.sentences.rule import open_for, told
from cydwaith.shared.said import said

MEMBERS, COUNT, PEOPLE = Of.MEMBERS, Of.COUNT, Of.POPULATION
NAMES = {"a": said(cy="Ochr A", en="Side A"), "b": said(cy="Ochr B", en="Side B")}
SHARES = [
    (Share(MEMBERS, Fraction(1)), "every voting seat must consent.", "pob un o’i seddi pleidleisio."),
    (
        Share(MEMBERS, Fraction(1, 2), more_than=True),
        "more than half of its voting seats must consent.",
        "mwy na hanner ei seddi pleidleisio.",
    ),
    (
        Share(MEMBERS, Fraction(2, 3)),
        "at least two thirds of its voting seats must consent.",
        "o leiaf dwy ran o dair o’i seddi pleidleisio.",
    ),
    (
        Share(COUNT, Fraction(3)),
        "at least three of its voting seats must consent.",
        "o leiaf tair o’i seddi pleidleisio.",
    ),
    (
        Share(PEOPLE, Fraction(3, 5)),
        "voting seats that speak for at least 60% of its people must consent.",
        "seddi pleidleisio sy’n siarad dros o leiaf 60% o’i phobl.",
    ),
    (
        Share(MEMBERS, Fraction(1, 3), more_than=True),
        "more than a third of its voting seats must consent.",
        "mwy na thraean o’i seddi pleidleisio.",
    ),
]


@pytest.mark.parametrize(("share", "english", "welsh"), SHARES)
def test_each_share_in_words(share: Share, english: str, welsh: str) -> None:
    rule = Rule(
        (SideRule("a", share), SideRule("b", Share(COUNT, Fraction(1)))), people={"x": 1}, people_on="2021-03-21"
    )
    assert said(cy=f"Ochr A: rhaid cael cydsyniad {welsh}", en=f"Side A: {english}") in told(rule, NAMES)


def test_quorum_split_and_time() -> None:
    side = SideRule("a", Share(COUNT, Fraction(1)), Who.CO_CHAIRS, Share(MEMBERS, Fraction(1, 2), more_than=True))
    rule = Rule(
        (side, SideRule("b", Share(COUNT, Fraction(1)))), aside_counts=False, split=Split(Onward.FORUM, "x"), days=5
    )
    lines = told(rule, NAMES, forum=said(cy="Y fforwm arall", en="The other forum"))
    english = " ".join(line.en for line in lines)
    assert (
        "at least one of its co-chairs must consent, and more than half of its co-chairs must have answered." in english
    )
    assert "it goes to The other forum" in english
    assert "at least five days" in english
    assert "neither as consenting nor as having answered" in english
    welsh = " ".join(line.cy for line in lines)
    assert "cydsyniad o leiaf un o’i chyd-gadeiryddion, ac ateb gan fwy na hanner ei chyd-gadeiryddion." in welsh
    assert "mae’n mynd i'r fforwm arall" in welsh.replace("i’r", "i'r")
    assert "am bum niwrnod o leiaf" in welsh


def test_the_day_of_the_numbers_of_people() -> None:
    whole = Share(PEOPLE, Fraction(1))
    rule = Rule((SideRule("", whole),), people={"x": 1}, people_on="2021-03-21", people_source="ONS")
    assert told(rule, {})[-1] == said(
        cy="Cyfrifir pobl fel yr oeddent ar 21 Mawrth 2021 (ONS).", en="People are counted as on 21 March 2021 (ONS)."
    )


def test_a_forum_without_sides() -> None:
    rule = Rule((SideRule("", Share(MEMBERS, Fraction(1))),))
    lines = [line.en for line in told(rule, {})]
    assert lines[1] == "Every voting seat must consent."
    assert not any("split" in line or "one side" in line for line in lines)


def test_days_in_welsh_take_the_form_that_their_number_wants() -> None:
    told = [open_for(days).cy for days in (2, 5, 6, 7, 10, 14)]
    forms = ["ddau ddiwrnod", "bum niwrnod", "chwe diwrnod", "saith niwrnod", "ddeng niwrnod", "14 o ddiwrnodau"]
    assert told == [f"Mae testun wedi’i rewi yn aros ar agor am {form} o leiaf." for form in forms]
