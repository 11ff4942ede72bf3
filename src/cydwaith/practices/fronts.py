"""What other rooms have to say of topics on their front page. A higher room adds a function of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.revisions.remembered import remembered
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said, said

MOST: Final = 6
"""So many lines of a part are shown; the rest is a link away."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing of a room that is about these topics: its title, its page, and what is to be known of it."""

    title: Said
    href: str
    note: Said
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What one room has to say: a heading, a sentence, at most `MOST` lines, and the pages that tell the rest."""

    key: str
    title: Said
    told: Said
    lines: Sequence[Mention] = ()
    more: Sequence[tuple[Said, str]] = ()


Source = Callable[[Sequence[str]], Part]
SOURCES: Final = Registry[Source]("fronts")
"""Each is given the codes of topics, the widest first, and says its part; of nothing it says that there is none."""


def parts(topics: Sequence[str]) -> list[Part]:
    """What the rooms above say of these topics, from the ground up."""
    return [part_of(number, topics) for number, _source in enumerate(SOURCES)]


@remembered
def part_of(number: int, topics: Sequence[str]) -> Part:
    """What one of them says; a change of another's leaves it as it is."""
    return list(SOURCES)[number](topics)


def without_samples(told: Said) -> Said:
    """A count with the remark that samples are not in it."""
    return said(cy=f"{told.cy} (heb gyfrif enghreifftiau)", en=f"{told.en} (samples not counted)")
