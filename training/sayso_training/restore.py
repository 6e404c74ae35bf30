"""Reads the files of a shipped model back into a checkpoint, so that training can go on from it.

The int8 weights come back as they are rounded, which costs a tenth of a point of F1 and is soon trained away; `roles`,
which no shipped file has, begins anew.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .model import HIDDEN, LINK_LABELS, Encoder, LinkHead, Tagger, layer_sizes, save

LEAST_ALLOWED = -5_000  # a CRF score below this forbids a transition: it is no weight


def restore(folder: Path) -> Tagger:
    """The tagger whose export is in `folder`. Follows export.py constant by constant."""
    graph = onnx.load(folder / "encoder.onnx").graph
    constants = floats_of(graph)
    state: dict[str, np.ndarray] = {}
    words, scale = next(constants), next(constants)
    state["encoder.words.weight"] = words.astype(np.float32) * scale
    positions = next(constants).astype(np.float32)
    for i, table in enumerate(split_features(next(constants))):
        state[f"encoder.features.{i}.weight"] = table
    take(state, "encoder.norm", constants)
    layers = 0
    for levels in constants:
        if levels.dtype != np.int8:
            state["cue.weight"], state["cue.bias"] = levels.astype(np.float32).T, next(constants)
            break
        prefix = f"encoder.layers.{layers}"
        take_quantised(state, f"{prefix}.qkv", levels, constants)
        take_quantised(state, f"{prefix}.attended", next(constants), constants)
        take(state, f"{prefix}.attention_norm", constants)
        take_quantised(state, f"{prefix}.widen", next(constants), constants)
        take_quantised(state, f"{prefix}.narrow", next(constants), constants)
        take(state, f"{prefix}.output_norm", constants)
        layers += 1
    read_link(state, floats_of(onnx.load(folder / "link.onnx").graph))
    labels = json.loads((folder / "labels.json").read_text())
    width, key_width = len(state["link.piece.bias"]), len(state["link.piece_key.bias"]) // len(LINK_LABELS)
    encoder = Encoder(block=labels["block"], last_block=has_blocks_everywhere(graph, layers),
                      window=labels["maxWindow"], sizes=layer_sizes(state))
    model = Tagger(encoder, LinkHead(HIDDEN, width, key_width, labels["reach"]))
    fresh = model.state_dict()
    longer = fresh["encoder.positions.weight"].numpy().copy()
    longer[: len(positions)] = positions
    state["encoder.positions.weight"] = longer
    for name, value in state.items():
        assert fresh[name].shape == value.shape, (name, value.shape, fresh[name].shape)
        fresh[name] = torch.tensor(value)
    model.load_state_dict(fresh)
    set_crf(model.cue_crf, labels["cueCrf"])
    set_crf(model.link_crf, labels["linkCrf"])
    return model


def has_blocks_everywhere(graph, layers: int) -> bool:
    """Whether the last of `layers` layers has blocks as well: each that has them gathers its pieces by one input."""
    gathers = [node for node in graph.node if node.op_type == "Gather"]
    return sum(node.input[1] in ("blocks", "shifted_blocks") for node in gathers) == layers


def floats_of(graph):
    """The weights among the constants of a graph in the order in which export.py made them."""
    arrays = [numpy_helper.to_array(each) for each in graph.initializer]
    weights = [a for a in arrays if a.dtype in (np.float32, np.float16, np.int8)]
    # A single number is a factor of the graph, but for the last one of link.onnx: the bias of `keep`.
    return iter([a for a in weights[:-1] if a.size > 1] + weights[-1:])


def take(state: dict, name: str, constants) -> None:
    state[f"{name}.weight"], state[f"{name}.bias"] = next(constants), next(constants)


def take_quantised(state: dict, name: str, levels, constants) -> None:
    scales = next(constants)
    state[f"{name}.weight"] = levels.T.astype(np.float32) * scales[:, None]
    state[f"{name}.bias"] = next(constants)


def take_linear(state: dict, name: str, constants) -> None:
    state[f"{name}.weight"] = next(constants).astype(np.float32).T
    state[f"{name}.bias"] = next(constants)


def split_features(table):
    """Case, gap and quote from their sums, one row for each `case * 16 + gap * 4 + quote`."""
    sums = table.reshape(-1, 4, 4, table.shape[1])
    return sums[:, 0, 0], sums[0, :, 0] - sums[0, 0, 0], sums[0, 0] - sums[0, 0, 0]


def read_link(state: dict, constants) -> None:
    take_quantised(state, "both", next(constants), constants)
    take_linear(state, "link.cue", constants)
    take_linear(state, "link.cue_key", constants)
    width = len(state["link.cue.bias"])
    for kind in ("weight", "bias"):
        both = state.pop(f"both.{kind}")
        state[f"link.piece.{kind}"], state[f"link.piece_key.{kind}"] = both[:width], both[width:]
    state["link.distance.weight"] = next(constants)
    state["link.line.weight"] = next(constants)
    take(state, "link.near", constants)
    take_quantised(state, "link.mix", next(constants), constants)
    take_linear(state, "link.label", constants)
    take_linear(state, "link.keep", constants)


def set_crf(crf, scores: dict) -> None:
    state = crf.state_dict()
    for name, values in zip(("transitions", "start", "end"), (scores["transitions"], scores["start"], scores["end"])):
        values = torch.tensor(values)
        state[name] = torch.where(values > LEAST_ALLOWED, values, torch.zeros(()))
    crf.load_state_dict(state)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="models/attribution, or another folder of a model")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    save(restore(options.folder), options.out)


if __name__ == "__main__":
    main()
