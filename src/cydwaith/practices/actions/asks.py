"""Asking a council what it did, and answering."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.practices.deeds.asks import ASK_ANSWER, ASK_ASK
from cydwaith.practices.models import Ask, Practice
from cydwaith.practices.queries.asks import explaining, may_be_asked
from cydwaith.practices.refusals import Explained
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible


def ask(
    *,
    by: Actor,
    asking: str,
    asked: str,
    indicator: str,
    question_cy: str = "",
    question_en: str = "",
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
            raise NotPossible(_("A body cannot ask itself"), "asking")
        if begun := Ask.objects.filter(indicator=indicator, asked=asked, asking=asking, answered=None).first():
            return begun
        standing = may_be_asked(council, indicator)
        if standing is None:
            raise NotPossible(_("This council does not stand out here: it is not known to do better than expected."))
        if told := list(explaining(asked, indicator)):
            raise Explained(told)
        question = {"question_cy": question_cy.strip(), "question_en": question_en.strip()}
        made = Ask.objects.create(
            indicator_id=indicator,
            period=standing.period,
            asked=council,
            asking_id=asking,
            at=timezone.now(),
            sample=sample,
            **question,
        )
        act.tell(made)
    return made


def answer(
    *, by: Actor, ask: Ask, answer: str, practice: str | None = None, text_cy: str = "", text_en: str = ""
) -> Ask:
    """Answer an ask: with a practice, "we do not know" or "no". The same answer sent twice is one answer."""
    told = {
        "answer": Ask.Answer(answer).value,
        "practice_id": practice if answer == Ask.Answer.PRACTICE else None,
        "answer_text_cy": text_cy.strip(),
        "answer_text_en": text_en.strip(),
    }
    with doing(ASK_ANSWER, by=by, to=ask) as act:
        ask = act.it
        if ask.answered and all(getattr(ask, name) == value for name, value in told.items()):
            return ask
        require(by, ASK_ANSWER, body=ask.asked_id, state="answered" if ask.answered else "open")
        possible(ask.asked_id, told)
        for name, value in {**told, "answered": timezone.now()}.items():
            setattr(ask, name, value)
        ask.save()
        act.tell(ask)
    return ask


def possible(body: str, told: dict[str, str | None]) -> None:
    """Raises NotPossible for an answer that cannot stand: a practice of others, or nothing said."""
    if told["answer"] == Ask.Answer.PRACTICE:
        own = Practice.objects.filter(pk=told["practice_id"], owner=body, current__state="published")
        if not own.exists():
            raise NotPossible(_("Choose a published practice of your council"), "practice")
    elif not (told["answer_text_cy"] or told["answer_text_en"]):
        raise NotPossible(_("Say it in a sentence or two, in at least one language"), "text_cy")
