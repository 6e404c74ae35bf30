"""The chains against sums over every sequence of labels, which are few when a text has four pieces."""

import itertools
import unittest

import torch

from sayso_training.crf import IMPOSSIBLE, Crf
from sayso_training.model import LINK_LABELS

PIECES = 4


def random_crf(seed: int) -> tuple[Crf, torch.Tensor]:
    """A chain over the link labels with random scores, and random logits [2, T, N]."""
    torch.manual_seed(seed)
    crf = Crf(LINK_LABELS).double()
    for parameter in crf.parameters():
        torch.nn.init.normal_(parameter)
    return crf, torch.randn(2, PIECES, len(LINK_LABELS))


def scores_of(crf: Crf, logits: torch.Tensor) -> dict[tuple[int, ...], torch.Tensor]:
    """The score of each sequence of labels, by the definition: logits, moves, start and end summed up."""
    transitions, start, end = crf.scores()
    found = {}
    for labels in itertools.product(range(len(LINK_LABELS)), repeat=PIECES):
        moved = sum(transitions[one, other] for one, other in itertools.pairwise(labels))
        found[labels] = start[labels[0]] + end[labels[-1]] + moved + sum(logits[t, i] for t, i in enumerate(labels))
    return found


class TheLossOfAChain(unittest.TestCase):
    def test_is_what_the_gold_sequence_lacks_of_all(self):
        crf, logits = random_crf(1)
        gold = torch.tensor([[0, 1, 2, 0], [3, 4, 4, 1]])
        for loss, row, labels in zip(crf.loss(logits, gold), logits, gold.tolist()):
            scores = scores_of(crf, row.double())
            lacking = torch.logsumexp(torch.stack([*scores.values()]), 0) - scores[tuple(labels)]
            self.assertAlmostEqual(loss.item(), lacking.item(), 4)

    def test_has_the_gradient_that_is_written_out(self):
        crf, logits = random_crf(2)
        gold = torch.tensor([[0, 1, 2, 0], [3, 4, 4, 1]])
        crf.float()
        crf.loss(logits.requires_grad_(), gold).sum().backward()
        written = [logits.grad, *(parameter.grad for parameter in crf.parameters())]
        slow = sum(torch.logsumexp(torch.stack([*scores.values()]), 0) - scores[tuple(labels)]
                   for row, labels in zip(logits, gold.tolist()) for scores in [scores_of(crf, row)])
        summed = torch.autograd.grad(slow, [logits, *crf.parameters()])
        for one, other in zip(written, summed):
            torch.testing.assert_close(one, other, atol=1e-4, rtol=1e-4)


class TheBestSequence(unittest.TestCase):
    def test_is_the_best_of_all(self):
        for seed in range(10):
            crf, logits = random_crf(seed)
            scores = scores_of(crf, logits[0].double())
            self.assertEqual(tuple(crf.viterbi(logits[0])), max(scores, key=lambda labels: scores[labels]))

    def test_never_goes_on_with_what_has_not_begun(self):
        crf, logits = random_crf(3)
        wanted = logits[0].clone()
        wanted[:, LINK_LABELS.index("content-I")] += 50  # less than what forbids it
        self.assertLess(50, -IMPOSSIBLE)
        labels = [LINK_LABELS[i] for i in crf.viterbi(wanted)]
        self.assertEqual(labels, ["content-B", "content-I", "content-I", "content-I"])


if __name__ == "__main__":
    unittest.main()
