"""What a course lacks before its next step: both languages at design, promotion, delivery and quality check."""

from collections.abc import Iterator
from typing import Final

from cydwaith.school.models import Course, Module, Session, Stage, Taught
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, said

NEXT: Final = {Stage.DESIGN: Stage.OPEN, Stage.OPEN: Stage.RUNNING, Stage.RUNNING: Stage.CHECKED}
NO_MODULE: Final = said(cy="Nid oes modiwl ynddo.", en="It has no module.")
NO_COHORT: Final = said(cy="Nid oes carfan iddo.", en="It has no cohort.")
LANGUAGES: Final = {
    "cy": said(cy="yn Gymraeg", en="in Welsh"),
    "en": said(cy="yn Saesneg", en="in English"),
}


def lacking(course: Course) -> list[Said]:
    """What is missing before its next step; nothing after the last."""
    match course.stage:
        case Stage.DESIGN:
            return [*texts(course), *([] if course.modules.exists() else [NO_MODULE])]
        case Stage.OPEN:
            return [*([] if course.cohorts.exists() else [NO_COHORT]), *silent(course)]
        case _:
            return []


def texts(course: Course) -> Iterator[Said]:
    """Texts that stand in one language only."""
    parts: list[tuple[Said, Said]] = [
        (both(course, "title"), said(cy="teitl y cwrs", en="the course’s title")),
        (both(course, "purpose"), said(cy="diben y cwrs", en="the course’s purpose")),
    ]
    if work := both(course, "work"):
        parts.append((work, said(cy="y darn o waith", en="the piece of work")))
    for one in course.modules.all():
        name = both(one, "title")
        label = name.cy or name.en, name.en or name.cy
        parts.append((name, said(cy=f"teitl “{label[0]}”", en=f"the title of “{label[1]}”")))
        parts.append((both(one, "reading"), said(cy=f"cynnwys “{label[0]}”", en=f"what is in “{label[1]}”")))
    for text, what in parts:
        for language, named in LANGUAGES.items():
            if not getattr(text, language):
                yield said(cy=f"Nid yw {what.cy} {named.cy} eto.", en=f"Not yet {named.en}: {what.en}.")


def silent(course: Course) -> Iterator[Said]:
    """Modules that are taught in one language alone."""
    offered: dict[int, set[str]] = {}
    for one in Session.objects.filter(module__course=course, cancelled=None):
        heard = {"cy", "en"} if one.language == Taught.BOTH else {one.language}
        offered.setdefault(one.module_id, set()).update(heard)
    for module in Module.objects.filter(pk__in=offered):
        for language, named in LANGUAGES.items():
            if language not in offered[module.pk]:
                name = both(module, "title")
                yield said(
                    cy=f"Ni chynhelir “{name.cy or name.en}” {named.cy}.",
                    en=f"“{name.en or name.cy}” is not held {named.en}.",
                )
