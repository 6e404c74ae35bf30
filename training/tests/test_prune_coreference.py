"""What the network for pronouns answers when parts of it go that it does not miss."""

import unittest

import torch

from sayso_training.coreference import CoreferenceModel
from sayso_training.mpnet import HEADS, INTERMEDIATE, SIZE, MpnetEncoder
from sayso_training.prune import UNITS_AT_ONCE
from sayso_training.prune_coreference import TIMES, Worth, prune

USELESS_HEAD, USELESS_UNITS = 5, range(INTERMEDIATE - UNITS_AT_ONCE, INTERMEDIATE)
HEAD_SIZE = SIZE // HEADS


def network() -> CoreferenceModel:
    """Two layers; in the first a head gives nothing, and some units give what never changes."""
    torch.manual_seed(1)
    model = CoreferenceModel(MpnetEncoder(2, 1)).eval()
    layer = model.encoder.layers[0]
    with torch.no_grad():
        # So that it makes a difference which heads are left.
        model.encoder.distance.weight.normal_()
        layer.attended.weight[:, USELESS_HEAD * HEAD_SIZE : (USELESS_HEAD + 1) * HEAD_SIZE] = 0
        layer.widen.weight[USELESS_UNITS] = 0
    return model


def worth_of(model: CoreferenceModel) -> Worth:
    """Every part is worth much, but for the head and the units that are not missed."""
    worth = Worth(model)
    for part in (*worth.heads, *worth.units):
        part.fill_(1)
    worth.heads[0][USELESS_HEAD] = 0
    worth.units[0][USELESS_UNITS] = 0
    worth.means = [torch.nn.functional.gelu(layer.widen.bias) for layer in model.encoder.layers]
    return worth


def answers(model: CoreferenceModel) -> torch.Tensor:
    torch.manual_seed(2)
    ids, features = torch.randint(200, 1000, (2, 12)), torch.randint(80, (2, 12))
    return model(ids, features, torch.tensor([3, 7]))


class ANetworkWithoutWhatItDoesNotMiss(unittest.TestCase):
    @torch.no_grad()
    def setUp(self):
        self.model = network()
        saved = TIMES[0] + UNITS_AT_ONCE * TIMES[1] * 0.99
        self.pruned = prune(self.model, worth_of(self.model), saved).eval()

    def test_lacks_the_head_and_the_units_that_give_nothing_new(self):
        heads = [head for head in range(HEADS) if head != USELESS_HEAD]
        self.assertEqual(self.pruned.encoder.parts,
                         [(heads, INTERMEDIATE - UNITS_AT_ONCE), (list(range(HEADS)), INTERMEDIATE)])

    @torch.no_grad()
    def test_answers_as_the_whole_one(self):
        torch.testing.assert_close(answers(self.pruned), answers(self.model), atol=1e-4, rtol=1e-4)


if __name__ == "__main__":
    unittest.main()
