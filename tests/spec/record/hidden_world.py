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
from cydwaith.evidence.models import CouncilGroup, Indicator, Upload
from cydwaith.forums.demo import voice
from cydwaith.letters.models import Asking, Invitation, Webhook
from cydwaith.meetings.actions import minutes, proposing
from cydwaith.meetings.demo import convenors
from cydwaith.meetings.models import Meeting, Minutes, ProposedChange
from cydwaith.notices.models import News, Of
from cydwaith.practices.actions import attachments, practices
from cydwaith.practices.content import TEXTS, Content, content_of
from cydwaith.practices.models import Practice, Signal
from cydwaith.record import outbox
from cydwaith.search import saved
from cydwaith.search.models import Asked
from cydwaith.search.queries import Sought
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Role
from cydwaith.shared.said import Said
from cydwaith.texts.actions.amending import propose, refuse
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.actions.commenting import comment
from cydwaith.texts.actions.writing import write
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


def hidden() -> Account:
    """All of it; the account that it belongs to."""
    drafts()
    text_written_together()
    draft_minutes()
    account = people()
    belongings(account)
    told_by_letter(account)
    news_for_some()
    post = Post.objects.filter(body=OWNER).first()
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
