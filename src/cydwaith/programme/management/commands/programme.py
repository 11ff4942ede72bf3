"""Who owes what to whom, what is late and what a delay endangers, without a browser."""

import datetime as dt
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Post
from cydwaith.engines.schedule.plan import Plan
from cydwaith.programme import words
from cydwaith.programme.deeds.commitments import COMMITMENT_READ
from cydwaith.programme.files import FILES, write
from cydwaith.programme.models import Commitment, Party, Programme, Terms
from cydwaith.programme.queries.account import Account, account
from cydwaith.programme.queries.narrowing import Sought
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.queries.seen import Found, Seen, seen
from cydwaith.programme.rows.commitments import CommitmentListed
from cydwaith.programme.rows.whole import Commitment as Whole
from cydwaith.programme.sentences import numbers
from cydwaith.shared import clock, formats
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, FORMATS, NOTHING, HelpFormatter, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand

FEW: Final = 3
VERBS: Final = {
    "list": "ymrwymiadau / commitments",
    "late": "yr hyn na ellir ei gyflawni pan addawyd / what cannot be done when promised",
    "owe": "yr hyn sy’n ddyledus gan gorff neu swydd / what a body or a post owes",
    "status": "un ymrwymiad: statws, dyddiadau, aros / one commitment: status, dates, waiting",
    "export": "ysgrifennu popeth i ffeiliau CSV / write everything into CSV files",
}


class Command(BaseCommand):
    """Lists commitments, now or as they stood on a past day, and says what is owed, late and endangered."""

    may = COMMITMENT_READ
    help = "Y rhaglen waith: pwy sydd i wneud beth, erbyn pryd / The programme: who owes what, by when."
    example = (
        "./cydwaith programme late --language en\n"
        "  ./cydwaith programme owe --post CYD-WELSH-GOVERNMENT/first-minister\n"
        "  ./cydwaith programme list --as-of 2026-06-30 --format csv\n"
        "  ./cydwaith programme export --to ffolder"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=ArgumentParser)
        for verb, said in VERBS.items():
            one = verbs.add_parser(verb, help=said, description=said, formatter_class=HelpFormatter)
            arguments(verb, one)
            self.formats = FORMATS if verb in {"list", "late", "owe"} else ("text", "json")
            super().add_arguments(one)  # type: ignore[arg-type]  # all it asks of a parser is add_argument

    def ask(self, *, verb: str, format: str, **asked: Any) -> int:  # noqa: A002  # the option's name
        if verb == "status":
            return self.status(asked["commitment"], format)
        if verb == "export":
            return self.export(asked["to"], format)
        if verb == "owe" and not (asked["body"] or asked["post"]):
            raise UsageError(_("Name an organisation or a post: --body CODE or --post CODE"))
        found = seen(wanted(verb, **asked), asked["as_of"])
        rows = [CommitmentListed.of(one) for one in found]
        if format == "json":
            self.print_json({"commitments": [row.model_dump(mode="json") for row in rows]})
        elif format == "csv":
            self.print_rows(CommitmentListed, rows)
        else:
            self.stdout.write(as_table(found))
        return DONE if rows else NOTHING

    def status(self, word: str, form: str) -> int:
        """One commitment: what both sides say, and what sets its date."""
        known = Commitment.objects.exclude(current=None).select_related("current")
        slug = meant(word, known, lambda one: [one.pk], titles).pk
        told = account(slug)
        if form == "json":
            self.print_json(Whole.of((told, schedule())).model_dump(mode="json"))
        else:
            self.stdout.write("\n".join(in_lines(told)))
        return DONE

    def export(self, folder: Path, form: str) -> int:
        """Everything, in a file a kind."""
        try:
            written = write(folder)
        except OSError as error:
            raise UsageError(f"{error.filename}: {error.strerror}") from error
        if form == "json":
            self.print_json(written)
        else:
            self.stdout.write(aligned([_("file"), _("rows")], written.items()))
        return DONE if any(written.values()) else NOTHING


def arguments(verb: str, parser: ArgumentParser) -> None:
    """What may be asked of each verb."""
    if verb == "status":
        parser.add_argument("commitment", metavar="COMMITMENT", help="cod ymrwymiad / a commitment’s code")
        return
    if verb == "export":
        kinds = ", ".join(FILES)
        parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help=f"y ffolder / the folder: {kinds}")
        return
    parser.add_argument("--programme", metavar="CODE", help="rhaglen / a programme")
    parser.add_argument("--body", metavar="CODE", help="corff / a body, e.g. GB-PLA-PEM")
    parser.add_argument(
        "--as-of", type=dt.date.fromisoformat, metavar="DATE", help="fel yr oedd / as it was: 2026-06-30"
    )
    if verb == "owe":
        parser.add_argument("--post", metavar="CODE", help="swydd / a post, e.g. GB-PLA-PEM/leader")


def wanted(verb: str, **asked: Any) -> Sought:
    """What a verb and its options look for. Raises UsageError for a code that nobody knows."""
    body = meant(asked["body"], Body.objects.all(), codes, names).pk if asked.get("body") else None
    post = meant(asked["post"], Post.objects.all(), codes, titles).pk if asked.get("post") else None
    programme = asked.get("programme")
    if programme:
        programme = meant(programme, Programme.objects.all(), codes, names).pk
    day = asked.get("as_of")
    if day and day > clock.today():
        raise UsageError(_("The date must not be in the future"))
    side = {"owes": body} if verb == "owe" else {"body": body}
    found = {"programme": programme, "post": post, **side}
    return Sought(**{name: code or "" for name, code in found.items()}, late="yes" if verb == "late" else "")


def codes(one: Body | Post | Programme) -> list[str]:
    """By what people call something exactly."""
    return [one.pk]


def names(one: Body | Programme) -> list[str]:
    """By what else they may call it."""
    return [one.name.plain, one.name_cy, one.name_en]


def titles(one: Commitment | Post) -> list[str]:
    """By what else they may call it."""
    named: Terms | Post | None = one.current if isinstance(one, Commitment) else one
    return [named.title.plain, named.title_cy, named.title_en] if named else []


def as_table(found: Found) -> str:
    """Commitments in lines: what, who, how far, when promised and when to be expected."""
    rows = found[:]
    if not rows:
        return _("There are no such commitments.")
    header = (_("commitment"), _("who owes it"), _("says"), _("other side"), _("promised"), _("earliest"))
    return "\n".join([f"{numbers.in_list(len(rows))}.", "", aligned(header, map(cells, rows))])


def cells(one: Seen) -> tuple[str, ...]:
    """A line of the table."""
    terms, slug = one.terms, one.terms.commitment_id
    owing = [party.body_id for party in terms.parties.all() if party.role == "owes"]
    owes = " ".join(owing if len(owing) <= FEW else [*owing[:FEW], f"+{len(owing) - FEW}"])
    says = [str(words.COLOURS[side or ""]) for side in (one.own, one.other)]
    if terms.stage != "agreed":
        says = [str(words.STAGES[terms.stage]), ""]
    due = terms.due.isoformat() if terms.due else "–"
    return (slug, owes, *says, due, earliest(one.plan, slug))


def earliest(plan: Plan, slug: str) -> str:
    """The earliest honest date: 2027-03-01, at least 2027-03-01, or that nobody can tell."""
    forecast = plan.forecasts.get(slug)
    if forecast is None or forecast.on is None:
        return _("cannot tell")
    text = str(forecast.on.isoformat())
    return text if forecast.certain else _("at least %(date)s") % {"date": text}


def in_lines(told: Account) -> Iterator[str]:
    """One commitment, read out."""
    terms, plan = told.terms, schedule()
    slug = told.commitment.pk
    sample = f" [{_('sample data')}]" if told.commitment.sample else ""
    yield f"{terms.title.plain}{sample}"
    yield f"{words.STAGES[terms.stage]}. {listed(told.owes)} → {listed(told.owed)}"
    promised = formats.date(terms.due, terms.due_precision) or _("no date agreed yet")
    yield _("Promised: %(promised)s. Earliest honest date: %(earliest)s.") % {
        "promised": promised,
        "earliest": earliest(plan, slug),
    }
    for one in told.whole:
        yield f"  {formats.date(one.on)}  {one.body_id}  {words.COLOURS[one.colour]}: {one.reason.plain}"
    if slug in plan.works:
        way = [step.key for step in plan.critical_path(slug)][:-1]
        yield from [_("Waits for: %(way)s") % {"way": " → ".join(way)}] if way else []
        for other, late in plan.endangers(slug).items():
            yield _("Endangers: %(commitment)s (%(late)s)") % {"commitment": other, "late": numbers.days(late)}


def listed(parties: Iterable[Party]) -> str:
    """Bodies with the posts that answer for them."""
    return ", ".join(party.post_id or party.body_id for party in parties)
