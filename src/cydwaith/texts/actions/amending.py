"""Proposing other words for a passage; supporting, merging, refusing, withdrawing that."""

from typing import Any

from django.db.models import Model

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing, held
from cydwaith.shared.pairs import both, given, in_columns
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.actions.choosing import chosen
from cydwaith.texts.actions.versions import current_of, next_version, next_wording
from cydwaith.texts.deeds import FOOTPRINT, TEXT_AMEND, TEXT_MERGE, TEXT_REFUSE, TEXT_SUPPORT, TEXT_WITHDRAW
from cydwaith.texts.holding import What, allow
from cydwaith.texts.models import Amendment, Support, Text, Version
from cydwaith.texts.queries.passages import says, where

State = Amendment.State


def propose(
    *,
    by: Actor,
    text: Text,
    body: str,
    section: str,
    seen: int,
    language: str,
    passage: str,
    instead: str,
    reason: Said,
) -> Amendment:
    """Propose other words (`instead`, none to strike it out) for a passage of a section, as version `seen` has it.

    `passage` is its words, exactly as they stand in `language` ("cy" or "en"). The same proposal sent twice is one.
    Raises NotPossible without a reason, for words that are not there, stand there more than once, or are gone since.
    """
    with doing(TEXT_AMEND, by=by, to=text, body=body) as act:
        allow(by, act.it, What.AMEND, body)
        at = chosen(act.it, section, seen, language, passage)
        told = given(reason, "reason")
        if instead == passage.strip():
            raise NotPossible(str(refusals.SAME_WORDS), "instead")
        columns = {**at, "instead": instead, "body_id": body, **in_columns(reason=told)}
        if same := Amendment.objects.filter(text=act.it, state=State.PROPOSED, **columns).first():
            return same
        made = Amendment.objects.create(text=act.it, at=clock.moment(), **columns)
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return made


def support(*, by: Actor, amendment: Amendment, body: str, supports: bool = True) -> Support | None:
    """Support an amendment for another body than the one that proposed it, or take that support back.

    None where there was no support to take back. Raises NotPossible once it is settled.
    """
    with doing(TEXT_SUPPORT, by=by, to=amendment.text, body=body) as act:
        found = open_one(act, amendment, What.AMEND)
        if found.body_id == body:
            raise NotPossible(str(refusals.ONES_OWN))
        standing = found.supports.filter(body=body, taken_back=None).first()
        if (standing is not None) == supports:
            return standing
        now = clock.moment()
        if standing is None:
            standing = Support.objects.create(amendment=found, body_id=body, at=now)
        else:
            standing.taken_back = now
            standing.save(update_fields=["taken_back"])
        act.tell(standing, **FOOTPRINT.of(found, standing))
    return standing


def merge(*, by: Actor, amendment: Amendment, body: str) -> Version:
    """Put the words of an amendment in the place of its passage, wherever that now stands: the next version.

    Merged already, it is the version that it made. The other language of the section is then behind, until somebody
    says it is in step. Raises NotPossible when the passage is gone.
    """
    with doing(TEXT_MERGE, by=by, to=amendment.text, body=body) as act:
        allow(by, act.it, What.WRITE, body)
        found = held(amendment)
        if found.merged_in is not None:
            made: Version = found.merged_in
            return made
        open_one(act, found, What.WRITE)
        _version, those = current_of(act.it)
        at = where(found, those)
        if at.wording is None:
            raise NotPossible(str(refusals.PASSAGE_GONE))
        old = says(at.wording, at.language)
        words = old[: at.first] + found.instead + old[at.last :]
        if len(words) > LONGEST_TEXT:
            raise NotPossible(str(refusals.TOO_LONG))
        now, section = clock.moment(), at.wording.section
        told = {**in_columns(words=both(at.wording, "words")), f"words_{at.language}": words}
        new = next_wording(section, body, now, both(at.wording, "heading"), Said(told["words_cy"], told["words_en"]))
        after = [new if one.pk == at.wording.pk else one for one in those]
        made = next_version(act.it, after, change=Version.Change.AMENDED, section=section, body=body, at=now)
        settle(act, found, state=State.MERGED, merged_in=made, more=(act.it, made, new, section))
    return made


def refuse(*, by: Actor, amendment: Amendment, body: str, reason: Said) -> Amendment:
    """Refuse an amendment, with a reason that stays beside it. Raises NotPossible without one, or once settled."""
    with doing(TEXT_REFUSE, by=by, to=amendment.text, body=body) as act:
        found = open_one(act, amendment, What.WRITE)
        settle(act, found, state=State.REFUSED, **in_columns(answer=given(reason, "reason")))
    return found


def withdraw(*, by: Actor, amendment: Amendment, body: str) -> Amendment:
    """Take back what one's own body proposed. Raises NotPossible once it is settled."""
    with doing(TEXT_WITHDRAW, by=by, to=amendment.text, body=body) as act:
        found = open_one(act, amendment, What.AMEND)
        if found.body_id != body:
            raise Refused(act.deed.what)
        settle(act, found, state=State.WITHDRAWN)
    return found


def open_one(act: Doing[Text], amendment: Amendment, what: What) -> Amendment:
    """An amendment as it is now, held with its text.

    Raises Refused where its text does not let the actor do this, NotPossible when it is settled.
    """
    assert act.body is not None
    allow(act.by, act.it, what, act.body)
    found: Amendment = held(amendment)
    if found.state != State.PROPOSED:
        raise NotPossible(str(refusals.SETTLED))
    return found


def settle(
    act: Doing[Text], amendment: Amendment, *, more: tuple[Model, ...] = (), **values: Any
) -> None:  # Any: columns
    """Store what became of an amendment, and tell it."""
    for name, value in {**values, "settled": clock.moment(), "settled_body_id": act.body}.items():
        setattr(amendment, name, value)
    amendment.save()
    act.tell(amendment, **FOOTPRINT.of(amendment, *more))
