"""Writing, checking, publishing and withdrawing a practice."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.bodies.queries import post_choices
from cydwaith.evidence.models import Indicator
from cydwaith.practices.actions import practices as actions
from cydwaith.practices.content import Content, content_of, differences, missing
from cydwaith.practices.deeds.attachments import FILE_ADD, FILE_REMOVE
from cydwaith.practices.deeds.practices import (
    PRACTICE_CHECK,
    PRACTICE_PUBLISH,
    PRACTICE_READ_DRAFT,
    PRACTICE_SAVE,
    PRACTICE_SEND_BACK,
    PRACTICE_WITHDRAW,
)
from cydwaith.practices.forms.practice import Offer, PracticeForm, as_typed, filled
from cydwaith.practices.forms.withdrawal import WithdrawalForm
from cydwaith.practices.lifecycle import OPEN
from cydwaith.practices.models import Practice, Version
from cydwaith.practices.models.practice import State
from cydwaith.practices.pages.practices import telling
from cydwaith.practices.queries.practices import account
from cydwaith.practices.queries.topics import topic_choices
from cydwaith.practices.refusals import Clash, Incomplete
from cydwaith.practices.words import PARTS
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import CONTRIBUTORS, Refused, may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible


def new(request: HttpRequest) -> HttpResponse:
    """Begin a practice; `?indicator=` and `?owner=` fill in what is already known."""
    owners = own_bodies(request, CONTRIBUTORS)
    first = {
        "written_in": reading_language(),
        "move_0": request.GET.get("indicator"),
        "owner": request.GET.get("owner"),
    }
    form = PracticeForm(request.POST or None, initial=first, offer=offer(owners))
    done = posted(
        request, form, lambda told: begun(request, form, told["owner"]), said=_("The draft is saved."), to=draft
    )
    if done:
        return done
    return render(request, "practices/practice_form.html", {"section": "practices", "form": form, "version": None})


def begun(request: HttpRequest, form: PracticeForm, owner: str) -> Version:
    """Begin what a form tells of."""
    return actions.start(by=acting(request), owner=owner, content=form.content(), sample=settings.DEMO)


def draft(version: Version) -> tuple[str, dict[str, str]]:
    """Where a draft is shown."""
    return "practice_check", {"slug": version.practice_id}


def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Go on writing a draft. Whoever saved it in the meantime is not overwritten unseen."""
    version = open_version(request, slug, or_last=request.method == "POST")
    require(acting(request), PRACTICE_SAVE, body=version.practice.owner_id)
    if request.method == "GET" and version.state != State.DRAFT:
        return redirect("practice_check", slug=slug)
    content, owner = content_of(version), version.practice.owner
    form = PracticeForm(
        request.POST or None,
        initial=filled(content, owner.pk),
        offer=offer([owner]),
        topics=max(3, len(content.topics) + 1),
        moves=max(3, len(content.moves) + 1),
    )
    context: dict[str, Any] = {"section": "practices", "form": form, "version": version}

    def do(_told: object) -> Version:
        try:
            return actions.save(by=acting(request), version=version, content=form.content(), saved=stamp(request))
        except Clash as clash:
            context["theirs"] = beside(clash.theirs, form.content())
            raise
        except Refused as refusal:
            raise NotPossible(
                _(
                    "This version is no longer a draft, so nothing was saved. "
                    "What you wrote is kept below: copy it before you leave."
                )
            ) from refusal

    if done := posted(request, form, do, said=_("The draft is saved."), to=draft):
        return done
    context["saved"] = form.data.get("saved", version.saved.isoformat())
    return render(request, "practices/practice_form.html", context)


def stamp(request: HttpRequest) -> dt.datetime:
    """When the draft in this form had last been saved; long ago when the form does not say."""
    try:
        return dt.datetime.fromisoformat(request.POST.get("saved", ""))
    except ValueError:
        return dt.datetime.min.replace(tzinfo=dt.UTC)


def beside(theirs: Version, mine: Content) -> list[tuple[object, str, str]]:
    """The parts in which somebody else's draft differs from what was just written: name, theirs, mine."""
    other = content_of(theirs)
    return [(PARTS[part], as_typed(other, part), as_typed(mine, part)) for part in differences(other, mine)]


def check(request: HttpRequest, slug: str) -> HttpResponse:
    """The open version as it would be shown, what it still lacks, and the buttons that take it further."""
    version = open_version(request, slug, or_last=request.method == "POST")
    if request.method == "POST":
        return take_further(request, version)
    told = account(slug, unpublished=True)
    by, owner = acting(request), version.practice.owner_id
    steps = {
        "save": PRACTICE_SAVE,
        "check": PRACTICE_CHECK,
        "send_back": PRACTICE_SEND_BACK,
        "publish": PRACTICE_PUBLISH,
        "add_file": FILE_ADD,
        "remove_file": FILE_REMOVE,
    }
    return render(
        request,
        "practices/practice_check.html",
        {
            **telling(told),
            "missing": [PARTS[name] for name in missing(content_of(told.version))],
            "may": {step: may(by, rule, body=owner, state=told.version.state) for step, rule in steps.items()},
        },
    )


def take_further(request: HttpRequest, version: Version) -> HttpResponse:
    """Check, send back or publish; what was already done is not done again."""
    verbs: dict[str, tuple[Callable[..., Version], str, str]] = {
        "check": (actions.check, _("The version is checked. It can now be published."), "practice_check"),
        "send_back": (actions.send_back, _("The version is a draft again."), "practice_check"),
        "publish": (actions.publish, _("The practice is published."), "practice"),
    }
    if (verb := request.POST.get("do", "")) not in verbs:
        raise Http404
    action, words, page = verbs[verb]
    try:
        action(by=acting(request), version=version)
    except Incomplete:
        return redirect("practice_check", slug=version.practice_id)
    messages.success(request, words)
    return redirect(page, slug=version.practice_id)


@require_POST
def revise(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin the next version."""
    actions.revise(by=acting(request), practice=get_object_or_404(Practice, pk=slug))
    return redirect("practice_edit", slug=slug)


def withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a practice back, with the reason."""
    practice = get_object_or_404(Practice.objects.select_related("owner", "current"), pk=slug, current__isnull=False)
    require(acting(request), PRACTICE_WITHDRAW, body=practice.owner_id)
    form = WithdrawalForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: actions.withdraw(by=acting(request), practice=practice, **told),
        said=_("The practice is withdrawn. It stays visible, with the reason."),
        to=("practice", {"slug": slug}),
    )
    if done:
        return done
    return render(request, "practices/withdraw.html", {"section": "practices", "form": form, "practice": practice})


def open_version(request: HttpRequest, slug: str, *, or_last: bool = False) -> Version:
    """The version being written; 404 where there is none, or where it is not this reader's to see.

    With `or_last`, the last version where none is being written any more: a form may come in late.
    """
    # A form that was opened before it was published comes in under the name it had then.
    named = Q(practice=slug) | Q(practice__key=slug)
    versions = Version.objects.filter(named).select_related("practice__owner", "practice__current")
    found = versions.order_by("-number").first()
    late = found is not None and found.state not in OPEN and not or_last
    if found is None or late or not may(acting(request), PRACTICE_READ_DRAFT, body=found.practice.owner_id):
        raise Http404(_("No version of this practice is being written."))
    return found


def offer(owners: list[Body]) -> Offer:
    """What can be chosen by someone who writes for these bodies."""
    indicators = sorted(Indicator.objects.all(), key=lambda indicator: alphabetical(indicator.label.plain))
    return Offer(
        owners=body_choices(owners),
        posts=post_choices(owners),
        topics=[(code, f"– {name}" if level else name) for code, name, level in topic_choices()],
        indicators=[(indicator.pk, indicator.label.plain) for indicator in indicators],
    )
