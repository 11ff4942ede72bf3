"""A question drafted from evidence: every sentence has its source, nothing is added, what cannot be told is said."""

import io
from collections.abc import Callable

import pytest
from django.test import Client
from docx import Document

from cydwaith.bodies.models import Topic
from cydwaith.senedd.basis import QuestionBasis, basis
from cydwaith.senedd.basis_files import plain, word
from cydwaith.senedd.undertakings import UNDERTAKING, narrowed
from tests.kept import kept
from tests.performance_world import shipped
from tests.practice_world import OTHER, THIRD, TOPIC, ground, stands


def world() -> None:
    """The bodies that ship, and a council that falls behind, one that does better, and one of which nobody can tell."""
    shipped()
    ground()
    stands("worse")
    stands("better", OTHER)
    stands("cannot_tell", THIRD)


kept_world = kept(world)


@pytest.fixture(autouse=True)
def wales(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def on(code: str) -> QuestionBasis:
    return basis(Topic.objects.get(pk=code))


def lines(told: QuestionBasis, key: str, language: str = "en") -> list[str]:
    (part,) = [one for one in told.parts if one.key == key]
    return [getattr(one.text, language) for one in part.lines]


def test_the_question_names_who_falls_behind_and_each_line_its_source() -> None:
    told = on(TOPIC)
    assert told.question.en == (
        "On Test Topic, the figures of Pembrokeshire fall behind what is expected. "
        "What is the Welsh Government doing about it?"
    )
    assert "mae ffigurau Sir Benfro yn waeth na’r disgwyl" in told.question.cy
    assert "Pembrokeshire" in lines(told, "behind")[0]
    assert "Cardiff" in lines(told, "better")[0]
    assert [one for one in lines(told, "unknown") if "Powys" in one and "cannot tell yet" in one]
    assert [one for one in lines(told, "unknown", "cy") if "ni ellir dweud eto" in one]
    for part in told.parts[:2]:
        assert all(one.address and one.source for one in part.lines)


def test_what_was_promised_stands_in_the_words_spoken_with_what_is_known() -> None:
    told = on("recycling-and-waste")
    given = narrowed(topics=["recycling-and-waste"], kind=UNDERTAKING)
    assert given[0].words in told.question.en
    assert given[0].words in told.question.cy
    assert told.question.en.endswith("What became of that?")
    assert len(lines(told, "promised")) >= len(given)
    assert all("Nobody has looked yet" in one for one in lines(told, "promised"))
    assert any("That says nothing about whether anything was done" in one for one in lines(told, "unknown"))
    assert any("No current figure here" in one for one in lines(told, "unknown"))


def test_where_nothing_supports_a_question_that_is_said() -> None:
    Topic.objects.create(code="empty-topic", name_cy="Dim", name_en="Nothing")
    told = on("empty-topic")
    assert not told.question
    assert "Nothing here supports a question" in plain(told, "en").decode()
    assert "Nid oes dim yma sy’n cynnal cwestiwn" in plain(told, "cy").decode()


def test_as_text_and_as_word_it_says_the_same() -> None:
    told = on("recycling-and-waste")
    for language in ("cy", "en"):
        text = plain(told, language).decode()
        made = Document(io.BytesIO(word(told, language)))
        whole = "\n".join(one.text for one in made.paragraphs)
        for part in told.parts:
            for one in part.lines:
                assert getattr(one.text, language) in text
                assert getattr(one.text, language) in whole
                assert one.address in text


def test_the_page_and_its_files(client: Client) -> None:
    html = client.get("/en/senedd/draft/").content.decode()
    assert "What was promised?" not in html
    html = client.get("/en/senedd/draft/?topic=recycling-and-waste").content.decode()
    assert "What became of that?" in html
    assert "/en/senedd/draft/recycling-and-waste/question.docx" in html
    welsh = client.get("/cy/senedd/drafft/?topic=recycling-and-waste").content.decode()
    assert "Beth a ddaeth o hynny?" in welsh
    assert f'“<span lang="en">{on("recycling-and-waste").quotes[0][0]}</span>”' in welsh
    assert client.get("/en/senedd/draft/?topic=no-such").status_code == 200
    answer = client.get("/cy/senedd/drafft/recycling-and-waste/cwestiwn.txt")
    assert answer.content.decode().startswith("Drafft o gwestiwn i’r Senedd: ailgylchu a gwastraff, ")
    assert client.get("/en/senedd/draft/recycling-and-waste/question.exe").status_code == 404
    assert client.get("/en/senedd/draft/no-such/question.txt").status_code == 404


def test_the_page_costs_as_many_queries_whatever_it_finds(
    client: Client, django_assert_max_num_queries: object
) -> None:
    for code in (TOPIC, "recycling-and-waste"):
        with django_assert_max_num_queries(16):  # type: ignore[operator]  # pytest-django's own
            client.get(f"/en/senedd/draft/?topic={code}")


def test_councils_beyond_five_are_among_the_evidence_only() -> None:
    from cydwaith.bodies.models import Body

    for one in Body.objects.filter(kind="council").order_by("pk")[:7]:
        stands("worse", one.pk)
    told = on(TOPIC)
    assert ", among others, fall behind" in told.question.en
    assert ", ymhlith eraill, yn waeth" in told.question.cy
    assert len(lines(told, "behind")) >= 7
