"""Trains a tagger with shorter blocks, longer windows or fewer layers to see what a slower one sees.

    python -m sayso_training.match tagger.pt --block 64 --window 1022 --train CORPUS --texts FOLDER --out short.pt
    python -m sayso_training.match tagger.pt --start folded.pt --train CORPUS --texts FOLDER --out fewer.pt
    python -m sayso_training.match tagger.pt --start pruned.pt --labels teacher.pt --train CORPUS --texts FOLDER --out fewer.pt

Nine tenths of the time of a tagger is its encoder's, and up to half of that attention's. An encoder whose pieces see fewer
others can give nearly the same vectors, once it is trained to (Romero et al. 2015, "FitNets"): that takes no labels. The
teacher's heads tell which differences count: those of the vectors as the heads read them, of the cue labels, and of the
labels of the pieces around a cue. The pupil's heads begin as the teacher's and learn what to make of its own vectors.

What a teacher gives for a piece changes by a tenth of its variance when its window begins elsewhere. The pupil, which sees the
whole article, learns the mean of two such views: it reads better than either.

The labels may be what the teacher and others of any size say together (`--labels`): those ones' vectors are nothing to
learn, and the pupil gets the CRFs of all.
"""

import argparse
import copy
import random
import time
from collections.abc import Sequence
from itertools import count, islice
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from . import evaluate
from .decode import CONTEXT, spans, windows
from .exported import ExportedEncoder
from .model import Encoder, PooledDropout, Tagger, layer_sizes, load, save
from .optimise import Optimiser, schedule
from .pieces import Pieces, load_tokenizer
from .plain_texts import LEAST, add_text_options, read_all
from .restore import restore
from .windows import framed, line_starts

# Of the articles, how many are read from a line in the midst of them on, so that any piece may stand anywhere.
CUT_SHARE = 0.4
# Positions that a longer window begins with have vectors of their own; those after repeat the last ones of them.
REPEATED = 256
# How much more a piece counts that is surely a cue: each speaks for a whole attribution.
CUE_WEIGHT = 6
# What the losses count for: vectors, vectors as the heads read them, cue labels, labels around cues.
SHARES = (2, 2, 20, 5)
# What the labels of the other taggers count for, all together, beside the teacher's.
SHARE_OF_OTHERS = 0.7
# Cues of a stretch that are looked at; they stand for all of them.
MOST_CUES = 12
# Context of the windows that a teacher reads a text with, once for each; what it sees is the mean.
VIEWS = (CONTEXT, 80)
# A stretch has a multiple of so many pieces: products in bfloat16 are prepared anew for each new length, at some cost.
WHOLE = 64

Stretch = tuple[Pieces, int, int]


def pupil(teacher: Tagger, block: int, window: int) -> Tagger:
    """A tagger with the weights of `teacher` whose layers all have blocks."""
    encoder = Encoder(block=block, last_block=True, window=window, sizes=layer_sizes(teacher.state_dict()))
    known = teacher.encoder.window
    state = dict(teacher.encoder.state_dict())
    rows = torch.arange(encoder.positions.num_embeddings)
    rows[known:] = known - REPEATED + (rows[known:] - known) % REPEATED
    state["positions.weight"] = state["positions.weight"][rows]
    encoder.load_state_dict(state)
    model = copy.deepcopy(teacher)
    model.encoder = encoder
    return model


class Labeller:
    """What a teacher, and other taggers beside it, say of pieces: the mean of their scores."""

    def __init__(self, teacher: Tagger, others: list[Tagger]):
        self.taggers = [teacher, *others]
        share = SHARE_OF_OTHERS if others else 0
        self.shares = [1 - share, *(share / len(others) for _ in others)]
        self.sizes = [tagger.cue.in_features for tagger in self.taggers]

    def cue(self, told: Tensor) -> Tensor:
        """Log probabilities [T, 3] of the cue labels of the vectors `told` [T, H']."""
        return self.mean(lambda tagger, hidden: (F.log_softmax(tagger.cue(hidden), -1),), told)[0].log_softmax(-1)

    def link(self, told: Tensor, *around) -> tuple[Tensor, Tensor]:
        """Log probabilities [C, S, 5] around the cues, as `LinkHead` takes them, and of each whether it is to be kept."""
        def of(tagger: Tagger, hidden: Tensor):
            labels, keep = tagger.link(hidden, *around)
            return F.log_softmax(labels, -1), keep

        labels, keep = self.mean(of, told)
        return labels.log_softmax(-1), keep.sigmoid()

    @torch.no_grad()
    def mean(self, of, told: Tensor) -> tuple[Tensor, ...]:
        said = (of(tagger, hidden) for tagger, hidden in zip(self.taggers, told.split(self.sizes, -1)))
        return tuple(self.together(scores) for scores in zip(*said))

    @torch.no_grad()
    def give_crfs(self, model: Tagger) -> None:
        """Gives `model` the CRFs by which these labels are to be read."""
        for name in ("cue_crf", "link_crf"):
            crfs = [getattr(tagger, name) for tagger in self.taggers]
            crf = copy.deepcopy(crfs[0])
            for mine, *theirs in zip(crf.parameters(), *(each.parameters() for each in crfs)):
                mine.copy_(self.together(theirs))
            setattr(model, name, crf)

    def together(self, values) -> Tensor:
        """The mean of what each tagger says, as much as it counts."""
        return sum(share * value for share, value in zip(self.shares, values))


class Lookout:
    """What a frozen teacher sees in a text, and how far from it is what a pupil sees."""

    def __init__(self, teacher: Tagger, rng: random.Random, bfloat16: bool = False, others: Sequence[Tagger] = ()):
        """`bfloat16`: whether pupils see in such numbers, which some processors take half the time for. `others`: taggers
        whose labels count beside the teacher's."""
        self.rng, self.bfloat16, self.scales = rng, bfloat16, None
        self.teacher = teacher.eval().requires_grad_(False)
        self.labeller = Labeller(self.teacher, [other.eval() for other in others])
        self.seen: dict[tuple[int, int], Tensor] = {}

    def vectors(self, pieces: Pieces) -> Tensor:
        """[T, H]: of each piece as the teacher sees it in those windows in whose cores it stands. Worked out once a text."""
        return self.seen_by(self.teacher, pieces, VIEWS)

    def told(self, pieces: Pieces, start: int, end: int, vectors: Tensor) -> Tensor:
        """[T, H']: what the labeller reads of a stretch: its `vectors`, and behind them how the other taggers see it, in one
        view: they are slow."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bfloat16):
            seen = [self.seen_by(other, pieces, VIEWS[:1]) for other in self.labeller.taggers[1:]]
        return torch.cat([vectors, *(each[start:end].float() for each in seen)], -1)

    @torch.no_grad()
    def seen_by(self, tagger: Tagger, pieces: Pieces, contexts: tuple[int, ...]) -> Tensor:
        key = id(tagger), id(pieces)
        if key not in self.seen:
            self.seen[key] = torch.stack([self.view(tagger, pieces, context) for context in contexts]).mean(0).half()
        return self.seen[key]

    def view(self, tagger: Tagger, pieces: Pieces, context: int) -> Tensor:
        """[T, H]: as `tagger` sees them in windows with so much `context`."""
        encoder, found = tagger.encoder, []
        for w in windows(pieces.lines, pieces.features, encoder.window, context):
            hidden = encoder(*framed(pieces.ids[w.start : w.end], pieces.features[w.start : w.end]))[0, 1:-1]
            found.append(hidden[w.core_start - w.start : w.core_end - w.start])
        return torch.cat(found)

    def losses(self, model: Tagger, stretch: Stretch) -> Tensor:
        """Four sums over the pieces of `stretch`, in the order of SHARES."""
        pieces, start, end = stretch
        ids, features, lines = (each[start:end] for each in (pieces.ids, pieces.features, pieces.lines))
        wanted = self.vectors(pieces)[start:end].float()
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bfloat16):
            seen = model.encoder(*framed(ids, features)).float()
        # As in `decode`, what stands next to a cut is but a surrounding for the rest.
        first, last = (CONTEXT if start > 0 else 0), end - start - (CONTEXT if end < len(pieces.ids) else 0)
        told = self.told(pieces, start, end, wanted)
        labels = self.labeller.cue(told)
        cues = [(s, e) for s, e in runs(labels.argmax(-1).tolist()) if first <= s < last]
        if self.scales is None:
            self.scales = wanted.var(0).mean(), self.read(wanted).var(0).clamp(min=1e-3)
        mine, theirs, labels = seen[0, 1:-1][first:last], wanted[first:last], labels[first:last]
        weights = (1 + CUE_WEIGHT * (1 - labels[:, 0].exp())) / 1.2  # their mean is about 1
        return torch.stack([
            (((mine - theirs) ** 2).mean(-1) * weights).sum() / self.scales[0],
            (((self.read(mine) - self.read(theirs)) ** 2 / self.scales[1]).mean(-1) * weights).sum(),
            divergence(model.cue(mine), labels).sum(),
            self.link_loss(model, cues, told, seen, lines)])

    def read(self, hidden: Tensor) -> Tensor:
        """`hidden` as the heads take it in."""
        link = self.teacher.link
        return torch.cat([self.teacher.cue(hidden) * 2, link.piece(hidden), link.piece_key(hidden)], -1)

    def link_loss(self, model: Tagger, found: list[tuple[int, int]], told: Tensor, seen: Tensor, lines: list[int]) -> Tensor:
        """How far the labels around the cues `found`, and whether to keep these, are from what the labeller makes of the
        vectors `told`."""
        if not found:
            return seen.sum() * 0
        cues = sorted(self.rng.sample(found, MOST_CUES)) if len(found) > MOST_CUES else found
        starts, ends = torch.tensor([s + 1 for s, _ in cues]), torch.tensor([e for _, e in cues])
        around = torch.zeros_like(starts), starts, ends, torch.tensor([[lines[0], *lines, lines[-1]]])
        labels, keep = self.labeller.link(torch.cat([told[:1], told, told[-1:]])[None], *around)
        mine, mine_keep = model.link(seen, *around)
        return len(found) / len(cues) * ((divergence(mine, labels).sum(1) * keep).sum()
                                         + 3 * F.binary_cross_entropy_with_logits(mine_keep, keep, reduction="sum"))


def runs(labels: list[int]) -> list[tuple[int, int]]:
    """Half-open runs of labels other than 0."""
    return spans([(label > 0) + (label > 0 and before > 0) for before, label in zip([0, *labels], labels)], 1)


def divergence(logits: Tensor, wanted: Tensor) -> Tensor:
    """Kullback-Leibler divergence [...] of the labels `logits` [..., N] from the log probabilities `wanted`."""
    return F.kl_div(F.log_softmax(logits, -1), wanted, log_target=True, reduction="none").sum(-1)


def stretches(texts: list[Pieces], longest: int, rng: random.Random) -> list[Stretch]:
    """Each text once: from a line in it on, or in parts of whole lines of `longest` pieces at most. In random order."""
    found = []
    for pieces in texts:
        count, lines = len(pieces.ids), line_starts(pieces.lines)
        if rng.random() < CUT_SHARE:
            start = rng.choice([line for line in lines if line < 0.7 * count])
            found.append((pieces, start, min(count, start + rng.randint(3 * LEAST, longest))))
            continue
        start = 0
        while start < count:
            end = min(count, start + longest)
            if end < count:
                end = max((line for line in lines if start + longest // 2 < line <= end), default=end)
            found.append((pieces, start, end))
            start = end
    rng.shuffle(found)
    return [shorter(*stretch, rng) for stretch in found if stretch[2] - stretch[1] >= WHOLE]


def shorter(pieces: Pieces, start: int, end: int, rng: random.Random) -> Stretch:
    """The stretch without what makes it no multiple of WHOLE, at one of its ends."""
    left = (end - start) % WHOLE
    at_start = rng.choice((0, left))
    return pieces, start + at_start, end - left + at_start


def batches(texts: list[Pieces], longest: int, size: int, rng: random.Random):
    """Stretches in groups of `size` pieces and more."""
    group = []
    for stretch in stretches(texts, longest, rng):
        group.append(stretch)
        if sum(end - start for _, start, end in group) >= size:
            yield group
            group = []


def train(model: Tagger, lookout: Lookout, texts: list[Pieces], options, rng: random.Random) -> Tagger:
    """Trains `model` but for its CRFs; gives the moving average of the steps."""
    for name, weights in model.named_parameters():
        weights.requires_grad_(not name.startswith(("cue_crf.", "link_crf.", "roles.")))
    for module in model.modules():
        if isinstance(module, PooledDropout):
            module.rate = 0
    optimiser, shares = Optimiser(model, options), torch.tensor(SHARES)
    total = int(options.epochs * sum(len(pieces.ids) for pieces in texts) / options.batch)
    endless = (batch for _ in count() for batch in batches(texts, model.encoder.window, options.batch, rng))
    sums, seen, began = torch.zeros(len(SHARES)), 0, time.time()
    for step, batch in enumerate(islice(endless, total), 1):
        pieces = sum(end - start for _, start, end in batch)

        def losses_of():
            return sum(lookout.losses(model, stretch) for stretch in batch) / pieces * shares

        sums += optimiser.step(schedule(step - 1, total), losses_of).detach()
        seen += pieces
        if step % 50 == 0:
            vectors, read, cue, link = (sums / shares / 50).tolist()
            print(f"step {step}/{total} vectors {vectors:.4f} as read {read:.4f} cue {cue:.5f} link {link:.4f} "
                  f"{seen / (time.time() - began):.0f} pieces/s", flush=True)
            sums.zero_()
        if step % 500 == 0:
            save(optimiser.average, options.out, step=step)
    return optimiser.average


def open_teacher(path: Path) -> Tagger:
    """The tagger of a checkpoint, or that which was exported to a folder, with the encoder that lies there."""
    if not path.is_dir():
        return load(path)[0]
    teacher = restore(path)
    teacher.encoder = ExportedEncoder(path / "encoder.onnx", teacher.encoder)
    return teacher


def round_products(tagger: Tagger) -> None:
    """Keeps the weights of the encoder's products in bfloat16, as they are used: else they are rounded for each window."""
    for module in tagger.encoder.modules():
        if isinstance(module, nn.Linear):
            module.bfloat16()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("teacher", type=Path, help="a checkpoint, or a folder to which one was exported: it reads faster")
    add_text_options(parser)
    parser.add_argument("--start", help="a checkpoint that the pupil begins as; the teacher's weights where none is given")
    parser.add_argument("--labels", nargs="*", default=[], help="checkpoints whose labels count beside the teacher's")
    parser.add_argument("--block", type=int, default=64)
    parser.add_argument("--window", type=int, default=1022)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--batch", type=int, default=2900, help="pieces a step, at least")
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--head-lr", type=float, default=1e-4)
    parser.add_argument("--layer-decay", type=float, default=0.95)
    parser.add_argument("--average", type=float, default=0.995)
    parser.add_argument("--dev", help="folder to score on")
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--fp32", action="store_true", help="on a processor without bfloat16")
    options = parser.parse_args()
    if options.teacher.is_dir() and not options.start:
        parser.error("an exported teacher has no weights to begin with: name a checkpoint as --start")
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    pieces = read_all(options)
    teacher = open_teacher(options.teacher)
    model = load(options.start)[0] if options.start else pupil(teacher, options.block, options.window)
    others = [load(path)[0] for path in options.labels]
    if not options.fp32:
        for other in others:
            round_products(other)
    lookout = Lookout(teacher, rng, not options.fp32, others)
    lookout.labeller.give_crfs(model)
    model = train(model, lookout, pieces, options, rng)
    save(model, options.out, seed=options.seed)
    if options.dev:
        evaluate.report(model, options.dev, load_tokenizer(f"{options.weights}/tokenizer.json"), options.out)


if __name__ == "__main__":
    main()
