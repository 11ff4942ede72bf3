"""Asking a council what it did, and answering."""

from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.permissions import Actor, require
from cydwaith.evidence.models import Standing
from cydwaith.practices.models import Ask, Practice, Signal
from cydwaith.practices.queries.asks import explaining
from cydwaith.practices.refusals import Explained, NotPossible
from cydwaith.record.actions import write
from cydwaith.search.actions import refresh

# Facts that entries before the verifiable log do not have.
SINCE: Final = frozenset({"asking", "at", "sample", "answered"})


@transaction.atomic
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

    Raises NotPossible when the council does not do better than its circumstances predict, Explained when a published
    practice of its own already tells what it did.
    """
    require(by, "ask.ask", body=asking)
    council = Body.objects.select_for_update().get(pk=asked)
    if asking == asked:
        raise NotPossible(_("A body cannot ask itself"), "asking")
    if begun := Ask.objects.filter(indicator=indicator, asked=asked, asking=asking, answered=None).first():
        return begun
    standing = Standing.objects.filter(indicator=indicator, place=council.place_id, latest=True).first()
    if standing is None or standing.verdict != Standing.Verdict.BETTER:
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
    write(by=by, body=asking, verb="ask.made", subject=f"ask:{made.pk}", facts=made_facts(made))
    refresh("asks", str(made.pk))
    return made


@transaction.atomic
def answer(
    *, by: Actor, ask: Ask, answer: str, practice: str | None = None, text_cy: str = "", text_en: str = ""
) -> Ask:
    """Answer an ask: with a practice, "we do not know" or "no". The same answer sent twice is one answer."""
    ask = Ask.objects.select_for_update().get(pk=ask.pk)
    told = {
        "answer": Ask.Answer(answer).value,
        "practice_id": practice if answer == Ask.Answer.PRACTICE else None,
        "answer_text_cy": text_cy.strip(),
        "answer_text_en": text_en.strip(),
    }
    require(by, "ask.answer", body=ask.asked_id)
    if ask.answered and all(getattr(ask, name) == value for name, value in told.items()):
        return ask
    require(by, "ask.answer", body=ask.asked_id, state="answered" if ask.answered else "open")
    if (
        answer == Ask.Answer.PRACTICE
        and not Practice.objects.filter(pk=practice, owner=ask.asked_id, current__state="published").exists()
    ):
        raise NotPossible(_("Choose a published practice of your council"), "practice")
    if answer != Ask.Answer.PRACTICE and not (told["answer_text_cy"] or told["answer_text_en"]):
        raise NotPossible(_("Say it in a sentence or two, in at least one language"), "text_cy")
    for name, value in {**told, "answered": timezone.now()}.items():
        setattr(ask, name, value)
    ask.save()
    write(by=by, body=ask.asked_id, verb="ask.answered", subject=f"ask:{ask.pk}", facts=answered_facts(ask))
    refresh("asks", str(ask.pk))
    return ask


def made_facts(ask: Ask) -> dict[str, Any]:
    """What the record says of an ask."""
    return {
        "asked": ask.asked_id,
        "indicator": ask.indicator_id,
        "period": ask.period,
        "question_cy": ask.question_cy,
        "question_en": ask.question_en,
        "asking": ask.asking_id,
        "at": ask.at,
        "sample": ask.sample,
    }


def answered_facts(one: Ask | Signal) -> dict[str, Any]:
    """What the record says of an answer, to an ask or to a signal."""
    texts = {"answer_text_cy": one.answer_text_cy, "answer_text_en": one.answer_text_en}
    return {"answer": str(one.answer), "practice": one.practice_id, **texts, "answered": one.answered}
