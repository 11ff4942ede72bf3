"""The map of opinions, in the reader's language."""

from collections.abc import Sequence
from typing import Final

from cydwaith.deliberations import nouns
from cydwaith.deliberations.reading import letter
from cydwaith.engines.drawing import Patch, Svg, opinion_map
from cydwaith.engines.opinion import Analysis
from cydwaith.engines.opinion.regions import Region, regions
from cydwaith.shared.said import Said, said

WIDTH: Final = 520
"""Narrow enough for its letters to be read on a phone."""


def drawn(found: Analysis, title: Said, *, own: tuple[float, float] | None = None) -> Svg:
    """The map of the groups of an analysis; `own`: where the reader stands."""
    sizes = found.grouping.sizes.tolist()
    return drawing(sizes, regions(found.places, found.grouping.labels, len(sizes)), title, own=own)


def drawing(
    sizes: Sequence[int],
    where: Sequence[Region],
    title: Said,
    *,
    own: tuple[float, float] | None = None,
    key: str = "opinion",
) -> Svg:
    """The map of groups of these sizes that lie here; `own`: where the reader stands."""
    patches = [
        Patch(letter=letter(group).upper(), words=str(nouns.people(size)), **vars(one))
        for group, (size, one) in enumerate(zip(sizes, where, strict=True))
    ]
    desc = said(
        cy="Mae’r rhai a bleidleisiodd yn debyg yn agos at ei gilydd. Mae pob arwynebedd yn dangos lle mae tua dau "
        "draean o grŵp; nid oes i’r cyfeiriadau ystyr ynddynt eu hunain.",
        en="Those who voted alike are near one another. Each area shows where about two thirds of a group are; the "
        "directions have no meaning of their own.",
    )
    word = str(said(cy="Chi", en="You"))
    return opinion_map(patches, key=key, title=str(title), desc=str(desc), own=own, own_word=word, width=WIDTH)
