"""Saying yes or no to what was put forward. Whose yes it takes stands in `consenting`."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from django.utils.translation import gettext as _

from cydwaith.programme import sources
from cydwaith.programme.actions.holding import open_proposal, speaking
from cydwaith.programme.actions.terms import add
from cydwaith.programme.assenting import answers, awaited, named_in
from cydwaith.programme.content import Content, content_of
from cydwaith.programme.deeds.commitments import ANSWERED, COMMITMENT_AGREE, COMMITMENT_SETTLE
from cydwaith.programme.models import Assent, Commitment, SourceKind, Terms, TermsStage
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor, may
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

AGREED: Final = said(
    cy="Mae pawb y mae angen eu cydsyniad wedi dweud ie.", en="Everyone whose yes it takes has said yes."
)


def agree(*, by: Actor, body: str, commitment: Commitment, number: int) -> Commitment:
    """Say yes for a body to the proposal of this number; with the last yes that it takes, it holds.

    Saying it twice says it once. Raises Overtaken when other terms were put forward since, NotPossible for a body that
    the proposal does not concern.
    """
    with speaking(COMMITMENT_AGREE, by=by, body=body, to=commitment) as act:
        found: Commitment = act.it
        if not _accepted(found, number):
            proposal = open_proposal(found, number)
            say(act, found, proposal, Assent.Answer.YES)
            conclude(act, found, proposal)
    return found


def decline(*, by: Actor, body: str, commitment: Commitment, number: int, reason: Said) -> Assent:
    """Say no for a body to the proposal of this number, with a reason; it stays open, and the body may think again."""
    with speaking(COMMITMENT_AGREE, by=by, body=body, to=commitment) as act:
        why = given(reason, "reason")
        return say(act, act.it, open_proposal(act.it, number), Assent.Answer.NO, reason=why)


def settle(*, by: Actor, commitment: Commitment, number: int, decision: str) -> Commitment:
    """Say yes for every body that a forum's settled decision binds; the decision is the source from then on.

    `decision` is the key under which the room above knows it (see `sources`), and that room says whom it binds. Bodies
    that it does not bind still speak for themselves. Raises NotPossible when it binds nobody whom this concerns.
    """
    bound = sources.binds(SourceKind.DECISION, decision)
    with doing(COMMITMENT_SETTLE, by=by, to=commitment, body=speaker(by, bound)) as act:
        found: Commitment = act.it
        if _accepted(found, number):
            return found
        proposal = open_proposal(found, number)
        if not sources.settles(SourceKind.DECISION, decision, found.pk, number):
            raise NotPossible(_("This decision does not speak of these terms"), "decision")
        concerned = sorted(bound & set(named_in(found, proposal)))
        if not concerned:
            raise NotPossible(_("This decision binds nobody whom this commitment concerns"), "decision")
        for body in concerned:
            say(replace(act, body=body), found, proposal, Assent.Answer.YES, decision=decision)
        conclude(replace(act, body=concerned[0]), found, proposal, decision)
    return found


def speaker(by: Actor, bound: Collection[str]) -> str:
    """The body for which somebody may let a decision hold: one that it binds; "" where there is none."""
    return next((body for body in sorted(bound) if may(by, COMMITMENT_SETTLE, body=body)), "")


def say(
    act: Doing[object],
    commitment: Commitment,
    proposal: Terms,
    answer: str,
    *,
    decision: str = "",
    reason: Said = UNSAID,
) -> Assent:
    """Tell a body's answer to a proposal; the same as its latest one is not told again."""
    body = str(act.body)
    role = named_in(commitment, proposal).get(body)
    if role is None:
        raise NotPossible(_("Your organisation has no part in this commitment"), "body")
    made = Assent(
        terms=proposal,
        body_id=body,
        role=role,
        answer=answer,
        decision=decision,
        at=clock.now(),
        **in_columns(reason=reason),
    )
    before = answers(proposal).get(body)
    if before and before.answer == answer and Assent.reason.of(before) == reason:
        return before
    made.save(force_insert=True)
    act.tell(made, ANSWERED)
    return made


def conclude(act: Doing[object], commitment: Commitment, proposal: Terms, decision: str = "") -> None:
    """When nobody's yes is lacking any more, let the proposal hold: agreed, or withdrawn if that is what it says."""
    if awaited(commitment, proposal):
        return
    stage = TermsStage.WITHDRAWN if proposal.withdraws else TermsStage.AGREED
    content = content_of(proposal)
    if decision:
        content = from_decision(content, decision)
    add(
        act,
        commitment,
        content,
        stage,
        accepts=proposal,
        proposed_by=proposal.proposed_by_id,
        why=Terms.reason.of(proposal) or AGREED,
    )


def from_decision(content: Content, decision: str) -> Content:
    """The same, with a decision as its source."""
    named = sources.named(SourceKind.DECISION, decision)
    title = {"source_title": named.title} if named else {}
    return replace(
        content,
        texts={**content.texts, **title},
        source_kind=SourceKind.DECISION,
        source_key=decision,
        source_url="",
        source_on=named.on if named else None,
    )


def _accepted(commitment: Commitment, number: int) -> bool:
    """Whether the proposal of this number already holds."""
    return commitment.all_terms.filter(accepts__number=number).exists()
