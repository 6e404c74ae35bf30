"""How texts are cut for training without labels, and what the losses say of a pupil."""

import random
import unittest

import torch

from sayso_training.match import WHOLE, Labeller, Lookout, batches, pupil, runs, stretches
from sayso_training.model import HIDDEN, Encoder, LinkHead, Tagger
from sayso_training.pieces import Pieces

LONGEST = 512


def text(count: int, line: int) -> Pieces:
    """A text of `count` pieces in lines of `line`."""
    pieces = Pieces.__new__(Pieces)
    pieces.ids, pieces.features = [5 + i % 40 for i in range(count)], [i % 80 for i in range(count)]
    pieces.lines = [i // line for i in range(count)]
    pieces.starts, pieces.ends = list(range(0, 2 * count, 2)), list(range(1, 2 * count, 2))
    return pieces


def small_tagger(seed: int, window: int = 200) -> Tagger:
    torch.manual_seed(seed)
    return Tagger(Encoder(block=16, last_block=True, window=window, sizes=[(2, 64)] * 2),
                  LinkHead(HIDDEN, 8, 4, 20)).eval()


class StretchesOfTexts(unittest.TestCase):
    def setUp(self):
        self.texts = [text(count, 30) for count in (40, 64, 700, 2000)]

    def test_are_whole_multiples_within_their_texts_and_not_too_long(self):
        for seed in range(20):
            for pieces, start, end in stretches(self.texts, LONGEST, random.Random(seed)):
                self.assertEqual((end - start) % WHOLE, 0)
                self.assertTrue(0 <= start < end <= len(pieces.ids) and end - start <= LONGEST)

    def test_are_the_same_for_the_same_seed(self):
        one, other = (stretches(self.texts, LONGEST, random.Random(7)) for _ in range(2))
        self.assertEqual([(s, e) for _, s, e in one], [(s, e) for _, s, e in other])

    def test_come_in_groups_of_at_least_so_many_pieces(self):
        for group in batches(self.texts * 5, LONGEST, 900, random.Random(1)):
            self.assertGreaterEqual(sum(end - start for _, start, end in group), 900)


class RunsOfLabels(unittest.TestCase):
    def test_are_whatever_stands_together(self):
        self.assertEqual(runs([0, 1, 2, 0, 0, 1, 0, 2]), [(1, 3), (5, 6), (7, 8)])


class WhatATeacherSees(unittest.TestCase):
    def test_is_seen_as_well_by_a_pupil_that_is_the_teacher(self):
        teacher = small_tagger(1)
        same = pupil(teacher, 16, 200).eval()
        lookout = Lookout(teacher, random.Random(1))
        with torch.no_grad():
            losses = lookout.losses(same, (text(192, 192), 0, 192))
        # The teacher's vectors are kept in half precision; the last loss has the entropy of `keep` in it.
        self.assertLess(float(losses[:3].max()) / 192, 1e-3)

    def test_is_seen_worse_by_another(self):
        lookout = Lookout(small_tagger(1), random.Random(1))
        with torch.no_grad():
            losses = lookout.losses(small_tagger(2), (text(192, 192), 0, 192))
        self.assertGreater(float(losses[0]) / 192, 0.1)

    def test_is_the_mean_over_windows_that_begin_elsewhere(self):
        lookout, pieces = Lookout(small_tagger(1), random.Random(1)), text(600, 30)
        one, other = (lookout.view(lookout.teacher, pieces, context) for context in (32, 80))
        self.assertFalse(torch.allclose(one, other, atol=1e-2))
        torch.testing.assert_close(lookout.vectors(pieces).float(), (one + other) / 2, atol=1e-2, rtol=1e-2)

    def test_is_learned_of_its_vectors_while_another_s_labels_count_beside_its_own(self):
        teacher, other, pieces = small_tagger(1), small_tagger(2), text(192, 192)
        lookout = Lookout(teacher, random.Random(1), others=[other])
        with torch.no_grad():
            as_teacher, as_other = (lookout.losses(each, (pieces, 0, 192)) / 192 for each in (teacher, other))
            alone = Lookout(other, random.Random(1)).losses(teacher, (pieces, 0, 192)) / 192
        self.assertLess(float(as_teacher[0]), 1e-3)
        self.assertGreater(float(as_other[0]), 0.1)
        # The other's labels count for more than half, but not alone.
        self.assertLess(float(as_other[2]), float(as_teacher[2]))
        self.assertLess(float(as_teacher[2]), float(alone[2]))

    def test_gives_a_pupil_the_mean_of_two_crfs(self):
        teacher, other, model = (small_tagger(seed) for seed in (1, 2, 3))
        with torch.no_grad():
            for tagger, value in ((teacher, 0.0), (other, 1.0)):
                for weights in tagger.link_crf.parameters():
                    weights.fill_(value)
        Lookout(teacher, random.Random(1), others=[other]).labeller.give_crfs(model)
        for weights in model.link_crf.parameters():
            torch.testing.assert_close(weights.detach(), torch.full_like(weights, 0.7))

    def test_is_said_as_much_by_each_of_two_others(self):
        teacher, *others = taggers = [small_tagger(seed) for seed in (1, 2, 3)]
        told = torch.randn(7, 3 * HIDDEN)
        said = [tagger.cue(hidden).log_softmax(-1) for tagger, hidden in zip(taggers, told.split(HIDDEN, -1))]
        mean = 0.3 * said[0] + 0.35 * said[1] + 0.35 * said[2]
        torch.testing.assert_close(Labeller(teacher, others).cue(told), mean.log_softmax(-1).detach())


if __name__ == "__main__":
    unittest.main()
