"""Agreeing what the two languages call a thing, and bringing in what others have agreed."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from cydwaith.bodies.permissions import Actor, require
from cydwaith.engines.retrieval import importers, lecsicon
from cydwaith.engines.retrieval.lexicon import Term as Entry
from cydwaith.engines.welsh.radicals import mutations
from cydwaith.engines.welsh.tokens import raw_words
from cydwaith.record.actions import write
from cydwaith.record.canonical import digest
from cydwaith.search.actions import reread
from cydwaith.search.analysis import lecsicon_path
from cydwaith.search.models import State, Term
from cydwaith.search.recorded import agreed_facts

A_BATCH: Final = 1000
LONGEST: Final = 200


@transaction.atomic
def agree(*, by: Actor, body: str, welsh: str, english: str, forms: str = "", source: str) -> Term:
    """Agree a term for a body; the same pair agreed again is the one there is. Searches use it from now on."""
    require(by, "term.agree", body=body)
    said = {"welsh": " ".join(welsh.split()), "english": " ".join(english.split())}
    if found := Term.objects.filter(**said).first():
        return found
    more = {"forms": ", ".join(form.strip() for form in forms.split(",") if form.strip()), "source": source.strip()}
    term = Term.objects.create(**said, **more, body_id=body, added=timezone.now())
    changed()
    reread(written_as(term))
    write(by=by, body=body, verb="term.agreed", subject=f"term:{term.pk}", facts=agreed_facts(term))
    return term


@transaction.atomic
def strike(*, by: Actor, term: Term) -> None:
    """Take back a term that a body agreed; editors of that body may, whoever runs the site may for imported ones."""
    require(by, "term.strike", body=term.body_id or "-")
    facts = {"welsh": term.welsh, "english": term.english, "source": term.source}
    subject, words = f"term:{term.pk}", written_as(term)
    term.delete()
    changed()
    reread(words)
    write(by=by, body=term.body_id, verb="term.struck", subject=subject, facts=facts)


def written_as(term: Term) -> list[str]:
    """Every way in which texts may write a Welsh word that a term teaches, folded: its forms in every mutation."""
    forms = [form for form in (term.welsh, *term.forms.split(", ")) if form and " " not in form]
    return list(dict.fromkeys(word for form in forms for other in mutations(form.lower()) for word in raw_words(other)))


def bring_in(path: Path, *, by: Actor, source: str = "") -> int:
    """Import a file of terms by its ending: .csv (TermCymru), .tmx, .po, .zip (Lecsicon); how many are new.

    Raises ValueError, with the reason, for a file that is none of these.
    """
    require(by, "terms.import")
    if path.suffix == ".zip":
        return bring_in_forms(path, by=by)
    return add(terms_of(path, source or path.name), by=by, name=path.name, data=path.read_bytes())


def terms_of(path: Path, source: str) -> Iterable[Entry]:
    """The terms of a file. Raises ValueError."""
    if path.suffix == ".csv":
        return importers.term_cymru(path.read_text(encoding="utf-8-sig"), source)
    if path.suffix == ".tmx":
        return importers.tmx(path.read_bytes(), source)
    if path.suffix == ".po":
        return importers.po(path.read_text(encoding="utf-8"), source)
    raise ValueError(f"{path.name}: .csv, .tmx, .po, .zip")


@transaction.atomic
def add(entries: Iterable[Entry], *, by: Actor, name: str, data: bytes) -> int:
    """Keep the terms that are not there yet."""
    known = set(Term.objects.values_list("welsh", "english"))
    new: dict[tuple[str, str], Term] = {}
    for entry in entries:
        said = (entry.welsh, entry.english)
        if said not in known and max(map(len, said)) <= LONGEST:
            more = {"part": entry.part[:4], "forms": ", ".join(entry.forms)[:300], "source": entry.source[:300]}
            new[said] = Term(welsh=entry.welsh, english=entry.english, added=timezone.now(), **more)
    Term.objects.bulk_create(new.values(), batch_size=A_BATCH)
    if new:
        changed()
        facts = {"file": name, "digest": digest(data.decode("utf-8", "replace")), "new": len(new)}
        write(by=by, body=None, verb="terms.imported", subject="terms:imported", facts=facts)
    return len(new)


def bring_in_forms(path: Path, *, by: Actor) -> int:
    """Keep Lecsicon's forms as a file beside the database; how many forms it has."""
    target = lecsicon_path()
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".half")
    number = lecsicon.write(lecsicon.read_zip(path), half)
    if not number:
        raise ValueError(f"{path.name}: 0")
    with transaction.atomic():
        write(
            by=by,
            body=None,
            verb="terms.imported",
            subject="terms:imported",
            facts={"file": path.name, "forms": number},
        )
        half.replace(target)
    return number


def changed() -> None:
    """Let every process put its analyser together anew."""
    State.objects.get_or_create(pk=1)
    State.objects.filter(pk=1).update(terms=F("terms") + 1)
