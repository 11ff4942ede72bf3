"""What people do with the search. A row's body is the one for which a term is agreed."""

from typing import Any, Final

from cydwaith.search.models import Term
from cydwaith.shared.deeds import Heard, Row, Verb, deed, latest
from cydwaith.shared.permissions import ACCOUNTS, EDITORS, EVERYONE, OPERATORS, Rule
from cydwaith.shared.said import said


def about(term: Term) -> str:
    """What the record calls a term."""
    return f"term:{term.pk}"


def agreed_facts(term: Term) -> dict[str, Any]:
    """What the record is told of a term that a body agreed."""
    told = {name: getattr(term, name) for name in ("welsh", "english", "forms", "source")}
    return {**told, "body": term.body_id, "added": term.added}


def struck_facts(term: Term) -> dict[str, Any]:
    """What the record is told of a term that was taken back."""
    return {"welsh": term.welsh, "english": term.english, "source": term.source}


def until_struck(heard: Heard) -> list[Row]:
    """A term that was agreed, until it is struck."""
    return [(heard.subject, heard.facts)] if heard.verb == AGREED.name else []


AGREED = Verb(
    name="term.agreed",
    says=said(cy="Cytunwyd ar derm", en="Term agreed"),
    about=about,
    facts=agreed_facts,
    rows=lambda: Term.objects.exclude(body=None).order_by("pk").iterator(),
    told=until_struck,
    key=latest,
    since=frozenset({"body", "added"}),
    tells_nobody="the glossary is where its words are looked for",
)
STRUCK = Verb(
    name="term.struck",
    says=said(cy="Term wedi’i dynnu", en="Term removed"),
    about=about,
    facts=struck_facts,
    proofs=AGREED.proved_by(),
    tells_nobody="the glossary is where its words are looked for",
)
IMPORTED = Verb(
    name="terms.imported",
    says=said(cy="Termau wedi’u mewnforio", en="Terms imported"),
    about=lambda _file: "terms:imported",
    facts=dict,
    unverified="imported terms are many, are others' own, and may be struck one by one by whoever runs the site",
    tells_nobody="the glossary is where its words are looked for",
)

SEARCH_READ = Rule("search.read", EVERYONE)
SEARCH_KEEP = Rule("search.keep", ACCOUNTS)
SEARCH_READ_ASKED = Rule("search.read_asked", EDITORS)
SEARCH_REBUILD = Rule("search.rebuild", OPERATORS)
SEARCH_TRAIN = Rule("search.train", OPERATORS)
TERM_AGREE = deed("term.agree", EDITORS, AGREED)
TERM_STRIKE = deed("term.strike", EDITORS, STRUCK, body=lambda term: term.body_id or "-")
TERMS_IMPORT = deed("terms.import", OPERATORS, IMPORTED)

INDEX: Final = "the index is worked out again from what it finds, whenever somebody likes"
NOT_COVERED: Final = {
    "search_document": INDEX,
    "search_frequency": INDEX,
    "search_size": INDEX,
    "search_state": INDEX,
    "search_asked": "what people look for is counted, not recorded",
    "search_saved": "what somebody looks for is theirs alone",
    "search_term.part": "only imported terms have it, and those are not proved",
}

RULES: Final = (
    SEARCH_READ,
    SEARCH_KEEP,
    SEARCH_READ_ASKED,
    SEARCH_REBUILD,
    SEARCH_TRAIN,
    TERM_AGREE,
    TERM_STRIKE,
    TERMS_IMPORT,
)
