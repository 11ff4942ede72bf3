"""What is stored about practices, adoptions, asks, signals and impact."""

from cydwaith.practices.models.adoption import Adoption, Step
from cydwaith.practices.models.ask import Ask
from cydwaith.practices.models.attachment import Attachment
from cydwaith.practices.models.impact import Impact, Specification
from cydwaith.practices.models.practice import Move, Practice, Version
from cydwaith.practices.models.signal import Signal

__all__ = ["Adoption", "Ask", "Attachment", "Impact", "Move", "Practice", "Signal", "Specification", "Step", "Version"]
