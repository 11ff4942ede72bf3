"""What stands between the sides of a policy: duties, outsiders, announcements, disagreements, stocktakes."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.pages.acting import body_choices as seat_choices
from cydwaith.forums.secretariat import seats
from cydwaith.policies import words
from cydwaith.policies.acting import leading
from cydwaith.policies.actions import between as actions
from cydwaith.policies.deeds.between import (
    POLICY_ANNOUNCE,
    POLICY_ANSWER_ANNOUNCEMENT,
    POLICY_DUTY,
    POLICY_OPEN_MATTER,
    POLICY_OUTSIDER,
    POLICY_STEP_MATTER,
    POLICY_TELL,
    POLICY_WARN,
    POLICY_WRITE_COLUMN,
)
from cydwaith.policies.forms import between as forms
from cydwaith.policies.forms.policies import SpokenForm
from cydwaith.policies.models import Announcement, Column, Duty, Matter, Outsider, Policy
from cydwaith.policies.pages.policies import the_policy
from cydwaith.policies.pages.writing import Told, leading_or_refused, sent
from cydwaith.policies.sentences import beside
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.permissions import Rule
from cydwaith.shared.said import Said


def between(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that stands between the sides of a policy."""
    found = the_policy(slug)
    sides = list(found.forum.sides.all())
    matters = found.matters.prefetch_related("columns__side", "columns__body", "steps__body")
    shown = {
        "section": "programme",
        "policy": found,
        "sides": sides,
        "duties": found.duties.select_related("side", "pays"),
        "outsiders": found.outsiders.all(),
        "announcements": found.announcements.select_related("side"),
        "matters": [(one, in_columns(one, sides), actions.onward(one)) for one in matters],
        "may_write": bool(leading(acting(request), found, POLICY_DUTY)),
        "beside": beside,
        "stages": words.STAGES,
    }
    return render(request, "policies/between.html", shown)


def in_columns(matter: Matter, sides: list[Any]) -> list[tuple[Any, Column | None]]:  # Any: sides
    """What each side wrote last on a matter, in the order of the sides."""
    last = {one.side_id: one for one in matter.columns.all()}
    return [(side, last.get(side.pk)) for side in sides]


def written(
    request: HttpRequest,
    found: Policy,
    what: Rule,
    form: type[SpokenForm],
    do: Callable[[Told], object],
    *,
    title: str | Said,
    told: Said | None = None,
    **choices: Any,  # Any: choices in any of Django's shapes
) -> HttpResponse:
    """A page with one form for those who lead; then back to what stands between the sides."""
    held = leading_or_refused(request, found, what)
    made = form(request.POST or None, bodies=seat_choices(held), **choices)
    return sent(
        request,
        found,
        made,
        do,
        said=_("That is recorded. Everyone can see it now."),
        title=title,
        button=_("Record it"),
        told=told,
        to="policy_between",
    )


def duty(request: HttpRequest, slug: str) -> HttpResponse:
    """Write a duty down with its costing."""
    found = the_policy(slug)
    payers = Body.objects.filter(pk__in=seats(found.forum_id).values("body"))
    return written(
        request,
        found,
        POLICY_DUTY,
        forms.DutyForm,
        lambda told: actions.add_duty(by=acting(request), policy=found, **told),
        title=_("A duty, and what it costs"),
        sides=[(side.code, side.name.plain) for side in found.forum.sides.all()],
        payers=sorted(((one.pk, one.name.plain) for one in payers), key=lambda pair: alphabetical(pair[1])),
    )


def warn(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say whether the side on which a duty falls warns of it."""
    found = the_policy(slug)
    one = get_object_or_404(Duty.objects.select_related("policy"), pk=id, policy=found)
    return written(
        request,
        found,
        POLICY_WARN,
        forms.WarningForm,
        lambda told: actions.warn(
            by=acting(request), duty=one, body=told["body"], warns=told["warns"] == "yes", warning=told["warning"]
        ),
        title=_("Your side’s answer to the cost"),
        told=Duty.title.of(one),
    )


def outsider(request: HttpRequest, slug: str) -> HttpResponse:
    """Name somebody outside whom the policy touches."""
    found = the_policy(slug)
    return written(
        request,
        found,
        POLICY_OUTSIDER,
        forms.OutsiderForm,
        lambda told: actions.name_outsider(by=acting(request), policy=found, **told),
        title=_("Who outside does it touch?"),
    )


def tell_outside(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that somebody outside was told, and how."""
    found = the_policy(slug)
    one = get_object_or_404(Outsider.objects.select_related("policy"), pk=id, policy=found, told=None)
    return written(
        request,
        found,
        POLICY_TELL,
        forms.ToldForm,
        lambda told: actions.tell_outsider(by=acting(request), outsider=one, **told),
        title=_("How were they told?"),
        told=Outsider.who.of(one),
    )


def announce(request: HttpRequest, slug: str) -> HttpResponse:
    """Register an announcement that touches the other side."""
    found = the_policy(slug)
    return written(
        request,
        found,
        POLICY_ANNOUNCE,
        forms.AnnouncementForm,
        lambda told: actions.announce(by=acting(request), policy=found, **told),
        title=_("An announcement that touches the other side"),
    )


def first(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say whether one's own side was told first."""
    found = the_policy(slug)
    one = get_object_or_404(Announcement.objects.select_related("policy"), pk=id, policy=found)
    return written(
        request,
        found,
        POLICY_ANSWER_ANNOUNCEMENT,
        forms.FirstForm,
        lambda told: actions.answer_announcement(
            by=acting(request), announcement=one, body=told["body"], first=told["first"] == "yes", answer=told["answer"]
        ),
        title=_("Was your side told first?"),
        told=Announcement.what.of(one),
    )


def open_matter(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a disagreement or a stocktake."""
    found = the_policy(slug)
    return written(
        request,
        found,
        POLICY_OPEN_MATTER,
        forms.MatterForm,
        lambda told: actions.open_matter(by=acting(request), policy=found, **told),
        title=_("A disagreement, or a stocktake"),
    )


def the_matter(found: Policy, number: int) -> Matter:
    """A matter between the sides of a policy. Raises Http404."""
    return get_object_or_404(Matter.objects.select_related("policy"), pk=number, policy=found)


def step(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take a disagreement to its next step, or settle it."""
    found = the_policy(slug)
    one = the_matter(found, id)
    return written(
        request,
        found,
        POLICY_STEP_MATTER,
        forms.StepForm,
        lambda told: actions.go_on(by=acting(request), matter=one, **told),
        title=_("The next step of a disagreement"),
        told=Matter.title.of(one),
        steps=[(step, str(beside.STEPS[Matter.Step(step)])) for step in actions.onward(one)],
    )


def column(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write what one's own side says of a matter."""
    found = the_policy(slug)
    one = the_matter(found, id)
    side = leading_or_refused(request, found, POLICY_WRITE_COLUMN)[0].side

    def stands() -> dict[str, Said]:
        last = one.columns.filter(side=side).last()
        return {"text": Column.text.of(last) if last else UNSAID}

    return written(
        request,
        found,
        POLICY_WRITE_COLUMN,
        forms.ColumnForm,
        lambda told: actions.write_column(by=acting(request), matter=one, **told),
        title=_("Your side’s column"),
        told=Matter.title.of(one),
        now=stands,
    )
