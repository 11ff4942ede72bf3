"""Adding files and pictures to a practice, removing them, and giving them out."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cydwaith.bodies.pages.acting import acting
from cydwaith.practices.actions import attachments as actions
from cydwaith.practices.attached import LARGEST, is_public, there
from cydwaith.practices.deeds.attachments import FILE_ADD, FILE_REMOVE
from cydwaith.practices.deeds.practices import PRACTICE_READ_DRAFT
from cydwaith.practices.forms.attachment import AttachmentForm
from cydwaith.practices.models import Attachment
from cydwaith.practices.pages.writing import open_version
from cydwaith.shared.permissions import may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.serving import served


def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a file to the draft of a practice."""
    version = open_version(request, slug)
    require(acting(request), FILE_ADD, body=version.practice.owner_id, state=version.state)
    form = AttachmentForm(request.POST or None, request.FILES or None)
    done = posted(
        request,
        form,
        lambda _told: add(request, form, slug),
        said=_("The file is here. Everyone sees it when this version is published."),
        to=("practice_check", {"slug": slug}),
    )
    return done or render(
        request, "practices/attachment_form.html", {"section": "practices", "form": form, "version": version}
    )


def add(request: HttpRequest, form: AttachmentForm, slug: str) -> Attachment:
    """Add what a form tells of."""
    told = dict(form.cleaned_data)
    file = told.pop("file")
    upload = actions.Upload(file.name, file.read(LARGEST + 1))
    return actions.add(by=acting(request), version=open_version(request, slug), upload=upload, **told)


@require_GET
def read(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The file itself, to be saved."""
    return given(the_attachment(request, slug, id), inline=False)


@require_GET
def picture(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """A picture as a page shows it: drawn anew when it was added, so that it is nothing but a picture."""
    found = the_attachment(request, slug, id)
    if not found.is_picture:
        raise Http404
    return given(found, inline=True)


def given(found: Attachment, *, inline: bool) -> HttpResponse:
    """A file as a response."""
    content = bytes(found.content)
    return served(content, media_type=found.media_type, name=found.name, digest=found.digest, inline=inline)


@require_POST
def remove(request: HttpRequest, slug: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Remove a file from every version."""
    found = the_attachment(request, slug, id)
    require(acting(request), FILE_REMOVE, body=found.version.practice.owner_id)
    actions.remove(by=acting(request), attachment=found)
    messages.success(request, _("The file is removed. Only the record still says that it was here."))
    page = "practice" if is_public(found) else "practice_check"
    return redirect(page, slug=found.version.practice_id)


def the_attachment(request: HttpRequest, slug: str, number: int) -> Attachment:
    """A file of a practice. Raises Http404 where there is none, or where it is of a draft not this reader's to see."""
    found = there(slug).filter(pk=number).first()
    if found is None or not seen(request, found):
        raise Http404(_("There is no such file."))
    return found


def seen(request: HttpRequest, found: Attachment) -> bool:
    """Whether a reader may have a file: everyone what is published, and who may see a draft what belongs to it."""
    owner = found.version.practice.owner_id
    return is_public(found) or may(acting(request), PRACTICE_READ_DRAFT, body=owner)
