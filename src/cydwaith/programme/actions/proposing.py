"""Putting commitments forward, and changes to them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from cydwaith.programme.actions.agreeing import say
from cydwaith.programme.actions.holding import speaking, terms_of
from cydwaith.programme.actions.milestones import Stone, put
from cydwaith.programme.actions.terms import add, latest, must_concern
from cydwaith.programme.content import Content, content_of, refuse_what_makes_no_sense
from cydwaith.programme.deeds.commitments import COMMITMENT_CHANGE, COMMITMENT_PROPOSE, COMMITMENT_WITHDRAW
from cydwaith.programme.models import Assent, Commitment, Terms, TermsStage
from cydwaith.programme.refusals import Overtaken
from cydwaith.programme.sources import binds, named, sources
from cydwaith.shared import clock, codes
from cydwaith.shared.deeds import Doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

SOURCE = ("source_kind", "source_key", "source_url", "source_on")
YES = Assent.Answer.YES


def propose(
    *,
    by: Actor,
    body: str | None,
    content: Content,
    programme: str | None = None,
    slug: str = "",
    milestones: Sequence[Stone] = (),
    sample: bool = False,
) -> Commitment:
    """Put a commitment forward, for a body that is a party to it, or that its source binds; a party thereby says yes.

    The very same proposal, sent twice, is one. Only whoever runs the site proposes without a body. Raises NotPossible.
    """
    with speaking(COMMITMENT_PROPOSE, by=by, body=body, to=None) as act:
        refuse_what_makes_no_sense(content)
        content = _with_known_source(content)
        if body and body not in content.bodies | binds(content.source_kind, content.source_key):
            raise NotPossible(_("Your organisation has no part in this commitment"), "owes")
        if same := _same_proposal(body, content, programme):
            return same
        slug = free_slug(slug or content.texts["title"].en or content.texts["title"].cy)
        commitment = Commitment.objects.create(slug=slug, programme_id=programme, sample=sample, added=clock.now())
        terms = add(act, commitment, content, TermsStage.PROPOSED, proposed_by=body)
        for stone in milestones:
            put(act, commitment, stone)
        if body in content.bodies:
            say(act, commitment, terms, YES)
    return commitment


def change(
    *,
    by: Actor,
    body: str,
    commitment: Commitment,
    content: Content,
    number: int,
    reason: Said,
) -> Terms:
    """Put other terms forward, with a reason; `number` is that of the latest terms the writer saw.

    What is only proposed is replaced at once. What is agreed stays as it is until everyone it takes has said yes. The
    source stays what it was. Raises Overtaken when others came in between.
    """
    with speaking(COMMITMENT_CHANGE, by=by, body=body, to=commitment) as act:
        terms = terms_of(act.it)
        must_concern(body, act.it, terms)
        why = given(reason, "reason")
        content = _with_source_of(terms, content)
        refuse_what_makes_no_sense(content)
        last = latest(act.it)
        if content_of(last) == content and not last.withdraws:
            return last
        if last.number != number:
            raise Overtaken(last)
        made = add(act, act.it, content, TermsStage.PROPOSED, proposed_by=body, why=why)
        if body in content.bodies or terms.stage == TermsStage.AGREED:
            say(act, act.it, made, YES)
    return made


def withdraw(*, by: Actor, body: str | None, commitment: Commitment, number: int, reason: Said) -> Terms:
    """Take back what one's own body proposed, for a reason; or propose that what was agreed be withdrawn.

    The latter holds only when everyone whom the commitment names has said yes. Withdrawing twice does it once.
    """
    with speaking(COMMITMENT_WITHDRAW, by=by, body=body, to=commitment) as act:
        terms = terms_of(act.it)
        if terms.stage == TermsStage.WITHDRAWN:
            return terms
        why = given(reason, "reason")
        last = latest(act.it)
        if last.withdraws:
            return last
        if last.number != number:
            raise Overtaken(last)
        if terms.stage == TermsStage.PROPOSED:
            return take_back(act, terms, why)
        return propose_to_withdraw(act, terms, why)


def take_back(act: Doing[Commitment], terms: Terms, why: Said) -> Terms:
    """Withdraw what was only proposed; the body that proposed it may."""
    if act.body != act.it.all_terms.get(number=1).proposed_by_id:
        raise NotPossible(_("Only the organisation that proposed it can take it back; yours can say no to it"), "body")
    return add(act, act.it, content_of(terms), TermsStage.WITHDRAWN, proposed_by=act.body, why=why)


def propose_to_withdraw(act: Doing[Commitment], terms: Terms, why: Said) -> Terms:
    """Put forward that what was agreed be withdrawn."""
    if act.body is None:
        raise NotPossible(_("What was agreed is withdrawn by those who agreed it"), "body")
    must_concern(act.body, act.it, terms)
    made = add(act, act.it, content_of(terms), TermsStage.PROPOSED, proposed_by=act.body, withdraws=True, why=why)
    say(act, act.it, made, YES)
    return made


def free_slug(words: str) -> str:
    """An address made from words that no commitment has yet."""
    return codes.free_slug(words, "commitment", Commitment, otherwise="ymrwymiad", longest=90)


def _same_proposal(body: str | None, content: Content, programme: str | None) -> Commitment | None:
    title = in_columns(title=content.texts["title"])
    first = Terms.objects.filter(number=1, proposed_by=body, **title)
    alike = first.filter(commitment__programme=programme, commitment__current__stage=TermsStage.PROPOSED)
    return next((one.commitment for one in alike.select_related("commitment") if content_of(one) == content), None)


def _with_known_source(content: Content) -> Content:
    """Terms with their source's own title and date, where a room knows sources of this kind. Raises NotPossible."""
    if content.source_kind not in sources() or not content.source_key:
        return content
    found = named(content.source_kind, content.source_key)
    if found is None:
        raise NotPossible(_("There is no such source"), "source_key")
    return replace(content, texts={**content.texts, "source_title": found.title}, source_on=found.on)


def _with_source_of(terms: Terms, content: Content) -> Content:
    title = Terms.source_title.of(terms)
    source: dict[str, Any] = {name: getattr(terms, name) for name in SOURCE}
    return replace(content, texts={**content.texts, "source_title": title}, **source)
