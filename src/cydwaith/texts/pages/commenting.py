"""Comments on a text: all of them, making one, closing one."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies.pages.acting import acting
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.permissions import Refused
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.texts import holding
from cydwaith.texts.actions import commenting as actions
from cydwaith.texts.forms import CommentForm
from cydwaith.texts.holding import What
from cydwaith.texts.models import Comment
from cydwaith.texts.pages.common import Opened, gone, of_current, to_write
from cydwaith.texts.queries.contents import placed
from cydwaith.texts.queries.passages import comments as every


def comments(request: HttpRequest, key: str) -> HttpResponse:
    """Every comment on a text: those that are open first."""
    found = of_current(request, key)
    told = sorted(every(found.version), key=lambda one: one.comment.closed is not None)
    writers, own = may_close(found)
    closers = {one.comment.pk: closing(one.comment, writers, own) for one in told}
    return render(request, "texts/comments.html", found.context(told=told, closers=closers))


def may_close(found: Opened) -> tuple[list[str], list[str]]:
    """The bodies for which the reader may close any comment, and those for which only their own."""
    return holding.bodies(found.by, found.text, What.WRITE), holding.bodies(found.by, found.text, What.COMMENT)


def closing(comment: Comment, writers: list[str], own: list[str]) -> str | None:
    """The body for which a comment can be closed; None where it cannot, or is closed."""
    if comment.closed:
        return None
    return writers[0] if writers else comment.body_id if comment.body_id in own else None


def comment(request: HttpRequest, key: str, section: str) -> HttpResponse:
    """Say something of a section, or of some words of it."""
    found = to_write(request, key, What.COMMENT)
    here = placed(found.version, section)
    if here is None:
        raise Http404(gone())
    initial = {"seen": found.version.number, "language": reading_language()}
    form = CommentForm(request.POST or None, bodies=found.choices(What.COMMENT), initial=initial)
    done = posted(
        request,
        form,
        lambda told: actions.comment(by=found.by, text=found.text, section=section, **told),
        said=_("Your comment stands beside the text."),
        to=("text_comments", {"key": key}),
    )
    return done or render(request, "texts/comment.html", found.context(form=form, here=here))


@require_POST
def close(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Say that a comment was dealt with."""
    by, found = acting(request), of_current(request, key)
    one = Comment.objects.filter(pk=number, text=found.text).first()
    if one is None:
        raise Http404(gone())
    body = closing(one, *may_close(found))
    if body is None and one.closed is None:
        raise Refused("text.close_comment")
    try:
        if body is not None:
            actions.close(by=by, comment=one, body=body)
        messages.success(request, _("The comment is closed. It stays readable."))
    except NotPossible as refusal:
        messages.error(request, refusal.reason)
    return redirect("text_comments", key=key)
