"""Asking a council what it did, and its answer. A row's body is the one that asks; of an answer, the one asked."""

from typing import Any, Final

from cydwaith.practices import telling
from cydwaith.practices.models import Ask, Signal
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import UNSAID, both, in_columns
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells


def about(ask: Ask) -> str:
    """What the record calls an ask."""
    return f"ask:{ask.pk}"


def shows(ask: Ask) -> list[tuple[str, str]]:
    """What the search shows of it."""
    return [("asks", str(ask.pk))]


def made_facts(ask: Ask) -> dict[str, Any]:
    """What the record says of an ask."""
    return {
        "asked": ask.asked_id,
        "indicator": ask.indicator_id,
        "period": ask.period,
        **in_columns(question=Ask.question.of(ask)),
        "asking": ask.asking_id,
        "at": ask.at,
        "sample": ask.sample,
    }


def answered_facts(one: Ask | Signal) -> dict[str, Any]:
    """What the record says of an answer, to an ask or to a signal."""
    text = both(one, "answer_text")
    return in_columns(answer=str(one.answer), practice=one.practice_id, answer_text=text, answered=one.answered)


UNANSWERED: Final = in_columns(answer="", answer_text=UNSAID, practice=None, answered=None)

# Facts that entries before the verifiable log do not have.
MADE = Verb(
    name="ask.made",
    says=said(cy="Gofynnwyd i gyngor beth a wnaeth", en="Council asked what it did"),
    about=about,
    facts=made_facts,
    rows=lambda: Ask.objects.order_by("pk").iterator(),
    since=frozenset({"asking", "at", "sample"}),
    shows=shows,
    tells=Tells(
        followers=("council", "indicator"),
        telling=telling.ask,
        turn="ask.answer",
        to_do=said(cy="Atebwch yr ymholiad", en="Answer the ask"),
    ),
)
ANSWERED = Verb(
    name="ask.answered",
    says=said(cy="Atebwyd ymholiad", en="Ask answered"),
    about=about,
    facts=answered_facts,
    rows=lambda: Ask.objects.exclude(**UNANSWERED).order_by("pk").iterator(),
    since=frozenset({"answered"}),
    shows=shows,
    tells=Tells(
        followers=("council", "indicator"),
        telling=telling.answer,
        turn="ask.ask",
        to_do=said(cy="Darllenwch yr ateb", en="Read the answer"),
    ),
)

ASK_ASK = deed("ask.ask", CONTRIBUTORS, MADE)
ASK_ANSWER = deed("ask.answer", EDITORS, ANSWERED, states=frozenset({"open"}), body=lambda ask: ask.asked_id)

RULES: Final = (ASK_ASK, ASK_ANSWER)
