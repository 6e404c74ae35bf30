"""The tagger: a MiniLM encoder, a cue tagger over its pieces, and a head that links source and content to each cue.

Encoder: Wang et al. 2020, "MiniLM" (BERT architecture, 384 units). Layers attend within blocks of neighbouring pieces that
move by half a block from layer to layer, as the windows of Liu et al. 2021, "Swin Transformer", do: in a window of 480
pieces attention over everything takes longer than all the rest. A pupil keeps it in its last layer; the tagger that ships
has blocks there as well.
Cue-anchored linking: every attribution has one cue, so a cue span identifies an attribution, and source and content are
tagged once for each cue, among the pieces that stand near it. Both taggers end in a linear-chain CRF (Lafferty et al.
2001).
"""

import math
from functools import cache

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from .crf import Crf

HIDDEN, LAYERS, HEADS, INTERMEDIATE, POSITIONS = 384, 6, 12, 1536, 512
HEAD_SIZE = HIDDEN // HEADS
CUE_LABELS = ["O", "B", "I"]
LINK_LABELS = ["O", "source-B", "source-I", "content-B", "content-I"]
FEATURE_SIZES = (5, 4, 4)  # case, gap, quote: see pieces.py
LINK_SIZE, BILINEAR_SIZE = 128, 32
# Pieces that attend to each other; 0: all do, everywhere.
BLOCK = 128
# Pieces of a window that an encoder with the published positions is read with.
WINDOW = 480
# Pieces before and after a cue among which its source and content are looked for. In the corpus 0.16 % of the
# attributions have a part that stands farther away.
REACH = 160
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
    """One post-norm transformer layer, as BERT has it, with `heads` of HEAD_SIZE and `units` in its feed-forward part."""

    def __init__(self, dropout: float, heads: int, units: int):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(HIDDEN, 3 * heads * HEAD_SIZE)
        self.attended = nn.Linear(heads * HEAD_SIZE, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.widen = nn.Linear(HIDDEN, units)
        self.narrow = nn.Linear(units, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = PooledDropout(dropout)

    def forward(self, x: Tensor, blocks: "Blocks | None" = None) -> Tensor:
        """`x` [B, T, H]; pieces attend within `blocks`, all to all without."""
        x = self.attention_norm(x + self.dropout(self.attend(x, blocks)))
        return self.output_norm(x + self.dropout(self.feed_forward(x)))

    def attend(self, x: Tensor, blocks: "Blocks | None") -> Tensor:
        """What attention adds to `x`."""
        batch, length, _ = x.shape
        qkv = self.qkv(x)
        if blocks is not None:
            qkv = qkv[:, blocks.taken].reshape(-1, blocks.size, 3 * self.heads * HEAD_SIZE)
        q, k, v = qkv.view(*qkv.shape[:2], 3, self.heads, HEAD_SIZE).permute(2, 0, 3, 1, 4)
        # Written out: on a CPU in bfloat16 this is faster than the fused attention, backwards above all.
        scores = torch.matmul(q * HEAD_SIZE**-0.5, k.transpose(-1, -2))
        attended = torch.matmul(scores.softmax(-1).to(v.dtype), v)
        attended = attended.transpose(1, 2).reshape(batch, -1, self.heads * HEAD_SIZE)
        if blocks is not None:
            attended = attended[:, blocks.returned]
        return self.attended(attended)

    def feed_forward(self, x: Tensor) -> Tensor:
        """What the feed-forward part adds to `x`."""
        return self.narrow(F.gelu(self.widen(x)))


class Blocks:
    """Blocks of equal size that cover `length` pieces; the first begins at 0 and the last ends at `length`.

    `taken`: the pieces of the blocks, one block after the other. `returned`: where each piece stands among them, in
    that block of those that hold it in whose middle it is, the first of two. Twin of `src/attribution/blocks.ts`.
    """

    def __init__(self, length: int, block: int, shifted: bool):
        self.size = min(length, block)
        first = min(block // 2 if shifted else block, length - self.size)
        starts = sorted({0, *range(first, length - self.size, block), length - self.size})
        self.taken = torch.tensor([start + i for start in starts for i in range(self.size)])
        # Twice the distance to the middle: whole numbers.
        places = [min((abs(2 * (piece - start) + 1 - self.size), i * self.size + piece - start)
                      for i, start in enumerate(starts) if start <= piece < start + self.size)[1]
                  for piece in range(length)]
        self.returned = torch.tensor(places)


def split(features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Case, gap and quote of `features`, as pieces.py packs them."""
    return features // 16, features // 4 % 4, features % 4


@cache
def blocks_of(length: int, block: int, shifted: bool) -> Blocks:
    return Blocks(length, block, shifted)


class Encoder(nn.Module):
    """Word pieces with features to one vector each."""

    kind = "minilm"

    def __init__(self, layers: int = LAYERS, dropout: float = 0.1, vocabulary: int = 30522, block: int = 0,
                 last_block: bool = False, window: int = WINDOW, sizes: list[tuple[int, int]] | None = None):
        """`block`: pieces that attend to each other in all layers but the last, and with `last_block` in that too.
        `window`: the most pieces of a text that it is read with. `sizes`: heads and units of each layer; all without."""
        super().__init__()
        self.size, self.block, self.last_block, self.window = HIDDEN, block, last_block, window
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(max(POSITIONS, window + 2), HIDDEN)
        self.features = nn.ModuleList(nn.Embedding(size, HIDDEN) for size in FEATURE_SIZES)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        sizes = sizes or [(HEADS, INTERMEDIATE)] * layers
        self.layers = nn.ModuleList(Layer(dropout, *size) for size in sizes)
        self.dropout = PooledDropout(dropout)
        for table in self.features:
            nn.init.zeros_(table.weight)

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        x = self.dropout(self.embed(ids, features))
        for i, layer in enumerate(self.layers):
            x = layer(x, self.blocks_of(i, ids.shape[1]))
        return x

    def embed(self, ids: Tensor, features: Tensor) -> Tensor:
        """What the first layer takes in."""
        case, gap, quote = (table(values) for table, values in zip(self.features, split(features)))
        return self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]] + case + gap + quote)

    def blocks_of(self, layer: int, length: int) -> "Blocks | None":
        """The blocks within which `length` pieces attend in `layer`, from 0; `None` where all do to all."""
        return blocks_of(length, self.block, layer % 2 == 1) if self.has_blocks(layer) else None

    def has_blocks(self, layer: int) -> bool:
        """Whether the pieces of `layer`, from 0, attend within blocks."""
        return self.block > 0 and (self.last_block or layer + 1 < len(self.layers))

    @staticmethod
    def from_weights(path: str, layers: int = LAYERS, block: int = 0) -> "Encoder":
        """The encoder with the published weights (`model.safetensors` of a BERT-style checkpoint)."""
        weights = load_file(path)
        encoder = Encoder(layers, block=block)
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

    `width` and `key_width` are sizes of the additive and the bilinear part; `reach`: see `scope`.
    """

    def __init__(self, size: int, width: int | None = None, key_width: int | None = None, reach: int | None = None):
        super().__init__()
        width, key_width = width or LINK_SIZE, key_width or BILINEAR_SIZE
        self.reach = reach or REACH
        self.cue = nn.Linear(2 * size, width)
        self.piece = nn.Linear(size, width)
        self.distance = nn.Embedding(DISTANCE_BUCKETS, width)
        self.line = nn.Embedding(LINE_BUCKETS, width)
        self.near = nn.Conv1d(width, width, 5, padding=2, groups=width)
        self.mix = nn.Linear(width, width)
        self.label = nn.Linear(width, len(LINK_LABELS))
        self.cue_key = nn.Linear(2 * size, len(LINK_LABELS) * key_width)
        self.piece_key = nn.Linear(size, len(LINK_LABELS) * key_width)
        self.keep = nn.Linear(2 * size + width, 1)
        self.dropout = PooledDropout(0.1)

    def forward(self, hidden: Tensor, rows: Tensor, start: Tensor, end: Tensor, line: Tensor):
        """Windows `hidden` [B, T, H] with `line` [B, T]; cues `rows`, `start`, `end` [C] -> [C, S, 5], [C].

        The scores are those of the pieces `scope(...)` [C, S] of each cue.
        """
        places = self.scope(hidden.shape[1], start)
        cue = torch.cat([hidden[rows, start], hidden[rows, end]], -1)
        lines = (line[rows[:, None], places] - line[rows, start][:, None]).clamp(-2, 2) + 2
        z = self.cue(self.dropout(cue))[:, None, :] + self.piece(self.dropout(hidden))[rows[:, None], places]
        z = z + self.distance(distance_bucket(places, start[:, None], end[:, None]))
        z = F.gelu(z + self.line(lines))
        z = z + F.gelu(self.near(z.transpose(1, 2)).transpose(1, 2))
        z = z + F.gelu(self.mix(z))
        cue_key = self.cue_key(cue).view(len(rows), len(LINK_LABELS), -1)
        piece_key = self.piece_key(hidden)[rows[:, None], places].view(*places.shape, len(LINK_LABELS), -1)
        bilinear = torch.einsum("ckd,ctkd->ctk", cue_key, piece_key)
        logits = self.label(z) + bilinear / math.sqrt(cue_key.shape[-1])
        keep = self.keep(torch.cat([cue, z.amax(1)], -1))[:, 0]
        return logits, keep

    def scope(self, length: int, start: Tensor) -> Tensor:
        """[C, S]: the pieces that are looked at for cues that begin at `start`, in windows of `length` with their ends.

        As many for each cue, [CLS] and [SEP] not among them: `reach` before and after it, moved to lie inside.
        """
        pieces = length - 2
        size = min(pieces, 2 * self.reach + 1)
        first = (start - self.reach).clamp(min=1, max=pieces - size + 1)
        return first[:, None] + torch.arange(size)


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

    def __init__(self, encoder: nn.Module, link: LinkHead | None = None):
        super().__init__()
        self.encoder = encoder
        self.cue = nn.Linear(encoder.size, len(CUE_LABELS))
        self.roles = nn.Linear(encoder.size, 5)  # any attribution's source and content: helps the encoder, not exported
        self.link = link or LinkHead(encoder.size)
        self.cue_crf = Crf(CUE_LABELS)
        self.link_crf = Crf(LINK_LABELS)
        self.dropout = PooledDropout(0.1)

    def link_scope(self, length: int, start: Tensor) -> Tensor:
        """See `LinkHead.scope`."""
        return self.link.scope(length, start)


def save(model: Tagger, path: str, **facts) -> None:
    encoder = model.encoder
    torch.save({"state": model.state_dict(), "facts": facts, "kind": encoder.kind,
                "block": getattr(encoder, "block", 0), "last_block": getattr(encoder, "last_block", False),
                "window": encoder.window, "reach": model.link.reach}, path)


def load(path: str) -> tuple[Tagger, dict]:
    saved = torch.load(path, map_location="cpu", weights_only=True)
    state = saved["state"]
    encoder = make_encoder(saved.get("kind", "minilm"), state, saved.get("block", 0),
                           saved.get("last_block", False), saved.get("window", WINDOW))
    width, key_width = state["link.piece.weight"].shape[0], state["link.piece_key.weight"].shape[0] // len(LINK_LABELS)
    # Checkpoints that say nothing of a reach looked at whole windows.
    model = Tagger(encoder, LinkHead(encoder.size, width, key_width, saved.get("reach", POSITIONS)))
    model.load_state_dict(state)
    return model, saved["facts"]


def layer_sizes(state: dict) -> list[tuple[int, int]]:
    """Heads and feed-forward units of each layer of the tagger with the weights `state`."""
    sizes = []
    while (widen := state.get(f"encoder.layers.{len(sizes)}.widen.weight")) is not None:
        attended = state[f"encoder.layers.{len(sizes)}.attended.weight"]
        sizes.append((attended.shape[1] // HEAD_SIZE, widen.shape[0]))
    return sizes


def make_encoder(kind: str, state: dict, block: int, last_block: bool, window: int) -> nn.Module:
    """An encoder for the weights `state`: `mpnet` for a teacher, else one that can be exported."""
    if kind == "mpnet":
        from .mpnet import MpnetEncoder  # it builds on this module

        return MpnetEncoder()
    return Encoder(block=block, last_block=last_block, window=window, sizes=layer_sizes(state))
