"""Any councils side by side on one indicator: their lines, Wales and Great Britain, and groups of one's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Account, Place
from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.engines.drawing import Other, Run, Svg, run_chart
from cydwaith.evidence import own_groups
from cydwaith.evidence.ages import When, when
from cydwaith.evidence.groups import chosen, groups
from cydwaith.evidence.lists import COMPARISON
from cydwaith.evidence.lists.comparison import ComparisonAsked
from cydwaith.evidence.models import CouncilGroup, Indicator
from cydwaith.evidence.pages import run as one_run
from cydwaith.evidence.pages.chosen import asked
from cydwaith.evidence.pages.pictures import axis, drawn
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.queries import comparators, comparing, places
from cydwaith.evidence.queries.series import series
from cydwaith.evidence.sentences import comparing as says
from cydwaith.evidence.sentences import figures
from cydwaith.shared import formats
from cydwaith.shared.charts import Chart
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, pair

LONGEST = CouncilGroup._meta.get_field("name").max_length
FIRST = 3  # how many of the councils most like one's own are there to begin with


@dataclass(frozen=True, slots=True)
class Line:
    """One period as the table shows it: a figure for each area, in their order."""

    period: str
    cells: list[str]


def compare(request: HttpRequest, code: str) -> HttpResponse:
    """The councils that the address names, or a group; without either one's own and those most like it."""
    found = get_object_or_404(Indicator.objects.select_related("topic"), code=code)
    view = viewpoint(request)
    picked = picked_by(request, view)
    runs = comparing.runs(found.code, picked)
    councils = [one for one in runs if not one.whole]
    wholes = [one for one in runs if one.whole]
    context = {
        "section": "indicators",
        "indicator": found,
        "view": view,
        "picked": picked,
        "called": called(request.GET),
        "longest": LONGEST,
        "finding": finding(found, councils) if councils else says.NOBODY,
        "chart": charted(found, runs, picked, view) if runs else None,
        "runs": runs,
        "lines": lines(found, runs),
        "wholes": says.wholes([one.name for one in wholes], wholes[0].figures[-1].period) if wholes else "",
        "groups": groups(),
        "own": [
            (one, address(found.code, one.councils.all(), one.name)) for one in own_groups.groups_of(account(request))
        ],
        "list": COMPARISON,
        "query": urlencode({"councils": [place.code for place in picked]}, doseq=True),
    }
    return render(request, "evidence/compare.html", context)


def called(words: QueryDict) -> str:
    """What an address or a form calls councils; printable, and not long."""
    return "".join(sign for sign in words.get("name", "") if sign.isprintable()).strip()[:LONGEST]


def picked_by(request: HttpRequest, view: Viewpoint) -> Sequence[Place]:
    """The councils of a region that is asked for, or those named; else one's own with the few most like it."""
    if group := request.GET.get("group", ""):
        return chosen(group, [], view).places
    if named := asked(request, view.councils):
        return named
    if view.place is None:
        return []
    near = [code for code in comparators.alike_in_wales(view.code) if code != view.code][:FIRST]
    return [view.place, *(place for code in near for place in view.councils if place.code == code)]


def account(request: HttpRequest) -> Account | None:
    """The account of whoever is signed in."""
    return request.user if isinstance(request.user, Account) else None


def address(code: str, councils: Iterable[Place], name: str) -> str:
    """Where councils are compared under a name: the address names them, so that it can be sent to anybody."""
    words = {"councils": [place.code for place in councils], "name": name}
    return f"{reverse('compare', kwargs={'code': code})}?{urlencode(words, doseq=True)}"


def with_one_more(view: Viewpoint, codes: Sequence[str]) -> str:
    """These councils side by side: named one by one, for a group or a first choice is another thing with one more."""
    seen_from = {} if view.asked is None else {"place": view.asked}
    return f"?{urlencode({**seen_from, 'councils': codes}, doseq=True)}#chart-compare"


def of_latest(runs: Sequence[comparing.Run]) -> When:
    """How the latest period of some areas is to be spoken of."""
    return when(max(one.last.period for one in runs if one.last), latest=True)


def finding(indicator: Indicator, runs: Sequence[comparing.Run]) -> Said:
    """The two ends of those chosen, at the latest period of any of them."""
    at = of_latest(runs)
    ends = [
        (one.last.value, one.name)
        for one in runs
        if one.last and one.last.value is not None and one.last.period == at.period
    ]
    (low, lowest), (high, highest) = min(ends, key=lambda one: one[0]), max(ends, key=lambda one: one[0])
    measure = pair(indicator, "measure")
    if len(ends) == 1:
        return says.alone(measure, place=highest, value=figures.figure(indicator, high), when=at)
    return says.from_to(
        measure,
        high=(highest, figures.figure(indicator, high)),
        low=(lowest, figures.figure(indicator, low)),
        when=at,
    )


def charted(
    indicator: Indicator, runs: Sequence[comparing.Run], picked: Sequence[Place], view: Viewpoint
) -> Chart | None:
    """All of them as lines over time, each by its name; the other councils in grey, each a way to add it."""
    first, *rest = sorted(runs, key=lambda one: one.code != view.code)
    if max(len([figure for figure in one.figures if figure.value is not None]) for one in runs) < 2:
        return None
    named = [Other(name=str(one.name), line=one_run.line(one.figures), chosen=True) for one in rest]
    picked_codes = [place.code for place in picked]
    known = series(indicator.code)
    grey = [
        Other(
            name=place.name.plain,
            line=one_run.line(known[place.code]),
            href=with_one_more(view, [*picked_codes, place.code]),
        )
        for place in view.councils
        if place.code in known and place.code not in picked_codes
    ]
    aims = one_run.targets(list(indicator.targets.all()), first.figures)
    run = Run(
        points=one_run.points(first.figures, {}),
        name=str(first.name),
        beside=[*named, *grey],
        others_word=_("Other councils") if grey else "",
        targets=aims,
        doubtful_word=_("Hollow points: the publisher marks the figure as estimated, provisional or uncertain."),
        break_word=_("Break: not comparable with what went before."),
    )
    title = str(finding(indicator, runs))
    desc = _("Lines over time of %(label)s. The table below holds every figure.") % {"label": indicator.label.plain}

    def draw(key: str, width: float) -> Svg:
        return run_chart(run, key=key, title=title, desc=desc, fmt=axis(indicator), width=width)

    return drawn(title, draw, "compare")


def lines(indicator: Indicator, runs: Sequence[comparing.Run]) -> list[Line]:
    """The table: the latest period first, a column for each area."""
    known = {one.code: {figure.period: figure for figure in one.figures} for one in runs}
    periods = {figure.period: figure.starts for one in runs for figure in one.figures}
    return [
        Line(
            formats.period(period),
            [
                figures.figure(indicator, known[one.code][period].value) if period in known[one.code] else "–"
                for one in runs
            ],
        )
        for period in sorted(periods, key=lambda one: (periods[one], one), reverse=True)
    ]


def of_one(request: HttpRequest, code: str) -> ComparisonAsked:
    """What the files beside a comparison ask for. Raises Http404."""
    get_object_or_404(Indicator, code=code)
    codes = [place.code for place in asked(request, places.councils())]
    return COMPARISON.asking(request, indicator=code, councils=codes)


def council_groups(request: HttpRequest) -> HttpResponse:
    """One's own groups: kept under a name, and no longer kept."""
    mine = account_of(request)
    if request.method == "POST":
        return done(request, mine)
    return render(request, "evidence/groups.html", {"section": "", "own": own_groups.groups_of(mine)})


def done(request: HttpRequest, mine: Account) -> HttpResponse:
    """Do what the form asks, and go back to where it stood; what was chosen and typed stands in the address."""
    by, number = acting(request), request.POST.get("forget", "")[:18]
    if number.isdecimal():
        own_groups.forget(by=by, account=mine, number=int(number))
        messages.success(request, _("The group is no longer kept."))
        return redirect("council_groups")
    name = called(request.POST)
    wanted = set(request.POST.getlist("councils"))
    councils = [place for place in places.councils() if place.code in wanted]
    try:
        own_groups.keep(by=by, account=mine, name=name, councils=councils)
        messages.success(request, _("The group is kept. Only you see it."))
    except NotPossible as refused:
        messages.error(request, refused.reason)
    code = request.POST.get("indicator", "")
    if not Indicator.objects.filter(code=code).exists():
        return redirect("council_groups")
    return redirect(address(code, councils, name))
