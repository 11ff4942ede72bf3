"""Why a text answers."""

import pytest

from cydwaith.engines.retrieval.highlighting import Marker, Reason, Span, parts
from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.retrieval.question import Question, question_terms
from cydwaith.engines.welsh.analyser import Analyser, Language
from cydwaith.engines.welsh.tokens import clean


def explained(question: Question, text: str, language: Language, analyser: Analyser) -> list[Span]:
    held = [(token.start, token.end - token.start, 0, *token.keys) for token in analyser.analyse(text, language)]
    return Marker(question, analyser).spans(clean(text), held, language)


@pytest.mark.parametrize(
    ("question", "text", "language", "reasons"),
    [
        ("ysgol", "Agorwyd yr ysgol", "cy", {"ysgol": Reason.EXACT}),
        ("ysgol", "Agorwyd ysgolion", "cy", {"ysgolion": Reason.FORM}),
        ("ailgylchu bwyd", "They recycle food", "en", {"recycle": Reason.TRANSLATION, "food": Reason.TRANSLATION}),
        ("food waste", "Gwastraff bwyd", "cy", {"Gwastraff": Reason.TRANSLATION, "bwyd": Reason.TRANSLATION}),
        ("Caerdydd", "Schools in Cardiff", "en", {"Cardiff": Reason.NAME}),
        ("Cardiff", "yng Nghaerdydd", "cy", {"Nghaerdydd": Reason.NAME}),
        ("dementia", "Glass and paper", "en", {}),
        ("the of", "the of", "en", {}),
    ],
)
def test_reasons(
    analyser: Analyser,
    lexicon: BilingualLexicon,
    question: str,
    text: str,
    language: Language,
    reasons: dict[str, Reason],
) -> None:
    spans = explained(question_terms(question, analyser, lexicon), text, language, analyser)
    assert {text[span.start : span.end]: span.reason for span in spans} == reasons


def test_parts_make_up_the_text(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    text = "Mae’r ysgolion yn ailgylchu."
    spans = explained(question_terms("school", analyser, lexicon), text, "cy", analyser)
    cut = parts(text, spans)
    assert "".join(part for part, _ in cut) == "Mae'r ysgolion yn ailgylchu."
    assert [part for part, span in cut if span] == ["ysgolion"]
    assert parts("dim", []) == [("dim", None)]
    assert parts("", []) == []
