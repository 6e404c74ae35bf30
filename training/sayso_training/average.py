"""The mean of checkpoints of one training run: steadier than any of them (Wortsman et al. 2022, "Model soups")."""

import argparse

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", nargs="+")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    saved = [torch.load(path, map_location="cpu", weights_only=True) for path in options.checkpoints]
    state = {name: mean([s["state"][name] for s in saved]) for name in saved[0]["state"]}
    torch.save({**saved[-1], "state": state}, options.out)


def mean(tensors):
    return sum(tensors) / len(tensors) if tensors[0].is_floating_point() else tensors[-1]


if __name__ == "__main__":
    main()
