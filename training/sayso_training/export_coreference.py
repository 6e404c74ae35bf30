"""Writes a checkpoint as the folder that `src/tagger/coreference-folder.ts` reads.

    python -m sayso_training.export_coreference work/coreference.pt --weights WEIGHTS --out ../models/coreference

`pointer.onnx`: word pieces with features and the place of a pronoun -> a score for each place where somebody is named.
`weights.gz`: the weights of its layers, int8 with dynamic activations as the tagger's are, in so few levels that they pack to
four bits each. They lie apart so that the runtime takes them from where they were unpacked and need not copy them. Word vectors
take eight bits for six numbers (`word_codes.py`).
"""

import argparse
import datetime
import json
import math
import re
import zlib
from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto as T
from torch import nn

from . import coreference, export, mpnet
from .coreference import CoreferenceModel, load
from .coreference_data import AFTER, BEFORE, Window, collate, gap_questions, to_window
from .export import CONTRIB, WEIGHT_LEVELS, Graph, feature_table, value
from .mpnet import MpnetLayer, distance_bucket, own_numbers
from .pieces import load_tokenizer
from .word_codes import codes_of

# Pieces that no vocabulary file needs: places kept free, and letters of scripts that the encoder cannot read anyway.
LEFT_OUT = re.compile(r"\[unused\d+\]|(?:##)?[^\u0000-\u024f\u2000-\u2bff]+")
# What `pointer.onnx` calls its weights.
WEIGHTS = "weights"
# What a weight is rounded to, in root mean squares of its row.
STEP = 0.25
# Inputs of each product that are reckoned with in floating point, and questions that tell which.
APART, EXAMPLES = 4, 100


class GraphWithWeights(Graph):
    """A graph whose constants of whole numbers lie in `weights`, as ONNX's external data (its IR, "External tensor data")."""

    def __init__(self):
        super().__init__()
        self.weights = bytearray()

    def levels(self, array) -> str:
        name = f"c{len(self.constants)}"
        content = np.ascontiguousarray(array).tobytes()
        tensor = T(name=name, data_type=T.INT8, dims=array.shape, data_location=T.EXTERNAL)
        for key, entry in (("location", WEIGHTS), ("offset", len(self.weights)), ("length", len(content))):
            tensor.external_data.add(key=key, value=str(entry))
        self.constants.append(tensor)
        self.weights += content
        return name


def write_pointer(model: CoreferenceModel, words: torch.Tensor, windows: list[Window], folder: Path) -> None:
    """`words` [V, H]: the vectors of the pieces of the vocabulary file, in its order. `windows`: examples of what is read.

    Inputs: T pieces with [CLS] and [SEP], `input_ids` and `features` [T]; `pronoun` [1], the place of the pronoun;
    `places` [P], those of [CLS] and of the names. Output: `scores` [P].
    """
    state = {name: tensor.detach().numpy() for name, tensor in model.state_dict().items()}
    g = GraphWithWeights()
    x = g.op("Add", write_words(g, words), write_positions(g, state))
    x = g.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"], mpnet.EPSILON)
    bias = write_distances(g, state["encoder.distance.weight"])
    # The last layer is reckoned for what is scored alone.
    asked = g.op("Concat", "pronoun", "places", axis=0)
    layers, apart = model.encoder.layers, largest_inputs(model, windows)
    for i, layer in enumerate(layers):
        if i == model.encoder.frozen:
            x = g.op("Add", x, g.op("Gather", g.half(feature_table(state)), "features"))
        x = write_layer(g, layer, apart, x, bias, asked if i + 1 == len(layers) else None)
    write_head(g, {k[len("head."):]: v for k, v in state.items() if k.startswith("head.")}, x)
    inputs = [value("input_ids", T.INT32, "T"), value("features", T.INT32, "T"), value("pronoun", T.INT32, 1),
              value("places", T.INT32, "P")]
    # Not checked by onnx: it looks for the weights in a file.
    graph = g.model("pointer", inputs, [value("scores", T.FLOAT, "P")])
    (folder / "pointer.onnx").write_bytes(graph.SerializeToString(deterministic=True))
    (folder / "weights.gz").write_bytes(packed(bytes(g.weights)))


def packed(content: bytes) -> bytes:
    """By gzip, without a look for repetitions: in weights there are none, and each costs more than the number."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS, 9, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(content) + packer.flush()


def write_words(g: Graph, words: torch.Tensor) -> str:
    """The vectors of `input_ids`: [T, H]. One row of a table for each part of each word."""
    codes, books = codes_of(words)
    parts, kept, part = books.shape
    places = g.op("Cast", g.op("Gather", g.constant(codes.numpy().astype(np.uint8)), "input_ids"), to=T.INT32)
    places = g.op("Add", places, g.constant((np.arange(parts) * kept).astype(np.int32)))
    found = g.op("Gather", g.half(books.numpy().reshape(parts * kept, part)), places)
    return g.op("Reshape", found, g.ints(0, parts * part))


def write_positions(g: Graph, state: dict) -> str:
    table = state["encoder.positions.weight"][2 : BEFORE + AFTER + 5]
    return g.op("Slice", g.half(table), g.ints(0), g.op("Shape", "input_ids"), g.ints(0))


def write_distances(g: Graph, table) -> str:
    """What attention adds by how far apart two pieces stand, for each head: [1, heads, T, T]."""
    longest = BEFORE + AFTER + 3
    bucket = distance_bucket(longest).numpy()
    # By key less query, from -(longest - 1) to longest - 1.
    by_step = np.concatenate([bucket[1:, 0][::-1], bucket[0]])
    steps = g.op("Range", g.constant(np.int64(0)), g.op("Squeeze", g.op("Shape", "input_ids")), g.constant(np.int64(1)))
    step = g.op("Sub", g.op("Unsqueeze", steps, g.ints(0)), g.op("Unsqueeze", steps, g.ints(1)))
    found = g.op("Gather", g.constant(table[by_step]), g.op("Add", step, g.constant(np.int64(longest - 1))))
    return g.op("Unsqueeze", g.op("Transpose", found, perm=[2, 0, 1]), g.ints(0))


def write_layer(g: Graph, layer: MpnetLayer, apart: dict, x: str, bias: str, asked: str | None) -> str:
    """`MpnetLayer` of mpnet.py; with `asked` for those places alone, which attend to all."""
    of = lambda name, x: linear(g, x, getattr(layer, name), apart[getattr(layer, name)])
    norm = lambda name, x: g.norm(x, *(p.detach().numpy() for p in getattr(layer, name).parameters()), mpnet.EPSILON)
    if asked is None:
        q, k, v = g.op("Split", of("qkv", x), outputs=3, num_outputs=3, axis=-1)
    else:
        q, others = split(layer.qkv, layer.attended.in_features)
        k, v = g.op("Split", linear(g, x, others, apart[layer.qkv]), outputs=2, num_outputs=2, axis=-1)
        x = g.op("Gather", x, asked)
        q = linear(g, x, q, apart[layer.qkv])
        bias = g.op("Gather", bias, asked, axis=2)
    q, k, v = (g.op("Unsqueeze", each, g.ints(0)) for each in (q, k, v))
    if len(layer.heads) < mpnet.HEADS:
        bias = g.op("Gather", bias, g.ints(*layer.heads), axis=1)
    attended = g.op("MultiHeadAttention", q, k, v, "", "", bias, domain=CONTRIB, num_heads=len(layer.heads))
    x = norm("attention_norm", g.op("Add", x, of("attended", g.op("Squeeze", attended, g.ints(0)))))
    return norm("output_norm", g.op("Add", x, of("narrow", g.op("Gelu", of("widen", x)))))


def split(part: nn.Linear, first: int) -> tuple[nn.Linear, nn.Linear]:
    """Two layers that give the `first` outputs of `part`, and the others."""
    parts = []
    for rows in (slice(None, first), slice(first, None)):
        made = nn.Linear(part.in_features, len(part.bias[rows]))
        made.weight, made.bias = nn.Parameter(part.weight[rows]), nn.Parameter(part.bias[rows])
        parts.append(made)
    return tuple(parts)


@torch.no_grad()
def largest_inputs(model: CoreferenceModel, windows: list[Window]) -> dict[nn.Linear, np.ndarray]:
    """For each product of the layers the numbers of the `APART` inputs that become largest when `windows` are read."""
    parts = [part for layer in model.encoder.layers for part in (layer.qkv, layer.attended, layer.widen, layer.narrow)]
    largest = {part: torch.zeros(part.in_features) for part in parts}

    def look(part, inputs):
        largest[part] = largest[part].maximum(inputs[0].abs().flatten(0, -2).amax(0))

    hooks = [part.register_forward_pre_hook(look) for part in parts]
    model.eval()
    for window in windows:
        batch = collate([window])
        model(batch.ids, batch.features, batch.at)
    for hook in hooks:
        hook.remove()
    return {part: seen.topk(min(APART, len(seen))).indices.sort().values.numpy() for part, seen in largest.items()}


def linear(g: Graph, x: str, part: nn.Linear, apart: np.ndarray) -> str:
    """`part` of `x` [T, in] in int8, the inputs numbered `apart` in floating point.

    A few inputs are a hundred times as large as the rest: the steps that suit them would leave nothing of all others
    (Dettmers et al. 2022, "LLM.int8()", section 3.2).
    """
    weight, bias = part.weight.detach().numpy(), part.bias.detach().numpy()
    rest = np.ones(weight.shape[1], dtype=np.float32)
    rest[apart] = 0
    levels, scales = to_levels(weight * rest)
    exact = g.op("Gemm", g.op("Gather", x, g.ints(*apart), axis=1), g.half(weight[:, apart].T), g.constant(bias))
    return g.op("Add", g.multiply_levels(g.quantise(g.op("Mul", x, g.constant(rest))), levels, scales), exact)


def to_levels(weight):
    """`weight` [out, in] in whole numbers, and what one stands for in each row.

    Steps of a share of what is usual in a row leave four bits of information in a weight, whatever its largest are, and
    gzip finds them: as exact as four bits with one scale for each 64 weights, and int8 once it is unpacked.
    """
    usual = np.sqrt((weight ** 2).mean(1)).clip(min=1e-9)
    scales = (STEP * usual).astype(np.float32)
    levels = np.clip(np.round(weight / scales[:, None]), -WEIGHT_LEVELS, WEIGHT_LEVELS)
    return levels.astype(np.int8), scales


def write_head(g: Graph, w: dict, hidden: str) -> None:
    """`CoreferenceHead` of coreference.py; `hidden` has the pronoun first, then the places."""
    of = lambda name, x: g.linear(x, w[f"{name}.weight"], w[f"{name}.bias"])
    pronoun, pieces = g.op("Split", hidden, g.op("Concat", g.ints(1), g.op("Shape", "places"), axis=0), outputs=2, axis=0)
    z = g.op("Add", of("piece", pieces), of("pronoun", pronoun))
    z = g.op("Gelu", g.op("Add", z, g.op("Gather", g.constant(w["distance.weight"]), write_distance(g))))
    product = g.op("MatMul", of("piece_key", pieces), g.op("Transpose", of("pronoun_key", pronoun), perm=[1, 0]))
    product = g.op("Mul", product, g.constant(np.float32(1 / math.sqrt(coreference.POINTER_SIZE))))
    scores = g.op("Squeeze", g.op("Add", of("score", z), product), g.ints(1))
    g.nodes.append(export.helper.make_node("Identity", [scores], ["scores"]))


def write_distance(g: Graph) -> str:
    """`distance_bucket` of model.py from each place to the pronoun: [P]."""
    zero = g.constant(np.int64(0))
    away = g.op("Cast", g.op("Sub", "places", "pronoun"), to=T.INT64)
    far = g.op("Max", g.op("Abs", away), g.constant(np.int64(1)))
    passed = g.op("GreaterOrEqual", g.op("Unsqueeze", far, g.ints(1)), g.ints(*export.BUCKET_EDGES))
    steps = g.op("ReduceSum", g.op("Cast", passed, to=T.INT64), g.ints(1), keepdims=0)
    bucket = g.op("Add", g.op("Min", far, g.constant(np.int64(8))), steps)
    earlier = g.op("Where", g.op("Less", away, zero), g.op("Add", bucket, g.constant(np.int64(20))), zero)
    return g.op("Where", g.op("Greater", away, zero), bucket, earlier)


def write_settings(version: str, path: Path) -> None:
    path.write_text(json.dumps({"version": version, "before": BEFORE, "after": AFTER}, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("--weights", required=True)
    parser.add_argument("--data", required=True, help="folder with gap-development.jsonl")
    parser.add_argument("--out", required=True)
    parser.add_argument("--version", default=f"coreference-{datetime.date.today():%Y.%m.%d}")
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = json.loads((Path(options.weights) / "tokenizer.json").read_text())
    kept = {piece: id for piece, id in tokenizer["model"]["vocab"].items() if not LEFT_OUT.fullmatch(piece)}
    pieces = sorted(kept, key=kept.get)
    vocabulary = load_tokenizer(f"{options.weights}/tokenizer.json")
    windows = [to_window(q, vocabulary) for q in gap_questions(f"{options.data}/gap-development.jsonl")[:EXAMPLES]]
    model = load(options.checkpoint)
    ids = own_numbers(torch.tensor([kept[piece] for piece in pieces]))
    write_pointer(model, model.encoder.words.weight.detach()[ids], windows, out)
    write_settings(options.version, out / "settings.json")
    (out / "vocab.txt").write_text("".join(piece + "\n" for piece in pieces), encoding="utf-8")


if __name__ == "__main__":
    main()
