"""Confirming in the Record what was undertaken: a person words it, and marks the words that are meant."""

from collections.abc import Collection, Mapping
from typing import Final

from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Topic
from cydwaith.engines.undertakings import Span
from cydwaith.engines.undertakings.anchoring import Anchor, Stands, followed, quoted
from cydwaith.senedd.deeds import UNDERTAKING_CONFIRM, UNDERTAKING_WITHDRAW
from cydwaith.senedd.models import Confirmed, Contribution
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given, in_columns, tidied
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

TEXTS: Final = ("about", "condition", "when")
NOT_ONCE: Final = said(
    cy="Rhaid i’r geiriau fod yn y cyfraniad, yn union fel hyn, ac unwaith yn unig",
    en="The words must stand in the contribution, exactly so, and only once",
)
SENTENCE: Final = said(
    cy="Dywedwch mewn un frawddeg beth yr ymgymerwyd ag ef", en="Say in one sentence what was undertaken"
)
NO_TOPIC: Final = said(cy="Nid oes pwnc o’r fath", en="There is no such topic")
GONE: Final = said(cy="Mae wedi’i dynnu’n ôl eisoes", en="It is already withdrawn")


def confirm(
    *,
    by: Actor,
    body: str,
    contribution: Contribution,
    words: str,
    what: Said,
    topics: Collection[str] = (),
    **texts: Said,
) -> Confirmed:
    """Confirm that something was undertaken in words of a contribution. The same words twice are one.

    `texts` are what it is `about`, on what `condition`, and by `when`. Raises NotPossible at the field that is wrong.
    """
    with doing(UNDERTAKING_CONFIRM, by=by, body=body) as act:
        anchor = the_anchor(contribution, words)
        told = in_columns(what=given(what, "what", str(SENTENCE)), **tidied(texts, TEXTS))
        if Topic.objects.filter(pk__in=topics).count() != len(set(topics)):
            raise NotPossible(str(NO_TOPIC), "topics")
        held = {"text_hash": anchor.text, "first": anchor.span.first, "last": anchor.span.last}
        if same := Confirmed.objects.filter(contribution=contribution, withdrawn=None, **held).first():
            return same
        told |= {"topics": " ".join(sorted(set(topics))), "words": anchor.words, "body_id": body}
        try:
            with transaction.atomic():
                made = Confirmed.objects.create(contribution=contribution, at=clock.moment(), **held, **told)
        except IntegrityError:  # somebody else was quicker
            return Confirmed.objects.get(contribution=contribution, withdrawn=None, **held)
        act.tell(made)
    return made


def the_anchor(contribution: Contribution, words: str) -> Anchor:
    """Words held to the text they were spoken in. Raises NotPossible where they do not stand there once."""
    meant = "\n\n".join(" ".join(part.split()) for part in words.replace("\r\n", "\n").split("\n\n")).strip()
    try:
        return quoted(contribution.text, meant)
    except ValueError as wrong:
        raise NotPossible(str(NOT_ONCE), "words") from wrong


def withdraw(*, by: Actor, confirmed: Confirmed, why: Said) -> Confirmed:
    """Withdraw an undertaking, with the reason. Raises NotPossible when it is already."""
    with doing(UNDERTAKING_WITHDRAW, by=by, to=confirmed) as act:
        if act.it.withdrawn:
            raise NotPossible(str(GONE))
        act.it.why = given(why, "why")
        act.it.withdrawn = clock.moment()
        act.it.save()
        act.tell(act.it)
    return act.it


def stands(one: Confirmed) -> tuple[Stands, Span | None]:
    """Whether the words of an undertaking still stand in its contribution, and where."""
    return followed(Anchor(one.text_hash, Span(one.first, one.last), one.words), one.contribution.text)


STANDING: Final[Mapping[Stands, Said]] = {
    Stands.SAME: said(
        cy="Mae’r testun yn y Cofnod fel yr oedd pan ddyfynnwyd ef.",
        en="The text of the Record is as it was when it was quoted.",
    ),
    Stands.CHANGED: said(
        cy="Newidiwyd y testun yn y Cofnod ers ei ddyfynnu; mae’r geiriau eu hunain ynddo o hyd.",
        en="The text of the Record was changed since it was quoted; the words themselves still stand in it.",
    ),
    Stands.GONE: said(
        cy="Newidiwyd y testun yn y Cofnod ers ei ddyfynnu, ac nid yw’r geiriau hyn ynddo mwyach, neu maent ynddo fwy "
        "nag unwaith. Isod mae’r testun fel yr oedd.",
        en="The text of the Record was changed since it was quoted, and these words no longer stand in it, or more "
        "than once. Below is the text as it was.",
    ),
}
