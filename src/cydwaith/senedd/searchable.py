"""What the search finds here: what was undertaken or stated in the Senedd, asked in either language."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Topic
from cydwaith.bodies.topics import with_those_above
from cydwaith.search.registry import Kind, Thing
from cydwaith.senedd import words
from cydwaith.senedd.models import Contribution
from cydwaith.senedd.undertakings import Undertaking, one, undertakings
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, said


def everything() -> Iterator[Thing]:
    """Those whose topics are here; before the topics are loaded there are none."""
    topics = Topic.objects.in_bulk()
    return (thing(found, topics) for found in undertakings() if topics.keys() >= {*found.topics})


def one_of_them(code: str) -> Thing | None:
    found, topics = one(code), Topic.objects.in_bulk()
    return thing(found, topics) if found and topics.keys() >= {*found.topics} else None


def thing(told: Undertaking, topics: dict[str, Topic]) -> Thing:
    about = [topics[code] for code in told.topics]
    verbatim = Said(cy=told.words if told.held_in == "cy" else "", en=told.words if told.held_in == "en" else "")
    texts = (
        told.about,
        verbatim,
        told.office,
        told.setting,
        words.KINDS[told.kind],
        *(both(topic, "name") for topic in about),
    )
    return Thing(
        told.code,
        told.what,
        tuple(text for text in texts if text),
        also=f"{told.number} Senedd addewid addawyd ymrwymodd promised promise pledge",
        topics=with_those_above(about),
        on=told.on.last,
    )


QUESTION: Final = Q(asked=True)
SPEECH: Final = Q(asked=False, answers=None, kind__in=("C", "ANR", "WA"))
WITH_IT: Final = ("member", "office", "item__sitting")
LONGEST_TITLE: Final = 140


def kinds_of(those: "QuerySet[Contribution]") -> dict[str, "QuerySet[Contribution]"]:
    """Contributions by the kind of thing as which they are found: answers are found with their question."""
    return {"senedd_questions": those.filter(QUESTION), "senedd_speeches": those.filter(SPEECH)}


def found_as(kind: str) -> Callable[[], Iterator[Thing]]:
    """Every thing of one of these kinds."""
    return lambda: in_rows(kinds_of(Contribution.objects.all())[kind])


def several_of(kind: str) -> Callable[[Collection[str]], Iterator[Thing]]:
    """Some things of one of these kinds, by their keys, read together."""
    return lambda keys: in_rows(kinds_of(Contribution.objects.filter(pk__in=filter(str.isdigit, keys)))[kind])


def in_rows(those: "QuerySet[Contribution]") -> Iterator[Thing]:
    """Contributions as things, each read with all that it is found by."""
    answered = those.select_related(*WITH_IT).prefetch_related("answered_by__office", "answered_by__member")
    return map(of_record, answered.order_by("pk").iterator(chunk_size=500))


def one_of(kind: str) -> Callable[[str], Thing | None]:
    """One thing of one of these kinds."""

    def found(key: str) -> Thing | None:
        those = kinds_of(Contribution.objects.all())[kind].select_related(*WITH_IT)
        # Without the order of a page, which takes longer to put into words than one row to be read.
        one = next(iter(those.filter(pk=key).order_by()), None) if key.isdigit() else None
        return of_record(one) if one else None

    return found


def of_record(one: Contribution) -> Thing:
    """A question with its answers, or a speech: who, in which office, on what, and all that was said."""
    answers = list(one.answered_by.all()) if one.asked else []
    texts = [spoken(one), both(one.item, "heading")]
    texts += [both(each.office, "name") for each in (one, *answers) if each.office]
    texts += [spoken(each) for each in answers]
    names = " ".join(each.member.name for each in (one, *answers) if each.member)
    begins = spoken(one)
    title = said(cy=shortened(begins.cy or begins.en), en=shortened(begins.en or begins.cy))
    told = tuple(text for text in texts if text)
    return Thing(str(one.pk), title, told, also=f"{one.number} {names} senedd", on=one.item.sitting.on)


def spoken(one: Contribution) -> Said:
    """What was said, in the languages in which it is held."""
    pair = (one.text, one.translation) if one.language == "cy" else (one.translation, one.text)
    return Said(*pair)


def shortened(text: str) -> str:
    """The beginning of a text as a title."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_TITLE else plain[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def contribution_page(key: str) -> str:
    """The page of a contribution."""
    return reverse("senedd_contribution", kwargs={"id": key})


KINDS: Final = (
    Kind(
        "senedd_questions",
        _("Questions in the Senedd"),
        found_as("senedd_questions"),
        one_of("senedd_questions"),
        contribution_page,
        several=several_of("senedd_questions"),
    ),
    Kind(
        "senedd_speeches",
        _("Speeches in the Senedd"),
        found_as("senedd_speeches"),
        one_of("senedd_speeches"),
        contribution_page,
        several=several_of("senedd_speeches"),
    ),
    Kind(
        "undertakings",
        _("Said in the Senedd"),
        everything,
        one_of_them,
        lambda code: reverse("undertaking", kwargs={"code": code}),
    ),
)
