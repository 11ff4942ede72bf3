"""Findings about coverage of networks in Welsh."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.shared.grammar.cy import councils, counted, words

PEOPLE = {"political": "o gynghorwyr", "officer": "o swyddogion"}


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


def matrix_desc() -> str:
    """The matrix read out."""
    return (
        "Pwnc yw pob rhes, gyda dwy stribed: cynghorwyr uwchben swyddogion. Cyngor yw pob colofn. "
        "Cell dywyll: yn eistedd mewn rhwydwaith, a daeth rhywun yn y flwyddyn ddiwethaf; un olau: yn eistedd, heb i "
        "neb ddod; un wag: neb yn eistedd."
    )
