"""New answers near an undertaking: of the same office, on the same subject."""

import re
from collections.abc import Iterable
from typing import Final

from cydwaith.engines.welsh.analyser import Language
from cydwaith.senedd.models import Contribution, Group, Near
from cydwaith.senedd.recognising import recognised
from cydwaith.senedd.undertakings import Undertaking, undertakings
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

ARTICLE: Final = re.compile(r"^(?:the|y|yr)\s+", re.IGNORECASE)


def offices_of(name: Said) -> set[str]:
    """What an office is called, so that it can be compared."""
    return {ARTICLE.sub("", text).lower() for text in (name.cy, name.en) if text}


def come_near(sittings: Iterable[str]) -> list[Near]:
    """Store which answers of some sittings are near an undertaking that was given before; those that are new."""
    told = [one for one in undertakings() if one.undertakes and one.topics]
    wanted = {name for one in told for name in offices_of(one.office)}
    offices = [one.pk for one in Group.objects.all() if offices_of(both(one, "name")) & wanted]
    answers = Contribution.objects.filter(item__sitting__in=list(sittings), office__in=offices, answers__isnull=False)
    found = []
    for one in answers.select_related("office", "answers", "item__sitting").order_by("pk"):
        found += [Near(undertaking=code, contribution=one, because=why) for code, why in near(one, told)]
    here = set(Near.objects.filter(contribution__in=answers).values_list("undertaking", "contribution"))
    new = [one for one in found if (one.undertaking, one.contribution_id) not in here]
    for each in new:
        each.at = clock.moment()
        each.save()
    return new


def near(answer: Contribution, told: Iterable[Undertaking]) -> Iterable[tuple[str, str]]:
    """The undertakings near an answer, each with the topics that they share."""
    assert answer.office
    names, on = offices_of(both(answer.office, "name")), answer.item.sitting.on
    earlier = [one for one in told if offices_of(one.office) & names and one.on.last < on]
    if not earlier:
        return
    topics = {one.code for one in recognised(spoken(answer)) if one.kind == "topic"}
    for one in earlier:
        if shared := sorted(topics & {*one.topics}):
            yield one.code, " ".join(shared)[:300]


def spoken(one: Contribution) -> list[tuple[Language, str]]:
    """An answer and its question, in the languages in which they are held."""
    those = [one, *([one.answers] if one.answers else [])]
    found: list[tuple[Language, str]] = []
    for each in those:
        welsh = each.language == "cy"
        found.append(("cy" if welsh else "en", each.text))
        if each.translation:
            found.append(("en" if welsh else "cy", each.translation))
    return found
