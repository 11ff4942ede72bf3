"""What people do with a forum: propose it, lay down its rule, confirm it side by side, close it."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Topic
from cydwaith.forums.acting import in_time, seat_of
from cydwaith.forums.consenting import Rule, faults, parse_rule, rule_text
from cydwaith.forums.content import Proposal
from cydwaith.forums.deeds.forums import (
    BEGUN,
    CLOSED,
    CONFIRMED,
    FORUM_CLOSE,
    FORUM_CONFIRM,
    FORUM_LOAD,
    FORUM_PROPOSE,
    FORUM_SET_RULE,
    PROPOSED,
    TAKEN_BACK,
)
from cydwaith.forums.models import Confirmation, ConsentRule, Forum, Seat, Side
from cydwaith.forums.refusals import RuleUnsound, TextChanged
from cydwaith.forums.secretariat import seats
from cydwaith.record.canonical import digest
from cydwaith.shared import codes
from cydwaith.shared.deeds import Doing, Verb, doing
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible


def propose(*, by: Actor, body: str | None, proposal: Proposal, slug: str = "", sample: bool = False) -> Forum:
    """Propose a forum for a body (none: whoever runs the site does). Its sides are laid down here, once and for all.

    The same body proposing one of the same kind and name again, while it is only proposed, gets the one it has.
    """
    with doing(FORUM_PROPOSE, by=by, body=body) as act:
        check_names(proposal)
        alike = in_columns(kind=proposal.kind, name=proposal.name)
        begun = Forum.objects.filter(proposed_by=body, stage=Forum.Stage.PROPOSED, **alike).first()
        if begun is not None:
            return begun
        forum = found(proposal, slug or free_slug(proposal.name.en), proposed_by_id=body, sample=sample)
        act.tell(forum, PROPOSED)
    return forum


def record_existing(
    *,
    by: Actor,
    proposal: Proposal,
    slug: str,
    source: str,
    source_url: str,
    as_of: dt.date,
    certainty: str,
    welsh_source: str = "",
    described: bool = False,
    body: str | None = None,
    stage: str = Forum.Stage.ACTIVE,
) -> Forum:
    """Write down a forum that exists already, or has ended, with the source that says so. It has no rule.

    `body` is set where the forum is itself a public body; where its name comes from is said as in `Named`.
    """
    with doing(FORUM_LOAD, by=by) as act:
        sourced = {"source": source, "source_url": source_url, "as_of": as_of, "certainty": certainty}
        sourced |= {"welsh_source": welsh_source, "described": described}
        forum = found(proposal, slug, stage=Forum.Stage(stage), body_id=body, **sourced)
        act.tell(forum)
    return forum


def found(proposal: Proposal, slug: str, **columns: Any) -> Forum:
    """Store a forum with its sides and topics."""
    forum = Forum.objects.create(slug=slug, added=timezone.now(), **proposal.columns, **columns)
    forum.topics.set(Topic.objects.filter(pk__in=proposal.topics))
    for order, side in enumerate(proposal.sides):
        Side.objects.create(forum=forum, code=side.code, order=order, **in_columns(name=side.name))
    return forum


def check_names(proposal: Proposal) -> None:
    """Raise NotPossible unless both languages name the forum and its sides, and sides are two or more, or none."""
    for column, name in in_columns(name=proposal.name).items():
        if not name.strip():
            raise NotPossible(_("Give the name in both languages"), column)
    codes = [side.code for side in proposal.sides]
    if len(codes) == 1 or len(set(codes)) != len(codes):
        raise NotPossible(_("A forum has no sides, or two or more that differ"), "sides")


def free_slug(words: str) -> str:
    """An address made from words that no forum has yet."""
    return codes.free_slug(words, "forum", Forum, otherwise="fforwm")


def set_rule(*, by: Actor, forum: Forum, rule: Rule, body: str | None = None) -> ConsentRule:
    """Lay down the consent rule of a forum that is only proposed: its proposer does, or a convenor or co-chair.

    Whatever was confirmed under the rule before it must be confirmed anew. Once the forum has begun, only a decision
    settled under the rule before it changes the rule. Raises RuleUnsound.
    """
    with doing(FORUM_SET_RULE, by=by, to=forum, body=body) as act:
        in_time(act.deed, act.it.stage)
        if body != act.it.proposed_by_id and body is not None:
            seat_of(act.it, body, what=act.deed, convening=True)
        elif body is None and not by.operator:
            raise Refused(act.deed.what)
        return put_rule(by, act.it, rule_text(rule), body)


def put_rule(by: Actor, forum: Forum, text: str, body: str | None) -> ConsentRule:
    """Store a rule as the next number; the very same rule stays what it is. Raises RuleUnsound.

    Whether it may be is asked by whoever calls: here, or where a decision of every side is settled.
    """
    sound(forum, parse_rule(text))
    last = current_rule(forum)
    if last is not None and last.text == text:
        return last
    number = last.number + 1 if last else 1
    rule = ConsentRule.objects.create(forum=forum, number=number, text=text, digest=digest(text), at=timezone.now())
    Doing(FORUM_SET_RULE, by, body, forum).tell(rule)
    return rule


def sound(forum: Forum, rule: Rule) -> None:
    """Raise RuleUnsound unless a rule asks something of every side of a forum, and of no other."""
    wrong = faults(rule, [side.code for side in forum.sides.all()])
    if rule.split.forum and not Forum.objects.filter(slug=rule.split.forum).exists():
        wrong.append(("split_forum", ""))
    if wrong:
        raise RuleUnsound(wrong)


def current_rule(forum: Forum) -> ConsentRule | None:
    """The rule in force in a forum, or before it has begun, the one proposed."""
    return forum.rules.order_by("-number").first()


def confirm(*, by: Actor, forum: Forum, seat: Seat, seen: str) -> Forum:
    """Say, as a convenor or co-chair, that for one's side the forum may begin under the rule whose digest was `seen`.

    With the last side's word it begins. Raises TextChanged when the rule is another one by now.
    """
    with doing(FORUM_CONFIRM, by=by, to=forum, body=seat.body_id) as act:
        if not (act.it.stage == Forum.Stage.ACTIVE and said_so(seat, Confirmation.What.BEGIN)):
            in_time(act.deed, act.it.stage)
            say(act, seat, seen, Confirmation.What.BEGIN, Forum.Stage.ACTIVE, BEGUN)
    return act.it


def close(*, by: Actor, forum: Forum, seat: Seat, seen: str) -> Forum:
    """Say, as a convenor or co-chair, that for one's side the forum may close. With the last side's word it is closed.

    Whoever proposed a forum that has not begun takes it back with `take_back`.
    """
    with doing(FORUM_CLOSE, by=by, to=forum, body=seat.body_id) as act:
        if not (act.it.stage == Forum.Stage.CLOSED and said_so(seat, Confirmation.What.CLOSE)):
            in_time(act.deed, act.it.stage)
            say(act, seat, seen, Confirmation.What.CLOSE, Forum.Stage.CLOSED, CLOSED)
    return act.it


def said_so(seat: Seat, what: str) -> bool:
    return seat.confirmations.filter(what=what).exists()


def say(act: Doing[Forum], seat: Seat, seen: str, what: str, stage: Forum.Stage, verb: Verb) -> None:
    """Keep what a seat says for its side; when every side has said it under the same rule, it is so."""
    forum = act.it
    convening = seats(forum).filter(pk=seat.pk).first()
    if convening is None or not (convening.co_chair or convening.convenor):
        raise NotPossible(_("A convenor or a co-chair says this for a side."))
    rule = current_rule(forum)
    if rule is None:
        raise NotPossible(_("This forum has no consent rule yet."), "rule")
    if rule.digest != seen:
        raise TextChanged(seen=rule.digest)
    said, new = Confirmation.objects.get_or_create(
        what=what, rule=rule, seat=convening, defaults={"at": timezone.now()}
    )
    if new:
        act.tell(said, CONFIRMED)
    if every_side(forum, rule, what):
        forum.stage = stage
        forum.save(update_fields=["stage"])
        act.tell(rule, verb)


def every_side(forum: Forum, rule: ConsentRule, what: str) -> bool:
    """Whether each side has said it under this rule, and has a seat that votes."""
    sides: set[int | None] = {*forum.sides.values_list("pk", flat=True)} or {None}
    said = set(rule.confirmations.filter(what=what).values_list("seat__side", flat=True))
    voting = set(seats(forum).filter(votes=True).values_list("side", flat=True))
    return sides <= said & voting


def take_back(*, by: Actor, forum: Forum) -> Forum:
    """Take back a proposal for a forum that has not begun: only the body that proposed it can."""
    with doing(FORUM_PROPOSE, by=by, to=forum) as act:
        forum = act.it
        if forum.proposed_by_id is None and not by.operator:
            raise Refused(act.deed.what)
        if forum.stage == Forum.Stage.ACTIVE:
            raise NotPossible(_("The forum has begun: every side must say that it may close."))
        if forum.stage == Forum.Stage.PROPOSED:
            forum.stage = Forum.Stage.CLOSED
            forum.save(update_fields=["stage"])
            act.tell(forum, TAKEN_BACK)
    return forum
