"""A field of policy for its front page: a topic with its parts, or all that a Minister’s portfolio takes in."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.bodies.models import Portfolio, Topic
from cydwaith.practices.queries.topics import Branch, within
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True)
class Field:
    """Its name, the topics at its top, and every topic in it."""

    name: Said
    tops: list[Topic]
    topics: list[Topic]

    @property
    def codes(self) -> list[str]:
        """The codes of every topic in it."""
        return [topic.code for topic in self.topics]

    @property
    def parts(self) -> list[Topic]:
        """The topics that a reader may go on to."""
        return [topic for topic in self.topics if topic not in self.tops] if len(self.tops) == 1 else self.tops


def of_topic(topic: Topic, tree: Sequence[Branch]) -> Field:
    """One topic and its parts."""
    return Field(pair(topic, "name"), [topic], within(topic, tree))


def of_portfolio(portfolio: Portfolio, tree: Sequence[Branch]) -> Field:
    """Every topic that a portfolio takes in, in the order of the topics."""
    wanted = set(portfolio.takes_in.values_list("topic_id", flat=True))
    tops = [topic for branch in tree for topic in branch.everything if topic.code in wanted]
    topics = {part.code: part for top in tops for part in within(top, tree)}
    return Field(pair(portfolio, "title"), tops, list(topics.values()))
