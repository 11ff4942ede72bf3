"""Questions as Atom: all of them, or those on one practice or one indicator."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from cydwaith.practices.feeds import MOST, empty, marked, name
from cydwaith.questions.lists import QUESTIONS
from cydwaith.questions.models import THERE, Question
from cydwaith.questions.queries import questions as every
from cydwaith.questions.sentences import asker, beginning, subject
from cydwaith.shared import addresses
from cydwaith.shared.feeds import answer


def questions(request: HttpRequest) -> HttpResponse:
    """The questions asked last whose words are there, with their answers."""
    asked = QUESTIONS.asking(request)
    of = {one: code for one in ("practice", "indicator") if (code := getattr(asked, one))}
    feed = empty(request, _("Questions"), "questions")
    for question in every().filter(THERE, **of)[:MOST]:
        add(request, feed, question)
    return answer(request, feed)


def add(request: HttpRequest, feed: Atom1Feed, question: Question) -> None:
    """A question as one entry, read anew when it is answered."""
    feed.add_item(
        title=marked(f"{subject(question)}: {beginning(question)}", sample=question.sample),
        link=addresses.absolute(request, reverse("question", kwargs={"id": question.pk})),
        description=question.answer.plain or question.text.plain,
        unique_id=name("question", question.pk),
        pubdate=question.asked,
        updateddate=question.answered or question.asked,
        author_name=str(asker(question)),
    )
