"""Looking after letters without a browser."""

import sys
import uuid
from argparse import ArgumentParser
from contextlib import suppress
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.management.base import CommandParser
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from cydwaith.letters import delivering, queries, returned
from cydwaith.letters.deeds import LETTER_FAILED
from cydwaith.letters.faults import NotNow
from cydwaith.letters.models import State
from cydwaith.letters.sending import send
from cydwaith.letters.words import STATE, TRIAL_SUBJECT, TRIAL_TEXT
from cydwaith.shared.commands import DONE, NOTHING, HelpFormatter, UsageError
from cydwaith.shared.commands import Command as BaseCommand

VERBS: Final = {
    "failed": "llythyrau na chyrhaeddodd / letters that did not arrive",
    "try": "anfon llythyr prawf yn awr / send a trial letter now",
    "returned": "hysbysiad danfon o’r mewnbwn / a delivery notice from the input",
}


class Command(BaseCommand):
    """Says which letters failed, sends a trial letter, and takes notices of letters that came back."""

    may = LETTER_FAILED
    help = "Gofalu am lythyrau / Look after letters: what failed, a trial, what came back."
    example = (
        "./cydwaith letters failed\n  ./cydwaith letters try me@example.cymru\n  ./cydwaith letters returned < notice"
    )
    formats = ("text", "json")

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=ArgumentParser)
        for verb, said in VERBS.items():
            one = verbs.add_parser(verb, help=said, description=said, formatter_class=HelpFormatter)
            if verb == "try":
                one.add_argument("address", help="i bwy / to whom")
            super().add_arguments(one)  # type: ignore[arg-type]  # all it asks of a parser is add_argument

    def ask(self, *, verb: str, format: str, **asked: Any) -> int:  # noqa: A002  # the option's name
        return int(getattr(self, f"{verb}_one" if verb == "try" else verb)(as_json=format == "json", **asked))

    def failed(self, *, as_json: bool, **_options: Any) -> int:
        """List what did not arrive, without saying whom it was for; 1 when there is anything."""
        found = [
            {
                "reference": one.reference,
                "kind": one.kind,
                "state": one.state,
                "tries": one.tries,
                "fault": one.fault,
                "made": one.made.isoformat(),
            }
            for one in queries.failed()
        ]
        if as_json:
            self.print_json(found)
        for one in [] if as_json else found:
            state = STATE[State(str(one["state"]))]
            self.stdout.write(f"{one['made']} {one['kind']} {state} {one['fault']} {one['reference']}")
        return NOTHING if found else DONE

    def try_one(self, *, address: str, as_json: bool, **_options: Any) -> int:
        """Send a letter now, and say what the server answered."""
        try:
            validate_email(address)
        except ValidationError as wrong:
            raise UsageError(_("Enter a valid email address.")) from wrong
        letter = send(to=address, kind="trial", subject=TRIAL_SUBJECT, text=TRIAL_TEXT, key=f"trial {uuid.uuid4()}")
        with suppress(NotNow):
            delivering.deliver(letter)
        letter.refresh_from_db()
        if as_json:
            self.print_json({"state": letter.state, "fault": letter.fault, "reference": letter.reference})
        else:
            self.stdout.write(f"{STATE[State(letter.state)]} {letter.fault}".strip())
        return DONE if letter.state == State.ACCEPTED else NOTHING

    def returned(self, *, as_json: bool, **_options: Any) -> int:
        """Take a notice from the input, as a mail server hands it over; 1 when it is about none of our letters."""
        known = returned.take(sys.stdin.buffer.read())
        if as_json:
            self.print_json({"known": known})
        return DONE if known else NOTHING
