"""A whole analysis of a conversation’s votes, without a database."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.core.management.base import CommandParser

from cydwaith.deliberations.deeds import OPINION_ANALYSE
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand

if TYPE_CHECKING:
    from cydwaith.deliberations.reading import Conversation
    from cydwaith.deliberations.report import Report

WIDE: Final = 200
"""Letters of a statement that are written on a terminal."""
FILES: Final = {
    "comments": "testunau’r datganiadau / the statements’ texts (comments.csv beside the votes)",
    "sides": "ochr pob pleidleisiwr / each voter’s side: voter-id,side",
    "groups": "grwpiau a roddwyd / groups found elsewhere: participant,group-id (participants-votes.csv)",
}


class Command(BaseCommand):
    """Says who thinks alike, what unites, divides and represents them, and how sure that is."""

    may = OPINION_ANALYSE
    help = "Lle mae pobl ac ochrau’n cytuno / Where people and sides agree: an analysis of votes that Polis exported."
    example = "./cydwaith opinion votes.csv --language en\n  ./cydwaith opinion votes.csv --format html --out map.html"
    formats = ("text", "html", "json")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("votes", type=Path, metavar="VOTES", help="pleidleisiau / votes: votes.csv")
        for name, words in FILES.items():
            parser.add_argument(f"--{name}", type=Path, metavar="FILE", help=words)
        parser.add_argument(
            "--publishable",
            action="store_true",
            help="dim am lai na phump o bobl / nothing about fewer than five",
        )
        parser.add_argument("--out", type=Path, metavar="FILE", help="i ba ffeil / to which file")
        super().add_arguments(parser)

    def ask(
        self,
        *,
        format: str,  # noqa: A002  # the option's name
        votes: Path,
        comments: Path | None,
        sides: Path | None,
        groups: Path | None,
        publishable: bool,
        out: Path | None,
        **_options: Any,
    ) -> int:
        # SciPy is asked for where it is needed: other commands list this one.
        from cydwaith.deliberations.reading import conversation

        of = conversation(votes, comments, sides, groups)
        if out is None:
            self.stdout.write("\n".join(answer(of, format, publishable=publishable)))
        else:
            try:
                out.write_text("\n".join(answer(of, format, publishable=publishable)) + "\n", encoding="utf-8")
            except OSError as error:
                raise UsageError(f"{error.filename}: {error.strerror}") from error
        return DONE if of.votes.rows.size else NOTHING


def answer(of: "Conversation", form: str, *, publishable: bool) -> Iterator[str]:
    """The analysis in lines of text, of HTML or of JSON."""
    import json

    from cydwaith.deliberations.facts import facts
    from cydwaith.deliberations.page import page
    from cydwaith.deliberations.reading import analysed
    from cydwaith.deliberations.report import report

    found = analysed(of, publishable=publishable)
    if form == "json":
        yield json.dumps(facts(found, of, publishable=publishable), ensure_ascii=False, indent=1)
    elif form == "html":
        yield page(found, report(found, of, publishable=publishable))
    else:
        yield from in_lines(report(found, of, publishable=publishable))


def in_lines(told: "Report") -> Iterator[str]:
    """The report as text."""
    yield f"{told.finding}."
    if told.apart:
        yield str(told.apart)
    for part in told.parts:
        yield from ["", str(part.title)]
        for one in part.lines:
            text = one.text if len(one.text) <= WIDE else one.text[: WIDE - 1].rstrip() + "…"
            yield f"  {one.number}. {text}".rstrip()
            yield f"      {one.says}"
        if not part.lines:
            yield f"  {part.none}"
    if told.notes:
        yield from ["", *map(str, told.notes)]
