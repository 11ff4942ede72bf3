"""Moderating a conversation: what waits, accepting, refusing, removing, translating; what is to be asked."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.deliberations import words
from cydwaith.deliberations.actions import statements
from cydwaith.deliberations.deeds import CONVERSATION_MODERATE
from cydwaith.deliberations.forms import ReasonForm, TranslationForm
from cydwaith.deliberations.models import Statement, StatementState
from cydwaith.deliberations.pages.common import Opened, opened
from cydwaith.deliberations.sentences import findings, talking
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import CONTRIBUTORS, Refused
from cydwaith.shared.posting import posted

WORDED = frozenset({StatementState.WAITING, StatementState.ACCEPTED})


def to_moderate(request: HttpRequest, key: str) -> Opened:
    """A conversation, for whoever moderates it. Raises Refused for anybody else."""
    found = opened(request, key)
    if not found.moderates:
        raise Refused(CONVERSATION_MODERATE.what)
    return found


def moderate(request: HttpRequest, key: str) -> HttpResponse:
    """What waits, what stands, and who voted alike."""
    found = to_moderate(request, key)
    every = list(found.conversation.statements.filter(state__in=WORDED))
    alike = found.outcome.facts.get("alike", []) if found.outcome else []
    context = found.context(
        waiting=[one for one in every if one.state == StatementState.WAITING],
        standing=[one for one in every if one.state == StatementState.ACCEPTED],
        alike=[findings.coordinated(one["participants"], one["statements"]) for one in alike],
        states=words.STATE,
    )
    return render(request, "deliberations/moderate.html", context)


def the_statement(found: Opened, number: int) -> Statement:
    """A statement by its number. Raises Http404."""
    one: Statement | None = found.conversation.statements.filter(number=number).first()
    if one is None:
        raise Http404
    return one


def decide(
    request: HttpRequest,
    key: str,
    number: int,
    title: Any,  # Any: a text in the reader's language
    form_of: Callable[..., Any],  # Any: whatever form it is
    do: Callable[..., Any],  # Any: what an action gives back
    hint: Any,  # Any: a text in the reader's language
) -> HttpResponse:  # Any: texts, forms and actions of several kinds
    """One form about one statement."""
    found = to_moderate(request, key)
    one = the_statement(found, number)
    form = form_of(request.POST or None, one, found.choices(CONTRIBUTORS, CONVERSATION_MODERATE.what))
    done = posted(
        request,
        form,
        lambda told: do(by=found.by, statement=one, **told),
        said=talking.DONE,
        to=("deliberation_moderate", {"key": key}),
    )
    about = {"statement": one, "hint": hint, "files": False, "onward": "deliberation_moderate"}
    context = found.context(form=form, title=title, **about)
    return done or render(request, "deliberations/ask.html", context)


def translating(sent: Any, one: Statement, bodies: Any) -> TranslationForm:  # Any: what was sent, choices
    """A form for the other language."""
    return TranslationForm(sent, bodies=bodies, there=both(one, "text"))


def reasoning(sent: Any, _one: Statement, bodies: Any) -> ReasonForm:  # Any: what was sent, choices
    """A form for the reason."""
    return ReasonForm(sent, bodies=bodies)


def accept(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Let a statement be voted on."""
    return decide(request, key, number, talking.ACCEPT, translating, statements.accept, talking.BESIDE)


def translate(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Say a statement in the other language, too."""
    return decide(request, key, number, talking.TRANSLATE, translating, statements.translate, talking.BESIDE)


def refuse(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Do not show a statement, with the reason."""
    return decide(request, key, number, talking.REFUSE, reasoning, statements.refuse, talking.AUTHOR_READS)


def remove(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Show a statement no longer, with the reason."""
    return decide(request, key, number, talking.REMOVE, reasoning, statements.remove, talking.EVERYONE_READS)
