"""Saying how far one's body has come, and the register as data."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.practices import exports, words
from cydwaith.practices.actions.adoptions import record_step
from cydwaith.practices.forms.adoption import StepForm
from cydwaith.practices.models import Adoption, Practice
from cydwaith.practices.models.practice import State
from cydwaith.practices.pages.acting import actor, own_bodies
from cydwaith.practices.queries.adoptions import own_adoption
from cydwaith.practices.refusals import NotPossible
from cydwaith.shared.permissions import CONTRIBUTORS


def adopt(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a step; `?body=` and `?kind=` choose what is likely."""
    practice = get_object_or_404(
        Practice.objects.select_related("current", "owner"), pk=slug, current__state=State.PUBLISHED
    )
    bodies = [body for body in own_bodies(request, CONTRIBUTORS) if body.pk != practice.owner_id]
    posts = Post.objects.filter(body__in=bodies).select_related("body")
    form = StepForm(
        request.POST or None,
        bodies=[(body.pk, body.name.plain) for body in bodies],
        posts=[(post.pk, f"{post.title.plain}, {post.body.name.plain}") for post in posts],
        initial={"body": request.GET.get("body"), "kind": request.GET.get("kind")},
    )
    if request.method == "POST" and form.is_valid() and recorded(request, practice, form):
        messages.success(request, _("The step is recorded. Everyone can see it now."))
        return redirect("practice", slug=slug)
    taken = [(body, own_adoption(practice, body.pk)) for body in bodies[:5]]
    context = {"section": "practices", "practice": practice, "form": form, "taken": taken, "words": words}
    return render(request, "practices/adopt.html", context)


def recorded(request: HttpRequest, practice: Practice, form: StepForm) -> bool:
    """Record the step of a valid form; False, with the reason in the form, where that is not possible."""
    told = form.cleaned_data
    on, precision = told["on"]
    try:
        record_step(
            by=actor(request), practice=practice, body=told["body"], kind=told["kind"], on=on, precision=precision,
            note_cy=told["note_cy"], note_en=told["note_en"], contact=told["contact"] or None, sample=settings.DEMO,
        )  # fmt: skip
    except NotPossible as refusal:
        form.add_error(refusal.field, refusal.reason)
        return False
    return True


def table(request: HttpRequest, slug: str, format: str) -> HttpResponse:  # noqa: A002, ARG001  # as its address calls it
    """The register of one practice as CSV or JSON."""
    practice = get_object_or_404(Practice, pk=slug, current__isnull=False)
    adoptions = (
        Adoption.objects.filter(practice=practice).select_related("body").prefetch_related("steps").order_by("pk")
    )
    if format == "json":
        return JsonResponse(
            {"practice": slug, "steps": list(exports.rows(adoptions))}, json_dumps_params={"ensure_ascii": False}
        )
    if format != "csv":
        raise Http404
    name = f'attachment; filename="{slug}-adoptions.csv"'
    return HttpResponse(
        exports.as_csv(adoptions), content_type="text/csv; charset=utf-8", headers={"Content-Disposition": name}
    )
