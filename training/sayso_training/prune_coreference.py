"""Leaves out those attention heads and feed-forward units that the network for pronouns misses least.

    python -m sayso_training.prune_coreference coreference.pt --lessons lessons.pt --saved 14.5 --out pruned.pt

As `prune.py` does for the tagger; what a part is worth is seen from how far the answers are from a teacher's
(`distil_coreference.py`).
"""

import argparse
import random

import torch

from .coreference import CoreferenceModel, load, save
from .distil_coreference import collate_lessons, lesson_loss, read_lessons
from .mpnet import HEADS, SIZE, MpnetEncoder
from .prune import fewer, layer_worth, parts_kept, watch_units

# Milliseconds that a head and a unit take of 22 for a question of 105 pieces; of onnxruntime's profile on Zen 4. The last
# layer is reckoned for few places.
TIMES, LAST_TIMES = (0.17, 0.00095), (0.09, 0.0002)
QUESTIONS = 1200


class Worth:
    """Of each layer the sums of squared slopes of its heads and units, and the mean of what each unit gives."""

    def __init__(self, model: CoreferenceModel):
        layers = model.encoder.layers
        self.heads = [torch.zeros(len(layer.heads)) for layer in layers]
        self.units = [torch.zeros(layer.narrow.in_features) for layer in layers]
        self.means = [torch.zeros(layer.narrow.in_features) for layer in layers]

    def add(self, model: CoreferenceModel) -> None:
        """Adds what the gradients that `model` holds say, which are of one question."""
        for i, layer in enumerate(model.encoder.layers):
            heads, units = layer_worth(layer, SIZE // HEADS)
            self.heads[i] += heads
            self.units[i] += units

    def kept(self, saved: float) -> list[tuple[list[int], list[int]]]:
        """For each layer its heads and units that stay when parts that take `saved` milliseconds go."""
        return parts_kept(self.heads, self.units, [TIMES] * (len(self.heads) - 1) + [LAST_TIMES], saved)


def weigh(model: CoreferenceModel, lessons: list, rng: random.Random) -> Worth:
    """What the parts of `model` are worth, seen from questions of which a teacher's answers are known."""
    worth, seen = Worth(model.eval()), 0
    hooks = watch_units(model.encoder.layers, worth.means)
    for lesson in rng.sample(lessons, min(QUESTIONS, len(lessons))):
        batch, wanted = collate_lessons([lesson])
        lesson_loss(model, batch, wanted).backward()
        worth.add(model)
        model.zero_grad()
        seen += batch.ids.numel()
    for hook in hooks:
        hook.remove()
    worth.means = [mean / seen for mean in worth.means]
    return worth


@torch.no_grad()
def prune(model: CoreferenceModel, worth: Worth, saved: float) -> CoreferenceModel:
    kept, before = worth.kept(saved), model.encoder
    parts = [([before.layers[i].heads[head] for head in heads], len(units)) for i, (heads, units) in enumerate(kept)]
    print("heads and units of each layer", [(len(heads), units) for heads, units in parts], flush=True)
    pruned = CoreferenceModel(MpnetEncoder(frozen=before.frozen, parts=parts))
    state = {name: weights for name, weights in model.state_dict().items() if not name.startswith("encoder.layers.")}
    for i, (heads, units) in enumerate(kept):
        layer = fewer(before.layers[i].state_dict(), heads, units, worth.means[i], SIZE // HEADS)
        state |= {f"encoder.layers.{i}.{name}": weights for name, weights in layer.items()}
    pruned.load_state_dict(state)
    return pruned


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("--lessons", required=True)
    parser.add_argument("--saved", type=float, default=14.5, help="milliseconds of 22 that are to go")
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model = load(options.checkpoint)
    model.encoder.thaw()
    worth = weigh(model, read_lessons(options.lessons), random.Random(options.seed))
    save(prune(model, worth, options.saved), options.out)


if __name__ == "__main__":
    main()
