"""What every command has in common."""

from dataclasses import dataclass
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.translation import override

from cydwaith.evidence import naming
from cydwaith.shared.commands import UsageError, meant, spoken


@dataclass
class Thing:
    code: str
    letters: str
    name: str


THINGS = [Thing("W06000015", "CRF", "Caerdydd"), Thing("W06000001", "AGY", "Ynys Môn")]


def ask(word: str) -> Thing:
    return meant(word, THINGS, lambda one: [one.code, one.letters], lambda one: [one.name])


@pytest.mark.parametrize("word", ["W06000015", "w06000015", "CRF", "crf"])
def test_a_code_finds_its_thing(word: str) -> None:
    assert ask(word).name == "Caerdydd"


@pytest.mark.parametrize(
    ("word", "code"), [("Caerdydd", "W06000015"), ("ynys mon", "W06000001"), ("Caerdyd", "W06000015")]
)
def test_a_name_is_refused_and_leads_to_its_code(word: str, code: str) -> None:
    with override("en"), pytest.raises(UsageError, match=f"Did you mean {code}"):
        ask(word)


def test_a_word_like_nothing_known() -> None:
    with override("en"), pytest.raises(UsageError, match=r"not a code that is known here\.$"):
        ask("\x00qqq")


def test_nothing_loaded_yet() -> None:
    with override("en"), pytest.raises(UsageError, match="demo --load-only"):
        meant("PEM", [], lambda one: [one], lambda one: [one])


@pytest.mark.parametrize(("said", "language"), [("en_GB.UTF-8", "en"), ("cy_GB.UTF-8", "cy"), ("C", "cy"), ("", "cy")])
def test_the_machine_s_language_is_the_default(said: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, said)
    assert spoken() == language


@pytest.mark.parametrize(
    "words", [["standing", "--indicator=x", "--place=PEM"], ["better", "--place=PEM", "--topic=recycling"]]
)
def test_an_empty_database_is_said_to_be_one(words: list[str], monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr(naming, "meant", lambda word, _known, code, name: meant(word, [], code, name))
    said = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command(*words, language="en", stderr=said)
    assert left.value.code == 2
    assert "./cydwaith demo --load-only" in said.getvalue()


@pytest.mark.parametrize("name", ["standing", "better"])
def test_help_shows_an_example_and_the_exit_codes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        call_command(name, "--help")
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert f"./cydwaith {name} --" in told
    assert "exit codes" in told
    assert "--settings" not in told
