"""Text whose characters carry labels, so that any edit keeps its attributions exact.

A label is `(attribution, role)`. Spans are read off at the end: neighbouring characters with the same label are one
span. Markup for composed sentences: `[S …]`, `[C …]`, `[Q …]` are source, cue and content, `[S2 …]` those of a second
attribution in the same block; they nest. Square brackets of a text itself cannot stand in markup.
"""

import re
from pathlib import Path

from .read_polnear import Attribution

ROLES = {"S": "source", "C": "cue", "Q": "content"}
TOKEN = re.compile(r"\[([SCQ])(\d*) |\]")
BARE = frozenset()


class MarkedText:
    """A growing list of characters, each with the set of its labels."""

    def __init__(self, text: str = "", labels=BARE):
        self.chars: list[str] = list(text)
        self.labels: list[frozenset] = [frozenset(labels)] * len(text)

    @classmethod
    def from_attributions(cls, text: str, attributions: list[Attribution]) -> "MarkedText":
        marked, seen = cls(text), {}
        for number, attribution in enumerate(attributions):
            for role in ROLES.values():
                for start, end in getattr(attribution, role):
                    for i in range(start, end):
                        more = marked.labels[i] | {(number, role)}
                        marked.labels[i] = seen.setdefault(more, more)
        return marked

    @classmethod
    def from_markup(cls, markup: str, prefix: object = 0) -> "MarkedText":
        """Reads markup. `prefix` keeps attributions of different blocks apart. Raises ValueError if unbalanced."""
        marked, stack, position = cls(), [], 0
        for token in TOKEN.finditer(markup):
            marked._extend(markup[position : token.start()], stack)
            position = token.end()
            if token[0] != "]":
                stack.append(((prefix, token[2] or "1"), ROLES[token[1]]))
            elif stack:
                stack.pop()
            else:
                raise ValueError(f"closing bracket without opening: {markup}")
        if stack:
            raise ValueError(f"bracket left open: {markup}")
        marked._extend(markup[position:], stack)
        return marked

    def _extend(self, text: str, labels) -> None:
        self.chars.extend(text)
        self.labels.extend([frozenset(labels)] * len(text))

    def __len__(self) -> int:
        return len(self.chars)

    def __add__(self, other: "MarkedText") -> "MarkedText":
        both = MarkedText()
        both.chars, both.labels = self.chars + other.chars, self.labels + other.labels
        return both

    @property
    def text(self) -> str:
        return "".join(self.chars)

    def cut(self, start: int, end: int) -> "MarkedText":
        part = MarkedText()
        part.chars, part.labels = self.chars[start:end], self.labels[start:end]
        return part

    def replace(self, edits) -> "MarkedText":
        """A copy with `(start, end, text)` edits made; the text may itself be marked.

        Plain text takes the labels that all replaced characters share, or, inserted, those of both neighbours.
        """
        parts, position = MarkedText(), 0
        for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
            if start < position:
                continue
            parts.chars += self.chars[position:start]
            parts.labels += self.labels[position:start]
            piece = new if isinstance(new, MarkedText) else MarkedText(new, self.shared(start, end))
            parts.chars += piece.chars
            parts.labels += piece.labels
            position = end
        parts.chars += self.chars[position:]
        parts.labels += self.labels[position:]
        return parts

    def shared(self, start: int, end: int) -> frozenset:
        """The labels that all of `[start, end)` have, or for an empty range both neighbours."""
        around = self.labels[start:end] if end > start else self.labels[max(0, start - 1) : start + 1]
        return frozenset.intersection(*around) if around else BARE

    def spans(self) -> list[tuple[tuple, int, int]]:
        """`(label, start, end)` in text order, trimmed of white space; empty ones are left out."""
        found, running = [], {}
        for i in range(len(self.chars) + 1):
            here = self.labels[i] if i < len(self.chars) else BARE
            if i and i < len(self.chars) and here is self.labels[i - 1]:
                continue
            for label in [x for x in running if x not in here]:
                start, end = self._trimmed(running.pop(label), i)
                if start < end:
                    found.append((label, start, end))
            for label in here:
                running.setdefault(label, i)
        return sorted(found, key=lambda span: (span[1], -span[2], str(span[0])))

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.chars[start].isspace():
            start += 1
        while end > start and self.chars[end - 1].isspace():
            end -= 1
        return start, end

    def attributions(self) -> list[Attribution]:
        """Those with a cue, in text order; a cue torn apart by an edit loses its attribution."""
        by_number: dict = {}
        for (number, role), start, end in self.spans():
            by_number.setdefault(number, Attribution())
            getattr(by_number[number], role).append((start, end))
        return [a for a in by_number.values() if len(a.cue) == 1]


def write_standoff(folder: Path, name: str, marked: MarkedText, annotator: str = "syn") -> None:
    """`text/NAME.txt` and `attributions/NAME_annotator.ann` below `folder`, as `read_polnear` reads them."""
    text, lines, number = marked.text, [], 0
    for event, attribution in enumerate(marked.attributions(), 1):
        roles = []
        for role in ("cue", "source", "content"):
            spans = getattr(attribution, role)
            if not spans:
                continue
            number += 1
            where = ";".join(f"{s} {e}" for s, e in spans)
            words = " ".join(re.sub(r"\s+", " ", text[s:e]) for s, e in spans)
            lines.append(f"T{number}\t{role.capitalize()} {where}\t{words}")
            roles.append(f"{role.capitalize()}:T{number}")
        lines.append(f"E{event}\t" + " ".join(roles))
    for part in ("text", "attributions"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "text" / f"{name}.txt").write_bytes(text.encode("utf-8"))
    (folder / "attributions" / f"{name}_{annotator}.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")
