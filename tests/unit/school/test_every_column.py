"""Every column of every table of the room that is told to the record is proved by it; the sample course loads once."""

import datetime as dt
from pathlib import Path

import pytest
from django.conf import settings

from cydwaith.bodies.middleware import actor_of
from cydwaith.school import demo
from cydwaith.school.actions import courses, dealings, learning, studying, testing
from cydwaith.school.deeds import LINKS, NOT_COVERED, THE_LEARNERS
from cydwaith.school.models import Course
from cydwaith.shared import clock
from tests.kept import kept
from tests.school_world import BY, HOLDER, TEXT, enrolled, modules, on, opened, person, shipped
from tests.spec.record.every_column import Watch, every_column, missed, watching
from tests.trial_world import EVERY, proposed, taken_up

COLUMNS = [
    column
    for column in every_column()
    if column.table.startswith("school_") and NOT_COVERED.get(column.table) not in {THE_LEARNERS, LINKS}
]


def told() -> Watch:
    """A sample course; one completed, a session cancelled, a certificate revoked; a study and a trial."""
    shipped()
    demo.load()
    demo.load()
    cohort = opened()
    starts = on(cohort.begins)
    where = {"minutes": 60, "language": "both", "place": TEXT}
    session = courses.add_session(by=BY, cohort=cohort, module=modules(cohort.course)[0], starts=starts, **where)  # type: ignore[arg-type]  # as told
    courses.cancel_session(by=BY, session=session, why=TEXT)
    options = [TEXT, TEXT]
    testing.add_question(by=BY, module=modules(cohort.course)[0], text=TEXT, options=options, right=1)
    one = enrolled(cohort, person("one"))
    settings.DEMO = True
    with clock.stopped_at(starts + dt.timedelta(days=1)):
        learning.share(by=BY, cohort=cohort)
        for module in modules(cohort.course):
            given = dict.fromkeys(module.questions.values_list("pk", flat=True), 1)
            testing.answer(by=actor_of(one.account), enrolment=one, module=module, given=given)
            learning.go_through(by=actor_of(one.account), enrolment=one, module=module)
        made = learning.complete(by=BY, enrolment=one)
    learning.revoke(by=BY, certificate=made, why=TEXT)
    studied()
    tried()
    tied()
    return Watch()


def studied() -> None:
    """A study whose results are told."""
    one = studying.begin_study(by=BY, body=HOLDER, title=TEXT, question=TEXT, method=TEXT)
    one = studying.freeze(by=BY, study=one)
    studying.tell_results(by=BY, study=one, results=TEXT, data="https://example.cymru/data")


def tied() -> None:
    """An agreement and a figure of money, both of which ended."""
    told = {"by": BY, "body": HOLDER, "source": "A paper"}
    agreed = dealings.agree(**told, on=clock.today(), kind="university", name=TEXT, text=TEXT)  # type: ignore[arg-type]  # as told
    dealings.end_agreement(by=BY, agreement=agreed, on=clock.today(), why=TEXT)
    figure = dealings.add_money(**told, year=2025, nature="real", whose=TEXT, what=TEXT, pence=5)  # type: ignore[arg-type]  # the same
    dealings.end_money(by=BY, money=figure, why=TEXT)


def tried() -> None:
    """A trial that is drawn, in which one council began and one withdrew."""
    taken_up()
    one = studying.draw(by=EVERY, trial=proposed())
    began, gone = one.joined.order_by("body")[:2]
    studying.start(by=EVERY, joined=began, on=clock.today())
    studying.withdraw(by=EVERY, joined=gone, why=TEXT)


kept_watch = kept(told)
unguarded_watch = watching(COLUMNS)


@pytest.fixture
def watch(unguarded_watch: Watch, settings: object, tmp_path: Path) -> Watch:
    """The same, where the clock can be set: in a demonstration."""
    settings.HOME, settings.DEMO = tmp_path, True  # type: ignore[attr-defined]  # as pytest gives them
    return unguarded_watch


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []


@pytest.mark.once  # the same
def test_the_sample_course_is_there_once(watch: Watch) -> None:
    assert Course.objects.filter(sample=True).count() == 1
