"""What does my body owe this month, and what is late because of us?"""

from collections import defaultdict

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Post
from cydwaith.bodies.pages.acting import acting, own_bodies
from cydwaith.programme import words
from cydwaith.programme.deeds.commitments import COMMITMENT_PROPOSE
from cydwaith.programme.deeds.statuses import STATUS_REPORT
from cydwaith.programme.lists import COMMITMENTS, COUNTS
from cydwaith.programme.models import Party
from cydwaith.programme.pages.home import council_of, counted
from cydwaith.programme.pages.marks import mark, parties
from cydwaith.programme.queries import tallies
from cydwaith.programme.queries.owed import Owed, last_of_month, owed
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.sentences import owed as sentences
from cydwaith.programme.sentences.late import Late
from cydwaith.shared.clock import today
from cydwaith.shared.permissions import READERS, may
from cydwaith.shared.said import Said, pair, said

SHOWN = 25


def bodies(request: HttpRequest) -> HttpResponse:
    """Which body? The reader's own come first; `?body=` leads on."""
    if code := request.GET.get("body", ""):
        return redirect("owed", code=found_body(code).pk)
    own, mine = own_bodies(request, READERS), council_of(request)
    context = {
        "section": "programme",
        "own": [mine, *(body for body in own if body != mine)] if mine else own,
        "owners": counted("owes"),
        "files": COUNTS,
    }
    return render(request, "programme/owed_bodies.html", context)


def body(request: HttpRequest, code: str) -> HttpResponse:
    """What one body owes; `?post=` narrows it to one post."""
    found = found_body(code)
    post = found.posts.filter(pk=request.GET.get("post", "")).first()
    told = owed(found.pk, schedule(), post.pk if post else "")
    context = {
        "section": "programme",
        "body": found,
        "post": post,
        "told": told,
        "finding": finding(found, post, told),
        "posts": posts(found),
        "today": today(),
        "until": last_of_month(today()),
        "most": SHOWN,
        "may_report": may(acting(request), STATUS_REPORT, body=found.pk),
        "may_propose": may(acting(request), COMMITMENT_PROPOSE, body=found.pk),
        "files": COMMITMENTS,
        "mark": mark,
        "parties": parties,
        "words": words,
    }
    return render(request, "programme/owed.html", context)


def finding(found: Body, post: Post | None, told: Owed) -> Said:
    """The answer in a sentence, for a body or for one post of it."""
    name = pair(found, "name")
    if post:
        title = pair(post, "title")
        name = said(cy=f"{name.cy} ({title.cy})", en=f"{name.en} ({title.en})")
    due = [line for line in told.late if line.promised and line.promised.replace(day=1) == today().replace(day=1)]
    month = len(told.month) + len(due)
    late = Late(
        number=len(told.late),
        expected=sum(line.expected for line in told.late),
        silent=sum(line.silent for line in told.late),
    )
    return sentences.owed(name, owes=len(told.agreed), month=month, late=late, others=told.delayed)


def posts(found: Body) -> list[tuple[Post, int]]:
    """The posts of a body that answer for a commitment, with how many each does."""
    numbers: dict[str, int] = defaultdict(int)
    for post in Party.objects.filter(role=Party.Role.OWES, body=found, terms__in=tallies.in_force()).values_list(
        "post", flat=True
    ):
        numbers[str(post)] += 1
    return [(post, numbers[post.pk]) for post in Post.objects.filter(pk__in=numbers).order_by("code")]


def found_body(code: str) -> Body:
    """A body by its code. Raises Http404."""
    found = Body.objects.filter(pk=code).first()
    if found is None:
        raise Http404(_("There is no such organisation."))
    return found
