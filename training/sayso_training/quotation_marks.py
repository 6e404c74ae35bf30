"""Finds the quotation marks of a text, whatever their style. Twin of `src/text/quotation-marks.ts`.

A line break closes everything: a quotation that runs over paragraphs is opened again in each of them, and an
unbalanced mark must not turn the rest of an article inside out.
"""

import re
from typing import NamedTuple

DOUBLE = "“”„«»\""
SINGLE = "‘’‚'‹›"
MARKS = frozenset(DOUBLE + SINGLE)
OPENING_BEFORE = frozenset("([{—–-/“„«‘‚‹")
CLOSING_AFTER = frozenset(".,;:!?)]}—–…”»’›")


class Mark(NamedTuple):
    """A quotation mark. `depth` is 0 for an outermost mark, 1 for one inside of another quotation, and so on."""

    offset: int
    kind: str
    depth: int


def quotation_marks(text: str) -> list[Mark]:
    """The opening and closing quotation marks of `text`, in order. Apostrophes are not among them."""
    marks: list[Mark] = []
    wrappers = transcript_wrappers(text)
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        marks.extend(_marks_of_line(text, start + 1 if start in wrappers else start, end))
        start = end + 1
    return marks


# Only the Latin, Greek and Cyrillic capitals that transcripts have; TypeScript's twin knows all of Unicode's.
_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩА-Я"
_LABEL = re.compile(rf"[{_UPPER}][{_UPPER}.'’ -]{{1,40}}(?:,[^:\n]{{1,60}})?:")
_CAPITAL_WORD = re.compile(rf"[{_UPPER}]{{2}}")


def transcript_wrappers(text: str) -> set[int]:
    """The offsets of marks that only wrap a transcript. Twin of `src/text/quoted-transcript.ts`."""
    wrappers: set[int] = set()
    in_transcript = False
    start = 0
    for line in text.split("\n"):
        if line[:1] in ('"', "“") and line:
            label = _LABEL.match(line[1:111])
            is_labelled = label is not None and _CAPITAL_WORD.search(label.group()) is not None
            in_transcript = is_labelled or (in_transcript and _stays_open(line))
            if in_transcript:
                wrappers.add(start)
        elif line and not line[0].isspace():
            in_transcript = False
        start += len(line) + 1
    return wrappers


def _stays_open(line: str) -> bool:
    inner = line[1:].rstrip()[:-1]
    if line[0] == '"':
        return '"' not in inner
    inside = 0
    for c in inner:
        if c == "“":
            inside += 1
        elif c == "”":
            inside -= 1
            if inside < 0:
                return False
    return True


def _marks_of_line(text: str, start: int, end: int) -> list[Mark]:
    if not any(c in MARKS for c in text[start:end]):
        return []
    last_closer = _last_single_closer(text, start, end)
    marks: list[Mark] = []
    open_marks: list[str] = []
    for i in range(start, end):
        c = text[i]
        if c not in MARKS:
            continue
        before = i == start or text[i - 1].isspace() or text[i - 1] in OPENING_BEFORE
        before = before or (i > start and text[i - 1] == '"' and bool(marks) and marks[-1].offset == i - 1
                            and marks[-1].kind == "open")
        after = i + 1 == end or text[i + 1].isspace() or text[i + 1] in CLOSING_AFTER
        kind = _kind(c, before, after, open_marks, text, i, start, end, last_closer)
        if kind == "open":
            marks.append(Mark(i, "open", len(open_marks)))
            open_marks.append(c)
        elif kind == "close":
            _close(c, open_marks)
            marks.append(Mark(i, "close", len(open_marks)))
    return marks


def _kind(c, before, after, open_marks, text, i, start, end, last_closer):
    """`open`, `close` or `None` for the candidate mark `c` at `i`."""
    double_open = any(m in DOUBLE for m in open_marks)
    innermost = open_marks[-1] if open_marks else ""
    opens_bare = before and not after
    if c == "“":
        return "close" if innermost in ("„", "‚") and innermost else "open"
    if c == "„":
        return "open"
    if c == "”":
        return "close" if double_open else ("open" if opens_bare else None)
    if c == "«":
        return "close" if innermost == "»" else "open"
    if c == "»":
        return "close" if "«" in open_marks else ("open" if opens_bare else None)
    if c == '"':
        straight_open = '"' in open_marks
        if opens_bare and not straight_open:
            return "open"
        if after and not before:
            return "close" if double_open else None
        return "close" if straight_open else "open"
    return _single_kind(c, before, after, open_marks, text, i, start, end, last_closer)


def _single_kind(c, before, after, open_marks, text, i, start, end, last_closer):
    single_open = any(m in SINGLE for m in open_marks)
    next_is_word = i + 1 < end and text[i + 1].isalnum()
    if c == "‹":
        return "open"
    if c == "›":
        return "close" if "‹" in open_marks else None
    if single_open and c in "’'‘":
        previous_is_space = i == start or text[i - 1].isspace()
        if (c != "‘" or "‚" in open_marks) and not previous_is_space and not next_is_word:
            return "close"
    if c == "’":
        return None
    starts_here = before and i + 1 < end and (next_is_word or text[i + 1] in MARKS or text[i + 1] in "(…$£€")
    is_elision = i + 1 < end and text[i + 1].isdigit() and _is_decade(text, i + 1, end)
    if starts_here and not is_elision and not single_open and last_closer > i + 1:
        return "open"
    return None


def _is_decade(text, i, end):
    """'90s and '16: two digits that are no part of a longer number."""
    digits = 0
    while i + digits < end and digits < 3 and text[i + digits].isdigit():
        digits += 1
    return digits == 2


def _last_single_closer(text, start, end):
    """The last offset of the line where a single mark could close: after a non-space, before a non-word."""
    for i in range(end - 1, start, -1):
        if text[i] in "’'‘" and not text[i - 1].isspace() and not (i + 1 < end and text[i + 1].isalnum()):
            return i
    return -1


CLOSES = {"“": "„‚“", "”": "“”„\"", "«": "»", "»": "«»", '"': '"“„', "’": "‘‚'’", "'": "'‘‚", "‘": "‚", "›": "‹"}


def _close(c, open_marks):
    """Drops the innermost open mark that `c` closes, and what stands open inside of it."""
    for k in range(len(open_marks) - 1, -1, -1):
        if open_marks[k] in CLOSES[c]:
            del open_marks[k:]
            return
    if open_marks:
        open_marks.pop()
