"""Every policy, the page of one, and the policies that were made together before."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.deliberations.sentences import talking
from cydwaith.forums.models import Side
from cydwaith.forums.secretariat import speaking
from cydwaith.policies import words
from cydwaith.policies.acting import leading
from cydwaith.policies.agreeing import agreed, review_on
from cydwaith.policies.asked import ASKED, OF_LAW, Asked
from cydwaith.policies.citing import CITABLE
from cydwaith.policies.conversing import KIND, conversations_of, opens
from cydwaith.policies.deeds.policies import POLICY_ANSWER_CHANGE, POLICY_LEAD, POLICY_PROPOSE, POLICY_REPLY
from cydwaith.policies.holding import ONCE_WRITING, reads
from cydwaith.policies.lists import POLICIES
from cydwaith.policies.lives import Life, life
from cydwaith.policies.missing import missing
from cydwaith.policies.models import Citation, Policy, Reply, Stage
from cydwaith.policies.outcomes import outcomes
from cydwaith.policies.precedents import precedents
from cydwaith.policies.promises import promises
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.sentences import before, consented, telling
from cydwaith.policies.sentences.before import moved
from cydwaith.policies.stages import ABOUT, following
from cydwaith.policies.timeline import events, line
from cydwaith.policies.turns import turn
from cydwaith.shared.permissions import Actor, may
from cydwaith.texts.models import Text

RECENT = 4


def policy_list(request: HttpRequest) -> HttpResponse:
    """Every policy, those of which anything last changed first, and what was made together before."""
    found = list(policies())
    shown = {
        "section": "programme",
        "list": POLICIES,
        "policies": found,
        "finding": telling.listing(len(found)),
        "stages": words.STAGES,
        "telling": telling,
        "consented": consented,
        "precedents": precedents().values(),
        "may_propose": may(acting(request), POLICY_PROPOSE),
    }
    return render(request, "policies/policies.html", shown)


def the_policy(slug: str) -> Policy:
    """A policy with what its pages show. Raises Http404."""
    found = policies().filter(pk=slug).first()
    if found is None:
        raise Http404(_("There is no such policy."))
    return found


def policy(request: HttpRequest, slug: str) -> HttpResponse:
    """One policy: its whole life on one page."""
    by = acting(request)
    told = life(the_policy(slug))
    to = following(told.policy.stage)
    promised = promises(told) if told.puts else []
    happened = events(told, promised)
    shown = {
        "section": "programme",
        "policy": told.policy,
        "life": told,
        "finding": telling.finding(told.policy.stage, sum(map(bool, map(told.led_by, told.sides))), len(told.sides)),
        "turn": turn(told).says,
        "line": line(told),
        "about": ABOUT[Stage(told.policy.stage)],
        "next": to and words.STAGES[to],
        "missing": missing(told, to) if to else [],
        "citations": citations(told),
        "replied": replied(told),
        "text": told.draft and readable_text(by, told.draft.text),
        "agreed": agreed(told.puts),
        "review_on": review_on(told.puts),
        "promises": promised,
        "dates": before,
        "outcomes": outcomes(told) if told.policy.stage == Stage.LEARN else [],
        "recent": happened[:RECENT],
        "before": happened[RECENT:],
        "untold": [one for one in told.outsiders if one.told is None],
        "waiting": told.waiting,
        "conversations": conversations_of(told.policy),
        "may_converse": bool(opens(by, told.policy.pk)),
        "talking": talking,
        "kind": KIND,
        "words": words,
        "telling": telling,
        "consented": consented,
        **doing(by, told),
    }
    return render(request, "policies/policy.html", shown)


def readable_text(by: Actor, text: Text) -> Text | None:
    """The text, for whoever may read it now."""
    return text if text.current and reads(by, text, text.current) else None


def citations(told: Life) -> list[tuple[str, list[tuple[Citation, str]]]]:
    """What is cited, by kind, each with the page of the thing."""
    found = []
    for kind in Citation.Cited:
        these = [(one, CITABLE[kind].page(one.key)) for one in told.citations if one.kind == kind]
        if these:
            found.append((str(words.KINDS[kind]), these))
    return found


def replied(told: Life) -> list[tuple[str, list[tuple[Asked, list[tuple[Side | None, Reply | None]]]]]]:
    """What is asked, in two parts (of this policy; of every policy by law), each with who replied what."""
    parts = {"own": [one for one in ASKED.values() if one not in OF_LAW], "law": list(OF_LAW)}
    return [
        (part, [(one, [(side, told.reply(one.code, side)) for side in told.asked_of(one)]) for one in asked])
        for part, asked in parts.items()
    ]


def doing(by: Actor, told: Life) -> dict[str, Any]:
    """What the reader may do here."""
    seats = speaking(by, told.policy.forum_id, POLICY_LEAD)
    led = leading(by, told.policy, POLICY_REPLY)
    said = {one.side_id for one in told.waiting.yeses.all()} if told.waiting else set()
    own = [one for one in told.leads if one.body_id in {seat.body_id for seat in seats}]
    return {
        "may_lead": bool(seats),
        "may_write": bool(led),
        "may_begin": bool(led) and told.draft is None and told.policy.stage in ONCE_WRITING,
        "may_put": bool(led) and told.policy.stage == Stage.AGREE and told.draft is not None and not all_put(told),
        "may_commit": bool(led) and bool(agreed(told.puts)),
        "may_judge": bool(led) and told.policy.stage == Stage.LEARN,
        "may_answer": bool(told.waiting) and bool(leading(by, told.policy, POLICY_ANSWER_CHANGE)),
        "all_said": {seat.side_id for seat in led} <= said,
        "own_leads": own,
    }


def all_put(told: Life) -> bool:
    """Whether every section of the text that counts is before the forum, or agreed."""
    keys = [one.keys for one in told.puts if one.current and (one.waits or one.made)]
    return told.draft is not None and bool(told.draft.keys) and told.draft.keys <= frozenset().union(*keys)


def precedent(request: HttpRequest, slug: str) -> HttpResponse:
    """A policy that was made together before."""
    found = precedents().get(slug)
    if found is None:
        raise Http404(_("There is no such policy."))
    return render(request, "policies/precedent.html", {"section": "programme", "told": found, "moved": moved})
