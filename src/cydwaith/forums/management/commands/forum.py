"""Forums without a browser: which there are, who sits there, and what the rooms above add, such as their decisions."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.forums import lists, rows, words
from cydwaith.forums.actions.seats import appoint
from cydwaith.forums.deeds.forums import FORUM_READ
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.verbs import Verb, verbs
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, Refused
from cydwaith.shared.refusals import NotPossible


class Command(BaseCommand):
    """Lists forums, their seats and their decisions, and settles decisions whose consents have closed."""

    may = FORUM_READ
    help = "Fforymau: rhestr, seddi, penderfyniadau / Forums: a list, seats, decisions."
    example = (
        "./cydwaith forum list\n"
        "  ./cydwaith forum seats --forum welsh-government-council --format csv\n"
        "  ./cydwaith forum decisions --state frozen\n"
        "  ./cydwaith forum settle-due\n"
        "  ./cydwaith forum appoint --seat 60 --co-chair --convenor"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("verb", choices=list(known()), help="beth i’w wneud / what to do")
        parser.add_argument("--forum", default="", metavar="CODE", help="fforwm / a forum")
        for verb in known().values():
            if verb.arguments:
                verb.arguments(parser)
        super().add_arguments(parser)

    def ask(self, *, format: str, verb: str, forum: str, **options: Any) -> int:  # noqa: A002  # the option's name
        wanted = known()[verb]
        found = list(wanted.found(one_forum(forum) if forum else None, **options))
        return self.show(format, wanted, found)

    def show(self, format: str, verb: Verb, found: list[Any]) -> int:  # Any: what the verb finds  # noqa: A002  # the option's name
        """Print what was found, in the form asked for."""
        told = [verb.row.of(one) for one in found]
        if format == "csv":
            self.print_rows(verb.row, told)
        elif format == "json":
            self.print_json([one.model_dump(mode="json") for one in told])
        else:
            self.stdout.write(
                aligned(list(map(str, verb.header)), map(verb.line, found)) if found else _("There is nothing.")
            )
        return DONE if found or verb.quiet else NOTHING


def known() -> dict[str, Verb]:
    """The verbs of this room, and those of the rooms above."""
    return {**{verb.name: verb for verb in VERBS}, **verbs()}


def one_forum(word: str) -> Forum:
    """A forum by its code. Raises UsageError."""
    return meant(word, Forum.objects.all(), lambda one: [one.slug], lambda one: [one.name_cy, one.name_en])


def listed(_forum: Forum | None, **_options: Any) -> list[Forum]:
    """Every forum."""
    return list(lists.forums(lists.ForumsAsked.model_validate({})))


def seats(forum: Forum | None, **_options: Any) -> list[Seat]:
    """The seats of a forum. Raises UsageError when none is named."""
    if forum is None:
        raise UsageError(_("Say which forum: --forum CODE."))
    return list(forum.seats.filter(held_to=None).select_related("side", "body", "post", "substitute"))


def appointed(_forum: Forum | None, *, seat: int | None, co_chair: bool, convenor: bool, **_options: Any) -> list[Seat]:
    """Let a seat of a forum that nobody in particular proposed be co-chair or convenor. Raises UsageError."""
    found = Seat.objects.select_related("forum", "side").filter(pk=seat or 0).first()
    if found is None:
        raise UsageError(_("Say which seat: --seat NUMBER."))
    try:
        return [appoint(by=COMMAND_LINE, seat=found, body=None, co_chair=co_chair, convenor=convenor)]
    except (NotPossible, Refused) as refusal:
        raise UsageError(str(getattr(refusal, "reason", _("Its own side appoints it.")))) from refusal


def appointing(parser: CommandParser) -> None:
    """Which seat, and what it becomes."""
    parser.add_argument("--seat", type=int, metavar="NUMBER", help="sedd fforwm arfaethedig / a proposed forum’s seat")
    parser.add_argument("--co-chair", action="store_true", help="cyd-gadeirydd / co-chair (appoint)")
    parser.add_argument("--convenor", action="store_true", help="cynullydd / convenor (appoint)")


def forum_line(one: Forum) -> tuple[object, ...]:
    return one.slug, words.STAGES[one.stage], words.KIND[one.kind], one.name.plain


def seat_line(one: Seat) -> tuple[object, ...]:
    post = one.post.title.plain if one.post else ""
    return one.pk, one.side.name.plain if one.side else "", one.body.name.plain, post


FORUM = (gettext_lazy("Code"), gettext_lazy("Stage"), gettext_lazy("Kind"), gettext_lazy("Name"))
SEAT = (gettext_lazy("Number"), gettext_lazy("Side"), gettext_lazy("Organisation"), gettext_lazy("Post"))
VERBS = (
    Verb("list", listed, rows.ForumListed, FORUM, forum_line),
    Verb("seats", seats, rows.Seat, SEAT, seat_line),
    Verb("appoint", appointed, rows.Seat, SEAT, seat_line, appointing),
)
