"""The list of practices, and all that is known about one."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.queries.standings import as_of_today, latest
from cydwaith.practices.content import content_of, differences
from cydwaith.practices.lifecycle import OPEN, VISIBLE
from cydwaith.practices.models import Adoption, Ask, Practice, Version
from cydwaith.practices.models.practice import State
from cydwaith.practices.queries.adoptions import latest_at, with_latest

NOBODY = "nobody"


@dataclass(frozen=True)
class Sought:
    """What a reader looks for: a topic, an owner, how far someone has come with it (or "nobody"), words."""

    topic: str = ""
    owner: str = ""
    adoption: str = ""
    words: str = ""


def practices(sought: Sought = Sought()) -> QuerySet[Practice]:
    """Practices that everyone may see, newest first, those withdrawn last; with what a list shows of each."""
    found = Practice.objects.exclude(current=None).select_related("owner", "current")
    if sought.topic:
        within = Q(current__topics=sought.topic) | Q(current__topics__parent=sought.topic)
        found = found.filter(Exists(Practice.objects.filter(within, pk=OuterRef("pk"))))
    if sought.owner:
        found = found.filter(owner=sought.owner)
    if sought.adoption:
        found = found.filter(adoption_is(sought.adoption))
    for word in sought.words.split():
        found = found.filter(says(word))
    shown = found.prefetch_related("current__topics", Prefetch("adoptions", with_latest().select_related("body")))
    return shown.alias(gone=Q(current__state=State.WITHDRAWN)).order_by("gone", "-added", "slug")


def adoption_is(kind: str) -> Q:
    """Practices with which some body's latest step is of a kind, or that nobody has taken any step with."""
    own = Adoption.objects.filter(practice=OuterRef("pk"))
    if kind == NOBODY:
        return ~Q(Exists(own))
    return Q(Exists(latest_at(kind).filter(practice=OuterRef("pk"))))


def says(word: str) -> Q:
    """Practices that have a word in their title or summary, in either language."""
    columns = (f"current__{name}_{language}" for name in ("title", "summary") for language in ("cy", "en"))
    found = Q()
    for column in columns:
        found |= Q(**{f"{column}__icontains": word})
    return found


def published() -> QuerySet[Version]:
    """The versions published now, the latest first."""
    found = Version.objects.filter(state=State.PUBLISHED).select_related("practice__owner")
    return found.order_by("-published", "practice")


def drafts(bodies: Iterable[str]) -> QuerySet[Version]:
    """Versions that these bodies are still writing or checking."""
    return (
        Version.objects.filter(practice__owner__in=bodies, state__in=OPEN)
        .select_related("practice__owner")
        .order_by("-saved")
    )


@dataclass(frozen=True)
class Moved:
    """An indicator that a practice is meant to move, the direction, and how its owner's place stands now."""

    indicator: Indicator
    direction: str
    standing: Standing | None


@dataclass(frozen=True)
class Past:
    """One version in a practice's history, and the names of the parts that it changed."""

    version: Version
    changed: list[str]


@dataclass(frozen=True)
class Account:
    """All that a page tells of a practice: one version, where it has spread, what came before."""

    practice: Practice
    version: Version
    moves: list[Moved]
    adoptions: list[Adoption]
    history: list[Past]
    open: Version | None
    answers: list[Ask]

    @property
    def is_current(self) -> bool:
        return self.version.pk == self.practice.current_id


def account(slug: str, *, number: int | None = None, unpublished: bool = False) -> Account:
    """A practice's current version, or the one of a number, or with `unpublished` the one still open.

    Raises Practice.DoesNotExist or Version.DoesNotExist for what is not there or not for everyone to see.
    """
    practice = Practice.objects.select_related("owner__place", "current").get(pk=slug)
    versions = list(practice.versions.select_related("contact__body").prefetch_related("topics", "moves__indicator"))
    still_open = next((version for version in versions if version.state in OPEN), None)
    seen = [version for version in versions if version.state in VISIBLE]
    wanted = practice.current_id if number is None else next((v.pk for v in seen if v.number == number), None)
    version = still_open if unpublished else next((v for v in seen if v.pk == wanted), None)
    if version is None:
        raise Version.DoesNotExist
    return Account(
        practice,
        version,
        moves(practice, version),
        list(with_latest().filter(practice=practice).select_related("body__place").prefetch_related("steps__contact")),
        list(history(seen)),
        still_open,
        list(Ask.objects.filter(practice=practice).select_related("asking", "indicator")),
    )


def moves(practice: Practice, version: Version) -> list[Moved]:
    """The indicators a version is meant to move, with the owner's latest standings."""
    meant = list(version.moves.all())
    codes = [move.indicator_id for move in meant]
    standings = as_of_today(latest().filter(indicator__in=codes, place=practice.owner.place_id)) if meant else ()
    by_code = {standing.indicator_id: standing for standing in standings}
    return [Moved(move.indicator, move.direction, by_code.get(move.indicator_id)) for move in meant]


def history(versions: list[Version]) -> Iterable[Past]:
    """Versions newest first, each with what it changed against the one before it."""
    for version, before in zip_longest(versions, versions[1:]):
        yield Past(version, differences(content_of(before), content_of(version)) if before else [])
