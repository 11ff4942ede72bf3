"""What people do to settle something together: move it, amend it, freeze its text, settle it, withdraw it.

What seats say to a frozen text stands in `answers`. Each deed: one transaction, the decision held fast, one entry.
"""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cydwaith.decisions.allowing import ready
from cydwaith.decisions.commitments import put_forward
from cydwaith.decisions.content import TEXTS, Wording, wording_digest
from cydwaith.decisions.deeds.decisions import (
    DECISION_AMEND,
    DECISION_FREEZE,
    DECISION_MOVE,
    DECISION_SETTLE,
    DECISION_WITHDRAW,
    says,
)
from cydwaith.decisions.deeds.footprints import FOOTPRINT
from cydwaith.decisions.lifecycle import FROZEN, MADE, MOTION, WITHDRAWN
from cydwaith.decisions.models import Decision, Text
from cydwaith.decisions.settling import STATES, counts, entitled, outcome_of
from cydwaith.forums.acting import seat_of
from cydwaith.forums.actions.forums import current_rule, put_rule, sound
from cydwaith.forums.consenting import Came, Rule, parse_rule, seats_text
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.refusals import TextChanged
from cydwaith.meetings.models import Item
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.pairs import given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible


def move(
    *, by: Actor, forum: Forum, body: str, wording: Wording, item: Item | None = None, sample: bool = False
) -> Decision:
    """Ask a forum to settle something, for a body that sits there. The very same motion, sent twice, is one."""
    with doing(DECISION_MOVE, by=by, body=body) as act:
        forum = held(forum)
        ready(by, act.deed, body=body, state=forum.stage)
        seat = seat_of(forum, body, what=act.deed)
        columns = checked(forum, wording)
        if begun := same_motion(forum, body, columns, item):
            return begun
        now = clock.moment()
        decision = Decision.objects.create(
            forum=forum,
            item=item,
            moved_by=seat.side,
            moved_body_id=body,
            moved=now,
            changes_rule=bool(columns["new_rule"]),
            sample=sample,
            **in_columns(title=stripped(wording.title)),
        )
        text = put(decision, seat, columns, now)
        act.tell(text, **FOOTPRINT.of(decision, text))
    return decision


def same_motion(forum: Forum, body: str, columns: dict[str, str], item: Item | None) -> Decision | None:
    """The motion of a body that says the very same, if it has one."""
    same = Decision.objects.filter(forum=forum, moved_body=body, state=MOTION, item=item).select_related("current")
    return next((begun for begun in same if begun.current and says(begun.current) == columns), None)


def amend(*, by: Actor, decision: Decision, body: str, wording: Wording, seen: int) -> Text:
    """Write the next text, for a body of any side that sits there; `seen` is the number of the text it changes.

    When the text was frozen, this voids every answer to it and makes it a motion again; the frozen text itself stays as
    it was. The same words change nothing. Raises TextChanged when somebody wrote a text in between.
    """
    with doing(DECISION_AMEND, by=by, body=body) as act:
        decision, text = locked(decision)
        ready(by, act.deed, body=body, state=decision.state)
        seat = seat_of(decision.forum, body, what=act.deed)
        columns = checked(decision.forum, wording)
        columns |= {name: getattr(text, name) for name in ("new_rule", "commitments") if getattr(wording, name) is None}
        if says(text) == columns:
            return text
        if text.number != seen:
            raise TextChanged(seen=str(text.number))
        undecided(decision, text)
        decision.state = MOTION
        decision.title = stripped(wording.title)
        decision.changes_rule = bool(columns["new_rule"])
        text = put(decision, seat, columns, clock.moment())
        act.tell(text, **FOOTPRINT.of(decision, text))
    return text


def freeze(*, by: Actor, decision: Decision, body: str, seen: int, closes: dt.datetime) -> Text:
    """Fix the text word for word, and open it for the consent of every side until `closes`.

    The rule in force and the seats that vote now are fixed with it. Raises NotPossible for a text that is not in both
    languages, or that could never be agreed; TextChanged when `seen` is not the current text's number.
    """
    with doing(DECISION_FREEZE, by=by, body=body) as act:
        held(decision.forum)
        decision, text = locked(decision)
        if text.frozen and text.number == seen:
            return text
        ready(by, act.deed, body=body, state=decision.state)
        seat = seat_of(decision.forum, body, what=act.deed)
        if text.number != seen:
            raise TextChanged(seen=str(text.number))
        for name in TEXTS:
            if not getattr(text, name):
                raise NotPossible(_("Both languages are needed before a text is frozen"), name)
        rule = current_rule(decision.forum)
        if rule is None:
            raise NotPossible(_("This forum has no consent rule yet."), "rule")
        able_to_agree(decision, parse_rule(rule.text), closes)
        text.frozen, text.closes, text.rule, text.digest = clock.moment(), closes, rule, wording_digest(says(text))
        text.frozen_by, text.frozen_body_id, text.seats = seat.side, body, seats_text(entitled(decision.forum_id))
        text.save()
        decision.state = FROZEN
        decision.save(update_fields=["state"])
        act.tell(text, **FOOTPRINT.of(decision, text))
    return text


def able_to_agree(decision: Decision, rule: Rule, closes: dt.datetime) -> None:
    """Raise NotPossible when consents would be open too short, or a side has nobody who could consent."""
    if closes <= clock.moment() or closes < clock.moment() + dt.timedelta(days=rule.days):
        least = ngettext(
            "Leave it open for %(days)s day at least", "Leave it open for %(days)s days at least", rule.days
        )
        raise NotPossible(least % {"days": rule.days} if rule.days else _("Give a day to come"), "closes")
    seats = [seat for seat in entitled(decision.forum_id) if counts(rule, seat)]
    for one in rule.sides:
        if not any(seat.side == one.side for seat in seats):
            raise NotPossible(_("A side has no seat that may consent, so that this could never be agreed."))
    if rule.counts_people and not all(seat.body in rule.people for seat in seats):
        raise NotPossible(_("The consent rule does not say for how many people each organisation speaks."))
    rivals = Decision.objects.filter(forum=decision.forum_id, state=FROZEN, changes_rule=True).exclude(pk=decision.pk)
    if decision.changes_rule and rivals.exists():
        raise NotPossible(
            _("Another change of the consent rule waits for consent: record what came of that one first.")
        )


def settle(*, by: Actor, decision: Decision) -> Decision:
    """Say what came of it, when that is certain or consents have closed. Anyone may; it is worked out, not chosen.

    Settled already, it stays what it is. Raises NotPossible while it is open.
    """
    with doing(DECISION_SETTLE, by=by) as act:
        forum = held(decision.forum)
        decision, text = locked(decision)
        if decision.settled is not None and decision.state != WITHDRAWN:
            return decision
        ready(by, act.deed, body=None, state=decision.state)
        now = clock.moment()
        came = outcome_of(text, now).came
        if came == Came.OPEN:
            raise NotPossible(_("It is open still: some have not answered, and their answers may matter."))
        decision.state, decision.settled = STATES[came], now
        decision.save(update_fields=["state", "settled"])
        act.tell(decision, **FOOTPRINT.of(decision))
        if decision.changes_rule and decision.state in MADE:
            put_rule(by, forum, text.new_rule, None)
    return decision


def withdraw(*, by: Actor, decision: Decision) -> Decision:
    """Take it back: only the body that moved it can, and only before the outcome is certain."""
    with doing(DECISION_WITHDRAW, by=by, body=decision.moved_body_id) as act:
        decision, text = locked(decision)
        if decision.state == WITHDRAWN:
            return decision
        ready(by, act.deed, body=decision.moved_body_id, state=decision.state)
        undecided(decision, text)
        decision.state, decision.settled = WITHDRAWN, clock.moment()
        decision.save(update_fields=["state", "settled"])
        act.tell(decision, **FOOTPRINT.of(decision))
    return decision


def checked(forum: Forum, wording: Wording) -> dict[str, str]:
    """A wording as it is stored. Raises NotPossible without a title or a text, or when a commitment it would settle is
    not put forward so; RuleUnsound for a rule of no use.
    """
    for name, text in (("title", wording.title), ("text", wording.text)):
        given(text, name, _("Write it in at least one language"))
    if wording.new_rule:
        sound(forum, wording.new_rule)
    for one in wording.commitments or ():
        if put_forward(one.commitment) != one:
            raise NotPossible(_("These terms are not put forward: %(name)s") % {"name": one.commitment}, "commitments")
    return wording.columns


def undecided(decision: Decision, text: Text) -> None:
    """Raise NotPossible when the outcome is certain already, so that nobody overturns it by amending or withdrawing."""
    if decision.state == FROZEN and outcome_of(text).came != Came.OPEN:
        raise NotPossible(_("The outcome is certain already. It only remains to record the outcome."))


def put(decision: Decision, seat: Seat, columns: dict[str, str], now: dt.datetime) -> Text:
    """Store the next text of a decision, and make it the one that counts."""
    number = decision.current.number + 1 if decision.current else 1
    text = Text.objects.create(
        decision=decision, number=number, written_by=seat.side, written_body_id=seat.body_id, at=now, **columns
    )
    decision.current = text
    decision.save()
    return text


def locked(decision: Decision) -> tuple[Decision, Text]:
    """The decision as it is now, held until the transaction ends, with the text that counts."""
    # Two queries: one that waits for the lock and joins would show the text as it was before the wait.
    Decision.objects.select_for_update().get(pk=decision.pk)
    found = Decision.objects.select_related("forum", "moved_by", "current__rule").get(pk=decision.pk)
    assert found.current is not None
    return found, found.current
