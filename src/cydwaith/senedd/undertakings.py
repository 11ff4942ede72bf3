"""What was said in the Senedd: reviewed lines with their sources, as they ship, and what was confirmed in the Record.

Each was read as an *undertaking*, a *statement* or an *agreement*; only the first kind has a timeline. What it says is
ours, in both languages; the words are those of the Record, in the language in which they are held here.
"""

import csv
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from cydwaith.bodies.models import Topic
from cydwaith.engines.clock import Span
from cydwaith.engines.welsh.alphabet import folded
from cydwaith.engines.welsh.radicals import mutations, radicals
from cydwaith.senedd.models import Confirmed, Sitting
from cydwaith.shared.once import once_a_page
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, said

FOLDER: Final = Path(__file__).parent / "reference"
KINDS: Final = ("undertaking", "statement", "agreement")
UNDERTAKING: Final = "undertaking"
PAIRS: Final = ("setting", "office", "to", "about", "what", "condition", "when", "sure")
PLAIN: Final = ("code", "number", "kind", "words", "held_in", "exchange", "trust", "source")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Something that was said, and read as one of three kinds.

    `on` is as much of the day as is known; `number` the question's, empty where none was read. `office` said it to
    another, `to`. `what` is our wording; `words` the Record's, in `held_in`. `condition` and `when` are empty where
    none is said. `exchange` names the whole exchange where that is held, and `see` the pages that have to do with it.
    `sure` says how far the reading can be relied on. `contribution` is the number of the one in which it was confirmed
    here, 0 of what ships.
    """

    code: str
    on: Span
    number: str
    kind: str
    setting: Said
    office: Said
    to: Said
    topics: tuple[str, ...]
    about: Said
    what: Said
    condition: Said
    when: Said
    sure: Said
    words: str
    held_in: Literal["cy", "en"]
    exchange: str
    see: tuple[str, ...]
    trust: str
    source: str
    contribution: int = 0

    @property
    def undertakes(self) -> bool:
        """Whether something was undertaken: only then is it asked what became of it."""
        return self.kind == UNDERTAKING

    @property
    def site(self) -> str:
        """The site on which it was read."""
        return urlsplit(self.source).hostname or ""

    def says(self, words: str) -> bool:
        """Whether every word stands in it, in either language."""
        pairs = (self.what, self.about, self.office, self.setting, self.condition)
        text = folded(" ".join([self.words, self.number, *(f"{one.cy} {one.en}" for one in pairs)]))
        return all(any(form in text for form in forms(word)) for word in words.lower().split())


def forms(word: str) -> set[str]:
    """A word as it may stand in a text of either language: itself, mutated, and before it was."""
    return {folded(form) for radical in (word, *radicals(word)) for form in mutations(radical)}


def undertakings() -> tuple[Undertaking, ...]:
    """Every one, those that ship and those that were confirmed here, the last said first."""
    return tuple(sorted((*shipped(), *confirmed()), key=lambda one: one.on.first, reverse=True))


@once_a_page
def confirmed() -> tuple[Undertaking, ...]:
    """Those that were confirmed here and not withdrawn."""
    those = Confirmed.objects.filter(withdrawn=None)
    return tuple(map(as_undertaking, those.select_related(*WITH_IT)))


WITH_IT: Final = (
    "contribution__office",
    "contribution__item__sitting",
    "contribution__answers__office",
)
PLENARY: Final = said(cy="y Cyfarfod Llawn", en="Plenary")
IN_WRITING: Final = said(cy="ateb ysgrifenedig", en="a written answer")
A_MEMBER: Final = said(cy="Aelod o’r Senedd", en="a Member of the Senedd")
WHOLE: Final = said(cy="Darllenwyd y cyfraniad cyfan.", en="The whole contribution was read.")
SPOKE: Final = said(cy="swydd nas enwir yn y Cofnod", en="an office that the Record does not name")


def as_undertaking(one: Confirmed) -> Undertaking:
    """One that was confirmed here, as those that ship."""
    told, asked = one.contribution, one.contribution.answers
    on = told.item.sitting.on
    return Undertaking(
        code=one.code,
        on=Span.of(on.isoformat()),
        number=asked.number if asked else "",
        kind=UNDERTAKING,
        setting=IN_WRITING if told.kind in {"ANR", "WA"} else PLENARY,
        office=both(told.office, "name") if told.office else SPOKE,
        to=both(asked.office, "name") if asked and asked.office else A_MEMBER,
        topics=tuple(one.topics.split()),
        about=both(one, "about") or both(told.item, "heading"),
        what=both(one, "what"),
        condition=both(one, "condition"),
        when=both(one, "when"),
        sure=WHOLE,
        words=one.words,
        held_in="cy" if told.language == "cy" else "en",
        exchange="",
        see=(),
        trust="H",
        source=source_of(told.item.sitting, told.code),
        contribution=told.pk,
    )


def source_of(sitting: Sitting, code: str = "") -> str:
    """Where a sitting, or one contribution to it, stands at its publisher."""
    if sitting.source == "publicwhip":
        return f"https://www.theyworkforyou.com/senedd/?id={code}" if code else "https://www.theyworkforyou.com/senedd/"
    if sitting.source == "written":
        return "https://record.senedd.wales/WrittenQuestion"
    return f"https://record.senedd.wales/Plenary/{sitting.pk}" + (f"#C{code}" if code.isdigit() else "")


@cache
def shipped() -> tuple[Undertaking, ...]:
    """Those that ship."""
    with (FOLDER / "undertakings.tsv").open(encoding="utf-8", newline="") as file:
        read = map(undertaking, csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        return tuple(sorted(read, key=lambda one: one.on.first, reverse=True))


def undertaking(row: dict[str, str]) -> Undertaking:
    """One line."""
    told: dict[str, Any] = {name: Said(row[f"{name}_cy"], row[f"{name}_en"]) for name in PAIRS}  # Any: of each column
    told |= {name: row[name] for name in PLAIN}
    return Undertaking(
        on=Span.of(row["on"]), topics=tuple(row["topics"].split()), see=tuple(row["see"].split()), **told
    )


def one(code: str) -> Undertaking | None:
    """One by its code; None where there is none."""
    those = confirmed() if code.startswith("S") and code[1:].isdigit() else shipped()
    return next((found for found in those if found.code == code), None)


def narrowed(*, topics: Collection[str] = (), office: str = "", kind: str = "", words: str = "") -> list[Undertaking]:
    """Those that fit, the last said first; an office is asked for by its English name."""
    wanted = set(topics)
    return [
        found
        for found in undertakings()
        if (not wanted or wanted & {*found.topics})
        and office in {"", found.office.en}
        and kind in {"", found.kind}
        and found.says(words)
    ]


def below(topic: str) -> list[str]:
    """The topics below one."""
    return list(Topic.objects.filter(parent=topic).order_by("pk").values_list("pk", flat=True))


def offices() -> list[Said]:
    """Every office that said something, each once."""
    return list(dict.fromkeys(found.office for found in undertakings()))
