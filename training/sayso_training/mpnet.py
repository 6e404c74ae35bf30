"""MPNet: ten layers as the encoder of the tagger's teacher, too slow to ship; five to say whom pronouns mean.

Song et al. 2020, "MPNet": BERT's layers (12 of 768 units) with a bias on attention that depends on how far apart two
pieces stand, shared by all layers. Its vocabulary is that of `bert-base-uncased`, moved by four.
"""

import math

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from .model import FEATURE_SIZES, WINDOW, PooledDropout, split

SIZE, HEADS, INTERMEDIATE, POSITIONS, VOCABULARY = 768, 12, 3072, 514, 30527
# A teacher's, of 12: the last two were made for whole sentences, and a step without them is a quarter shorter.
LAYERS = 10
BUCKETS, FARTHEST = 32, 128
# Numbers of [UNK], [CLS] and [SEP] here, for those that the pieces of sayso have; all others are moved by four.
SPECIAL = {100: 3, 101: 0, 102: 2}
EPSILON = 1e-5
# Of them keep their published weights: they hardly move in fine-tuning, and a fifth of each step is saved.
FROZEN = 4


class MpnetLayer(nn.Module):
    """One post-norm layer whose attention scores get a bias by distance. `heads`: which of the `HEADS` it has."""

    def __init__(self, dropout: float, heads: list[int], units: int):
        super().__init__()
        self.heads, inner = heads, len(heads) * SIZE // HEADS
        self.qkv = nn.Linear(SIZE, 3 * inner)
        self.attended = nn.Linear(inner, SIZE)
        self.attention_norm = nn.LayerNorm(SIZE, eps=EPSILON)
        self.widen = nn.Linear(SIZE, units)
        self.narrow = nn.Linear(units, SIZE)
        self.output_norm = nn.LayerNorm(SIZE, eps=EPSILON)
        self.dropout = PooledDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` [B, T, H], `bias` [1, HEADS, T, T] -> [B, T, H]."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, len(self.heads), SIZE // HEADS).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q * (SIZE // HEADS) ** -0.5, k.transpose(-1, -2)) + bias[:, self.heads].to(q.dtype)
        attended = torch.matmul(scores.softmax(-1).to(v.dtype), v)
        attended = self.attended(attended.transpose(1, 2).reshape(batch, length, -1))
        x = self.attention_norm(x + self.dropout(attended))
        return self.output_norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class MpnetEncoder(nn.Module):
    """Word pieces, numbered as BERT numbers them, with features to one vector of 768 each.

    `frozen`: how many layers stay as they are; the features come in behind them. `parts`: of each layer the numbers of its
    heads, and how many units it has, where it is no whole one.
    """

    kind = "mpnet"

    def __init__(self, layers: int = LAYERS, frozen: int = FROZEN, dropout: float = 0.1, parts: list | None = None):
        super().__init__()
        self.size, self.frozen, self.window = SIZE, frozen, WINDOW
        self.words = nn.Embedding(VOCABULARY, SIZE)
        self.positions = nn.Embedding(POSITIONS, SIZE)
        self.features = nn.ModuleList(nn.Embedding(size, SIZE) for size in FEATURE_SIZES)
        self.norm = nn.LayerNorm(SIZE, eps=EPSILON)
        self.distance = nn.Embedding(BUCKETS, HEADS)
        self.parts = parts or [(list(range(HEADS)), INTERMEDIATE)] * layers
        self.layers = nn.ModuleList(MpnetLayer(dropout, *part) for part in self.parts)
        for table in self.features:
            nn.init.zeros_(table.weight)
        for part in (self.words, self.positions, self.norm, self.distance, *self.layers[:self.frozen]):
            part.requires_grad_(False)

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        length = ids.shape[1]
        bias = self.distance(distance_bucket(length)).permute(2, 0, 1)[None]
        # Positions begin behind the two numbers that stand for padding.
        x = self.norm(self.words(own_numbers(ids)) + self.positions.weight[2 : length + 2])
        for layer in self.layers[:self.frozen]:
            x = layer(x, bias)
        case, gap, quote = (table(values) for table, values in zip(self.features, split(features)))
        x = x + case + gap + quote
        for layer in self.layers[self.frozen:]:
            x = layer(x, bias)
        return x

    def train(self, mode: bool = True):
        super().train(mode)
        for layer in self.layers[:self.frozen]:
            layer.eval()
        return self

    def thaw(self) -> None:
        """Lets all learn that stayed as it was, but the word vectors."""
        self.requires_grad_(True)
        self.words.requires_grad_(False)

    @staticmethod
    def from_weights(path: str, layers: int = LAYERS, frozen: int = FROZEN) -> "MpnetEncoder":
        """The encoder with the published weights (`model.safetensors`) of the first `layers`."""
        weights = load_file(path)
        encoder = MpnetEncoder(layers, frozen)
        state = encoder.state_dict()
        names = {"words.weight": "embeddings.word_embeddings.weight",
                 "positions.weight": "embeddings.position_embeddings.weight",
                 "distance.weight": "encoder.relative_attention_bias.weight"}
        for kind in ("weight", "bias"):
            names[f"norm.{kind}"] = f"embeddings.LayerNorm.{kind}"
            for i in range(layers):
                source = f"encoder.layer.{i}"
                for mine, theirs in (("attended", "attention.attn.o"), ("attention_norm", "attention.LayerNorm"),
                                     ("widen", "intermediate.dense"), ("narrow", "output.dense"),
                                     ("output_norm", "output.LayerNorm")):
                    names[f"layers.{i}.{mine}.{kind}"] = f"{source}.{theirs}.{kind}"
                state[f"layers.{i}.qkv.{kind}"].copy_(
                    torch.cat([weights[f"{source}.attention.attn.{n}.{kind}"] for n in "qkv"]))
        for mine, theirs in names.items():
            state[mine].copy_(weights[theirs])
        encoder.load_state_dict(state)
        return encoder


def own_numbers(ids: Tensor) -> Tensor:
    """BERT's numbers of pieces as MPNet has them."""
    moved = ids + 4
    for theirs, mine in SPECIAL.items():
        moved = torch.where(ids == theirs, mine, moved)
    return moved


def distance_bucket(length: int) -> Tensor:
    """[query, key]: 0-7 and 16-23 for keys up to 7 pieces before and after, then by powers, as in T5."""
    place = torch.arange(length)
    before = place[:, None] - place[None, :]
    far, half = before.abs(), BUCKETS // 2
    exact = half // 2
    large = exact + (torch.log(far.clamp(min=1).float() / exact) / math.log(FARTHEST / exact) * (half - exact)).long()
    return (before < 0).long() * half + torch.where(far < exact, far, large.clamp(max=half - 1))
