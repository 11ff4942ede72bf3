"""Beginning the text, putting one version of it to the forum, drawing up commitments, and judging what it did."""

import datetime as dt
import json
from collections.abc import Collection
from dataclasses import replace

from django.db import transaction

from cydwaith.decisions.actions import decisions
from cydwaith.decisions.content import Wording
from cydwaith.policies import refusals
from cydwaith.policies.acting import led_side, speaks_for
from cydwaith.policies.agreeing import Draft, agreed, draft_of, waiting
from cydwaith.policies.deeds.agreements import POLICY_AGREE, POLICY_COMMIT, POLICY_JUDGE, POLICY_WRITE
from cydwaith.policies.footprints import FOOTPRINT
from cydwaith.policies.holding import KIND, ONCE_WRITING, text_of
from cydwaith.policies.lives import life
from cydwaith.policies.models import Agreement, Judgement, Policy, Stage
from cydwaith.policies.sentences import consented, needs
from cydwaith.policies.sources import key_of_section
from cydwaith.programme.actions.proposing import propose
from cydwaith.programme.content import Content
from cydwaith.programme.models import Commitment, SourceKind
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.pairs import both, given, in_columns
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing as texts
from cydwaith.texts.actions.beginning import Draft as FirstDraft
from cydwaith.texts.actions.beginning import begin
from cydwaith.texts.models import Text, Version


@transaction.atomic
def begin_text(*, by: Actor, policy: Policy, body: str, title: Said, sections: Collection[FirstDraft] = ()) -> Text:
    """Begin the text of a policy, once its draft is open. A policy has one; begun twice, it is the same."""
    require(by, POLICY_WRITE, body=body)
    speaks_for(by, body, POLICY_WRITE)
    policy = held(policy)
    led_side(policy, body)
    if policy.stage not in ONCE_WRITING:
        raise NotPossible(str(refusals.NOT_WRITING))
    if there := text_of(policy):
        return there
    return begin(by=by, body=body, kind=KIND, holder=policy.pk, title=title, sections=sections, sample=policy.sample)


def put_to_forum(
    *,
    by: Actor,
    policy: Policy,
    body: str,
    seen: int,
    closes: dt.datetime,
    review_on: dt.date,
    sunset_on: dt.date | None = None,
    sections: Collection[str] = (),
) -> Agreement:
    """Freeze version `seen` and put it, whole or some of its sections, to the forum for the consent of every side.

    What is put is a decision whose text has both languages and the hash; seats answer to it, with reservations, by the
    forum's consent rule. Raises NotPossible, saying what is missing: a language, a side without seats, a forum that has
    not begun, a review date; and where the same sections wait or are agreed already.
    """
    with doing(POLICY_AGREE, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        led_side(act.it, body)
        if act.it.stage != Stage.AGREE:
            raise NotPossible(str(refusals.NOT_AGREEING))
        dates(review_on, sunset_on)
        draft = the_draft(act.it)
        keys = chosen(draft, sections)
        told = life(act.it)
        if keys & (agreed(told.puts) | waiting(told.puts)):
            raise NotPossible(str(refusals.PUT_ALREADY), "sections")
        version = texts.freeze(by=by, text=draft.text, body=body, seen=seen)
        texts.publish(by=by, text=draft.text, body=body, number=version.number)
        wording = worded(version, draft, keys, review_on, sunset_on)
        decision = decisions.move(by=by, forum=act.it.forum, body=body, wording=wording, sample=act.it.sample)
        decisions.freeze(by=by, decision=decision, body=body, seen=1, closes=closes)
        made = Agreement.objects.create(
            policy=act.it,
            decision=decision,
            version=version,
            digest=version.digest,
            sections=json.dumps([one.key for one in draft.sections if one.key in keys]),
            whole=keys == draft.keys,
            review_on=review_on,
            sunset_on=sunset_on,
            body_id=body,
            at=clock.moment(),
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def dates(review_on: dt.date, sunset_on: dt.date | None) -> None:
    """Raise NotPossible for a review that is not to come, or an end before it."""
    if review_on <= clock.today():
        raise NotPossible(str(refusals.TO_COME), "review_on")
    if sunset_on is not None and sunset_on < review_on:
        raise NotPossible(str(refusals.ENDS_EARLY), "sunset_on")


def the_draft(policy: Policy) -> Draft:
    """The text of a policy with its sections. Raises NotPossible where there is none."""
    found = draft_of(text_of(policy))
    if found is None:
        raise NotPossible(str(needs.NO_TEXT))
    return found


def chosen(draft: Draft, sections: Collection[str]) -> frozenset[str]:
    """The keys of the sections that are put; all where none is named. Raises NotPossible for one that is not there."""
    keys = frozenset(sections) or draft.keys
    if not keys <= draft.keys:
        raise NotPossible(str(refusals.NO_SUCH_SECTION), "sections")
    return keys


def worded(
    version: Version, draft: Draft, keys: frozenset[str], review_on: dt.date, sunset_on: dt.date | None
) -> Wording:
    """What the forum is asked to agree: the sections in both languages, the hash of the version, and its dates."""
    put = [one for one in draft.sections if one.key in keys]
    about = consented.put_forward(version, review_on, sunset_on, whole=keys == draft.keys)
    sections = [(one.number, both(one.wording, "heading"), both(one.wording, "words")) for one in put]
    whole = Said(
        cy="\n\n".join([about.cy, *(f"{number}. {heading.cy}\n\n{words.cy}" for number, heading, words in sections)]),
        en="\n\n".join([about.en, *(f"{number}. {heading.en}\n\n{words.en}" for number, heading, words in sections)]),
    )
    return Wording(both(version, "title"), whole)


@transaction.atomic
def draw_up(
    *, by: Actor, policy: Policy, body: str, section: str, content: Content, programme: str | None = None
) -> Commitment:
    """Put a commitment forward that a section of the agreed text promises, with that section as its source.

    Raises NotPossible for a section that is not agreed.
    """
    require(by, POLICY_COMMIT, body=body)
    speaks_for(by, body, POLICY_COMMIT)
    policy = held(policy)
    led_side(policy, body)
    if section not in agreed(life(policy).puts):
        raise NotPossible(str(refusals.SECTION_NOT_AGREED), "section")
    sourced = replace(content, source_kind=SourceKind.POLICY, source_key=key_of_section(policy, section))
    return propose(by=by, body=body, content=sourced, programme=programme, sample=policy.sample)


def judge(*, by: Actor, policy: Policy, body: str, did: str, text: Said) -> Judgement:
    """Say for one's own side whether a policy did what it was for, at its last stage; the last word counts."""
    with doing(POLICY_JUDGE, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        side = led_side(act.it, body)
        if act.it.stage != Stage.LEARN:
            raise NotPossible(str(refusals.NOT_LEARNING))
        if did not in Judgement.Did.values:
            raise NotPossible(str(refusals.NOT_ASKED), "did")
        words = given(text, "text", str(refusals.WORDS))
        last = Judgement.objects.filter(policy=act.it, side=side).order_by("number").last()
        if last is not None and (last.did, Judgement.text.of(last)) == (did, words):
            return last
        number = last.number + 1 if last else 1
        told = {"number": number, "did": did, "body_id": body, "at": clock.moment(), **in_columns(text=words)}
        made = Judgement.objects.create(policy=act.it, side=side, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made
