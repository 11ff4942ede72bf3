"""What is done with a practice and its versions, from the first draft to the last word. In which states: `lifecycle`.

A row's body is the practice's owner.
"""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import Q

from cydwaith.practices import telling
from cydwaith.practices.content import content_of, facts
from cydwaith.practices.deeds.holding import held_practice, held_version
from cydwaith.practices.deeds.specifications import LAID_DOWN, without_specifications
from cydwaith.practices.lifecycle import OPEN, states
from cydwaith.practices.models import Practice, Version
from cydwaith.practices.models.practice import State
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed
from cydwaith.shared.pairs import UNSAID, in_columns
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, EVERYONE, OPERATORS, READERS, Rule
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells

A_BATCH: Final = 100
WHERE: Final = frozenset({"version", "state"})
OF_DRAFTS: Final = frozenset({"words", "hands", "saved", "owner", "sample", "added"})


def about(version: Version) -> str:
    """What the record calls the practice of a version."""
    return version.practice.subject


def shows(version: Version) -> list[tuple[str, str]]:
    """What the search shows of it."""
    return [("practices", version.practice_id)]


def owner(version: Version) -> str:
    """Whose practice a version tells of."""
    return version.practice.owner_id


def state_now(practice: Practice) -> str:
    """The state of the version that everyone sees; a draft's where nobody sees any yet."""
    return practice.current.state if practice.current else State.DRAFT.value


def hands(version: Version) -> str:
    """A hash of whose hands a version went through."""
    return digest(canonical({"writers": version.writers, "checked_by": version.checked_by}))


def open_facts(version: Version) -> dict[str, Any]:
    """What the record says of a version that is not public: where it stands, and a hash of what it says."""
    practice = version.practice
    words = digest(canonical(facts(content_of(version))))
    about_it = {"words": words, "hands": hands(version), "saved": version.saved}
    kept = {"owner": practice.owner_id, "sample": practice.sample, "added": practice.added}
    return {"version": version.number, "state": str(version.state), **about_it, **kept}


def drafts() -> Iterator[Row]:
    """Every version that is not public yet, marked where everyone is led to it; and practices without any version."""
    found = Version.objects.filter(state__in=OPEN).select_related("practice").prefetch_related("topics", "moves")
    for version in found.order_by("pk").iterator(A_BATCH):
        odd = {"state": f"{version.state}?"} if version.practice.current_id == version.pk else {}
        yield about(version), open_facts(version) | odd
    for practice in Practice.objects.filter(versions=None).order_by("pk"):
        yield practice.subject, {"version": None, "state": None}


def told_draft(heard: Heard) -> list[Row]:
    """A version as it stands from then on, until it is public; entries of an earlier time say less of it."""
    if heard.facts["state"] not in OPEN:
        return []
    names = WHERE | OF_DRAFTS if heard.facts.keys() >= OF_DRAFTS else WHERE
    return [(heard.subject, {name: heard.facts[name] for name in names})]


DRAFTS: Final = Proof(
    name="practice.drafts", rows=drafts, told=told_draft, key=lambda heard: str(heard.facts["version"]), since=OF_DRAFTS
)


def published_facts(version: Version) -> dict[str, Any]:
    """What the record says of a version when it is published: all of it, and by a hash whose hands it went through."""
    practice = version.practice
    about_it: dict[str, Any] = {"published": version.published, "saved": version.saved, "hands": hands(version)}
    about_it |= {"owner": practice.owner_id, "sample": practice.sample, "added": practice.added}
    says = {"says": facts(content_of(version))}
    return {"version": version.number, "state": State.PUBLISHED.value, **says, **about_it}


def published() -> Iterator[Row]:
    """Every version that was published, as it was published; where its life since makes no sense, marked."""
    before: Version | None = None
    found = Version.objects.filter(published__isnull=False).select_related("practice")
    found = found.prefetch_related("topics", "moves")
    for version in found.order_by("practice", "number").iterator(A_BATCH):
        if before and before.practice_id != version.practice_id:
            before = None
        yield about(version), published_facts(version) | {"supersedes": superseded(before)} | odd(version)
        before = version


def superseded(before: Version | None) -> int | None:
    """The number of the version that the next one took the place of; one that was withdrawn had no place left."""
    return before.number if before and before.state == State.SUPERSEDED else None


def odd(version: Version) -> dict[str, Any]:
    """Nothing, or a state that cannot have come about: only the last that was published is still, or was withdrawn."""
    later = version.practice.versions.filter(published__isnull=False, number__gt=version.number).exists()
    current = version.practice.current_id == version.pk
    expected = {State.SUPERSEDED, State.WITHDRAWN} if later else {State.PUBLISHED, State.WITHDRAWN}
    return {} if version.state in expected and current != later else {"state": f"{version.state}?"}


def withdrawn_facts(version: Version) -> dict[str, Any]:
    """What the record says of a version when it is withdrawn."""
    return in_columns(version=version.number, state=State.WITHDRAWN.value, reason=Version.reason.of(version))


STARTED = Verb(
    name="practice.started",
    says=said(cy="Dechreuwyd arfer", en="Practice begun"),
    about=about,
    facts=open_facts,
    proofs=(DRAFTS,),
    tells_nobody="a draft is written and saved many times; its organisation is told when it was checked or sent back",
)
SAVED = Verb(
    name="practice.saved",
    says=said(cy="Cadwyd drafft o arfer", en="Draft of a practice saved"),
    about=about,
    facts=open_facts,
    proofs=(DRAFTS,),
    tells_nobody="a draft is written and saved many times; its organisation is told when it was checked or sent back",
)
CHECKED = Verb(
    name="practice.checked",
    says=said(cy="Gwiriwyd arfer", en="Practice checked"),
    about=about,
    facts=open_facts,
    proofs=(DRAFTS,),
    tells=Tells(
        followers=(),
        telling=telling.draft,
        turn="practice.publish",
        to_do=said(
            cy="Darllenwch y drafft, a’i gyhoeddi neu ei anfon yn ôl",
            en="Read the draft, and publish it or send it back",
        ),
        seen="practice.read_draft",
    ),
)
SENT_BACK = Verb(
    name="practice.sent_back",
    says=said(cy="Anfonwyd arfer yn ôl i’w gywiro", en="Practice sent back to be mended"),
    about=about,
    facts=open_facts,
    proofs=(DRAFTS,),
    tells=Tells(
        followers=(),
        telling=telling.draft,
        turn="practice.save",
        to_do=said(cy="Newidiwch y drafft, a’i anfon eto", en="Change the draft, and send it again"),
        seen="practice.read_draft",
    ),
)
REVISED = Verb(
    name="practice.revised",
    says=said(cy="Dechreuwyd fersiwn nesaf arfer", en="Next version of a practice begun"),
    about=about,
    facts=open_facts,
    proofs=(DRAFTS,),
    tells_nobody="a draft is written and saved many times; its organisation is told when it was checked or sent back",
)
PUBLISHED = Verb(
    name="practice.published",
    says=said(cy="Cyhoeddwyd arfer", en="Practice published"),
    about=about,
    facts=published_facts,
    proofs=(
        Proof(
            name="practice.published",
            rows=published,
            told=without_specifications,
            since=frozenset({"published", "saved", "hands", "owner", "sample", "added"}),
        ),
        DRAFTS,
        LAID_DOWN,
    ),
    shows=shows,
    tells=Tells(followers=("practice", "council", "topic", "indicator"), telling=telling.version),
)
WITHDRAWN = Verb(
    name="practice.withdrawn",
    says=said(cy="Tynnwyd arfer yn ôl", en="Practice withdrawn"),
    about=about,
    facts=withdrawn_facts,
    rows=lambda: (
        Version.objects.filter(Q(state=State.WITHDRAWN) | ~Q(**in_columns(reason=UNSAID))).order_by("pk").iterator()
    ),
    shows=shows,
    tells=Tells(followers=("practice", "council", "topic", "indicator"), telling=telling.version),
)

PRACTICE_READ = Rule("practice.read", EVERYONE)
PRACTICE_READ_DRAFT = Rule("practice.read_draft", READERS)
PRACTICE_LOAD = Rule("practice.load", OPERATORS)
PRACTICE_START = deed("practice.start", CONTRIBUTORS, STARTED)
PRACTICE_SAVE = deed(
    "practice.save",
    CONTRIBUTORS,
    SAVED,
    states=states("practice.save"),
    body=owner,
    state=lambda one: one.state,
    hold=held_version,
)
PRACTICE_REVISE = deed(
    "practice.revise",
    CONTRIBUTORS,
    REVISED,
    states=states("practice.revise"),
    body=lambda one: one.owner_id,
    state=state_now,
    hold=lambda one: held_practice(one.key),
)
PRACTICE_CHECK = deed(
    "practice.check", EDITORS, CHECKED, states=states("practice.check"), body=owner, hold=held_version
)
PRACTICE_SEND_BACK = deed(
    "practice.send_back", EDITORS, SENT_BACK, states=states("practice.send_back"), body=owner, hold=held_version
)
PRACTICE_PUBLISH = deed(
    "practice.publish", EDITORS, PUBLISHED, states=states("practice.publish"), body=owner, hold=held_version
)
PRACTICE_WITHDRAW = deed(
    "practice.withdraw",
    EDITORS,
    WITHDRAWN,
    states=states("practice.withdraw"),
    body=lambda one: one.owner_id,
    hold=lambda one: held_practice(one.key),
)

RULES: Final = (
    PRACTICE_READ,
    PRACTICE_READ_DRAFT,
    PRACTICE_START,
    PRACTICE_SAVE,
    PRACTICE_REVISE,
    PRACTICE_CHECK,
    PRACTICE_SEND_BACK,
    PRACTICE_PUBLISH,
    PRACTICE_WITHDRAW,
    PRACTICE_LOAD,
)
