"""Writes a checkpoint as the two ONNX files and the labels.json that `src/tagger/` reads.

`encoder.onnx` is int8: dynamic activations (DynamicQuantizeLinear + MatMulInteger), weights per channel, word
embeddings per row. `link.onnx` is fp32. Both graphs are written out node by node: what runs is what stands here.
"""

import argparse
import json
import math
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper, numpy_helper

from .decode import CONTEXT, MAX_WINDOW, LinkChange
from .model import BILINEAR_SIZE, CUE_LABELS, HEADS, HIDDEN, LINK_LABELS, LINK_SIZE, load

OPSET = 20
# 7 bits: processors without VNNI add two products in 16 bits, and 8-bit weights would saturate there.
WEIGHT_LEVELS = 63
BUCKET_EDGES = (11, 16, 22, 31, 43, 60, 84, 118, 165, 231, 324)


class Graph:
    """Collects nodes and constants; every method returns the name of its output."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, array) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

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

    def linear(self, x: str, weight, bias) -> str:
        return self.op("Add", self.op("MatMul", x, self.half(weight.T)), self.constant(bias))

    def quantised_linear(self, quantised, weight, bias) -> str:
        """`quantised` is what `quantise` gave; `weight` [out, in] goes to int8 with one scale an output."""
        x, scale, zero = quantised
        scales = np.abs(weight).max(1) / WEIGHT_LEVELS
        scales[scales == 0] = 1
        levels = np.round(weight / scales[:, None]).astype(np.int8)
        summed = self.op("MatMulInteger", x, self.constant(levels.T), zero)
        real = self.op("Mul", self.op("Cast", summed, to=T.FLOAT),
                       self.op("Mul", scale, self.constant(scales.astype(np.float32))))
        return self.op("Add", real, self.constant(bias))

    def quantise(self, x: str):
        return self.op("DynamicQuantizeLinear", x, outputs=3)

    def norm(self, x: str, weight, bias) -> str:
        return self.op("LayerNormalization", x, self.constant(weight), self.constant(bias), axis=-1, epsilon=1e-12)

    def save(self, path: Path, inputs, outputs) -> None:
        graph = helper.make_graph(self.nodes, path.stem, inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="sayso")
        model.ir_version = 9
        onnx.checker.check_model(model)
        path.write_bytes(model.SerializeToString(deterministic=True))


def value(name: str, kind, *shape):
    return helper.make_tensor_value_info(name, kind, list(shape))


def write_encoder(state: dict, layers: int, path: Path) -> None:
    g = Graph()
    word = state["encoder.words.weight"]
    scale = np.abs(word).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    x = g.op("Mul", g.op("Cast", g.op("Gather", g.constant(np.round(word / scale).astype(np.int8)), "input_ids"),
                         to=T.FLOAT), g.op("Gather", g.constant(scale.astype(np.float32)), "input_ids"))
    length = g.op("Shape", "input_ids", start=1, end=2)
    positions = g.op("Slice", g.half(state["encoder.positions.weight"][: MAX_WINDOW + 2]), g.ints(0), length, g.ints(0))
    x = g.op("Add", g.op("Add", x, positions), g.op("Gather", g.constant(feature_table(state)), "features"))
    x = g.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"])
    for i in range(layers):
        x = write_layer(g, {k.split(".", 3)[3]: v for k, v in state.items() if k.startswith(f"encoder.layers.{i}.")}, x)
    g.nodes.append(helper.make_node("Identity", [x], ["hidden"]))
    logits = g.linear(x, state["cue.weight"], state["cue.bias"])
    g.nodes.append(helper.make_node("Identity", [logits], ["cue_logits"]))
    g.save(path, [value("input_ids", T.INT64, 1, "T"), value("features", T.INT64, 1, "T")],
           [value("hidden", T.FLOAT, 1, "T", HIDDEN), value("cue_logits", T.FLOAT, 1, "T", len(CUE_LABELS))])


def feature_table(state: dict):
    """One row for each packed feature `case * 16 + gap * 4 + quote`: three tables summed beforehand."""
    case, gap, quote = (state[f"encoder.features.{i}.weight"] for i in range(3))
    return np.stack([case[f // 16] + gap[f // 4 % 4] + quote[f % 4] for f in range(len(case) * 16)])


def write_layer(g: Graph, w: dict, x: str) -> str:
    size = HIDDEN // HEADS
    qkv = g.quantised_linear(g.quantise(x), w["qkv.weight"], w["qkv.bias"])
    split = g.op("Reshape", qkv, g.ints(0, 0, 3, HEADS, size))
    q, k, v = (g.op("Squeeze", part, g.ints(2)) for part in g.op("Split", split, outputs=3, axis=2, num_outputs=3))
    q, v = (g.op("Transpose", part, perm=[0, 2, 1, 3]) for part in (q, v))
    k = g.op("Transpose", k, perm=[0, 2, 3, 1])
    scores = g.op("MatMul", g.op("Mul", q, g.constant(np.float32(size ** -0.5))), k)
    attended = g.op("MatMul", g.op("Softmax", scores, axis=-1), v)
    attended = g.op("Reshape", g.op("Transpose", attended, perm=[0, 2, 1, 3]), g.ints(0, 0, HIDDEN))
    attended = g.quantised_linear(g.quantise(attended), w["attended.weight"], w["attended.bias"])
    x = g.norm(g.op("Add", x, attended), w["attention_norm.weight"], w["attention_norm.bias"])
    wide = g.op("Gelu", g.quantised_linear(g.quantise(x), w["widen.weight"], w["widen.bias"]))
    narrow = g.quantised_linear(g.quantise(wide), w["narrow.weight"], w["narrow.bias"])
    return g.norm(g.op("Add", x, narrow), w["output_norm.weight"], w["output_norm.bias"])


def write_link(state: dict, path: Path) -> None:
    g = Graph()
    w = {k[len("link."):]: v for k, v in state.items() if k.startswith("link.")}
    labels = len(LINK_LABELS)
    cue = g.op("Concat", g.op("Gather", "hidden", "cue_start"), g.op("Gather", "hidden", "cue_end"), axis=1)
    of_cue = g.op("Unsqueeze", g.linear(cue, w["cue.weight"], w["cue.bias"]), g.ints(1))
    z = g.op("Add", of_cue, g.linear("hidden", w["piece.weight"], w["piece.bias"]))
    z = g.op("Add", z, g.op("Gather", g.constant(w["distance.weight"]), write_distance(g)))
    away = g.op("Sub", g.op("Unsqueeze", "line", g.ints(0)),
                g.op("Unsqueeze", g.op("Gather", "line", "cue_start"), g.ints(1)))
    away = g.op("Add", g.op("Max", g.op("Min", away, g.ints(2)), g.ints(-2)), g.ints(2))
    z = g.op("Gelu", g.op("Add", z, g.op("Gather", g.constant(w["line.weight"]), away)))
    near = g.op("Conv", g.op("Transpose", z, perm=[0, 2, 1]), g.constant(w["near.weight"]), g.constant(w["near.bias"]),
                group=LINK_SIZE, kernel_shape=[5], pads=[2, 2])
    z = g.op("Add", z, g.op("Gelu", g.op("Transpose", near, perm=[0, 2, 1])))
    z = g.op("Add", z, g.op("Gelu", g.linear(z, w["mix.weight"], w["mix.bias"])))
    cue_key = g.op("Reshape", g.linear(cue, w["cue_key.weight"], w["cue_key.bias"]), g.ints(-1, labels, 1, BILINEAR_SIZE))
    piece_key = g.op("Reshape", g.linear("hidden", w["piece_key.weight"], w["piece_key.bias"]),
                     g.ints(-1, labels, BILINEAR_SIZE))
    # [C, labels, 1, D] x [labels, D, T] -> [C, labels, 1, T] -> [C, T, labels]
    product = g.op("MatMul", cue_key, g.op("Transpose", piece_key, perm=[1, 2, 0]))
    product = g.op("Transpose", g.op("Squeeze", product, g.ints(2)), perm=[0, 2, 1])
    product = g.op("Mul", product, g.constant(np.float32(1 / math.sqrt(BILINEAR_SIZE))))
    logits = g.op("Add", g.linear(z, w["label.weight"], w["label.bias"]), product)
    most = g.op("ReduceMax", z, g.ints(1), keepdims=0)
    keep = g.linear(g.op("Concat", cue, most, axis=1), w["keep.weight"], w["keep.bias"])
    g.nodes.append(helper.make_node("Identity", [logits], ["link_logits"]))
    g.nodes.append(helper.make_node("Squeeze", [keep, g.ints(1)], ["keep_logit"]))
    g.save(path, [value("hidden", T.FLOAT, "T", HIDDEN), value("cue_start", T.INT64, "C"),
                  value("cue_end", T.INT64, "C"), value("line", T.INT64, "T")],
           [value("link_logits", T.FLOAT, "C", "T", labels), value("keep_logit", T.FLOAT, "C")])


def write_distance(g: Graph) -> str:
    """`distance_bucket` of model.py, node by node: [C, T]."""
    zero, one = g.constant(np.int64(0)), g.constant(np.int64(1))
    place = g.op("Unsqueeze", g.op("Range", zero, g.op("Squeeze", g.op("Shape", "line")), one), g.ints(0))
    after = g.op("Max", g.op("Sub", place, g.op("Unsqueeze", "cue_end", g.ints(1))), zero)
    before = g.op("Max", g.op("Sub", g.op("Unsqueeze", "cue_start", g.ints(1)), place), zero)
    far = g.op("Max", g.op("Add", after, before), one)
    passed = g.op("GreaterOrEqual", g.op("Unsqueeze", far, g.ints(2)), g.ints(*BUCKET_EDGES))
    steps = g.op("ReduceSum", g.op("Cast", passed, to=T.INT64), g.ints(2), keepdims=0)
    bucket = g.op("Add", g.op("Min", far, g.constant(np.int64(8))), steps)
    earlier = g.op("Where", g.op("Greater", before, zero), g.op("Add", bucket, g.constant(np.int64(20))), zero)
    return g.op("Where", g.op("Greater", after, zero), bucket, earlier)


def write_labels(model, settings: dict, path: Path) -> None:
    """Everything the decoder needs that is no tensor of the graphs: labels, CRF scores, windows, thresholds."""

    def crf(scores):
        return dict(zip(("transitions", "start", "end"), (each.tolist() for each in scores)))

    path.write_text(json.dumps({
        "version": settings["version"],
        "maxWindow": MAX_WINDOW, "context": CONTEXT,
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
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    model, _ = load(options.checkpoint)
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    state = {k: v.numpy() for k, v in model.state_dict().items()}
    write_encoder(state, len(model.encoder.layers), out / "encoder.onnx")
    write_link(state, out / "link.onnx")
    write_labels(model, json.loads(Path(options.settings).read_text()), out / "labels.json")
    tokenizer = json.loads((Path(options.weights) / "tokenizer.json").read_text())
    words = sorted(tokenizer["model"]["vocab"].items(), key=lambda item: item[1])
    (out / "vocab.txt").write_text("".join(word + "\n" for word, _ in words), encoding="utf-8")


if __name__ == "__main__":
    main()
