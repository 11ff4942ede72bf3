"""Writing a section, adding one, and saying that its two languages are in step."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.engines.drafting.comparing import Piece, pieces
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.forms import Form
from cydwaith.shared.pairs import both
from cydwaith.shared.posting import posted
from cydwaith.texts.actions import agreeing, arranging, writing
from cydwaith.texts.forms import ForABody, SectionForm
from cydwaith.texts.holding import What
from cydwaith.texts.models import Version
from cydwaith.texts.pages.common import Opened, gone, to_write
from cydwaith.texts.queries.contents import FIELDS, Placed, declared, out_of_step, placed, said_in_step, wordings
from cydwaith.texts.queries.texts import version_of

ONWARD: Final = "onward"


def edit(request: HttpRequest, key: str, section: str) -> HttpResponse:
    """Write a section. Where somebody else changed the same words meanwhile, both texts are shown."""
    found = to_write(request, key, What.WRITE)
    here = read_by_writer(request, found, section)
    wording = here.wording
    initial = {"seen": found.version.number, "heading": both(wording, "heading"), "words": both(wording, "words")}
    form = SectionForm(request.POST or None, bodies=found.choices(What.WRITE), initial=initial)
    done = posted(
        request,
        form,
        lambda told: writing.write(by=found.by, text=found.text, section=section, **told),
        said=_("What you wrote stands in the text. What others wrote meanwhile stands there too."),
        to=("text", {"key": key}),
    )
    theirs = meanwhile(request, form, found, section)
    shown = found.context(form=form, here=here, theirs=theirs)
    return done or render(request, "texts/edit.html", shown)


def read_by_writer(request: HttpRequest, found: Opened, section: str) -> Placed:
    """A section as it stands, or stood in the version that was read when it was removed since. Raises Http404."""
    here = placed(found.version, section)
    seen = request.POST.get("seen", "")
    if here is None and seen.isdecimal() and len(seen) < 9:
        here = placed(version_of(found.text, int(seen)), section)
    if here is None:
        raise Http404(gone())
    return here


def meanwhile(request: HttpRequest, form: Form, found: Opened, section: str) -> dict[str, tuple[Piece, ...]]:
    """What others made of a section since the writer read it, by words; nothing unless it conflicts."""
    sent = request.POST.get("seen")
    if request.method != "POST" or form.data.get("seen") == sent:
        return {}
    return changed(version_of(found.text, int(str(sent))), found.version, section)


def changed(old: Version, new: Version, section: str) -> dict[str, tuple[Piece, ...]]:
    """Each text of a section in two versions; nothing of one that both do not have."""
    two = [next((one for one in wordings(version) if one.section.key == section), None) for version in (old, new)]
    was, now = two
    if was is None or now is None:
        return {}
    return {name: pieces(getattr(was, name), getattr(now, name)) for name in FIELDS}


def new(request: HttpRequest, key: str) -> HttpResponse:
    """Add a section after `?after=`, or at the front."""
    found = to_write(request, key, What.WRITE)
    after = request.GET.get("after", "")
    form = SectionForm(request.POST or None, bodies=found.choices(What.WRITE), initial={"seen": found.version.number})

    def do(told: dict[str, Any]) -> object:
        parts = {name: told[name] for name in ("body", "heading", "words")}
        return arranging.add(by=found.by, text=found.text, after=after, **parts)

    done = posted(request, form, do, said=_("The section stands in the text."), to=("text", {"key": key}))
    beside = placed(found.version, after) if after else None
    return done or render(request, "texts/new.html", found.context(form=form, beside=beside))


def confirm(request: HttpRequest, key: str, section: str) -> HttpResponse:
    """Both languages of a section beside each other, with what changed since they were last in step."""
    found = to_write(request, key, What.CONFIRM)
    here = placed(found.version, section)
    if here is None:
        raise Http404(gone())
    initial = {"seen": found.version.number}
    form = ForABody(request.POST or None, bodies=found.choices(What.CONFIRM), initial=initial)
    after = next_to_compare(found.version, here)
    onward = after is not None and ONWARD in request.POST
    done = posted(
        request,
        form,
        lambda told: agreeing.confirm(by=found.by, text=found.text, section=section, **told),
        said=_("Both languages of the section are in step."),
        to=("text_confirm", {"key": key, "section": after}) if onward else ("text", {"key": key}),
    )
    shown = found.context(form=form, here=here, since=since(found, here), after=after)
    return done or render(request, "texts/confirm.html", shown)


def next_to_compare(version: Version, here: Placed) -> str | None:
    """The key of the next section that is out of step, after one; the first again after the last; None for none."""
    wait = [one for one in out_of_step(version) if one.key != here.key]
    later = [one for one in wait if one.number > here.number]
    return next((one.key for one in later or wait), None)


def since(found: Opened, here: Placed) -> dict[str, tuple[Piece, ...]]:
    """The words of each language as they differ from those that were last in step; nothing where none ever were."""
    last = declared([here.wording], said_in_step({found.version.text_id})).get(here.wording.section_id)
    if last is None:
        return {}
    return {
        language: pieces(getattr(last, f"words_{language}"), getattr(here.wording, f"words_{language}"))
        for language in LANGUAGES
    }
