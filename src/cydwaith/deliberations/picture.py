"""The map of opinions, in the reader's language."""

from typing import Final

from cydwaith.deliberations import nouns
from cydwaith.deliberations.reading import letter
from cydwaith.engines.drawing import Patch, Svg, opinion_map
from cydwaith.engines.opinion import Analysis
from cydwaith.engines.opinion.regions import regions
from cydwaith.shared.said import Said, said

WIDTH: Final = 520
"""Narrow enough for its letters to be read on a phone."""


def drawn(found: Analysis, title: Said, *, own: tuple[float, float] | None = None) -> Svg:
    """The map of the groups; `own`: where the reader stands."""
    sizes = found.grouping.sizes.tolist()
    patches = [
        Patch(
            letter=letter(group).upper(),
            words=str(nouns.people(size)),
            x=one.x,
            y=one.y,
            long=one.long,
            short=one.short,
            angle=one.angle,
        )
        for group, (size, one) in enumerate(
            zip(sizes, regions(found.places, found.grouping.labels, len(sizes)), strict=True)
        )
    ]
    desc = said(
        cy="Mae’r rhai a bleidleisiodd yn debyg yn agos at ei gilydd. Mae pob arwynebedd yn dangos lle mae tua dau "
        "draean o grŵp; nid oes i’r cyfeiriadau ystyr ynddynt eu hunain.",
        en="Those who voted alike are near one another. Each area shows where about two thirds of a group are; the "
        "directions have no meaning of their own.",
    )
    word = str(said(cy="Chi", en="You"))
    return opinion_map(patches, key="opinion", title=str(title), desc=str(desc), own=own, own_word=word, width=WIDTH)
