"""What is undertaken in an answer: suggestions by stated rules, in both languages, each with its reason.

A rule is grammar: who will do what (doer, modality, class of verb). What is denied, asked, hoped, reported of others or
said of the meeting itself is passed over, and why is said. A suggestion is never more than that: a person confirms it.
"""

from cydwaith.engines.undertakings.judging import judged, suggested
from cydwaith.engines.undertakings.kinds import Judged, Passed, Rule, Span, Strength, Suggestion

__all__ = ["Judged", "Passed", "Rule", "Span", "Strength", "Suggestion", "judged", "suggested"]
