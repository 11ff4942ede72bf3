"""What people do with the search: terms, kept searches, and what is counted of what they ask."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from cydwaith.record.models import Entry
from cydwaith.search import actions, agreeing, evaluating, log, saved
from cydwaith.search.models import Asked, Saved, Term
from cydwaith.search.queries import Sought, search
from cydwaith.search.registry import Thing
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from tests.practice_world import OTHER, OWNER, account, ground, member
from tests.search_world import thing

EDITOR = member(Role.EDITOR)


def found(question: str) -> list[str]:
    return [one.key for one in search(Sought(question)).results]


def test_an_agreed_term_is_used_at_once(things: dict[str, Thing]) -> None:
    ground()
    things["new"] = thing("new", en="Zorbing for all")
    actions.bring_up_to_date("things", ["new"])
    assert found("swigbelydda") == []
    term = agreeing.agree(by=EDITOR, body=OWNER, welsh="swigbelydda", english="zorbing", source="test")
    assert found("swigbelydda") == ["new"]
    assert agreeing.agree(by=EDITOR, body=OWNER, welsh="swigbelydda", english="zorbing", source="x") == term
    agreeing.strike(by=EDITOR, term=term)
    assert found("swigbelydda") == []
    assert list(Entry.objects.values_list("verb", flat=True)[:2]) == ["term.struck", "term.agreed"]


def test_who_may_agree(db: None) -> None:
    ground()
    words = {"welsh": "a", "english": "b", "source": "c"}
    for by in (PUBLIC, member(Role.CONTRIBUTOR), member(Role.EDITOR, OTHER)):
        with pytest.raises(Refused):
            agreeing.agree(by=by, body=OWNER, **words)
    term = agreeing.agree(by=EDITOR, body=OWNER, **words)
    with pytest.raises(Refused):
        agreeing.strike(by=member(Role.EDITOR, OTHER), term=term)


def test_what_another_tab_took_back_is_gone(db: None) -> None:
    ground()
    term = agreeing.agree(by=EDITOR, body=OWNER, welsh="a", english="b", source="c")
    again = Term.objects.get(pk=term.pk)
    agreeing.strike(by=EDITOR, term=term)
    with pytest.raises(NotPossible):
        agreeing.strike(by=EDITOR, term=again)
    assert Entry.objects.filter(verb="term.struck").count() == 1


def test_imported_terms(things: dict[str, Thing], tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("Cymraeg,English\nswigbelydda,zorbing\nswigbelydda,zorbing\n", encoding="utf-8")
    assert agreeing.bring_in(path, by=COMMAND_LINE) == 1
    assert agreeing.bring_in(path, by=COMMAND_LINE) == 0
    assert Term.objects.get().source == "terms.csv"
    path = tmp_path / "terms.po"
    path.write_text('msgid "zorbing"\nmsgstr "swigio"\n', encoding="utf-8")
    assert agreeing.bring_in(path, by=COMMAND_LINE) == 1
    (tmp_path / "x.tmx").write_text("not xml")
    for name in ("x.tmx", "x.exe"):
        with pytest.raises(ValueError, match=r"."):
            agreeing.bring_in(tmp_path / name, by=COMMAND_LINE)
    with pytest.raises(Refused):
        agreeing.bring_in(path, by=EDITOR)


def test_kept_searches_tell_what_is_new(things: dict[str, Thing]) -> None:
    ground()
    mine, other = account(Role.READER), account(Role.READER, OTHER)
    by = Actor("someone-with-account", {})
    kept = saved.keep(by=by, account=mine, sought=Sought("hedgehogs"))
    assert kept == saved.keep(by=by, account=mine, sought=Sought("hedgehogs"))
    assert [alert.new for alert in saved.alerts(mine)] == [0]
    things["fresh"] = thing("fresh", en="Hedgehog crossings")
    actions.bring_up_to_date("things", ["fresh"])
    (alert,) = saved.alerts(mine)
    assert (alert.new, [one.key for one in alert.first]) == (1, ["fresh"])
    assert kept is not None
    saved.look(by=by, account=other, number=kept.pk)
    assert saved.alerts(mine)[0].new == 1
    saved.look(by=by, account=mine, number=kept.pk)
    assert saved.alerts(mine)[0].new == 0
    saved.forget(by=by, account=other, number=kept.pk)
    assert Saved.objects.count() == 1
    saved.forget(by=by, account=mine, number=kept.pk)
    assert saved.alerts(mine) == []
    with pytest.raises(Refused):
        saved.keep(by=PUBLIC, account=mine, sought=Sought("x"))


def test_questions_are_counted_by_day(db: None) -> None:
    for question in ("Tai  Gwag", "tai gwag", *["tai gwag"] * 5, *["a few times"] * 4):
        log.count(question, "cy", 0)
    assert Asked.objects.get(question="tai gwag").times == 7
    assert [(row["question"], row["asked"]) for row in log.often(lacking=True)] == [("tai gwag", 5)], "in steps of five"
    log.count("tai gwag", "cy", 4)
    assert not log.often(lacking=True)
    assert {field.name for field in Asked._meta.get_fields()} == {"id", "day", "question", "language", "times", "found"}


@pytest.mark.parametrize("question", ["jo@example.org", "call 01646 123456", "12345678", "", "x" * 81])
def test_what_may_be_about_somebody_is_not_counted(db: None, question: str) -> None:
    log.count(question, "en", 0)
    assert not Asked.objects.exists()


def test_a_machine_that_asks_fills_no_table(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "A_DAY", 2)
    for word in ("one", "two", "three"):
        log.count(word, "en", 0)
    assert Asked.objects.count() == 2


def test_old_counts_are_forgotten(db: None) -> None:
    Asked.objects.create(day=timezone.localdate() - dt.timedelta(days=500), question="x", language="en", times=3)
    log.forget_old()
    assert not Asked.objects.exists()


SET = """
{"document": "a", "title_en": "Empty homes", "en": "The council bought empty homes."}
{"document": "b", "title_cy": "Ailgylchu bwyd", "cy": "Casglu gwastraff bwyd."}

{"question": "tai gwag", "relevant": ["a"], "group": "cy-en"}
{"question": "food waste", "relevant": ["b", "not there"], "group": "en-cy"}
"""


def test_a_set_of_ones_own_is_measured_and_leaves_nothing(things: dict[str, Thing]) -> None:
    marks = {mark.group: mark for mark in evaluating.evaluate(SET.splitlines())}
    assert (marks["cy-en"].mrr_10, marks["cy-en"].recall_10) == (1.0, 1.0)
    assert (marks["en-cy"].mrr_10, marks["en-cy"].recall_10) == (1.0, 0.5)
    assert found("ailgylchu") == ["both"]


def test_what_the_site_has_is_measured(things: dict[str, Thing]) -> None:
    (mark,) = evaluating.evaluate(['{"question": "ailgylchu", "relevant": ["things/both"]}'])
    assert mark.mrr_10 == 1.0


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"question": "x"}', '{"question": "x", "relevant": []}', ""])
def test_an_unreadable_set(db: None, line: str) -> None:
    with pytest.raises(evaluating.UnreadableError):
        evaluating.evaluate([line])


def test_an_agreed_terms_forms_reach_what_is_indexed(
    things: dict[str, Thing], django_capture_on_commit_callbacks: Any
) -> None:
    ground()
    things["old text"] = thing("old text", cy="Gwirlofodau", text_cy="Mae blwyndai a gwirlofodau yma.")
    things["mutated"] = thing("mutated", cy="Am wirlofodau")
    for key in ("old text", "mutated"):
        actions.bring_up_to_date("things", [key])
    assert found("llofwir") == []
    said = {"welsh": "llofwir", "english": "hackathon", "forms": "gwirlofodau", "source": "test"}
    with django_capture_on_commit_callbacks(execute=True):
        term = agreeing.agree(by=EDITOR, body=OWNER, **said)
    assert set(found("llofwir")) == set(found("hackathons")) == {"old text", "mutated"}
    with django_capture_on_commit_callbacks(execute=True):
        agreeing.strike(by=EDITOR, term=term)
    assert found("hackathons") == []


def test_re_reading_is_bounded(things: dict[str, Thing], monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(actions, "MOST_REREAD", 2)
    monkeypatch.setattr(actions, "read_anew", lambda _shelf, _kind, keys, _analyser: read.extend(keys))
    actions.read_words([["home", "youth", "tai"]])
    assert len(read) == 2
