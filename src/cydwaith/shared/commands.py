"""Commands for people and for programs: either language, text, JSON or CSV, honest exit codes, an example in the help.

Exit codes, the same for every command: 0 it is done, or here is the answer; 1 rightly asked, but there is no answer to
give, or something is wrong with the data; 2 wrongly asked: an unknown code or option, or a database with nothing in it.
"""

import json
import sys
from argparse import RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, TypeVar

from django.core.management.base import BaseCommand, CommandParser, DjangoHelpFormatter
from django.db import OperationalError, ProgrammingError
from django.utils.translation import gettext as _
from django.utils.translation import override

from cydwaith.engines.texts import cleaned
from cydwaith.engines.welsh.alphabet import folded
from cydwaith.environment.language import spoken
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.permissions import Rule

if TYPE_CHECKING:
    from pydantic import BaseModel

DONE, NOTHING, WRONG = 0, 1, 2
FORMATS: Final = ("text", "json", "csv")
CODES: Final = "codau ymadael / exit codes: 0 ateb / an answer, 1 dim ateb / no answer, 2 cais anghywir / wrongly asked"
Thing = TypeVar("Thing")


class UsageError(Exception):
    """Somebody asked wrongly; the message says what to do instead."""


class HelpFormatter(RawDescriptionHelpFormatter, DjangoHelpFormatter):
    """Help whose examples keep their lines."""


class Command(BaseCommand):
    """A command that answers in either language, as text, JSON or CSV. Each command writes its `ask`."""

    may: Rule
    example = ""
    formats: tuple[str, ...] = FORMATS
    requires_system_checks: list[str] = []
    suppressed_base_arguments = {
        "--version",
        "--verbosity",
        "--settings",
        "--pythonpath",
        "--traceback",
        "--no-color",
        "--force-color",
    }

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        epilog = f"enghraifft / example:\n  {self.example}\n\n{CODES}"
        return super().create_parser(prog_name, subcommand, epilog=epilog, formatter_class=HelpFormatter, **kwargs)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--format", choices=self.formats, default=self.formats[0], help="ffurf yr ateb / form of the answer"
        )
        parser.add_argument(
            "--language", choices=LANGUAGES, default=spoken(), help="iaith yr ateb / language of the answer"
        )

    def handle(self, *words: str, language: str, **asked: Any) -> None:
        # What stands on a command line can be any bytes.
        asked = {name: cleaned(one) if isinstance(one, str) else one for name, one in asked.items()}
        with override(language):
            code = self.answered(**asked)
        if code:
            sys.exit(code)

    def answered(self, **asked: Any) -> int:
        """Ask, and turn mistakes into one line on the error stream."""
        try:
            return self.ask(**asked)
        except UsageError as mistake:
            self.stderr.write(f"cydwaith: {mistake}")
        except (OperationalError, ProgrammingError) as error:
            self.stderr.write(f"cydwaith: {empty()} ({error})")
        return WRONG

    def ask(self, *words: Any, **asked: Any) -> int:
        """Do what is asked, print the answer, and return the exit code. Raises UsageError when it is wrongly asked."""
        raise NotImplementedError

    def print_rows(self, row: "type[BaseModel]", rows: "Iterable[BaseModel]") -> None:
        """Print rows as the API's CSV."""
        from cydwaith.shared import table

        self.stdout.write(table.written(row, rows), ending="")

    def print_json(self, facts: object) -> None:
        """Print facts as JSON that people can read too."""
        self.stdout.write(json.dumps(facts, ensure_ascii=False, indent=2))


def empty() -> str:
    """What to do when nothing has been loaded yet."""
    return _("There are no data here yet. Load them with: ./cydwaith demo --load-only")


def meant(
    word: str, things: Iterable[Thing], code: Callable[[Thing], list[str]], name: Callable[[Thing], list[str]]
) -> Thing:
    """The thing that has this code, however its letters are written; raises UsageError with the likeliest codes.

    Names are not accepted, since two things may share one, but they lead to their code.
    """
    known = list(things)
    if not known:
        raise UsageError(empty())
    found = next((thing for thing in known if folded(word) in map(folded, code(thing))), None)
    if found is not None:
        return found
    said = {folded(text): thing for thing in known for text in (*code(thing), *name(thing)) if text}
    near = dict.fromkeys(f"{code(said[text])[0]} ({name(said[text])[0]})" for text in likely(folded(word), list(said)))
    if not near:
        raise UsageError(_("“%(word)s” is not a code that is known here.") % {"word": word})
    raise UsageError(
        _("“%(word)s” is not a code that is known here. Did you mean %(codes)s?")
        % {"word": word, "codes": ", ".join(near)}
    )


def likely(word: str, said: list[str]) -> list[str]:
    """What someone who wrote this may have had in mind: the same letters or nearly so, or more of them."""
    return [*get_close_matches(word, said, n=3, cutoff=0.75), *[text for text in said if word in text][:5]][:5]
