"""Putting commitments forward, and changes to them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cydwaith.programme import clock
from cydwaith.programme.actions.agreeing import say
from cydwaith.programme.actions.holding import held, may_act, reasons
from cydwaith.programme.actions.milestones import Stone, put
from cydwaith.programme.actions.terms import add, latest, must_concern
from cydwaith.programme.content import Content, content_of, refuse_what_makes_no_sense
from cydwaith.programme.models import Assent, Commitment, Stage, Terms
from cydwaith.programme.refusals import NotPossible, Overtaken
from cydwaith.programme.sources import binds, named, sources
from cydwaith.shared.permissions import Actor

RESERVED = frozenset({"new", "newydd", "feed", "ffrwd"})
SOURCE = ("source_kind", "source_key", "source_url", "source_on")
YES = Assent.Answer.YES


@transaction.atomic
def propose(
    *, by: Actor, body: str | None, content: Content, programme: str | None = None, slug: str = "",
    milestones: Sequence[Stone] = (), sample: bool = False,
) -> Commitment:  # fmt: skip
    """Put a commitment forward, for a body that is a party to it, or that its source binds; a party thereby says yes.

    The very same proposal, sent twice, is one. Only whoever runs the site proposes without a body. Raises NotPossible.
    """
    may_act(by, "commitment.propose", body)
    refuse_what_makes_no_sense(content)
    content = _with_known_source(content)
    if body and body not in content.bodies | binds(content.source_kind, content.source_key):
        raise NotPossible(_("Your body has no part in this commitment"), "owes")
    if same := _same_proposal(body, content, programme):
        return same
    slug = free_slug(slug or content.texts["title_en"] or content.texts["title_cy"])
    commitment = Commitment.objects.create(slug=slug, programme_id=programme, sample=sample, added=clock.now())
    terms = add(by, commitment, content, Stage.PROPOSED, body, proposed_by=body)
    for stone in milestones:
        put(by, body, commitment, stone)
    if body in content.bodies:
        say(by, commitment, terms, str(body), YES)
    return commitment


@transaction.atomic
def change(
    *, by: Actor, body: str, commitment: Commitment, content: Content, number: int, reason_cy: str = "",
    reason_en: str = "",
) -> Terms:  # fmt: skip
    """Put other terms forward, with a reason; `number` is that of the latest terms the writer saw.

    What is only proposed is replaced at once. What is agreed stays as it is until everyone it takes has said yes. The
    source stays what it was. Raises Overtaken when others came in between.
    """
    commitment, terms = held(commitment)
    may_act(by, "commitment.change", body, terms)
    must_concern(body, commitment, terms)
    why = reasons(reason_cy, reason_en)
    content = _with_source_of(terms, content)
    refuse_what_makes_no_sense(content)
    last = latest(commitment)
    if content_of(last) == content and not last.withdraws:
        return last
    if last.number != number:
        raise Overtaken(last)
    made = add(by, commitment, content, Stage.PROPOSED, body, proposed_by=body, why=why)
    if body in content.bodies or terms.stage == Stage.AGREED:
        say(by, commitment, made, body, YES)
    return made


@transaction.atomic
def withdraw(
    *, by: Actor, body: str | None, commitment: Commitment, number: int, reason_cy: str = "", reason_en: str = ""
) -> Terms:
    """Take back what one's own body proposed, for a reason; or propose that what was agreed be withdrawn.

    The latter holds only when everyone whom the commitment names has said yes. Withdrawing twice does it once.
    """
    commitment, terms = held(commitment)
    if terms.stage == Stage.WITHDRAWN:
        return terms
    may_act(by, "commitment.withdraw", body, terms)
    why = reasons(reason_cy, reason_en)
    last = latest(commitment)
    if last.withdraws:
        return last
    if last.number != number:
        raise Overtaken(last)
    if terms.stage == Stage.PROPOSED:
        if body != commitment.all_terms.get(number=1).proposed_by_id:
            raise NotPossible(_("Only the body that proposed it can take it back; yours can say no to it"), "body")
        return add(by, commitment, content_of(terms), Stage.WITHDRAWN, body, proposed_by=body, why=why)
    if body is None:
        raise NotPossible(_("What was agreed is withdrawn by those who agreed it"), "body")
    must_concern(body, commitment, terms)
    made = add(by, commitment, content_of(terms), Stage.PROPOSED, body, proposed_by=body, withdraws=True, why=why)
    say(by, commitment, made, body, YES)
    return made


def free_slug(words: str) -> str:
    """An address made from words that no commitment has yet: joint-depot, joint-depot-2."""
    stem = slugify(words)[:90].strip("-") or "ymrwymiad"
    taken = RESERVED | set(Commitment.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    return next(slug for n in range(1, len(taken) + 3) if (slug := stem if n == 1 else f"{stem}-{n}") not in taken)


def _same_proposal(body: str | None, content: Content, programme: str | None) -> Commitment | None:
    texts = content.texts
    first = Terms.objects.filter(number=1, proposed_by=body, title_cy=texts["title_cy"], title_en=texts["title_en"])
    alike = first.filter(commitment__programme=programme, commitment__current__stage=Stage.PROPOSED)
    return next((one.commitment for one in alike.select_related("commitment") if content_of(one) == content), None)


def _with_known_source(content: Content) -> Content:
    """Terms with their source's own title and date, where a room knows sources of this kind. Raises NotPossible."""
    if content.source_kind not in sources() or not content.source_key:
        return content
    found = named(content.source_kind, content.source_key)
    if found is None:
        raise NotPossible(_("There is no such source"), "source_key")
    titles = {"source_title_cy": found.title_cy, "source_title_en": found.title_en}
    return replace(content, texts={**content.texts, **titles}, source_on=found.on)


def _with_source_of(terms: Terms, content: Content) -> Content:
    titles = {name: getattr(terms, name) for name in ("source_title_cy", "source_title_en")}
    source: dict[str, Any] = {name: getattr(terms, name) for name in SOURCE}
    return replace(content, texts={**content.texts, **titles}, **source)
