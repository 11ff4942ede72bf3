"""The steps of a report: begun, given to the committee, reviewed, answered, final, published, sent; or withdrawn.

Days are those on which it happened, which may be before the day on which somebody says so here; each is not before the
one of the step before it.
"""

import datetime as dt
from collections.abc import Collection, Sequence

from django.db.models import Model
from django.utils import timezone

from cydwaith.bodies.models import Body
from cydwaith.performance import following
from cydwaith.performance import refusals as common
from cydwaith.performance.actions.own import periods
from cydwaith.performance.answerable import Recommended, changed, lacking, not_carried, recommended
from cydwaith.performance.deeds.reports import (
    FOOTPRINT,
    REPORT_ACKNOWLEDGE,
    REPORT_ANSWER,
    REPORT_BEGIN,
    REPORT_FINISH,
    REPORT_GIVE,
    REPORT_PUBLISH,
    REPORT_REVIEW,
    REPORT_SEND,
    REPORT_WITHDRAW,
    REPORT_WRITE,
)
from cydwaith.performance.duties import Duty, duties, owed_by
from cydwaith.performance.holding import KIND, is_open, text_of
from cydwaith.performance.models import Asked, Carried, Report, Sending
from cydwaith.performance.naming import headings, title
from cydwaith.performance.readiness import lacks
from cydwaith.performance.recipients import recipients
from cydwaith.performance.refusals import reports as refusals
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import both, given, in_columns, stripped
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing as texts
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.actions.beginning import begin as begin_text
from cydwaith.texts.models import Text, Version
from cydwaith.texts.queries.contents import wordings

State = Report.State
KEPT_HERE = ("self-assessment", "response", "special-inspection")
"""The duties whose reports are kept here."""
COMMITTEE = Said(cy="Pwyllgor llywodraethu ac archwilio", en="Governance and audit committee")


def begin(*, by: Actor, body: str, duty: str, period: int, also: Collection[str] = (), sample: bool = False) -> Report:
    """Begin a report of a council on a duty for a period; `also` names other duties that the document keeps too.

    What it must answer, and last year’s actions, come with it. Raises NotPossible for what the council does not owe,
    and for a second self-assessment of a year.
    """
    with doing(REPORT_BEGIN, by=by, body=body) as act:
        # One at a time for each council.
        council = Body.objects.select_for_update().get(pk=body)
        known = owed(council, duty, period)
        others = [one.code for one in owed_by(council.kind, clock.today()) if one.code in set(also) - {duty}]
        if len(others) != len(set(also) - {duty}):
            raise NotPossible(str(refusals.ALSO), "also")
        if known.code == "self-assessment" and Report.objects.filter(
            body=council, duty=duty, period=period, withdrawn=None
        ):
            raise NotPossible(str(refusals.THERE), "of")
        told = {"body": council, "duty": duty, "period": period, "also": " ".join(others), "sample": sample}
        made = Report.objects.create(**told, begun=timezone.now())
        words = headings(duty)
        named = title(duty, period, both(council, "short"))
        drafts = [Draft(heading=heading) for _what, heading in words]
        text = begin_text(by=by, body=body, kind=KIND, holder=str(made.pk), title=named, sections=drafts, sample=sample)
        made.sections = placed(text, [what for what, _heading in words])
        made.save(update_fields=["sections"])
        act.tell(made, **FOOTPRINT.of(made, copied(made), carried(made)))
    return made


def owed(council: Body, duty: str, period: int) -> Duty:
    """The duty that a council owes for a period. Raises NotPossible where it does not, or no report is kept of it."""
    today, found = clock.today(), duties().get(duty)
    if found is None or duty not in KEPT_HERE or found not in owed_by(council.kind, today):
        raise NotPossible(str(common.NOT_OWED), "of")
    if period not in periods(found, today):
        raise NotPossible(str(common.NOT_OWED), "of")
    return found


def placed(text: Text, whats: Sequence[str]) -> str:
    """Which section is for what, as a report stores it."""
    assert text.current is not None
    there = zip(whats, wordings(text.current), strict=True)
    return " ".join(f"{what}:{one.section.key}" for what, one in there if what)


def copied(report: Report) -> list[Asked]:
    """What a report has to answer, copied into it."""
    return [
        copy(report, number, one)
        for number, one in enumerate(recommended(report.body_id, report.duty, report.period), 1)
    ]


def copy(report: Report, number: int, one: Recommended) -> Asked:
    """One of them."""
    told = in_columns(words=one.words, by=one.by)
    chain = Asked.Chain.RECOMMENDED
    return Asked.objects.create(report=report, chain=chain, number=number, ref=one.key, at=timezone.now(), **told)


def carried(report: Report) -> list[Carried]:
    """The actions of the report of the year before that a self-assessment lacks, copied into it."""
    number = report.carried.count()
    return [
        Carried.objects.create(report=report, number=number + place, action=one, **in_columns(text=both(one, "text")))
        for place, one in enumerate(not_carried(report), 1)
    ]


def bring(*, by: Actor, report: Report) -> list[Asked]:
    """Copy what was recommended since, and the words of what was amended: an answer to other words is no answer.

    So are actions of last year’s whose report was not final yet when this one was begun. What was answered stands in
    the record. Nothing new is no deed.
    """
    with doing(REPORT_WRITE, by=by, to=report) as act:
        still_open(act.it)
        now = {one.key: one for one in recommended(act.it.body_id, act.it.duty, act.it.period)}
        found = changed(act.it)
        for one in found:
            told = in_columns(words=now[one.ref].words, by=now[one.ref].by)
            for name, value in {**told, "answer": "", "at": timezone.now()}.items():
                setattr(one, name, value)
            one.save()
        number = act.it.asked.filter(chain=Asked.Chain.RECOMMENDED).count()
        found += [copy(act.it, number + place, one) for place, one in enumerate(lacking(act.it), 1)]
        for part in (*found, *carried(act.it)):
            act.tell(part, **FOOTPRINT.of(part))
    return found


def give(*, by: Actor, report: Report, seen: int, on: dt.date) -> Report:
    """Make the draft, as version `seen` of its text, available to the governance and audit committee.

    A newer draft may be given again until the report is final; a review of the one before no longer counts.
    """
    with doing(REPORT_GIVE, by=by, to=report) as act:
        still_open(act.it)
        by_today(on)
        version = current(act.it, seen)
        if (act.it.state, act.it.given_version_id, act.it.given_on) == (State.GIVEN, version.pk, on):
            return act.it
        if act.it.given_on and on < act.it.given_on:
            raise NotPossible(str(refusals.before(refusals.GIVEN)), "on")
        store(act.it, state=State.GIVEN, given_version=version, given_on=on, reviewed_on=None)
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def review(*, by: Actor, report: Report, on: dt.date, asked: Sequence[Said] = (), minutes: str = "") -> Report:
    """Say that the committee reviewed the draft on a day, and what it recommended: nothing, or each in words."""
    with doing(REPORT_REVIEW, by=by, to=report) as act:
        at_step(act.it, State.GIVEN)
        by_today(on)
        if act.it.given_on and on < act.it.given_on:
            raise NotPossible(str(refusals.before(refusals.GIVEN)), "on")
        chain = Asked.Chain.COMMITTEE
        number = act.it.asked.filter(chain=chain).count()
        told = [in_columns(words=given(one, "asked"), by=COMMITTEE) for one in asked]
        made = [
            Asked.objects.create(report=act.it, chain=chain, number=number + place, at=timezone.now(), **one)
            for place, one in enumerate(told, 1)
        ]
        store(act.it, state=State.REVIEWED, reviewed_on=on, minutes=minutes)
        act.tell(act.it, **FOOTPRINT.of(act.it, made))
    return act.it


def answer(*, by: Actor, asked: Asked, answer: str, reason: Said) -> Asked:
    """Answer what was recommended: followed, in part or not, with the reason. Raises NotPossible without one."""
    with doing(REPORT_ANSWER, by=by, to=asked) as act:
        still_open(act.it.report)
        allowed = set(Asked.Answer.values) - ({Asked.Answer.OTHER} if act.it.chain == Asked.Chain.COMMITTEE else set())
        if answer not in allowed:
            raise NotPossible(str(refusals.ANSWER), "answer")
        told = stripped(reason) if answer == Asked.Answer.FOLLOWED else given(reason, "reason", str(refusals.REASON))
        if (act.it.answer, both(act.it, "reason")) == (answer, told):
            return act.it
        store(act.it, answer=answer, **in_columns(reason=told))
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def finish(*, by: Actor, report: Report, seen: int, on: dt.date) -> Report:
    """Make a report final on a day, word for word as version `seen`: from then on it does not change.

    Raises NotPossible, saying what it lacks.
    """
    with doing(REPORT_FINISH, by=by, to=report) as act:
        at_step(act.it, State.REVIEWED)
        by_today(on)
        if act.it.reviewed_on and on < act.it.reviewed_on:
            raise NotPossible(str(refusals.before(refusals.REVIEWED)), "on")
        if missing := lacks(act.it):
            raise NotPossible(str(missing[0].says))
        text = text_of(act.it)
        version = texts.freeze(by=by, text=text, body=act.it.body_id, seen=current(act.it, seen).number)
        store(act.it, state=State.FINAL, final_version=version, digest=version.digest, final_on=on)
        act.tell(act.it, **FOOTPRINT.of(act.it))
        following.final(by, act.it)
    return act.it


def publish(*, by: Actor, report: Report, on: dt.date) -> Report:
    """Let everybody read a final report, from a day on. Raises NotPossible for one that is not final."""
    with doing(REPORT_PUBLISH, by=by, to=report) as act:
        at_step(act.it, State.FINAL)
        by_today(on)
        if act.it.final_on and on < act.it.final_on:
            raise NotPossible(str(refusals.before(refusals.FINAL)), "on")
        assert act.it.final_version is not None
        number = act.it.final_version.number
        texts.publish(by=by, text=text_of(act.it), body=act.it.body_id, number=number)
        store(act.it, state=State.PUBLISHED, published_on=on)
        act.tell(act.it, **FOOTPRINT.of(act.it))
        following.published(by, act.it)
    return act.it


def send(*, by: Actor, report: Report, key: str, on: dt.date, how: str) -> Sending:
    """Say that a published report was sent to one of those on the list of its duties, on a day, and how.

    Raises NotPossible for whoever is not on it that day, and for whoever was sent it already.
    """
    with doing(REPORT_SEND, by=by, to=report) as act:
        at_step(act.it, State.PUBLISHED)
        by_today(on)
        if act.it.published_on and on < act.it.published_on:
            raise NotPossible(str(refusals.before(refusals.PUBLISHED)), "on")
        there = act.it.sendings.filter(key=key).first()
        if there is not None:
            raise NotPossible(str(refusals.sent_already(there)), "key")
        found = next((one for one in recipients(act.it, on) if one.key == key), None)
        if found is None:
            raise NotPossible(str(refusals.NO_RECIPIENT), "key")
        told = {"key": key, "to_id": found.body or None, "on": on, "how": how, **in_columns(name=found.name)}
        made = Sending.objects.create(report=act.it, **told)
        act.tell(made, **FOOTPRINT.of(made))
        following.sent(by, act.it)
    return made


def acknowledge(*, by: Actor, sending: Sending, body: str, on: dt.date) -> Sending:
    """Say that a report was received: for its council, which was told so, or for whoever received it."""
    with doing(REPORT_ACKNOWLEDGE, by=by, to=sending, body=body) as act:
        if body not in {act.it.report.body_id, act.it.to_id}:
            raise Refused(act.deed.what)
        by_today(on)
        if act.it.acknowledged:
            raise NotPossible(str(refusals.ACKNOWLEDGED))
        if on < act.it.on:
            raise NotPossible(str(refusals.before(refusals.SENT)), "on")
        store(act.it, acknowledged=on)
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def withdraw(*, by: Actor, report: Report, why: Said) -> Report:
    """Withdraw a report, with the reason: it stays to be read, and no longer counts for its duty."""
    with doing(REPORT_WITHDRAW, by=by, to=report) as act:
        if act.it.withdrawn:
            raise NotPossible(str(refusals.WITHDRAWN))
        store(act.it, withdrawn=timezone.now(), **in_columns(why=given(why, "why")))
        act.tell(act.it, **FOOTPRINT.of(act.it))
        following.withdrawn(by, act.it)
    return act.it


def store(it: Model, **values: object) -> None:
    """Store these columns of what is held."""
    for name, value in values.items():
        setattr(it, name, value)
    it.save(update_fields=list(values))


def still_open(report: Report) -> None:
    """Raise NotPossible for a report that is no longer written."""
    if report.withdrawn:
        raise NotPossible(str(refusals.WITHDRAWN))
    if not is_open(report):
        raise NotPossible(str(refusals.STEPS[State(report.state)]))


def at_step(report: Report, state: State) -> None:
    """Raise NotPossible, saying which step is next, for a report that has not come as far, or further."""
    if report.withdrawn:
        raise NotPossible(str(refusals.WITHDRAWN))
    if report.state != state:
        raise NotPossible(str(refusals.STEPS[State(report.state)]))


def by_today(on: dt.date) -> None:
    """Raise NotPossible for a day that has not come."""
    if on > clock.today():
        raise NotPossible(str(refusals.NOT_YET), "on")


def current(report: Report, seen: int) -> Version:
    """The version of its text that counts. Raises NotPossible when it is not the one that was seen."""
    version = text_of(report).current
    assert version is not None
    if version.number != seen:
        raise NotPossible(str(refusals.SEEN))
    return version
