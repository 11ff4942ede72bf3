"""The English ways of undertaking something, and what is none.

Who: *I*, *we*, the government, an office of it. Verbs are told apart by class: what one does, what merely is so
(*know*, *hope*, *need*), and what only steers the meeting (*I will turn to*). What a sentence only hopes, wonders or
tells of others is none.
"""

import re
from typing import Final

from cydwaith.engines.undertakings.english_verbs import PERFORMED, SOMETHING_DONE, STATES, STEERING, VOTING
from cydwaith.engines.undertakings.grammar import Found, Grammar, Refusal, Way, any_of
from cydwaith.engines.undertakings.kinds import Passed, Rule

OFFICE: Final = (
    r"(?:the|my|our) (?:(?:deputy|chief) )?(?:first minister|minister|cabinet secretary|counsel general|chief whip)"
    r"(?: for (?:(?!will\b|shall\b|is\b|has\b)[\w'-]+,? ){0,11}?(?!will\b|shall\b|is\b|has\b)[\w'-]+)?"
)
GOVERNMENT: Final = (
    r"(?:the |this )?welsh government|(?:the|this|my|our) government|welsh ministers"
    r"|(?:my|our|welsh government|ministers and|i and my|we and our) officials|(?:my|our) department"
)
SELF: Final = r"i|we"
DOER: Final = rf"\b(?P<who>{SELF}|{OFFICE}|{GOVERNMENT})"
# Adverbs, and what stands between commas, between a doer's verb and what it governs.
BY_THE_WAY: Final = any_of(
    "also always again then now just very certainly obviously clearly absolutely indeed therefore of_course still "
    "soon shortly once_again already both not_only each today in_turn happily gladly quite more_than most only_too "
    "perfectly in_due_course all at_all_times today too next"
)
SLOT: Final = rf"(?:,? ?(?:{BY_THE_WAY}|\w+ly)\b,?|, [^,]{{1,40}},){{0,4}}"
WILL: Final = rf"{DOER}{SLOT}(?:'ll| will| shall){SLOT}"
WOULD: Final = rf"\b(?P<who>{SELF})(?:'d| would){SLOT}"
AM: Final = rf"{DOER}{SLOT}(?:'m| am|'re| are|'s| is){SLOT}"


def among(words: frozenset[str], after: str) -> bool:
    """Whether a text begins with one of these, of up to three words."""
    parts = re.findall(r"[\w'-]+", after)[:3]
    return any("_".join(parts[:size]) in words for size in (1, 2, 3) if len(parts) >= size)


def after(found: Found) -> str:
    """From the verb on."""
    return found.string[found.start("verb") :]


def does(found: Found) -> Passed | None:
    """Whether what follows is something done."""
    words = after(found)
    if VOTING.match(words):
        return Passed.THE_MEETING
    if SOMETHING_DONE.match(words):
        return None
    if re.match(r"not\b|never\b|no longer\b|neither\b|hardly\b", words):
        return Passed.NEGATED
    if among(STATES, words):
        return Passed.STATE
    return Passed.THE_MEETING if among(STEERING, words) else None


def is_willing(found: Found) -> Passed | None:
    """Whether one is willing to do something, rather than glad of what is."""
    words = after(found)
    if re.match(
        r"be scrutinised|have (?:a |that |those |further |another )?(?:\w+ )?(?:conversation|discussion|meeting|look)",
        words,
    ):
        return None
    if re.match(r"see (?:what|if|whether) (?:more |else )?(?:i|we|can)", words):
        return None
    return Passed.THE_MEETING if among(PERFORMED, words) else None


TO_COME: Final = re.compile(
    r"\b(?:next (?:week|month|year|term|spring|summer|autumn|winter|\w+day)|tomorrow|later (?:this|today|in)|on \w+day"
    r"|this (?:week|afternoon|month|evening|autumn|spring|summer|term)|shortly|soon|as soon as possible"
    r"|in the (?:coming|next)|in due course|by the end|before (?:the )?(?:summer|christmas|recess|easter)|at the end of"
    r"|(?:on|in|by|from) (?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december))\b"
)


def to_come(found: Found) -> Passed | None:
    """Whether its time is still to come."""
    return None if TO_COME.search(found.string, found.start()) else Passed.STATE


CONDITION: Final = re.compile(
    r"\b(?<!as )(?:if|should the|were the|unless|provided|where there|when there|subject to)\b"
)


UNREAL: Final = re.compile(
    r"\bif (?:only |\w+ )?(?:we|i|it|they|there|that|this|westminster|the uk government) (?:had|were|could|was)\b"
)
"""A condition that is told as not being so: *if we had the powers*."""


def on_condition(found: Found) -> Passed | None:
    """Whether *would* has its condition in the sentence, or is a manner of saying what one sets out to do."""
    if re.match(r"look (?:to|into|at)\b|seek to\b|aim to\b|intend to\b|undertake\b", after(found)):
        return None
    if UNREAL.search(found.string):
        return Passed.WONDERED
    return None if CONDITION.search(found.string) else Passed.WONDERED


OTHERS: Final = re.compile(
    r"\b(?:councils?|authorit(?:y|ies)|boards?|trusts?|uk|commission(?:er)?s?|inspectorate|estyn|ombudsman|audit"
    r"|committees?|their|his|her|schools?|universit(?:y|ies)|colleges?|providers?|company|companies|ofgem|treasury"
    r"|westminster|independent|office for|police|parliament|bbc|network rail|operators?|members?|you|your)\b"
)


def ours(found: Found) -> Passed | None:
    """Whether nobody but the government can be the doer."""
    agent = re.search(r"\bby (?:the |a |an |each |every |our )?([\w' -]{1,40})", found.string[found.end() :])
    by_others = agent is not None and OTHERS.match(agent[1]) is not None
    subject = PHRASE.split(found.string[: found.start("verb")])[-1]
    return Passed.NO_DOER if by_others or OTHERS.search(subject) else None


PHRASE: Final = re.compile(r"[.;:—–,]|\b(?:and|but|that|which|so|because|while) ")
"""Where the phrase that names a subject may begin."""

# Whose own acts these are: nobody else publishes, lays or introduces on the government's behalf.
GOVERNED: Final = (
    r"(?:published|laid|issued|launched|introduced|announced|brought forward|consulted on|rolled out|reinstated"
    r"|tabled|made available online|used to (?!be)|put out to consultation|set out in (?:a|the|our))"
)
WORK: Final = (
    r"(?:phase|stage|consultation|review|roll-?out|recruitment|procurement|pilots?|evaluation|work|programme|scheme"
    r"|engagement|tranche|legislation|funding round|payments?)"
)
SET_OUT: Final = (
    r"(?:going to|on (?:track|course) to|about to|due to|set to|determined to|looking to|aiming to"
    r"|planning to|intending to|proposing to|seeking to|preparing to|(?:fully )?committing to"
    r"|committed to (?=publish|bring|introduc|writ|report))"
)
WOULD_DO: Final = any_of(
    "look consider explore meet write publish review revisit examine seek aim intend ensure take act "
    "raise bring investigate work provide share ask discuss make step reconsider return undertake update"
)
WAYS_OF_INTENDING: Final = r"(?:plan|intend|aim|propose|mean|undertake)s?"
GLAD: Final = r"(?:happy|pleased|willing|prepared|content|glad|ready|delighted|open)"


def of_an_office(found: Found) -> Passed | None:
    """Whether *he* or *she* is an office that was named before in the sentence."""
    if not found["them"]:
        return None
    return None if re.search(OFFICE, found.string[: found.start()]) else Passed.REPORTED


def continued(found: Found) -> Passed | None:
    """Whether the doer of *and will* is the *I* or *we* with which the sentence began."""
    last = re.split(r"[.;:—]", found.string[: found.start()])[-1]
    return None if re.search(rf"(?:^|, |\bbut |\band )(?:{SELF})(?:'|\b)", last.lstrip()) else Passed.NO_DOER


WILLS: Final = ("will", "'ll", "shall")
SETS_OUT: Final = (
    "going to",
    "on track to",
    "on course to",
    "about to",
    "due to",
    "set to",
    "ined to",
    "ing to",
    "itted to",
)
INTENDS: Final = ("plan", "intend", "aim", "propose", "mean", "undertake")
AIMS: Final = ("intention", "plan", "aim", "ambition")
GLADS: Final = ("happy", "pleased", "willing", "prepared", "content", "glad", "ready", "delighted", "open")
WAYS: Final = (
    Way(
        Rule.PROMISES,
        re.compile(
            rf"{DOER}{SLOT}(?:(?:'ll| will| can| do|'m happy to| am happy to){SLOT} |,? )"
            r"(?:(?P<verb>commit|undertake|pledge|promise)s?(?: myself| ourselves)? (?:to|that)\b"
            r"|(?:give|make|offer)s?(?: you| him| her| them| members| the member| the chamber)? (?:that"
            r"|this|a|an|the|my|our|every)"
            r" (?:\w+ ){0,2}?(?:commitment|undertaking|assurance|guarantee|promise)\b)"
        ),
        needs=("commit", "undertak", "pledge", "promise", "assurance", "guarantee"),
    ),
    Way(
        Rule.WILLING,
        re.compile(
            rf"(?:{DOER}{SLOT}(?:'m| am|'re| are|'s| is|'ll{SLOT} be| will{SLOT} be|'d{SLOT} be"
            rf"| would{SLOT} be| stand| remain| be)"
            rf"|\b(?P<them>he|she)(?:'s| is|'d be| would be|'ll be| will be)|^(?:and |but |so |well, |yes, )?){SLOT} ?"
            rf"{GLAD}(?:, [^,]{{1,30}},)?(?: indeed)? (?:for (?:my|our) \w+ )?to {SLOT} ?(?P<verb>[\w'-]+)"
        ),
        (is_willing, of_an_office),
        needs=GLADS,
    ),
    Way(
        Rule.WILLING,
        re.compile(
            rf"{DOER} (?:have|see) no (?:problem|difficulty|objection|hesitation)s?\b[^.;]{{0,40}}?\b(?P<verb>\w+ing)\b"
        ),
        needs=(" no ",),
    ),
    Way(Rule.WILL, re.compile(rf"{WILL} be{SLOT} (?P<verb>\w+ing\b)"), (does,), needs=WILLS),
    Way(Rule.WILL, re.compile(rf"{WILL} (?P<verb>[\w'-]+)"), (does,), needs=WILLS),
    Way(
        Rule.WILL,
        re.compile(r"\b(?:and|but|then)(?: then| also| certainly)? will (?P<verb>[\w'-]+)"),
        (does, continued),
        needs=WILLS,
    ),
    Way(
        Rule.WOULD,
        re.compile(
            rf"{WOULD} "
            rf"(?P<verb>{WOULD_DO})\b"
        ),
        (on_condition,),
        needs=(" would", "'d"),
    ),
    Way(
        Rule.INTENDS,
        re.compile(rf"{AM} {SET_OUT} {SLOT} ?(?:be (?=\w+ing\b))?(?P<verb>[\w'-]+)"),
        (does,),
        needs=SETS_OUT,
    ),
    Way(
        Rule.INTENDS,
        re.compile(rf"{DOER}{SLOT} {WAYS_OF_INTENDING} to {SLOT} ?(?P<verb>[\w'-]+)"),
        (does,),
        needs=INTENDS,
    ),
    Way(
        Rule.INTENDS,
        re.compile(
            rf"{DOER}{SLOT} expects? to {SLOT} ?(?P<verb>make|publish|announce|lay|introduce|bring|issue"
            rf"|launch|report|update|consult)\b"
        ),
        needs=("expect",),
    ),
    Way(
        Rule.INTENDS,
        re.compile(r"\b(?:my|our) (?:intention|plan|aim|ambition) is (?:still |now |therefore )?to (?P<verb>[\w'-]+)"),
        (does,),
        needs=AIMS,
    ),
    Way(
        Rule.INTENDS,
        re.compile(r"\bit(?:'s| is) (?:my|our) (?:\w+ )?(?:intention|plan|aim) to (?P<verb>[\w'-]+)"),
        (does,),
        needs=AIMS,
    ),
    Way(
        Rule.ARRANGED,
        re.compile(
            rf"{AM} (?P<verb>meeting|seeing|visiting|publishing|launching|laying|introducing|making"
            rf"|bringing|holding|issuing"
            r"|writing|attending|convening|announcing|chairing|hosting|speaking|discussing|putting|taking"
            r"|providing|opening)\b"
        ),
        (to_come,),
        needs=("ing",),
    ),
    Way(Rule.PASSIVE, re.compile(rf"\b(?:will|shall){SLOT} be{SLOT} (?P<verb>{GOVERNED})"), (ours,), needs=WILLS),
    Way(
        Rule.BEGINS,
        re.compile(
            rf"\b(?:{WORK})(?: \w+)? (?:of "
            rf"(?:\w+ ){{1,6}}?)?(?:will|shall){SLOT} "
            r"(?P<verb>begin|start|commence|get under way|be under way)\b"
        ),
        (ours,),
        needs=("begin", "start", "commence", "under way"),
    ),
)


SAYS: Final = (
    r"(?:ask(?:s|ed|ing)?|say(?:s|ing)?|said|claim(?:s|ed)?|suggest(?:s|ed)?|thinks?|believes?|wants?|demand(?:s|ed)?"
    r"|urge[sd]?|argue[sd]?|told|tells|wonder(?:s|ed)?|assume[sd]?|imagine[sd]?|alleged?|hope[sd]?)"
)
REFUSALS: Final = (
    Refusal(
        Passed.REPORTED,
        re.compile(
            rf"\b(?:you|members?|he|she|they|people|opposition|report|some|others)(?: have| has|'ve| will"
            rf"| may| might| would)?(?: \w+)? {SAYS}\b"
        ),
    ),
    Refusal(
        Passed.REPORTED,
        re.compile(
            r"\b(?:i|we)(?:'ve| have| had)? (?:said|promised|told|announced|committed|stated"
            r"|pledged)\b(?: \w+){0,6}? that (?:\w+ ){0,2}?$"
        ),
    ),
    Refusal(
        Passed.WONDERED,
        re.compile(r"\b(?:how|whether|why|who|if|unless|wherever|whatever|when)(?: it is| is| or not)?(?: that)? ?$"),
    ),
    Refusal(
        Passed.WONDERED,
        re.compile(r"(?<!that's )(?<!that is )(?<!this is )(?<!which is )(?<!exactly )(?<!precisely )\bwhat ?$"),
    ),
    Refusal(
        Passed.HOPED,
        re.compile(
            r"\b(?:hope|hoped|hopeful|wish|doubt|unlikely|if only|wonder|not (?:sure|certain|clear)|don't "
            r"(?:think|believe|know)|can't (?:say|promise|guarantee))\b(?: \w+){0,4} ?$"
        ),
    ),
    Refusal(
        Passed.NEGATED,
        re.compile(
            r"\b(?:nothing|nor|neither|not that) ?$|\b(?:haven't|didn't|never) (?:\w+ ){0,3}(?:said|say|promised)\b"
        ),
    ),
)
DENIED: Final = re.compile(r"n't\b|\bnot\b|\bcannot\b|\bnever\b|\bno\b")
GRAMMAR: Final = Grammar(WAYS, REFUSALS, DENIED)
