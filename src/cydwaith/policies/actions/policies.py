"""Proposing a policy, leading it, replying to what is asked of it, and citing what it rests on."""

from typing import Any

from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post, Topic
from cydwaith.forums.models import Forum
from cydwaith.policies import refusals
from cydwaith.policies.acting import led_side, side_of, speaks_for
from cydwaith.policies.asked import ASKED
from cydwaith.policies.citing import CITABLE, key_of
from cydwaith.policies.deeds.policies import (
    POLICY_CITE,
    POLICY_LEAD,
    POLICY_LEAVE,
    POLICY_LOAD,
    POLICY_PROPOSE,
    POLICY_REPLY,
    POLICY_UNCITE,
)
from cydwaith.policies.footprints import FOOTPRINT
from cydwaith.policies.models import Citation, Lead, Policy, Reply, Stage
from cydwaith.shared import clock, codes
from cydwaith.shared.deeds import Doing, doing, held
from cydwaith.shared.pairs import given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def propose(
    *,
    by: Actor,
    body: str,
    forum: Forum,
    topic: Topic,
    title: Said,
    question: Said,
    slug: str = "",
    sample: bool = False,
) -> Policy:
    """Propose a policy to a forum in which one's own body sits. Nobody leads it yet.

    The very same question, asked twice, is one policy. Raises NotPossible for a forum without sides, or a closed one.
    """
    with doing(POLICY_PROPOSE, by=by, body=body) as act:
        speaks_for(by, body, act.deed)
        forum = held(forum)
        if forum.stage == Forum.Stage.CLOSED:
            raise NotPossible(str(refusals.CLOSED), "forum")
        if not forum.sides.exists():
            raise NotPossible(str(refusals.NO_SIDES), "forum")
        side_of(forum, body)
        told = in_columns(
            title=given(title, "title", str(refusals.TITLE)),
            question=given(question, "question", str(refusals.QUESTION)),
        )
        if same := Policy.objects.filter(forum=forum, proposed_by=body, **told).first():
            return same
        found = {**told, "forum": forum, "topic": topic, "proposed_by_id": body, "sample": sample}
        made = begin(free_slug(slug or title.en or title.cy), **found)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def write_down(
    *, by: Actor, slug: str, forum: Forum, topic: Topic, title: Said, question: Said, source: Said
) -> Policy:
    """Write down a policy that is only proposed elsewhere; for whoever runs the site. Nobody leads it."""
    with doing(POLICY_LOAD, by=by) as act:
        texts = in_columns(title=title, question=question, source=source)
        made = begin(slug, forum=forum, topic=topic, **texts)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def begin(slug: str, **columns: Any) -> Policy:
    """A policy at its first stage, from now on."""
    now = clock.moment()
    return Policy.objects.create(slug=slug, stage=Stage.EXPLORE, since=now, added=now, **columns)


def free_slug(words: str) -> str:
    """An address made from words that no policy has yet."""
    return codes.free_slug(words, "policy", Policy, otherwise="polisi")


def take_lead(*, by: Actor, policy: Policy, body: str, post: Post) -> Lead:
    """Hold the pen for one's own side, by a post of one's own body; on each side several may. Twice is once."""
    with doing(POLICY_LEAD, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        side = side_of(act.it.forum_id, body)
        if post.body_id != body:
            raise NotPossible(str(refusals.OWN_POST), "post")
        if same := Lead.objects.filter(policy=act.it, post=post, until=None).first():
            return same
        made = Lead.objects.create(policy=act.it, side=side, body_id=body, post=post, since=clock.moment())
        act.tell(made, **FOOTPRINT.of(made))
    return made


def leave(*, by: Actor, lead: Lead) -> Lead:
    """Cease to lead. After the first stage each side keeps one lead at least. Raises NotPossible."""
    with doing(POLICY_LEAVE, by=by, to=lead.policy, body=lead.body_id) as act:
        speaks_for(by, lead.body_id, act.deed)
        found: Lead = held(lead)
        if found.until is not None:
            return found
        others = Lead.objects.filter(policy=act.it, side=found.side_id, until=None).exclude(pk=found.pk)
        if act.it.stage != Stage.EXPLORE and not others.exists():
            raise NotPossible(str(refusals.LAST_LEAD))
        found.until = clock.moment()
        found.save(update_fields=["until"])
        act.tell(found, **FOOTPRINT.of(found))
    return found


def reply(*, by: Actor, policy: Policy, body: str, asked: str, text: Said) -> Reply:
    """Reply to something that is asked of every policy, for one's own side where each is asked, or for all.

    What was replied before stays; the last counts. The same words again change nothing.
    """
    with doing(POLICY_REPLY, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        side = led_side(act.it, body)
        if asked not in ASKED:
            raise NotPossible(str(refusals.NOT_ASKED), "asked")
        whose = side if ASKED[asked].each_side else None
        words = given(text, "text", str(refusals.WORDS))
        last = Reply.objects.filter(policy=act.it, asked=asked, side=whose).order_by("number").last()
        if last is not None and Reply.text.of(last) == words:
            return last
        number = last.number + 1 if last else 1
        told = {"asked": asked, "side": whose, "number": number, "body_id": body, **in_columns(text=words)}
        made = Reply.objects.create(policy=act.it, at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def cite(*, by: Actor, policy: Policy, body: str | None, kind: str, key: str) -> Citation:
    """Hang something on a policy, with what it says today. Raises NotPossible where there is no such thing.

    Only whoever runs the site cites without a body, for what is only proposed.
    """
    with doing(POLICY_CITE if body else POLICY_LOAD, by=by, to=policy, body=body) as act:
        if body:
            speaks_for(by, body, act.deed)
            led_side(act.it, body)
        key = key_of(kind, key)
        thing = CITABLE[Citation.Cited(kind)].find(key) if kind in CITABLE else None
        if thing is None:
            raise NotPossible(_("There is nothing of that kind to cite here: %(key)s") % {"key": key}, "key")
        if same := Citation.objects.filter(policy=act.it, kind=kind, key=key, removed=None).first():
            return same
        told = in_columns(title=stripped(thing.title), told=stripped(thing.told))
        found = {"policy": act.it, "kind": kind, "key": key, "stage": act.it.stage, "body_id": body}
        made = Citation.objects.create(**found, at=clock.moment(), **told)
        tell_cited(act, made)
    return made


def tell_cited(act: Doing[Policy], made: Citation) -> None:
    """Tell the record: what whoever runs the site hangs on a proposal is told of the policy."""
    act.tell(act.it if act.body is None else made, **FOOTPRINT.of(made))


def uncite(*, by: Actor, citation: Citation, body: str) -> Citation:
    """Take a citation away; it keeps its place in the life of the policy."""
    with doing(POLICY_UNCITE, by=by, to=citation.policy, body=body) as act:
        speaks_for(by, body, act.deed)
        led_side(act.it, body)
        found: Citation = held(citation)
        if found.removed is None:
            found.removed = clock.moment()
            found.save(update_fields=["removed"])
            act.tell(found, **FOOTPRINT.of(found))
    return found
