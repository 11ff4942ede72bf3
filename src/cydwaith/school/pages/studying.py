"""Studies and trials: written, frozen, drawn; and the board."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.forums.deeds.forums import FORUM_PROPOSE
from cydwaith.practices.models import Practice
from cydwaith.school import board, forms, sentences, words
from cydwaith.school.actions import studying
from cydwaith.school.lists import TRIALS
from cydwaith.school.models import Joined, Study, Trial
from cydwaith.school.pages.writing import SAVED
from cydwaith.school.trialling import came
from cydwaith.shared.forms import Form
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import SPEAKERS, Refused, may
from cydwaith.shared.posting import Where, posted
from cydwaith.shared.said import Said, said

A_PAGE = 30


def written(
    request: HttpRequest,
    form: Form,
    do: Callable[[Any], Any],  # Any: what a form holds, and what an action makes
    title: Said,
    over: tuple[str, Any],  # Any: parts of an address
    to: Where,
    once: Said | None = None,
) -> HttpResponse:
    """A form of a study or trial, sent or to be shown; `once`: what cannot be undone afterwards."""
    done = posted(request, form, do, said=SAVED, to=to)
    shown = {"form": form, "title": title, "over": over, "once": once}
    return done or render(request, "school/study_write.html", shown)


def speaking(request: HttpRequest) -> list[tuple[str, str]]:
    """The organisations for which the reader may write. Raises Refused where there is none."""
    own = own_bodies(request, SPEAKERS)
    if not own:
        raise Refused
    return body_choices(own)


def sent(request: HttpRequest) -> Any:  # Any: what a browser sent
    """What was sent, also where that is empty."""
    return request.POST if request.method == "POST" else None


def study_new(request: HttpRequest) -> HttpResponse:
    """Begin a study."""
    form, by = forms.NewStudyForm(request.POST or None, bodies=speaking(request)), acting(request)
    title = said(cy="Dechrau astudiaeth", en="Begin a study")
    do = lambda told: studying.begin_study(by=by, **told)  # noqa: E731  # named for its length
    return written(request, form, do, title, ("studies", {}), its_page)


def its_page(one: Study) -> tuple[str, dict[str, str]]:
    """The page of a study."""
    return "study", {"code": one.pk}


def the_study(request: HttpRequest, code: str) -> Study:
    """A study that the reader may write. Raises Http404, or Refused."""
    one = get_object_or_404(Study, pk=code)
    if one.body_id not in acting(request).bodies(SPEAKERS):
        raise Refused
    return one


def study_texts(request: HttpRequest, code: str) -> HttpResponse:
    """Write a study's question and method anew."""
    one, by = the_study(request, code), acting(request)

    def now() -> dict[str, Said]:
        fresh = Study.objects.get(pk=one.pk)
        return {name: both(fresh, name) for name in ("title", "question", "method")}

    form = forms.StudyForm(request.POST or None, now=now)
    title = said(cy="Newid y cwestiwn a’r dull", en="Change the question and the method")
    do = lambda told: studying.rewrite_study(by=by, study=one, **told)  # noqa: E731  # the same
    return written(request, form, do, title, its_page(one), its_page)


def study_freeze(request: HttpRequest, code: str) -> HttpResponse:
    """Freeze a study's question and method."""
    one, by = the_study(request, code), acting(request)
    title = said(cy="Rhewi’r cwestiwn a’r dull", en="Freeze the question and the method")
    once = said(cy="Ni all neb eu newid wedyn.", en="Nobody can change them afterwards.")
    do = lambda _told: studying.freeze(by=by, study=one)  # noqa: E731  # the same
    return written(request, forms.NothingForm(sent(request)), do, title, its_page(one), its_page, once)


def study_results(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what a study found."""
    one, by = the_study(request, code), acting(request)
    form, title = forms.ResultsForm(request.POST or None), said(cy="Dweud y canlyniadau", en="Tell the results")
    do = lambda told: studying.tell_results(by=by, study=one, results=told["results"], data=told["link"])  # noqa: E731  # the same
    return written(request, form, do, title, its_page(one), its_page)


def trials(request: HttpRequest) -> HttpResponse:
    """Every trial."""
    found = Trial.objects.select_related("practice__current", "indicator").prefetch_related("joined")
    context = {
        "finding": sentences.trials(found.count()),
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "list": TRIALS,
    }
    return render(request, "school/trials.html", context)


def trial(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One trial: who starts when, how that was drawn, what would be known, and what is known."""
    found = Trial.objects.select_related("practice__current", "indicator", "body")
    one, by = get_object_or_404(found, pk=id), acting(request)
    joined = list(one.joined.select_related("body"))
    own = set(by.bodies(SPEAKERS))
    withdrew = [each.body_id for each in joined if each.withdrew and each.step]
    context = {
        "one": one,
        "joined": joined,
        "came": came(one, withdrew) if one.drawn else None,
        "mine": {each.pk for each in joined if each.body_id in own and not each.withdrew},
        "may_draw": not one.drawn and one.body_id in own,
        "may_join": not one.drawn and Body.objects.filter(pk__in=own, kind="council").exists(),
        "sentences": sentences,
        "words": words,
        "list": TRIALS,
    }
    return render(request, "school/trial.html", context)


def trial_page(one: Trial | Joined) -> tuple[str, dict[str, int]]:
    """The page of a trial."""
    return "trial", {"id": one.pk if isinstance(one, Trial) else one.trial_id}


def trial_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Propose a trial of a practice."""
    practice = get_object_or_404(Practice.objects.exclude(current=None), slug=slug)
    form, by = forms.TrialForm(request.POST or None, bodies=speaking(request)), acting(request)
    title = said(cy="Lledaenu’r arfer fel ein bod yn dysgu", en="Spread the practice so that we learn")
    do = lambda told: studying.propose_trial(by=by, practice=practice, sample=settings.DEMO, **told)  # noqa: E731  # the same
    return written(request, form, do, title, ("practice", {"slug": slug}), trial_page)


def trial_join(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Join a trial for a council."""
    one, by = get_object_or_404(Trial, pk=id), acting(request)
    form, title = forms.JoinForm(request.POST or None, bodies=speaking(request)), said(cy="Ymuno", en="Join")
    do = lambda told: studying.join(by=by, trial=one, **told)  # noqa: E731  # the same
    return written(request, form, do, title, trial_page(one), trial_page)


def trial_draw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Draw who starts when."""
    one, by = get_object_or_404(Trial.objects.select_related("indicator"), pk=id), acting(request)
    if one.body_id not in by.bodies(SPEAKERS):
        raise Refused
    title = said(cy="Tynnu’r coelbren", en="Draw the lots")
    once = said(
        cy="Tynnir y coelbren unwaith: wedyn ni all cyngor arall ymuno, ac mae’r cam a gaiff pob un yn aros.",
        en="The lots are drawn once: then no other council can join, and the step that each is given stays.",
    )
    do = lambda _told: studying.draw(by=by, trial=one)  # noqa: E731  # the same
    return written(request, forms.NothingForm(sent(request)), do, title, trial_page(one), trial_page, once)


def the_joined(request: HttpRequest, id: int) -> Joined:  # noqa: A002  # the same
    """A council in a trial for which the reader may speak. Raises Http404, or Refused."""
    one = get_object_or_404(Joined, pk=id)
    if one.body_id not in acting(request).bodies(SPEAKERS):
        raise Refused
    return one


def trial_start(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Say when a council began."""
    one, by = the_joined(request, id), acting(request)
    title = said(cy="Dweud pryd y dechreuwyd", en="Say when it began")
    do = lambda told: studying.start(by=by, joined=one, **told)  # noqa: E731  # the same
    return written(request, forms.StartForm(request.POST or None), do, title, trial_page(one), trial_page)


def trial_withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Withdraw a council."""
    one, by = the_joined(request, id), acting(request)
    title = said(cy="Tynnu’n ôl", en="Withdraw")
    do = lambda told: studying.withdraw(by=by, joined=one, **told)  # noqa: E731  # the same
    return written(request, forms.WhyForm(request.POST or None), do, title, trial_page(one), trial_page)


def board_propose(request: HttpRequest) -> HttpResponse:
    """Propose the board as a forum."""
    by = acting(request)
    if not may(by, FORUM_PROPOSE, body=board.GOVERNMENT):
        raise Refused
    title = said(cy="Cynnig y bwrdd fel fforwm", en="Propose the board as a forum")
    do = lambda _told: board.set_up(by=by)  # noqa: E731  # the same
    to = lambda one: ("forum", {"slug": one.slug})  # noqa: E731  # the same
    return written(request, forms.NothingForm(sent(request)), do, title, ("school", {}), to)
