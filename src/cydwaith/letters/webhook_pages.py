"""The webhooks of an organisation, for its administrators."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.letters import sentences, webhook_actions
from cydwaith.letters.deeds import WEBHOOK_KEEP
from cydwaith.letters.models import Webhook
from cydwaith.shared.forms import Form
from cydwaith.shared.permissions import require
from cydwaith.shared.posting import refuse
from cydwaith.shared.refusals import NotPossible


class WebhookForm(Form):
    """Where to send what happens."""

    address = forms.CharField(label=_("Address (https://…)"), max_length=500)


def webhooks(request: HttpRequest, code: str) -> HttpResponse:
    """What is registered, and registering another; a secret is shown in the answer, and never again."""
    body = get_object_or_404(Body, code=code)
    require(acting(request), WEBHOOK_KEEP, body=code)
    form = WebhookForm(request.POST if "address" in request.POST else None)
    secret = ""
    if request.method == "POST" and "webhook" in request.POST:
        secret = changed(request, code)
        if not secret:
            return redirect("webhooks", code=code)
    elif form.is_valid():
        try:
            secret = webhook_actions.make(by=acting(request), body=code, address=form.cleaned_data["address"])[1]
            form = WebhookForm()
        except NotPossible as refusal:
            refuse(form, refusal)
    context: dict[str, Any] = {"body": body, "form": form, "secret": secret, "words": sentences}
    return render(request, "letters/webhooks.html", context | {"webhooks": Webhook.objects.filter(body=code)})


def changed(request: HttpRequest, code: str) -> str:
    """Renew, resume or remove one; the new secret, where there is one."""
    number = request.POST["webhook"][:18]
    webhook = get_object_or_404(Webhook, body=code, pk=int(number) if number.isdecimal() else 0)
    by = acting(request)
    if "renew" in request.POST:
        return webhook_actions.renew(by=by, webhook=webhook)
    if "resume" in request.POST:
        webhook_actions.resume(by=by, webhook=webhook)
        messages.success(request, str(sentences.HOOK_RESUMED))
    elif "end" in request.POST:
        webhook_actions.end(by=by, webhook=webhook)
        messages.success(request, str(sentences.HOOK_ENDED))
    return ""
