"""Taking part: coming in, voting on one statement after another, adding one, what one gave."""

import secrets

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from cydwaith.deliberations import pace, words
from cydwaith.deliberations.actions import coming, statements, voting
from cydwaith.deliberations.forms import CodeForm, EnterForm, StatementForm
from cydwaith.deliberations.models import CameBy, Statement
from cydwaith.deliberations.pages.common import Opened, network_of, opened, remember
from cydwaith.deliberations.queries.conversations import given, next_for, voted_on, votes_of
from cydwaith.deliberations.sentences import talking
from cydwaith.deliberations.voters import Voice
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.posting import posted, refuse
from cydwaith.shared.refusals import NotPossible

SHORT = 4


@never_cache
def vote(request: HttpRequest, key: str) -> HttpResponse:
    """One statement and three buttons; `?on=` asks about one by its number, `?after=` says what was last voted on."""
    found = opened(request, key)
    if found.voice is None or found.voice.came_by not in found.ways:
        return redirect("deliberation_come", key=key) if found.is_open else redirect("deliberation", key=key)
    if request.method == "POST":
        return cast(request, found, found.voice)
    if not found.is_open:
        return redirect("deliberation", key=key)
    every = voted_on(found.conversation)
    voted = votes_of(found.voice, found.conversation)
    asked = one_of(every, request.GET.get("on", "")) or next_for(found.voice, found.outcome, every, voted)
    last = one_of(every, request.GET.get("after", ""))
    context = found.context(
        asked=asked,
        earlier=voted.get(asked.number) if asked else None,
        last=last if last and last.number in voted else None,
        last_said=talking.last_said(words.VOTE[voted[last.number]]) if last and last.number in voted else None,
        progress=talking.progress(len(voted), len(every)),
        answered=len(voted),
        every=len(every),
        buttons=words.VOTE.items(),
    )
    return render(request, "deliberations/vote.html", context)


def one_of(every: list[Statement], number: str) -> Statement | None:
    """A statement by its number; None where it is not among them."""
    wanted = int(number) if number.isdecimal() and len(number) < 10 else -1
    return next((one for one in every if one.number == wanted), None)


def cast(request: HttpRequest, found: Opened, by: Voice) -> HttpResponse:
    """Keep a vote, and go on to the next statement."""
    number, value = (request.POST.get(name, "") for name in ("statement", "vote"))
    values = {str(one): one for one in words.VOTE}
    if not number.isdecimal() or len(number) > 9:
        raise Http404
    where = redirect("deliberation_vote", key=found.conversation.key)
    try:
        voting.vote(by=by, conversation=found.conversation, number=int(number), value=values.get(value, SHORT))
    except NotPossible as refusal:
        messages.error(request, refusal.reason)
        return where
    where["Location"] += f"?after={int(number)}"
    return where


@never_cache
def come(request: HttpRequest, key: str) -> HttpResponse:
    """How somebody without an account wants to take part."""
    found = opened(request, key)
    if found.voice is not None and found.voice.came_by in found.ways:
        return redirect("deliberation_vote", key=key)
    if request.method != "POST":
        return ways(request, found, CodeForm())
    step = request.POST.get("step", "")
    if step == "without" and CameBy.NONE in found.ways:
        return begin(request, found)
    if step == "code" and CameBy.CODE in found.ways:
        return send_code(request, found)
    if step == "enter" and CameBy.CODE in found.ways:
        return by_code(request, found)
    raise Http404


def ways(request: HttpRequest, found: Opened, form: CodeForm, sent: EnterForm | None = None) -> HttpResponse:
    """The page of all ways that are open."""
    context = found.context(form=form, sent=sent, by={way.value: way in found.ways for way in CameBy})
    return render(request, "deliberations/come.html", context)


def begin(request: HttpRequest, found: Opened) -> HttpResponse:
    """Take part without showing that one is one person."""
    try:
        pace.BEGINNING.keep(network_of(request))
    except NotPossible as refusal:
        messages.error(request, refusal.reason)
        return ways(request, found, CodeForm())
    key = found.conversation.key
    return remember(request, redirect("deliberation_vote", key=key), key, CameBy.NONE, secrets.token_hex(16))


def send_code(request: HttpRequest, found: Opened) -> HttpResponse:
    """Send a code, and ask for it."""
    form = CodeForm(request.POST)
    if not form.is_valid():
        return ways(request, found, form)
    address = form.cleaned_data["address"]
    try:
        coming.ask_for_code(
            conversation=found.conversation,
            address=address,
            language=reading_language(),
            network=network_of(request),
        )
    except NotPossible as refusal:
        refuse(form, refusal)
        return ways(request, found, form)
    return ways(request, found, form, EnterForm(initial={"address": address}))


def by_code(request: HttpRequest, found: Opened) -> HttpResponse:
    """Take part by a code that was sent."""
    form = EnterForm(request.POST)
    if not form.is_valid():
        return ways(request, found, CodeForm(), form)
    try:
        mailbox = coming.by_code(conversation=found.conversation, **form.cleaned_data)
    except NotPossible as refusal:
        refuse(form, refusal)
        return ways(request, found, CodeForm(), form)
    key = found.conversation.key
    return remember(request, redirect("deliberation_vote", key=key), key, CameBy.CODE, mailbox)


@never_cache
def invited(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """Take part by an invitation. Raises Http404 where there is none such."""
    found = opened(request, key)
    try:
        coming.by_invitation(found.conversation, token)
    except NotPossible as refusal:
        raise Http404(refusal.reason) from refusal
    if request.method == "POST":
        there = redirect("deliberation_vote", key=key)
        return remember(request, there, key, CameBy.INVITATION, token)
    return render(request, "deliberations/invited.html", found.context())


@never_cache
def add(request: HttpRequest, key: str) -> HttpResponse:
    """Add a statement."""
    found = opened(request, key)
    by = found.voice
    if by is None or by.came_by not in found.ways:
        return redirect("deliberation_come", key=key)
    form = StatementForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: statements.add(by=by, conversation=found.conversation, **told),
        said=talking.SENT,
        to=("deliberation_mine", {"key": key}),
    )
    return done or render(request, "deliberations/add.html", found.context(form=form))


def who(request: HttpRequest, key: str) -> tuple[Opened, Voice]:
    """The conversation and who the reader is in it. Raises Http404 for whoever has given nothing."""
    found = opened(request, key)
    if found.voice is None:
        raise Http404
    return found, found.voice


@never_cache
def mine(request: HttpRequest, key: str) -> HttpResponse:
    """What somebody gave: votes and statements."""
    found = opened(request, key)
    if found.voice is None:
        return redirect("deliberation_come", key=key)
    told = given(found.voice, found.conversation)
    context = found.context(given=told, votes=words.VOTE, states=words.STATE)
    return render(request, "deliberations/mine.html", context)


@never_cache
def mine_file(request: HttpRequest, key: str) -> HttpResponse:
    """The same, to be taken away."""
    found, by = who(request, key)
    told = given(by, found.conversation).facts(found.conversation)
    response = JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = f'attachment; filename="{key}.json"'
    return response


@require_POST
def erase(request: HttpRequest, key: str) -> HttpResponse:
    """Erase every vote of one's own."""
    found, by = who(request, key)
    voting.erase(by=by, conversation=found.conversation)
    messages.success(request, str(talking.ERASED))
    return redirect("deliberation_mine", key=key)


@require_POST
def withdraw(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take one's own statement back."""
    found, by = who(request, key)
    one = found.conversation.statements.filter(number=number).first()
    if one is None:
        raise Http404
    try:
        statements.withdraw(by=by, statement=one)
        messages.success(request, str(talking.WITHDRAWN))
    except NotPossible as refusal:
        messages.error(request, refusal.reason)
    return redirect("deliberation_mine", key=key)
