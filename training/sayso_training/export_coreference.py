"""Writes a checkpoint as the folder that `src/tagger/coreference-folder.ts` reads.

    python -m sayso_training.export_coreference work/coreference.pt --weights WEIGHTS --out ../models/coreference

`pointer.onnx`: word pieces with features and the place of a pronoun -> a score for each piece. Its layers are int8 as
the tagger's are; the word vectors, most of the file, are packed two numbers a byte.
"""

import argparse
import datetime
import json
import math
import re
from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto as T
from onnx import helper

from . import coreference, export
from .coreference import CoreferenceModel, load, word_levels
from .coreference_data import AFTER, BEFORE
from .export import Graph, feature_table, value, write_layer


# Pieces that no vocabulary file needs: places kept free, and letters of scripts that the encoder cannot read anyway.
LEFT_OUT = re.compile(r"\[unused\d+\]|(?:##)?[^\u0000-\u024f\u2000-\u2bff]+")


def write_pointer(model: CoreferenceModel, path: Path) -> None:
    """Inputs, T pieces with [CLS] and [SEP]: `input_ids` and `features` [T], `pronoun` [1]. Output: `scores` [T]."""
    state = {name: tensor.numpy() for name, tensor in model.state_dict().items()}
    g = Graph()
    x = write_words(g, model.encoder.words.weight.detach())
    positions = state["encoder.positions.weight"][: BEFORE + AFTER + 3]
    x = g.op("Add", x, g.op("Slice", g.half(positions), g.ints(0), g.op("Shape", "input_ids"), g.ints(0)))
    x = g.op("Add", x, g.op("Gather", g.constant(feature_table(state)), "features"))
    x = g.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"])
    for i in range(len(model.encoder.layers)):
        prefix = f"encoder.layers.{i}."
        x = write_layer(g, {k[len(prefix):]: v for k, v in state.items() if k.startswith(prefix)}, x, None)
    g.nodes.append(helper.make_node("Identity", [write_head(g, state, x)], ["scores"]))
    g.save(path, [value("input_ids", T.INT32, "T"), value("features", T.INT32, "T"), value("pronoun", T.INT32, 1)],
           [value("scores", T.FLOAT, "T")])


def write_words(g: Graph, words: torch.Tensor) -> str:
    """The vectors of `input_ids`: [T, H]. A byte holds a number of the first half of a vector and one of the second."""
    levels, scales = word_levels(words)
    levels = (levels.flatten(1).numpy() + 8).astype(np.uint8)
    half = levels.shape[1] // 2
    packed = g.op("Gather", g.constant(levels[:, :half] + 16 * levels[:, half:]), "input_ids")
    packed = g.op("Cast", packed, to=T.INT32)
    sixteen = g.constant(np.int32(16))
    both = g.op("Concat", g.op("Mod", packed, sixteen), g.op("Div", packed, sixteen), axis=1)
    numbers = g.op("Cast", g.op("Sub", both, g.constant(np.int32(8))), to=T.FLOAT)
    groups = g.op("Reshape", numbers, g.ints(0, -1, coreference.WORD_GROUP))
    scale = g.op("Cast", g.op("Gather", g.constant(scales.numpy().astype(np.float16)), "input_ids"), to=T.FLOAT)
    return g.op("Reshape", g.op("Mul", groups, g.op("Unsqueeze", scale, g.ints(2))), g.ints(0, 2 * half))


def write_head(g: Graph, state: dict, hidden: str) -> str:
    """`CoreferenceHead` of coreference.py, for the one pronoun."""
    w = {k[len("head."):]: v for k, v in state.items() if k.startswith("head.")}
    linear = lambda name, x: g.linear(x, w[f"{name}.weight"], w[f"{name}.bias"])
    pronoun = g.op("Gather", hidden, "pronoun")
    z = g.op("Add", linear("piece", hidden), linear("pronoun", pronoun))
    z = g.op("Gelu", g.op("Add", z, g.op("Gather", g.constant(w["distance.weight"]), write_distance(g))))
    product = g.op("MatMul", linear("piece_key", hidden), g.op("Transpose", linear("pronoun_key", pronoun), perm=[1, 0]))
    product = g.op("Mul", product, g.constant(np.float32(1 / math.sqrt(coreference.POINTER_SIZE))))
    return g.op("Squeeze", g.op("Add", linear("score", z), product), g.ints(1))


def write_distance(g: Graph) -> str:
    """`distance_bucket` of model.py from each piece to the pronoun: [T]."""
    zero = g.constant(np.int64(0))
    length = g.op("Squeeze", g.op("Shape", "input_ids"))
    away = g.op("Sub", g.op("Range", zero, length, g.constant(np.int64(1))), g.op("Cast", "pronoun", to=T.INT64))
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
    parser.add_argument("--out", required=True)
    parser.add_argument("--version", default=f"coreference-{datetime.date.today():%Y.%m.%d}")
    options = parser.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = json.loads((Path(options.weights) / "tokenizer.json").read_text())
    kept = {piece: id for piece, id in tokenizer["model"]["vocab"].items() if not LEFT_OUT.fullmatch(piece)}
    pieces = sorted(kept, key=kept.get)
    model = load(options.checkpoint)
    words = model.encoder.words.weight.detach()[[kept[piece] for piece in pieces]]
    model.encoder.words = torch.nn.Embedding.from_pretrained(words)
    write_pointer(model, out / "pointer.onnx")
    write_settings(options.version, out / "settings.json")
    (out / "vocab.txt").write_text("".join(piece + "\n" for piece in pieces), encoding="utf-8")


if __name__ == "__main__":
    main()
