"""The list of practices, and a practice's page."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Place
from cydwaith.bodies.pages.acting import acting
from cydwaith.bodies.pages.my_council import my_council
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.verdicts import SHORT
from cydwaith.evidence.verdicts import kind
from cydwaith.practices import because, words
from cydwaith.practices.attached import of_version
from cydwaith.practices.deeds.attachments import FILE_REMOVE
from cydwaith.practices.deeds.practices import PRACTICE_READ_DRAFT, PRACTICE_REVISE, PRACTICE_WITHDRAW
from cydwaith.practices.families import Together, rows
from cydwaith.practices.lists import ADOPTIONS, PRACTICES
from cydwaith.practices.models import Adoption, Practice, Version
from cydwaith.practices.pages.card import card
from cydwaith.practices.pages.marks import ShownMark, shown_mark, shown_marks
from cydwaith.practices.pages.reach import STAGES
from cydwaith.practices.pictures import spread
from cydwaith.practices.queries.adoptions import with_latest
from cydwaith.practices.queries.impacts import marks
from cydwaith.practices.queries.known import OWN, others, stages
from cydwaith.practices.queries.practices import NOBODY, Account, Sought, account, drafts, practices
from cydwaith.practices.queries.topics import topic_choices
from cydwaith.practices.randomised import WORDS, randomised
from cydwaith.practices.sections import sections
from cydwaith.practices.sentences import marks as sentences
from cydwaith.practices.wellbeing import GOALS, WAYS, goal, way
from cydwaith.record.queries import entries_of
from cydwaith.search.queries import similar
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import READERS, may

A_PAGE = 30


def practice_list(request: HttpRequest) -> HttpResponse:
    """Practices, narrowed by topic, owner, how far others have come, and words."""
    sought = Sought(*(request.GET.get(name, "").strip()[:100] for name in ("topic", "owner", "adoption", "words")))
    found = practices(sought)
    slugs = list(found.prefetch_related(None).values_list("slug", flat=True))
    page = Paginator(rows(slugs), A_PAGE).get_page(request.GET.get("page"))
    alone = found.filter(slug__in=[one for one in page if isinstance(one, str)])
    shown = {one.slug: one for one in alone}
    told = shown_marks(shown.values())
    owners = Body.objects.filter(practices__current__isnull=False).distinct()
    own = acting(request).bodies(READERS)
    context = {
        "section": "practices",
        "sought": sought,
        "page": page,
        "count": len(slugs),
        "shown": shown,
        "kin": kin(page),
        "usual": usual(told),
        "steps": sentences.STEPS,
        "topics": topic_choices(),
        "owners": sorted(((body.pk, body.name) for body in owners), key=lambda choice: alphabetical(choice[1].plain)),
        "adoptions": [*words.STEPS.items(), (NOBODY, _("No step is recorded yet"))],
        "states": words.STATES,
        "drafts": drafts(own) if own else (),
        "others": query_without_page(request),
        "marks": told,
        "mine": {slug: come_to(my_council(request), one, one.adoptions.all()) for slug, one in shown.items()},
        "having": {slug: others(stages(one.adoptions.all())) for slug, one in shown.items()},
        "list": PRACTICES,
        "query": urlencode(narrowing(sought)),
    }
    return render(request, "practices/practices.html", context)


def kin(page: Iterable[str | Together]) -> dict[str, list[Practice]]:
    """{beginning of a family's slugs: its practices by owner}, of the families on a page."""
    families = [one for one in page if isinstance(one, Together)]
    wanted = [slug for one in families for slug in one.slugs]
    found = Practice.objects.filter(slug__in=wanted).select_related("owner", "current")
    by_owner = sorted(found, key=lambda one: alphabetical(one.owner.name.plain))
    return {
        one.family.beginning: [each for each in by_owner if each.slug.startswith(one.family.beginning)]
        for one in families
    }


def usual(told: dict[str, ShownMark]) -> ShownMark | None:
    """The mark that most practices of a page have: said once for all of them, since it is news of none."""
    if not told:
        return None
    level, times = Counter(one.level for one in told.values()).most_common(1)[0]
    return next(one for one in told.values() if one.level == level) if times > max(1, len(told) / 2) else None


def come_to(mine: Place | None, practice: Practice, taken: Iterable[Adoption]) -> str:
    """How far the reader's own council has come with a practice; "" where none is chosen, or nothing is recorded."""
    if mine is None:
        return ""
    stage = OWN if practice.owner.place_id == mine.code else stages(taken).get(mine.code, "")
    return f"{mine.name.plain}: {STAGES[stage]}" if stage else ""


def beside(request: HttpRequest, practice: Practice) -> str:
    """The same on the practice's own page, where that nothing is recorded is said, too."""
    mine = my_council(request)
    if mine is None:
        return ""
    taken = with_latest().filter(practice=practice, body__place=mine).select_related("body")
    return come_to(mine, practice, taken) or f"{mine.name.plain}: {STAGES['']}"


def narrowing(sought: Sought) -> dict[str, str]:
    """What was sought, as the list asks for it."""
    told = {"topic": sought.topic, "owner": sought.owner, "adoption": sought.adoption, "text": sought.words}
    return {name: text for name, text in told.items() if text}


def query_without_page(request: HttpRequest) -> str:
    """The query of this address, for the links to its other pages."""
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()


def practice(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    """What was done, what it took, what changed, whom to call, and where it has spread."""
    try:
        if named := Practice.objects.filter(key=slug).exclude(slug=slug).exclude(current=None).first():
            return redirect("practice", slug=named.pk, permanent=True)
        told = account(slug, number=number)
    except (Practice.DoesNotExist, Version.DoesNotExist):
        raise Http404(_("There is no such practice, or it has not been published yet.")) from None
    seen = {"spread": spread(told), "mark": shown_mark(marks([told.practice])[slug]), "list": ADOPTIONS}
    alike = similar("practices", slug, "practices", "asks")
    like = {"like": alike["practices"], "asked": alike["asks"]}
    top = {"card": card(told, request.build_absolute_uri(request.path)), "mine": beside(request, told.practice)}
    record = {"entries": entries_of(told.practice.subject, ("practice.published",))[-1:]}
    above = {"sections": sections(told.practice, acting(request)) if told.is_current else []}
    trials = {"trials": randomised([told.practice.pk]), "trial_words": WORDS}
    shown = {**telling(told), **doing(request, told), **seen, **like, **record, **top, **above, **trials}
    return render(request, "practices/practice.html", shown)


def telling(told: Account) -> dict[str, object]:
    """What the page says of any version, published or not."""
    return {
        "section": "practices",
        "account": told,
        "reasons": because.named({step.because for one in told.adoptions for step in one.steps.all()}),
        "practice": told.practice,
        "version": told.version,
        "goals": [goal(code) for code in GOALS if code in told.version.goals],
        "ways": [way(code) for code in WAYS if code in told.version.ways],
        "words": words,
        "figure": figures.figure,
        "files": of_version(told.version),
        "verdict": lambda standing: SHORT[kind(standing)],
    }


def doing(request: HttpRequest, told: Account) -> dict[str, bool]:
    """What this reader may do here."""
    owner, state, by = told.practice.owner_id, told.version.state, acting(request)
    return {
        "sees_draft": told.open is not None and may(by, PRACTICE_READ_DRAFT, body=owner),
        "may_revise": told.open is None and told.is_current and may(by, PRACTICE_REVISE, body=owner, state=state),
        "may_withdraw": told.is_current and may(by, PRACTICE_WITHDRAW, body=owner, state=state),
        "may_remove_file": may(by, FILE_REMOVE, body=owner),
        "may_adopt": told.is_current and state == "published",
    }
