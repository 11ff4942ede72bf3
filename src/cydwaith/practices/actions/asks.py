"""Asking a council what it did, and answering."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.practices.deeds.asks import ASK_ANSWER, ASK_ASK
from cydwaith.practices.models import Ask, Practice
from cydwaith.practices.queries.asks import explaining, may_be_asked
from cydwaith.practices.refusals import Explained
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def ask(
    *,
    by: Actor,
    asking: str,
    asked: str,
    indicator: str,
    question: Said = UNSAID,
    sample: bool = False,
) -> Ask:
    """Ask a council how it does so well. While an ask is open, asking again gives the same one.

    Raises NotPossible when the council does not do better than expected, or it is nothing that a council can
    be asked about, Explained when a published
    practice of its own already tells what it did.
    """
    with doing(ASK_ASK, by=by, body=asking) as act:
        council = Body.objects.select_for_update().get(pk=asked)
        if asking == asked:
            raise NotPossible(_("An organisation cannot ask itself"), "asking")
        if begun := Ask.objects.filter(indicator=indicator, asked=asked, asking=asking, answered=None).first():
            return begun
        standing = may_be_asked(council, indicator)
        if standing is None:
            raise NotPossible(_("This council does not stand out here: it is not known to do better than expected."))
        if told := list(explaining(asked, indicator)):
            raise Explained(told)
        made = Ask.objects.create(
            indicator_id=indicator,
            period=standing.period,
            asked=council,
            asking_id=asking,
            at=timezone.now(),
            sample=sample,
            **in_columns(question=stripped(question)),
        )
        act.tell(made)
    return made


def answer(*, by: Actor, ask: Ask, answer: str, practice: str | None = None, text: Said = UNSAID) -> Ask:
    """Answer an ask: with a practice, "we do not know" or "no". The same answer sent twice is one answer."""
    told = told_by(answer, practice, text)
    with doing(ASK_ANSWER, by=by, to=ask) as act:
        ask = act.it
        if ask.answered and all(getattr(ask, name) == value for name, value in told.items()):
            return ask
        require(by, ASK_ANSWER, body=ask.asked_id, state="answered" if ask.answered else "open")
        possible(ask.asked_id, told, text)
        for name, value in {**told, "answered": timezone.now()}.items():
            setattr(ask, name, value)
        ask.save()
        act.tell(ask)
    return ask


def told_by(answer: str, practice: str | None, text: Said) -> dict[str, Any]:
    """An answer, to an ask or to a signal, by the columns that keep it."""
    explains = practice if answer == Ask.Answer.PRACTICE else None
    return in_columns(answer=Ask.Answer(answer).value, practice_id=explains, answer_text=stripped(text))


def possible(body: str, told: dict[str, Any], text: Said) -> None:
    """Raises NotPossible for an answer that cannot stand: a practice of others, or nothing said."""
    if told["answer"] == Ask.Answer.PRACTICE:
        own = Practice.objects.filter(pk=told["practice_id"], owner=body, current__state="published")
        if not own.exists():
            raise NotPossible(_("Choose a published practice of your council"), "practice")
    else:
        given(text, "text", _("Say it in a sentence or two, in at least one language"))
