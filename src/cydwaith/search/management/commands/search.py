"""Searching without a browser, and looking after the index, which imports what it takes only when it is asked to."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.search import words
from cydwaith.search.deeds import SEARCH_READ
from cydwaith.search.health import Health, judged
from cydwaith.search.index.words import FILTERS
from cydwaith.search.models import State
from cydwaith.search.queries import Answer, Sought, search
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE

ALONE = ("rebuild", "train")
VERBS = ("rebuild", "train", "import-terms", "evaluate")


class Command(BaseCommand):
    """Answers a question; `rebuild`, `train`, `import-terms FILE` and `evaluate FILE` look after the search."""

    may = SEARCH_READ
    help = "Chwilio popeth, yn y naill iaith neu’r llall / Search everything, in either language."
    example = (
        "./cydwaith search ailgylchu --format json\n  ./cydwaith search rebuild\n"
        "  ./cydwaith search train\n  ./cydwaith search evaluate FILE"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "words",
            nargs="+",
            metavar="WORDS",
            help="cwestiwn / a question; neu / or: rebuild, train, import-terms FILE, evaluate FILE",
        )
        parser.add_argument("--most", type=int, default=10, metavar="N", help="canlyniadau / results at most")
        for name in (*FILTERS[:-1], "written-in"):
            parser.add_argument(f"--{name}", default="", metavar="CODE", help="cyfyngu / narrow the search")
        parser.add_argument("--source", default="", help="ffynhonnell y termau / whose terms they are (import-terms)")
        parser.add_argument("--dry-run", action="store_true", help="dangos, heb newid / show, change nothing (train)")
        super().add_arguments(parser)

    def ask(self, *, words: list[str], **asked: Any) -> int:
        verb, *rest = words
        if verb not in VERBS:
            return self.answer(" ".join(words), **asked)
        if verb in ALONE:
            if rest:
                raise UsageError(_("Nothing more is needed here: %(words)s") % {"words": " ".join(rest)})
            return self.rebuild() if verb == "rebuild" else self.train(dry=asked["dry_run"])
        path = Path(rest[0]) if len(rest) == 1 else None
        if path is None or not path.is_file():
            raise UsageError(_("Name one file that is there."))
        return (
            self.import_terms(path, asked["source"]) if verb == "import-terms" else self.evaluate(path, asked["format"])
        )

    def answer(self, question: str, *, format: str, most: int, **asked: Any) -> int:  # noqa: A002  # the option's name
        """Print what was found."""
        if not judged(State.objects.first()).asked:
            raise UsageError(_("There is no index yet. Make it with: ./cydwaith search rebuild"))
        sought = Sought(question, asked["kind"], asked["topic"], asked["where"], asked["mark"], asked["written_in"])
        found = search(sought, most=max(1, min(most, 200)), mends=False)
        if format == "text":
            self.stdout.write("\n".join(lines(found)))
        else:
            self.write_rows(format, found)
        return DONE if found.results else NOTHING

    def write_rows(self, format: str, found: Answer) -> None:  # noqa: A002  # the option's name
        """Print what was found for programs; only they need rows, which take a library of their own."""
        from cydwaith.search.rows import Found

        results, near = ([Found.of(one) for one in some] for some in (found.results, found.near))
        if format == "csv":
            self.print_rows(Found, results)
            return
        told = {
            name: [row.model_dump(mode="json") for row in rows] for name, rows in (("results", results), ("near", near))
        }
        says = {"language": reading_language(), "question": found.sought.question, "finding": words.finding(found)}
        self.print_json(says | {"count": found.total} | told)

    def rebuild(self) -> int:
        from cydwaith.search import actions, analysis, log

        analysis.keep_dictionary()
        number = actions.rebuild(by=COMMAND_LINE)
        log.forget_old()
        self.stdout.write(_("%(num)s things can be found.") % {"num": number})
        return DONE

    def train(self, *, dry: bool) -> int:
        from cydwaith.search import training

        found = training.train(by=COMMAND_LINE, dry=dry)
        facts = {"pairs": found.pairs, "words": found.words, "new": found.new}
        self.stdout.write(
            _("Pairs of sentences: %(pairs)s. Words with a translation: %(words)s, not in the glossary: %(new)s.")
            % facts
        )
        if dry:
            self.stdout.write(_("Nothing was changed."))
        return DONE

    def import_terms(self, path: Path, source: str) -> int:
        from cydwaith.search import agreeing

        try:
            number = agreeing.bring_in(path, by=COMMAND_LINE, source=source)
        except (ValueError, UnicodeDecodeError) as fault:
            self.stderr.write(f"cydwaith: {fault}")
            return NOTHING
        self.stdout.write(
            _("%(num)s new. To use them in what is indexed too: ./cydwaith search rebuild") % {"num": number}
        )
        return DONE

    def evaluate(self, path: Path, format: str) -> int:  # noqa: A002  # the option's name
        from cydwaith.search import evaluating

        try:
            marks = evaluating.evaluate(path.read_text(encoding="utf-8").splitlines())
        except (evaluating.UnreadableError, UnicodeDecodeError) as fault:
            self.stderr.write(f"cydwaith: {fault}")
            return NOTHING
        if format == "csv":
            self.print_rows(evaluating.Mark, marks)
        elif format == "json":
            self.print_json([mark.model_dump() for mark in marks])
        else:
            self.stdout.write("\n".join(map(evaluating.line, marks)))
        return DONE


def lines(found: Answer) -> list[str]:
    """What was found, as people read it."""
    said = [words.finding(found) + "."]
    for typed, read in found.mended:
        said.append(
            _("“%(typed)s” is not a word that is known here; it was read as “%(read)s”.")
            % {"typed": typed, "read": read}
        )
    if found.index is Health.BEHIND:
        said.append(str(words.BEHIND))
    if found.near:
        said += ["", f"{words.CLOSEST}:"]
    for number, one in enumerate(found.results or found.near, 1):
        sample = f" [{_('sample data')}]" if one.sample else ""
        said += ["", f"{number}. {one.title.plain}{sample}", f"   {one.label}: {one.address}"]
        because = "; ".join(f"{why.word}: {words.reason(why)}" for why in one.marked.because[:4])
        said += [f"   {because}"] if because else []
    return said
