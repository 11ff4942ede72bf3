"""What the next step of a meeting is called, what its button says, and why it is next."""

from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cydwaith.meetings.next_step import Do
from cydwaith.shared.said import Said

Words = str | Promise | Said


class StepWords(NamedTuple):
    """The heading of a step, its button (empty: nothing to press) and a sentence about it (may be empty)."""

    heading: Words
    button: Words = ""
    about: Words = ""


STEPS: Final = {
    Do.CHANGE: StepWords(_("Its time has passed"), _("Change the time"), _("It was planned and never called.")),
    Do.FILL: StepWords(_("Put items on the agenda"), _("Arrange the agenda")),
    Do.EVEN: StepWords(_("Even the agenda out"), _("Arrange the agenda")),
    Do.ACCEPT: StepWords(_("The other side asks for more time"), _("Accept it, or not")),
    Do.CALL: StepWords(_("Call the meeting"), _("Call the meeting")),
    Do.PAPERS: StepWords(_("Add the papers"), _("Add a paper")),
    Do.WAIT: StepWords(
        _("Record apologies"), _("Record apologies"), _("The meeting is called. Nothing else is to do until it starts.")
    ),
    Do.HOLD: StepWords(
        _("Say that it was held"), _("The meeting was held"), _("Then you can record who came, and write the minutes.")
    ),
    Do.ATTENDANCE: StepWords(_("Record who came"), _("Record who came")),
    Do.MINUTE: StepWords(_("Write the minutes"), _("Write the minutes")),
    Do.CIRCULATE: StepWords(
        _("Finish the minutes and send them to those who attended"),
        _("Go on with the minutes"),
        _("Only secretaries can read them until they are sent."),
    ),
    Do.ANSWER: StepWords(
        _("Answer the proposed changes"),
        _("Read the proposed changes"),
        _("The minutes cannot be approved before every one is accepted or declined."),
    ),
    Do.PLAN_NEXT: StepWords(
        _("Plan the next meeting"), _("Plan a meeting"), _("The minutes are approved there, by both sides.")
    ),
    Do.WAIT_NEXT: StepWords(
        _("Wait for the next meeting"), _("Go to the next meeting"), _("The minutes can be approved once it has begun.")
    ),
    Do.WAIT_CHANGES: StepWords(
        _("Wait for proposed changes"),
        _("Read the draft minutes"),
        _("Those who attended may still propose changes. The minutes can be approved afterwards."),
    ),
    Do.APPROVE: StepWords(_("Approve the minutes for your side"), _("Read and approve the minutes")),
    Do.WAIT_OTHERS: StepWords(_("Wait for the other side"), "", _("Your side has approved the minutes.")),
    Do.FINISH: StepWords(_("Follow the actions up"), "", _("They come back as matters arising until they are done.")),
    Do.NOTHING: StepWords(_("Nothing is left to do")),
}
