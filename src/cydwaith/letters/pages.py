"""Letters to whoever is signed in, and for those who look after the site what did not arrive."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cydwaith.bodies.models import Account
from cydwaith.bodies.pages.acting import account_of
from cydwaith.letters import bounces, invitations, queries, sentences
from cydwaith.letters.words import KIND, STATE
from cydwaith.shared.said import Said


def mine(request: HttpRequest) -> HttpResponse:
    """The letters of the last weeks, and whether one came back; sending there again."""
    account = account_of(request)
    if request.method == "POST":
        messages.success(request, str(done(request, account)))
        return redirect("letters_mine")
    context = {
        "account": account,
        "letters": queries.of(account),
        "stopped": bounces.stopped(account.email),
        "states": STATE,
        "asks": invitations.asks(account),
        "words": sentences,
    }
    return render(request, "letters/mine.html", context)


def done(request: HttpRequest, account: Account) -> Said:
    """Do what the form asks; says what was done."""
    if "meetings" not in request.POST:
        bounces.try_again(account)
        return sentences.SENT_AGAIN
    wanted = request.POST["meetings"] == "1"
    invitations.ask(account, wanted=wanted)
    return sentences.MEETINGS_SENT if wanted else sentences.MEETINGS_NOT_SENT


def failed(request: HttpRequest) -> HttpResponse:
    """What did not arrive: why, and never whose it was."""
    found = queries.failed()
    context = {"letters": found, "late": queries.late(), "states": STATE, "kinds": KIND, "words": sentences}
    return render(request, "letters/failed.html", context)
