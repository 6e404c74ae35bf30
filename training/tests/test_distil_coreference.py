"""Lessons that a smaller network for pronouns learns from."""

import unittest

import torch

from sayso_training.coreference_data import Window
from sayso_training.distil_coreference import collate_lessons, lesson_loss, unanswered


def window(owner: list[int], at: int) -> Window:
    length = len(owner)
    return Window(list(range(1000, 1000 + length)), [0] * length, at, owner, {0}, [])


class ModelThatGives:
    """Stands for a network whose scores of all places are known."""

    def __init__(self, scores: torch.Tensor):
        self.scores = scores

    def __call__(self, ids, features, at):
        return self.scores


class Lessons(unittest.TestCase):
    def test_cost_nothing_when_the_answers_are_the_teachers(self):
        batch, wanted = collate_lessons([(window([1, -1, 2, -1, -1], 3), [0.2, 0.5, 0.3])])
        scores = torch.full((1, 7), -9.0)
        scores[0, [0, 1, 3]] = torch.tensor([0.2, 0.5, 0.3]).log()
        self.assertAlmostEqual(float(lesson_loss(ModelThatGives(scores), batch, wanted, False)), 0, places=5)
        scores[0, 1] += 1
        self.assertGreater(float(lesson_loss(ModelThatGives(scores), batch, wanted, False)), 0.05)

    def test_share_out_what_was_given_to_somebody_whose_name_is_cut_off(self):
        short, long = window([-1, 1, -1, -1], 2), window([1, -1, -1, -1, 2, -1, -1], 5)
        batch, wanted = collate_lessons([(short, [0.5, 0.5]), (long, [0.4, 0.2, 0.4])])
        self.assertEqual(batch.ids.shape, (2, 6))
        torch.testing.assert_close(wanted, torch.tensor([[0.5, 0.5, 0], [0.5, 0, 0.5]]))


class QuestionsWithoutAnAnswer(unittest.TestCase):
    def test_are_asked_where_two_persons_are_named_before(self):
        text = "Reed saw Holm when she left. He waved. " + "It rained all day. " * 20 + "She laughed."
        row = {"text": text, "genders": ["m", "f"], "mentions": [[0, 4, 0], [9, 13, 1]]}
        asked = unanswered(row)
        self.assertEqual([text[q.pronoun :][:3] for q in asked], ["she", "He "])
        alone = {"text": "Reed left when he could.", "genders": ["m"], "mentions": [[0, 4, 0]]}
        self.assertEqual(unanswered(alone), [])


if __name__ == "__main__":
    unittest.main()
