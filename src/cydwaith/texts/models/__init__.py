"""What is stored of texts that several bodies write together."""

from cydwaith.texts.models.amendment import Amendment, Support
from cydwaith.texts.models.comment import Comment
from cydwaith.texts.models.text import InStep, Section, Text, Version, Wording

__all__ = ["Amendment", "Comment", "InStep", "Section", "Support", "Text", "Version", "Wording"]
