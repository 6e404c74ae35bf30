"""What a tagger gives when parts of it go that it does not miss."""

import unittest

import torch

from sayso_training.model import HEAD_SIZE, HIDDEN, Encoder, LinkHead, Tagger, layer_sizes
from sayso_training.prune import UNITS_AT_ONCE, Worth, prune

HEADS, UNITS, WIDTH = 3, 2 * UNITS_AT_ONCE, 8
USELESS_HEAD, USELESS_UNITS = 1, range(UNITS_AT_ONCE, UNITS)


def small_tagger() -> Tagger:
    """Two layers; in the second a head gives nothing, half of the units give what never changes, two link units nothing."""
    torch.manual_seed(1)
    tagger = Tagger(Encoder(block=4, last_block=True, window=30, sizes=[(HEADS, UNITS)] * 2),
                    LinkHead(HIDDEN, WIDTH, 4, 6)).eval()
    layer = tagger.encoder.layers[1]
    with torch.no_grad():
        layer.attended.weight[:, USELESS_HEAD * HEAD_SIZE : (USELESS_HEAD + 1) * HEAD_SIZE] = 0
        layer.widen.weight[USELESS_UNITS] = 0
        for weights in (tagger.link.label.weight, tagger.link.mix.weight, tagger.link.keep.weight[:, -WIDTH:]):
            weights[:, WIDTH - 2 :] = 0
    return tagger


def read(tagger: Tagger) -> list[torch.Tensor]:
    """Vectors, link labels and keep of one window."""
    torch.manual_seed(2)
    ids, features = torch.randint(50, (1, 12)), torch.randint(80, (1, 12))
    hidden = tagger.encoder(ids, features)
    cue = torch.tensor([0]), torch.tensor([4]), torch.tensor([5])
    return [hidden, *tagger.link(hidden, *cue, torch.zeros(1, 12, dtype=torch.long))]


def worth_of(tagger: Tagger) -> Worth:
    """What the parts are worth when every weight has the slope 1."""
    for parameter in tagger.parameters():
        parameter.grad = torch.ones_like(parameter)
    worth = Worth(tagger)
    worth.add(tagger, 1)
    # Units with no weights of their own give the same whatever comes: their slope is 0, and their mean stays.
    worth.units[1][USELESS_UNITS] = 0
    return worth


class ATaggerWithoutWhatItDoesNotMiss(unittest.TestCase):
    @torch.no_grad()
    def setUp(self):
        self.tagger = small_tagger()
        means = [torch.nn.functional.gelu(layer.widen.bias) for layer in self.tagger.encoder.layers]
        self.pruned = prune(self.tagger, worth_of(self.tagger), means, 0.8, WIDTH - 2).eval()

    def test_lacks_the_head_and_the_units_that_give_nothing_new(self):
        self.assertEqual(layer_sizes(self.pruned.state_dict()), [(HEADS, UNITS), (HEADS - 1, UNITS - UNITS_AT_ONCE)])
        self.assertEqual(len(self.pruned.link.piece.bias), WIDTH - 2)

    @torch.no_grad()
    def test_reads_as_the_whole_one(self):
        for one, other in zip(read(self.pruned), read(self.tagger)):
            torch.testing.assert_close(one, other, atol=1e-4, rtol=1e-4)


if __name__ == "__main__":
    unittest.main()
