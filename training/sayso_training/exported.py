"""Calls an exported encoder as one of PyTorch is called."""

from pathlib import Path

import onnxruntime
import torch
from torch import Tensor, nn

from .model import Encoder, blocks_of


class ExportedEncoder(nn.Module):
    """What export.py wrote of an encoder: int8, and faster than the same in PyTorch."""

    def __init__(self, path: Path, written: Encoder):
        """`written`: an encoder with the sizes of that at `path`."""
        super().__init__()
        self.session = onnxruntime.InferenceSession(path)
        self.block, self.window = written.block, written.window

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        """One window [1, T] to its vectors [1, T, H]."""
        return self.run(ids, features)[0][None]

    def run(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """The vectors [T, H] and the cue logits [T, 3] of one window [1, T]."""
        feeds = {"input_ids": whole(ids[0]), "features": whole(features[0])}
        for name, shifted in (("blocks", False), ("shifted_blocks", True)):
            blocks = blocks_of(ids.shape[1], self.block, shifted)
            feeds |= {name: whole(blocks.taken.view(-1, blocks.size)), f"{name}_back": whole(blocks.returned)}
        return tuple(torch.from_numpy(found) for found in self.session.run(["hidden", "cue_logits"], feeds))


def whole(numbers: Tensor):
    """`numbers` as the exported files take them."""
    return numbers.to(torch.int32).numpy()
