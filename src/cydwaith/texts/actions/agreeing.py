"""Saying that both languages are in step; fixing a version word for word; letting everybody read it."""

from cydwaith.engines.drafting.parity import Parity, missing
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.texts import refusals
from cydwaith.texts.deeds import FOOTPRINT, TEXT_CONFIRM, TEXT_FREEZE, TEXT_PUBLISH
from cydwaith.texts.holding import What, allow
from cydwaith.texts.models import InStep, Text, Version
from cydwaith.texts.queries.contents import contents, expressions, placed, wordings
from cydwaith.texts.queries.texts import digest_of, version_of


def confirm(*, by: Actor, text: Text, body: str, section: str, seen: int) -> InStep | None:
    """Say for a body that both languages of a section, as version `seen` has them, say the same.

    None where they are in step already. Raises NotPossible when part of it is in one language only, or somebody wrote
    in it since.
    """
    with doing(TEXT_CONFIRM, by=by, to=text, body=body) as act:
        allow(by, act.it, What.CONFIRM, body)
        assert act.it.current is not None
        here = placed(act.it.current, section)
        if here is None:
            raise NotPossible(str(refusals.NO_SUCH_SECTION))
        if here.parity == Parity.IN_STEP:
            return None
        if here.wording not in wordings(version_of(act.it, seen)):
            raise NotPossible(str(refusals.CHANGED_SINCE))
        if missing(*expressions(here.wording)):
            raise NotPossible(str(refusals.ONE_LANGUAGE))
        made, _new = InStep.objects.get_or_create(
            wording=here.wording, defaults={"body_id": body, "at": clock.moment()}
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def freeze(*, by: Actor, text: Text, body: str, seen: int) -> Version:
    """Fix the version that counts, word for word in both languages: its `digest` is what bodies consent to.

    Frozen already, it stays so. Later writing makes other versions and leaves it as it is. Raises NotPossible when a
    section is out of step, the title is in one language only, there is no section, or `seen` is not the version that
    counts.
    """
    with doing(TEXT_FREEZE, by=by, to=text, body=body) as act:
        allow(by, act.it, What.FREEZE, body)
        version = act.it.current
        assert version is not None
        if version.number != seen:
            raise NotPossible(str(refusals.VERSION_CHANGED))
        if version.frozen:
            return version
        ready(version)
        version.frozen, version.frozen_body_id, version.digest = clock.moment(), body, digest_of(version)
        version.save(update_fields=["frozen", "frozen_body", "digest"])
        act.tell(version, **FOOTPRINT.of(version))
    return version


def ready(version: Version) -> None:
    """Raise NotPossible, saying what is missing, for a version that cannot be frozen."""
    if not (version.title_cy and version.title_en):
        raise NotPossible(str(refusals.TITLES))
    there = contents(version)
    if not there:
        raise NotPossible(str(refusals.NO_SECTIONS))
    if behind := [one.number for one in there if one.parity != Parity.IN_STEP]:
        raise NotPossible(str(refusals.out_of_step(behind)))


def publish(*, by: Actor, text: Text, body: str, number: int) -> Version:
    """Tell the record the digest of a frozen version openly; what holds the text may then let everybody read it.

    Published already, it stays so. Raises NotPossible for a version that is not frozen.
    """
    with doing(TEXT_PUBLISH, by=by, to=text, body=body) as act:
        allow(by, act.it, What.PUBLISH, body)
        version = version_of(act.it, number)
        if version.published:
            return version
        if not version.frozen:
            raise NotPossible(str(refusals.NOT_FROZEN))
        version.published, version.published_body_id = clock.moment(), body
        version.save(update_fields=["published", "published_body"])
        act.tell(version, **FOOTPRINT.of(version))
    return version
