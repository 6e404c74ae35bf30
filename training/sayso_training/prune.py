"""Leaves out those attention heads, feed-forward units and units of the link head that a tagger misses least.

    python -m sayso_training.prune tagger.pt --teacher teacher.pt --saved 24 --train CORPUS --out pruned.pt

What the losses of `match` would lose by a part is estimated by the square of their slope along a factor of what the part
gives (Kwon et al. 2022, "A fast post-training pruning framework for transformers"). Of heads and units those go first that
cost most time for what they are worth, until as much is saved as is wanted. Of a unit that goes its mean stays, in the bias.
"""

import argparse
import copy
import random
from pathlib import Path

import torch
from torch import Tensor

from .match import SHARES, Lookout, open_teacher, stretches
from .model import HEAD_SIZE, Encoder, LinkHead, Tagger, layer_sizes, load, save
from .pieces import Pieces
from .plain_texts import add_text_options, read_all

# Milliseconds that an attention head and a feed-forward unit take of an encoder of four whole layers, which takes 62.8 for
# 1,024 pieces; of onnxruntime's profile on Zen 4.
HEAD_TIME, UNIT_TIME = 0.55, 0.0051
# Products of matrices take no less time for a few rows less than such a number of them.
UNITS_AT_ONCE = 64
TEXTS = 120


class Worth:
    """Sums of squared slopes: [H] for each layer's heads, [U] for its units, [W] for those of the link head."""

    def __init__(self, tagger: Tagger):
        sizes = layer_sizes(tagger.state_dict())
        self.heads = [torch.zeros(heads) for heads, _ in sizes]
        self.units = [torch.zeros(units) for _, units in sizes]
        self.link = torch.zeros(len(tagger.link.piece.bias))

    def add(self, tagger: Tagger, pieces: int) -> None:
        """Adds what the gradients that `tagger` holds say, which are of `pieces` pieces."""
        for i, layer in enumerate(tagger.encoder.layers):
            heads, units = layer_worth(layer, HEAD_SIZE)
            self.heads[i] += heads / pieces
            self.units[i] += units / pieces
        link, width = tagger.link, len(self.link)
        read_by = (slopes(link.label.weight), slopes(link.mix.weight), slopes(link.keep.weight)[-width:])
        self.link += sum(read_by) ** 2 / pieces

    def kept(self, saved: float) -> list[tuple[list[int], list[int]]]:
        return parts_kept(self.heads, self.units, [(HEAD_TIME, UNIT_TIME)] * len(self.heads), saved)


def parts_kept(heads: list[Tensor], units: list[Tensor], times: list[tuple[float, float]], saved: float):
    """For each layer its heads and units that stay when parts that take `saved` milliseconds go, those that are worth least
    for their time first. `heads`, `units`: what each is worth; `times`: what one of either takes in each layer."""
    parts = [(float(worth) / times[layer][kind], times[layer][kind], layer, kind, i)
             for kind, worths in enumerate((heads, units)) for layer, each in enumerate(worths)
             for i, worth in enumerate(each)]
    gone = set()
    for _, time, *part in sorted(parts):
        if saved <= 0:
            break
        gone.add(tuple(part))
        saved -= time
    # A layer without any attention would need a graph of another form.
    return [([i for i in range(len(h)) if (layer, 0, i) not in gone] or [int(h.argmax())],
             whole(u, sum((layer, 1, i) not in gone for i in range(len(u)))))
            for layer, (h, u) in enumerate(zip(heads, units))]


def layer_worth(layer, head_size: int) -> tuple[Tensor, Tensor]:
    """Squared slopes of the heads and units of `layer`, by the gradients that it holds."""
    return slopes(layer.attended.weight).view(-1, head_size).sum(1) ** 2, slopes(layer.narrow.weight) ** 2


def watch_units(layers, sums: list[Tensor]) -> list:
    """From now on adds to `sums` [U] of each layer what its units give for each piece; the hooks that do so."""
    def add_up(sum_: Tensor):
        def hook(_, inputs):
            sum_.add_(inputs[0].detach().float().sum((0, 1)))
        return hook

    return [layer.narrow.register_forward_pre_hook(add_up(sum_)) for layer, sum_ in zip(layers, sums)]


def slopes(weight: Tensor) -> Tensor:
    """[I]: of the losses along a factor of each input of the product with `weight` [O, I]; 0 where it was not used."""
    return (weight.detach() * (0 if weight.grad is None else weight.grad)).sum(0)


def whole(worth: Tensor, wanted: int) -> list[int]:
    """About `wanted` of the most worthy units, in their order."""
    count = min(len(worth), max(1, round(wanted / UNITS_AT_ONCE)) * UNITS_AT_ONCE)
    return sorted(worth.topk(count).indices.tolist())


def weigh(tagger: Tagger, teacher: Tagger, texts: list[Pieces], rng: random.Random) -> tuple[Worth, list[Tensor]]:
    """What the parts of `tagger` are worth, and the mean [U] of what each unit of each layer gives."""
    lookout, shares = Lookout(teacher, rng), torch.tensor(SHARES)
    worth = Worth(tagger.eval())
    sums, seen = [torch.zeros(len(units)) for units in worth.units], 0
    hooks = watch_units(tagger.encoder.layers, sums)
    for stretch in stretches(texts, tagger.encoder.window, rng):
        pieces = stretch[2] - stretch[1]
        (lookout.losses(tagger, stretch) * shares).sum().backward()
        worth.add(tagger, pieces)
        tagger.zero_grad()
        seen += pieces
    for hook in hooks:
        hook.remove()
    return worth, [each / seen for each in sums]


@torch.no_grad()
def prune(tagger: Tagger, worth: Worth, means: list[Tensor], saved: float, width: int) -> Tagger:
    """`tagger` without what takes `saved` milliseconds, and with `width` units in its link head."""
    kept, before = worth.kept(saved), tagger.encoder
    sizes = [(len(heads), len(units)) for heads, units in kept]
    print("heads and units of each layer", sizes, flush=True)
    encoder = Encoder(block=before.block, last_block=before.last_block, window=before.window, sizes=sizes)
    state = {name: weights for name, weights in before.state_dict().items() if not name.startswith("layers.")}
    for i, (heads, units) in enumerate(kept):
        layer = fewer(before.layers[i].state_dict(), heads, units, means[i], HEAD_SIZE)
        state |= {f"layers.{i}.{name}": weights for name, weights in layer.items()}
    encoder.load_state_dict(state)
    pruned = copy.deepcopy(tagger)
    pruned.encoder, pruned.link = encoder, narrower(tagger.link, sorted(worth.link.topk(width).indices.tolist()))
    return pruned


def fewer(state: dict, heads: list[int], units: list[int], means: Tensor, head_size: int) -> dict[str, Tensor]:
    """The weights `state` of a layer with those of its `heads` and `units` alone; of the other units their mean stays."""
    state = dict(state)
    inputs = torch.cat([torch.arange(head * head_size, (head + 1) * head_size) for head in heads])
    gone = means.clone()
    gone[units] = 0
    state["narrow.bias"] = state["narrow.bias"] + state["narrow.weight"] @ gone
    for kind in ("weight", "bias"):
        state[f"qkv.{kind}"] = torch.cat([part[inputs] for part in state[f"qkv.{kind}"].chunk(3)])
        state[f"widen.{kind}"] = state[f"widen.{kind}"][units]
    state["attended.weight"] = state["attended.weight"][:, inputs]
    state["narrow.weight"] = state["narrow.weight"][:, units]
    return state


def narrower(link: LinkHead, units: list[int]) -> LinkHead:
    """`link` with those of its `units` alone."""
    size, labels = link.piece.weight.shape[1], link.label.weight.shape[0]
    head = LinkHead(size, len(units), len(link.piece_key.bias) // labels, link.reach)
    state = link.state_dict()
    for name in ("cue", "piece", "near", "mix"):
        for kind in ("weight", "bias"):
            state[f"{name}.{kind}"] = state[f"{name}.{kind}"][units]
    for name in ("distance", "line", "mix", "label"):
        state[f"{name}.weight"] = state[f"{name}.weight"][:, units]
    keep = state["keep.weight"]
    state["keep.weight"] = torch.cat([keep[:, : 2 * size], keep[:, 2 * size :][:, units]], 1)
    head.load_state_dict(state)
    return head


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tagger", help="a checkpoint")
    parser.add_argument("--teacher", type=Path, required=True, help="what `match` will train against")
    add_text_options(parser)
    parser.add_argument("--saved", type=float, default=24, help="milliseconds of 62.8 that are to go")
    parser.add_argument("--width", type=int, default=64, help="units of the link head that stay")
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    rng = random.Random(options.seed)
    texts = read_all(options)
    (tagger, facts), teacher = load(options.tagger), open_teacher(options.teacher)
    worth, means = weigh(tagger, teacher, rng.sample(texts, min(TEXTS, len(texts))), rng)
    link = worth.link.sort().values.cumsum(0) / worth.link.sum()
    print("worth of the least units of the link head", [f"{i + 1}: {float(link[i]):.3f}" for i in range(15, len(link), 16)])
    save(prune(tagger, worth, means, options.saved, options.width), options.out, **facts)


if __name__ == "__main__":
    main()
