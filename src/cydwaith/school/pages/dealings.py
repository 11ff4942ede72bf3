"""What people say of the school as a whole: to whom it is tied, and its money by year."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from cydwaith.bodies.pages.acting import acting
from cydwaith.school import dealing_forms as forms
from cydwaith.school.actions import dealings
from cydwaith.school.forms import WhyForm
from cydwaith.school.models import SchoolAgreement, SchoolMoney
from cydwaith.school.pages.studying import speaking, written
from cydwaith.shared.permissions import SPEAKERS, Refused
from cydwaith.shared.said import said

OVER: Final[tuple[str, dict[str, Any]]] = ("school", {})


def agree(request: HttpRequest) -> HttpResponse:
    """Say by which agreement the school is tied to somebody."""
    form, by = forms.SchoolAgreementForm(request.POST or None, bodies=speaking(request)), acting(request)
    title = said(cy="Ychwanegu cytundeb", en="Add an agreement")
    return written(request, form, lambda told: dealings.agree(by=by, **told), title, OVER, "school")


def agreement_end(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that an agreement no longer holds."""
    one, by = get_object_or_404(SchoolAgreement, pk=id), acting(request)
    if one.body_id not in by.bodies(SPEAKERS):
        raise Refused
    title = said(cy="Mae cytundeb yn dod i ben", en="An agreement ends")
    do = lambda told: dealings.end_agreement(by=by, agreement=one, **told)  # noqa: E731  # named for its length
    return written(request, forms.EndForm(request.POST or None), do, title, OVER, "school")


def money(request: HttpRequest) -> HttpResponse:
    """Add a figure to the school's budget."""
    form, by = forms.SchoolMoneyForm(request.POST or None, bodies=speaking(request)), acting(request)
    title = said(cy="Ychwanegu ffigur at gyllideb yr ysgol", en="Add a figure to the school’s budget")
    return written(request, form, lambda told: dealings.add_money(by=by, **told), title, OVER, "school")


def money_end(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Say that a figure holds no longer."""
    one, by = get_object_or_404(SchoolMoney, pk=id), acting(request)
    if one.body_id not in by.bodies(SPEAKERS):
        raise Refused
    title = said(cy="Nid yw ffigur yn ddilys mwyach", en="A figure holds no longer")
    do = lambda told: dealings.end_money(by=by, money=one, **told)  # noqa: E731  # the same
    return written(request, WhyForm(request.POST or None), do, title, OVER, "school")
