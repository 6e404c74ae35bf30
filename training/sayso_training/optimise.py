"""The step that all models here are trained by."""

import copy
import math

import torch
from torch import nn


class Optimiser:
    """Updates `model`, and keeps the moving average of its weights: smoother than the last step, and free.

    `options` has `lr`, `head_lr`, `layer_decay` and `average`. What is to stay as it is must be frozen before; the word
    vectors are frozen here: half of the weights, and news rarely moves them, so that a step is a tenth faster and rare
    words stay put.
    """

    def __init__(self, model: nn.Module, options):
        model.encoder.words.weight.requires_grad_(False)
        self.model, self.keep = model, options.average
        self.average = copy.deepcopy(model)
        self.optimizer = torch.optim.AdamW(parameter_groups(model, options), betas=(0.9, 0.98), eps=1e-6, fused=True)
        self.rates = [group["lr"] for group in self.optimizer.param_groups]
        self.steps = 0

    def step(self, scale: float, losses_of):
        """Takes a step down the sum of the losses that `losses_of` gives, at `scale` times the rates; gives the losses."""
        for group, rate in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = rate * scale
        self.model.train()
        losses = losses_of()
        sum(losses).backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        blend(self.average, self.model, min(self.keep, self.steps / (self.steps + 20)))
        self.steps += 1
        return losses


def parameter_groups(model: nn.Module, options) -> list[dict]:
    """The encoder learns slowly (lower layers slower still), the new heads fast."""
    groups = []
    layers = len(model.encoder.layers)
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            lr = options.lr * options.layer_decay ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.features"):
            lr = options.lr * 3
        elif name.startswith("encoder."):
            lr = options.lr * options.layer_decay ** layers
        elif "crf" in name:
            lr = options.head_lr * 3
        else:
            lr = options.head_lr
        decay = 0.0 if parameter.dim() < 2 or "features" in name else 0.01
        groups.append({"params": [parameter], "lr": lr, "weight_decay": decay})
    return groups


def schedule(step: int, total: int) -> float:
    """What the rates are multiplied with: up to 1 in the first 6 % of all steps, then down along a cosine to 0.02."""
    warm = max(1, int(total * 0.06))
    if step < warm:
        return (step + 1) / warm
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, total - warm)))


@torch.no_grad()
def blend(average: nn.Module, model: nn.Module, keep: float) -> None:
    """Exponential moving average of the weights."""
    pairs = [(a, m) for a, m in zip(average.parameters(), model.parameters()) if m.requires_grad]
    torch._foreach_lerp_([a for a, _ in pairs], [m for _, m in pairs], 1 - keep)
