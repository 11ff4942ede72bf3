"""What kinds of fund, of money and of joint working are called, and every row of the form of a fund's rules."""

from collections.abc import Mapping
from typing import Final

from cydwaith.shared.said import Said, said

KINDS: Final[Mapping[str, Said]] = {
    "improvement": said(cy="Gwella gwasanaethau", en="Improving services"),
    "care": said(cy="Iechyd a gofal gyda’i gilydd", en="Health and care together"),
    "saving": said(cy="Arbed arian", en="Saving money"),
    "digital": said(cy="Gwaith digidol", en="Digital work"),
    "region": said(cy="Gwaith y rhanbarthau", en="Work of the regions"),
    "regeneration": said(cy="Adfywio", en="Regeneration"),
    "growth": said(cy="Twf a’r economi", en="Growth and the economy"),
    "spread": said(cy="Lledaenu arfer", en="Spreading a practice"),
    "settlement": said(cy="Arian craidd a chyfraddau", en="Core money and rates"),
}
JOINT: Final[Mapping[str, Said]] = {
    "required": said(cy="Dim ond i sefydliadau gyda’i gilydd", en="Only for organisations together"),
    "asked": said(cy="Gwaith ar y cyd yn cael ei ffafrio", en="Joint work is favoured"),
    "all": said(cy="I bawb, heb ymgeisio", en="For all; nobody bids"),
    "one": said(cy="Mae un sefydliad yn ddigon", en="One organisation is enough"),
}
PAYS: Final[Mapping[str, Said]] = {
    "grant": said(cy="Grant", en="Grant"),
    "loan": said(cy="Benthyciad", en="Loan"),
    "grant_then_loan": said(cy="Grant, ac wedyn benthyciad", en="Grant, then a loan"),
    "grants_or_loans": said(cy="Grantiau neu fenthyciadau", en="Grants or loans"),
    "settlement": said(cy="Setliad", en="Settlement"),
    "rate": said(cy="Cyfradd am bob un", en="A rate for each"),
    "power": said(cy="Dim arian: y gyfraith sy’n caniatáu talu", en="No money: the law that lets it be paid"),
}
NOT_BODIES: Final[Mapping[str, Said]] = {
    "uk-government": said(cy="Llywodraeth y DU", en="UK Government"),
    "ukri": said(cy="UKRI", en="UKRI"),
}
"""Funders that are no bodies here."""
ACTS: Final[Mapping[str, Said]] = {
    "ukpga-2003-26": said(cy="Deddf Llywodraeth Leol 2003", en="Local Government Act 2003")
}
ROWS: Final[Mapping[str, Said]] = {
    "paid_to": said(cy="I bwy y telir", en="Who is paid"),
    "money": said(cy="Faint o arian", en="How much money"),
    "ceiling": said(cy="Uchafswm i brosiect", en="Most for a project"),
    "period": said(cy="Pryd", en="When"),
    "pays": said(cy="Math o arian", en="Kind of money"),
    "repaid": said(cy="Ad-dalu", en="Repayment"),
    "power": said(cy="Pŵer cyfreithiol i dalu", en="Legal power to pay"),
    "bidders": said(cy="Pwy gaiff ymgeisio", en="Who may bid"),
    "bidding": said(cy="Sut yr ymgeisir", en="How they bid"),
    "least_bodies": said(cy="Faint o sefydliadau gyda’i gilydd, o leiaf", en="Organisations together, at least"),
    "least_sides": said(cy="Faint o ochrau gyda’i gilydd, o leiaf", en="Sides together, at least"),
    "rates": said(cy="Faint o’r gost a delir", en="How much of the cost is paid"),
    "taper": said(cy="Lleihad graddol", en="Taper"),
    "review": said(cy="Pryd y bydd y lleihad yn cael ei ailystyried", en="When the taper is looked at again"),
    "criteria": said(cy="Sut y bernir ceisiadau", en="How bids are judged"),
    "weights": said(cy="Pwysau pob maen prawf", en="Weight of each criterion"),
    "stages": said(cy="Camau", en="Stages"),
    "decides": said(cy="Pwy sy’n penderfynu", en="Who decides"),
    "assessors": said(cy="Pwy sy’n asesu neu’n goruchwylio", en="Who assesses or oversees"),
    "returns": said(cy="Beth a adroddir yn ôl", en="What is reported back"),
    "agreement": said(cy="Cytundeb", en="Agreement"),
    "made_with": said(cy="Beth a wnaed gyda’r rhai sy’n ei gael", en="What was done with those who receive it"),
    "after_pays": said(cy="Pwy sy’n talu wedyn", en="Who pays afterwards"),
    "after_time": said(cy="Gan bwy y mae amser wedyn", en="Who has time afterwards"),
}
"""Every row of the form, as its page shows it, in order."""
NOT_ALWAYS: Final[Mapping[str, str]] = {
    "repaid": "loan",
    "review": "taper",
    "weights": "criteria",
    "bidders": "bids",
    "bidding": "bids",
}
"""Rows that only some funds have: what is lent, what tapers, what is judged, what is bid for."""
TRUST: Final[Mapping[str, Said]] = {
    "H": said(cy="darllenwyd y ffynhonnell ei hun", en="the source itself was read"),
    "M": said(cy="mewn un ffynhonnell eilaidd", en="in one secondary source"),
    "L": said(cy="awgrym yn unig", en="a hint only"),
}
EVERY: Final[Mapping[str, Said]] = {
    "month": said(cy="bob mis", en="every month"),
    "quarter": said(cy="bob chwarter", en="every quarter"),
    "half_year": said(cy="bob hanner blwyddyn", en="every half year"),
    "year": said(cy="bob blwyddyn", en="every year"),
}
