"""What the search finds here: courses and studies."""

from collections.abc import Iterator, Sequence
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Topic
from cydwaith.bodies.topics import with_those_above
from cydwaith.school.facts import KnownCourse, ProposedStudy, courses, studies
from cydwaith.school.models import Course, Study
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

COURSE_WORDS: Final = "cwrs cyrsiau hyfforddiant dysgu course courses training learning"
STUDY_WORDS: Final = "astudiaeth ymchwil study research small countries gwledydd bach"


def known_courses() -> Iterator[Thing]:
    topics = Topic.objects.in_bulk()
    yield from (own(one) for one in Course.objects.select_related("body").prefetch_related("modules"))
    yield from (course(one, topics) for one in courses())


def known_course(code: str) -> Thing | None:
    found = next((one for one in courses() if one.code == code), None)
    if found:
        return course(found, Topic.objects.in_bulk())
    one = Course.objects.filter(pk=code).select_related("body").first()
    return own(one) if one else None


def own(one: Course) -> Thing:
    """A course of the school as the search sees it."""
    parts = [both(module, "title") for module in one.modules.all()]
    texts = (both(one, "purpose"), both(one.body, "name"), *parts)
    return thing(one.pk, both(one, "title"), texts, COURSE_WORDS, [])


def course(one: KnownCourse, topics: dict[str, Topic]) -> Thing:
    """A course of another provider as the search sees it."""
    texts = (one.provider, one.kind, one.audience, one.languages, one.recognition, one.when)
    return thing(one.code, one.title, texts, COURSE_WORDS, [topics[code] for code in one.topics if code in topics])


def proposed_studies() -> Iterator[Thing]:
    topics = Topic.objects.in_bulk()
    yield from (own_study(one) for one in Study.objects.all())
    yield from (study(one, topics) for one in studies())


def proposed_study(code: str) -> Thing | None:
    found = next((one for one in studies() if one.code == code), None)
    if found:
        return study(found, Topic.objects.in_bulk())
    one = Study.objects.filter(pk=code).first()
    return own_study(one) if one else None


def own_study(one: Study) -> Thing:
    """A study that somebody began as the search sees it."""
    texts = (both(one, "question"), both(one, "method"), both(one, "results"))
    return thing(one.pk, both(one, "title"), texts, STUDY_WORDS, [])


def study(one: ProposedStudy, topics: dict[str, Topic]) -> Thing:
    """A study as the search sees it."""
    about = [topics[code] for code in one.topics if code in topics]
    return thing(one.code, one.title, (one.question, Said(en=one.because)), STUDY_WORDS, about)


def thing(code: str, title: Said, texts: Sequence[Said], also: str, about: list[Topic]) -> Thing:
    """Something of the school as the search sees it."""
    names = [both(topic, "name") for topic in about]
    return Thing(code, title, tuple(one for one in (*texts, *names) if one), also=also, topics=with_those_above(about))


KINDS: Final = (
    Kind("courses", _("Courses"), known_courses, known_course, lambda code: reverse("course", kwargs={"code": code})),
    Kind(
        "studies", _("Studies"), proposed_studies, proposed_study, lambda code: reverse("study", kwargs={"code": code})
    ),
)
