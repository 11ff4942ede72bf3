"""Meetings without a browser: a list, a calendar, and the XML that council systems exchange."""

import hashlib
from datetime import time, timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.forums.models import Forum
from cydwaith.meetings import words
from cydwaith.meetings.actions.importing import load
from cydwaith.meetings.calendars import calendar
from cydwaith.meetings.deeds.meetings import MEETING_READ
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.queries.meetings import Account, account, counted, meetings
from cydwaith.meetings.rows import MeetingListed
from cydwaith.meetings.sources.moderngov import Assumed, read
from cydwaith.meetings.sources.moderngov_export import exported, number
from cydwaith.meetings.sources.moderngov_faults import Faulty
from cydwaith.shared import formats
from cydwaith.shared.aligned import aligned
from cydwaith.shared.bilingual import LANGUAGES, reading_language
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE

VERBS = ("list", "calendar", "export", "import")
MOST_SHOWN = 50
ADDRESS = "http://localhost"


class Command(BaseCommand):
    """Lists meetings, writes calendars, and exchanges meetings with ModernGov."""

    help = "Cyfarfodydd: rhestr, calendr, XML / Meetings: a list, a calendar, XML."
    may = MEETING_READ
    example = (
        "./cydwaith meeting list --forum sample-council\n"
        "  ./cydwaith meeting calendar --forum sample-council > meetings.ics\n"
        "  ./cydwaith meeting export 3 > meeting.xml\n"
        "  ./cydwaith meeting import meeting.xml --forum sample-council --texts en --dry-run"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("verb", choices=VERBS, help="beth i’w wneud / what to do")
        add("what", nargs="*", metavar="FILE|NUMBER", help="ffeil i’w mewnforio, neu rif i’w allforio / file or number")
        add("--forum", default="", metavar="CODE", help="fforwm / a forum")
        add(
            "--texts",
            choices=LANGUAGES,
            default="",
            help="iaith testunau’r ffeil / language of the file’s texts (import)",
        )
        add("--time", default="", metavar="HH:MM", help="pan na ddywed y ffeil / when the file says no time (import)")
        add(
            "--length",
            type=int,
            default=120,
            metavar="MINUTES",
            help="hyd, os na ddywedir / length if not said (import)",
        )
        add(
            "--to",
            default="",
            metavar="FOLDER",
            help="ffolder, un ffeil y cyfarfod / a folder, one file a meeting (export)",
        )
        add(
            "--site",
            default=ADDRESS,
            metavar="ADDRESS",
            help="cyfeiriad y safle / the site’s address (calendar, export)",
        )
        add("--dry-run", action="store_true", help="gwirio heb gadw dim / check, keep nothing (import)")
        super().add_arguments(parser)

    def ask(self, *, verb: str, what: list[str], forum: str, **asked: Any) -> int:
        chosen = one_forum(forum) if forum else None
        match verb:
            case "import":
                return self.load(what, chosen, **asked)
            case "export":
                return self.export(what, chosen, **asked)
            case "calendar":
                return self.feed(chosen, asked["site"])
        return self.listed(chosen, asked["format"])

    def listed(self, forum: Forum | None, form: str) -> int:
        """Print the meetings, the latest first."""
        found = list(counted(meetings(forum.pk if forum else "")))
        rows = [MeetingListed.of(one) for one in found]
        if form == "csv":
            self.print_rows(MeetingListed, rows)
        elif form == "json":
            self.print_json([row.model_dump(mode="json") for row in rows])
        else:
            header = [_("number"), _("when"), _("forum"), _("state"), _("items")]
            told = [
                [one.pk, formats.moment(one.starts), one.forum.name.plain, words.STATES[one.state], row.items]
                for one, row in zip(found, rows, strict=True)
            ]
            self.stdout.write(aligned(header, told) if told else _("No meeting is planned."))
        return DONE if found else NOTHING

    def feed(self, forum: Forum | None, site: str) -> int:
        """Print a calendar."""
        name = forum.name.plain if forum else f"Cydwaith: {_('Meetings')}"
        host = site.partition("://")[2].partition("/")[0].partition(":")[0]
        found = meetings(forum.pk if forum else "")
        page = lambda one: site.rstrip("/") + reverse("meeting", kwargs={"id": one.pk})  # noqa: E731  # said once, below
        self.stdout.write(calendar(name, found, page, host).decode(), ending="")
        return DONE

    def export(self, what: list[str], forum: Forum | None, *, to: str, site: str, **_asked: Any) -> int:
        """Print one meeting as XML, or write those named, or a forum's, into a folder."""
        wanted = numbers(what) or ([one.pk for one in meetings(forum.pk)] if forum else [])
        if not wanted or (len(wanted) > 1 and not to):
            raise UsageError(_("Name one meeting by its number, or a forum and a folder with --forum and --to."))

        def address(paper: int) -> str:
            return site.rstrip("/") + reverse("paper", kwargs={"id": paper})

        for one in wanted:
            told = self.told(one)
            content = exported(told, address)
            if to:
                folder = Path(to)
                folder.mkdir(parents=True, exist_ok=True)
                (folder / f"meeting-{number(told.meeting)}.xml").write_bytes(content)
            else:
                self.stdout.write(content.decode())
        return DONE

    def told(self, one: int) -> Account:
        """Everything about a meeting. Raises UsageError."""
        try:
            return account(one)
        except Meeting.DoesNotExist:
            raise UsageError(_("There is no such meeting.")) from None

    def load(self, what: list[str], forum: Forum | None, *, texts: str, dry_run: bool, **asked: Any) -> int:
        """Keep the meetings of files; the first file with a fault ends it, and nothing of that file is kept."""
        if not what or forum is None or not texts:
            raise UsageError(_("Name the files, the forum with --forum, and the language of their texts with --texts."))
        assumed = Assumed(clock(asked["time"]), timedelta(minutes=asked["length"]))
        for name in what:
            try:
                with Path(name).open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                    file.seek(0)
                    found = read(file, assumed)
            except OSError as error:
                facts = {"path": name, "why": error.strerror}
                raise UsageError(_("%(path)s cannot be read (%(why)s).") % facts) from error
            except Faulty as faulty:
                self.tell_faults(name, faulty, asked["format"])
                return NOTHING
            done = load(by=COMMAND_LINE, forum=forum, found=found, language=texts, file=digest, dry_run=dry_run)
            counts = {"file": name, "added": done.added, "changed": done.changed, "unchanged": done.unchanged}
            if asked["format"] == "json":
                self.print_json(counts | {"dry_run": dry_run})
            else:
                said = _("%(file)s: %(added)s added, %(changed)s changed, %(unchanged)s as they were") % counts
                self.stdout.write(said + (f". {_('A dry run: nothing was kept.')}" if dry_run else ""))
        return DONE

    def tell_faults(self, name: str, faulty: Faulty, form: str) -> None:
        """Say what is wrong with a file, line by line."""
        faults = faulty.report.faults
        if form == "json":
            told = [{"line": one.line, "code": one.code, "cy": one.message.cy, "en": one.message.en} for one in faults]
            self.print_json({"file": name, "count": faulty.report.count, "faults": told})
            return
        rows = [[one.line or "", getattr(one.message, reading_language())] for one in faults[:MOST_SHOWN]]
        self.stderr.write(f"{name}: " + _("nothing was loaded. Faults: %(count)s") % {"count": faulty.report.count})
        self.stderr.write(aligned([_("line"), _("what is wrong")], rows))


def one_forum(code: str) -> Forum:
    """A forum by its code. Raises UsageError."""
    return meant(code, Forum.objects.all(), lambda one: [one.slug], lambda one: [one.name_cy, one.name_en])


def numbers(words: list[str]) -> list[int]:
    """Numbers of meetings. Raises UsageError."""
    if wrong := [word for word in words if not word.isdecimal()]:
        raise UsageError(_("“%(word)s” is not the number of a meeting.") % {"word": wrong[0]})
    return [int(word) for word in words]


def clock(text: str) -> time | None:
    """A time of day, or none. Raises UsageError."""
    try:
        return time.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(_("“%(text)s” is not a time such as 10:30.") % {"text": text}) from None
