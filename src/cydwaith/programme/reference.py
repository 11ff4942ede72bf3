"""The work programme that comes with the project: reviewed files, a programme each, all of it only proposed.

Loading again changes nothing that is the same. What a file says anew becomes the next proposed terms, unless somebody
has acted on a commitment since: then it is theirs, and the file leaves it alone.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.db import transaction

from cydwaith.bodies.models import AreaMembership, Body, BodyKind, Extent
from cydwaith.programme.actions import programmes
from cydwaith.programme.actions.dependencies import add_dependency
from cydwaith.programme.actions.proposing import propose
from cydwaith.programme.actions.terms import add
from cydwaith.programme.content import Content, content_of
from cydwaith.programme.deeds.programmes import PROGRAMME_LOAD
from cydwaith.programme.models import Assent, Commitment, Programme, SourceKind, TermsStage
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.permissions import COMMAND_LINE, Actor, require
from cydwaith.shared.said import Said, said

FOLDER: Final = Path(__file__).parent / "reference"
SOURCE: Final = said(cy="Testun polisi ar gydgynhyrchu", en="A policy text on co-production")
ANEW: Final = said(cy="Mae geiriad y ffeil wedi newid.", en="The wording of the file has changed.")
COUNCILS: Final = "councils"
Written = Mapping[str, Any]


@dataclass(frozen=True)
class Loaded:
    """How many commitments a load added, changed, found the same, and left to those who have acted on them."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    left: int = 0


def load(folder: Path = FOLDER, *, by: Actor = COMMAND_LINE) -> Loaded:
    """Propose what the files say, all or nothing."""
    require(by, PROGRAMME_LOAD)
    files = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))}
    with transaction.atomic():
        for slug, written in files.items():
            begin(by, slug, written)
        each = [(slug, one) for slug, written in files.items() for one in written["commitments"]]
        found = Counter(bring(by, slug, one) for slug, one in each)
        for _slug, one in each:
            tie(by, one)
    return Loaded(**found)


def begin(by: Actor, slug: str, written: Written) -> None:
    """Begin a programme that is not there yet."""
    if not Programme.objects.filter(pk=slug).exists():
        texts = in_columns(**paired(written, "name", "summary"))
        sample = bool(written.get("sample", False))
        programmes.found(by=by, programme=Programme(slug=slug, order=written["order"], sample=sample, **texts))


def bring(by: Actor, programme: str, written: Written) -> str:
    """Propose one commitment; says what came of it, in the words of `Loaded`."""
    content = content_from(written, source=SOURCE)
    known = Commitment.objects.select_related("current").filter(pk=written["slug"]).first()
    if known is None or known.current is None:
        propose(by=by, body=None, content=content, programme=programme, slug=written["slug"])
        return "added"
    if content_of(known.current) == content:
        return "unchanged"
    if is_theirs(known):
        return "left"
    with doing(PROGRAMME_LOAD, by=by, to=known) as act:
        add(act, act.it, content, TermsStage.PROPOSED, proposed_by=None, why=ANEW)
    return "changed"


def is_theirs(known: Commitment) -> bool:
    """Whether somebody has answered, changed or withdrawn it since, so that a file must not overrule them."""
    terms = known.all_terms.all()
    touched = terms.exclude(proposed_by=None) | terms.exclude(stage=TermsStage.PROPOSED)
    return touched.exists() or Assent.objects.filter(terms__commitment=known).exists()


def tie(by: Actor, written: Written) -> None:
    """Add what a commitment waits for, where that was never said before."""
    commitment = Commitment.objects.select_related("current").get(pk=written["slug"])
    known = set(commitment.needs.values_list("needs", flat=True))
    gone = commitment.current is None or commitment.current.stage == TermsStage.WITHDRAWN
    for need in written.get("needs", ()):
        if need["on"] not in known and not gone:
            needs = Commitment.objects.get(pk=need["on"])
            texts, days = paired(need, "reason"), need.get("days", 0)
            add_dependency(by=by, body=None, commitment=commitment, needs=needs, days=days, **texts)


def content_from(written: Written, *, source: Said, **more: Any) -> Content:
    """A file's commitment as the content of terms; `councils` stands for every council, with the post named for it.

    `councils:GROUP` are those wholly in an area group. The date of a proposal is left open where the file names none.
    """
    texts = paired(written, "title", "what", "known_by", "money_note")
    return Content(
        texts={**texts, "source_title": source},
        owes={body: f"{body}/{post}" for word, post in written["owes"].items() for body in bodies(word)},
        owed={body: None for word in written["owed"] for body in bodies(word)},
        topics=tuple(written["topics"]),
        places=tuple(code for group in written.get("places", ()) for code in places(group)),
        source_kind=SourceKind.PROPOSAL,
        **{"test": "evidence", **more},
    )


def bodies(word: str) -> Iterable[str]:
    """The codes of the bodies that a word in a file stands for."""
    kind, _colon, group = word.partition(":")
    if kind != COUNCILS:
        return [word]
    councils = Body.objects.filter(kind=BodyKind.COUNCIL)
    if group:
        councils = councils.filter(place__in=places(group))
    return councils.order_by("pk").values_list("pk", flat=True)


def places(group: str) -> list[str]:
    """The codes of the places that lie wholly in an area group."""
    within = AreaMembership.objects.filter(group=group, extent=Extent.WHOLE, valid_to=None)
    return list(within.order_by("place").values_list("place", flat=True))


def paired(written: Written, *names: str) -> dict[str, Said]:
    """Texts by their name; unsaid where a file has none."""
    return {name: Said(**written.get(name, {})) for name in names}
