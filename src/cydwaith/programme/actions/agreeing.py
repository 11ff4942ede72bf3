"""Saying yes or no to what was put forward. Whose yes it takes stands in `consenting`."""

from dataclasses import replace
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from cydwaith.programme import clock, recorded, sources
from cydwaith.programme.actions.holding import held, may_act, open_proposal, reasons, record
from cydwaith.programme.actions.terms import add
from cydwaith.programme.consenting import answers, awaited, named_in
from cydwaith.programme.content import Content, content_of
from cydwaith.programme.models import Assent, Commitment, SourceKind, Stage, Terms
from cydwaith.programme.refusals import NotPossible
from cydwaith.shared.permissions import Actor, Refused, may

AGREED: Final = {
    "reason_cy": "Mae pawb y mae angen eu cydsyniad wedi dweud ie.",
    "reason_en": "Everyone whose yes it takes has said yes.",
}


@transaction.atomic
def agree(*, by: Actor, body: str, commitment: Commitment, number: int) -> Commitment:
    """Say yes for a body to the proposal of this number; with the last yes that it takes, it holds.

    Saying it twice says it once. Raises Overtaken when other terms were put forward since, NotPossible for a body that
    the proposal does not concern.
    """
    commitment, terms = held(commitment)
    may_act(by, "commitment.agree", body, terms)
    if _accepted(commitment, number):
        return commitment
    proposal = open_proposal(commitment, number)
    say(by, commitment, proposal, body, Assent.Answer.YES)
    conclude(by, body, commitment, proposal)
    return commitment


@transaction.atomic
def decline(
    *, by: Actor, body: str, commitment: Commitment, number: int, reason_cy: str = "", reason_en: str = ""
) -> Assent:
    """Say no for a body to the proposal of this number, with a reason; it stays open, and the body may think again."""
    commitment, terms = held(commitment)
    may_act(by, "commitment.agree", body, terms)
    why = reasons(reason_cy, reason_en)
    return say(by, commitment, open_proposal(commitment, number), body, Assent.Answer.NO, **why)


@transaction.atomic
def settle(*, by: Actor, commitment: Commitment, number: int, decision: str) -> Commitment:
    """Say yes for every body that a forum's settled decision binds; the decision is the source from then on.

    `decision` is the key under which the room above knows it (see `sources`), and that room says whom it binds. Bodies
    that it does not bind still speak for themselves. Raises NotPossible when it binds nobody whom this concerns.
    """
    commitment, terms = held(commitment)
    bound = sources.binds(SourceKind.DECISION, decision)
    if not any(may(by, "commitment.settle", body=body, state=terms.stage) for body in bound):
        raise Refused("commitment.settle")
    if _accepted(commitment, number):
        return commitment
    proposal = open_proposal(commitment, number)
    if not sources.settles(SourceKind.DECISION, decision, commitment.pk, number):
        raise NotPossible(_("This decision does not speak of these terms"), "decision")
    concerned = sorted(bound & set(named_in(commitment, proposal)))
    if not concerned:
        raise NotPossible(_("This decision binds nobody whom this commitment concerns"), "decision")
    for body in concerned:
        say(by, commitment, proposal, body, Assent.Answer.YES, decision=decision)
    conclude(by, concerned[0], commitment, proposal, decision)
    return commitment


def say(
    by: Actor, commitment: Commitment, proposal: Terms, body: str, answer: str, *, decision: str = "",
    reason_cy: str = "", reason_en: str = "",
) -> Assent:  # fmt: skip
    """Write down a body's answer to a proposal; the same as its latest one is not written again."""
    role = named_in(commitment, proposal).get(body)
    if role is None:
        raise NotPossible(_("Your body has no part in this commitment"), "body")
    made = Assent(
        terms=proposal, body_id=body, role=role, answer=answer, decision=decision, reason_cy=reason_cy,
        reason_en=reason_en, at=clock.now(),
    )  # fmt: skip
    before = answers(proposal).get(body)
    if before and before.answer == answer and (before.reason_cy, before.reason_en) == (reason_cy, reason_en):
        return before
    made.save(force_insert=True)
    record(by=by, body=body, verb="commitment.answered", commitment=commitment.pk, facts=recorded.answer(made))
    return made


def conclude(by: Actor, body: str, commitment: Commitment, proposal: Terms, decision: str = "") -> None:
    """When nobody's yes is lacking any more, let the proposal hold: agreed, or withdrawn if that is what it says."""
    if awaited(commitment, proposal):
        return
    stage = Stage.WITHDRAWN if proposal.withdraws else Stage.AGREED
    content = content_of(proposal)
    if decision:
        content = from_decision(content, decision)
    why = {name: getattr(proposal, name) for name in AGREED}
    add(
        by, commitment, content, stage, body, accepts=proposal, proposed_by=proposal.proposed_by_id,
        why=why if any(why.values()) else AGREED,
    )  # fmt: skip


def from_decision(content: Content, decision: str) -> Content:
    """The same, with a decision as its source."""
    named = sources.named(SourceKind.DECISION, decision)
    titles = {"source_title_cy": named.title_cy, "source_title_en": named.title_en} if named else {}
    return replace(
        content, texts={**content.texts, **titles}, source_kind=SourceKind.DECISION, source_key=decision,
        source_url="", source_on=named.on if named else None,
    )  # fmt: skip


def _accepted(commitment: Commitment, number: int) -> bool:
    """Whether the proposal of this number already holds."""
    return commitment.all_terms.filter(accepts__number=number).exists()
