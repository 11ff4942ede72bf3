"""How a place stands on an indicator, without a browser."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.evidence import naming
from cydwaith.evidence.ages import histories
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.models import Calculation, Indicator, Standing
from cydwaith.evidence.pages.questions import Answer, answers
from cydwaith.evidence.queries import comparators, series, standings
from cydwaith.evidence.queries.standings import HISTORY
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.evidence.sentences.verdicts import long, reason
from cydwaith.evidence.sentences.when import tag
from cydwaith.evidence.verdicts import kind
from cydwaith.shared import formats
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand


class Command(BaseCommand):
    """Says how far a place is from what its circumstances predict, and how sure that is."""

    may = FIGURES_READ
    help = "Sut mae lle yn sefyll o’i gymharu â’r disgwyl / How a place stands against what is expected of it."
    example = "./cydwaith standing --indicator waste-recycled-wales --place W06000009 --language en"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--indicator", required=True, metavar="CODE", help="cod dangosydd / code of an indicator")
        parser.add_argument(
            "--place", required=True, metavar="CODE", help="cod GSS neu dair llythyren / GSS code or three letters"
        )
        parser.add_argument("--period", metavar="P", help="cyfnod, e.e. / period, e.g. 2024-04-01/P1Y")
        super().add_arguments(parser)

    def ask(self, *, format: str, indicator: str, place: str, period: str | None, **_options: Any) -> int:  # noqa: A002  # the option's name
        about, where = naming.indicator(indicator), naming.place(place)
        calculation = worked_out(about, period)
        found = standings.of_calculation(calculation)
        standing = next((one for one in found if one.place_id == where.code), None)
        if standing is None:
            said = _("Nothing has been worked out for %(place)s on this indicator.") % {"place": where.name.plain}
            self.stderr.write(f"cydwaith: {said}")
            return NOTHING
        own = series.series(about.code).get(where.code, [])
        told = (
            []
            if about.code in histories()
            else answers(standing, about, calculation, found, own, comparators.alike_in_wales(where.code))
        )
        self.write(format, standing, about, told)
        return NOTHING if standing.verdict == Standing.Verdict.CANNOT_TELL else DONE

    def write(self, format: str, standing: Standing, about: Indicator, told: list[Answer]) -> None:  # noqa: A002  # the option's name
        """Print the answer in the form asked for."""
        if format == "text":
            self.stdout.write(page(standing, about, told))
        else:
            self.write_row(format, standing, told)

    def write_row(self, format: str, standing: Standing, told: list[Answer]) -> None:  # noqa: A002  # the option's name
        """Print the answer for programs; only they need rows, which take a library of their own."""
        from cydwaith.evidence.lists.standings import Standing as Row

        row = Row.of(standing)
        if format == "csv":
            self.print_rows(Row, [row])
            return
        because = [str(text) for answer in told for text in answer.sentences]
        says = {"language": reading_language(), "finding": finding(standing), "because": because}
        self.print_json(says | {"standing": row.model_dump(mode="json")})


def worked_out(indicator: Indicator, period: str | None) -> Calculation:
    """The working-out of a period, or the latest. Raises UsageError."""
    known = standings.calculations(indicator.code)
    if not known:
        raise UsageError(
            _("No standings have been worked out for this indicator yet. Do so with: ./cydwaith demo --load-only")
        )
    found = next((one for one in known if period in {None, one.period}), None)
    if found is None:
        there = ", ".join(one.period for one in known[:8])
        raise UsageError(
            _("There is no period “%(word)s” here. The latest are: %(codes)s") % {"word": period, "codes": there}
        )
    return found


def finding(standing: Standing) -> str:
    """The place and its verdict."""
    place = f"{standing.place.name.plain}{tag(when_of(standing))}"
    if standing.reason == HISTORY:
        return f"{place}: {reason(HISTORY)}"
    return f"{place}: {long(kind(standing), standing.basis)}"


def page(standing: Standing, about: Indicator, told: list[Answer]) -> str:
    """The answer as people read it."""
    lines = [f"{about.label.plain}, {formats.period(standing.period)}", finding(standing)]
    for answer in told:
        lines += ["", answer.question, *(f"  {sentence}" for sentence in answer.sentences)]
    released = f", {formats.date(about.released)}" if about.released else ""
    return "\n".join([*lines, "", f"{_('Source:')} {about.publisher.plain}, {about.dataset}{released}"])
