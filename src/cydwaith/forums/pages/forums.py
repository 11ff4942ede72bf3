"""The list of forums, and a forum's page."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums import words
from cydwaith.forums.consenting import BadRule, parse_rule
from cydwaith.forums.deeds.forums import FORUM_CONFIRM, FORUM_PROPOSE
from cydwaith.forums.elsewhere import Told, told
from cydwaith.forums.lists import FORUMS, SEATS
from cydwaith.forums.models import Confirmation, ConsentRule, Forum, Side
from cydwaith.forums.pictures import table
from cydwaith.forums.queries import forums as asked
from cydwaith.forums.secretariat import convening
from cydwaith.forums.sentences import findings
from cydwaith.forums.sentences import rule as rule_sentences
from cydwaith.shared.permissions import EDITORS, Actor, may
from cydwaith.shared.said import Said, pair


def forum_list(request: HttpRequest) -> HttpResponse:
    """Every forum under its kind, the Council first; proposed ones are said to be so."""
    found = asked.forums()
    listed = [one for _, group in found for one in group]
    stages = [one.forum.stage for one in listed]
    finding = findings.forums(
        active=stages.count(Forum.Stage.ACTIVE),
        proposed=stages.count(Forum.Stage.PROPOSED),
        open_=sum(note.open for one in listed for note in one.notes),
    )
    context = {
        "section": "forums",
        "finding": finding,
        "kinds": [(kind, words.KINDS[kind], group) for kind, group in found],
        "words": words,
        "list": FORUMS,
        "may_propose": may(acting(request), FORUM_PROPOSE),
    }
    return render(request, "forums/forums.html", context)


def forum(request: HttpRequest, slug: str) -> HttpResponse:
    """One forum: who sits there, by which rule it consents, and what the rooms above tell of it."""
    try:
        facts = asked.find(slug)
    except Forum.DoesNotExist:
        raise Http404(_("There is no such forum.")) from None
    by = acting(request)
    said = told(facts.forum, by)
    context = {
        "section": "forums",
        "facts": facts,
        "forum": facts.forum,
        "finding": finding(facts, said),
        "table": table(facts),
        "rule": told_rule(facts.rule, facts.forum),
        "said": said,
        "words": words,
        "seats": SEATS,
        **doing(by, facts),
    }
    return render(request, "forums/forum.html", context)


def finding(facts: asked.ForumFacts, said: Told) -> Said:
    """The page's one sentence."""
    name, stage = pair(facts.forum, "name"), facts.forum.stage
    if stage == Forum.Stage.PROPOSED:
        return findings.proposed(name, sides=len(facts.forum.sides.all()))
    return findings.forum(name, open_=said.open, agreed=said.agreed, closed=stage == Forum.Stage.CLOSED)


def told_rule(rule: ConsentRule | None, forum: Forum) -> list[Said]:
    """A consent rule in plain words; nothing while a forum has none."""
    if rule is None:
        return []
    try:
        data = parse_rule(rule.text)
    except BadRule:
        return []
    onward = Forum.objects.filter(slug=data.split.forum).first() if data.split.forum else None
    sides = {side.code: pair(side, "name") for side in forum.sides.all()}
    return rule_sentences.told(data, sides, forum=pair(onward, "name") if onward else None)


def doing(by: Actor, facts: asked.ForumFacts) -> dict[str, Any]:
    """What this reader may do here, and for a proposed forum, which sides have confirmed it."""
    forum = facts.forum
    if not by.signed_in:
        return dict.fromkeys(("may_seat", "may_rule", "may_confirm"), False) | confirmed(facts)
    convenes = bool(convening(by, forum, FORUM_CONFIRM, chairs=True))
    proposed, active = forum.stage == Forum.Stage.PROPOSED, forum.stage == Forum.Stage.ACTIVE
    proposes = forum.proposed_by_id is not None and may(by, FORUM_PROPOSE, body=forum.proposed_by_id)
    joins = forum.kind == Forum.Kind.NETWORK and not facts.forum.sides.all() and bool(by.bodies(EDITORS))
    return {
        "may_seat": (proposed and proposes) or ((proposed or active) and (convenes or joins)),
        "may_rule": proposed and (proposes or convenes),
        "may_confirm": proposed and convenes and facts.rule is not None,
        **confirmed(facts),
    }


def confirmed(facts: asked.ForumFacts) -> dict[str, list[tuple[Side, bool]]]:
    """For a proposed forum with a rule: each side, and whether it has confirmed that the forum may begin under it."""
    if facts.forum.stage != Forum.Stage.PROPOSED or facts.rule is None:
        return {"confirmed": []}
    said = set(facts.rule.confirmations.filter(what=Confirmation.What.BEGIN).values_list("seat__side", flat=True))
    return {"confirmed": [(side, side.pk in said) for side in facts.forum.sides.all()]}
