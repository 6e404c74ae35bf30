"""Quotations that no attribution covers, and the likeliest cue beside each. Twin of `uncovered-quotations.ts`."""

from typing import NamedTuple

import numpy as np

LEAST_PIECES, SPEECH_PIECES = 7, 12
COVERED, RESCUED = 0.3, 0.7
REACH = 25
LEAST_CUE, BESIDE, MOST_CUE_PIECES = 0.15, 0.5, 5
KNOWN = 50
OUTSIDE, OPENING, CLOSING = 0, 2, 3


class WindowPieces(NamedTuple):
    """A window, with the features, lines and cue probabilities of its pieces."""

    window: object
    features: list
    lines: list
    probability: np.ndarray


def rescues(pieces: WindowPieces, cues, content):
    """`(quotation, cue, known)` for each quotation of the core that `content` leaves uncovered, in text order.

    `known` is `(content, not_content)` for quotations that are surely speech, else `None`.
    """
    w, count = pieces.window, len(pieces.features)
    is_cue, is_content = covers(count, cues), covers(count, content)

    def in_core(piece):
        return w.core_start - w.start <= piece < w.core_end - w.start

    found = []
    for start, end in quotations(pieces):
        if not in_core(start) or end - start < LEAST_PIECES or is_content[start:end].mean() >= COVERED:
            continue
        near = range(max(0, start - REACH), min(count, end + REACH))
        if any(not in_core(s) and s in near for s, _ in cues):
            continue
        outside = [i for i in range(count) if pieces.lines[i] == pieces.lines[start] and pieces.features[i] % 4 == OUTSIDE]
        fits = {i for i in outside if i in near and not is_cue[i]}
        cue = likeliest_cue(pieces.probability, sorted(fits))
        if cue is None or not in_core(cue[0]):
            continue
        is_cue[cue[0] : cue[1]] = True
        found.append(((start, end), cue, ((start, end), outside) if end - start >= SPEECH_PIECES else None))
    return found


def quotations(pieces: WindowPieces):
    """The outermost quotations, from mark to mark; an open one ends with its line."""
    found, start = [], None
    for i, feature in enumerate(pieces.features):
        if i > 0 and pieces.lines[i] != pieces.lines[i - 1] and start is not None:
            found.append((start, i))
            start = None
        if feature % 4 == CLOSING and start is not None:
            found.append((start, i + 1))
            start = None
        elif feature % 4 == OPENING:
            start = i
    return found + ([(start, len(pieces.features))] if start is not None else [])


def likeliest_cue(probability, fits):
    """The first of the likeliest pieces of `fits` and its neighbours that are half as likely."""
    if not fits:
        return None
    best = max(fits, key=lambda i: (probability[i], -i))
    if probability[best] < LEAST_CUE:
        return None
    belongs = {i for i in fits if probability[i] >= probability[best] * BESIDE}
    start, end = best, best + 1
    while end in belongs and end - start < MOST_CUE_PIECES:
        end += 1
    while start - 1 in belongs and end - start < MOST_CUE_PIECES:
        start -= 1
    return start, end


def mark_content(row, first, content, not_content) -> None:
    """Adds to the logits of content what is known of it, where `row`, which begins at piece `first`, has it."""
    start, end = (min(max(piece - first, 0), len(row)) for piece in content)
    if start < end:
        row[start, 3] += KNOWN
        row[start + 1 : end, 4] += KNOWN
    row[[piece - first for piece in not_content if first <= piece < first + len(row)], 3:5] -= KNOWN


def attributes(content, quotation, others) -> bool:
    """Whether `content` covers `quotation`, and little that others have."""
    count = max([quotation[1], *(end for _, end in content)])
    if covers(count, content)[quotation[0] : quotation[1]].mean() < RESCUED:
        return False
    taken = covers(count, others)
    return sum(taken[s:e].sum() for s, e in content) < COVERED * sum(e - s for s, e in content)


def covers(count: int, spans):
    inside = np.zeros(count, dtype=bool)
    for start, end in spans:
        inside[start:end] = True
    return inside
