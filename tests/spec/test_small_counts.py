"""Sentences with counts are right for none, one, two, three and six: neither “no have been agreed” nor *tri pwnc*."""

import datetime as dt
import itertools
import re
from collections.abc import Callable
from typing import Final

import pytest

from cydwaith.decisions import sentences as decisions
from cydwaith.evidence.ages import When
from cydwaith.evidence.sentences import nouns, standings, unusual, verdicts
from cydwaith.evidence.verdicts import Tally
from cydwaith.forums.sentences import findings
from cydwaith.meetings.sentences import calling, holding, lines
from cydwaith.networks import sentences as networks
from cydwaith.parity import sentences as parity
from cydwaith.practices.sentences import changes, councils, gains, marks, overview, reach, settling, topics
from cydwaith.programme.sentences import fronts, numbers, overall, owed, roadmap
from cydwaith.programme.sentences.late import Late
from cydwaith.shared.said import Said, said
from cydwaith.site import sentences as site

COUNTS: Final = (0, 1, 2, 3, 6)
NOW: Final = When("2025", past=False, latest=True)
PLACE: Final = said(cy="Conwy", en="Conwy")
SIDE: Final = said(cy="Y cynghorau", en="The councils")
ON: Final = dt.date(2026, 3, 27)

Saying = Callable[..., Said | None]


# What is said, and of which counts it can be said.
SAYINGS: Final[dict[str, tuple[int, Saying]]] = {
    "decisions": (3, lambda o, a, t: decisions.decisions(open_=o, agreed=a, total=t) if o + a <= t else None),
    "waiting": (
        4,
        lambda c, s, a, n: (
            decisions.waiting(consented=c, sides=s, answered=a, seats=n) if c <= s and a <= n and s <= n and n else None
        ),
    ),
    "bar": (2, lambda c, s: decisions.bar_stands(consented=c, seats=s) if c <= s else None),
    "agreed": (1, lambda n: decisions.agreed(ON, n)),
    "parity": (2, lambda a, b: parity.parity(SIDE, said(cy="Y byrddau", en="The boards"), ones=a, twos=b)),
    "parity of all": (1, parity.every),
    "coverage": (2, lambda t, c: networks.coverage(topics=t, covered=c) if c <= t and t > 1 else None),
    "sitting": (2, lambda s, c: networks.sitting(sits=s, came=c) if c <= s else None),
    "hole": (2, lambda b, o: networks.hole(["political"], judged=True, behind=b, offers=o)),
    "convenor": (2, lambda p, b: networks.convenor(PLACE, practices=p, better=b) if p + b else None),
    "networks on a topic": (2, lambda m, p: networks.on_topics(meeting=m, proposed=p, sample=0)),
    "forums": (3, lambda a, p, o: findings.forums(active=a, proposed=p, open_=o)),
    "forum": (2, lambda o, a: findings.forum(PLACE, open_=o, agreed=a)),
    "closed forum": (1, lambda a: findings.forum(PLACE, open_=0, agreed=a, closed=True)),
    "change of one": (
        3,
        lambda i, w, u: overview.how_many_changed(PLACE, single=True, improving=i, worsening=w, untold=u),
    ),
    "change of several": (
        2,
        lambda i, w: overview.how_many_changed(None, single=False, improving=i, worsening=w, untold=0),
    ),
    "better at something": (1, councils.better_at_something),
    "stand out most": (1, lambda n: councils.stand_out_most([PLACE], n)),
    "tile": (1, lambda n: councils.tile_label(PLACE, n)),
    "areas": (2, lambda a, t: topics.areas_where_somebody_stands_out(a, t) if a <= t and t > 1 else None),
    "topic": (
        3,
        lambda i, a, s: topics.nobody_stands_out(PLACE, indicators=i, askable=a, shared=s) if a <= i else None,
    ),
    "mark": (2, lambda level, reached: marks.came_about(level, reached) if level <= reached and reached else None),
    "reach": (3, lambda n, t, e: reach.over_wales(number=n, topics=t, everywhere=e) if e <= t and t else None),
    "reach of one": (2, lambda b, t: reach.to_council(PLACE, bare=b, topics=t) if b <= t else None),
    "reach of a topic": (1, lambda p: reach.on_topic(present=p, total=22)),
    "improvements": (2, lambda n, own: gains.improvements(PLACE, n, own) if own <= n else None),
    "asked": (1, changes.councils_asked),
    "settling": (1, lambda n: settling.more_councils(n) if n else None),
    "settling in time": (1, lambda n: settling.more_periods(n) if n else None),
    "settling with both": (2, lambda a, p: settling.both_more(a, p) if a and p else None),
    "roadmap": (2, lambda t, s: roadmap.whole(t, s) if s <= t else None),
    "overall": (
        4,
        lambda t, a, n, d: (
            overall.overall(total=t, agreed=a, late=Late(number=n), endangered=n, disputed=d)
            if n <= a <= t and d <= t
            else None
        ),
    ),
    "owed": (
        3,
        lambda o, m, n: owed.owed(PLACE, owes=o, month=m, late=Late(number=n), others=n) if m + n <= o else None,
    ),
    "commitments on a topic": (2, lambda a, p: fronts.on_topics(agreed=a, proposed=p, sample=0)),
    "organisations": (1, lambda n: numbers.bodies(n, councils_only=False) if n else None),
    "today": (1, lambda n: site.today(PLACE, n)),
    "notice": (1, lambda n: calling.notice(ON, given=n, asked=3)),
    "quorum": (2, lambda t, s: holding.quorum(None, t, s, enough=True) if t <= s and s else None),
    "belongings": (2, lines.what_belongs),
    "findings of a council": (
        3,
        lambda b, w, o: standings.council_finding(PLACE, b, w, old=o) if o <= b + w else None,
    ),
    "councils": (3, lambda b, w, u: verdicts.counts(Tally(better=b, worse=w, cannot_tell=u), NOW)),
    "alike": (
        1,
        lambda n: standings.among_alike(count=n, lowest="1", highest="2", when=NOW) if n else None,
    ),
    "peers": (
        2,
        lambda b, s: (
            unusual.among_peers(place=PLACE, below=b, size=s, percentile="3", median="4", alike=False, when=NOW)
            if b <= s and s > 1
            else None
        ),
    ),
    "figures": (1, lambda n: nouns.figures(n) if n else None),
}
THINGS: Final = (
    "areas|bars|boards|commitments|councils|days|decisions|figures|forums|indicators|items|networks|organisations|"
    "others|papers|periods|practices|proposals|seats|sides|steps|things|topics"
)
THING: Final = THINGS.replace("others|", "").replace("s|", "|").removesuffix("s")
WRONG_EN: Final = (
    r"\bno (?:are|been|came|cannot|getting|have|has|is|late|more|of|taken|was|were)\b",
    r"\b[Nn]o,|\b[Nn]o$|\bzero\b",
    rf"\b(?:one|1)(?: agreed| other| voting| clear)? (?:{THINGS})\b",
    rf"\b(?:two|three|six|2|3|6)(?: agreed| other| voting)? (?:{THING})\b",
    rf"(?<!of )(?<!the )\b(?:two|three|six|[236]) (?:{THINGS}) (?:is|has|was|meets|stands|waits|sits|does)\b",
    r"\bone \w+ (?:are|have|were|meet|stand|wait|sit|do)\b",
)
WRONG_CY: Final = (
    r"(?:^|[,;:] |\bac? )dim (?!byd\b|un o)",
    r"\bdd?(?:au|wy) (?:p(?!h)|t(?!h)|c(?!h)|ll|rh)",
    r"\b[dt]ri (?:p|t|c)(?!h)",
    r"\bchwe (?:p|t|c)(?!h)",
    r"\b[36] (?:p|t|c)(?!h)",
    r"\b2 (?:p|t|c)(?!h)",
    r"\bgyda (?:1\b|8|un\b|wyth\b|[aeo])",
    r"\bam (?:dau|dim|tri|pum)\b",
    r"\bar (?:dau|dim|tri|pedwar|pump) ",
)


def said_of(count: int, saying: Saying) -> list[Said]:
    """Everything that is said of all possible counts."""
    every = (saying(*numbers_) for numbers_ in itertools.product(COUNTS, repeat=count))
    return [one for one in every if one is not None]


@pytest.mark.parametrize("name", SAYINGS)
def test_small_counts_are_said_right(name: str) -> None:
    told = said_of(*SAYINGS[name])
    assert told
    wrong = {one.en for one in told if any(re.search(fault, one.en) for fault in WRONG_EN)}
    wrong |= {one.cy for one in told if any(re.search(fault, one.cy) for fault in WRONG_CY)}
    assert wrong == set()


@pytest.mark.parametrize(
    "wrong",
    [
        "no decision is open; no have been agreed",
        "one councils sit",
        "two seat have answered",
        "one of two, no getting worse",
        "One steps reached",
        "The councils tabled two items, the boards no",
    ],
)
def test_what_is_wrong_in_english_is_found(wrong: str) -> None:
    assert any(re.search(fault, wrong.lower()) for fault in WRONG_EN)


@pytest.mark.parametrize(
    "wrong",
    [
        "mae tri cyngor",
        "dau penderfyniad",
        "chwe cyngor",
        "3 papur",
        "gyda 8 papur",
        "dau yn gwella, dim yn gwaethygu",
        "am dau ohonynt",
    ],
)
def test_what_is_wrong_in_welsh_is_found(wrong: str) -> None:
    assert any(re.search(fault, wrong) for fault in WRONG_CY)
