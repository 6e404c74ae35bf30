"""Writes a checkpoint as the two ONNX files and the labels.json that `src/tagger/` reads.

Both are int8: weights per channel, word embeddings per row, dynamic activations (DynamicQuantizeLinear + MatMulInteger)
over the one window of a call. Where a call has several cues the scale of the activations is fixed beforehand, so that
cues do not change each other. What is small stays in floating point. Both graphs are written out node by node: what runs
is what stands here.
"""

import argparse
import json
import math
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

from .decode import CONTEXT, LinkChange, Settings, decode
from .model import CUE_LABELS, HEAD_SIZE, HIDDEN, LINK_LABELS, load
from .pieces import load_tokenizer, read_pieces
from .read_polnear import read_corpus

OPSET = 20
# Operations of onnxruntime that the standard lacks: docs/ContribOperators.md in its repository.
CONTRIB = "com.microsoft"
# 7 bits: processors without VNNI add two products in 16 bits, and 8-bit weights would saturate there.
WEIGHT_LEVELS = 63
# Shares of the largest weight of a row that its levels may end at.
LARGEST_SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
RANGE_TEXTS = 40
BUCKET_EDGES = (11, 16, 22, 31, 43, 60, 84, 118, 165, 231, 324)


class Graph:
    """Collects nodes and constants; every method returns the name of its output."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, array) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def levels(self, array) -> str:
        """A constant of whole numbers: most of a file."""
        return self.constant(array)

    def half(self, array) -> str:
        """A constant stored in 16 bits; the runtime unfolds it once, when it opens the file."""
        return self.op("Cast", self.constant(array.astype(np.float16)), to=T.FLOAT)

    def op(self, kind: str, *inputs, outputs: int = 1, **attributes):
        names = [f"v{self.count + i}" for i in range(outputs)]
        self.count += outputs
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return names[0] if outputs == 1 else names

    def ints(self, *values) -> str:
        return self.constant(np.array(values, dtype=np.int64))

    def whole(self, *values) -> str:
        """Whole numbers to reckon with, as the inputs are; `ints` is for shapes and axes."""
        return self.constant(np.array(values, dtype=np.int32))

    def linear(self, x: str, weight, bias) -> str:
        return self.op("Add", self.op("MatMul", x, self.half(weight.T)), self.constant(bias))

    def quantised_linear(self, quantised, weight, bias) -> str:
        """`quantised` is what `quantise` gave; `weight` [out, in] goes to int8 with one scale an output."""
        return self.op("Add", self.multiply_levels(quantised, *to_levels(weight)), self.constant(bias))

    def multiply_levels(self, quantised, levels, scales) -> str:
        """The product with weights as whole numbers, of which one is worth `scales` for each output."""
        x, scale, zero = quantised
        summed = self.op("MatMulInteger", x, self.levels(levels.T), zero)
        return self.op("Mul", self.op("Cast", summed, to=T.FLOAT),
                       self.op("Mul", scale, self.constant(scales.astype(np.float32))))

    def attend(self, x: str, weight, bias, blocks: str | None) -> str:
        """What the pieces `x` [T, H] of each of `blocks`, or all of them, attend to among each other: [N, S, H].

        The runtime's own operation for it, since written out in six it takes a twentieth longer in all.
        """
        levels, scales = to_levels(weight)
        quantised, scale, zero = self.quantise(x)
        quantised = self.op("Gather", quantised, blocks) if blocks else self.op("Unsqueeze", quantised, self.ints(0))
        names = self.constant(levels.T), self.constant(scales.astype(np.float32)), self.constant(bias)
        return self.op("QAttention", quantised, names[0], names[2], scale, names[1], "", zero,
                       domain=CONTRIB, num_heads=len(weight) // (3 * HEAD_SIZE))

    def quantise(self, x: str):
        return self.op("DynamicQuantizeLinear", x, outputs=3)

    def quantise_within(self, x: str, lowest: float, highest: float):
        """As `quantise`, with one scale for whatever comes: what lies outside counts as the nearest end."""
        lowest, highest = min(lowest, 0.0), max(highest, 0.0)
        scale = np.float32((highest - lowest) / 255)
        names = self.constant(scale), self.constant(np.uint8(round(-lowest / scale)))
        return (self.op("QuantizeLinear", x, *names), *names)

    def norm(self, x: str, weight, bias, epsilon: float = 1e-12) -> str:
        return self.op("LayerNormalization", x, self.constant(weight), self.constant(bias), axis=-1, epsilon=epsilon)

    def save(self, path: Path, inputs, outputs) -> None:
        model = self.model(path.stem, inputs, outputs)
        onnx.checker.check_model(model)
        path.write_bytes(model.SerializeToString(deterministic=True))

    def model(self, name: str, inputs, outputs) -> onnx.ModelProto:
        sets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        graph = helper.make_graph(self.nodes, name, inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=sets, producer_name="sayso")
        model.ir_version = 9
        return model


def to_levels(weight):
    """`weight` [out, in] in whole numbers up to WEIGHT_LEVELS, and what one of them stands for in each row.

    Of several scales each row takes the one that errs least: where few weights are far larger than the rest, cutting them
    off a little costs less than rounding all others more.
    """
    largest = np.abs(weight).max(1, keepdims=True)
    largest[largest == 0] = WEIGHT_LEVELS
    scales = [largest * share / WEIGHT_LEVELS for share in LARGEST_SHARES]
    levels = [np.clip(np.round(weight / scale), -WEIGHT_LEVELS, WEIGHT_LEVELS) for scale in scales]
    errors = np.stack([((each * scale - weight) ** 2).sum(1) for each, scale in zip(levels, scales)])
    best = errors.argmin(0)
    rows = np.arange(len(weight))
    return np.stack(levels)[best, rows].astype(np.int8), np.stack(scales)[best, rows, 0]


def value(name: str, kind, *shape):
    return helper.make_tensor_value_info(name, kind, list(shape))


def write_encoder(state: dict, encoder, path: Path) -> None:
    """`state` of a tagger whose encoder has the sizes of `encoder`, an `Encoder` of model.py.

    Inputs, T pieces with [CLS] and [SEP]: `input_ids` and `features` [T]; for both kinds of blocks (see `Blocks` of
    model.py) `blocks` and `shifted_blocks` [N, S], the pieces of each block, and `blocks_back` and
    `shifted_blocks_back` [T]. Outputs: `hidden` [T, H] and `cue_logits` [T, 3].
    """
    g = Graph()
    word = state["encoder.words.weight"]
    scale = np.abs(word).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    x = g.op("Mul", g.op("Cast", g.op("Gather", g.constant(np.round(word / scale).astype(np.int8)), "input_ids"),
                         to=T.FLOAT), g.op("Gather", g.constant(scale.astype(np.float32)), "input_ids"))
    length = g.op("Shape", "input_ids")
    positions = g.op("Slice", g.half(state["encoder.positions.weight"][: encoder.window + 2]), g.ints(0), length, g.ints(0))
    x = g.op("Add", g.op("Add", x, positions), g.op("Gather", g.constant(feature_table(state)), "features"))
    x = g.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"])
    for i in range(len(encoder.layers)):
        kind = "shifted_blocks" if i % 2 else "blocks"
        weights = {k.split(".", 3)[3]: v for k, v in state.items() if k.startswith(f"encoder.layers.{i}.")}
        x = write_layer(g, weights, x, kind if encoder.has_blocks(i) else None)
    g.nodes.append(helper.make_node("Identity", [x], ["hidden"]))
    logits = g.linear(x, state["cue.weight"], state["cue.bias"])
    g.nodes.append(helper.make_node("Identity", [logits], ["cue_logits"]))
    inputs = [value("input_ids", T.INT32, "T"), value("features", T.INT32, "T")]
    if encoder.block:
        inputs += [value("blocks", T.INT32, "N", "S"), value("blocks_back", T.INT32, "T"),
                   value("shifted_blocks", T.INT32, "M", "S"), value("shifted_blocks_back", T.INT32, "T")]
    g.save(path, inputs, [value("hidden", T.FLOAT, "T", HIDDEN), value("cue_logits", T.FLOAT, "T", len(CUE_LABELS))])


def feature_table(state: dict):
    """One row for each packed feature `case * 16 + gap * 4 + quote`: three tables summed beforehand."""
    case, gap, quote = (state[f"encoder.features.{i}.weight"] for i in range(3))
    return np.stack([case[f // 16] + gap[f // 4 % 4] + quote[f % 4] for f in range(len(case) * 16)])


def write_layer(g: Graph, w: dict, x: str, blocks: str | None) -> str:
    attended = g.attend(x, w["qkv.weight"], w["qkv.bias"], blocks)
    attended = g.op("Reshape", attended, g.ints(-1, w["attended.weight"].shape[1]))
    if blocks:
        attended = g.op("Gather", attended, f"{blocks}_back")
    attended = g.quantised_linear(g.quantise(attended), w["attended.weight"], w["attended.bias"])
    x = g.norm(g.op("Add", x, attended), w["attention_norm.weight"], w["attention_norm.bias"])
    wide = g.op("Gelu", g.quantised_linear(g.quantise(x), w["widen.weight"], w["widen.bias"]))
    narrow = g.quantised_linear(g.quantise(wide), w["narrow.weight"], w["narrow.bias"])
    return g.norm(g.op("Add", x, narrow), w["output_norm.weight"], w["output_norm.bias"])


def write_link(state: dict, reach: int, window: int, mixed: tuple[float, float], path: Path) -> None:
    """`window`: the most pieces of one. `mixed`: least and greatest number that goes into the mixing layer, see
    `mixed_range`.

    Inputs: `hidden` [T, H] and `line` [T] of a window, `cue_start` and `cue_end` [C], the cues' first and last piece.

    Outputs: `link_logits` [C, S, 5] of the pieces that `LinkHead.scope` of model.py gives each cue, and `keep_logit`
    [C].
    """
    g = Graph()
    w = {k[len("link."):]: v for k, v in state.items() if k.startswith("link.")}
    labels, width = len(LINK_LABELS), len(w["piece.bias"])
    key_width = len(w["piece_key.bias"]) // labels
    places, count = write_scope(g, reach)
    of_piece, piece_key = write_pieces(g, w)
    cue = g.op("Concat", g.op("Gather", "hidden", "cue_start"), g.op("Gather", "hidden", "cue_end"), axis=1)
    of_cue, cue_key = (g.linear(cue, w[f"{name}.weight"], w[f"{name}.bias"]) for name in ("cue", "cue_key"))
    z = g.op("Add", g.op("Unsqueeze", of_cue, g.ints(1)), g.op("Gather", of_piece, places))
    z = g.op("Add", z, g.op("Gather", g.constant(w["distance.weight"]), write_distance(g, places, window)))
    away = g.op("Sub", g.op("Gather", "line", places), g.op("Unsqueeze", g.op("Gather", "line", "cue_start"), g.ints(1)))
    away = g.op("Add", g.op("Max", g.op("Min", away, g.whole(2)), g.whole(-2)), g.whole(2))
    z = g.op("Gelu", g.op("Add", z, g.op("Gather", g.constant(w["line.weight"]), away)))
    near = g.op("Conv", g.op("Transpose", z, perm=[0, 2, 1]), g.constant(w["near.weight"]), g.constant(w["near.bias"]),
                group=width, kernel_shape=[5], pads=[2, 2])
    z = g.op("Add", z, g.op("Gelu", g.op("Transpose", near, perm=[0, 2, 1])))
    z = g.op("Add", z, g.op("Gelu", g.quantised_linear(g.quantise_within(z, *mixed), w["mix.weight"], w["mix.bias"])))
    cue_key = g.op("Reshape", cue_key, g.ints(-1, labels, 1, key_width))
    piece_key = g.op("Reshape", piece_key, g.ints(-1, labels, key_width))
    # [C, labels, 1, D] x [labels, D, T] -> [C, labels, 1, T] -> [C, labels, S] -> [C, S, labels]
    product = g.op("Squeeze", g.op("MatMul", cue_key, g.op("Transpose", piece_key, perm=[1, 2, 0])), g.ints(2))
    wide = g.op("Concat", g.op("Shape", "cue_start"), g.ints(labels), count, axis=0)
    product = g.op("GatherElements", product, g.op("Expand", g.op("Unsqueeze", places, g.ints(1)), wide), axis=2)
    product = g.op("Mul", g.op("Transpose", product, perm=[0, 2, 1]), g.constant(np.float32(1 / math.sqrt(key_width))))
    logits = g.op("Add", g.linear(z, w["label.weight"], w["label.bias"]), product)
    most = g.op("ReduceMax", z, g.ints(1), keepdims=0)
    keep = g.linear(g.op("Concat", cue, most, axis=1), w["keep.weight"], w["keep.bias"])
    g.nodes.append(helper.make_node("Identity", [logits], ["link_logits"]))
    g.nodes.append(helper.make_node("Squeeze", [keep, g.ints(1)], ["keep_logit"]))
    g.save(path, [value("hidden", T.FLOAT, "T", HIDDEN), value("cue_start", T.INT32, "C"),
                  value("cue_end", T.INT32, "C"), value("line", T.INT32, "T")],
           [value("link_logits", T.FLOAT, "C", "S", labels), value("keep_logit", T.FLOAT, "C")])


def write_pieces(g: Graph, w: dict) -> list[str]:
    """Both layers over all pieces of a window, as one product."""
    names = ("piece", "piece_key")
    weight, bias = (np.concatenate([w[f"{name}.{kind}"] for name in names]) for kind in ("weight", "bias"))
    sizes = g.ints(*(len(w[f"{name}.bias"]) for name in names))
    return g.op("Split", g.quantised_linear(g.quantise("hidden"), weight, bias), sizes, outputs=len(names), axis=-1)


def mixed_range(model, texts) -> tuple[float, float]:
    """Least and greatest number that goes into the mixing layer of the link head when it reads `texts`, in pieces."""
    seen = [0.0, 0.0]

    def look(_, inputs):
        seen[:] = min(seen[0], float(inputs[0].min())), max(seen[1], float(inputs[0].max()))

    hook = model.link.mix.register_forward_pre_hook(look)
    for pieces in texts:
        decode(model, pieces, Settings(), context=CONTEXT)
    hook.remove()
    return seen[0], seen[1]


def write_scope(g: Graph, reach: int) -> tuple[str, str]:
    """`LinkHead.scope` of model.py, node by node: [C, S], and S as a list of one number."""
    pieces = g.op("Cast", g.op("Sub", g.op("Shape", "line"), g.ints(2)), to=T.INT32)
    size = g.op("Min", pieces, g.whole(2 * reach + 1))
    last = g.op("Add", g.op("Sub", pieces, size), g.whole(1))
    first = g.op("Min", g.op("Max", g.op("Sub", "cue_start", g.whole(reach)), g.whole(1)), last)
    zero, one = (g.constant(np.int32(n)) for n in (0, 1))
    steps = g.op("Range", zero, g.op("Squeeze", size, g.ints(0)), one)
    return g.op("Add", g.op("Unsqueeze", first, g.ints(1)), g.op("Unsqueeze", steps, g.ints(0))), g.op("Cast", size, to=T.INT64)


def write_distance(g: Graph, places: str, window: int) -> str:
    """`distance_bucket` of model.py, node by node: [C, S]. Places are at most `window` + 1."""
    zero = g.whole(0)
    after = g.op("Max", g.op("Sub", places, g.op("Unsqueeze", "cue_end", g.ints(1))), zero)
    before = g.op("Max", g.op("Sub", g.op("Unsqueeze", "cue_start", g.ints(1)), places), zero)
    # The bucket of each distance, looked up: a comparison with each edge costs more than all else here.
    table = [min(d, 8) + sum(d >= edge for edge in BUCKET_EDGES) for d in range(window + 2)]
    buckets = g.constant(np.array([0, *table[1:], *(20 + n for n in table[1:])], dtype=np.int32))
    earlier = g.op("Where", g.op("Greater", before, zero), g.op("Add", before, g.whole(len(table) - 1)), zero)
    return g.op("Gather", buckets, g.op("Add", after, earlier))


def write_labels(model, settings: dict, path: Path) -> None:
    """Everything the decoder needs that is no tensor of the graphs: labels, CRF scores, windows, thresholds."""

    def crf(scores):
        return dict(zip(("transitions", "start", "end"), (each.tolist() for each in scores)))

    path.write_text(json.dumps({
        "version": settings["version"],
        "maxWindow": model.encoder.window, "context": CONTEXT, "block": model.encoder.block, "reach": model.link.reach,
        "cueLabels": CUE_LABELS, "linkLabels": LINK_LABELS,
        "cueCrf": crf(model.cue_crf.scores()),
        "linkCrf": crf(LinkChange(**settings.get("link", {})).scores(model.link_crf)),
        "cueBias": settings["cueBias"], "keepThreshold": settings["keepThreshold"],
        "confidence": settings["confidence"],
    }, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("--weights", required=True)
    parser.add_argument("--settings", required=True, help="JSON written by calibrate.py")
    parser.add_argument("--texts", required=True, help="a corpus folder: its first articles tell the range of numbers")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    model, _ = load(options.checkpoint)
    model.eval()
    vocabulary = load_tokenizer(f"{options.weights}/tokenizer.json")
    texts = [read_pieces(text, vocabulary) for _, text, _ in islice(read_corpus(Path(options.texts)), RANGE_TEXTS)]
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    state = {k: v.numpy() for k, v in model.state_dict().items()}
    write_encoder(state, model.encoder, out / "encoder.onnx")
    write_link(state, model.link.reach, model.encoder.window, mixed_range(model, texts), out / "link.onnx")
    write_labels(model, json.loads(Path(options.settings).read_text()), out / "labels.json")
    tokenizer = json.loads((Path(options.weights) / "tokenizer.json").read_text())
    words = sorted(tokenizer["model"]["vocab"].items(), key=lambda item: item[1])
    (out / "vocab.txt").write_text("".join(word + "\n" for word, _ in words), encoding="utf-8")


if __name__ == "__main__":
    main()
