"""What trials say of practices: who starts when was drawn by lot, so that nothing else tells the councils apart.

A higher room knows of trials, and says what came of them; here it stands beside what comparing says.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final, Literal

from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said, said

Verdict = Literal["worked", "did_harm", "moved", "no_sign_of_an_effect", "cannot_tell_yet"]


@dataclass(frozen=True, slots=True)
class Randomised:
    """What a trial says of a practice on an indicator, judged as it was drawn; nothing is told before it is over.

    `known` is how many of its `steps` have figures; `p` how often lots alone would show as much.
    """

    practice: str
    indicator: str
    trial: int
    href: str
    verdict: Verdict
    finding: Said
    steps: int
    known: int
    councils: int
    effect: float | None = None
    lower: float | None = None
    upper: float | None = None
    p: float | None = None
    sample: bool = False


Source = Callable[[Collection[str]], list[Randomised]]
SOURCES: Final = Registry[Source]("practice_trials")
WORDS: Final[dict[Verdict, Said]] = {
    "worked": said(cy="gweithiodd", en="it worked"),
    "did_harm": said(cy="gwnaeth niwed", en="it did harm"),
    "moved": said(cy="symudodd y ffigur", en="the figure moved"),
    "no_sign_of_an_effect": said(cy="dim arwydd o effaith", en="no sign of an effect"),
    "cannot_tell_yet": said(cy="ni ellir dweud eto", en="cannot tell yet"),
}


def randomised(practices: Collection[str]) -> list[Randomised]:
    """What trials of these practices say, the earliest first."""
    return [one for source in SOURCES for one in source(practices)] if practices else []
