"""Text to word pieces with features: what the tagger reads. Twin of `src/text/word-pieces.ts`.

Offsets here are code points (Python's own); the TypeScript counts UTF-16 code units.
"""

import re
from dataclasses import dataclass

from tokenizers import Tokenizer

from .quotation_marks import quotation_marks

APOSTROPHES = {"’": "'", "‘": "'", "‛": "'", "ʼ": "'"}
DASHES = {"–": "—", "―": "—"}
SINGLE_CHARACTER_MAP = str.maketrans({**APOSTROPHES, **DASHES})

# In the record of a hearing: “Q. When did you see it?”, “A. In March.” Twin of `src/text/question-labels.ts`.
QUESTION_LABEL = re.compile(r"^[“\"]?([QA])\.(?=\s)", re.MULTILINE)
LEAST_LABELS = 2

FEATURES = {"case": 5, "gap": 4, "quote": 4}


@dataclass
class Pieces:
    """The word pieces of a text. All lists have one entry a piece."""

    ids: list[int]
    starts: list[int]
    ends: list[int]
    features: list[int]
    lines: list[int]


def load_tokenizer(path: str) -> Tokenizer:
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.encode_special_tokens = True  # "[SEP]" in an article is five pieces of text, no separator
    return tokenizer


def canonical(text: str, marks) -> str:
    """`text` with one quotation style, one apostrophe and one dash; every character keeps its place."""
    characters = list(text.translate(SINGLE_CHARACTER_MAP))
    for mark in marks:
        inner = mark.depth > 0
        characters[mark.offset] = ("‘" if inner else "“") if mark.kind == "open" else ("’" if inner else "”")
    for offset in question_labels(text):
        characters[offset] = ":"
    return "".join(characters)


def question_labels(text: str) -> list[int]:
    """Where full stops stand for a colon behind Q and A; none unless lines begin with either at least twice."""
    found = [(match.group(1), match.end() - 1) for match in QUESTION_LABEL.finditer(text)]
    if any(sum(label == each for label, _ in found) < LEAST_LABELS for each in "QA"):
        return []
    return [offset for _, offset in found]


def read_pieces(text: str, tokenizer: Tokenizer) -> Pieces:
    """The word pieces of `text` with their code-point offsets, features and line numbers."""
    marks = quotation_marks(text)
    encoding = tokenizer.encode(canonical(text, marks), add_special_tokens=False)
    states = _quote_states(text, marks)
    line_of = _line_numbers(text)
    pieces = Pieces([], [], [], [], [])
    previous_word, previous_end = None, 0
    for id, (start, end), word in zip(encoding.ids, encoding.offsets, encoding.word_ids):
        if word == previous_word and word is not None:
            gap = 0
        else:
            gap = _gap(text, previous_end, start, first=previous_word is None)
            case = _case(text, encoding, word)
        previous_word, previous_end = word, end
        pieces.ids.append(id)
        pieces.starts.append(start)
        pieces.ends.append(end)
        pieces.features.append(case * 16 + gap * 4 + states[start])
        pieces.lines.append(line_of[start])
    return pieces


def _case(text, encoding, word):
    start, end = encoding.word_to_chars(word)
    letters = [c for c in text[start:end] if c.isalpha()]
    if not letters:
        return 0
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1
    if all(upper) and len(letters) > 1:
        return 3
    return 2 if upper[0] else 4


def _gap(text, previous_end, start, first):
    between = text[previous_end:start]
    if first or "\n" in between:
        return 3
    return 2 if any(c.isspace() for c in between) else 1


def _quote_states(text, marks):
    """0 outside, 1 inside, 2 an outermost opening mark, 3 an outermost closing mark; one a character."""
    states = bytearray(len(text) + 1)
    open_at = None
    for mark in marks:
        if mark.depth > 0:
            continue
        if mark.kind == "open":
            if open_at is not None:
                _fill(states, open_at + 1, text, mark.offset)
            states[mark.offset] = 2
            open_at = mark.offset
        else:
            if open_at is not None:
                _fill(states, open_at + 1, text, mark.offset)
            states[mark.offset] = 3
            open_at = None
    if open_at is not None:
        _fill(states, open_at + 1, text, len(text))
    return states


def _fill(states, start, text, end):
    """Marks as inside, up to the end of the line at most: a line break closes everything."""
    stop = text.find("\n", start, end)
    stop = end if stop < 0 else stop
    states[start:stop] = b"\x01" * (stop - start)


def _line_numbers(text):
    numbers, line = [], 0
    for c in text:
        numbers.append(line)
        line += c == "\n"
    numbers.append(line)
    return numbers
