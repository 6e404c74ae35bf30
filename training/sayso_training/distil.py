"""Trains the tagger that ships from a teacher that is too slow to ship.

Two steps, for a teacher's answer costs eight times what the pupil's costs and does not change:

    python -m sayso_training.distil lessons --teacher teacher.pt --train CORPUS --texts FOLDER --out lessons.pt
    python -m sayso_training.distil train --lessons lessons.pt --start old.pt --out pupil.pt

A lesson is a window with the label distributions that the pupil is to learn: the teacher's posterior marginals, mixed
with the annotator's labels where there are any. The loss of a CRF under a distribution over label sequences is log Z less the expected
score, and for that the marginals of labels and of pairs of labels are all it needs (Hinton et al. 2015; for CRFs, Wang et al.
2020, "Structure-level knowledge distillation").
"""

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from .crf import LogPartition, sweep, viterbi
from .decode import spans
from .model import Encoder, LinkHead, Tagger, load, save
from .pieces import load_tokenizer, read_pieces
from .plain_texts import read_texts
from .train import fit, read_examples
from .windows import Example, collate

# Pieces of a window, and by how many it overlaps the one before. Shorter articles are cut to whole steps, so that
# windows of equal length are enough to fill a batch: no padding, so no mask anywhere.
LENGTH, OVERLAP, STEP = 448, 48, 32
# Pieces that look most like a cue and are none, in a window: something for `keep` to refuse.
NEGATIVES = 4
# The role of a piece that no annotator has looked at, as `cross_entropy` passes over it.
UNKNOWN = -100
# Cues that the loss looks at in one go: each holds some hundred kilobytes.
MOST_CUES = 96


@dataclass
class Lesson:
    """A window as `collate` gives it (one row), and what is to be learned. Marginals are kept in 16 bits.

    `cue_labels` [T, 3] and `cue_pairs` [3, 3]; for each candidate cue its first and last piece, the expected `keep`,
    `link_labels` [S, 5] over its scope and `link_pairs` [5, 5].
    """

    ids: Tensor
    features: Tensor
    lines: Tensor
    roles: Tensor
    cue_labels: Tensor
    cue_pairs: Tensor
    cues: list[tuple[int, int]]
    keep: list[float]
    link_labels: Tensor
    link_pairs: Tensor


def cut(count: int, rng: random.Random) -> list[tuple[int, int]]:
    """Windows over `count` pieces, the last one ending with them; where the others begin differs from call to call."""
    length = min(LENGTH, count // STEP * STEP)
    if length == 0:
        return []
    starts, start = [], 0
    while start + length < count:
        starts.append(start)
        start += max(length // 2, length - rng.randint(OVERLAP, 2 * OVERLAP))
    return [(s, s + length) for s in [*starts, count - length]]


@torch.no_grad()
def make_lessons(teacher: Tagger, scope, examples, gold_share: float, rng: random.Random) -> list[Lesson]:
    # Autocast keeps the 16-bit copy of a weight from call to call only where it thinks that it is being trained.
    teacher.eval().requires_grad_(True)
    lessons, began, pieces = [], time.time(), 0
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for number, example in enumerate(examples):
            for start, end in cut(len(example.pieces.ids), rng):
                lessons.append(make_lesson(teacher, scope, collate([(example, start, end)]), gold_share))
                pieces += end - start
            if number % 100 == 99:
                print(f"{number + 1} of {len(examples)} examples, {pieces / (time.time() - began):.0f} pieces/s", flush=True)
    return lessons


def make_lesson(teacher: Tagger, scope, window: dict, gold_share: float) -> Lesson:
    hidden = teacher.encoder(window["ids"], window["features"])
    logits = teacher.cue(hidden).float()
    labels, pairs = (x[0] for x in posterior(logits, teacher.cue_crf, [0], logits.shape[1]))
    gold_labels, gold_pairs = one_hot(window["cue_labels"], 3)
    roles = window["role_labels"][0] if gold_share > 0 else torch.full_like(window["ids"][0], UNKNOWN)
    cues = candidates(logits[0], window, labels, teacher)
    gold = {cue: link for cue, link in zip(window["cues"], window["links"])}
    keep, link_labels, link_pairs = [], [], []
    if cues:
        starts, ends = (torch.tensor([c[i] for c in cues]) for i in (0, 1))
        rows, kept = teacher.link(hidden, torch.zeros_like(starts), starts, ends, window["lines"])
        mine = scope(hidden.shape[1], starts)
        firsts = (mine - teacher.link_scope(hidden.shape[1], starts)[:, :1])[:, 0].tolist()
        taught = posterior(rows.float(), teacher.link_crf, firsts, mine.shape[1])
        for i, (cue, some, moved, sure) in enumerate(zip(cues, *taught, kept.float().sigmoid().tolist())):
            if cue in gold:
                right, rightly = one_hot(gold[cue][None, mine[i]], 5)
                some, moved = mix(right, some, gold_share), mix(rightly, moved, gold_share)
            keep.append(gold_share * (cue in gold) + (1 - gold_share) * sure)
            link_labels.append(some)
            link_pairs.append(moved)
    return Lesson(
        window["ids"][0], window["features"][0], window["lines"][0], roles,
        mix(gold_labels, labels, gold_share).half(), mix(gold_pairs, pairs, gold_share), cues, keep,
        torch.stack(link_labels).half() if cues else torch.zeros(0), torch.stack(link_pairs) if cues else torch.zeros(0))


def candidates(logits: Tensor, window: dict, labels: Tensor, teacher: Tagger) -> list[tuple[int, int]]:
    """The annotator's cues, the teacher's, and pieces that look most like one: first and last piece of each."""
    scores = [s.detach().double().numpy() for s in teacher.cue_crf.scores()]
    found = dict.fromkeys(window["cues"])
    found |= dict.fromkeys((s, e - 1) for s, e in spans(viterbi(logits.double().numpy(), *scores), 1))
    taken = {piece for s, e in found for piece in range(s, e + 1)}
    likely = (1 - labels[:, 0]).clone()
    likely[[0, -1, *taken]] = -1
    best = likely.topk(min(NEGATIVES, len(likely)))
    found |= dict.fromkeys((p, p) for v, p in zip(best.values.tolist(), best.indices.tolist()) if v > 0.02)
    inside = len(logits) - 1
    return [(s, e) for s, e in found if s > 0 and e < inside]


def mix(gold: Tensor, taught: Tensor, gold_share: float) -> Tensor:
    return gold_share * gold + (1 - gold_share) * taught


def one_hot(labels: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """Labels [1, T] as a distribution [T, N], and how often each pair of them follows [N, N]."""
    single = F.one_hot(labels[0], count).double()  # counts are whole: in 16 bits they would not be
    return single.float(), (single[:-1].T @ single[1:]).float()


def posterior(logits: Tensor, crf, firsts: list[int], size: int) -> tuple[Tensor, Tensor]:
    """Of sequences `logits` [B, T, N], of each the `size` rows from `firsts` on: marginals [B, size, N] and expected
    counts of pairs of labels [B, N, N]."""
    scores = (s.detach().double().numpy() for s in crf.scores())
    swept = sweep(logits.double().numpy().transpose(1, 0, 2), *scores)
    labels, pairs = [], []
    for i, first in enumerate(firsts):
        here, following = slice(first, first + size), slice(first, first + size - 1)
        labels.append(swept.forward[here, i] * swept.backward[here, i])
        pairs.append((swept.forward[following, i].T @ swept.after[following, i]) * swept.moves)
    return torch.from_numpy(np.stack(labels)).float(), torch.from_numpy(np.stack(pairs)).float()


def expected_loss(crf, logits: Tensor, labels: Tensor, pairs: Tensor) -> Tensor:
    """log Z less the score that is expected under `labels` [B, T, N] and `pairs` [B, N, N]: one number a row."""
    transitions, start, end = crf.scores()
    logits = logits.float()
    score = (labels * logits).sum((1, 2)) + (pairs * transitions).sum((1, 2))
    # Labels that may not begin have a score of -10000: what the teacher gives them is rounding.
    score = score + (labels[:, 0] * start * (start > -1000)).sum(1) + (labels[:, -1] * end).sum(1)
    return LogPartition.apply(logits, transitions, start, end) - score


def loss(model: Tagger, batch: list[Lesson], options) -> tuple[Tensor, ...]:
    """Cue, link, role and keep losses, on the scale of those of `train.py`."""
    ids, features, lines, roles = (torch.stack([getattr(x, n) for x in batch]) for n in ("ids", "features", "lines", "roles"))
    per_cue = 45 / ids.numel()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = model.encoder(ids, features)
        cue_logits = model.cue(model.dropout(hidden))
        role_logits = model.roles(model.dropout(hidden))
    cue_labels = torch.stack([x.cue_labels for x in batch]).float()
    cue_pairs = torch.stack([x.cue_pairs for x in batch])
    cue_loss = expected_loss(model.cue_crf, cue_logits, cue_labels, cue_pairs).sum() * per_cue
    role_loss = F.cross_entropy(role_logits.float().flatten(0, 1), roles.flatten(), reduction="sum") / roles.numel()
    all_cues = [(row, i) for row, x in enumerate(batch) for i in range(len(x.cues))]
    link_loss = keep_loss = hidden.sum() * 0
    for at in range(0, len(all_cues), MOST_CUES):
        some = all_cues[at : at + MOST_CUES]
        rows = torch.tensor([row for row, _ in some])
        starts, ends = (torch.tensor([batch[row].cues[i][k] for row, i in some]) for k in (0, 1))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, keep = model.link(hidden, rows, starts, ends, lines)
        wanted = torch.tensor([batch[row].keep[i] for row, i in some])
        keep_loss = keep_loss + F.binary_cross_entropy_with_logits(keep.float(), wanted, reduction="sum") * per_cue
        labels = torch.stack([batch[row].link_labels[i] for row, i in some]).float()
        pairs = torch.stack([batch[row].link_pairs[i] for row, i in some])
        # What a cue that is none would attribute hardly matters.
        each = expected_loss(model.link_crf, logits, labels, pairs) * wanted
        link_loss = link_loss + each.sum() * per_cue
    return cue_loss, link_loss, role_loss * options.role_weight, keep_loss * 0.5


def batches(lessons: list[Lesson], size: int, rng: random.Random):
    """Lessons of equal length together, about `size` pieces a batch, in random order."""
    by_length: dict[int, list[Lesson]] = {}
    for lesson in lessons:
        by_length.setdefault(len(lesson.ids), []).append(lesson)
    grouped = []
    for length, some in by_length.items():
        rng.shuffle(some)
        count = max(1, round(size / length))
        grouped += [some[i : i + count] for i in range(0, len(some), count)]
    rng.shuffle(grouped)
    return grouped


def train(model: Tagger, lessons: list[Lesson], options, tokenizer) -> None:
    rng = random.Random(options.seed)
    total = int(options.epochs * len(batches(lessons, options.batch, rng)))
    fit(model, options, tokenizer, total,
        epoch=lambda: batches(lessons, options.batch, rng),
        losses_of=lambda batch: loss(model, batch, options),
        pieces_of=lambda batch: sum(len(lesson.ids) for lesson in batch))


def pupil(start: str, layers: list[int], block: int, link: str | None = None) -> Tagger:
    """A tagger with some of the layers of the checkpoint `start`, local attention, and the link head of the checkpoint
    `link`, else that of `start` where it has the size, else a new one."""
    old, _ = load(start)
    model = Tagger(Encoder(len(layers), block=block))
    if model.link.piece.weight.shape == old.link.piece.weight.shape:
        model.link.load_state_dict(old.link.state_dict())
    for name in ("words", "positions", "features", "norm"):
        getattr(model.encoder, name).load_state_dict(getattr(old.encoder, name).state_dict())
    for mine, theirs in enumerate(layers):
        model.encoder.layers[mine].load_state_dict(old.encoder.layers[theirs].state_dict())
    for name in ("cue", "roles", "cue_crf", "link_crf"):
        getattr(model, name).load_state_dict(getattr(old, name).state_dict())
    if link is not None:
        other, _ = load(link)
        for name in ("link", "roles", "link_crf"):
            getattr(model, name).load_state_dict(getattr(other, name).state_dict())
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("lessons")
    make.add_argument("--teacher", required=True)
    make.add_argument("--train", nargs="*", default=[], help="folders with text/ and attributions/")
    make.add_argument("--texts", nargs="*", default=[], help="folders or files without labels: see plain_texts.py")
    make.add_argument("--gold-share", type=float, default=0.4, help="what the annotator's labels count for")
    make.add_argument("--rounds", type=int, default=1, help="how often each article is cut, each time elsewhere")
    learn = commands.add_parser("train")
    learn.add_argument("--lessons", nargs="+", required=True)
    learn.add_argument("--start", required=True, help="a checkpoint whose layers the pupil begins with")
    learn.add_argument("--layers", type=int, nargs="+", default=[0, 1, 3, 5], help="which of them, from 0")
    learn.add_argument("--link", help="a checkpoint whose link head it begins with")
    learn.add_argument("--block", type=int, default=128)
    learn.add_argument("--dev")
    learn.add_argument("--dev-limit", type=int, default=30)
    learn.add_argument("--epochs", type=float, default=6)
    learn.add_argument("--stop", type=int, default=0, help="end after so many steps of the schedule; 0: at its end")
    learn.add_argument("--batch", type=int, default=3600, help="pieces a step")
    learn.add_argument("--lr", type=float, default=3e-4)
    learn.add_argument("--head-lr", type=float, default=1e-3)
    learn.add_argument("--layer-decay", type=float, default=0.9)
    learn.add_argument("--role-weight", type=float, default=1.0)
    learn.add_argument("--average", type=float, default=0.99)
    learn.add_argument("--every", type=int, default=300)
    for command in (make, learn):
        command.add_argument("--weights", required=True, help="folder with tokenizer.json")
        command.add_argument("--out", required=True)
        command.add_argument("--seed", type=int, default=1)
        command.add_argument("--threads", type=int, default=2)
        command.add_argument("--limit", type=int, default=0)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    tokenizer = load_tokenizer(f"{options.weights}/tokenizer.json")
    if options.command == "lessons":
        teacher, _ = load(options.teacher)
        examples = read_examples(options.train, tokenizer)[: options.limit or None]
        unlabelled = [Example(name, read_pieces(text, tokenizer), [])
                      for place in options.texts for name, text in read_texts(Path(place))]
        rng, scope = random.Random(options.seed), LinkHead(1).scope
        lessons = [x for _ in range(options.rounds)
                   for x in make_lessons(teacher, scope, examples, options.gold_share, rng)
                   + make_lessons(teacher, scope, unlabelled, 0, rng)]
        torch.save([vars(x) for x in lessons], options.out)
    else:
        lessons = [Lesson(**x) for path in options.lessons for x in torch.load(path, weights_only=True)]
        train(pupil(options.start, options.layers, options.block, options.link), lessons, options, tokenizer)


if __name__ == "__main__":
    main()
