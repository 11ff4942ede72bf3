"""Who knows about a topic, each with the reason; days of help are asked for in two lines, answered, and recorded so."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cydwaith.bodies.models import Body, Topic
from cydwaith.exchange import facts, searchable
from cydwaith.exchange.actions import agreeing, helping, profiles
from cydwaith.exchange.lists import HelpAsked, every_day_of_help
from cydwaith.exchange.models import DayOfHelp
from cydwaith.exchange.queries.expertise import days_of_help, who_knows
from cydwaith.exchange.rows import HelpRow
from cydwaith.exchange.today import helping as today
from cydwaith.forums.models import Forum
from cydwaith.notices.models import News
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.exchange_world import EDITOR, HOME, HOST, OTHER, opening, shipped
from tests.forum_world import begun, found_wrong
from tests.kept import kept
from tests.placement_world import HOME_EDITOR, person, three
from tests.practice_world import POST, ground, published
from tests.practice_world import TOPIC as TEST_TOPIC

TOPIC = "recycling-and-waste"
NEED = Said(en="Qzvx Jones: could somebody come?")
LINE = Said(cy="Daw rhywun.")

kept_world = kept(shipped)


@pytest.fixture(autouse=True)
def world(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def asked(by: Actor = HOME_EDITOR, **told: str) -> DayOfHelp:
    return helping.ask(by=by, **{"body": HOME, "asked": HOST, "topic": TOPIC} | told, need=NEED)


def lines(by: Actor, topic: str = TOPIC, own: tuple[str, ...] = ()) -> dict[str, list[tuple[str, str]]]:
    """By the heading: who, and why."""
    kinds = who_knows([topic], Topic.objects.get(pk=topic), by, own)
    return {
        kind.title.en: [(one.who.en, reason.why.en) for one in kind.knowers for reason in one.reasons] for kind in kinds
    }


def test_it_is_asked_once_while_it_waits_and_never_of_oneself() -> None:
    one = asked()
    assert asked() == one
    assert asked(asked=OTHER) != one
    with pytest.raises(NotPossible) as refusal:
        asked(asked=HOME)
    assert refusal.value.field == "asked"
    with pytest.raises(NotPossible) as refusal:
        helping.ask(by=HOME_EDITOR, body=HOME, asked=HOST, topic=TOPIC, need=Said(en="  "))
    assert refusal.value.field == "need"
    with pytest.raises(Refused):
        asked(by=EDITOR)
    with pytest.raises(Refused):
        asked(by=Actor("a reader", {HOME: Role.READER}))
    with pytest.raises(NotPossible) as refusal:
        helping.ask(by=HOME_EDITOR, body=HOME, asked=HOST, topic=TOPIC, need=Said(en="Something else."))
    assert refusal.value.field == "need", "other words are not taken for the same, and lost"
    helping.answer(by=EDITOR, one=one, reply="no", line=LINE)
    later = asked()
    assert later != one
    assert [one.waits for one in days_of_help()] == [True, True, False], "what waits comes first, on either database"


def test_later_waits_still_and_yes_is_the_last_word() -> None:
    one = asked()
    with pytest.raises(Refused):
        helping.answer(by=HOME_EDITOR, one=one, reply="yes", line=LINE)
    with pytest.raises(NotPossible) as refusal:
        helping.answer(by=EDITOR, one=one, reply="later", line=Said())
    assert refusal.value.field == "line"
    one = helping.answer(by=EDITOR, one=one, reply="later", line=LINE)
    assert one.waits
    assert asked() == one
    one = helping.answer(by=EDITOR, one=one, reply="yes", line=LINE)
    assert helping.answer(by=EDITOR, one=one, reply="yes", line=LINE) == one
    with pytest.raises(Refused):
        helping.answer(by=EDITOR, one=one, reply="no", line=LINE)
    verbs = [*Entry.objects.filter(verb__startswith="help.").order_by("id").values_list("verb", flat=True)]
    assert verbs == ["help.asked", "help.answered", "help.answered"]


def test_the_record_and_the_news_have_no_word_of_it_and_prove_every_one() -> None:
    one = helping.answer(by=EDITOR, one=asked(), reply="later", line=NEED)
    told = [str(facts) for facts in Entry.objects.values_list("facts", flat=True)]
    told += [f"{cy} {en}" for cy, en in News.objects.values_list("title_cy", "title_en")]
    assert any("help" in each or "gymorth" in each for each in told)
    assert not [each for each in told if "Qzvx" in each]
    assert not found_wrong({"exchange"})
    DayOfHelp.objects.filter(pk=one.pk).update(need_en="Nothing")
    assert [fault.about for fault in found_wrong({"exchange"})] == [f"dayofhelp:{one.pk}"]


def test_the_body_that_is_asked_finds_it_among_what_waits_today() -> None:
    host, home = Body.objects.get(pk=HOST), Body.objects.get(pk=HOME)
    assert today(host, EDITOR) is None
    one = asked()
    part = today(host, EDITOR)
    assert part is not None
    answers = reverse("help_answer", kwargs={"key": one.pk})
    assert [line.step.href for line in part.lines] == [answers]
    reads = today(host, PUBLIC)
    assert reads is not None
    assert reads.lines[0].step.href != answers
    assert today(home, HOME_EDITOR) is None
    helping.answer(by=EDITOR, one=one, reply="yes", line=LINE)
    assert today(host, EDITOR) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"asked_id": HOME},
        {"need_en": ""},
        {"reply": "yes"},
        {"answered": "2026-01-01T00:00:00Z"},
        {"reply": "no", "answered": "2026-01-01T00:00:00Z"},
    ],
    ids=str,
)
def test_the_database_refuses_what_cannot_be(wrong: dict[str, str]) -> None:
    one = asked()
    with pytest.raises(IntegrityError), transaction.atomic():
        DayOfHelp.objects.filter(pk=one.pk).update(**wrong)


def test_organisations_name_their_post_and_networks_meet() -> None:
    ground()
    published(contact=POST)
    forum = begun()
    forum.topics.add(TEST_TOPIC)
    found = lines(PUBLIC, TEST_TOPIC)
    assert [why for _who, why in found["Organisations that wrote down what they do"]] == [
        "Wrote a practice; ask: Test Officer"
    ]
    assert found["Networks that meet"] == [(forum.name_en, "Meets on this topic")]
    Forum.objects.filter(pk=forum.pk).update(stage="closed")
    assert lines(PUBLIC, TEST_TOPIC)["Networks that meet"] == []
    assert "People who show you their profile" not in found


def test_people_are_found_by_those_alone_to_whom_they_show_themselves() -> None:
    looks = person()
    profiles.keep(by=Actor("whoever", {}), account=looks, home=HOME, has=["recycling", "law"], readers=[HOST])
    heading = "People who show you their profile"
    assert lines(EDITOR)[heading] == [(looks.email, "Skills: Recycling and waste")]
    assert lines(EDITOR, "roads")[heading] == []
    assert lines(HOME_EDITOR)[heading] == []
    assert lines(EDITOR, own=(HOME,))[heading] == []
    assert heading not in lines(PUBLIC)


def test_what_placements_taught_is_found_by_their_own_alone() -> None:
    ended = three(one=opening(needs=["recycling"]))
    ended.placed()
    agreeing.end(by=EDITOR, application=ended.application, side="host", on=clock.today(), words="Much.")
    heading = "Placements of your organisations that ended"
    for by in (EDITOR, HOME_EDITOR):
        assert [why for _who, why in lines(by)[heading]] == ["What was learnt is said there"]
    assert lines(Actor("another", {OTHER: Role.EDITOR}))[heading] == []
    assert lines(EDITOR, "roads")[heading] == []


def test_questions_are_fixed_in_number() -> None:
    def number() -> int:
        with CaptureQueriesContext(connection) as asking:
            lines(EDITOR)
        return len(asking)

    profiles.keep(by=Actor("whoever", {}), account=person(), home=HOME, has=["recycling"], readers=[HOST])
    first = number()
    for place in range(3):
        other = person(f"seeker{place}@tests.example")
        profiles.keep(by=Actor("whoever", {}), account=other, home=HOME, has=["recycling"], readers=[HOST])
    assert number() == first


def test_every_topic_of_a_skill_is_one() -> None:
    named = {topic for topics in facts.topics_of_skills().values() for topic in topics}
    assert named <= set(Topic.objects.values_list("pk", flat=True))
    assert facts.skills_on({TOPIC}) == {"recycling"}


def test_machines_read_what_the_pages_show() -> None:
    one = asked()
    helping.answer(by=EDITOR, one=one, reply="later", line=LINE)
    [row] = [HelpRow.of(found) for found in every_day_of_help(HelpAsked(topic=TOPIC))]
    assert (row.key, row.asking, row.asked, row.reply) == (one.pk, HOME, HOST, "later")
    assert (row.need.en, row.line.cy) == (NEED.en, LINE.cy)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"body": HOME}, True),
        ({"body": HOST}, True),
        ({"body": OTHER}, False),
        ({"topic": TOPIC}, True),
        ({"topic": TEST_TOPIC}, False),
        ({"reply": "waits"}, True),
        ({"reply": "yes"}, False),
    ],
)
def test_the_list_has_what_is_asked_for(told: dict[str, Any], found: bool) -> None:
    assert (asked() in every_day_of_help(HelpAsked(**told))) is found


def test_the_search_finds_it_by_its_words_its_topic_and_its_reply() -> None:
    one = asked()
    before = searchable.one_day_of_help(one.pk)
    helping.answer(by=EDITOR, one=one, reply="yes", line=LINE)
    [thing] = searchable.every_day_of_help()
    assert before
    assert (NEED in before.texts, LINE in before.texts, LINE in thing.texts) == (True, False, True)
    assert TOPIC in thing.topics
    assert {HOME, HOST} <= set(thing.places)
    assert searchable.one_day_of_help("of-nobody") is None
