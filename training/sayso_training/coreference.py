"""Whom he or she means: an encoder that is told where the pronoun and the persons stand, and a head that scores both.

The question comes with the text (`mark` of each piece), so that few layers need not find out what is asked. A person
has the probability of all places where she is named taken together; [CLS] stands for somebody who is not named.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .model import DISTANCE_BUCKETS, FEATURE_SIZES, PooledDropout, distance_bucket
from .mpnet import MpnetEncoder

# What a piece is in the question: nothing, the pronoun, of a name whose bearer's gender agrees, is not known, differs.
PLAIN, PRONOUN, AGREES, UNKNOWN, DIFFERS = range(5)
MARKS = 5
FEATURE_STEP = 16 * FEATURE_SIZES[0]  # a packed feature is mark * 80 + case * 16 + gap * 4 + quote
POINTER_SIZE = 128
# A floor instead of -inf: the gradient of a difference of infinities is not a number.
LEAST = -1e4


class CoreferenceHead(nn.Module):
    """How well each piece fits as the one that the pronoun takes up; of [CLS], that it takes up none."""

    def __init__(self, size: int):
        super().__init__()
        self.pronoun = nn.Linear(size, POINTER_SIZE)
        self.piece = nn.Linear(size, POINTER_SIZE)
        self.distance = nn.Embedding(DISTANCE_BUCKETS, POINTER_SIZE)
        self.score = nn.Linear(POINTER_SIZE, 1)
        self.pronoun_key = nn.Linear(size, POINTER_SIZE)
        self.piece_key = nn.Linear(size, POINTER_SIZE)
        self.dropout = PooledDropout(0.1)
        nn.init.normal_(self.distance.weight, std=0.02)

    def forward(self, hidden: Tensor, at: Tensor) -> Tensor:
        """Windows `hidden` [B, T, H], the place of each pronoun `at` [B] -> [B, T]."""
        hidden = self.dropout(hidden)
        pronoun = hidden[torch.arange(len(at)), at]
        place = torch.arange(hidden.shape[1])[None, :]
        z = self.pronoun(pronoun)[:, None, :] + self.piece(hidden)
        z = F.gelu(z + self.distance(distance_bucket(place, at[:, None], at[:, None])))
        product = torch.einsum("bd,btd->bt", self.pronoun_key(pronoun), self.piece_key(hidden))
        return self.score(z)[..., 0] + product / math.sqrt(POINTER_SIZE)


class CoreferenceModel(nn.Module):
    def __init__(self, encoder: MpnetEncoder):
        super().__init__()
        self.encoder = encoder
        # The mark is one more factor of the table of letter cases.
        encoder.features[0] = nn.Embedding(FEATURE_SIZES[0] * MARKS, encoder.size)
        nn.init.normal_(encoder.features[0].weight, std=0.02)
        self.head = CoreferenceHead(encoder.size)

    def forward(self, ids: Tensor, features: Tensor, at: Tensor) -> Tensor:
        return self.head(self.encoder(ids, features), at)


@dataclass
class CoreferenceBatch:
    """Questions of one length. `owner` [B, T]: whose name begins at the piece, 0 for [CLS], -1 for no name.
    `wanted` [B, P]: whether a person, or nobody (0), is a right answer."""

    ids: Tensor
    features: Tensor
    at: Tensor
    owner: Tensor
    wanted: Tensor


def person_scores(scores: Tensor, owner: Tensor, persons: int) -> Tensor:
    """[B, T] -> [B, persons] log of the summed powers of each person's places; -inf where she has none."""
    places = F.one_hot(owner + 1, persons + 1)[..., 1:].bool()
    return scores.float()[..., None].masked_fill(~places, -torch.inf).logsumexp(1)


def coreference_loss(model: CoreferenceModel, batch: CoreferenceBatch, bfloat16: bool = True) -> Tensor:
    """Minus the log of the probability of all right answers together; a mean over the batch."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
        scores = model(batch.ids, batch.features, batch.at)
    persons = person_scores(scores, batch.owner, batch.wanted.shape[1]).clamp(min=LEAST)
    right = persons.masked_fill(~batch.wanted, LEAST).logsumexp(1)
    return (persons.logsumexp(1) - right).mean()


def save(model: CoreferenceModel, path: str) -> None:
    encoder = model.encoder
    torch.save({"state": model.state_dict(), "parts": encoder.parts, "frozen": encoder.frozen}, path)


def load(path: str, dropout: float = 0.1) -> CoreferenceModel:
    saved = torch.load(path, map_location="cpu", weights_only=True)
    model = CoreferenceModel(MpnetEncoder(frozen=saved["frozen"], dropout=dropout, parts=saved["parts"]))
    model.head.dropout.rate = dropout
    model.load_state_dict(saved["state"])
    return model
