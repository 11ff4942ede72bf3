"""The steps of an adoption, in the order in which they make sense: the whole of it, as one table."""

from typing import Final

from cydwaith.practices.models import Step

Kind = Step.Kind
INTERESTED, TRYING, ADOPTED, ADAPTED, STOPPED, DECLINED = Kind

# After a step (or none yet), the steps that can follow. Whoever took something up stops it; only whoever never did can
# decline it. A step recorded by mistake stays, and is put right by the next one.
NEXT: Final = {
    None: frozenset({INTERESTED, TRYING, ADOPTED, ADAPTED, DECLINED}),
    INTERESTED: frozenset({TRYING, ADOPTED, ADAPTED, DECLINED}),
    TRYING: frozenset({ADOPTED, ADAPTED, STOPPED}),
    ADOPTED: frozenset({ADAPTED, STOPPED}),
    ADAPTED: frozenset({ADAPTED, ADOPTED, STOPPED}),
    STOPPED: frozenset({INTERESTED, TRYING, ADOPTED, ADAPTED}),
    DECLINED: frozenset({INTERESTED, TRYING, ADOPTED, ADAPTED}),
}
TAKEN_UP: Final = frozenset({ADOPTED, ADAPTED})
# Who has it now, as every page, list and sentence counts: whoever last took it up, or is trying it.
PRESENT: Final = TAKEN_UP | {TRYING}
