"""Every order of steps of a report, as every role: what the law asks first comes first, whoever tries."""

import datetime as dt
import itertools
import random
from collections.abc import Callable, Iterable, Iterator

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Post
from cydwaith.engines.clock import State
from cydwaith.performance.actions import assessing, own
from cydwaith.performance.actions import reports as actions
from cydwaith.performance.models import Action, Asked, DutyStatus, Evidence, Report, Sending
from cydwaith.performance.obligations import obligations
from cydwaith.performance.readiness import lacks
from cydwaith.performance.recipients import unsent
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.report_world import (
    AUDITOR,
    DEN,
    EDITOR,
    ELSEWHERE,
    READER,
    REASON,
    WORDS,
    WRITER,
    answered,
    begun,
    final,
    given,
    published,
    reviewed,
    seen,
    sent,
    shipped,
    written,
)

S = Report.State
DAY = dt.timedelta(days=1)


def world() -> Report:
    """A report that is written in both languages, and is a draft."""
    shipped()
    return written(begun())


kept_world = kept(world)


@pytest.fixture
def report(kept_world: Callable[[], Report], db: None) -> Report:
    """The same."""
    return kept_world()


def step(name: str, by: Actor, report: Report) -> None:
    """Try one step."""
    report.refresh_from_db()
    today = clock.today()
    match name:
        case "give":
            actions.give(by=by, report=report, seen=seen(report), on=today)
        case "review":
            actions.review(by=by, report=report, on=today)
        case "review_with":
            actions.review(by=by, report=report, on=today, asked=[WORDS])
        case "answer":
            asked = report.asked.filter(answer="").first()
            if asked is None:
                raise NotPossible("nothing to answer")
            actions.answer(by=by, asked=asked, answer=Asked.Answer.NOT, reason=REASON)
        case "finish":
            actions.finish(by=by, report=report, seen=seen(report), on=today)
        case "publish":
            actions.publish(by=by, report=report, on=today)
        case "send":
            actions.send(by=by, report=report, key=AUDITOR, on=today, how="email")
        case "withdraw":
            actions.withdraw(by=by, report=report, why=REASON)


STEPS = ("give", "review", "review_with", "answer", "finish", "publish", "send", "withdraw")
EDITORS_ONLY = frozenset(STEPS) - {"answer"}
Model = tuple[str, int, bool, bool]
"""How far, how many unanswered, whether sent, whether withdrawn."""


def expected(name: str, model: Model) -> Model | None:
    """What a step makes of a report by the law; None where it cannot be."""
    state, left, out, gone = model
    if gone:
        return None
    writing = state in {S.DRAFT, S.GIVEN, S.REVIEWED}
    return {
        "give": (S.GIVEN, left, out, gone) if writing else None,
        "review": (S.REVIEWED, left, out, gone) if state == S.GIVEN else None,
        "review_with": (S.REVIEWED, left + 1, out, gone) if state == S.GIVEN else None,
        "answer": (state, left - 1, out, gone) if writing and left else None,
        "finish": (S.FINAL, left, out, gone) if state == S.REVIEWED and not left else None,
        "publish": (S.PUBLISHED, left, out, gone) if state == S.FINAL else None,
        "send": (state, left, True, gone) if state == S.PUBLISHED and not out else None,
        "withdraw": (state, left, out, True),
    }[name]


def stands(report: Report) -> Model:
    """How the stored report stands."""
    report.refresh_from_db()
    left = report.asked.filter(answer="").count()
    return report.state, left, report.sendings.exists(), report.withdrawn is not None


def drawn() -> Iterator[tuple[str, ...]]:
    """Longer orders, drawn by lot: the whole way, with other steps put in anywhere."""
    lot = random.Random(91)  # no secret
    way = ("give", "review_with", "answer", "finish", "publish", "send")
    for _each in range(40):
        steps = list(way)
        for _change in range(lot.randint(1, 4)):
            steps.insert(lot.randrange(len(steps) + 1), lot.choice(STEPS[:-1]))
        yield tuple(steps)


@pytest.mark.slow
def test_every_order_of_steps_goes_as_the_law_asks_and_no_other_way(report: Report) -> None:
    goes_as_the_law_asks(report, drawn())


def test_every_two_steps_from_each_state_go_as_the_law_asks(report: Report) -> None:
    for _name, do in (("draft", lambda one: one), *WAY):
        do(report)
        goes_as_the_law_asks(report, itertools.product(STEPS, repeat=1))
    goes_as_the_law_asks(begun("response", 2022), itertools.product(STEPS, repeat=2))


def goes_as_the_law_asks(report: Report, orders: Iterable[tuple[str, ...]]) -> None:
    """Try each order of steps from where a report stands, beside a model of the law."""
    for order in orders:
        with transaction.atomic():
            model = stands(report)
            for name in order:
                after = expected(name, model)
                entries = Entry.objects.count()
                try:
                    with transaction.atomic():
                        step(name, EDITOR, report)
                except NotPossible:
                    assert after is None, (order, name, model)
                    assert Entry.objects.count() == entries
                else:
                    assert after is not None, (order, name, model)
                    model = after
                assert stands(report) == model, (order, name)
            transaction.set_rollback(True)


NOBODY = {"anyone": PUBLIC, "reader": READER, "elsewhere": ELSEWHERE, "writer": WRITER}
WAY: tuple[tuple[str, Callable[[Report], object]], ...] = (
    ("give", given),
    ("review_with", lambda report: reviewed(report, WORDS)),
    ("answer", answered),
    ("finish", final),
    ("publish", published),
    ("send", sent),
)


@pytest.mark.parametrize("who", NOBODY)
def test_only_editors_of_the_council_take_its_steps_and_writers_answer(report: Report, who: str) -> None:
    by = NOBODY[who]
    for name, do in WAY:
        for tried in STEPS:
            if who == "writer" and tried == "answer":
                continue
            if tried == "answer" and not report.asked.filter(answer="").exists():
                continue
            with pytest.raises(Refused), transaction.atomic():
                step(tried, by, report)
        if who == "writer" and name == "answer":
            step("answer", by, report)
        do(report)
        report.refresh_from_db()


def test_what_the_database_itself_refuses(report: Report) -> None:
    today = clock.today()
    for change in (
        {"state": S.FINAL, "final_on": today, "digest": "x"},
        {"state": S.PUBLISHED, "published_on": today},
        {"state": S.REVIEWED, "reviewed_on": today},
        {"state": S.GIVEN, "given_on": today},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Report.objects.filter(pk=report.pk).update(**change)
    reviewed(given(report), WORDS)
    report.refresh_from_db()
    version = report.given_version
    ready = {"state": S.FINAL, "final_on": today, "digest": "x", "final_version": version}
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.filter(pk=report.pk).update(**ready)
    with pytest.raises(IntegrityError), transaction.atomic():
        Asked.objects.filter(report=report).update(answer="not", reason_cy="", reason_en="")
    final(answered(report))
    told = {"key": "x", "name_cy": "x", "name_en": "x", "on": today, "how": "post"}
    for wrong in (
        lambda: Sending.objects.create(report=report, **told),
        lambda: Asked.objects.filter(report=report).update(reason_en="Another"),
        lambda: Report.objects.filter(pk=report.pk).update(digest="y"),
        lambda: Report.objects.filter(pk=report.pk).update(state=S.REVIEWED, final_on=None, digest=""),
        lambda: Report.objects.filter(pk=report.pk)._raw_delete("default"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong()


def test_the_database_begins_a_report_as_a_draft_and_lets_nothing_be_rewritten_once_final(report: Report) -> None:
    post = Post.objects.filter(body=DEN).order_by("pk")[0].pk
    kept, out = (assessing.act_on(by=WRITER, report=report, text=text, post=post) for text in (WORDS, REASON))
    assessing.rewrite(by=WRITER, action=out, text=REASON, post=post, dropped=True)
    final(reviewed(given(report)))
    report.refresh_from_db()
    there = {one.attname: getattr(report, one.attname) for one in Report._meta.concrete_fields if one.name != "id"}
    ours, mine = Report.objects.filter(pk=report.pk), Action.objects.filter(pk=kept.pk)
    for wrong in (
        lambda: Report.objects.create(**{**there, "period": 1999, "duty": "response"}),
        lambda: ours.update(also="well-being-report"),
        lambda: ours.update(sections=""),
        lambda: ours.update(minutes="https://example.cymru/"),
        lambda: mine.update(text_en="Another"),
        lambda: mine.update(dropped=True),
        lambda: mine.update(due=clock.today()),
        lambda: mine.update(post=None),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong()
    with pytest.raises(NotPossible):
        assessing.commit(by=EDITOR, action=out, owed=AUDITOR)
    made = assessing.commit(by=EDITOR, action=kept, owed=AUDITOR)
    with pytest.raises(IntegrityError), transaction.atomic():
        Action.objects.filter(pk=out.pk).update(commitment=made)


def test_last_years_actions_come_back_even_when_that_report_is_final_only_later(report: Report) -> None:
    before = written(begun(period=report.period - 1))
    assessing.act_on(by=WRITER, report=before, text=WORDS)
    assert actions.bring(by=WRITER, report=report) == []
    final(reviewed(given(before)))
    reviewed(given(report))
    report.refresh_from_db()
    assert ["1" in str(one.says.en) for one in lacks(report)] == [True]
    with pytest.raises(NotPossible):
        final(report)
    actions.bring(by=WRITER, report=report)
    with pytest.raises(NotPossible):
        final(report)
    assert report.carried.get().action.report_id == before.pk
    assert final(answered(report)).digest


def test_keeping_evidence_loses_no_comment_written_meanwhile(report: Report) -> None:
    told = {"kind": "cited", "key": "a", "title_en": "A", "requirement": 1, "on": clock.today()}
    one = Evidence.objects.create(report=report, **told)
    assessing.judge(by=WRITER, evidence=one, kept="kept", requirement=2, comment=WORDS)
    judged = assessing.judge(by=WRITER, evidence=one, kept="dropped")
    assert (judged.kept, judged.requirement, both(judged, "comment")) == ("dropped", 2, WORDS)


def test_a_withdrawn_report_is_given_no_update(report: Report) -> None:
    reviewed(given(report))
    update = assessing.ask_update(by=EDITOR, report=report, on=clock.today(), due=clock.today())
    actions.withdraw(by=EDITOR, report=report, why=REASON)
    with pytest.raises(NotPossible):
        assessing.give_update(by=EDITOR, update=update, on=clock.today(), text=WORDS)


def test_nothing_is_final_with_a_refusal_without_a_reason(report: Report) -> None:
    reviewed(given(report), WORDS, REASON)
    asked = list(report.asked.all())
    assert len(asked) == 2
    for answer, reason in (("not", Said()), ("in_part", Said(cy=" ")), ("other", REASON), ("", REASON), ("x", REASON)):
        with pytest.raises(NotPossible):
            actions.answer(by=WRITER, asked=asked[0], answer=answer, reason=reason)
    actions.answer(by=WRITER, asked=asked[0], answer="not", reason=REASON)
    with pytest.raises(NotPossible):
        final(report)
    actions.answer(by=WRITER, asked=asked[1], answer="followed", reason=Said())
    report.refresh_from_db()
    assert final(report).digest


def test_a_committee_that_never_answers_holds_the_report_and_a_newer_draft_can_be_given(report: Report) -> None:
    given(report)
    report.refresh_from_db()
    with pytest.raises(NotPossible) as refusal:
        final(report)
    assert refusal.value.reason in {
        "Mae’r drafft gan y pwyllgor. Nid oes dim yn derfynol nes iddo ei adolygu.",
        "The draft is with the committee. Nothing is final until it has reviewed it.",
    }
    again = given(written(report))
    assert again.state == S.GIVEN
    assert [one.says.en for one in lacks(again)] == [
        "The committee’s review: without it the report cannot be final, however long that takes"
    ]


def test_days_that_cannot_be_are_refused_at_their_field(report: Report) -> None:
    today = clock.today()
    for wrong in (
        lambda: actions.give(by=EDITOR, report=report, seen=seen(report), on=today + DAY),
        lambda: actions.review(by=EDITOR, report=given(report), on=today - DAY),
    ):
        with pytest.raises(NotPossible) as refusal:
            wrong()
        assert refusal.value.field == "on"
    final(answered(reviewed(report)))
    with pytest.raises(NotPossible) as refusal:
        actions.publish(by=EDITOR, report=report, on=today - DAY)
    assert refusal.value.field == "on"


def test_the_same_recipient_twice_is_a_clear_error_and_strangers_are_none(report: Report) -> None:
    published(final(answered(reviewed(given(report)))))
    one = sent(report)
    with pytest.raises(NotPossible) as refusal:
        sent(report)
    assert refusal.value.field == "key"
    with pytest.raises(NotPossible):
        sent(report, "GB-PLA-CRF")
    auditor = Actor("an auditor", {AUDITOR: Role.EDITOR})
    assert actions.acknowledge(by=auditor, sending=one, body=AUDITOR, on=clock.today()).acknowledged
    with pytest.raises(NotPossible):
        actions.acknowledge(by=EDITOR, sending=one, body=DEN, on=clock.today())


def stand(report: Report) -> State | None:
    """How the duty of a report stands."""
    found = obligations(report.body, clock.today())
    return next(one.judged.state for one in found if one.duty.code == report.duty)


def test_a_report_feeds_the_clock_and_withdrawn_it_no_longer_counts(report: Report) -> None:
    published(final(answered(reviewed(given(report)))))
    assert stand(report) is State.UNDER_WAY
    for one in unsent(report, clock.today()):
        sent(report, one.key)
    assert stand(report) is State.DONE
    actions.withdraw(by=EDITOR, report=report, why=REASON)
    assert not DutyStatus.objects.filter(withdrawn=None).exists()
    assert stand(report) is not State.DONE
    assert begun().pk != report.pk
    for again in (lambda: actions.withdraw(by=EDITOR, report=report, why=REASON), lambda: sent(report)):
        with pytest.raises(NotPossible):
            again()


def test_a_response_answers_what_was_recommended_and_an_amendment_asks_anew(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    response = written(begun("response", 2022))
    asked = response.asked.get()
    assert asked.chain == Asked.Chain.RECOMMENDED
    actions.answer(by=WRITER, asked=asked, answer="other", reason=REASON)
    from cydwaith.performance import answerable

    now = answerable.Recommended(asked.ref, Said(cy="Geiriau eraill", en="Other words"), WORDS)
    monkeypatch.setattr(answerable, "SOURCES", (lambda *_asked: [now],))
    reviewed(given(response))
    response.refresh_from_db()
    with pytest.raises(NotPossible):
        final(response)
    assert [one.words_en for one in actions.bring(by=WRITER, report=response)] == ["Other words"]
    assert actions.bring(by=WRITER, report=response) == []
    response.refresh_from_db()
    with pytest.raises(NotPossible):
        final(response)
    answered(response)
    assert final(response).state == S.FINAL
    assert report.duty != response.duty
    assert begun("response", 2022).asked.count() == 0
    monkeypatch.setattr(answerable, "SOURCES", (lambda *_asked: [answerable.Recommended(now.key, REASON, WORDS)],))
    assert [both(one, "words") for one in begun("response", 2022).asked.all()] == [REASON]


def test_what_cannot_be_begun(report: Report) -> None:
    for told in (
        {"duty": "self-assessment", "period": report.period},
        {"duty": "self-assessment", "period": 2190},
        {"duty": "consultation", "period": report.period},
        {"duty": "nothing", "period": report.period},
        {"duty": "response", "period": 2022, "also": ["nothing"]},
    ):
        with pytest.raises(NotPossible):
            actions.begin(by=WRITER, body=DEN, **told)  # type: ignore[arg-type]  # as the cases have them
    both = actions.begin(by=WRITER, body=DEN, duty="response", period=2022, also=["well-being-report"])
    assert both.also == "well-being-report"
    assert own.periods
