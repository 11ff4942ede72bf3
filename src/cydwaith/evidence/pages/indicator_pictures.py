"""The pictures of an indicator's page: what stands first, and what is folded under how sure it is."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cydwaith.evidence.ages import When
from cydwaith.evidence.models import Indicator, Standing, Target
from cydwaith.evidence.pages.asked import ranked
from cydwaith.evidence.pages.pictures import effects_of, expected_of, map_of, ranking_of
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.pictures import expected_title, ranking_title
from cydwaith.shared.charts import Chart
from cydwaith.shared.grammar import capital
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the pictures of an indicator share: whose figures in which order, how they are described and looked at."""

    found: list[Standing]
    indicator: Indicator
    view: Viewpoint
    at: When

    @property
    def desc(self) -> str:
        """What a picture shows, and where its figures are."""
        return _("%(label)s, %(unit)s. The table below holds every figure.") % {
            "label": self.indicator.label.plain,
            "unit": self.indicator.unit.plain,
        }

    @property
    def judged(self) -> list[Standing]:
        """Those of whom it was worked out what is expected."""
        return [one for one in self.found if one.effect is not None and one.expected is not None]

    def ranking(self, *, compact: bool) -> Chart | None:
        """Every figure, the best first; None where none is known."""
        valued = [standing for standing in ranked(self.found) if standing.value is not None]
        if not valued:
            return None
        told = (title_of_ranking(valued, self.indicator, self.at), self.desc, _("expected"))
        return ranking_of(ranked(self.found), self.indicator, self.view, *told, compact=compact)

    def by_difference(self, draw: Callable[..., Chart]) -> Chart | None:
        """A picture of how far each is from what is expected; None where that was not worked out."""
        if not (judged := self.judged):
            return None
        title = title_of_expected(judged, self.indicator, self.at)
        return draw(judged, self.indicator, self.view, title, self.desc, _("expected"))


def pictures(
    found: list[Standing], indicator: Indicator, view: Viewpoint, at: When, *, on_map: Said, aim: Target | None = None
) -> dict[str, Chart | None]:
    """Map; beside it the number of the sentence for every council, or the figures where nothing is worked out."""
    drawn = Drawn(found, indicator, view, at)
    effects = drawn.by_difference(effects_of)
    return {
        "map": map_of(found, indicator, view, str(capital(on_map)), drawn.desc, aim),
        "beside": effects or drawn.ranking(compact=True),
        "effects": effects,
    }


def further(found: list[Standing], indicator: Indicator, view: Viewpoint, at: When) -> dict[str, Chart | None]:
    """What is behind: the figures, where the page shows differences, and each figure beside what was expected of it."""
    drawn = Drawn(found, indicator, view, at)
    expected = drawn.by_difference(expected_of)
    return {"ranking": drawn.ranking(compact=False) if expected else None, "expected": expected}


def title_of_ranking(valued: list[Standing], indicator: Indicator, at: When) -> str:
    """The two ends of the ranking."""
    top, bottom = valued[0], valued[-1]
    return str(
        ranking_title(
            top=pair(top.place, "name"),
            top_value=figures.figure(indicator, top.value),
            bottom=pair(bottom.place, "name"),
            bottom_value=figures.figure(indicator, bottom.value),
            when=at,
        )
    )


def title_of_expected(judged: list[Standing], indicator: Indicator, at: When) -> str:
    """The two largest differences."""
    above, below = judged[0], judged[-1]
    return str(
        expected_title(
            above=pair(above.place, "name"),
            above_by=figures.signed(indicator, above.effect),
            below=pair(below.place, "name"),
            below_by=figures.signed(indicator, below.effect),
            when=at,
        )
    )
