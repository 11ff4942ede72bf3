"""Agreeing what the two languages call a thing, and bringing in what others have agreed."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.db.models import F
from django.utils import timezone

from cydwaith.engines.retrieval import importers, lecsicon
from cydwaith.engines.retrieval.lexicon import Term as Entry
from cydwaith.engines.texts import cleaned
from cydwaith.engines.welsh.radicals import mutations
from cydwaith.engines.welsh.tokens import raw_words
from cydwaith.record.canonical import digest
from cydwaith.search.actions import reread
from cydwaith.search.analysis import lecsicon_path
from cydwaith.search.deeds import TERM_AGREE, TERM_STRIKE, TERMS_IMPORT
from cydwaith.search.models import State, Term
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, require

A_BATCH: Final = 1000
LONGEST: Final = 200


def agree(*, by: Actor, body: str, welsh: str, english: str, forms: str = "", source: str) -> Term:
    """Agree a term for a body; the same pair agreed again is the one there is. Searches use it from now on."""
    with doing(TERM_AGREE, by=by, body=body) as act:
        said = {"welsh": " ".join(welsh.split()), "english": " ".join(english.split())}
        if found := Term.objects.filter(**said).first():
            return found
        more = {"forms": ", ".join(form.strip() for form in forms.split(",") if form.strip()), "source": source.strip()}
        term = Term.objects.create(**said, **more, body_id=body, added=timezone.now())
        changed()
        reread(written_as(term))
        act.tell(term)
    return term


def strike(*, by: Actor, term: Term) -> None:
    """Take back a term that a body agreed; editors of that body may, whoever runs the site may for imported ones."""
    with doing(TERM_STRIKE, by=by, to=term) as act:
        act.tell(act.it)
        words = written_as(act.it)
        act.it.delete()
        changed()
        reread(words)


def written_as(term: Term) -> list[str]:
    """Every way in which texts may write a Welsh word that a term teaches, folded: its forms in every mutation."""
    forms = [form for form in (term.welsh, *term.forms.split(", ")) if form and " " not in form]
    return list(dict.fromkeys(word for form in forms for other in mutations(form.lower()) for word in raw_words(other)))


def bring_in(path: Path, *, by: Actor, source: str = "") -> int:
    """Import a file of terms by its ending: .csv (TermCymru), .tmx, .po, .zip (Lecsicon); how many are new.

    Raises ValueError, with the reason, for a file that is none of these.
    """
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


def add(entries: Iterable[Entry], *, by: Actor, name: str, data: bytes) -> int:
    """Keep the terms that are not there yet."""
    with doing(TERMS_IMPORT, by=by) as act:
        new = unknown(entries)
        Term.objects.bulk_create(new, batch_size=A_BATCH)
        if new:
            changed()
            act.tell({"file": name, "digest": digest(data.decode("utf-8", "replace")), "new": len(new)})
    return len(new)


def unknown(entries: Iterable[Entry]) -> list[Term]:
    """The terms that are not there yet, each once, to be kept."""
    known = set(Term.objects.values_list("welsh", "english"))
    new: dict[tuple[str, str], Term] = {}
    for entry in entries:
        welsh, english = said = cleaned(entry.welsh), cleaned(entry.english)
        if said not in known and max(map(len, said)) <= LONGEST:
            forms, source = cleaned(", ".join(entry.forms))[:300], cleaned(entry.source)[:300]
            more = {"part": entry.part[:4], "forms": forms, "source": source}
            new[said] = Term(welsh=welsh, english=english, added=timezone.now(), **more)
    return list(new.values())


def bring_in_forms(path: Path, *, by: Actor) -> int:
    """Keep Lecsicon's forms as a file beside the database; how many forms it has."""
    require(by, TERMS_IMPORT)
    target = lecsicon_path()
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".half")
    number = lecsicon.write(lecsicon.read_zip(path), half)
    if not number:
        raise ValueError(f"{path.name}: 0")
    with doing(TERMS_IMPORT, by=by) as act:
        act.tell({"file": path.name, "forms": number})
        half.replace(target)
    return number


def changed() -> None:
    """Let every process put its analyser together anew."""
    State.objects.get_or_create(pk=1)
    State.objects.filter(pk=1).update(terms=F("terms") + 1)
