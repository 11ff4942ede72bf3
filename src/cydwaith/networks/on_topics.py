"""What a topic's front page says of its networks: those that meet, then those that are only proposed."""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlencode

from django.urls import reverse

from cydwaith.forums.models import Forum
from cydwaith.forums.words import LEVELS, STAGES
from cydwaith.networks import sentences
from cydwaith.networks.queries.coverage import Line, coverage
from cydwaith.practices.fronts import MOST, Mention, Part
from cydwaith.shared.said import pair, said

TITLE = said(cy="Y rhwydweithiau", en="Networks")
COVERAGE = said(
    cy="Pwy sy’n eistedd mewn rhwydwaith, a ble mae bylchau", en="Who sits in a network, and where the gaps are"
)


def networks(topics: Sequence[str]) -> Part:
    """Networks on any of these topics."""
    found = [line for line in coverage().lines if line.topic.code in topics]
    shown = [*distinct(found, "networks"), *distinct(found, "proposed")]
    real = Counter(one.stage for one in shown if not one.sample)
    area = f"?{urlencode({'topic': found[0].area.code})}" if found else ""
    return Part(
        key="networks",
        title=TITLE,
        told=sentences.on_topics(
            meeting=real[Forum.Stage.ACTIVE], proposed=real[Forum.Stage.PROPOSED], sample=len(shown) - real.total()
        ),
        lines=[mention(one) for one in shown[:MOST]],
        more=[(COVERAGE, reverse("networks") + area)],
    )


def distinct(lines: Sequence[Line], which: str) -> list[Forum]:
    """The networks of some lines, each once, samples last."""
    found = {one.slug: one for line in lines for part in line.parts.values() for one in getattr(part, which)}
    return sorted(found.values(), key=lambda one: one.sample)


def mention(one: Forum) -> Mention:
    """One network."""
    note = sentences.known(STAGES[one.stage], LEVELS[one.level])
    return Mention(pair(one, "name"), reverse("forum", kwargs={"slug": one.slug}), note, one.sample)
