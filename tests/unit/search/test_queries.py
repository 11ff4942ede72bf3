"""What a question finds, in either language, and why."""

from collections import Counter
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from django.db import transaction
from django.utils import translation

from cydwaith.engines.welsh.analyser import LANGUAGES, Analyser, Language, Token
from cydwaith.search import ranking
from cydwaith.search.actions import bring_up_to_date, rebuild
from cydwaith.search.index import backend
from cydwaith.search.queries import Answer, Sought, search, similar
from cydwaith.search.registry import Thing
from cydwaith.shared.permissions import COMMAND_LINE
from tests.search_world import CRF, only, thing

Limit = Callable[[int], Any]


def ask(question: str, **narrowed: str) -> Answer:
    return search(Sought(question, **narrowed), counted=True)


def keys(question: str, **narrowed: str) -> list[str]:
    return [one.key for one in ask(question, **narrowed).results]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("tai gwag", "welsh"),
        ("dai gwag", "welsh"),
        ("empty homes", "english"),
        ("ailgylchu", "both"),
        ("recycling", "both"),
        ("recycled food", "both"),
        ("cinio", "bridge"),
        ("school lunch", "bridge"),
    ],
)
def test_either_language_finds_either(things: dict[str, Thing], question: str, first: str) -> None:
    assert keys(question)[:1] == [first]


def test_a_welsh_question_finds_what_is_only_in_english(things: dict[str, Thing]) -> None:
    assert set(keys("tai gwag")) >= {"welsh", "english"}
    assert set(keys("empty homes")) >= {"welsh", "english"}


@pytest.mark.parametrize("name", ["Caerdydd", "Nghaerdydd", "gaerdydd", "Cardiff", "CARDIFF"])
def test_places_in_both_languages_and_every_mutation(things: dict[str, Thing], name: str) -> None:
    assert set(keys(name)) == {"english", "bridge"}


def test_spelling_is_repaired_and_said(things: dict[str, Thing]) -> None:
    answer = ask("ailgylhu")
    assert answer.mended == (("ailgylhu", "ailgylchu"),)
    assert answer.results[0].key == "both"
    assert ask("recyclng").mended == (("recyclng", "recycling"),)


def test_what_is_being_typed_is_continued(things: dict[str, Thing]) -> None:
    answer = search(Sought("recyc"), typing=True)
    assert [one.key for one in answer.results] == ["both"]
    assert answer.mended == ()


def test_the_exact_phrase_comes_first(things: dict[str, Thing]) -> None:
    assert keys("home care")[0] == "phrase"


def test_of_equals_the_newer_comes_first(things: dict[str, Thing]) -> None:
    assert keys("youth clubs") == ["new", "old"]


def test_filters_and_their_counts(things: dict[str, Thing]) -> None:
    assert keys("bwyd", topic="waste") == ["both"]
    assert keys("bwyd", topic="nothing-like-it") == []
    assert keys("Caerdydd", where=CRF) == ["bridge"]
    english = keys("tai gwag", language="en")
    assert english[0] == "english"
    options = ask("tai gwag").options
    assert {option.code: option.number for option in options["language"]} == {"cy": 1, "en": len(english)}
    assert options["kind"][0].number == 1 + len(english)


def test_marks_narrow_and_are_counted(things: dict[str, Thing]) -> None:
    assert keys("food recycling", mark="3") == ["both"]
    assert keys("food recycling", mark="4") == []
    (option,) = ask("food recycling").options["mark"]
    assert (option.code, option.label, option.number, option.chosen) == ("3", "3 of 5", 1, False)
    assert [option.number for option in ask("food recycling", mark="4").options["mark"]] == [1, 0]
    assert "nonsense" not in {option.code for option in ask("food recycling", mark="nonsense").options["mark"]}


def test_the_words_that_answer_are_marked_with_their_reason(things: dict[str, Thing]) -> None:
    with translation.override("en"):
        found = ask("ailgylchu").results[0].marked
    assert ("recycling", True) in [(text.lower(), marked) for text, marked in found.title.parts]
    assert ("recycling", "translation", "ailgylchu") in [(one.word, one.reason, one.asked) for one in found.because]
    assert found.title.language == "en"
    with translation.override("cy"):
        found = ask("ailgylchu").results[0].marked
    assert found.title.parts[0] == ("Ailgylchu", True)
    assert found.title.language == "cy"


def test_a_name_is_marked_whole(things: dict[str, Thing]) -> None:
    with translation.override("en"):
        marked = {one.key: one.marked for one in ask("Nghaerdydd").results}["english"]
    assert marked.passage is not None
    assert ("Cardiff", True) in marked.passage.parts


def test_passages_are_short(things: dict[str, Thing]) -> None:
    for one in ask("home").results:
        assert one.marked.passage is None or sum(len(text) for text, _ in one.marked.passage.parts) <= 241


def test_similar_things(things: dict[str, Thing]) -> None:
    alike = [one.key for one in similar("things", "phrase")["things"]]
    assert alike[0] == "scattered"
    assert "phrase" not in alike
    assert similar("things", "nothing") == {"things": []}


def test_what_is_alike_is_worked_out_once(things: dict[str, Thing], django_assert_num_queries: Limit) -> None:
    first = similar("things", "phrase")
    with django_assert_num_queries(2):  # the state of the index, and the documents to show
        assert similar("things", "phrase") == first


def test_what_is_alike_is_never_out_of_date(things: dict[str, Thing]) -> None:
    def alike() -> list[str]:
        return [one.key for one in similar("things", "phrase")["things"]]

    assert alike() == ["scattered"]
    things["twin"] = thing("twin", en="Care at home", text_en="home care close to home")
    bring_up_to_date("things", ["twin"])
    assert alike() == ["twin", "scattered"]
    del things["scattered"]
    rebuild(by=COMMAND_LINE)
    assert alike() == ["twin"]
    with transaction.atomic():
        bring_up_to_date("things", [things.popitem()[0]])
        assert alike() == []
        transaction.set_rollback(True)
    assert alike() == ["twin"], "what was undone is not remembered"


def test_each_word_of_a_question_is_analysed_once_a_language(
    things: dict[str, Thing], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many texts are marked, and however many words they have."""
    analysed: Counter[str] = Counter()
    analyse = Analyser.analyse

    def counted(self: Analyser, text: str, language: Language, *, asked: bool = False) -> list[Token]:
        analysed[text] += not asked
        return analyse(self, text, language, asked=asked)

    monkeypatch.setattr(Analyser, "analyse", counted)
    answer = ask("home care")
    assert len(answer.results) > 1
    assert {word: analysed[word] for word in ("home", "care")} == {"home": 2, "care": 2}
    assert all(times <= len(LANGUAGES) for times in analysed.values()), "a text is analysed once, too"


BAD = {
    "empty": "",
    "blanks": " \t\n ",
    "long": "gwastraff " * 1000,
    "one long word": "a" * 10_000,
    "controls": "ail\x00gyl\x1bchu\x7f \x01",
    "quotes": '"tai gwag',
    "operators": 'tai AND (gwag OR NOT NEAR/3 *) ^title:x {a b} -"c" :* & | ! <-> \\',
    "injection": "'; DROP TABLE search_document; --",
    "fifty alternatives": " OR ".join(f"tai{number} gwag" for number in range(50)),
    "emoji": "♻️ 🏠🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "right to left": "إعادة التدوير \u202eabc שלום",
    "third language": "Wiederverwertung von Lebensmitteln",
    "signs without spaces": "回收利用 ஆறு हिन्दी",
    "combining": "a\u0301" * 400,
    "half characters": "\ud800 tai",
    "figures": "1234567890 ½ ²",
    "percent": "100% %s %(x)s {0}",
}


@pytest.mark.parametrize("question", BAD.values(), ids=list(BAD))
@pytest.mark.parametrize("typing", [False, True])
def test_bad_input_is_answered(things: dict[str, Thing], question: str, typing: bool) -> None:
    answer = search(Sought(question), counted=True, typing=typing)
    assert answer.total <= len(things)


def test_work_is_bounded(things: dict[str, Thing], django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(60):  # type: ignore[operator]  # pytest-django's
        search(Sought("gwastraff bwyd tai gwag ysgol " * 1000), counted=True)


@pytest.mark.parametrize("question", BAD.values(), ids=list(BAD))
def test_no_question_looks_up_many_words(
    things: dict[str, Thing], question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    holding, asked = type(backend()).holding, []

    def counting(self: object, shelf: int, worth: dict[str, int], *more: object) -> list[int]:
        asked.append(len(worth))
        return holding(self, shelf, worth, *more)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(type(backend()), "holding", counting)
    search(Sought(question), counted=True)
    assert len(asked) <= 3
    assert max(asked, default=0) <= 2 * ranking.MOST_KEYS


def test_of_very_common_words_the_newest_are_looked_at(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    many = {f"n{number}": thing(f"n{number}", en="Same words", marks=(str(number % 3),)) for number in range(12)}
    monkeypatch.setattr(ranking, "LOOKED_AT", 4)
    for module in ("backend", "postgresql"):
        monkeypatch.setattr(import_module(f"cydwaith.search.index.{module}"), "BLOCK", 2)
    with only(many):
        rebuild(by=COMMAND_LINE)
        assert sorted(keys("same words")) == ["n10", "n11", "n7", "n8", "n9"]
        assert sorted(keys("same words", mark="1")) == ["n1", "n10", "n4", "n7"]
