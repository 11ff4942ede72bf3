"""Small numbers: what a count of people may say without giving anybody away. One threshold for the whole site."""

from cydwaith.engines.disclosure.threshold import FEWEST, in_steps, is_small
from cydwaith.engines.disclosure.withholding import of_table, withheld

__all__ = ["FEWEST", "in_steps", "is_small", "of_table", "withheld"]
