"""Topics with those above them: what is of a part of a topic is of the topic, too."""

from collections.abc import Iterable

from cydwaith.bodies.models import Topic


def with_those_above(topics: Iterable[Topic]) -> tuple[str, ...]:
    """The codes of topics and of those above them, each once."""
    return tuple(dict.fromkeys(code for topic in topics for code in (topic.pk, topic.parent_id) if code))
