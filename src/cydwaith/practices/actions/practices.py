"""What people do with a practice, from the first draft to the last word."""

import datetime as dt
import secrets
from dataclasses import replace
from typing import Any, Final

from django.utils import timezone

from cydwaith.bodies.models import Body
from cydwaith.practices.actions.specifications import freeze
from cydwaith.practices.content import Content, content_of, missing, put
from cydwaith.practices.deeds.attachments import published_files
from cydwaith.practices.deeds.holding import held_version
from cydwaith.practices.deeds.practices import (
    PRACTICE_CHECK,
    PRACTICE_PUBLISH,
    PRACTICE_REVISE,
    PRACTICE_SAVE,
    PRACTICE_SEND_BACK,
    PRACTICE_START,
    PRACTICE_WITHDRAW,
)
from cydwaith.practices.deeds.specifications import BESIDE, FILES
from cydwaith.practices.lifecycle import CHANGES, OPEN
from cydwaith.practices.models import Practice, Version
from cydwaith.practices.models.practice import State
from cydwaith.practices.refusals import Clash, Incomplete
from cydwaith.record.sealing import new_salt
from cydwaith.shared import codes
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.said import Said

DRAFT: Final = "draft-"
"""What a name drawn by lot begins with."""


def start(*, by: Actor, owner: str, content: Content, slug: str = "", sample: bool = False) -> Version:
    """Begin a practice with the draft of its first version. The very same draft, sent twice, begins only one."""
    with doing(PRACTICE_START, by=by, body=owner) as act:
        body = Body.objects.select_for_update().get(pk=owner)
        if same := _same_draft(owner, content):
            return same
        now = timezone.now()
        name = free_slug(slug) if slug else f"{DRAFT}{secrets.token_hex(8)}"
        practice = Practice.objects.create(slug=name, key=name, owner=body, sample=sample, added=now)
        version = Version(practice=practice, number=1, saved=now, writers=[by.pseudonym])
        put(content, version)
        act.tell(version)
    return version


def save(*, by: Actor, version: Version, content: Content, saved: dt.datetime) -> Version:
    """Change a draft that was last saved at `saved`. Raises Clash when somebody else saved it since."""
    with doing(PRACTICE_SAVE, by=by, to=version) as act:
        version = act.it
        if content_of(version) == content:
            return version
        if version.saved != saved:
            raise Clash(version)
        version.saved, version.salt = timezone.now(), version.salt or new_salt()
        version.writers = sorted({*version.writers, by.pseudonym})
        put(content, version)
        act.tell(version)
    return version


def check(*, by: Actor, version: Version) -> Version:
    """Say that a draft is complete and right; from now on it does not change. Raises Incomplete."""
    with doing(PRACTICE_CHECK, by=by, to=version) as act:
        if not already(act, act.it):
            if lacking := missing(content_of(act.it)):
                raise Incomplete(lacking)
            move(act, act.it, checked_by=by.pseudonym)
            act.tell(act.it)
    return act.it


def send_back(*, by: Actor, version: Version) -> Version:
    """Make a checked version a draft again."""
    with doing(PRACTICE_SEND_BACK, by=by, to=version) as act:
        if not already(act, act.it):
            move(act, act.it, checked_by="")
            act.tell(act.it)
    return act.it


def publish(*, by: Actor, version: Version) -> Version:
    """Show a checked version to everyone; the one published before it is superseded."""
    with doing(PRACTICE_PUBLISH, by=by, to=version) as act:
        version = act.it
        if already(act, version):
            return version
        if version.practice.slug.startswith(DRAFT):
            rename(version.practice, free_slug(_title(content_of(version))))
            version = held_version(version)
        former = version.practice.versions.filter(state=State.PUBLISHED).first()
        if former:
            former.state = State.SUPERSEDED
            former.save(update_fields=["state"])
        laid_down = freeze(by=by, version=version)
        move(act, version, published=timezone.now(), salt="")
        version.practice.current = version
        version.practice.save(update_fields=["current"])
        came = {BESIDE: laid_down, FILES: published_files(version)}
        more = {name: those for name, those in came.items() if those}
        act.tell(version, supersedes=former.number if former else None, **more)
    return version


def revise(*, by: Actor, practice: Practice) -> Version:
    """Begin the next version as a copy of the current one; when it has already begun, that is the result."""
    with doing(PRACTICE_REVISE, by=by, to=practice) as act:
        practice, current = act.it, act.it.current
        assert current is not None  # what has none is in no state in which this may be done
        if begun := practice.versions.filter(state__in=OPEN).first():
            return begun
        last = practice.versions.order_by("number").last()
        assert last is not None
        version = Version(practice=practice, number=last.number + 1, saved=timezone.now())
        content = content_of(current)
        if not by.operator:  # from here on it is the body's own account, which nobody needs to confirm
            content = replace(content, from_public_sources=False, certainty="")
        put(content, version)
        act.tell(version, **{"from": current.number})
    return version


def withdraw(*, by: Actor, practice: Practice, reason: Said) -> Version:
    """Take the published version back, for a reason that stays beside it. It stays visible."""
    with doing(PRACTICE_WITHDRAW, by=by, to=practice) as act:
        require(by, PRACTICE_WITHDRAW, body=act.body, state=None if act.it.current else State.DRAFT)
        why = given(reason, "reason")
        assert act.it.current is not None  # else it was refused above
        version = held_version(act.it.current)
        if not already(act, version):
            move(act, version, **in_columns(reason=why))
            act.tell(version)
    return version


def already(act: Doing[object], version: Version) -> bool:
    """Whether it was done before: done twice, it is done once. Refuses in a state in which it cannot be done."""
    if version.state == CHANGES[act.deed.what].to:
        return True
    require(act.by, act.deed, body=act.body, state=version.state)
    return False


def move(act: Doing[object], version: Version, **values: Any) -> None:
    """Take a version one step through its life."""
    for name, value in {"state": CHANGES[act.deed.what].to, **values}.items():
        setattr(version, name, value)
    version.save(update_fields=["state", *values])


def rename(practice: Practice, slug: str) -> None:
    """Give a practice, and all that points at it, the address that is made of its title: from now on that is public."""
    for relation in Practice._meta.related_objects:
        name = relation.field.name
        relation.related_model._base_manager.filter(**{name: practice.pk}).update(**{name: slug})
    Practice.objects.filter(pk=practice.pk).update(slug=slug)


def free_slug(words: str) -> str:
    """An address made from words that no practice has yet."""
    return codes.free_slug(words, "practice", Practice, otherwise="arfer")


def _title(content: Content) -> str:
    title = content.texts["title"]
    return getattr(title, content.written_in) or title.cy or title.en


def _same_draft(owner: str, content: Content) -> Version | None:
    drafts = Version.objects.filter(practice__owner=owner, number=1, state=State.DRAFT, practice__current=None)
    alike = drafts.filter(**in_columns(title=content.texts["title"]))
    return next((draft for draft in alike if content_of(draft) == content), None)
