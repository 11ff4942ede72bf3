"""Saying something of a passage or of a section, and closing that once it is dealt with."""

from cydwaith.shared import clock
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.actions.choosing import chosen, read_in
from cydwaith.texts.actions.versions import current_of
from cydwaith.texts.deeds import FOOTPRINT, TEXT_CLOSE, TEXT_COMMENT
from cydwaith.texts.holding import What, allow, bodies
from cydwaith.texts.models import Comment, Text
from cydwaith.texts.queries.texts import version_of


def comment(
    *, by: Actor, text: Text, body: str, section: str, seen: int, says: Said, language: str = "", passage: str = ""
) -> Comment:
    """Say something of a section as version `seen` has it; with `passage`, of those words of it in `language`.

    The same comment sent twice is one. Raises NotPossible when nothing is said, or the section or passage is gone.
    """
    with doing(TEXT_COMMENT, by=by, to=text, body=body) as act:
        allow(by, act.it, What.COMMENT, body)
        told = given(says, "says", str(refusals.WORDS))
        if passage.strip():
            at = chosen(act.it, section, seen, language, passage)
        else:
            at = {"wording": read_in(version_of(act.it, seen), section), "language": "", "first": None, "last": None}
            _version, those = current_of(act.it)
            if all(one.section_id != at["wording"].section_id for one in those):
                raise NotPossible(str(refusals.NO_SUCH_SECTION))
        columns = {**at, "body_id": body, **in_columns(says=told)}
        if same := Comment.objects.filter(text=act.it, closed=None, **columns).first():
            return same
        made = Comment.objects.create(text=act.it, at=clock.moment(), **columns)
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return made


def close(*, by: Actor, comment: Comment, body: str) -> Comment:
    """Say that a comment was dealt with: whoever writes the text, or the body that made it. It stays readable."""
    with doing(TEXT_CLOSE, by=by, to=comment.text, body=body) as act:
        found: Comment = held(comment)
        allow(
            by, act.it, What.COMMENT if found.body_id == body and may_not_write(by, act.it, body) else What.WRITE, body
        )
        if found.closed is None:
            found.closed, found.closed_body_id = clock.moment(), body
            found.save(update_fields=["closed", "closed_body"])
            act.tell(found, **FOOTPRINT.of(found))
    return found


def may_not_write(by: Actor, text: Text, body: str) -> bool:
    """Whether somebody may not write a text for a body."""
    return body not in bodies(by, text, What.WRITE)
