"""Yn Gymraeg."""


def days(count: int) -> str:
    """Hyn a hyn o ddiwrnodau clir."""
    return f"{count} {'ddiwrnod' if count == 2 else 'diwrnod'} clir"


def minutes(count: int) -> str:
    """Hyn a hyn o funudau."""
    return f"{count} {'funud' if count == 2 else 'munud'}"


def notice(on: str, given: int, asked: int) -> str:
    """Pryd y galwyd y cyfarfod, a sut mae hynny'n cymharu â gofyniad y fforwm."""
    return f"Galwyd ar {on}, gyda {days(given)} o rybudd; mae’r fforwm hwn yn gofyn am {asked}."


def last_day(on: str, asked: int) -> str:
    """Tan pryd y gellir galw'r cyfarfod â rhybudd llawn."""
    return f"Galwch ef erbyn diwedd {on}: mae’r fforwm hwn yn gofyn am {days(asked)} rhwng y rhybudd a’r cyfarfod."


def too_late(on: str, asked: int) -> str:
    """Na ellir rhoi rhybudd llawn mwyach."""
    return (
        f"{on} oedd y diwrnod olaf ar gyfer rhybudd o {days(asked)}. "
        "Gallwch ei alw o hyd, gyda rheswm i bawb ei ddarllen."
    )


def shared(parts: list[tuple[str, int, int]]) -> str:
    """Sut y rhennir yr amser: (ochr, munudau, y cant)."""
    told = ", ".join(f"{side} {minutes(count)} ({percent}%)" for side, count, percent in parts)
    return f"O’r amser y mae’r ochrau wedi’i gyflwyno: {told}."


def uneven(heavy: str, percent: int, limit: int, light: str) -> str:
    """Bod un ochr yn cymryd mwy na'i chyfran, a phwy a all dderbyn hynny."""
    return (
        f"{percent}% o’r amser a gyflwynwyd sydd gan: {heavy}. Mae agenda’n gytbwys tra nad oes gan yr un ochr fwy na "
        f"{limit}%: tan hynny, ni ellir galw’r cyfarfod oni bai bod cynullydd yr ochr arall ({light}) yn ei derbyn."
    )


def accepted(light: str, percent: int) -> str:
    """Bod yr ochr arall wedi derbyn agenda anghytbwys."""
    return f"Mae cynullydd {light} wedi derbyn bod yr ochr arall yn cymryd hyd at {percent}% o’r amser a gyflwynwyd."


def why_even(limit: int) -> str:
    """Pam y dylai agenda fod yn gytbwys."""
    return (
        "Mae’r ochrau’n cyfarfod fel partneriaid cydradd, a phwy bynnag sy’n llenwi’r agenda sy’n gosod y cwrs. "
        f"Felly nid yw’r un ochr yn cymryd mwy na {limit}% o’r amser y mae’r ochrau wedi’i gyflwyno, "
        "oni bai bod y llall yn caniatáu hynny."
    )


def quorum(side: str, there: int, seats: int, *, enough: bool | None) -> str:
    """Faint o seddi ochr a lanwyd, ac a yw hynny'n gworwm."""
    told = f"llanwyd {there} o’r {seats} sedd bleidleisio"
    told = f"{side}: {told}" if side else told[:1].upper() + told[1:]
    return told + {None: "", True: ", sy’n gworwm", False: ", nad yw’n gworwm"}[enough]


def what_belongs(items: int, papers: int) -> str:
    """Nifer yr eitemau a'r papurau."""
    return f"{items} eitem, {papers} {'bapur' if papers == 2 else 'papur'}"


def version(number: int, on: str) -> str:
    """Pa fersiwn o'r cofnodion."""
    return f"Fersiwn {number}, {on}"


def approved_by(sides: list[str], on: str) -> str:
    """Pwy sydd wedi cymeradwyo'r cofnodion hyd yma."""
    return f"Cymeradwywyd yng nghyfarfod {on} gan: {', '.join(sides)}."


def waiting_for(sides: list[str]) -> str:
    """Cymeradwyaeth pwy sydd ar goll."""
    return f"Heb eu cymeradwyo eto gan: {', '.join(sides)}. Ni all un ochr eu cymeradwyo ar ei phen ei hun."


def late(on: str) -> str:
    """Bod papur wedi dod ar ôl y rhybudd."""
    return f"Hwyr: cyflwynwyd ar {on}, ar ôl y rhybudd"


def open_actions(count: int) -> str:
    """Nifer y camau sydd heb eu cwblhau."""
    return f"Mae {count} {'gam' if count == 2 else 'cam'} heb {'ei gwblhau' if count == 1 else 'eu cwblhau'} eto"
