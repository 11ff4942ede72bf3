"""Checking certificates: one by its number, one by the badge itself, and all that were revoked."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.credentials import NotSigned, canonical, did, verify
from cydwaith.engines.json_text import parsed
from cydwaith.school import forms
from cydwaith.school.badges import digest
from cydwaith.school.deeds import CERTIFICATE_REVOKE
from cydwaith.school.keys import key
from cydwaith.school.models import Certificate
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import may
from cydwaith.shared.said import Said, said

NO_BADGE: Final = said(cy="Nid bathodyn yw hwn: nid yw’n JSON.", en="This is no badge: it is not JSON.")
SPOILT: Final = said(
    cy="Nid yw’r llofnod yn ddilys: newidiwyd rhywbeth, neu nid bathodyn wedi’i lofnodi ydyw.",
    en="The signature does not hold: something was changed, or this is no signed badge.",
)
OTHERS: Final = said(
    cy="Mae’r llofnod yn ddilys, ond nid yr ysgol hon a roddodd y bathodyn.",
    en="The signature holds, but it was not this school that issued the badge.",
)
HOLDS: Final = said(
    cy="Mae’r bathodyn yn ddilys: yr ysgol hon a’i rhoddodd, ac nid yw wedi’i ddiddymu.",
    en="The badge is valid: this school issued it, and it has not been revoked.",
)
ENDED: Final = said(
    cy="Yr ysgol hon a roddodd y bathodyn, ond mae wedi’i ddiddymu.",
    en="This school issued the badge, but it has been revoked.",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking a badge, and the certificate it is of where the school issued it."""

    told: Said
    holds: bool = False
    certificate: Certificate | None = None


def checked(text: str) -> Checked:
    """Check a badge: its signature, whether it is the one that was issued, and whether it stands."""
    try:
        document = parsed(text)
    except ValueError:
        return Checked(NO_BADGE)
    try:
        verify(document if isinstance(document, dict) else {})
    except NotSigned:
        return Checked(SPOILT)
    found = Certificate.objects.filter(digest=digest(canonical(document).decode())).select_related("course").first()
    if found is None:
        return Checked(OTHERS)
    return Checked(ENDED, certificate=found) if found.revoked else Checked(HOLDS, holds=True, certificate=found)


def check(request: HttpRequest) -> HttpResponse:
    """Check a badge that somebody was shown. Nothing of it is kept."""
    form = forms.VerifyForm(request.POST or None)
    came = checked(form.cleaned_data["badge"]) if request.method == "POST" and form.is_valid() else None
    context = {"form": form, "came": came, "key": did(key().public_key())}
    return render(request, "school/check.html", context)


def certificate(request: HttpRequest, id: str) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One certificate by its number: of which course, since when, and whether it stands. Never whose."""
    one = get_object_or_404(Certificate.objects.select_related("course__body"), pk=id)
    context = {
        "one": one,
        "title": both(one.course, "title"),
        "may_revoke": not one.revoked and may(acting(request), CERTIFICATE_REVOKE, body=one.course.body_id),
    }
    return render(request, "school/certificate.html", context)


def revoked(_request: HttpRequest) -> JsonResponse:
    """Every certificate that was revoked, as Open Badges 3.0 lists them."""
    found = Certificate.objects.exclude(revoked=None)
    told = [
        {"id": f"urn:uuid:{one.pk}", "revoked": True, "revocationReason": one.why_en or one.why_cy} for one in found
    ]
    return JsonResponse({"issuer": did(key().public_key()), "revokedCredential": told})
