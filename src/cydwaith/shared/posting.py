"""The one way to send a form: the action, its refusal at the field that mends it, what was done, where to go."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cydwaith.shared.meanwhile import unchanged
from cydwaith.shared.pairs import columns_of
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

AGAIN: Final = "cw_again"
"""A form that is sent with this is only shown again, with what was typed."""
Where = str | tuple[str, Mapping[str, Any]] | Callable[[Any], "tuple[str, Mapping[str, Any]]"]
"""The name of a page, with the parts of its address; or how to find them from what the action gave back."""


def posted(
    request: HttpRequest, form: forms.Form, do: Callable[[Any], Any], *, said: str | Promise | Said, to: Where
) -> HttpResponse | None:
    """When a form was sent and is right, do what it says, say so, and lead on.

    None when the form is to be shown: not sent yet, or not right, or refused; the reason then stands at its field.
    `do` is given the form's cleaned data. A form that changes what is there overwrites nothing that whoever sent it did
    not see (`shared.meanwhile`).
    """
    if request.method != "POST" or not form.is_valid():
        return None
    if AGAIN in request.POST:
        form.add_error(None, _("Nothing has been sent yet. Look through what you wrote, then send it."))
        return None
    try:
        with unchanged(form):
            came = do(form.cleaned_data)
    except NotPossible as refusal:
        refuse(form, refusal)
        return None
    messages.success(request, str(said))
    name, parts = place(to, came)
    where: HttpResponse = redirect(name, **parts)
    return where


def place(to: Where, came: Any) -> tuple[str, Mapping[str, Any]]:
    """Where to go."""
    if isinstance(to, str):
        return to, {}
    return to(came) if callable(to) else to


def refuse(form: forms.Form, refusal: NotPossible) -> None:
    """Say in a form why it was not possible: beside the field that mends it, or its first part, as a pair of texts has.

    Values that the refusal carries take the place of those sent, so that the form can be sent again.
    """
    field = refusal.field or ""
    wanted = (field, columns_of(field)[0], f"{field}_0")
    form.add_error(next((name for name in wanted if name in form.fields), None), refusal.reason)
    if refusal.carries and isinstance(form.data, QueryDict):
        form.data = sent = form.data.copy()
        for name, value in refusal.carries.items():
            sent[name] = str(value)
