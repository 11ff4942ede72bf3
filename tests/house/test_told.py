"""Every deed says whom it tells, or why nobody; every kind that can be followed has its button, and someone to tell."""

from pathlib import Path

import pytest

from cydwaith.notices.followable import kinds
from cydwaith.shared.deeds import verbs
from cydwaith.shared.permissions import table
from cydwaith.shared.said import Said
from cydwaith.shared.telling import Telling, Tells
from scripts import told

PACKAGE = Path(__file__).parents[2] / "src/cydwaith"
KINDS = {"topic", "council", "practice", "indicator", "commitment", "forum", "policy", "saved", "deliberation"}
KINDS |= {"undertaking"}


def test_every_verb_tells_somebody_or_says_why_nobody() -> None:
    wrong = sorted(name for name, verb in verbs().items() if bool(verb.tells) == bool(verb.tells_nobody))
    assert wrong == [], "give each `tells=` or `tells_nobody=`, then run scripts/told.py"


def test_whom_deeds_tell_is_written_down() -> None:
    assert told.PAGE.read_text() == told.text(), "run .venv/bin/python scripts/told.py"


def test_what_is_declared_is_there() -> None:
    for name, verb in verbs().items():
        if verb.tells:
            assert set(verb.tells.followers) <= set(kinds()), name
            assert {verb.tells.seen, verb.tells.turn or verb.tells.seen} <= set(table()), name
            assert verb.tells.followers or verb.tells.turn, f"{name} tells nobody"
            asked = bool(verb.tells.to_do.cy and verb.tells.to_do.en)
            assert asked == bool(verb.tells.turn), (
                f"{name}: those whose turn it is are told what to do, and nobody else"
            )


def test_every_kind_that_can_be_followed_is_told_something() -> None:
    heard = {kind for verb in verbs().values() if verb.tells for kind in verb.tells.followers}
    assert set(kinds()) == KINDS
    assert {name for name, kind in kinds().items() if not kind.own} == heard
    assert all(kind.label.cy and kind.label.en for kind in kinds().values())


def test_every_kind_has_its_button() -> None:
    for name, kind in kinds().items():
        assert kind.shown
        for template in kind.shown:
            room = template.partition("/")[0]
            text = (PACKAGE / room / "templates" / template).read_text()
            assert f'follow_button("{name}"' in text, template


def test_what_was_not_declared_is_not_told() -> None:
    thing = Said("Rhywbeth", "Something")
    told_of = {
        "a kind": Telling(title=thing, of={"forum": ["x"]}),
        "a turn": Telling(title=thing, of={}, turn=["GB-PLA-CRF"]),
        "a body": Telling(title=thing, of={}, within="GB-PLA-CRF"),
    }
    for told_ in told_of.values():
        with pytest.raises(ValueError, match="more is told than is declared"):
            Tells(followers=("topic",), telling=lambda one: one).of(told_)
