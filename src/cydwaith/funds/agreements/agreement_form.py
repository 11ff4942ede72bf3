"""What is written into the agreement of an award: who takes part with which share, what is done, when it is paid."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.deliberations.forms import SpokenForm, label
from cydwaith.funds.agreements import words
from cydwaith.funds.agreements.articles import Action, Articles, Due, Partner
from cydwaith.funds.agreements.rows import FEWEST, Section
from cydwaith.funds.agreements.spacing import days, schedule
from cydwaith.funds.fields import Pence, in_pounds
from cydwaith.funds.sending import choices
from cydwaith.shared.forms import day, filled, line, prose
from cydwaith.shared.said import Said

MOST: Final = 20_000
TEXTS: Final = ("title", "what", "clauses", "after_pays", "after_time")
DAYS: Final = ("begins", "ends", "claims_by")
Offered = Sequence[tuple[str, object]]
Told = Mapping[str, Any]
"""The cleaned data of the form. Any: of each field its own."""


class AgreementForm(SpokenForm):
    """The agreement of an award.

    `posts` are those that can sign, by code, with what they are called; each partner is chosen by its post. `rows` says
    how many of partners, payments and actions there are.
    """

    title = line(_("What it is called"))
    what = prose(_("What will be done"), _("What each organisation does, so that all of them can sign it."), most=MOST)
    fund = forms.ChoiceField(label=_("Out of which fund"), required=False)
    pays = forms.ChoiceField(label=_("Who signs for the organisation that pays"))
    begins = day(_("First day of the work"))
    ends = day(_("Last day of the work"))
    claims_by = day(_("Last day for claims"), _("Nothing can be claimed after it."))
    schedule = forms.ChoiceField(label=_("When it is paid"))
    returns = forms.ChoiceField(label=_("How often each organisation reports"))
    practice = forms.ChoiceField(
        label=_("Which recorded practice is taken up, if any"),
        required=False,
        help_text=_("The organisation that it came from has no share."),
    )
    after_pays = prose(_("Who pays once this money ends"), _("Needed where a practice is taken up."), rows=2, most=MOST)
    after_time = prose(_("Who has time for it once this money ends"), rows=2, most=MOST)
    aims = forms.MultipleChoiceField(
        label=_("Which figures it is meant to move"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text=_("How that will be judged is laid down in the text that everyone signs."),
    )
    clauses = prose(_("Other conditions"), most=MOST)

    def __init__(self, *args: Any, posts: Mapping[str, Said], rows: Mapping[str, int] = FEWEST, **kwargs: Any) -> None:
        self.rows = rows
        super().__init__(*args, **kwargs)
        offered = [("", "–"), *((code, said) for code, said in posts.items())]
        for put, kind in ((self.put_partner, "partner"), (self.put_payment, "payment"), (self.put_action, "action")):
            for number in range(1, rows[kind] + 1):
                put(number, offered)

    def put_partner(self, number: int, posts: Offered) -> None:
        """A row: who signs for a partner, and its share."""
        asks = _("Who leads, and who signs for it") if number == 1 else filled(_("Partner %s"), number)
        needed = number < 3  # two at least work together
        self.put(f"partner_by_{number}", forms.ChoiceField(label=asks, required=needed), posts)
        share = filled(_("Share of partner %s"), number)
        self.add(f"partner_share_{number}", Pence(label=share, required=needed))

    def put_payment(self, number: int, posts: Offered) -> None:
        """A row: whom it is paid, how much, on which day."""
        to = forms.ChoiceField(label=label(f"Taliad {number}: i bwy", f"Payment {number}: to whom"), required=False)
        self.put(f"payment_by_{number}", to, posts)
        much = label(f"Taliad {number}: faint", f"Payment {number}: how much")
        self.add(f"payment_pence_{number}", Pence(label=much, required=False))
        self.add(
            f"payment_due_{number}",
            day(label(f"Taliad {number}: erbyn pryd", f"Payment {number}: by when"), required=False),
        )

    def put_action(self, number: int, posts: Offered) -> None:
        """A row: something to do, by whom, by when."""
        self.add(f"action_title_{number}", line(filled(_("Action %s"), number)))
        by = forms.ChoiceField(label=filled(_("Who is to do action %s"), number), required=False)
        self.put(f"action_by_{number}", by, posts)
        self.add(f"action_due_{number}", day(filled(_("By when, action %s"), number), required=False))

    def put(self, name: str, field: forms.ChoiceField, offered: Offered) -> None:
        """A choice with what can be chosen."""
        self.add(name, field)
        choices(self, **{name: offered})

    def sections(self) -> list[Section]:
        """The form in the order in which people think of it."""
        plan: dict[str, list[tuple[str, ...]]] = {
            "work": [("reason",), ("body",), ("title",), ("what",), ("fund",), ("pays",), DAYS],
            "partner": self.many("partner", [("partner_by_{}", "partner_share_{}")]),
            "payment": [
                ("schedule",),
                *self.many("payment", [("payment_by_{}", "payment_pence_{}", "payment_due_{}")]),
            ],
            "action": self.many("action", [("action_title_{}",), ("action_by_{}", "action_due_{}")]),
            "report": [("returns",)],
            "after": [("aims",), ("practice",), ("after_pays",), ("after_time",)],
            "clauses": [("clauses",)],
        }
        found = {part: [row for names in rows if (row := self.beside(*names))] for part, rows in plan.items()}
        return [Section(part, words.PARTS[part], rows, words.MORE.get(part)) for part, rows in found.items() if rows]

    def many(self, kind: str, rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """The rows of a kind."""
        every = range(1, self.rows[kind] + 1)
        return [tuple(name.format(number) for name in names) for number in every for names in rows]

    def articles(self, told: Told, before: Articles | None = None) -> Articles:
        """What the agreement says, as it was written; `before` is what stays of the one that it is made of."""
        partners = self.partners(told)
        how, every = told["schedule"], told["returns"]
        return Articles(
            **{name: told[name] for name in (*TEXTS, *DAYS, "pays")},
            practice=told.get("practice", before.practice if before else ""),
            partners=partners,
            schedule=self.payments(told) if how == "rows" else schedule(how, partners, told["begins"], told["ends"]),
            returns=before.returns
            if before and every == "as_it_is"
            else tuple(days(every, told["begins"], told["claims_by"])),
            actions=self.actions(told),
            aims=tuple(told.get("aims", before.aims if before else ())),
        )

    def partners(self, told: Told) -> tuple[Partner, ...]:
        """The rows that were filled in."""
        found = []
        for number in range(1, self.rows["partner"] + 1):
            if post := told.get(f"partner_by_{number}"):
                leaves = bool(told.get(f"partner_leaves_{number}"))
                share = told.get(f"partner_share_{number}") or 0
                found.append(Partner(body_of(post), post, share, leads=number == 1, leaves=leaves))
        return tuple(found)

    def payments(self, told: Told) -> tuple[Due, ...]:
        """The payments that were filled in; where no day is given, when the work ends."""
        found = []
        for number in range(1, self.rows["payment"] + 1):
            by, pence, due = (told[f"payment_{part}_{number}"] for part in ("by", "pence", "due"))
            if by or pence:
                found.append(Due(body_of(by), due or told["ends"], pence or 0))
        return tuple(found)

    def actions(self, told: Told) -> tuple[Action, ...]:
        """The actions that were filled in; where no day is given, when the work ends."""
        found = []
        for number in range(1, self.rows["action"] + 1):
            title, by, due = (told[f"action_{part}_{number}"] for part in ("title", "by", "due"))
            if title or by:
                found.append(Action(body_of(by), due or told["ends"], title))
        return tuple(found)


class ChangeForm(AgreementForm):
    """Another text for an agreement, with the reason; a partner may leave."""

    reason = prose(_("Why it is changed"), _("Everyone will read it."), rows=2, most=MOST)

    def put_partner(self, number: int, posts: Offered) -> None:
        """As a first text has it, and whether it leaves."""
        super().put_partner(number, posts)
        if number > 1:
            leaves = forms.BooleanField(label=filled(_("Partner %s leaves"), number), required=False)
            self.add(f"partner_leaves_{number}", leaves)

    def many(self, kind: str, rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """As a first text has them, and whether a partner leaves."""
        return super().many(kind, [(*row, "partner_leaves_{}") if kind == "partner" else row for row in rows])


class OfBidForm(AgreementForm):
    """The agreement of a bid that was chosen: its partners, figures and practice are those of the bid.

    `posts_of` says for each partner, in the order of the bid, what it is called and which posts can sign.
    """

    def __init__(
        self, *args: Any, posts_of: Sequence[tuple[Said, Offered]], **kwargs: Any
    ) -> None:  # Any: as every form
        self.posts_of = posts_of
        super().__init__(*args, **kwargs)
        self.leave_out("fund", "aims", "practice")

    def put_partner(self, number: int, posts: Offered) -> None:
        """A row: who signs for a partner of the bid, and its share. There are no others."""
        if number <= len(self.posts_of):
            who, offered = self.posts_of[number - 1]
            super().put_partner(number, offered)
            by, share = self.fields[f"partner_by_{number}"], self.fields[f"partner_share_{number}"]
            by.required = share.required = True
            by.label = label(f"{who.cy}: pwy sy’n llofnodi", f"{who.en}: who signs")
            share.label = label(f"{who.cy}: cyfran", f"{who.en}: share")

    def sections(self) -> list[Section]:
        """The same; partners cannot be added."""
        return [replace(one, more=None) if one.name == "partner" else one for one in super().sections()]


def body_of(post: str) -> str:
    """The organisation of a post."""
    return post.partition("/")[0]


def initial(one: Articles, body: str) -> dict[str, Any]:
    """An agreement as a form shows it."""
    told: dict[str, Any] = {name: getattr(one, name) for name in (*TEXTS, *DAYS, "pays", "practice")}
    told |= {"aims": list(one.aims), "body": body, "returns": "as_it_is"}
    told["schedule"] = "rows" if one.schedule else "none"
    leading = sorted(one.partners, key=lambda partner: not partner.leads)
    for number, partner in enumerate(leading, 1):
        told |= {f"partner_by_{number}": partner.post, f"partner_share_{number}": in_pounds(partner.pence)}
        told[f"partner_leaves_{number}"] = partner.leaves
    posts = {partner.body: partner.post for partner in one.partners}
    for number, due in enumerate(one.schedule, 1):
        told |= {f"payment_by_{number}": posts[due.body], f"payment_pence_{number}": in_pounds(due.pence)}
        told[f"payment_due_{number}"] = due.due
    for number, act in enumerate(one.actions, 1):
        told |= {f"action_title_{number}": act.title, f"action_by_{number}": posts[act.body]}
        told[f"action_due_{number}"] = act.due
    return told


def lengths(one: Articles) -> dict[str, int]:
    """How many rows an agreement fills."""
    return {"partner": len(one.partners), "payment": len(one.schedule), "action": len(one.actions)}
