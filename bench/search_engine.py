"""How well the search engine joins the forms of a word and finds texts within and across the two languages.

    .venv/bin/python bench/search_engine.py ../shared/data/search

The folder holds UD Welsh-CCG (CC BY-SA), Lecsicon (CC0) and bilingual government strings (Apache, MIT, OGL); none of
them is part of the project. The default lexicon has learned from none of them; the one with imports learns from the
strings of other services than those it is asked about. SQLite's FTS5 without any analysis is measured beside it.

Not quite blind: ranking constants were chosen, and gaps in the glossary looked for, on the treebank's train part
and on the services that are not held out; irregular forms of common verbs were added after reading which forms of both
parts of the treebank had been missed, so the conflation figures flatter a little.
"""

import itertools
import json
import random
import re
import sqlite3
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import simplemma

from cydwaith.engines.retrieval import importers, lecsicon
from cydwaith.engines.retrieval.building import build_analyser
from cydwaith.engines.retrieval.learning import build_lexicon
from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.retrieval.question import question_terms
from cydwaith.engines.retrieval.scoring import Candidate, score, words_in
from cydwaith.engines.retrieval.weighing import Statistics, needed
from cydwaith.engines.welsh.analyser import Analyser, Language, Terms
from cydwaith.engines.welsh.stop_words import ENGLISH, WELSH
from cydwaith.engines.welsh.tokens import raw_words

OWN = Path(__file__).parents[1] / "src/cydwaith/search/lexicon"
CONTENT = {"NOUN", "VERB", "ADJ", "ADV"}
HELD_OUT = {
    "charities-registration-frontend",
    "rod-licensing",
    "trusts-frontend",
    "government-frontend",
    "childcare-calculator-frontend",
    "prison-visits-public",
    "sscs-submit-your-appeal",
}
ASKED = 400


class Sentence(NamedTuple):
    """A sentence of the treebank: its text, its translation, its content words as (form, lemma)."""

    welsh: str
    english: str
    words: list[tuple[str, str]]


def treebank(path: Path) -> list[Sentence]:
    found = []
    for block in path.read_text().split("\n\n"):
        notes = dict(re.findall(r"^# (text|text_en) = (.+)$", block, re.MULTILINE))
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        words = [(row[1].lower(), row[2].lower()) for row in rows if row[3] in CONTENT and row[1][:1].isalpha()]
        if "text" in notes:
            found.append(Sentence(notes["text"], notes.get("text_en", ""), words))
    return found


def conflation(sentences: Iterable[Sentence], lemma: Callable[[str], str]) -> tuple[float, float]:
    """Lemma accuracy over running content words, and F1 over pairs of word types that share a lemma."""
    counts = Counter(word for sentence in sentences for word in sentence.words)
    right = sum(number for (form, said), number in counts.items() if lemma(form) == said)
    gold, ours = couples(counts), couples((form, lemma(form)) for form, _ in counts)
    return right / counts.total(), 2 * len(gold & ours) / (len(gold) + len(ours))


def couples(words: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Every two forms that share a lemma, from (form, lemma)."""
    groups = defaultdict(set)
    for form, lemma in words:
        groups[lemma].add(form)
    return {couple for group in groups.values() for couple in itertools.combinations(sorted(group), 2)}


class Index:
    """Texts in FTS5 as the site keeps them: folded words, Welsh keys, English keys."""

    def __init__(self, texts: Sequence[tuple[str, Language]], analyser: Analyser) -> None:
        self.base = sqlite3.connect(":memory:")
        self.base.execute("create virtual table held using fts5(raw, cy, en)")
        self.base.execute("create virtual table plain using fts5(text, tokenize='unicode61')")
        rows = [analyser.document_terms(text, language) for text, language in texts]
        self.base.executemany("insert into held(raw, cy, en) values (?, ?, ?)", rows)
        self.base.executemany("insert into plain(text) values (?)", [text[:1] for text in texts])
        self.base.execute("create virtual table vocabulary using fts5vocab(held, col)")
        streams = ("raw", "cy", "en")
        held = {name: [row[place].count(" ") + 1 for row in rows if row[place]] for place, name in enumerate(streams)}
        self.documents = {name: len(lengths) for name, lengths in held.items()}
        self.length = {name: sum(lengths) / max(1, len(lengths)) for name, lengths in held.items()}
        seen = self.base.execute("select col, term, doc from vocabulary")
        self.frequency = {(stream, term): documents for stream, term, documents in seen}

    def ask(self, text: str, analyser: Analyser, lexicon: BilingualLexicon) -> list[int]:
        question = question_terms(text, analyser, lexicon)
        groups = []
        for stream in ("raw", "cy", "en"):
            terms = " OR ".join(f'"{key}"' for key in question.keys(stream))
            if terms:
                sql = "select rowid, raw, cy, en from held where held match ? order by rank limit 200"
                groups.append(self.base.execute(sql, [f"{stream} : ({terms})"]).fetchall())
        found = {row[0]: Candidate(str(row[0]), words_in(Terms(*row[1:]))) for rows in groups for row in rows}
        wanted = {(stream, key) for stream, keys in needed(question).items() for key in keys}
        frequency = {at: self.frequency.get(at, 0) for at in wanted}
        statistics = Statistics(self.documents, self.length, frequency)
        return [int(one.identity) - 1 for one in score(question, list(found.values()), statistics)[:10]]

    def ask_plain(self, text: str) -> list[int]:
        terms = " OR ".join(f'"{word}"' for word in raw_words(text))
        sql = "select rowid from plain where plain match ? order by rank limit 10"
        return [row[0] - 1 for row in self.base.execute(sql, [terms])] if terms else []


def marks(asked: Sequence[tuple[str, int]], ask: Callable[[str], list[int]]) -> str:
    """MRR@10, recall@10 and the middle and 95th latency in milliseconds."""
    places, times = [], []
    for question, answer in asked:
        start = time.perf_counter()
        found = ask(question)
        times.append(1000 * (time.perf_counter() - start))
        places.append(found.index(answer) + 1 if answer in found else 0)
    times.sort()
    mean = sum(1 / place for place in places if place) / len(places)
    recall = sum(place > 0 for place in places) / len(places)
    p50, p95 = (times[int(len(times) * part)] for part in (0.5, 0.95))
    return f"{mean:.3f}/{recall:.3f}  ({len(asked)} asked, p50 {p50:.1f} p95 {p95:.1f} ms)"


def other_forms(sentences: list[Sentence], words: int, chance: random.Random) -> list[tuple[str, int]]:
    """Questions of some content words of a sentence, each in any form the treebank has of its lemma."""
    forms = defaultdict(list)
    for form, lemma in dict.fromkeys(word for sentence in sentences for word in sentence.words):
        forms[lemma].append(form)
    usual = {
        lemma for lemma, number in Counter(said for one in sentences for _, said in one.words).items() if number > 60
    }
    asked = []
    for place, sentence in enumerate(sentences):
        lemmas = sorted({lemma for _, lemma in sentence.words if lemma not in usual and lemma not in WELSH})
        if len(lemmas) >= words:
            asked.append((" ".join(chance.choice(forms[lemma]) for lemma in chance.sample(lemmas, words)), place))
    return chance.sample(asked, min(ASKED, len(asked)))


def keywords(texts: Sequence[str], words: int, common: frozenset[str]) -> list[str]:
    """The rarest content words of each text, in their order: what someone might type."""
    seen = Counter(word for text in texts for word in set(raw_words(text)))
    found = []
    for text in texts:
        content = [word for word in dict.fromkeys(re.findall(r"[^\W\d_]{3,}", text.lower())) if word not in common]
        rare = sorted(content, key=lambda word: seen[word])[:words]
        found.append(" ".join(word for word in content if word in rare) if len(rare) == words else "")
    return found


def strings(path: Path) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Pairs to learn from and pairs to ask about, which come from other services and are in neither twice."""
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    learned = dict.fromkeys((row["cy"], row["en"]) for row in rows if row["src"] not in HELD_OUT)
    known = {text for pair in learned for text in pair}
    asked: dict[str, str] = {}
    for row in rows:
        if row["src"] in HELD_OUT and row["cy"] not in known and row["en"] not in known:
            asked.setdefault(row["en"], row["cy"])
    once = {welsh: english for english, welsh in asked.items()}
    return list(learned), list(once.items())


def grouped(texts: Sequence[str], size: int) -> list[str]:
    return [". ".join(texts[place : place + size]) for place in range(0, len(texts), size)]


def across(pairs: list[tuple[str, str]], analyser: Analyser, lexicon: BilingualLexicon, seed: int = 4) -> None:
    """Questions in one language about texts in the other: keywords and sentences, segments and documents of ten."""
    chance = random.Random(seed)
    welsh, english = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    ways: list[tuple[str, list[str], list[str], Language, frozenset[str]]] = [
        ("Welsh → English", welsh, english, "en", WELSH),
        ("English → Welsh", english, welsh, "cy", ENGLISH),
    ]
    for name, asking, answering, language, common in ways:
        for size, unit in ((1, "segments"), (10, "documents")):
            index = Index([(text, language) for text in grouped(answering, size)], analyser)
            for label, texts in (("3 keywords", keywords(asking, 3, common)), ("sentences", asking)):
                asked = [(text, place // size) for place, text in enumerate(texts) if len(text.split()) >= 3]
                asked = chance.sample(asked, min(ASKED, len(asked)))
                print(
                    f"  {name} {unit:9} {label:10}",
                    marks(asked, partial(index.ask, analyser=analyser, lexicon=lexicon)),
                )
                if label == "3 keywords":
                    print(f"  {'':31} FTS5 alone", marks(asked, index.ask_plain))


def speed(analyser: Analyser, texts: list[str]) -> str:
    text = "\n".join(texts)
    rates = []
    for _ in range(3):
        start = time.perf_counter()
        words = len(analyser.analyse(text, "cy"))
        rates.append(words / (time.perf_counter() - start))
    return f"{rates[0]:,.0f} tokens/s cold, {max(rates):,.0f} warm"


def all_conflation(dev: list[Sentence], everything: list[Sentence], default: Analyser, full: Analyser) -> None:
    measured = {
        "simplemma alone": lambda form: simplemma.lemmatize(form, lang="cy").lower(),
        "default": lambda form: default.lemmas.of(form.partition("'")[0] or form)[0],
        "with Lecsicon": lambda form: full.lemmas.of(form.partition("'")[0] or form)[0],
    }
    for name, lemma in measured.items():
        for part, sentences in (("dev", dev), ("train and dev", everything)):
            accuracy, f1 = conflation(sentences, lemma)
            print(f"conflation {name:16} {part:14} accuracy {accuracy:.3f} F1 {f1:.3f}")


def within(sentences: list[Sentence], analyser: Analyser, lexicon: BilingualLexicon) -> None:
    """Welsh about Welsh, the words of the question in other forms than the text's."""
    index = Index([(sentence.welsh, "cy") for sentence in sentences], analyser)
    for words in (2, 3):
        asked = other_forms(sentences, words, random.Random(words))
        print(f"  Welsh → Welsh, {words} words", marks(asked, partial(index.ask, analyser=analyser, lexicon=lexicon)))
        print(f"  {'':21} FTS5 alone", marks(asked, index.ask_plain))


def main(folder: Path) -> None:
    terms = importers.glossary((OWN / "glossary.tsv").read_text())
    names = importers.gazetteer((OWN / "gazetteer.tsv").read_text())
    learned, held_out = strings(folder / "train_permissive.jsonl")
    dev, train = (treebank(folder / f"cy_ccg-ud-{part}.conllu") for part in ("dev", "train"))
    sentences = [*train, *dev]
    start = time.perf_counter()
    default = build_analyser(terms, names)
    own = build_lexicon(terms, default)
    print(f"{len(terms)} terms, {len(names)} names: {time.perf_counter() - start:.1f} s to start")
    print("speed", speed(default, [sentence.welsh for sentence in sentences]))
    with tempfile.TemporaryDirectory() as held:
        path = Path(held) / "lecsicon"
        lecsicon.write(lecsicon.read_zip(folder / "lecsicon_cc0_2021-01-29.zip"), path)
        full = build_analyser(terms, names, lecsicon.SortedLexicon(path))
        print("speed with Lecsicon", speed(full, [sentence.welsh for sentence in sentences]))
        all_conflation(dev, sentences, default, full)
        start = time.perf_counter()
        imported = build_lexicon(terms, full, learned)
        print(f"learning from {len(learned)} pairs: {time.perf_counter() - start:.1f} s")
        translated = [(one.welsh, one.english) for one in dev if one.english]
        for name, analyser, lexicon in (("default", default, own), ("with imports", full, imported)):
            print(name)
            within(sentences, analyser, lexicon)
            print(f" government strings, {len(held_out)} held out")
            across(held_out, analyser, lexicon)
            print(f" treebank (dev) and its translation, {len(translated)}")
            across(translated, analyser, lexicon)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
