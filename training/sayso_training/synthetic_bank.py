"""What composed articles are made of: the hand-written fragments, and raw material read from a corpus at run time."""

import random
import re
from pathlib import Path

from .read_polnear import Attribution, read_attributions

FOLDER = Path(__file__).parent / "fragments"
SENTENCE_END = re.compile(r"(?<=[a-z0-9)][.!?]) (?=[A-Z])")
QUOTATION = re.compile(r"[\"“][A-Z][^\"“”\n\[\]{}]{25,220}[.,!?][\"”]")
PLAIN = re.compile(r"[A-Z][\w ,.%$’'()-]{50,220}\.")
SAYING = re.compile(r"\b(said|says?|told|tells?|according)\b|''")
SAMPLE = 200  # articles that lend sentences: a few thousand of each kind
QUOTE_MARKS = re.compile(r"[\"“”«»„‘]")


def read_sections(name: str) -> dict[str, list[str]]:
    """`{section: [lines]}` of a fragment file. Lines that begin with `#` are remarks."""
    sections: dict[str, list[str]] = {}
    current = sections.setdefault("", [])
    for line in (FOLDER / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            current = sections.setdefault(line[3:].strip(), [])
        elif line.strip() and not line.startswith("# "):
            current.append(line.rstrip())
    return sections


class Bank:
    """The fragments by section, and borrowed sentences: `spoken` and `told` of the corpus, `turns` of GUM."""

    def __init__(self, corpus: Path, gum: Path | None, seed: int = 1, sample: int = SAMPLE):
        self.cues = read_sections("cues.txt")
        self.names = read_sections("names.txt")
        self.topics = read_sections("topics.txt")
        self.patterns = read_sections("patterns.txt")
        self.topic_names = sorted({key.split()[0] for key in self.topics if key})
        self.corpus = corpus
        self.files: dict[str, list[Path]] = {}
        for path in sorted((corpus / "attributions").glob("*.ann")):
            self.files.setdefault(re.sub(r"_[^_]+$", "", path.stem), []).append(path)
        names = sorted(self.files)
        self.spoken: list[str] = []
        self.told: list[str] = []
        for name in random.Random(seed).sample(names, min(sample, len(names))):
            self._borrow(*self.article(name))
        self.turns = read_gum(gum) if gum and gum.is_dir() else self.spoken

    def article(self, name: str) -> tuple[str, list[list[Attribution]]]:
        """The text of a corpus article and what each of its annotators marked."""
        text = (self.corpus / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        return text, [read_attributions(path) for path in self.files[name]]

    def _borrow(self, text: str, annotators: list[list[Attribution]]) -> None:
        covered, starts = bytearray(len(text)), []
        for attribution in (a for marked in annotators for a in marked):
            for start, end in [*attribution.source, *attribution.cue, *attribution.content]:
                covered[start:end] = bytes([1]) * (end - start)
                starts.append(start)
        for attribution in annotators[0]:
            for start, end in attribution.content:
                if QUOTATION.fullmatch(text, start, end) and not any(start < s < end for s in starts):
                    words = text[start + 1 : end - 1].rstrip(".,")
                    if not SENTENCE_END.search(words) and not SAYING.search(words):
                        self.spoken.append(words)
        self.told += _unattributed(text, covered)


def _unattributed(text: str, covered: bytearray) -> list[str]:
    """Sentences in which no annotator of this article marked anything, the headline aside."""
    found, position = [], 0
    for line in text.split("\n"):
        offset = position
        for sentence in SENTENCE_END.split(line):
            end = offset + len(sentence)
            if PLAIN.fullmatch(sentence) and not SAYING.search(sentence) and covered.find(1, offset, end) < 0:
                found.append(sentence)
            offset = end + 1
        position += len(line) + 1
    return found[1:]


def read_gum(folder: Path) -> list[str]:
    """Spoken sentences of GUM's interviews, speeches and court documents, without quotation marks."""
    found = []
    for path in sorted(folder.glob("GUM_*.conllu")):
        if path.stem.split("_")[1] not in ("interview", "speech", "court"):
            continue
        for text in re.findall(r"^# text = (.{30,260})$", path.read_text(encoding="utf-8"), re.MULTILINE):
            if re.fullmatch(r"[A-Z][^\[\]{}]*[.?!]", text) and not QUOTE_MARKS.search(text):
                found.append(text)
    return found


def pick(rng: random.Random, items: list):
    return items[rng.randrange(len(items))]
