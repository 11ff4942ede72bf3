"""The same form opened in two windows and sent from both, with different words: nothing is overwritten unseen.

Every form in the source is accounted for: it changes something that is there and says so (`now=`), or its action asks
for what was seen, or it adds something new beside what is there. Each page whose form says `now=` is then tried.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import NoReverseMatch

from cydwaith.bodies.models import Account, Membership
from cydwaith.shared.meanwhile import SEEN
from cydwaith.shared.permissions import Role, Who
from tests.every_page import address, pages
from tests.pages.test_crafted import Fields

MODULES = sorted(Path("src/cydwaith").rglob("*.py"))
BODY = "GB-PLA-CRF"
# Those whose action is told what was seen, under its own lock: the field of the form, or of its page, that says it.
ASKS = {
    "cydwaith/meetings/pages/agenda.py ItemForm": "seen",
    "cydwaith/meetings/pages/minutes.py MinutesForm": "seen",
    "cydwaith/meetings/pages/running.py CallForm": "seen",
    "cydwaith/meetings/pages/running.py DetailsForm": "seen",
    "cydwaith/decisions/pages/answering.py AnswerForm": "seen",
    "cydwaith/decisions/pages/moving.py FreezeForm": "seen",
    "cydwaith/decisions/pages/moving.py WordingForm": "seen",
    "cydwaith/evidence/pages/importing.py ConfirmForm": "seen",
    "cydwaith/forums/pages/proposing.py ConfirmForm": "seen",
    "cydwaith/funds/bids/pages/doing.py SignForm": "seen",
    "cydwaith/funds/agreements/pages/agreeing.py SignForm": "seen",
    "cydwaith/performance/pages/reporting.py SeenForm": "seen",
    "cydwaith/policies/pages/agreements.py PutForm": "seen",
    "cydwaith/practices/pages/writing.py PracticeForm": "saved",
    "cydwaith/programme/pages/steps.py AnswerForm": "number",
    "cydwaith/programme/pages/steps.py WithdrawalForm": "number",
    "cydwaith/programme/pages/writing.py TermsForm": "number",
    "cydwaith/texts/pages/amending.py AmendmentForm": "seen",
    "cydwaith/texts/pages/amending.py RefusalForm": "seen",
    "cydwaith/texts/pages/bringing_in.py FileForm": "seen",
    "cydwaith/texts/pages/commenting.py CommentForm": "seen",
    "cydwaith/texts/pages/sections.py SectionForm": "seen",
    "cydwaith/texts/pages/whole.py TitleForm": "seen",
}
# Those that overwrite nothing: what they send stands beside what is there, or there is only one answer to it.
ADDS = {
    "cydwaith/bodies/pages/act.py DelegateForm": "a delegation of its own, beside others",
    "cydwaith/bodies/pages/joining.py AddressForm": "a request of its own",
    "cydwaith/bodies/pages/joining.py AdmitForm": "a request is answered once; a second answer is refused",
    "cydwaith/bodies/pages/joining.py AskForm": "a request of its own",
    "cydwaith/bodies/pages/joining.py RefuseForm": "a request is answered once; a second answer is refused",
    "cydwaith/bodies/pages/members.py InviteForm": "an invitation of its own",
    "cydwaith/decisions/pages/answering.py CloseForm": "a decision is closed once",
    "cydwaith/decisions/pages/answering.py ReviewForm": "a review of its own, dated, beside others",
    "cydwaith/deliberations/pages/conversations.py ConversationForm": "a conversation of its own",
    "cydwaith/deliberations/pages/conversations.py FilesForm": "statements and votes beside others; the same once",
    "cydwaith/deliberations/pages/conversations.py InvitationsForm": "links of their own, beside others",
    "cydwaith/deliberations/pages/conversations.py ReasonForm": "a conversation is closed once",
    "cydwaith/deliberations/pages/conversations.py ReopeningForm": "opened anew in its own entry; the closing stays",
    "cydwaith/deliberations/pages/moderating.py ReasonForm": "a statement is refused or removed once",
    "cydwaith/deliberations/pages/moderating.py TranslationForm": "the language in which it was not said yet, once",
    "cydwaith/deliberations/pages/taking_part.py CodeForm": "a code of its own",
    "cydwaith/deliberations/pages/taking_part.py EnterForm": "a code is used once",
    "cydwaith/deliberations/pages/taking_part.py StatementForm": "a statement of its own",
    "cydwaith/evidence/pages/importing.py UploadForm": "a preview; its confirmation asks for what was seen",
    "cydwaith/forums/pages/proposing.py ProposalForm": "a forum of its own",
    "cydwaith/forums/pages/proposing.py RuleForm": "the next rule, numbered; what sides confirm is the one they read",
    "cydwaith/forums/pages/seats.py SeatForm": "a seat of its own",
    "cydwaith/funds/assessing/pages.py AssessorForm": "an assessor of its own",
    "cydwaith/funds/assessing/pages.py DoForm": "ends, or works out anew; nothing is written",
    "cydwaith/funds/assessing/pages.py InterestForm": "the next declaration; the one before stays",
    "cydwaith/funds/assessing/pages.py ProposeForm": "a choice is put to the forum once",
    "cydwaith/funds/assessing/pages.py RuleForm": "a rule of its own",
    "cydwaith/funds/assessing/pages.py ScoreForm": "scores of one's own, once; moderated ones stand beside them",
    "cydwaith/funds/bids/pages/writing.py BeginForm": "a bid of its own",
    "cydwaith/funds/bids/pages/writing.py DoForm": "a part is taken out; nothing is written",
    "cydwaith/funds/bids/pages/doing.py DoForm": "a bid is frozen, reopened, sent, left or withdrawn",
    "cydwaith/funds/bids/pages/writing.py FigureForm": "a figure of its own",
    "cydwaith/funds/bids/pages/doing.py PartnerForm": "a partner of its own",
    "cydwaith/funds/bids/pages/writing.py PromiseForm": "a promise of its own",
    "cydwaith/funds/calls/pages.py CallForm": "a call of its own",
    "cydwaith/funds/calls/pages.py MergeForm": "both problems stay, and can be parted again",
    "cydwaith/funds/calls/pages.py ProblemForm": "a problem of its own",
    "cydwaith/funds/calls/pages.py ShareForm": "what one organisation says of its own having the problem",
    "cydwaith/letters/webhook_pages.py WebhookForm": "an address of its own",
    "cydwaith/meetings/pages/following_up.py ActionForm": "an action of its own",
    "cydwaith/meetings/pages/following_up.py DoneForm": "an action is finished once",
    "cydwaith/meetings/pages/minutes.py CirculateForm": "a draft is circulated once",
    "cydwaith/meetings/pages/papers.py PaperForm": "a paper, or its next version; the one before stays",
    "cydwaith/meetings/pages/proposing.py AnswerForm": "a proposed change is answered once",
    "cydwaith/meetings/pages/proposing.py ProposeForm": "a proposed change of its own",
    "cydwaith/meetings/pages/running.py BalanceForm": "accepted, with the reason, in its own entry",
    "cydwaith/meetings/pages/running.py PostponeForm": "only a called meeting is put off; then it is planned again",
    "cydwaith/meetings/pages/running.py ReasonForm": "a meeting is cancelled once",
    "cydwaith/performance/pages/assessing.py ActionForm": "an action of its own",
    "cydwaith/performance/pages/assessing.py CarriedForm": "an action of last year's of its own",
    "cydwaith/performance/pages/assessing.py CiteForm": "a citation of its own",
    "cydwaith/performance/pages/assessing.py CommitForm": "an action becomes a commitment once",
    "cydwaith/performance/pages/assessing.py GiveUpdateForm": "an update is given once",
    "cydwaith/performance/pages/assessing.py NothingForm": "keeps or drops what the button names; nothing is written",
    "cydwaith/performance/pages/assessing.py UpdateForm": "an update asked for, beside others",
    "cydwaith/performance/pages/consultations.py HeardForm": "a finding of its own",
    "cydwaith/performance/pages/consultations.py RoundForm": "a round of its own",
    "cydwaith/performance/pages/consultations.py WhyForm": "a round is withdrawn once",
    "cydwaith/performance/pages/panel_writing.py DateForm": "a dated line of the timetable; those before stay",
    "cydwaith/performance/pages/panel_writing.py EvidenceForm": "a citation or a paper of its own",
    "cydwaith/performance/pages/panel_findings.py FindingForm": "a finding of its own",
    "cydwaith/performance/pages/panel_writing.py MemberForm": "a member of its own",
    "cydwaith/performance/pages/panel_writing.py NothingForm": "an assessment of its own",
    "cydwaith/performance/pages/panel_writing.py PanelReportForm": "a panel reports once",
    "cydwaith/performance/pages/panel_writing.py SendingForm": "a report is sent to each once",
    "cydwaith/performance/pages/panel_findings.py SpokenForm": "a draft is taken away once",
    "cydwaith/performance/pages/panel_writing.py SpokenForm": "a paper is taken away once",
    "cydwaith/performance/pages/panel_findings.py ViewForm": "the next view of an answer; the one before stays",
    "cydwaith/performance/pages/panel_writing.py WhyForm": "what is withdrawn is withdrawn once",
    "cydwaith/performance/pages/reporting.py AcknowledgeForm": "receipt is acknowledged once",
    "cydwaith/performance/pages/reporting.py BeginForm": "a report of its own",
    "cydwaith/performance/pages/reporting.py DayForm": "a report is published once",
    "cydwaith/performance/pages/reporting.py NothingForm": "takes in what was recommended; nothing is written",
    "cydwaith/performance/pages/reporting.py ReviewForm": "a review of its own; what was recommended stays",
    "cydwaith/performance/pages/reporting.py SendForm": "a report is sent to each once",
    "cydwaith/performance/pages/reporting.py WhyForm": "a report is withdrawn once",
    "cydwaith/performance/pages/resolutions.py ResolutionForm": "a resolution of its own day",
    "cydwaith/performance/pages/resolutions.py WhyForm": "a resolution is withdrawn once",
    "cydwaith/performance/pages/saying.py NothingForm": "a reply is withdrawn once",
    "cydwaith/performance/pages/saying.py ReplyForm": "a reply of its own",
    "cydwaith/performance/pages/saying.py StatusForm": "a dated status, beside others",
    "cydwaith/performance/pages/saying.py WhyForm": "what was said is withdrawn once",
    "cydwaith/policies/pages/agreements.py CommitmentForm": "a commitment of its own",
    "cydwaith/policies/pages/agreements.py JudgementForm": "the next judgement, numbered; the one before stays",
    "cydwaith/policies/pages/agreements.py TextForm": "a policy's text is begun once",
    "cydwaith/funds/agreements/pages/agreeing.py AgreementForm": "an award of its own",
    "cydwaith/funds/agreements/pages/agreeing.py OfBidForm": "of a bid one award is made",
    "cydwaith/funds/agreements/pages/writing.py AloneForm": "an award is closed once, and an action commits once",
    "cydwaith/funds/agreements/pages/writing.py ClaimForm": "a claim of its own",
    "cydwaith/funds/agreements/pages/writing.py DecideForm": "a claim is decided once",
    "cydwaith/funds/agreements/pages/writing.py PayForm": "a payment of its own, beside others",
    "cydwaith/funds/agreements/pages/writing.py RecallForm": "a line of its own, beside others",
    "cydwaith/funds/agreements/pages/writing.py ReportForm": "a report is given once",
    "cydwaith/funds/agreements/pages/writing.py ReturnedForm": "a line of its own, beside others",
    "cydwaith/policies/pages/writing.py AnswerChangeForm": "a side's yes to a change, given once",
    "cydwaith/policies/pages/writing.py ChangeForm": "a change of its own, numbered",
    "cydwaith/policies/pages/writing.py CitationForm": "a citation of its own",
    "cydwaith/policies/pages/writing.py LeadForm": "the next who leads, dated; those before stay",
    "cydwaith/policies/pages/writing.py ProposalForm": "a policy of its own",
    "cydwaith/policies/pages/writing.py SpokenForm": "what was said, beside other things",
    "cydwaith/practices/pages/adoptions.py StepForm": "a dated step, beside others",
    "cydwaith/practices/pages/asks.py AnswerForm": "an ask is answered once",
    "cydwaith/practices/pages/asks.py AskForm": "an ask of its own",
    "cydwaith/practices/pages/attachments.py AttachmentForm": "a file of its own",
    "cydwaith/practices/pages/signals.py AnswerForm": "an answer of its own, beside others",
    "cydwaith/practices/pages/writing.py WithdrawalForm": "a practice is withdrawn once",
    "cydwaith/programme/pages/steps.py DependencyForm": "a dependency of its own",
    "cydwaith/programme/pages/steps.py EndingForm": "what is ended is ended once",
    "cydwaith/programme/pages/steps.py MilestoneForm": "a milestone of its own",
    "cydwaith/programme/pages/steps.py StatusForm": "a dated status, beside others",
    "cydwaith/questions/pages.py QuestionForm": "a question of its own",
    "cydwaith/questions/pages.py RemovalForm": "a question is removed once",
    "cydwaith/record/pages.py ChoosingForm": "reads, and changes nothing",
    "cydwaith/exchange/pages/applications.py ApplicationForm": "one applies once for an opening",
    "cydwaith/exchange/pages/helping.py HelpForm": "while one waits, asking again gives the same",
    "cydwaith/exchange/pages/helping.py ReplyForm": "an answer is the last word, but for later",
    "cydwaith/exchange/pages/rounds.py LendForm": "an opening is in one round that waits, and put there once",
    "cydwaith/exchange/pages/rounds.py RoundForm": "a round of its own",
    "cydwaith/exchange/pages/rounds.py WithdrawForm": "a round is withdrawn once",
    "cydwaith/exchange/pages/rounds.py TeamForm": "a team by its name; its number is said anew",
    "cydwaith/exchange/pages/placements.py EndForm": "what is ended is ended once",
    "cydwaith/exchange/pages/placements.py StepForm": "a dated step, beside others",
    "cydwaith/exchange/pages/openings.py OpeningForm": "an opening of its own",
    "cydwaith/regions/pages/sites.py SitesForm": "a dated site; the one before it ends and stays",
    "cydwaith/regions/pages/ties.py RiskForm": "a risk of its own, dated",
    "cydwaith/regions/pages/ties.py TieEndForm": "what is ended is ended once",
    "cydwaith/regions/pages/stating.py StatementForm": "a dated statement, beside others",
    "cydwaith/regions/pages/ties.py TieForm": "a tie of its own, dated",
    "cydwaith/regions/pages/writing.py EndForm": "what is ended is ended once",
    "cydwaith/regions/pages/writing.py MilestoneForm": "a milestone of its own",
    "cydwaith/regions/pages/writing.py MoneyForm": "a figure of its own, dated",
    "cydwaith/regions/pages/writing.py OversightForm": "oversight of its own, dated",
    "cydwaith/regions/pages/writing.py ProjectForm": "a project of its own",
    "cydwaith/regions/pages/writing.py ReachedForm": "a milestone is reached once",
    "cydwaith/regions/pages/writing.py ReviewForm": "a review of its own",
    "cydwaith/regions/pages/writing.py StatusForm": "a dated status, beside others",
    "cydwaith/school/pages/testing.py QuestionForm": "a question of its own",
    "cydwaith/school/pages/dealings.py EndForm": "an agreement ends once",
    "cydwaith/school/pages/dealings.py SchoolAgreementForm": "an agreement of its own, dated",
    "cydwaith/school/pages/dealings.py SchoolMoneyForm": "a figure of its own",
    "cydwaith/school/pages/dealings.py WhyForm": "what is ended is ended once",
    "cydwaith/school/pages/certificates.py VerifyForm": "reads, and changes nothing",
    "cydwaith/school/pages/learning.py EnrolForm": "one enrolment, however often it is sent",
    "cydwaith/school/pages/learning.py LearningForm": "a step of one’s own, named by its button",
    "cydwaith/school/pages/studying.py JoinForm": "a council joins once",
    "cydwaith/school/pages/studying.py NewStudyForm": "a study of its own",
    "cydwaith/school/pages/studying.py NothingForm": "a method is frozen, lots are drawn and a board proposed once",
    "cydwaith/school/pages/studying.py ResultsForm": "results are told once",
    "cydwaith/school/pages/studying.py StartForm": "when a council began is told once",
    "cydwaith/school/pages/studying.py TrialForm": "a trial of its own",
    "cydwaith/school/pages/studying.py WhyForm": "a council withdraws once",
    "cydwaith/school/pages/writing.py CohortForm": "a cohort of its own",
    "cydwaith/school/pages/writing.py CourseForm": "a course of its own",
    "cydwaith/school/pages/writing.py FoundForm": "a check is told once",
    "cydwaith/school/pages/writing.py FromPracticeForm": "a module of its own",
    "cydwaith/school/pages/writing.py LearnerForm": "places are shared, and a course completed, once",
    "cydwaith/school/pages/writing.py ModuleForm": "a module of its own; another’s texts are changed by what was seen",
    "cydwaith/school/pages/writing.py NothingForm": "a step that is taken once; nothing is written",
    "cydwaith/school/pages/writing.py SessionForm": "a session of its own",
    "cydwaith/school/pages/writing.py WhyForm": "a session is cancelled, or a certificate revoked, once",
    "cydwaith/search/pages/glossary.py TermForm": "a term of its own",
    "cydwaith/senedd/record_pages.py ConfirmForm": "an undertaking of its own; the same words twice are one",
    "cydwaith/senedd/record_pages.py WhyForm": "an undertaking is withdrawn once",
    "cydwaith/senedd/pages.py EvidenceForm": "evidence of its own, dated",
    "cydwaith/senedd/taking_pages.py TakeForm": "a commitment of its own; one of an undertaking",
    "cydwaith/senedd/pages.py WhyForm": "evidence is withdrawn once",
}
SAYS = "This was changed after you opened it."
TYPED = ("textarea", "text", "radio", "select")


def made_forms() -> Iterator[tuple[str, ast.Call]]:
    """Every form that a page makes: the module and the form's name, and the call."""
    for path in MODULES:
        if "pages" not in path.as_posix():
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and (name := called(node)).endswith("Form"):
                yield f"{short(path)} {name}", node


def called(call: ast.Call) -> str:
    """The name of what is called, whichever module it is named by."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def short(path: Path) -> str:
    return path.as_posix().partition("src/")[2]


def says_now(call: ast.Call) -> bool:
    return any(keyword.arg == "now" for keyword in call.keywords)


def test_every_form_that_changes_something_knows_what_was_seen() -> None:
    made = list(made_forms())
    guarded = {name for name, call in made if says_now(call)}
    unsaid = {name for name, call in made if not says_now(call)} - guarded - ASKS.keys() - ADDS.keys()
    assert unsaid == set(), "say `now=`, or why nothing is overwritten"
    assert (ASKS.keys() | ADDS.keys()) - {name for name, _call in made} == set(), "these are gone"
    assert len(guarded) > 8


@pytest.mark.parametrize("name", ASKS)
def test_what_was_seen_is_sent(name: str) -> None:
    room = Path("src") / Path(name.split(maxsplit=1)[0]).parents[1]
    found = "".join(path.read_text() for path in room.rglob("*") if path.suffix in {".py", ".html"})
    assert re.search(rf'name="{ASKS[name]}"|^    {ASKS[name]} = forms\.|"{ASKS[name]}":', found, re.MULTILINE)


@pytest.fixture
def administrator(client: Client, samples: None, settings: LazySettings) -> Client:
    settings.SECOND_STEP = False
    account = Account.objects.create_user("boss@tests.example")
    Membership.objects.create(account=account, body_id=BODY, role=Role.ADMINISTRATOR)
    client.force_login(account)
    return client


def changing(client: Client) -> Iterator[tuple[str, dict[str, str], str, list[str]]]:
    """Every page an administrator can open whose form says what it showed: its address, what it sends, the field of it
    that can be changed, and two values for it."""
    for page in pages(Who.ADMINISTRATOR):
        try:
            path = address(page, "en")
        except NoReverseMatch:
            continue
        for fields in Fields(client.get(path).content.decode()).forms:
            told = {name: value for name, kind, value in fields if kind != "submit" and value}
            if SEEN not in told:
                continue
            kinds = {name: kind for name, kind, _value in fields}
            name = min(
                (one for one in kinds if kinds[one] in TYPED), key=lambda one: TYPED.index(kinds[one]), default=""
            )
            if not name:  # an address alone
                name = next(one for one in kinds if kinds[one] == "email")
                yield path, told, name, ["one@body.example", "another@body.example"]
                continue
            offered = list(dict.fromkeys(value for one, _kind, value in fields if one == name and value))
            yield (
                path,
                told,
                name,
                [offered[-1], offered[0]] if kinds[name] in {"radio", "select"} else ["Un peth", "Peth arall"],
            )


def test_what_another_window_saved_is_shown_and_stays(administrator: Client) -> None:
    tried = []
    for path, told, name, (theirs, mine) in changing(administrator):
        seen = told[SEEN]
        if administrator.post(path, {**told, name: theirs}).status_code != 302:
            continue  # such a value is refused for a reason of its own
        again = Fields(administrator.get(path).content.decode()).forms
        if seen in {value for form in again for _name, _kind, value in form}:
            continue  # it stood there already
        answer = administrator.post(path, {**told, name: mine, SEEN: seen})
        page = answer.content.decode()
        assert answer.status_code == 200, path
        assert SAYS in page, path
        now = next(value for form in Fields(page).forms for one, _kind, value in form if one == SEEN)
        assert now != seen
        assert administrator.post(path, {**told, name: mine, SEEN: now}).status_code == 302, "sent again, it is meant"
        tried.append(path)
    assert len(tried) >= 3, tried


def test_both_texts_are_shown_and_the_same_one_twice_is_no_clash(administrator: Client) -> None:
    path = address("account", "en")
    seen = next(v for form in Fields(administrator.get(path).content.decode()).forms for n, _k, v in form if n == SEEN)
    first, second = ({"name": name, "language": "cy", SEEN: seen} for name in ("Angharad", "Mererid"))
    assert administrator.post(path, first).status_code == 302
    assert administrator.post(path, first).status_code == 302, "pressed twice"
    page = administrator.post(path, second).content.decode()
    assert "It now says: Angharad" in page
    assert 'value="Mererid"' in page
    assert Account.objects.get(email="boss@tests.example").name == "Angharad"
