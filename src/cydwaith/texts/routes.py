"""The addresses of texts. What holds a text says who may read it, so that each page asks besides its rule."""

from typing import Final

from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, file, page
from cydwaith.texts import deeds
from cydwaith.texts.pages import amending, bringing_in, commenting, files, reading, sections, whole

NONE_SHIPS: Final = "needs a text that its holder lets one read: tests of this room open it"


def of_text(en: str, cy: str, answer: Page, *, name: str, may: Rule) -> Route:
    """A page of a text."""
    return page(f"texts/<str:key>/{en}", f"testunau/<str:key>/{cy}", answer, name=name, may=may, apart=NONE_SHIPS)


SECTION: Final = "sections/<str:section>/", "adrannau/<str:section>/"
AMENDMENT: Final = "amendments/<int:number>/", "gwelliannau/<int:number>/"

ROUTES: tuple[Route, ...] = (
    of_text("", "", reading.text, name="text", may=deeds.TEXT_READ),
    of_text(
        "versions/<int:number>/",
        "fersiynau/<int:number>/",
        reading.version,
        name="text_version",
        may=deeds.TEXT_READ,
    ),
    of_text("history/", "hanes/", reading.history, name="text_history", may=deeds.TEXT_READ),
    of_text("compare/", "cymharu/", reading.compare, name="text_compare", may=deeds.TEXT_READ),
    file(
        "texts/<str:key>/versions/<int:number>/<str:named>.<str:ending>",
        "testunau/<str:key>/fersiynau/<int:number>/<str:named>.<str:ending>",
        files.file,
        name="text_file",
        may=deeds.TEXT_READ,
        apart=NONE_SHIPS,
    ),
    of_text("title/", "teitl/", whole.title, name="text_title", may=deeds.TEXT_WRITE),
    of_text("arrange/", "trefnu/", whole.arrange, name="text_arrange", may=deeds.TEXT_WRITE),
    of_text("import/", "mewnforio/", bringing_in.bring_in, name="text_import", may=deeds.TEXT_WRITE),
    of_text("freeze/", "rhewi/", whole.freeze, name="text_freeze", may=deeds.TEXT_FREEZE),
    of_text("publish/", "cyhoeddi/", whole.publish, name="text_publish", may=deeds.TEXT_PUBLISH),
    of_text("new/", "newydd/", sections.new, name="text_new", may=deeds.TEXT_WRITE),
    of_text(SECTION[0], SECTION[1], sections.edit, name="text_edit", may=deeds.TEXT_WRITE),
    of_text(
        f"{SECTION[0]}in-step/",
        f"{SECTION[1]}cyd-fynd/",
        sections.confirm,
        name="text_confirm",
        may=deeds.TEXT_CONFIRM,
    ),
    of_text(f"{SECTION[0]}amend/", f"{SECTION[1]}gwella/", amending.amend, name="text_amend", may=deeds.TEXT_AMEND),
    of_text(
        f"{SECTION[0]}comment/",
        f"{SECTION[1]}sylw/",
        commenting.comment,
        name="text_comment",
        may=deeds.TEXT_COMMENT,
    ),
    of_text("amendments/", "gwelliannau/", amending.amendments, name="text_amendments", may=deeds.TEXT_READ),
    of_text(AMENDMENT[0], AMENDMENT[1], amending.amendment, name="text_amendment", may=deeds.TEXT_READ),
    of_text(
        f"{AMENDMENT[0]}support/",
        f"{AMENDMENT[1]}cefnogi/",
        amending.support,
        name="text_support",
        may=deeds.TEXT_SUPPORT,
    ),
    of_text(f"{AMENDMENT[0]}merge/", f"{AMENDMENT[1]}derbyn/", amending.merge, name="text_merge", may=deeds.TEXT_MERGE),
    of_text(
        f"{AMENDMENT[0]}refuse/", f"{AMENDMENT[1]}gwrthod/", amending.refuse, name="text_refuse", may=deeds.TEXT_REFUSE
    ),
    of_text(
        f"{AMENDMENT[0]}withdraw/",
        f"{AMENDMENT[1]}tynnu-yn-ol/",
        amending.withdraw,
        name="text_withdraw",
        may=deeds.TEXT_WITHDRAW,
    ),
    of_text("comments/", "sylwadau/", commenting.comments, name="text_comments", may=deeds.TEXT_READ),
    of_text(
        "comments/<int:number>/close/",
        "sylwadau/<int:number>/cau/",
        commenting.close,
        name="text_close",
        may=deeds.TEXT_CLOSE,
    ),
)
