"""Whether a practice moved the figures it is meant to, without a browser."""

from typing import Any

from django.core.management.base import CommandParser
from django.db.models import F
from django.utils.translation import gettext as _

from cydwaith.evidence import naming
from cydwaith.evidence.queries import places
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.impacts import Impact as Row
from cydwaith.practices.models import Practice, Specification
from cydwaith.practices.pages.impact import headline, span
from cydwaith.practices.pages.impact_checks import checks, settling
from cydwaith.practices.queries.impacts import Judged, judged, specifications
from cydwaith.practices.sentences.impact import why
from cydwaith.practices.specifications import terms
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand


class Command(BaseCommand):
    """Says what the figures say of a practice, under the specifications that hold now."""

    may = PRACTICE_READ
    help = "A symudodd arfer y ffigur y bwriadwyd iddo ei symud? / Did a practice move the figure it is meant to move?"
    example = "./cydwaith impact --practice multi-stream-recycling --language en"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--practice", required=True, metavar="SLUG", help="arfer / practice")
        parser.add_argument("--indicator", metavar="CODE", help="un dangosydd yn unig / only one indicator")
        super().add_arguments(parser)

    def ask(self, *, format: str, practice: str, indicator: str | None, **_options: Any) -> int:  # noqa: A002  # the option's name
        about = named(practice)
        codes = moved(about, indicator)
        held = specifications().filter(practice=about, indicator__in=codes, number=F("latest"))
        rows = [Row.of(one) for one in held]
        if format == "csv":
            self.print_rows(Row, rows)
        elif format == "json":
            self.print_json({"impacts": [row.model_dump(mode="json") for row in rows]})
        else:
            self.stdout.write("\n\n".join(page(judged(about.pk, code)) for code in codes) or nothing())
        told = any(row.verdict not in {None, "cannot_tell_yet"} for row in rows)
        return DONE if told else NOTHING


def named(slug: str) -> Practice:
    """The practice of a slug. Raises UsageError."""
    known = Practice.objects.exclude(current=None).select_related("current")
    return meant(slug, known, lambda one: [one.pk], lambda one: [one.current.title.plain if one.current else one.pk])


def moved(practice: Practice, indicator: str | None) -> list[str]:
    """Codes of the indicators that a practice is, or was, meant to move; or the one asked for. Raises UsageError."""
    assert practice.current is not None
    meant_now = practice.current.moves.values_list("indicator", flat=True)
    laid_down = Specification.objects.filter(practice=practice).values_list("indicator", flat=True)
    codes = sorted({*meant_now, *laid_down})
    if indicator is None:
        return codes
    code = naming.indicator(indicator).code
    if code not in codes:
        raise UsageError(_("This practice is not meant to move that indicator."))
    return [code]


def page(found: Judged) -> str:
    """The answer as people read it."""
    names = {place.code: place for place in places.councils()}
    lines = [found.indicator.label.plain, f"{headline(found, names)}."]
    known, specification = found.impact, found.specification
    if known is None or specification is None:
        return "\n".join(lines)
    held = terms(specification)
    adopter = next(iter(known.numbers.get("synthetic", ())), None)
    if told := span(found, known):
        lines.append(str(told))
    for title, sentences in (
        (_("Why"), why(known.reasons)),
        (_("Checks"), checks(known, adopter, found.indicator, names, held)),
        (_("What would settle it"), settling(known, found.indicator, held)),
    ):
        lines += ["", title, *(f"  {line}" for line in sentences)] if sentences else []
    frozen = _("Specification %(number)s") % {"number": specification.number}
    return "\n".join([*lines, "", f"{frozen}, SHA-256 {specification.digest}"])


def nothing() -> str:
    """That there is no indicator to look at."""
    return _("This practice names no indicator that it is meant to move.")
