"""What is stored about practices, adoptions and asks."""

from cydwaith.practices.models.adoption import Adoption, Step
from cydwaith.practices.models.ask import Ask
from cydwaith.practices.models.practice import Move, Practice, Version

__all__ = ["Adoption", "Ask", "Move", "Practice", "Step", "Version"]
