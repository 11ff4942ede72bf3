"""The practices that come with the project: reviewed files, written by Cydwaith's editors from public sources.

Loading again changes nothing that is the same; what a file says anew becomes the next version. What the body itself
has since written, begun to write or withdrawn is left alone.
"""

import csv
import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.db import transaction

from cydwaith.bodies.models import Body
from cydwaith.practices.actions.adoptions import record_step
from cydwaith.practices.actions.practices import check, publish, revise, save, start
from cydwaith.practices.content import Content, content_of
from cydwaith.practices.deeds.practices import PRACTICE_LOAD
from cydwaith.practices.lifecycle import OPEN, PUBLISHED
from cydwaith.practices.models import Practice, Step
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.pairs import columns_of
from cydwaith.shared.permissions import COMMAND_LINE, Actor, require
from cydwaith.shared.said import Said

FOLDER: Final = Path(__file__).parent / "reference"
Written = Mapping[str, Any]


@dataclass(frozen=True)
class Loaded:
    """How many practices a load added, changed, found the same, and left to bodies that made them their own."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    left: int = 0


def load(folder: Path = FOLDER, *, by: Actor = COMMAND_LINE) -> Loaded:
    """Publish what the files say, all or nothing."""
    require(by, PRACTICE_LOAD)
    with transaction.atomic():
        return Loaded(**Counter(bring(by, slug, written) for slug, written in practices(folder)))


def bring(by: Actor, slug: str, written: Written) -> str:
    """Publish one practice and its adoptions; says what came of it, in the words of `Loaded`."""
    content = content_from(written)
    known = Practice.objects.filter(pk=slug).select_related("current").first()
    if known is None:
        came, version = (
            "added",
            start(by=by, owner=written["owner"], content=content, slug=slug, sample=written["sample"]),
        )
    elif is_its_owners(known):
        return "left"
    elif known.current and content_of(known.current) == content:
        came, version = "unchanged", known.current
    else:
        draft = revise(by=by, practice=known)
        came, version = "changed", save(by=by, version=draft, content=content, saved=draft.saved)
    if came != "unchanged":
        publish(by=by, version=check(by=by, version=version))
    for adoption in written.get("adoptions", ()):
        adopt(by, Practice.objects.get(pk=slug), adoption)
    return came


def is_its_owners(practice: Practice) -> bool:
    """Whether people have since written, begun to write or withdrawn it, so that a file must not overrule them."""
    current = practice.current
    begun = practice.versions.filter(state__in=OPEN).exists()
    return begun or current is None or current.state != PUBLISHED or not current.from_public_sources


def adopt(by: Actor, practice: Practice, adoption: Written) -> None:
    """Record the steps of one body's adoption that are not recorded yet."""
    recorded = set(
        Step.objects.filter(adoption__practice=practice, adoption__body=adoption["body"]).values_list("kind", "on")
    )
    for step in adoption["steps"]:
        if (step["step"], step["on"]) not in recorded:
            told = {name: step.get(name, "") for name in ("source", "source_url")}
            precision = step.get("precision", "day")
            record_step(
                by=by,
                practice=practice,
                body=adoption["body"],
                kind=step["step"],
                on=step["on"],
                precision=precision,
                note=Said(*(step.get(column, "") for column in columns_of("note"))),
                **told,
            )


def practices(folder: Path) -> Iterator[tuple[str, Written]]:
    """Every practice in a folder with its slug: a file each, or a row each where a file names its rows."""
    files = [(path, tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.toml"))]
    for path, written in sorted(files, key=lambda file: "rows" not in file[1]):
        if "rows" in written:
            yield from from_rows(written, path.with_name(written["rows"]))
        else:
            yield path.stem, written


def from_rows(shared: Written, path: Path) -> Iterator[tuple[str, Written]]:
    """A practice of each row: the words the rows share, with the council and its document filled in."""
    bodies = Body.objects.in_bulk()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            body = bodies[row["body"]]
            words = {
                language: {
                    "council": getattr(body, f"name_{language}"),
                    "document": shared["kinds"][row["type"]][language],
                }
                for language in LANGUAGES
            }
            slug = shared["slug"].format(letters=body.code.rpartition("-")[2].lower())
            yield slug, {**shared, **filled(shared, words), **row_facts(row, body.code)}


def filled(shared: Written, words: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """The texts with their gaps filled, each language with its own words; a sentence begins with a capital."""
    texts = {name: text for name, text in shared.items() if isinstance(text, Mapping) and set(text) == set(LANGUAGES)}
    return {name: {lang: text[lang].format(**words[lang]) for lang in LANGUAGES} for name, text in texts.items()}


def row_facts(row: Mapping[str, str], owner: str) -> dict[str, Any]:
    """What a row says of its own: owner, start, certainty and the document as a link."""
    link = {
        f"title_{row['title_language']}": row["title"],
        "url": row["url"],
        "publisher": row["source"],
        "read": row["read"],
    }
    facts: dict[str, Any] = {"owner": owner, "certainty": row["certainty"], "links": [link]}
    if row["started"]:
        facts |= {"started": dt.date.fromisoformat(row["started"]), "started_precision": row["started_precision"]}
    return facts


def content_from(written: Written) -> Content:
    """A file's practice as a version's content."""
    cost = written.get("cost", {})
    pairs = ("title", "summary", "problem", "done", "changed", "for_whom", "welsh_language", "elsewhere")
    texts = {name: Said(**written.get(name, {})) for name in pairs}
    took = {name: Said(*(cost.get(column, "") for column in columns_of(name))) for name in ("money", "people", "time")}
    return Content(
        written_in=written["language_written"],
        texts={**texts, **took},
        started=written.get("started"),
        started_precision=written.get("started_precision", "day"),
        outcome_known=written["outcome_known"],
        from_public_sources=True,
        certainty=written["certainty"],
        contact=written.get("contact_post"),
        topics=tuple(written["topics"]),
        goals=tuple(written["goals"]),
        ways=tuple(written["ways"]),
        steps=tuple({lang: step[lang] for lang in LANGUAGES} for step in written.get("steps", ())),
        links=tuple({name: str(value) for name, value in link.items()} for link in written.get("links", ())),
        moves={move["indicator"]: move["direction"] for move in written.get("moves", ())},
    )
