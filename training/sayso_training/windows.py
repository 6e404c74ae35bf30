"""Cuts articles into training windows and lays their labels over the pieces."""

import random
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import torch

from .pieces import Pieces
from .read_polnear import Attribution

CLS, SEP = 101, 102
# A window for training has a multiple of so many pieces with its ends: products in bfloat16 are prepared anew for each new
# length, at some cost.
WHOLE = 16


@dataclass
class Example:
    """One article by one annotator, in pieces: spans here are half-open pairs of piece indices."""

    name: str
    pieces: Pieces
    attributions: list[Attribution]


def to_pieces(attribution: Attribution, pieces: Pieces) -> Attribution:
    """The attribution with its spans in piece indices; a span between pieces vanishes."""

    def convert(span):
        first = bisect_right(pieces.ends, span[0])
        after = bisect_left(pieces.starts, span[1])
        return (first, after) if first < after else None

    parts = {role: [s for s in map(convert, getattr(attribution, role)) if s] for role in ("source", "cue", "content")}
    return Attribution(**parts)


def line_starts(lines: list[int]) -> list[int]:
    """The first piece of each line."""
    return [i for i in range(len(lines)) if i == 0 or lines[i] != lines[i - 1]]


def framed(ids: list[int], features: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
    """One window [1, T + 2], between [CLS] and [SEP], as an encoder takes it."""
    return torch.tensor([[CLS, *ids, SEP]]), torch.tensor([[0, *features, 0]])


def cut(example: Example, length: int, rng: random.Random) -> list[tuple[int, int]]:
    """Consecutive stretches of whole lines, about `length` pieces each; a longer line is cut."""
    lines = example.pieces.lines
    starts = line_starts(lines) + [len(lines)]
    cuts, start = [], 0
    target = length * rng.uniform(0.5, 1.0)
    for here, following in zip(starts, starts[1:]):
        if following - start > target and here > start:
            cuts.append((start, here))
            start, target = here, length * rng.uniform(0.7, 1.0)
        while following - start > length:
            cuts.append((start, start + length))
            start += length - length // 4
    if start < len(lines):
        cuts.append((start, len(lines)))
    return cuts


def shortened(item: tuple[Example, int, int]) -> tuple[Example, int, int]:
    """The window `(example, start, end)` without the pieces at its end that make it no multiple of `WHOLE`."""
    example, start, end = item
    left = (end - start + 2) % WHOLE
    return (example, start, end - left) if end - start > WHOLE else item


def collate(items: list[tuple[Example, int, int]]) -> dict:
    """Tensors for a batch of windows `(example, start, end)`; position 0 is [CLS].

    Windows of similar length come together and are cut to the shortest: no padding, so no mask anywhere.
    """
    n = min(end - start for _, start, end in items)
    shape = (len(items), n + 2)
    ids, features, lines = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    cue_labels, role_labels = (torch.zeros(shape, dtype=torch.long) for _ in range(2))
    rows, cues, links = [], [], []
    for row, (example, start, _) in enumerate(items):
        end = start + n
        p = example.pieces
        ids[row] = torch.tensor([CLS, *p.ids[start:end], SEP])
        features[row, 1:-1] = torch.tensor(p.features[start:end])
        lines[row] = torch.tensor([p.lines[start], *p.lines[start:end], p.lines[end - 1]])
        for a in example.attributions:
            if not a.cue or not (start <= a.cue[0][0] and a.cue[0][1] <= end):
                continue
            shift = 1 - start
            cue = (a.cue[0][0] + shift, a.cue[0][1] + shift)
            paint(cue_labels[row], *cue, 1)
            link = torch.zeros(n + 2, dtype=torch.long)
            for role, begin in (("source", 1), ("content", 3)):
                for s, e in getattr(a, role):
                    s, e = max(s, start) + shift, min(e, end) + shift
                    if s < e:
                        paint(link, s, e, begin)
                        paint(role_labels[row], s, e, begin)
            rows.append(row)
            cues.append((cue[0], cue[1] - 1))
            links.append(link)
    return {"ids": ids, "features": features, "lines": lines, "cue_labels": cue_labels, "role_labels": role_labels,
            "rows": rows, "cues": cues, "links": links}


def paint(labels, start: int, end: int, begin: int) -> None:
    labels[start:end] = begin + 1
    labels[start] = begin
