"""Topics on their two levels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cydwaith.bodies.models import Topic
from cydwaith.revisions.remembered import remembered
from cydwaith.shared.once import once_a_page
from cydwaith.shared.order import alphabetical


@dataclass(frozen=True)
class Branch:
    """A policy area with its parts."""

    topic: Topic
    parts: list[Topic]

    @property
    def everything(self) -> list[Topic]:
        """The area and its parts."""
        return [self.topic, *self.parts]


def branches() -> list[Branch]:
    """Every policy area with its parts, each in its order."""
    return list(every_branch())


@once_a_page
def every_branch() -> tuple[Branch, ...]:
    """The same, read once a page."""
    found = list(Topic.objects.order_by("order", "code"))
    parts: dict[str, list[Topic]] = {}
    for topic in found:
        parts.setdefault(topic.parent_id or "", []).append(topic)
    return tuple(Branch(top, parts.get(top.code, [])) for top in parts.get("", []))


def for_reader(tree: Sequence[Branch]) -> list[Branch]:
    """The same in the order of the reader's alphabet, areas and the parts of each."""
    inside = (Branch(one.topic, sorted(one.parts, key=named)) for one in tree)
    return sorted(inside, key=lambda branch: named(branch.topic))


def named(topic: Topic) -> Any:  # Any: a key, only to be compared with its like
    """Where a topic stands in the reader's alphabet."""
    return alphabetical(topic.name.plain)


@remembered
def topic_choices() -> list[tuple[str, str, int]]:
    """Every topic for a choice, with its level (0 or 1), each part below its whole."""
    return [
        (topic.pk, topic.name.plain, 0 if topic is branch.topic else 1)
        for branch in for_reader(branches())
        for topic in branch.everything
    ]


def find(word: str, tree: Sequence[Branch]) -> Topic | None:
    """A topic by its code, or by another word for it; None when there is none of that name."""
    wanted = word.strip().lower()
    everything = [topic for branch in tree for topic in branch.everything]
    exact = next((topic for topic in everything if topic.code == wanted), None)
    return exact or next((topic for topic in everything if wanted and wanted in topic.aliases.split()), None)


def within(topic: Topic, tree: Sequence[Branch]) -> list[Topic]:
    """A topic and its parts."""
    return next((branch.everything for branch in tree if branch.topic.code == topic.code), [topic])


def codes(topic: Topic | None, tree: Sequence[Branch]) -> list[str] | None:
    """The codes of a topic and its parts; None, which means all, for none."""
    return [part.code for part in within(topic, tree)] if topic else None
