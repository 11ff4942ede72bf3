"""Findings about forums in Welsh.

*Penderfyniad*, *fforwm*, *arfer*, *pwnc*, *corff*, *ffigur* and *neilltuad* are masculine; *ochr*, *sedd*, *eitem* are
feminine: dwy ochr, tair sedd, pedair eitem.
"""

from cydwaith.engines.welsh.mutations import VOWELS, a_word, aspirate, soft, with_article
from cydwaith.evidence.sentences.cy import BEFORE_NOUN, capital, councils, counted, words

PEOPLE = {"political": "o gynghorwyr", "officer": "o swyddogion"}
HER = {2: "dwy", 3: "tair", 4: "pedair"}


def counted_her(number: int, noun: str, plural: str) -> str:
    """So many of a feminine noun: un ochr, dwy ochr, tair sedd, chwe sedd, 11 o seddi."""
    if number > 10:
        return f"{number:,} o {soft(plural)}"
    form = soft(noun) if number in {1, 2} else aspirate(noun) if number == 6 else noun
    return f"{HER.get(number) or BEFORE_NOUN.get(number) or words(number)} {form}"


def words_her(number: int) -> str:
    """A number standing for a feminine noun: dwy, tair, pedair."""
    return HER.get(number) or words(number)


def gyda(text: str) -> str:
    """With so many: gydag un, gyda dau, gyda thri."""
    return f"gyda{'g' if text[:1] in VOWELS else ''} {aspirate(text)}"


def decisions_(number: int) -> str:
    """So many decisions: un penderfyniad, dau benderfyniad."""
    return counted(number, "penderfyniad", "penderfyniadau")


def seats_(number: int) -> str:
    """So many seats: un sedd, dwy sedd, 11 o seddi."""
    return counted_her(number, "sedd", "seddi")


def forums_(number: int) -> str:
    """So many forums: un fforwm, dau fforwm."""
    return counted(number, "fforwm", "fforymau")


def forums(*, active: int, proposed: int, open_: int) -> str:
    """What the list of forums opens with."""
    if not active and not proposed:
        return "Nid oes fforwm wedi’i sefydlu na’i gynnig eto"
    meeting = f"Mae {forums_(active)} yn cyfarfod" if active else "Nid oes fforwm yn cyfarfod eto"
    waiting = f", {gyda(decisions_(open_))} ar agor" if open_ else ""
    if not proposed:
        return f"{meeting}{waiting}"
    too = " hefyd" if active else ""
    return f"{meeting}{waiting}; mae {words(proposed)}{too} wedi’{'i gynnig' if proposed == 1 else 'u cynnig'}"


def proposed_forum(name: str, *, sides: int) -> str:
    """A forum that is only a proposal."""
    if sides > 1:
        return f"{name}: cynnig lle byddai {counted_her(sides, 'ochr', 'ochrau')} yn cyfarfod yn gydradd"
    return f"{name}: cynnig lle byddai cyrff yn cyfarfod yn gydradd"


def settled(number: int) -> str:
    """So many decisions agreed, as a clause: cytunwyd ar ddau benderfyniad."""
    return f"cytunwyd ar {soft(decisions_(number))}"


def forum(name: str, *, open_: int, agreed: int, closed: bool = False) -> str:
    """A forum that meets, or has met."""
    if closed:
        return f"{name}: wedi cau; {settled(agreed) if agreed else 'ni chytunwyd ar yr un penderfyniad'}"
    if open_:
        too = f"; cytunwyd ar {soft(words(agreed))}" if agreed else ""
        return f"{name}: mae {decisions_(open_)} ar agor{too}"
    return f"{name}: nid oes penderfyniad ar agor; {settled(agreed) if agreed else 'ni chytunwyd ar yr un eto'}"


def decisions(*, open_: int, agreed: int, total: int) -> str:
    """What the list of decisions opens with."""
    if not total:
        return "Nid oes dim wedi’i roi gerbron i’w benderfynu eto"
    waiting = f"Mae {decisions_(open_)} ar agor" if open_ else "Nid oes penderfyniad ar agor"
    return f"{waiting}; {f'cytunwyd ar {soft(words(agreed))}' if agreed else 'ni chytunwyd ar yr un eto'}"


def motion() -> str:
    """A motion whose text is still being written."""
    return "Cynnig: gall ei destun newid o hyd, felly nid oes neb wedi cydsynio i ddim eto"


def waiting(*, consented: int, sides: int, answered: int, seats: int) -> str:
    """A frozen text that waits for consent."""
    said = f"mae {words_her(answered)} o’r {seats} sedd wedi ateb" if answered else "nid oes yr un sedd wedi ateb"
    if sides < 2:
        return f"Yn aros am gydsyniad: {said}"
    of_them = f"o’r {soft(words_her(sides)) if sides == 2 else words_her(sides)} ochr"
    which = f"{words_her(consented)} {of_them} wedi cydsynio"
    lead = f"mae {which}" if consented else "nid oes yr un ochr wedi cydsynio"
    return f"Yn aros am gydsyniad: {lead}, ac {said}"


def agreed(on: str, reservations: int) -> str:
    """A decision that was made."""
    if not reservations:
        return f"Cytunwyd ar {on}, drwy’r cydsyniad y mae’r rheol yn ei ofyn gan bob ochr"
    return f"Cytunwyd ar {on}, {gyda(counted(reservations, 'neilltuad', 'neilltuadau'))} ar gofnod"


def not_agreed(on: str) -> str:
    """A decision that was not made."""
    return f"Ni chytunwyd: daeth i ben ar {on} heb y cydsyniad y mae’r rheol yn ei ofyn"


def withdrawn(on: str) -> str:
    """A motion that was taken back."""
    return f"Tynnwyd yn ôl ar {on}"


def table_desc(sides: list[tuple[str, int]]) -> str:
    """The picture of the table read out."""
    if len(sides) == 2:
        (one, ones), (two, twos) = sides
        first = f"{one}, {gyda(seats_(ones))}, ar hyd un ymyl i’r bwrdd"
        return f"{first}; {two}, {gyda(seats_(twos))}, ar hyd yr ymyl arall, sydd yr un mor hir."
    return "; ".join(f"{name}: {seats_(number)}" for name, number in sides) + "."


def table_title(sides: int, seats: int) -> str:
    """What the picture of the table shows."""
    if sides == 2:
        return f"{capital(seats_(seats))} ar ddwy ochr o’r un hyd"
    return f"{capital(seats_(seats))} o amgylch un bwrdd"


def bar_stands(*, consented: int, seats: int) -> str:
    """How far one side has come, in seats."""
    return f"{consented} o {seats} yn cydsynio"


def inside(name: str) -> str:
    """A side’s name within a sentence: y cynghorau."""
    parts = with_article(name)
    return f"{parts[0]} {parts[1]}" if parts else name


def and_(name: str) -> str:
    """And a side: a’r cynghorau."""
    return a_word(name).replace("'", "’")


def parity(first: str, second: str, *, ones: int, twos: int) -> str:
    """What the audit of two sides opens with: who tabled how much."""
    if not ones + twos:
        return f"Nid yw {inside(first)} n{and_(second)} wedi cyflwyno dim eto"
    items = soft(counted_her(ones, "eitem", "eitemau")) if ones else "ddim un eitem"
    return f"Cyflwynodd {inside(first)} {items}, {and_(second)} {soft(words_her(twos)) if twos else 'ddim un'}"


def parity_all(forums_count: int) -> str:
    """What the audit of every forum opens with."""
    if not forums_count:
        return "Nid oes fforwm â dwy ochr i’w cymharu eto"
    return f"Y ddwy ochr yn ôl yr un mesur, mewn {forums_(forums_count)}"


def coverage(*, topics: int, covered: int) -> str:
    """How many topics have a network, recorded here, in which some council sits."""
    if not covered:
        return f"Nid oes rhwydwaith sy’n cyfarfod wedi’i gofnodi yma eto, ar yr un o’r {topics} pwnc"
    some, bare = soft(words(covered)), soft(words(topics - covered))
    return f"Mae rhwydwaith wedi’i gofnodi yma ar {some} o’r {topics} pwnc; nid oes un eto ar {bare}"


def sitting(*, sits: int, came: int) -> str:
    """How councils take part on one topic and level."""
    if not sits:
        return "Nid oes sedd cyngor mewn rhwydwaith wedi’i chofnodi"
    return f"Mae {councils(sits)} yn eistedd; daeth {soft(words(came)) if came else 'neb'} yn y flwyddyn ddiwethaf"


def hole(levels: list[str], *, judged: bool, behind: int, offers: int) -> str:
    """Why a hole stands where it does in the order."""
    network = f"nid oes rhwydwaith {' nac '.join(PEOPLE[level] for level in levels)} wedi’i gofnodi yma"
    if not judged:
        need = f"Ni ellir dweud faint o angen sydd: ni fernir yr un ffigur ar y pwnc hwn, ac {network}"
    elif behind:
        need = f"Mae {councils(behind)} yn waeth na’r disgwyl, ac {network}"
    else:
        need = f"Ni ellir dweud yn sicr fod yr un cyngor yn waeth na’r disgwyl; {network}"
    if not offers:
        return f"{need}, nac arfer wedi’i gyhoeddi"
    return f"{need}; mae {counted(offers, 'arfer', 'arferion')} i ddysgu oddi {'wrtho' if offers == 1 else 'wrthynt'}"


def convenor(name: str, *, practices: int, better: int) -> str:
    """Who could convene, and why the computation says so."""
    offers = f"mae’n cynnig {soft(counted(practices, 'arfer', 'arferion'))} arno" if practices else ""
    ahead = f"mae’n gwneud yn well na’r disgwyl yn ôl {counted(better, 'ffigur', 'ffigurau')}" if better else ""
    return f"{name}: {' ac '.join(filter(None, [offers, ahead]))}"


def nobody_to_convene() -> str:
    """Where no convenor follows from the evidence."""
    return "Nid oes cynullydd yn dilyn o arferion na ffigurau"


def network_name(topic: str, level: str) -> str:
    """What a network that closes a hole could be called."""
    return f"{topic}: rhwydwaith o {'gynghorwyr' if level == 'political' else 'swyddogion'}"


def network_purpose(topic: str) -> str:
    """What such a network is for. The topic stands apart, so that nothing in it mutates."""
    asked = "pwy sy’n gwneud yn well, beth a wnaethant, a sut y gall eraill ei fabwysiadu"
    return f"Dysgu oddi wrth ein gilydd ({topic}): {asked}."


def matrix_desc() -> str:
    """The matrix read out."""
    return (
        "Pwnc yw pob rhes, gyda dwy stribed: cynghorwyr uwchben swyddogion. Cyngor yw pob colofn. "
        "Cell dywyll: yn eistedd mewn rhwydwaith, a daeth rhywun yn y flwyddyn ddiwethaf; un olau: yn eistedd, heb i "
        "neb ddod; un wag: neb yn eistedd."
    )
