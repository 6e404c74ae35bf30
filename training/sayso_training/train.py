"""Fine-tunes the tagger. `python -m sayso_training.train --help` lists the settings; the defaults are what ships."""

import argparse
import copy
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from . import evaluate
from .model import Encoder, Tagger, load, save
from .mpnet import MpnetEncoder
from .pieces import load_tokenizer, read_pieces
from .read_polnear import read_corpus
from .windows import Example, collate, cut, to_pieces


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
    # Half of the weights, and news rarely moves them: frozen, a step is a tenth faster and rare words stay put.
    model.encoder.words.weight.requires_grad_(False)
    average = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(parameter_groups(model, options), betas=(0.9, 0.98), eps=1e-6, fused=True)
    tokens = sum(len(e.pieces.ids) for e in examples)
    total = int(options.epochs * tokens / options.batch)
    base = [g["lr"] for g in optimizer.param_groups]
    step, seen, began = 0, 0, time.time()
    sums = torch.zeros(4)
    stop = min(total, options.stop or total)
    while step < stop:
        for batch in batches(examples, options, rng):
            if step >= stop:
                break
            scale = schedule(step, total)
            for group, lr in zip(optimizer.param_groups, base):
                group["lr"] = lr * scale
            model.train()
            losses = loss(model, batch, options)
            sum(losses).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            blend(average, model, min(options.average, step / (step + 20)))
            step += 1
            seen += batch["ids"].numel()
            sums += torch.tensor([float(x.detach()) for x in losses])
            if step % 50 == 0:
                rate = seen / (time.time() - began)
                print(f"step {step}/{total} cue {sums[0]/50:.3f} link {sums[1]/50:.3f} roles {sums[2]/50:.3f} "
                      f"keep {sums[3]/50:.3f} {rate:.0f} pieces/s", flush=True)
                sums.zero_()
            if step % options.every == 0 or step == stop:
                save(average, options.out, step=step, seed=options.seed)
                if options.dev:
                    evaluate.report(average, options.dev, tokenizer, f"step {step}", options.dev_limit if step < stop else 0)


def parameter_groups(model: Tagger, options) -> list[dict]:
    """The encoder learns slowly (lower layers slower still), the new heads fast."""
    groups = []
    layers = len(model.encoder.layers)
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            lr = options.lr * options.layer_decay ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.features"):
            lr = options.lr * 3
        elif name.startswith("encoder."):
            lr = options.lr * options.layer_decay ** layers
        elif "crf" in name:
            lr = options.head_lr * 3
        else:
            lr = options.head_lr
        decay = 0.0 if parameter.dim() < 2 or "features" in name else 0.01
        groups.append({"params": [parameter], "lr": lr, "weight_decay": decay})
    return groups


def schedule(step: int, total: int) -> float:
    warm = max(1, int(total * 0.06))
    if step < warm:
        return (step + 1) / warm
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, total - warm)))


def batches(examples, options, rng):
    """Windows of similar length together, `options.batch` pieces a batch, in random order."""
    pool = [(e, s, t) for e in examples for s, t in cut(e, options.window, rng)]
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


@torch.no_grad()
def blend(average: Tagger, model: Tagger, keep: float) -> None:
    """Exponential moving average of the weights: smoother than the last step, and free."""
    pairs = [(a, m) for a, m in zip(average.parameters(), model.parameters()) if m.requires_grad]
    torch._foreach_lerp_([a for a, _ in pairs], [m for _, m in pairs], 1 - keep)


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
