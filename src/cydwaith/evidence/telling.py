"""What deeds tell of indicators: to those who follow one, or its topic."""

from typing import Any, Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.evidence.models import Indicator
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Telling, Tells


def indicator(one: Indicator) -> Telling:
    """An indicator."""
    return Telling(title=both(one, "label"), of={"indicator": [one.pk], "topic": with_those_above([one.topic])})


def loaded(one: Any) -> Telling:  # Any: an import and its indicator, declared beside the deeds
    """The indicator whose figures an import brought."""
    return indicator(one.indicator)


INDICATOR: Final = Tells(followers=("indicator", "topic"), telling=indicator)
FIGURES: Final = Tells(followers=("indicator", "topic"), telling=loaded)
