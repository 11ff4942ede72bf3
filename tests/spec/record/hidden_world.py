"""A world full of what is not public: each kind begun, changed and left as people do, with its marker in every text."""

from dataclasses import replace

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from cydwaith.bodies.actions.accounts import describe, invite
from cydwaith.bodies.actions.posts import correct_holding, take_post
from cydwaith.bodies.actions.roles import change_role, end_role
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Body, JoinRequest, Kept, Membership, Place, Post
from cydwaith.deliberations.actions import statements
from cydwaith.deliberations.models import CameBy, Conversation
from cydwaith.deliberations.voters import voice as voice_in
from cydwaith.evidence.models import CouncilGroup, Indicator, Upload
from cydwaith.exchange.actions import agreeing, applying, openings, profiles
from cydwaith.exchange.clauses import clauses
from cydwaith.forums.demo import voice
from cydwaith.funds.assessing import actions as bid_scores
from cydwaith.funds.assessing import choosing
from cydwaith.funds.bids.actions import signing, writing
from cydwaith.letters.models import Asking, Invitation, Webhook
from cydwaith.meetings.actions import minutes, proposing
from cydwaith.meetings.demo import convenors
from cydwaith.meetings.models import Meeting, Minutes, ProposedChange
from cydwaith.notices.models import News, Of
from cydwaith.performance.actions import assessing, consultations, panel_findings, reports
from cydwaith.practices.actions import attachments, practices
from cydwaith.practices.content import TEXTS, Content, content_of
from cydwaith.practices.models import Practice, Signal
from cydwaith.record import outbox
from cydwaith.school.actions import courses
from cydwaith.school.models import Certificate, Holding
from cydwaith.search import saved
from cydwaith.search.models import Asked
from cydwaith.search.queries import Sought
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Role
from cydwaith.shared.said import Said
from cydwaith.texts.actions.amending import propose, refuse
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.actions.commenting import comment
from cydwaith.texts.actions.writing import write
from tests import bids_world, panel_world, report_world, school_world
from tests.not_public import marker
from tests.practice_world import again
from tests.text_world import WRITER as TEXT_WRITER
from tests.text_world import drafted, held

OWNER = "GB-PLA-PEM"
EMAIL = f"{marker('bodies.Account')}@pembrokeshire.example"
NOW = timezone.now


def said(table: str, what: str) -> Said:
    return Said(cy=f"{marker(table)} {what} cymraeg", en=f"{marker(table)} {what} english")


def content(**changes: object) -> Content:
    """A complete draft, whose every word is a marker."""
    word = marker("practices.Version")
    told = Content(
        written_in="en",
        texts={name: said("practices.Version", name) for name in TEXTS},
        topics=("recycling-and-waste",),
        started=NOW().date(),
        steps=({"on": "2024-05", "cy": word, "en": word},),
        links=({"url": f"https://example.org/{word}", "cy": word, "en": word},),
        moves={"waste-recycled-wales": "up"},
    )
    return replace(told, **changes)  # type: ignore[arg-type]  # what a test changes


def member(role: Role) -> Actor:
    return Actor(f"{role}-of-hidden"[:32], {OWNER: role})


def drafts() -> None:
    """A draft that was checked and sent back, one that is checked, and the next version of what is published."""
    writer, editor = member(Role.CONTRIBUTOR), member(Role.EDITOR)
    first = practices.start(by=writer, owner=OWNER, content=content())
    practices.check(by=editor, version=first)
    first = practices.send_back(by=editor, version=first)
    word = marker("practices.Attachment")
    upload = attachments.Upload(f"{word}.pdf", b"%PDF-1.7 " + word.encode())
    attachments.add(by=editor, version=again(first), upload=upload, title=said("practices.Attachment", "title"))
    first.refresh_from_db()
    retitled = {**content().texts, "title": said("practices.Version", "retitled")}
    practices.save(by=writer, version=first, content=content(texts=retitled), saved=first.saved)
    second = practices.start(by=writer, owner=OWNER, content=content(outcome_known=True))
    practices.check(by=editor, version=second)
    published = Practice.objects.exclude(current=None).first()
    assert published is not None
    version = practices.revise(by=COMMAND_LINE, practice=published)
    texts = {**content_of(version).texts, **content().texts}
    practices.save(by=COMMAND_LINE, version=version, content=content(texts=texts), saved=version.saved)


def draft_minutes() -> None:
    """Draft minutes with those who attended, a change proposed and accepted, and a correction nobody has sent yet."""
    meeting = next(one for one in Meeting.objects.filter(state="held") if not one.minutes.filter(state="approved"))
    by, word = convenors(meeting.forum)[0], marker("meetings.ProposedChange")
    for one in ProposedChange.objects.all():
        proposing.answer(by=by, change=one, accepted=False, reason=said("meetings.ProposedChange", "answer"))

    def write(words: str) -> Minutes:
        last = meeting.minutes.order_by("-number").first()
        told = {item.pk: said("meetings.Minutes", f"{words} {word}") for item in meeting.items.all()}
        return minutes.write_minutes(by=by, meeting=meeting, said=told, seen=last.digest if last else "")

    write("first")
    draft = write("second")
    draft = minutes.circulate(by=by, minutes=draft, until=minutes.soonest(draft))
    seat = proposing.filled(meeting).select_related("seat")[0].seat
    body, item = seat.body_id, meeting.items.all()[0]
    change = proposing.Change(item.pk, "cy", word, f"{word} instead")
    reason = said("meetings.ProposedChange", "reason")
    told = proposing.propose(by=voice(body), minutes=draft, body=body, change=change, reason=reason)
    answer = said("meetings.ProposedChange", "answer")
    proposing.answer(by=by, change=told, accepted=True, reason=answer)
    proposing.propose(by=voice(body), minutes=draft, body=body, change=change, reason=reason)
    write("third")


def people() -> Account:
    """Somebody invited, described, with roles given, changed and ended, and somebody in a public post."""
    body = Body.objects.get(pk=OWNER)
    account = invite(by=COMMAND_LINE, body=body, email=EMAIL, role=Role.EDITOR, site="https://cydwaith.example/")
    describe(by=actor_of(account), account=account, name=marker("bodies.Account"), language="cy")
    membership = Membership.objects.get(account=account)
    change_role(by=COMMAND_LINE, membership=membership, role=Role.READER)
    other = invite(
        by=COMMAND_LINE, body=body, email=f"other.{EMAIL}", role=Role.READER, site="https://cydwaith.example/"
    )
    end_role(by=COMMAND_LINE, membership=Membership.objects.get(account=other))
    EmailConfirmation.objects.create(
        email_address=EmailAddress.objects.get(user=account), key=marker("account.EmailConfirmation"), sent=NOW()
    )
    refused = {"email": f"{marker('bodies.JoinRequest')}@pembrokeshire.example", "asked": NOW(), "refused": NOW()}
    JoinRequest.objects.create(body=body, reason=marker("bodies.JoinRequest"), name="x", **refused)
    Authenticator.objects.create(user=account, type="totp", data={"secret": marker("mfa.Authenticator")})
    return account


def belongings(account: Account) -> None:
    """What an account keeps for itself: what it typed, looked for, grouped, and sent to be looked through."""
    word, by = marker("bodies.Kept"), actor_of(account)
    Kept.objects.create(account=account, form="0" * 16, page=f"/en/{word}/", fields=[["title_cy", word]], at=NOW())
    kept = saved.keep(by=by, account=account, sought=Sought(f"{marker('search.Saved')} housing"))
    assert kept is not None
    saved.look(by=by, account=account, number=kept.pk)
    Asked.objects.create(day=NOW().date(), question=marker("search.Asked"), language="en", times=9)
    group = CouncilGroup.objects.create(account=account, name=marker("evidence.CouncilGroup"), at=NOW())
    group.councils.set(Place.objects.filter(kind="council")[:3])
    indicator = Indicator.objects.order_by("pk").first()
    file = marker("evidence.Upload")
    Upload.objects.create(account=account, indicator=indicator, format="csv", name=file, data=file.encode(), at=NOW())


def looks_for_work(account: Account) -> None:
    """A profile, shown to one organisation; an application, said yes to by three, agreed, and ended."""
    by, home, host = actor_of(account), "GB-PLA-CRF", "GB-PLA-GWN"
    told = {"home": home, "readers": ["GB-PLA-DEN"], "about": marker("exchange.Profile")}
    profiles.keep(by=by, account=account, **told)  # type: ignore[arg-type]  # as given
    at_host, word = Actor("host", {host: Role.EDITOR}), Said(cy="Gwaith", en="Work")
    opening = openings.add(by=at_host, body=host, kind="days", title=word, what=word)
    words = marker("exchange.Letter")
    one = applying.apply(by=by, account=account, opening=opening, home=home, words=words, knows=True)
    three = {"person": by, "home": Actor("home", {home: Role.EDITOR}), "host": at_host}
    for side, each in three.items():
        agreeing.answer(by=each, application=one, side=side, yes=True)
    today = NOW().date()
    terms = {clause.code: marker("exchange.Document") for clause in clauses()}
    text = agreeing.write(by=by, application=one, side="person", begins=today, ends=today, terms=terms)
    for side, each in three.items():
        agreeing.sign(by=each, application=one, side=side, number=text.number)
    agreeing.end(by=by, application=one, side="person", on=today, words=marker("exchange.PlacementStep"))


def told_by_letter(account: Account) -> None:
    """What is sent to somebody's calendar, and to an organisation's own program."""
    Asking.objects.create(account=account)
    Invitation.objects.create(account=account, uid=marker("letters.Invitation"), sequence=1)
    word = marker("letters.Webhook")
    Webhook.objects.create(
        body_id=OWNER, address=f"https://{word}.example/", nonce=word[:32], made=NOW(), after=NOW(), seen=0
    )


def news_for_some() -> None:
    """What only people of one organisation are told, on the site and by letter."""
    told = {"verb": "x", "subject": marker("notices.News"), "within_id": OWNER, "least": "reader", "at": NOW()}
    news = News.objects.create(title_cy=marker("notices.News"), title_en=marker("notices.News"), **told)
    Of.objects.create(news=news, subject=marker("notices.Of"))


def quiet_notice() -> None:
    """What only a council's own people are told: a figure of theirs fell."""
    told = {"seen_cy": "x", "seen_en": "x", "sure_cy": "x", "sure_en": "x"}
    indicator = Indicator.objects.order_by("pk").first()
    Signal.objects.create(kind="fell", indicator=indicator, body_id=OWNER, period="1999", opened=NOW(), **told)


def text_written_together() -> None:
    """A text that two councils write: written again, amended, commented on, and what was proposed refused."""
    with held():
        words = said("texts.Wording", "words")
        text = drafted(title=said("texts.Version", "title"), sections=[Draft(said("texts.Wording", "heading"), words)])
        at = {"by": TEXT_WRITER, "text": text, "body": OWNER, "seen": 1, "section": text.sections.get().key}
        write(**at, heading=said("texts.Wording", "heading"), words=said("texts.Wording", "again"))
        passage = {"language": "en", "passage": words.en.split()[0]}
        told = {"instead": marker("texts.Amendment"), "reason": said("texts.Amendment", "reason")}
        made = propose(**at, **passage, **told)
        refuse(by=TEXT_WRITER, amendment=made, body=OWNER, reason=said("texts.Amendment", "answer"))
        comment(**at, **passage, says=said("texts.Comment", "says"))


def drafts_of_a_panel() -> None:
    """A paper that few may read, and a recommendation that a panel drafted, worded anew and has not reported."""
    one, words = panel_world.visited(), said("performance.PanelWording", "words")
    title, told = said("performance.PanelEvidence", "title"), said("performance.PanelEvidence", "told")
    address = f"https://example.org/{marker('performance.PanelEvidence')}"
    finding = panel_world.drafted(one, text=words)
    panel_world.laid(one, "panel", title=title, told=told, url=address)
    anew = {"text": said("performance.PanelWording", "again"), "reason": said("performance.PanelWording", "reason")}
    panel_findings.amend(by=panel_world.editor(panel_world.PEER), finding=finding, body=panel_world.PEER, **anew)


def report_that_is_written() -> None:
    """A self-assessment that nobody has published: its evidence, actions, ratings, and what the committee asked."""
    by, report = report_world.EDITOR, report_world.begun()
    assessing.gather(by=by, report=report)
    assessing.carry(by=by, report=report, text=said("performance.Carried", "text"))
    assessing.act_on(by=by, report=report, text=said("performance.Action", "text"))
    steps = Said(cy="Da\nGwan", en="Good\nWeak")
    scale = assessing.keep_scale(by=by, body=report_world.DEN, steps=steps, best="first")
    assessing.rate(by=by, report=report, requirement=0, scale=scale, step=1)
    for one in report.evidence.all()[:1]:
        assessing.judge(
            by=by, evidence=one, kept="kept", requirement=1, comment=said("performance.Evidence", "comment")
        )
    address = f"https://example.org/{marker('performance.Report')}"
    asked = [said("performance.Asked", "words")]
    given = report_world.given(report_world.written(report))
    reports.review(by=by, report=given, on=NOW().date(), asked=asked, minutes=address)
    (one,) = given.asked.all()
    reports.answer(by=by, asked=one, answer="not", reason=said("performance.Asked", "reason"))
    for one in given.carried.all():
        assessing.say_how_far(by=by, carried=one, how_far="partly", words=said("performance.Carried", "words"))
    other = report_world.begun(period=report_world.years() - 1)
    reports.withdraw(by=by, report=other, why=said("performance.Report", "why"))


def few_who_answered() -> None:
    """A consultation that hardly anybody answered."""
    by, both = panel_world.editor(panel_world.DEN), panel_world.BOTH
    told = {"title": both, "methods": both, "groups": ["unions"], "began": NOW().date()}
    one = consultations.begin(by=by, body=panel_world.DEN, **told)
    consultations.count(by=by, consultation=one, ended=None, reached={"unions": 2})


def statement_that_waits() -> None:
    """What somebody said in a conversation, before anybody has decided on it."""
    one = Conversation.objects.order_by("pk").first()
    if one is not None:
        by = voice_in(one, CameBy.CODE, "somebody")
        statements.add(by=by, conversation=one, text=said("deliberations.Statement", "text"))


def bid_that_is_scored() -> None:
    """A bid that was sent and is not decided: its words, what assessors declared and scored, a rule for the choice."""
    call = bids_world.opened()
    written = bids_world.judged(bids_world.written(call, title=said("funds.Bid", "title")))
    due = NOW().date().replace(year=NOW().year + 2)
    lead, promised = written.lead_id, said("funds.BidPromise", "what")
    by = bids_world.editor(lead)
    writing.promise(by=by, bid=written, body=lead, of=lead, what=promised, due=due)
    writing.write(by=by, bid=written, body=lead, question="need", words=said("funds.BidSection", "words"))
    bid = bids_world.sign(bids_world.frozen(bids_world.again(written)))
    signing.send(by=by, bid=bid, body=lead)
    call = bids_world.closed(call)
    _one, first = bids_world.assessor(call, "first")
    _two, other = bids_world.assessor(call, "other")
    bid = bids_world.again(bid)
    bid_scores.declare(by=other, bid=bid, has=True, what=said("funds.Interest", "what"))
    bid_scores.declare(by=first, bid=bid, has=False)
    why = said("funds.Mark", "reason")
    bid_scores.score(by=first, bid=bid, marks={1: (4, why), 2: (3, why)})
    bid_scores.moderate(by=first, bid=bid, marks={1: (3, why), 2: (3, why)}, why=said("funds.Scoring", "why"))
    told = {"by": bids_world.editor(bids_world.GOVERNMENT), "body": bids_world.GOVERNMENT, "call": call}
    choosing.state_rule(**told, kind="share", number=50, why=said("funds.CallRule", "why"))
    choosing.suggest(**told)


def learnt() -> None:
    """Somebody who learns on a course of the school, and the badge of one who completed it."""
    cohort = school_world.opened()
    one = school_world.enrolled(cohort, school_world.person("learner"))
    certificate = Certificate.objects.create(course=cohort.course, digest="0" * 64, at=NOW())
    Holding.objects.create(certificate=certificate, enrolment=one, badge=marker("school.Holding"))
    by, module = school_world.BY, school_world.modules(cohort.course)[0]
    told = {"starts": school_world.on(cohort.begins), "minutes": 60, "language": "both", "online": True}
    session = courses.add_session(by=by, cohort=cohort, module=module, **told)
    courses.link_session(by=by, session=session, url=f"https://example.cymru/{marker('school.SessionLink')}")


def hidden() -> Account:
    """All of it; the account that it belongs to."""
    drafts()
    drafts_of_a_panel()
    report_that_is_written()
    bid_that_is_scored()
    few_who_answered()
    statement_that_waits()
    text_written_together()
    draft_minutes()
    account = people()
    belongings(account)
    looks_for_work(account)
    learnt()
    told_by_letter(account)
    news_for_some()
    post = Post.objects.filter(body=OWNER, holdings=None).first()
    assert post is not None
    name, today = marker("bodies.Person"), NOW().date()
    holding = take_post(by=COMMAND_LINE, post=post, name=name, held_from=today)
    correct_holding(by=COMMAND_LINE, holding=holding, name=f"{name} x", held_from=today, held_to=None)
    quiet_notice()
    outbox.put("search", ["practices", marker("record.Due")], at=NOW() + outbox.LONGEST)
    client = Client()
    client.force_login(account)
    assert client.get("/en/account/").status_code == 200
    return account
