"""Forums without a browser: which there are, who sits there, what they decide; settling what is due."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums import names, rows
from cydwaith.forums.actions.decisions import settle
from cydwaith.forums.actions.seats import appoint
from cydwaith.forums.lifecycle import FROZEN
from cydwaith.forums.models import Decision, Forum, Seat
from cydwaith.forums.refusals import NotPossible
from cydwaith.shared import formats
from cydwaith.shared.aligned import aligned
from cydwaith.shared.api import Row
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, Refused

VERBS = ("list", "seats", "decisions", "settle-due", "appoint")


class Command(BaseCommand):
    """Lists forums, their seats and their decisions, and settles decisions whose consents have closed."""

    help = "Fforymau: rhestr, seddi, penderfyniadau / Forums: a list, seats, decisions."
    example = (
        "./cydwaith forum list\n"
        "  ./cydwaith forum seats --forum welsh-government-council --format csv\n"
        "  ./cydwaith forum decisions --state frozen\n"
        "  ./cydwaith forum settle-due\n"
        "  ./cydwaith forum appoint --seat 60 --co-chair --convenor"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("verb", choices=VERBS, help="beth i’w wneud / what to do")
        parser.add_argument("--forum", default="", metavar="CODE", help="fforwm / a forum")
        parser.add_argument("--state", default="", choices=Decision.State.values, help="cyflwr / state (decisions)")
        parser.add_argument(
            "--seat", type=int, metavar="NUMBER", help="sedd fforwm arfaethedig / a proposed forum’s seat"
        )
        parser.add_argument("--co-chair", action="store_true", help="cyd-gadeirydd / co-chair (appoint)")
        parser.add_argument("--convenor", action="store_true", help="cynullydd / convenor (appoint)")
        super().add_arguments(parser)

    def ask(self, *, format: str, verb: str, forum: str, state: str, **options: Any) -> int:  # noqa: A002  # the option's name
        chosen = one_forum(forum) if forum else None
        found: list[Any]
        match verb:
            case "list":
                found = list(Forum.objects.prefetch_related("topics", "sides"))
                return self.tell(format, rows.ForumListed, found, in_lines(found))
            case "seats":
                if chosen is None:
                    raise UsageError(_("Say which forum: --forum CODE."))
                found = list(chosen.seats.filter(held_to=None).select_related("side", "body", "post"))
                return self.tell(format, rows.Seat, found, in_lines(found))
            case "decisions":
                wanted = {name: value for name, value in (("forum", chosen), ("state", state)) if value}
                found = list(Decision.objects.filter(**wanted).select_related("current", "moved_by"))
            case "appoint":
                found = [appointed(**options)]
                return self.tell(format, rows.Seat, found, in_lines(found))
            case _:
                found = settle_due(chosen)
                self.tell(format, rows.DecisionListed, found, in_lines(found))
                return DONE
        return self.tell(format, rows.DecisionListed, found, in_lines(found))

    def tell(self, format: str, row: type[Row], found: list[Any], lines: str) -> int:  # noqa: A002  # the option's name
        """Print what was found, in the form asked for."""
        told = [row.of(one) for one in found]
        if format == "csv":
            self.print_rows(row, told)
        elif format == "json":
            self.print_json([one.model_dump(mode="json") for one in told])
        else:
            self.stdout.write(lines if found else _("There is nothing."))
        return DONE if found else NOTHING


def one_forum(word: str) -> Forum:
    """A forum by its code. Raises UsageError."""
    return meant(word, Forum.objects.all(), lambda one: [one.slug], lambda one: [one.name_cy, one.name_en])


def appointed(*, seat: int | None, co_chair: bool, convenor: bool, **_options: Any) -> Seat:
    """Let a seat of a forum that nobody in particular proposed be co-chair or convenor. Raises UsageError."""
    found = Seat.objects.select_related("forum", "side").filter(pk=seat or 0).first()
    if found is None:
        raise UsageError(_("Say which seat: --seat NUMBER."))
    try:
        return appoint(by=COMMAND_LINE, seat=found, body=None, co_chair=co_chair, convenor=convenor)
    except (NotPossible, Refused) as refusal:
        raise UsageError(str(getattr(refusal, "reason", _("Its own side appoints it.")))) from refusal


def settle_due(forum: Forum | None) -> list[Decision]:
    """Settle what waits although its consents have closed; what was settled."""
    due = Decision.objects.filter(state=FROZEN, current__closes__lte=timezone.now()).order_by("current__closes")
    if forum:
        due = due.filter(forum=forum)
    return [settle(by=COMMAND_LINE, decision=one) for one in due.select_related("forum")]


def in_lines(found: list[Any]) -> str:
    """Forums, seats or decisions as a table."""
    match found:
        case [Forum(), *_rest]:
            lines = ((one.slug, names.STAGES[one.stage], names.KIND[one.kind], one.name.plain) for one in found)
            return aligned((_("Code"), _("Stage"), _("Kind"), _("Name")), lines)
        case [Seat(), *_rest]:
            return aligned((_("Number"), _("Side"), _("Body"), _("Post")), map(seat_line, found))
    return aligned((_("Number"), _("State"), _("Date"), _("Title")), map(decision_line, found))


def seat_line(one: Seat) -> tuple[object, ...]:
    post = one.post.title.plain if one.post else ""
    return one.pk, one.side.name.plain if one.side else "", one.body.name.plain, post


def decision_line(one: Decision) -> tuple[object, ...]:
    return one.pk, names.STATES[one.state], formats.date(one.settled or one.moved), one.title.plain
