"""Fine-tunes the tagger. `python -m sayso_training.train --help` lists the settings; the defaults are what ships."""

import argparse
import random
import time
from itertools import count, islice
from pathlib import Path

import torch
from torch.nn import functional as F

from . import evaluate
from .model import Encoder, Tagger, load, save
from .mpnet import MpnetEncoder
from .optimise import Optimiser, schedule
from .pieces import load_tokenizer, read_pieces
from .read_polnear import read_corpus
from .windows import Example, collate, cut, shortened, to_pieces


def main() -> None:
    options = parse()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    tokenizer = load_tokenizer(f"{options.weights}/tokenizer.json")
    examples = read_examples([options.train, *options.more], tokenizer)
    if options.limit:
        examples = examples[: options.limit]
    if options.start:
        model, _ = load(options.start)
    elif options.mpnet:
        model = Tagger(MpnetEncoder.from_weights(f"{options.mpnet}/model.safetensors"))
    else:
        model = Tagger(Encoder.from_weights(f"{options.weights}/model.safetensors", options.layers))
    train(model, examples, options, rng, tokenizer)


def read_examples(folders: list[str], tokenizer) -> list[Example]:
    """One example for each article and annotator: where annotators differ, the model sees both."""
    examples = []
    for folder in folders:
        for name, text, annotators in read_corpus(Path(folder)):
            pieces = read_pieces(text, tokenizer)
            for attributions in annotators:
                examples.append(Example(name, pieces, [to_pieces(a, pieces) for a in attributions]))
    return examples


def train(model: Tagger, examples, options, rng, tokenizer) -> None:
    total = int(options.epochs * sum(len(e.pieces.ids) for e in examples) / options.batch)
    fit(model, options, tokenizer, total,
        epoch=lambda: batches(examples, options, rng),
        losses_of=lambda batch: loss(model, batch, options),
        pieces_of=lambda batch: batch["ids"].numel())


def fit(model: Tagger, options, tokenizer, total: int, epoch, losses_of, pieces_of) -> None:
    """Trains `model` for `total` steps, or the first `options.stop` of them; keeps and scores the average now and then.

    `epoch` gives the batches of one epoch, `losses_of` the cue, link, role and keep loss of a batch.
    """
    optimiser = Optimiser(model, options)
    average, seen, began, sums = optimiser.average, 0, time.time(), torch.zeros(4)
    stop = min(total, options.stop or total)
    endless = (batch for _ in count() for batch in epoch())
    for step, batch in enumerate(islice(endless, stop), 1):
        losses = optimiser.step(schedule(step - 1, total), lambda: losses_of(batch))
        seen += pieces_of(batch)
        sums += torch.tensor([float(x.detach()) for x in losses])
        if step % 50 == 0:
            cue, link, roles, keep = (sums / 50).tolist()
            print(f"step {step}/{total} cue {cue:.3f} link {link:.3f} roles {roles:.3f} keep {keep:.3f} "
                  f"{seen / (time.time() - began):.0f} pieces/s", flush=True)
            sums.zero_()
        if step % options.every == 0 or step == stop:
            save(average, options.out, step=step, seed=options.seed)
            if options.dev:
                evaluate.report(average, options.dev, tokenizer, f"step {step}", options.dev_limit if step < stop else 0)


def batches(examples, options, rng):
    """Windows of similar length together, `options.batch` pieces a batch, in random order."""
    pool = [shortened((e, s, t)) for e in examples for s, t in cut(e, options.window, rng)]
    rng.shuffle(pool)
    pool.sort(key=lambda x: x[2] - x[1])
    grouped, group, size = [], [], 0
    for item in pool:
        size += item[2] - item[1] + 2
        group.append(item)
        if size >= options.batch:
            grouped.append(group)
            group, size = [], 0
    if group:
        grouped.append(group)
    rng.shuffle(grouped)
    for group in grouped:
        yield collate(group)


def loss(model: Tagger, batch: dict, options):
    """Cue, link, role and keep losses. A gold cue stands about every 45 pieces: all are per 45 pieces."""
    per_cue = 45 / batch["ids"].numel()
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not options.fp32):
        hidden = model.encoder(batch["ids"], batch["features"])
        cue_logits = model.cue(model.dropout(hidden))
        role_logits = model.roles(model.dropout(hidden))
    cue_loss = model.cue_crf.loss(cue_logits, batch["cue_labels"]).sum() * per_cue
    role_loss = F.cross_entropy(role_logits.float().flatten(0, 1), batch["role_labels"].flatten())
    rows, cues, gold = candidates(cue_logits, batch, options.negatives)
    if not rows:
        zero = hidden.sum() * 0
        return cue_loss, zero, role_loss * options.role_weight, zero
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not options.fp32):
        starts, ends = (torch.tensor([c[i] for c in cues]) for i in (0, 1))
        logits, keep = model.link(hidden, torch.tensor(rows), starts, ends, batch["lines"])
    keep_target = (torch.arange(len(rows)) < gold).float()
    keep_loss = F.binary_cross_entropy_with_logits(keep.float(), keep_target, reduction="sum") * per_cue
    link_loss = zero = hidden.sum() * 0
    if gold:
        places = model.link_scope(hidden.shape[1], starts[:gold])
        link_loss = model.link_crf.loss(logits[:gold], within(torch.stack(batch["links"]), places)).sum() * per_cue
    return cue_loss, link_loss, role_loss * options.role_weight, keep_loss * 0.5 + zero


def within(labels, places):
    """The `labels` [C, T] at `places` [C, S]. What goes on from before begins at the first of them."""
    labels = labels.gather(1, places)
    goes_on = (labels[:, :1] > 0) & (labels[:, :1] % 2 == 0)
    return torch.cat([labels[:, :1] - goes_on.long(), labels[:, 1:]], 1)


def candidates(cue_logits, batch, negatives: int):
    """The gold cues first, then pieces that look like cues and are none: something for `keep` to refuse."""
    rows, cues = list(batch["rows"]), list(batch["cues"])
    gold = len(rows)
    p = 1 - cue_logits.detach().float().softmax(-1)[..., 0]
    p = p.masked_fill(batch["cue_labels"] > 0, -1)
    p[:, 0] = p[:, -1] = -1
    best = p.topk(negatives)
    for row in range(p.shape[0]):
        for value, place in zip(best.values[row].tolist(), best.indices[row].tolist()):
            if value > 0.05:
                rows.append(row)
                cues.append((place, place))
    return rows, cues, gold


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--train", required=True, help="folder with text/ and attributions/")
    parser.add_argument("--more", nargs="*", default=[], help="further folders of the same shape")
    parser.add_argument("--dev", help="folder to score on")
    parser.add_argument("--dev-limit", type=int, default=30)
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="a checkpoint to go on from")
    parser.add_argument("--mpnet", help="folder with MPNet's model.safetensors: train a teacher")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=float, default=8)
    parser.add_argument("--stop", type=int, default=0, help="end after so many steps of the schedule; 0: at its end")
    parser.add_argument("--batch", type=int, default=4096, help="pieces a step")
    parser.add_argument("--window", type=int, default=320)
    parser.add_argument("--lr", type=float, default=2e-4)
    parser.add_argument("--head-lr", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.9)
    parser.add_argument("--role-weight", type=float, default=3.0)
    parser.add_argument("--average", type=float, default=0.99)
    parser.add_argument("--negatives", type=int, default=2)
    parser.add_argument("--every", type=int, default=200)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--fp32", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
