"""Typed text is never lost: what was in a form that could not be taken is kept for the account that wrote it.

Each form says, signed, whose page it is on, so that the text is known to be theirs when their session has ended
meanwhile; and it has a number of its own, so that two tabs do not overwrite one another. Given back, a form is shown
again with what was typed, and nothing of it is sent before its writer sends it once more.
"""

import datetime as dt
import secrets
from typing import Final

from django.core import signing
from django.db import DatabaseError, transaction
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from cydwaith.bodies.models import Account, Kept
from cydwaith.engines.texts import cleaned
from cydwaith.shared.permissions import Actor
from cydwaith.shared.posting import AGAIN

WRITER: Final = "cw_writer"
FORM: Final = "cw_form"
OURS: Final = frozenset({WRITER, FORM, AGAIN, "csrfmiddlewaretoken"})
SIGNER: Final = signing.TimestampSigner(salt="cydwaith.bodies.typed")
A_MONTH: Final = dt.timedelta(days=30)
MOST: Final = 20
LARGEST: Final = 2**20
NOTED: Final = "cw_kept"
SHORTEST: Final = 12
"""Fewer signs than this are a button's, or are typed again at once."""
SECRET: Final = ("password", "credential")
A_CODE: Final = "code"
"""What a code for one time is typed into; no other field is called so (a test looks)."""
Fields = list[tuple[str, str]]


def fields_of_ours(request: HttpRequest) -> SafeString:
    """The hidden fields that every form of ours has; none for whoever is not signed in."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not actor.signed_in:
        return SafeString("")
    number = form_of(request) or secrets.token_hex(8)
    pair = '<input type="hidden" name="{}" value="{}">'
    return format_html(pair + pair, WRITER, SIGNER.sign(actor.pseudonym), FORM, number)


def sent_of_ours(request: HttpRequest) -> Fields:
    """Our own hidden fields as they were sent, to be sent once more."""
    return [(name, request.POST[name]) for name in (WRITER, FORM) if name in request.POST]


def form_of(request: HttpRequest) -> str:
    """The number of the form that was sent; nothing where it has none."""
    number = request.POST.get(FORM, "") if request.method == "POST" else ""
    return number if number.isalnum() and len(number) <= 32 else ""


def writer_of(request: HttpRequest) -> str:
    """The pseudonym of whoever wrote what was sent; nothing where nobody vouches for it."""
    try:
        return SIGNER.unsign(request.POST.get(WRITER, ""), max_age=A_MONTH)
    except signing.BadSignature:
        return ""


def typed(sent: QueryDict) -> Fields:
    """What was typed: every field but our own and those that hold secrets."""
    return [
        (name, cleaned(value))
        for name, values in sent.lists()
        if name not in OURS and name != A_CODE and not any(part in name for part in SECRET)
        for value in values
        if isinstance(value, str)
    ]


def keep(request: HttpRequest) -> None:
    """Keep what was sent for whoever wrote it, in the place of what was kept of this form before.

    A database that cannot be written to now keeps nothing; the page that says so gives the text back itself.
    """
    try:
        account = Account.objects.filter(pseudonym=writer_of(request) or "-").first()
        if account:
            with transaction.atomic():
                store(account, form_of(request), request.get_full_path(), typed(request.POST))
    except DatabaseError:
        return


def store(account: Account, form: str, page: str, fields: Fields) -> bool:
    """Keep what an account typed; False where it is too little, or too much, to be kept."""
    length = sum(len(value) for _name, value in fields)
    if not form or not SHORTEST <= length <= LARGEST:
        return False
    now = timezone.now()
    Kept.objects.filter(account=account, at__lt=now - A_MONTH).delete()
    values = {"page": page[:500], "fields": fields, "at": now}
    Kept.objects.update_or_create(account=account, form=form, defaults=values)
    old = Kept.objects.filter(account=account).values_list("pk", flat=True)[MOST:]
    Kept.objects.filter(pk__in=list(old)).delete()
    return True


def forget(account: Account, form: str) -> None:
    """Keep what was typed into a form no longer."""
    Kept.objects.filter(account=account, form=form).delete()


def note(request: HttpRequest, account: Account) -> None:
    """Let the reader's session say whether anything is kept for them, so that pages need not ask."""
    if Kept.objects.filter(account=account).exists():
        request.session[NOTED] = True
    else:
        request.session.pop(NOTED, None)


def kept_for(request: HttpRequest) -> list[Kept]:
    """What the reader typed into forms of this page earlier."""
    actor: Actor | None = getattr(request, "actor", None)
    noted = actor is not None and actor.signed_in and request.session.get(NOTED)
    if actor is None or not noted or request.method != "GET":
        return []
    found = Kept.objects.filter(account__pseudonym=actor.pseudonym)
    return [one for one in found if one.page.partition("?")[0] == request.path]
