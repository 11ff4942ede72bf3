"""Checking the record, copying it, and standing witness to it, without a browser."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

import httpx
from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.keys import Signer, Verifier, generate
from cydwaith.engines.merkle.tiles import Fetch
from cydwaith.engines.merkle.witness import cosigner
from cydwaith.record import (
    background,
    checkpoints,
    copies,
    files,
    keys,
    outside,
    proofs,
    queries,
    restoring,
    safekeeping,
    witnesses,
    witnessing,
)
from cydwaith.record.deeds import RECORD_CHECK
from cydwaith.record.models import Witness
from cydwaith.record.pushed import Outcome
from cydwaith.record.sentences import lost, told_of
from cydwaith.record.verifying import elsewhere, live, sentences
from cydwaith.record.verifying.faults import Report
from cydwaith.shared.commands import DONE, NOTHING, HelpFormatter, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, require
from cydwaith.shared.progress import Progress

SHARED: Final = "https://…/log/, ffolder / a folder, .zip"
VERBS: Final = {
    "verify": "gwirio’r cofnod / check the record",
    "checkpoint": "llofnodi maint a gwreiddyn y log / sign the log’s size and root",
    "keep": "cadw’r hyn a lofnodwyd y tu allan i’r gronfa ddata / keep outside the database what was signed",
    "restored": "bwrw ymlaen wedi copi wrth gefn / go on after a backup",
    "prove": "y prawf bod cofnod yn y log / the proof that an entry is in the log",
    "dump": "ysgrifennu ffeiliau’r log / write the log’s files",
    "mirror": "copïo log o gyfeiriad / copy a log from an address",
    "witness": "tyst: gwirio’r log a chydlofnodi / a witness: check the log and co-sign",
    "keygen": "gwneud allwedd tyst / make a witness’s key",
    "trust": "derbyn llofnodion tyst / take a witness’s signatures",
    "distrust": "peidio â derbyn llofnodion tyst mwyach / take no more of a witness’s signatures",
}


class Command(BaseCommand):
    """Checks the record (`verify`), copies it (`dump`, `mirror`) and stands witness to it (`witness`)."""

    may = RECORD_CHECK
    help = "Gwirio’r cofnod, ei gopïo a thystio iddo / Check the record, copy it and stand witness to it."
    example = (
        "./cydwaith record verify --format json\n"
        "  ./cydwaith record mirror https://cydwaith.example/log/ copi\n"
        "  ./cydwaith record verify --from copi --since tyst.json\n"
        "  ./cydwaith record keygen --name council.example/witness --key tyst.key\n"
        "  ./cydwaith record witness --key tyst.key --state tyst.json --from https://cydwaith.example/log/ --post"
    )
    formats = ("text", "json")

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=ArgumentParser)
        for verb, said in VERBS.items():
            one = verbs.add_parser(verb, help=said, description=said, formatter_class=HelpFormatter)
            getattr(self, f"{verb}_arguments", lambda _parser: None)(one)
            super().add_arguments(one)  # type: ignore[arg-type]  # all it asks of a parser is add_argument

    def ask(self, *, verb: str, format: str, **asked: Any) -> int:  # noqa: A002  # the option's name
        try:
            return int(getattr(self, verb)(as_json=format == "json", **asked))
        except (Faulty, FileNotFoundError, ValueError) as wrong:
            self.stderr.write(f"cydwaith: {wrong}")
            return NOTHING
        except (httpx.HTTPError, OSError) as wrong:
            raise UsageError(str(wrong)) from wrong

    def verify_arguments(self, parser: ArgumentParser) -> None:
        place = parser.add_mutually_exclusive_group()
        place.add_argument("--from", dest="where", metavar="WHERE", help=SHARED)
        place.add_argument("--dump", dest="where", metavar="FILE", help="archif / an archive: record dump FILE.zip")
        parser.add_argument(
            "--since", type=Path, metavar="FILE", help="pwynt gwirio a gadwyd / a checkpoint kept before"
        )
        parser.add_argument("--log-key", default="", metavar="KEY", help="allwedd y log / the log’s public key")

    def verify(self, *, where: str | None, since: Path | None, log_key: str, as_json: bool, **_options: Any) -> int:
        """Find every fault, and print a line for each."""
        before = witnessing.kept(since.read_text(encoding="utf-8")) if since else None
        report = self.verified(where, before, log_key)
        if as_json:
            self.print_json(report.as_json())
        else:
            self.stdout.write("\n".join([*map(sentences.line, report.faults), sentences.summary(report)]))
        return DONE if report.clean else NOTHING

    def verified(self, where: str | None, since: Checkpoint | None, log_key: str) -> Report:
        if where is None:
            require(COMMAND_LINE, "record.check")
            progress = Progress()
            report = live.verify(since=since, progress=lambda done, size: progress.say(f"{done:,} / {size:,}"))
            progress.done()
            return report
        with copies.source(where) as fetch:
            return elsewhere.verify(fetch, self.log(fetch, log_key), since=since)

    def checkpoint(self, *, as_json: bool, **_options: Any) -> int:
        """Sign the log as it is now, if anything was added since the last time."""
        try:
            found = checkpoints.publish()
        except safekeeping.Broken as broken:
            raise Faulty(str(broken)) from broken
        if as_json:
            self.print_json({"size": found.size, "root": bytes(found.root).hex(), "note": found.note})
        else:
            self.stdout.write(found.note, ending="")
        return DONE

    def keep_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--every", type=float, metavar="MINUTES", help="dal ati, bob hyn o funudau / go on, every so many minutes"
        )

    def keep(self, *, every: float | None, as_json: bool, **_options: Any) -> int:
        """Sign, keep outside and push what is not covered yet; with `every`, for as long as it is left running."""
        while True:
            code = self.covered(as_json=as_json)
            if not every:
                return code
            self.stdout.flush()
            time.sleep(every * 60)

    def covered(self, *, as_json: bool) -> int:
        """Cover what is there; the exit code is 1 where a witness was not reached or does not sign."""
        try:
            found = checkpoints.publish()
        except safekeeping.Broken as broken:
            raise Faulty(str(broken)) from broken
        answers = background.pushed()
        if as_json:
            witnesses = [one.as_json() for one in answers]
            self.print_json({"size": found.size, "kept": str(outside.path()), "witnesses": witnesses})
        else:
            lines = [f"{found.size} · {outside.path()}", *(str(told_of(one)) for one in answers)]
            self.stdout.write("\n".join(lines))
        return DONE if all(one.outcome is Outcome.SIGNED for one in answers) else NOTHING

    def restored(self, *, as_json: bool, **_options: Any) -> int:
        """Go on with the log as it is, and tell for ever what it lost."""
        try:
            found = restoring.accept(by=COMMAND_LINE)
        except safekeeping.Broken as broken:
            raise Faulty(str(broken)) from broken
        if as_json:
            self.print_json(found.facts())
        else:
            self.stdout.write(str(lost(None if found.kept is None else found.kept - found.held)))
        return DONE

    def prove_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("index", type=int, metavar="INDEX", help="rhif y cofnod / the entry’s number")

    def prove(self, *, index: int, as_json: bool, **_options: Any) -> int:
        """Print the proof of an entry, which the proof page offers too."""
        entry = queries.entered().filter(index=index).first()
        if entry is None:
            raise UsageError(_("The record has no entry %(number)s.") % {"number": index})
        found = proofs.prove(entry)
        if as_json:
            self.print_json(found.as_json())
        else:
            self.stdout.write(sentences.proved(found))
        return DONE if found.holds else NOTHING

    def dump_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("to", type=Path, metavar="FOLDER|FILE.zip", help="i ble / where to")

    def dump(self, *, to: Path, as_json: bool, **_options: Any) -> int:
        """Write the log's files out of the database; only what is not there yet."""
        checkpoints.latest()
        size = self.copied(files.read, to, keys.signer().verifier)
        return self.told({"size": size, "to": str(to)}, as_json=as_json)

    def mirror_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("where", metavar="ADDRESS", help=SHARED)
        parser.add_argument("to", type=Path, metavar="FOLDER|FILE.zip", help="i ble / where to")
        parser.add_argument("--log-key", default="", metavar="KEY", help="allwedd y log / the log’s public key")

    def mirror(self, *, where: str, to: Path, log_key: str, as_json: bool, **_options: Any) -> int:
        """Copy a log; only what is not there yet, and only if it holds all that the copy holds."""
        with copies.source(where) as fetch:
            size = self.copied(fetch, to, self.log(fetch, log_key, to / "key"))
        return self.told({"size": size, "to": str(to)}, as_json=as_json)

    def copied(self, fetch: Fetch, to: Path, log: Verifier) -> int:
        if to.suffix == ".zip":
            return copies.pack(fetch, to)
        return copies.bring_up_to_date(fetch, to, log).checkpoint.size

    def witness_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--key", type=Path, required=True, metavar="FILE", help="allwedd y tyst / the witness’s key"
        )
        parser.add_argument("--state", type=Path, required=True, metavar="FILE", help="yr hyn a welwyd / what was seen")
        parser.add_argument("--from", dest="where", required=True, metavar="WHERE", help=SHARED)
        parser.add_argument("--log-key", default="", metavar="KEY", help="allwedd y log / the log’s public key")
        parser.add_argument(
            "--post", action="store_true", help="anfon y llofnod at y log / send the signature to the log"
        )

    def witness(
        self, *, key: Path, state: Path, where: str, log_key: str, post: bool, as_json: bool, **_options: Any
    ) -> int:
        """Look at a log, refuse a rewritten one, and co-sign."""
        signer = Signer.parse(key.read_text(encoding="utf-8").strip())
        with copies.source(where) as fetch:
            known = log_key or ("" if witnessing.remembered(state) else self.log(fetch, "").text())
            note = witnessing.look(fetch, signer, state, known)
        if post:
            httpx.post(f"{where.rstrip('/')}/add-cosignature", content=note.encode()).raise_for_status()
        if as_json:
            self.print_json({"note": note})
        else:
            self.stdout.write(note.splitlines()[-1])
        return DONE

    def keygen_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", required=True, metavar="NAME", help="e.e. / e.g. council.example/witness")
        parser.add_argument("--key", type=Path, required=True, metavar="FILE", help="i ble / where to")

    def keygen(self, *, name: str, key: Path, as_json: bool, **_options: Any) -> int:
        """Make a witness's key; the log is told its public half with `record trust`."""
        if key.exists():
            raise UsageError(_("%(file)s is there already.") % {"file": key})
        made = generate(name)
        keys.keep(key, made)
        return self.told({"key": cosigner(made).text()}, as_json=as_json)

    def trust_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("key", metavar="KEY", help="allwedd gyhoeddus y tyst / the witness’s public key")
        parser.add_argument("--name", required=True, metavar="NAME", help="enw’r tyst / what the witness is called")
        parser.add_argument("--body", metavar="CODE", help="corff / the body (the side) that keeps it")

    def trust(self, *, key: str, name: str, body: str | None, as_json: bool, **_options: Any) -> int:
        """Take a witness's signatures from now on."""
        side = (
            meant(body, Body.objects.all(), lambda one: [one.code], lambda one: [one.name_cy, one.name_en])
            if body
            else None
        )
        made = witnesses.trust(by=COMMAND_LINE, name=name, body=side.code if side else None, key=key)
        return self.told({"witness": made.name, "key": made.key}, as_json=as_json)

    def distrust_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("key", metavar="KEY", help="allwedd gyhoeddus y tyst / the witness’s public key")

    def distrust(self, *, key: str, as_json: bool, **_options: Any) -> int:
        """Take no more of a witness's signatures."""
        found = Witness.objects.filter(key=key, trusted_to=None).first()
        if found is None:
            raise UsageError(_("No witness here has this key."))
        witnesses.end(by=COMMAND_LINE, witness=found)
        return self.told({"witness": found.name, "key": found.key}, as_json=as_json)

    def log(self, fetch: Fetch, said: str, kept: Path | None = None) -> Verifier:
        """The log's key: as told, as kept, or, with a warning, as the log itself says."""
        if said:
            return Verifier.parse(said)
        if kept and kept.exists():
            return Verifier.parse(kept.read_text(encoding="utf-8").strip())
        found = Verifier.parse(fetch("key").decode().strip())
        self.stderr.write(
            _("The key is the one that the log itself names; give it with --log-key: %(key)s") % {"key": found.text()}
        )
        return found

    def told(self, facts: dict[str, Any], *, as_json: bool) -> int:
        """Say what was done."""
        if as_json:
            self.print_json(facts)
        else:
            self.stdout.write(" · ".join(str(value) for value in facts.values()))
        return DONE
