"""Letters to whoever is signed in, and for those who look after the site what did not arrive."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cydwaith.bodies.pages.acting import account_of
from cydwaith.letters import bounces, queries, sentences
from cydwaith.letters.words import KIND, STATE


def mine(request: HttpRequest) -> HttpResponse:
    """The letters of the last weeks, and whether one came back; sending there again."""
    account = account_of(request)
    if request.method == "POST":
        bounces.try_again(account)
        messages.success(request, str(sentences.SENT_AGAIN))
        return redirect("letters_mine")
    context = {
        "account": account,
        "letters": queries.of(account),
        "stopped": bounces.stopped(account.email),
        "states": STATE,
        "words": sentences,
    }
    return render(request, "letters/mine.html", context)


def failed(request: HttpRequest) -> HttpResponse:
    """What did not arrive: why, and never whose it was."""
    found = queries.failed()
    context = {"letters": found, "late": queries.late(), "states": STATE, "kinds": KIND, "words": sentences}
    return render(request, "letters/failed.html", context)
