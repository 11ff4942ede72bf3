"""What was promised in the Senedd, and what is known of what became of it, without a browser."""

from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Topic
from cydwaith.senedd import sentences
from cydwaith.senedd.becoming import Followed, followed
from cydwaith.senedd.deeds import SENEDD_READ
from cydwaith.senedd.rows import UndertakingRow, written
from cydwaith.senedd.undertakings import UNDERTAKING, below, narrowed
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, meant
from cydwaith.shared.commands import Command as BaseCommand


class Command(BaseCommand):
    """Says what was undertaken, by which office, when, and what is known since; `--all` with what was only stated."""

    may = SENEDD_READ
    help = (
        "Yr hyn a addawyd yn y Senedd, a’r hyn a ddaeth ohono. / "
        "What was promised in the Senedd, and what became of it."
    )
    example = "./cydwaith promised --topic recycling\n  ./cydwaith promised --words rhwydweithiau --all --format json"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--topic", metavar="TOPIC", help="pwnc / a topic, e.g. recycling, ailgylchu")
        parser.add_argument("--words", default="", metavar="WORDS", help="geiriau / words, in either language")
        parser.add_argument("--all", action="store_true", help="datganiadau hefyd / statements too")
        super().add_arguments(parser)

    def ask(self, *, topic: str | None, words: str, **options: Any) -> int:
        asked, format_ = the_topic(topic).pk if topic else "", options["format"]
        topics = [asked, *below(asked)] if asked else []
        found = followed(narrowed(topics=topics, kind="" if options["all"] else UNDERTAKING, words=words))
        if format_ == "json":
            self.print_json([in_short(one) for one in found])
        elif format_ == "csv":
            self.print_rows(UndertakingRow, map(UndertakingRow.of, found))
        else:
            self.stdout.write(as_table(found))
        return DONE if found else NOTHING


def the_topic(word: str) -> Topic:
    """The topic that somebody means, by its code or a word of its name. Raises UsageError where there is none."""
    by_code = Topic.objects.filter(pk__startswith=word.lower()).order_by("pk")
    if len(by_code) == 1:
        return by_code[0]
    by_word = [one for one in Topic.objects.all() if word.lower() in f"{one.name_cy} {one.name_en}".lower().split()]
    if len(by_word) == 1:
        return by_word[0]
    return meant(word, Topic.objects.all(), lambda one: [one.pk], lambda one: [one.name.plain, one.name_en])


def in_short(one: Followed) -> dict[str, object]:
    """One as programs read it here."""
    return {
        "code": one.told.code,
        "kind": one.told.kind,
        "on": written(one.told),
        "office": str(one.told.office),
        "what": str(one.told.what),
        "condition": str(one.told.condition) or None,
        "words": one.told.words,
        "known": one.known,
        "known_name": str(sentences.known(one)),
        "source": one.told.source,
    }


def as_table(found: list[Followed]) -> str:
    """What was said in lines, each with its words and its source below."""
    if not found:
        return _("Nothing that was said in the Senedd fits.")
    header = (_("code"), _("said on"), _("what is known since"))
    lines = [aligned(header, [(one.told.code, written(one.told), str(sentences.known(one))) for one in found]), ""]
    for one in found:
        lines += [
            f"{one.told.code}: {one.told.what}.",
            f"  {one.told.office}: “{one.told.words}”",
            f"  {one.told.source}",
        ]
    return "\n".join(lines)
