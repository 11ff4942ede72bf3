"""What people do with a practice. Each verb: one permission, one transaction, one entry in the record."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.practices.actions.specifications import freeze
from cydwaith.practices.content import Content, content_of, facts, missing, put
from cydwaith.practices.lifecycle import CHANGES, OPEN
from cydwaith.practices.models import Practice, Version
from cydwaith.practices.models.practice import State
from cydwaith.practices.refusals import Clash, Incomplete, NotPossible
from cydwaith.record.actions import write
from cydwaith.record.canonical import canonical, digest
from cydwaith.search.actions import refresh
from cydwaith.shared.permissions import Actor, require

# Facts of a published version that entries before the verifiable log do not have.
SINCE = frozenset({"published", "saved", "hands", "owner", "sample", "added"})
RESERVED = frozenset({"new", "newydd", "feed", "ffrwd"})


@transaction.atomic
def start(*, by: Actor, owner: str, content: Content, slug: str = "", sample: bool = False) -> Version:
    """Begin a practice with the draft of its first version. The very same draft, sent twice, begins only one."""
    require(by, "practice.start", body=owner)
    body = Body.objects.select_for_update().get(pk=owner)
    if same := _same_draft(owner, content):
        return same
    now = timezone.now()
    practice = Practice.objects.create(slug=free_slug(slug or _title(content)), owner=body, sample=sample, added=now)
    version = Version(practice=practice, number=1, saved=now, writers=[by.pseudonym])
    put(content, version)
    _record(by, version, "started", {"words": _words(content)})
    return version


@transaction.atomic
def save(*, by: Actor, version: Version, content: Content, saved: dt.datetime) -> Version:
    """Change a draft that was last saved at `saved`. Raises Clash when somebody else saved it since."""
    version = _locked(version)
    require(by, "practice.save", body=version.practice.owner_id, state=version.state)
    if content_of(version) == content:
        return version
    if version.saved != saved:
        raise Clash(version)
    version.saved = timezone.now()
    version.writers = sorted({*version.writers, by.pseudonym})
    put(content, version)
    _record(by, version, "saved", {"words": _words(content)})
    return version


@transaction.atomic
def check(*, by: Actor, version: Version) -> Version:
    """Say that a draft is complete and right; from now on it does not change. Raises Incomplete."""
    version = _locked(version)
    if _allowed(by, version, "practice.check") and (lacking := missing(content_of(version))):
        raise Incomplete(lacking)
    return _move(by, version, "practice.check", "checked", checked_by=by.pseudonym)


@transaction.atomic
def send_back(*, by: Actor, version: Version) -> Version:
    """Make a checked version a draft again."""
    return _move(by, _locked(version), "practice.send_back", "sent_back", checked_by="")


@transaction.atomic
def publish(*, by: Actor, version: Version) -> Version:
    """Show a checked version to everyone; the one published before it is superseded."""
    version = _locked(version)
    if not _allowed(by, version, "practice.publish"):
        return version
    former = version.practice.versions.filter(state=State.PUBLISHED).first()
    if former:
        former.state = State.SUPERSEDED
        former.save(update_fields=["state"])
    version.published = timezone.now()
    more = published_facts(version, former.number if former else None)
    if laid_down := freeze(by=by, version=version):
        more["specifications"] = laid_down
    version = _move(by, version, "practice.publish", "published", more, published=version.published)
    version.practice.current = version
    version.practice.save(update_fields=["current"])
    refresh("practices", version.practice_id)
    return version


@transaction.atomic
def revise(*, by: Actor, practice: Practice) -> Version:
    """Begin the next version as a copy of the current one; when it has already begun, that is the result."""
    practice = Practice.objects.select_for_update(of=("self",)).select_related("current").get(pk=practice.pk)
    current = practice.current
    require(by, "practice.revise", body=practice.owner_id, state=current.state if current else State.DRAFT)
    assert current is not None
    if begun := practice.versions.filter(state__in=OPEN).first():
        return begun
    last = practice.versions.order_by("number").last()
    assert last is not None
    version = Version(practice=practice, number=last.number + 1, saved=timezone.now())
    content = content_of(current)
    if not by.operator:  # from here on it is the body's own account, which nobody needs to confirm
        content = replace(content, from_public_sources=False, certainty="")
    put(content, version)
    _record(by, version, "revised", {"from": current.number})
    return version


@transaction.atomic
def withdraw(*, by: Actor, practice: Practice, reason_cy: str = "", reason_en: str = "") -> Version:
    """Take the published version back, for a reason that stays beside it. It stays visible."""
    reasons = {"reason_cy": reason_cy.strip(), "reason_en": reason_en.strip()}
    practice = Practice.objects.select_for_update().get(pk=practice.pk)
    version = practice.current
    require(by, "practice.withdraw", body=practice.owner_id, state=None if version else State.DRAFT)
    assert version is not None
    if not any(reasons.values()):
        raise NotPossible(_("Give the reason, in at least one language"), "reason_cy")
    refresh("practices", practice.pk)
    return _move(by, _locked(version), "practice.withdraw", "withdrawn", reasons, **reasons)


def published_facts(version: Version, supersedes: int | None) -> dict[str, Any]:
    """What the record says of a version when it is published: all of it, and by a hash whose hands it went through."""
    practice = version.practice
    hands = digest(canonical({"writers": version.writers, "checked_by": version.checked_by}))
    about: dict[str, Any] = {"published": version.published, "saved": version.saved, "hands": hands}
    about |= {"owner": practice.owner_id, "sample": practice.sample, "added": practice.added}
    says = {"says": facts(content_of(version)), "supersedes": supersedes}
    return {"version": version.number, "state": State.PUBLISHED.value, **says, **about}


def withdrawn_facts(version: Version) -> dict[str, Any]:
    """What the record says of a version when it is withdrawn."""
    return {
        "version": version.number,
        "state": State.WITHDRAWN.value,
        "reason_cy": version.reason_cy,
        "reason_en": version.reason_en,
    }


def free_slug(words: str) -> str:
    """An address made from words that no practice has yet: raglan-project, raglan-project-2."""
    stem = slugify(words)[:70].strip("-") or "arfer"
    taken = RESERVED | set(Practice.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    return next(slug for n in range(1, len(taken) + 3) if (slug := stem if n == 1 else f"{stem}-{n}") not in taken)


def _title(content: Content) -> str:
    return content.texts[f"title_{content.written_in}"] or content.texts["title_cy"] or content.texts["title_en"]


def _words(content: Content) -> str:
    """The hash of what a draft says: the record is public, a draft is not."""
    return digest(canonical(facts(content)))


def _same_draft(owner: str, content: Content) -> Version | None:
    drafts = Version.objects.filter(practice__owner=owner, number=1, state=State.DRAFT, practice__current=None)
    alike = drafts.filter(title_cy=content.texts["title_cy"], title_en=content.texts["title_en"])
    return next((draft for draft in alike if content_of(draft) == content), None)


def _locked(version: Version) -> Version:
    """The version as it is now, with its practice held until the transaction ends."""
    Practice.objects.select_for_update().get(pk=version.practice_id)
    return Version.objects.select_related("practice").get(pk=version.pk)


def _allowed(by: Actor, version: Version, what: str) -> bool:
    """Refuse whoever may not; False when it was already done, so that doing it twice does it once."""
    require(by, what, body=version.practice.owner_id)
    if version.state == CHANGES[what].to:
        return False
    require(by, what, body=version.practice.owner_id, state=version.state)
    return True


def _move(
    by: Actor, version: Version, what: str, verb: str, more: dict[str, Any] | None = None, **values: Any
) -> Version:
    """Take a version one step through its life and write it down."""
    if not _allowed(by, version, what):
        return version
    for name, value in {"state": CHANGES[what].to, **values}.items():
        setattr(version, name, value)
    version.save(update_fields=["state", *values])
    _record(by, version, verb, more or {})
    return version


def _record(by: Actor, version: Version, verb: str, more: dict[str, Any]) -> None:
    practice = version.practice
    about = {"version": version.number, "state": str(version.state), **more}
    write(by=by, body=practice.owner_id, verb=f"practice.{verb}", subject=f"practice:{practice.pk}", facts=about)
