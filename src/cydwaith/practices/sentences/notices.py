"""The text of a signal, said in both languages when it is opened and kept as it was said."""

from collections.abc import Sequence

from django.utils import translation

from cydwaith.evidence.models import Change
from cydwaith.evidence.pages.change import finding
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.sentences import changes as says
from cydwaith.practices.sentences import changes
from cydwaith.shared.bilingual import LANGUAGES


def notice(change: Change, own: Sequence[Figure]) -> dict[str, str]:
    """{"seen_cy": …, "seen_en": …, "sure_cy": …, "sure_en": …}."""
    texts: dict[str, str] = {}
    for language in LANGUAGES:
        with translation.override(language):
            texts[f"seen_{language}"] = " ".join(
                [f"{change.indicator.label.plain}.", *map(str, finding(change, change.indicator, own))]
            )
            texts[f"sure_{language}"] = sure(change)
    return texts


def sure(change: Change) -> str:
    """How the change was judged, whether the council moved by itself, and what chance would do."""
    how = says.method(method=change.method, reason=change.reason, points=change.points)
    doubtful = [says.once_more(change.period)] if change.doubtful else []
    return " ".join(map(str, [how, says.beside_all(own=change.own), changes.CHANCE, *doubtful]))
