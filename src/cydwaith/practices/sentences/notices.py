"""The text of a signal, said in both languages when it is opened and kept as it was said."""

from collections.abc import Callable, Sequence

from django.utils import translation

from cydwaith.evidence.models import Change
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.sentences import changes as says
from cydwaith.evidence.sentences.changed import finding
from cydwaith.practices.sentences import changes
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.said import Said


def notice(change: Change, own: Sequence[Figure]) -> dict[str, Said]:
    """{"seen": what was seen, "sure": how sure that is}."""
    return {"seen": in_both(lambda: seen(change, own)), "sure": in_both(lambda: sure(change))}


def in_both(say: Callable[[], str]) -> Said:
    """What is said to readers of each language."""
    texts = []
    for language in LANGUAGES:
        with translation.override(language):
            texts.append(say())
    return Said(*texts)


def seen(change: Change, own: Sequence[Figure]) -> str:
    """Which figure changed, and how."""
    return " ".join([f"{change.indicator.label.plain}.", *map(str, finding(change, change.indicator, own))])


def sure(change: Change) -> str:
    """How the change was judged, whether the council moved by itself, and what chance would do."""
    how = says.method(method=change.method, reason=change.reason, points=change.points)
    doubtful = [says.once_more(change.period)] if change.doubtful else []
    return " ".join(map(str, [how, says.beside_all(own=change.own), changes.CHANCE, *doubtful]))
