"""Puts the first layer of a tagger into its tables, and leaves out further layers: a pupil with fewer layers begins so.

    python -m sayso_training.fold tagger.pt --leave-out 5 --train CORPUS --texts FOLDER --out folded.pt

The first layer's attention does least of all. Without it, what the layer gives before its last norm depends on a piece's
word, position and features alone (Graef 2024, "Transformer tricks: precomputing the first layer"). With it, a sum of one
row each of tables of words, positions and features still explains nearly all, and such a sum with a norm is what an encoder
begins with: the folded one has the same form and one layer fewer. The rows are least squares', found by turns.
"""

import argparse
import copy
import random

import torch
from torch import Tensor

from .match import stretches
from .model import HIDDEN, Encoder, Tagger, layer_sizes, load, save, split
from .pieces import Pieces
from .plain_texts import add_text_options, read_all
from .windows import framed

TURNS = 5
# A row that stands for few pieces stays near to what the layer gives for its word in a mean surrounding, as if it had
# been seen there so many times.
PRIOR = 4


class Sums:
    """What the first layer of an encoder gives before its last norm, piece by piece, with what each piece is."""

    def __init__(self, encoder: Encoder, texts: list[Pieces], rng: random.Random):
        self.layer, self.encoder = encoder.layers[0], encoder
        keys, sums, attended = [], [], []
        for pieces, start, end in stretches(texts, encoder.window, rng):
            ids, features = framed(pieces.ids[start:end], pieces.features[start:end])
            x = encoder.embed(ids, features)
            added = self.layer.attend(x, encoder.blocks_of(0, ids.shape[1]))
            keys.append(torch.stack([ids[0], torch.arange(ids.shape[1]), *(each[0] for each in split(features))]))
            sums.append(self.behind(x + added)[0].half())
            attended.append(added[0].mean(0))
        self.keys, self.values, self.attended = torch.cat(keys, 1), torch.cat(sums), torch.stack(attended).mean(0)

    def behind(self, x: Tensor) -> Tensor:
        """The sum of which the layer gives the norm, for `x` with what attention has added."""
        x = self.layer.attention_norm(x)
        return x + self.layer.feed_forward(x)

    def alone(self) -> Tensor:
        """[V, H]: for each word, in a mean surrounding."""
        encoder = self.encoder
        words, *others = self.keys
        features = sum(table(key).mean(0) for table, key in zip(encoder.features, others[1:]))
        x = encoder.norm(encoder.words.weight + encoder.positions(others[0]).mean(0) + features)
        return self.behind(x + self.attended)

    def tables(self) -> list[Tensor]:
        """Tables of words, positions, case, gap and quote whose rows sum up to the values as nearly as may be."""
        prior = self.alone()
        sizes = [len(prior), len(self.encoder.positions.weight), *(len(each.weight) for each in self.encoder.features)]
        tables = [prior, *(torch.zeros(size, HIDDEN) for size in sizes[1:])]
        rest = self.values.float() - prior[self.keys[0]]
        for turn in range(TURNS):
            for i, (key, size) in enumerate(zip(self.keys, sizes)):
                counts = torch.bincount(key, minlength=size)[:, None] + PRIOR
                known = tables[i] - (prior if i == 0 else 0)
                change = torch.zeros(size, HIDDEN).index_add_(0, key, rest + known[key]) / counts - known
                tables[i] = tables[i] + change
                rest -= change[key]
            left = rest.var(0).sum() / self.values.float().var(0).sum()
            print(f"turn {turn + 1} unexplained {float(left):.4f}", flush=True)
        return tables


@torch.no_grad()
def fold(tagger: Tagger, texts: list[Pieces], left_out: list[int], rng: random.Random) -> Tagger:
    """`tagger` with its first layer in the tables, and without those whose numbers, from 1, are in `left_out`."""
    before = tagger.encoder
    words, positions, *features = Sums(before, texts, rng).tables()
    kept = [i for i in range(1, len(before.layers)) if i + 1 not in left_out]
    sizes = layer_sizes(tagger.state_dict())
    encoder = Encoder(block=before.block, last_block=before.last_block, window=before.window, sizes=[sizes[i] for i in kept])
    for table, rows in zip([encoder.words, encoder.positions, *encoder.features], [words, positions, *features]):
        table.weight.copy_(rows)
    encoder.norm.load_state_dict(before.layers[0].output_norm.state_dict())
    for mine, i in zip(encoder.layers, kept):
        mine.load_state_dict(before.layers[i].state_dict())
    folded = copy.deepcopy(tagger)
    folded.encoder = encoder
    return folded


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tagger", help="a checkpoint")
    add_text_options(parser)
    parser.add_argument("--leave-out", nargs="*", type=int, default=[], help="numbers of further layers, from 1")
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    torch.set_num_threads(2)
    tagger, facts = load(options.tagger)
    save(fold(tagger, read_all(options), options.leave_out, rng), options.out, **facts)


if __name__ == "__main__":
    main()
