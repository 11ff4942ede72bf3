"""The pictures of an indicator's page: what stands first, and what is folded under how sure it is."""

from django.utils.translation import gettext as _

from cydwaith.evidence.ages import When
from cydwaith.evidence.models import Indicator, Standing, Target
from cydwaith.evidence.pages.pictures import effects_of, expected_of, map_of, ranking_of
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.pictures import expected_title, ranking_title
from cydwaith.shared.charts import Chart
from cydwaith.shared.grammar import capital
from cydwaith.shared.said import Said, pair


def ranked(found: list[Standing]) -> list[Standing]:
    """By rank, those without one last."""
    return sorted(found, key=lambda standing: (standing.rank is None, standing.rank or 0, standing.place_id))


def pictures(
    found: list[Standing], indicator: Indicator, view: Viewpoint, at: When, *, on_map: Said, aim: Target | None = None
) -> dict[str, Chart | None]:
    """Map; the number of the sentence for every council, or the figures where nothing is worked out; what is behind."""
    desc = _("%(label)s, %(unit)s. The table below holds every figure.") % {
        "label": indicator.label.plain,
        "unit": indicator.unit.plain,
    }
    valued = [standing for standing in ranked(found) if standing.value is not None]
    judged = [standing for standing in found if standing.effect is not None and standing.expected is not None]
    expected, over = _("expected"), title_of_expected(judged, indicator, at) if judged else ""
    by_rank = title_of_ranking(valued, indicator, at) if valued else ""
    return {
        "map": map_of(found, indicator, view, str(capital(on_map)), desc, aim),
        "effects": effects_of(judged, indicator, view, over, desc, expected) if judged else None,
        "ranking": ranking_of(found, indicator, view, by_rank, desc, expected, compact=not judged) if valued else None,
        "expected": expected_of(judged, indicator, view, over, desc, expected) if judged else None,
    }


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
