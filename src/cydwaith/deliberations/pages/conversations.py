"""Every conversation, the page of one, and what is done with one as a whole."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import Case, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import override

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices
from cydwaith.deliberations import exporting, holding, words
from cydwaith.deliberations.actions import coming, conversations, importing
from cydwaith.deliberations.days import is_open
from cydwaith.deliberations.deeds import (
    CONVERSATION_CLOSE,
    CONVERSATION_IMPORT,
    CONVERSATION_INVITE,
    CONVERSATION_OPEN,
    CONVERSATION_REOPEN,
)
from cydwaith.deliberations.forms import ConversationForm, FilesForm, InvitationsForm, ReasonForm, ReopeningForm
from cydwaith.deliberations.lists import DELIBERATIONS
from cydwaith.deliberations.models import StatementState
from cydwaith.deliberations.pages.common import Opened, opened
from cydwaith.deliberations.picture import drawing
from cydwaith.deliberations.queries import results as shown
from cydwaith.deliberations.queries.conversations import conversations as every
from cydwaith.deliberations.queries.conversations import open_now, voted_on, votes_of
from cydwaith.deliberations.sentences import talking
from cydwaith.shared import clock
from cydwaith.shared.addresses import absolute
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.charts import Chart, one_drawing
from cydwaith.shared.permissions import EDITORS, Refused
from cydwaith.shared.posting import posted, refuse
from cydwaith.shared.refusals import NotPossible

MOST = 100


def deliberations(request: HttpRequest) -> HttpResponse:
    """Conversations: those in which one can take part first, then the last ones; the list has every one."""
    found = list(every().order_by(Case(When(open_now(), then=0), default=1), "-made", "-pk")[:MOST])
    now = [one for one in found if is_open(one)]
    context = {
        "section": "programme",
        "list": DELIBERATIONS,
        "say": talking,
        "parts": [
            (talking.OPEN_ONES, now, True),
            (talking.CLOSED_ONES, [one for one in found if one not in now], False),
        ],
        "today": clock.today(),
    }
    return render(request, "deliberations/deliberations.html", context)


def conversation(request: HttpRequest, key: str) -> HttpResponse:
    """One conversation and its results."""
    found = opened(request, key)
    statements = voted_on(found.conversation)
    results = shown.results(found.outcome, statements)
    voted = votes_of(found.voice, found.conversation) if results else {}
    gone = found.conversation.statements.filter(state=StatementState.REMOVED)
    context = found.context(
        results=results,
        chart=chart(results, voted) if results else None,
        finding=results.finding if results else talking.TOO_EARLY,
        so_far=shown.so_far(found.outcome, found.conversation),
        people=talking.taking_part(found.outcome.facts.get("people") if found.outcome else None),
        others=shown.apart(found.outcome, statements),
        removed=list(gone),
        closings=list(found.conversation.closings.select_related("body")),
        exports=exporting.may_export(found.conversation, found.outcome),
        waiting=found.conversation.statements.filter(state=StatementState.WAITING).count() if found.moderates else 0,
        words=words,
        today=clock.today(),
    )
    response = render(request, "deliberations/conversation.html", context)
    if found.voice is not None:  # the map has their own place, which is not the next one's at the same machine
        patch_cache_control(response, private=True, no_store=True)
    return response


def chart(results: shown.Results, voted: dict[int, int]) -> Chart | None:
    """The map, with the reader's own place; none where there is no group."""
    if not results.sizes:
        return None
    own = shown.own_place(results.map, voted)
    return one_drawing(
        str(results.finding),
        lambda key: drawing(results.sizes, results.regions, results.finding, own=own, key=key),
        "opinions",
    )


def new(request: HttpRequest, kind: str, holder: str) -> HttpResponse:
    """Open a conversation about something."""
    by = acting(request)
    held = holding.holder_of(kind)
    about = held.says(holder) if held else None
    if held is None or about is None:
        raise Http404
    codes = set(holding.opening(by, kind, holder)) & set(by.bodies(EDITORS))
    if not codes:
        raise Refused(CONVERSATION_OPEN.what)
    choices = body_choices(Body.objects.filter(pk__in=codes).order_by("pk"))
    form = ConversationForm(request.POST or None, bodies=choices, initial={"opens": clock.today(), "who": "public"})
    done = posted(
        request,
        form,
        lambda told: conversations.open_conversation(by=by, kind=kind, holder=holder, sample=settings.DEMO, **told),
        said=talking.DONE,
        to=lambda made: ("deliberation", {"key": made.key}),
    )
    context = {"section": "programme", "say": talking, "form": form, "about": about, "where": held.page(holder)}
    return done or render(request, "deliberations/new.html", context)


def close(request: HttpRequest, key: str) -> HttpResponse:
    """Close a conversation, with the reason."""
    found = opened(request, key)
    form = ReasonForm(request.POST or None, bodies=found.choices(EDITORS, CONVERSATION_CLOSE.what))
    done = posted(
        request,
        form,
        lambda told: conversations.close(by=found.by, conversation=found.conversation, **told),
        said=talking.DONE,
        to=("deliberation", {"key": key}),
    )
    return done or asked(request, found, form, talking.CLOSE, hint=talking.EVERYONE_READS)


def reopen(request: HttpRequest, key: str) -> HttpResponse:
    """Open a conversation again, with the reason."""
    found = opened(request, key)
    form = ReopeningForm(request.POST or None, bodies=found.choices(EDITORS, CONVERSATION_REOPEN.what))
    done = posted(
        request,
        form,
        lambda told: conversations.reopen(by=found.by, conversation=found.conversation, **told),
        said=talking.DONE,
        to=("deliberation", {"key": key}),
    )
    return done or asked(request, found, form, talking.REOPEN, hint=talking.EVERYONE_READS)


def invite(request: HttpRequest, key: str) -> HttpResponse:
    """Make invitations; the links are shown this once."""
    found = opened(request, key)
    form = InvitationsForm(request.POST or None, bodies=found.choices(EDITORS, CONVERSATION_INVITE.what))
    if request.method == "POST" and form.is_valid():
        tokens = coming.invite(by=found.by, conversation=found.conversation, **form.cleaned_data)
        links = [in_both(request, key, token) for token in tokens]
        return render(request, "deliberations/invitations.html", found.context(links=links))
    return asked(request, found, form, talking.INVITE, hint=talking.LINKS_ONCE)


def in_both(request: HttpRequest, key: str, token: str) -> str:
    """The address of an invitation, in the language of whoever made it."""
    with override(reading_language()):
        return absolute(request, reverse("deliberation_invited", kwargs={"key": key, "token": token}))


def bring_in(request: HttpRequest, key: str) -> HttpResponse:
    """Bring in what was said and voted elsewhere."""
    found = opened(request, key)
    bodies = found.choices(EDITORS, CONVERSATION_IMPORT.what)
    form = FilesForm(request.POST or None, request.FILES or None, bodies=bodies, initial={"dry": True})
    if request.method == "POST" and form.is_valid():
        told = {**form.cleaned_data, "language": reading_language()}
        try:
            brought = importing.bring_in(by=found.by, conversation=found.conversation, **read(told))
        except NotPossible as refusal:
            refuse(form, refusal)
        else:
            messages.success(request, str(talking.imported(brought.statements, brought.votes, dry=told["dry"])))
            return redirect("deliberation_import" if told["dry"] else "deliberation", key=key)
    return asked(request, found, form, talking.IMPORT, files=True)


def read(told: dict[str, Any]) -> dict[str, Any]:
    """What was sent, with the bytes of its files."""
    return {**told, "comments": told["comments"].read(), "votes": told["votes"].read()}


def asked(request: HttpRequest, found: Opened, form: object, title: object, **more: Any) -> HttpResponse:
    """A page with one form."""
    plain = {"statement": None, "hint": "", "files": False, "onward": "deliberation"}
    return render(request, "deliberations/ask.html", found.context(**{**plain, **more, "form": form, "title": title}))


def export(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Single votes, or statements, in Polis's format: once it is closed, and of enough people. Raises Http404."""
    found = opened(request, key)
    if not exporting.may_export(found.conversation, found.outcome) or found.outcome is None:
        raise Http404
    write = {"votes": exporting.votes, "comments": exporting.comments}[kind]
    response = HttpResponse(write(found.conversation, found.outcome), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{kind}.csv"'
    response["Cache-Control"] = "no-store"
    return response
