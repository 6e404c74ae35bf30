"""Logits to attributions. Twin of `src/attribution/`: what this does, that does, to the last offset."""

import unicodedata
from dataclasses import dataclass

import numpy as np
import torch

from . import rescue
from .crf import IMPOSSIBLE, marginals, viterbi
from .pieces import Pieces
from .windows import framed, line_starts

CONTEXT = 32


@dataclass
class Window:
    """Pieces `[start, end)` are read; cues that begin in `[core_start, core_end)` are taken from here."""

    start: int
    end: int
    core_start: int
    core_end: int


@dataclass(frozen=True)
class LinkChange:
    """How the CRF of the link labels is changed once it is trained: it learnt beside a network surer than on new text.

    Its scores are multiplied by `scale`; each source and each content that begins scores so much more.
    """

    scale: float = 1.0
    source_begin: float = 0.0
    content_begin: float = 0.0

    def scores(self, crf):
        """`(transitions, start, end)` of `crf`, changed; what is impossible stays so."""
        begin = np.array([0, self.source_begin, 0, self.content_begin, 0])
        transitions, start, end = (s.detach().double().numpy() for s in crf.scores())
        return self._scaled(transitions) + begin, self._scaled(start) + begin, self._scaled(end)

    def _scaled(self, scores):
        return np.where(scores > IMPOSSIBLE / 2, scores * self.scale, scores)


@dataclass
class Settings:
    """Thresholds chosen on dev. `cue_bias` is added to the O logit of the cue tagger."""

    cue_bias: float = 0.0
    keep_threshold: float = 0.0
    link: LinkChange = LinkChange()


def windows(lines: list[int], features: list[int], max_window: int, context: int = CONTEXT):
    """Cores of whole lines packed greedily, each with up to `context` pieces of its neighbours before and after.

    A line that is too long is cut where a word starts, as the gap in `features` tells.
    """
    n = len(lines)
    line_ends = line_starts(lines)[1:] + [n]
    cores, start, next_line = [], 0, 0
    while start < n:
        before = min(start, context)
        room = max_window - before - context
        if n - start + before <= max_window:
            stop = n
        else:
            while line_ends[next_line] <= start:
                next_line += 1
            stop = start
            while line_ends[next_line] - start <= room:
                stop = line_ends[next_line]
                next_line += 1
            if stop == start:
                stop = start + room
                while stop > start + room // 2 and features[stop] // 4 % 4 == 0:
                    stop -= 1
        cores.append((start, stop))
        start = stop
    return [Window(max(0, a - context), min(n, b + context), a, b) for a, b in cores]


@torch.no_grad()
def decode(model, pieces: Pieces, settings: Settings, max_window: int | None = None, context=CONTEXT) -> list[dict]:
    """Attributions in piece indices: `{cue: (s, e), source: [...], content: [...], cue_p, link_p, keep}`.

    `max_window`: pieces of a window; that of the encoder where none is given.
    """
    cue_scores = [s.detach().double().numpy() for s in model.cue_crf.scores()]
    link_scores = settings.link.scores(model.link_crf)
    found = []
    for w in windows(pieces.lines, pieces.features, max_window or model.encoder.window, context):
        hidden = model.encoder(*framed(pieces.ids[w.start : w.end], pieces.features[w.start : w.end]))
        logits = model.cue(hidden)[0].double().numpy()[1:-1]
        logits[:, 0] += settings.cue_bias
        labels = viterbi(logits, *cue_scores)
        cues = spans(labels, 1)
        probability = 1 - marginals(logits, *cue_scores)[:, 0]
        local = pieces.lines[w.start : w.end]
        line = torch.tensor([local[0], *local, local[-1]])

        def link(cues, known):
            """The attributions of `cues`, numbered as the window is; `None` where the model takes its word back."""
            if not cues:
                return []
            starts, ends = torch.tensor([s + 1 for s, _ in cues]), torch.tensor([e for _, e in cues])
            rows, keep = model.link(hidden, torch.zeros_like(starts), starts, ends, line[None])
            first = (model.link_scope(len(line), starts)[:, 0] - 1).tolist()
            return [read_attribution(*each, probability, link_scores, settings)
                    for each in zip(cues, first, rows.double().numpy(), keep.tolist(), known)]

        in_core = [cue for cue in cues if w.core_start <= cue[0] + w.start < w.core_end]
        window = [each for each in link(in_core, [None] * len(in_core)) if each]
        content = [span for each in window for span in each["content"]]
        read = rescue.WindowPieces(w, pieces.features[w.start : w.end], local, probability)
        candidates = rescue.rescues(read, cues, content)
        rescued = link([cue for _, cue, _ in candidates], [known for _, _, known in candidates])
        window += [each for (quotation, _, _), each in zip(candidates, rescued)
                   if each and rescue.attributes(each["content"], quotation, content)]
        found += [in_text(each, w.start) for each in sorted(window, key=lambda each: each["cue"])]
    return found


def read_attribution(cue, first, row, kept, known, probability, link_scores, settings: Settings):
    """The attribution of one cue, in the numbers of its window, or `None`. `row` begins at piece `first`."""
    if kept < settings.keep_threshold:
        return None
    if known is not None:
        row = row.copy()
        rescue.mark_content(row, first, *known)
    labels = viterbi(row, *link_scores)
    chosen = marginals(row, *link_scores)
    sources = spans(labels, 1)
    if len(sources) > 1:
        sources = [max(sources, key=lambda x: (np.log(chosen[x[0]:x[1], 1:3].sum(1)).mean(), -x[0]))]
    path = [chosen[t, label] for t, label in enumerate(labels)]

    def in_window(found):
        return [(a + first, b + first) for a, b in found]

    return {"cue": cue, "source": in_window(sources), "content": in_window(spans(labels, 3)),
            "cue_p": float(probability[cue[0]:cue[1]].max()),
            "link_p": float(np.exp(np.log(np.maximum(path, 1e-9)).sum())), "worst": float(min(path)), "keep": kept}


def in_text(attribution: dict, start: int) -> dict:
    """`attribution` of a window that begins at piece `start`, in the numbers of the whole text."""
    moved = {role: [(a + start, b + start) for a, b in attribution[role]] for role in ("source", "content")}
    return {**attribution, **moved, "cue": tuple(i + start for i in attribution["cue"])}


def spans(labels: list[int], begin: int) -> list[tuple[int, int]]:
    """Half-open runs of the role whose begin label is `begin` and inside label `begin + 1`."""
    found, start = [], None
    for i, label in enumerate([*labels, 0]):
        if start is not None and label != begin + 1:
            found.append((start, i))
            start = None
        if label == begin:
            start = i
    return found


JOINTS = frozenset(",;:-–—―")


def to_characters(role: str, piece_spans, pieces: Pieces, text: str) -> list[tuple[int, int]]:
    """Code-point spans; commas, dashes and the like at the edges of source and content are taken off, and spans without
    a letter or digit unless there is nothing else."""
    if role != "cue":
        piece_spans = [without_joints(span, pieces, text) for span in piece_spans]
        piece_spans = [span for span in piece_spans if has_words(span, pieces, text)] or piece_spans
    return [(pieces.starts[s], pieces.ends[e - 1]) for s, e in piece_spans]


def has_words(span, pieces: Pieces, text: str) -> bool:
    return any(unicodedata.category(c)[0] in "LN" for c in text[pieces.starts[span[0]] : pieces.ends[span[1] - 1]])


def without_joints(span, pieces: Pieces, text: str):
    """`span` without joints at its edges; a span of nothing else stays as it is."""
    def is_joint(i):
        return text[pieces.starts[i] : pieces.ends[i]] in JOINTS

    start, end = span
    while start < end and is_joint(start):
        start += 1
    while start < end and is_joint(end - 1):
        end -= 1
    return (start, end) if start < end else span
