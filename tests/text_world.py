"""A text in the small Wales of practices: two councils write it, a third may amend it and comment on it.

What holds it is a holder of these tests, whose stage can be set: "draft", "closed" (nobody does anything), "hidden".
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest

from cydwaith.bodies.models import Body
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said, said
from cydwaith.texts import holding
from cydwaith.texts.actions import agreeing, beginning, writing
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.holding import Holder, What
from cydwaith.texts.models import Text, Version
from cydwaith.texts.queries.contents import contents
from tests.practice_world import OTHER, OWNER, THIRD, ground, member

WRITERS: Final = (OWNER, OTHER)
WRITER, SECOND, READER_ONLY = (member(Role.EDITOR, body) for body in (OWNER, OTHER, THIRD))
STRANGER = Actor("somebody-with-an-account")
STAGE = {"is": "draft"}
TITLE = Said(cy="Cartrefi i bawb", en="Homes for everyone")
PASSAGE = "Every council reports once a year"
DRAFTS = (
    Draft(
        Said(cy="Pwrpas", en="Purpose"),
        Said(cy="Lleihau nifer y bobl ddigartref.", en="To reduce how many people are homeless."),
    ),
    Draft(
        Said(cy="Adrodd", en="Reporting"),
        Said(
            cy="Mae pob cyngor yn adrodd unwaith y flwyddyn. Cyhoeddir yr adroddiad.",
            en=f"{PASSAGE}. The report is published.",
        ),
    ),
    Draft(Said(cy="Arian", en="Money"), Said(cy="Telir y costau gan y ddwy ochr.", en="Both sides pay the costs.")),
)


def asked() -> None:
    """What a holder asks of the database each time it is asked."""
    Body.objects.exists()


def reads(by: Actor, text: Text, version: Version) -> bool:
    asked()
    if STAGE["is"] == "hidden":
        return False
    return version.published is not None or bool(set(by.roles) & {*WRITERS, THIRD})


def bodies(by: Actor, text: Text, what: What) -> Collection[str]:
    asked()
    if STAGE["is"] != "draft":
        return ()
    allowed = {*WRITERS, THIRD} if what in {What.AMEND, What.COMMENT} else set(WRITERS)
    return allowed & set(by.roles)


HOLDER = Holder(
    kind="sample",
    says=lambda text: said(cy="Polisi enghreifftiol", en="A sample policy"),
    page=lambda text: "/",
    reads=reads,
    bodies=bodies,
)


@contextmanager
def held() -> Iterator[None]:
    """Within, texts of the kind "sample" are held."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(holding, "HOLDERS", (HOLDER,))
        patch.setitem(STAGE, "is", "draft")
        yield


def drafted(**more: Any) -> Text:
    """A text of three sections in both languages, which nobody has declared in step."""
    told: dict[str, Any] = {"by": WRITER, "body": OWNER, "kind": "sample", "holder": "one", "title": TITLE}
    return beginning.begin(**told | {"sections": DRAFTS} | more)


def world() -> Text:
    """The small Wales, and the text."""
    ground()
    with held():
        return drafted()


def keys(text: Text) -> list[str]:
    """The keys of the sections of the version that counts."""
    return [one.key for one in contents(now(text))]


def now(text: Text) -> Version:
    """The version that counts."""
    text.refresh_from_db()
    assert text.current is not None
    return text.current


def says(text: Text, place: int, language: str = "en") -> str:
    """What the section at a place says now, the first being 0."""
    return str(getattr(contents(now(text))[place].wording, f"words_{language}"))


def write(text: Text, place: int, by: Actor = WRITER, seen: int | None = None, **words: str) -> Version:
    """Put other words into a section, for the writer's own body."""
    wording = contents(now(text))[place].wording
    told = Said(cy=words.get("cy", wording.words_cy), en=words.get("en", wording.words_en))
    heading = Said(cy=wording.heading_cy, en=wording.heading_en)
    asked: dict[str, Any] = {
        "body": next(iter(by.roles)),
        "section": wording.section.key,
        "seen": seen or now(text).number,
    }
    return writing.write(by=by, text=text, heading=heading, words=told, **asked)


def agree(text: Text) -> None:
    """Declare every section in step."""
    for key in keys(text):
        agreeing.confirm(by=SECOND, text=text, body=OTHER, section=key, seen=now(text).number)
