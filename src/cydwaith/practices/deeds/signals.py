"""Telling councils that a figure of theirs changed. A row's body is the council whose figure it is."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.practices import telling
from cydwaith.practices.deeds.asks import UNANSWERED, answered_facts
from cydwaith.practices.models import Signal
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed
from cydwaith.shared.fingerprints import of_table
from cydwaith.shared.pairs import columns_of
from cydwaith.shared.permissions import EDITORS, OPERATORS, READERS, Rule
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells

WORDS: Final = (*columns_of("seen"), *columns_of("sure"))
# Facts that entries before the verifiable log do not have.
SINCE: Final = frozenset({"body", "opened", "words", "rows", "answered"})


def about(signal: Signal) -> str:
    """What the record calls a signal."""
    return f"signal:{signal.pk}"


def opened_facts(signal: Signal) -> dict[str, Any]:
    """What the record says of a signal when it is opened; the words it was told in by their hash."""
    known = {"practice": signal.practice_id} if answered_at_once(signal) else {}
    words = digest(canonical({name: getattr(signal, name) for name in WORDS}))
    told = {"indicator": signal.indicator_id, "period": signal.period}
    facts: dict[str, Any] = signal.facts
    return facts | told | known | {"body": signal.body_id, "opened": signal.opened, "words": words}


def answered_at_once(signal: Signal) -> bool:
    """Whether a practice explained it before it was opened."""
    return signal.answered is not None and signal.answered == signal.opened


def answers() -> Iterator[Row]:
    """Every answer; one that stood from the beginning is told of as the signal is opened, and has no words."""
    for signal in Signal.objects.exclude(**UNANSWERED).order_by("pk").iterator():
        if not answered_at_once(signal) or Signal.answer_text.of(signal):
            yield about(signal), answered_facts(signal)


def notices_facts(_notices: object = None) -> dict[str, str]:
    """One hash over all quiet notices: what they say is for their council only."""
    quiet = Signal.objects.filter(kind=Signal.Kind.FELL)
    return {"rows": of_table(quiet, "opened", "facts", *WORDS, by=("indicator_id", "body_id", "period"))}


def notices() -> Iterator[Row]:
    """All quiet notices as one row, if there is any."""
    if Signal.objects.filter(kind=Signal.Kind.FELL).exists():
        yield "signals", notices_facts()


def told_notices(heard: Heard) -> list[Row]:
    """The hash over all quiet notices; how many were opened in one run is no row."""
    return [(heard.subject, {name: value for name, value in heard.facts.items() if name == "rows"})]


OPENED = Verb(
    name="signal.opened",
    says=said(cy="Gofynnwyd i gyngor am ffigur a wellodd", en="Council asked about a figure that improved"),
    about=about,
    facts=opened_facts,
    rows=lambda: Signal.objects.filter(kind=Signal.Kind.IMPROVED).order_by("pk").iterator(),
    since=SINCE,
    tells=Tells(
        followers=("council", "indicator"),
        telling=telling.signal,
        turn="signal.answer",
        to_do=said(cy="Dywedwch beth sydd y tu ôl i’r newid", en="Say what lies behind the change"),
    ),
)
ANSWERED = Verb(
    name="signal.answered",
    says=said(cy="Dywedodd cyngor beth a wnaeth", en="Council told what it did"),
    about=about,
    facts=answered_facts,
    proofs=(Proof(name="signal.answered", rows=answers, since=SINCE),),
    tells=Tells(followers=("council", "indicator"), telling=telling.answered),
)
NOTICES = Verb(
    name="notices.opened",
    says=said(cy="Rhoddwyd hysbysiadau tawel", en="Quiet notices given"),
    about=lambda _notices: "signals",
    facts=notices_facts,
    proofs=(Proof(name="notices.opened", rows=notices, told=told_notices, key=lambda _heard: "all", since=SINCE),),
    tells_nobody="a quiet notice is for its council only, and waits on its page of today",
)

SIGNAL_OPEN = deed("signal.open", OPERATORS, OPENED, NOTICES)
SIGNAL_READ_QUIET = Rule("signal.read_quiet", READERS)
SIGNAL_ANSWER = deed("signal.answer", EDITORS, ANSWERED, states=frozenset({"open"}), body=lambda signal: signal.body_id)

RULES: Final = (SIGNAL_OPEN, SIGNAL_READ_QUIET, SIGNAL_ANSWER)
