"""The tagger: a MiniLM encoder, a cue tagger over its pieces, and a head that links source and content to each cue.

Encoder: Wang et al. 2020, "MiniLM" (BERT architecture, 6 layers, 384 units). Cue-anchored linking: every attribution
has one cue, so a cue span identifies an attribution, and source and content are tagged once for each cue.
Both taggers end in a linear-chain CRF (Lafferty et al. 2001).
"""

import math

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from .crf import Crf

HIDDEN, LAYERS, HEADS, INTERMEDIATE, POSITIONS = 384, 6, 12, 1536, 512
CUE_LABELS = ["O", "B", "I"]
LINK_LABELS = ["O", "source-B", "source-I", "content-B", "content-I"]
FEATURE_SIZES = (5, 4, 4)  # case, gap, quote: see pieces.py
LINK_SIZE, BILINEAR_SIZE = 192, 48
DISTANCE_BUCKETS, LINE_BUCKETS = 41, 5


class PooledDropout(nn.Module):
    """Dropout whose masks are slices of one random pool: drawing them anew costs a tenth of a step on a CPU."""

    POOL = 1 << 23

    def __init__(self, rate: float):
        super().__init__()
        self.rate, self.pool = rate, None

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        if self.pool is None or self.pool.dtype != x.dtype:
            keep = 1 - self.rate
            self.pool = (torch.rand(self.POOL) < keep).to(x.dtype) / keep
        if x.numel() >= self.POOL:
            return F.dropout(x, self.rate)
        start = int(torch.randint(self.POOL - x.numel(), ()))
        return x * self.pool[start : start + x.numel()].view(x.shape)


class Layer(nn.Module):
    """One post-norm transformer layer, as BERT has it."""

    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.widen = nn.Linear(HIDDEN, INTERMEDIATE)
        self.narrow = nn.Linear(INTERMEDIATE, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = PooledDropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: on a CPU in bfloat16 this is faster than the fused attention, backwards above all.
        scores = torch.matmul(q * (HIDDEN // HEADS) ** -0.5, k.transpose(-1, -2))
        attended = torch.matmul(scores.softmax(-1).to(v.dtype), v)
        attended = self.attended(attended.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.attention_norm(x + self.dropout(attended))
        return self.output_norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """Word pieces with features to one vector each."""

    def __init__(self, layers: int = LAYERS, dropout: float = 0.1, vocabulary: int = 30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.features = nn.ModuleList(nn.Embedding(size, HIDDEN) for size in FEATURE_SIZES)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = PooledDropout(dropout)
        for table in self.features:
            nn.init.zeros_(table.weight)

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        x = self.words(ids) + self.positions.weight[: ids.shape[1]]
        x = x + self.features[0](features // 16) + self.features[1](features // 4 % 4) + self.features[2](features % 4)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x)
        return x

    @staticmethod
    def from_weights(path: str, layers: int = LAYERS) -> "Encoder":
        """The encoder with the published weights (`model.safetensors` of a BERT-style checkpoint)."""
        weights = load_file(path)
        encoder = Encoder(layers)
        state = encoder.state_dict()

        def put(name, tensor):
            assert state[name].shape == tensor.shape, name
            state[name].copy_(tensor)

        put("words.weight", weights["embeddings.word_embeddings.weight"])
        # The one token type is added to every piece, so it can live in the positions.
        put("positions.weight", weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0])
        for kind in ("weight", "bias"):
            put(f"norm.{kind}", weights[f"embeddings.LayerNorm.{kind}"])
        for i in range(layers):
            # Fewer layers than the checkpoint: take them evenly, the last one always.
            source = f"encoder.layer.{round((i + 1) * LAYERS / layers) - 1}"
            for kind in ("weight", "bias"):
                put(f"layers.{i}.qkv.{kind}",
                    torch.cat([weights[f"{source}.attention.self.{n}.{kind}"] for n in ("query", "key", "value")]))
                for mine, theirs in (("attended", "attention.output.dense"),
                                     ("attention_norm", "attention.output.LayerNorm"),
                                     ("widen", "intermediate.dense"), ("narrow", "output.dense"),
                                     ("output_norm", "output.LayerNorm")):
                    put(f"layers.{i}.{mine}.{kind}", weights[f"{source}.{theirs}.{kind}"])
        encoder.load_state_dict(state)
        return encoder


class LinkHead(nn.Module):
    """For each cue and each piece of its window: is the piece source or content of that cue?

    Additive scoring of cue and piece (with their distance in pieces and in lines), plus a bilinear term, plus one
    convolution along the text so that neighbours agree on where a span ends.
    """

    def __init__(self):
        super().__init__()
        self.cue = nn.Linear(2 * HIDDEN, LINK_SIZE)
        self.piece = nn.Linear(HIDDEN, LINK_SIZE)
        self.distance = nn.Embedding(DISTANCE_BUCKETS, LINK_SIZE)
        self.line = nn.Embedding(LINE_BUCKETS, LINK_SIZE)
        self.near = nn.Conv1d(LINK_SIZE, LINK_SIZE, 5, padding=2, groups=LINK_SIZE)
        self.mix = nn.Linear(LINK_SIZE, LINK_SIZE)
        self.label = nn.Linear(LINK_SIZE, len(LINK_LABELS))
        self.cue_key = nn.Linear(2 * HIDDEN, len(LINK_LABELS) * BILINEAR_SIZE)
        self.piece_key = nn.Linear(HIDDEN, len(LINK_LABELS) * BILINEAR_SIZE)
        self.keep = nn.Linear(2 * HIDDEN + LINK_SIZE, 1)
        self.dropout = PooledDropout(0.1)

    def forward(self, hidden: Tensor, rows: Tensor, start: Tensor, end: Tensor, line: Tensor):
        """Windows `hidden` [B, T, H] with `line` [B, T]; cues `rows`, `start`, `end` [C] -> [C, T, 5], [C]."""
        cue = torch.cat([hidden[rows, start], hidden[rows, end]], -1)
        place = torch.arange(hidden.shape[1], device=hidden.device)[None, :]
        lines = (line[rows] - line[rows, start][:, None]).clamp(-2, 2) + 2
        z = self.cue(self.dropout(cue))[:, None, :] + self.piece(self.dropout(hidden))[rows]
        z = z + self.distance(distance_bucket(place, start[:, None], end[:, None]))
        z = F.gelu(z + self.line(lines))
        z = z + F.gelu(self.near(z.transpose(1, 2)).transpose(1, 2))
        z = z + F.gelu(self.mix(z))
        cue_key = self.cue_key(cue).view(-1, len(LINK_LABELS), BILINEAR_SIZE)
        piece_key = self.piece_key(hidden).view(*hidden.shape[:2], len(LINK_LABELS), BILINEAR_SIZE)
        bilinear = torch.einsum("ckd,ctkd->ctk", cue_key, piece_key[rows])
        logits = self.label(z) + bilinear / math.sqrt(BILINEAR_SIZE)
        keep = self.keep(torch.cat([cue, z.amax(1)], -1))[:, 0]
        return logits, keep


def distance_bucket(place: Tensor, start: Tensor, end: Tensor) -> Tensor:
    """0 inside of the cue; 1-20 after it, 21-40 before it: one each to 8 pieces away, then by powers of 1.4."""
    after, before = (place - end).clamp(min=0), (start - place).clamp(min=0)
    far = (after + before).clamp(min=1)
    # 8 * 1.4^k, k = 1..11: kept as integers so that PyTorch, ONNX and every processor agree.
    bucket = far.clamp(max=8)
    for edge in (11, 16, 22, 31, 43, 60, 84, 118, 165, 231, 324):
        bucket = bucket + (far >= edge).long()
    return torch.where(after > 0, bucket, torch.where(before > 0, bucket + 20, torch.zeros_like(bucket)))


class Tagger(nn.Module):
    """Encoder, cue tagger and link head with their CRFs."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        self.cue = nn.Linear(HIDDEN, len(CUE_LABELS))
        self.roles = nn.Linear(HIDDEN, 5)  # any attribution's source and content: helps the encoder, not exported
        self.link = LinkHead()
        self.cue_crf = Crf(CUE_LABELS)
        self.link_crf = Crf(LINK_LABELS)
        self.dropout = PooledDropout(0.1)


def save(model: Tagger, path: str, **facts) -> None:
    torch.save({"state": model.state_dict(), "facts": facts, "layers": len(model.encoder.layers)}, path)


def load(path: str) -> tuple[Tagger, dict]:
    saved = torch.load(path, map_location="cpu", weights_only=True)
    model = Tagger(Encoder(saved["layers"]))
    model.load_state_dict(saved["state"])
    return model, saved["facts"]
