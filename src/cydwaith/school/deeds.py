"""Who may do what with the school."""

from typing import Final

from cydwaith.shared.permissions import EVERYONE, Rule

TRIAL_DESIGN: Final = Rule("trial.design", EVERYONE)

RULES: Final = (TRIAL_DESIGN,)
