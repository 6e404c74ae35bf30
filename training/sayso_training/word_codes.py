"""Word vectors in a third of a bit and a bit a number: most of a small model is its word vectors.

Product quantisation (Jégou et al. 2011, "Product quantization for nearest neighbor search"): a vector is cut into parts of
`PART` numbers, and each part is one of 256 that are kept for its place. The parts are found by k-means over the
vocabulary, where a word counts for the root of how often it is read: rare words are many.
"""

import torch
from torch import Tensor

PART, CODES, ROUNDS = 6, 256, 12


def round_vectors(vectors: Tensor, counts: Tensor, seed: int = 0) -> Tensor:
    """`vectors` [V, H] of words read `counts` [V] times, each as the parts kept for it say. At most 256 of the parts at any
    place differ, so `codes_of` finds them again."""
    generator = torch.Generator().manual_seed(seed)
    weight = (counts + 0.3).sqrt()
    parts = [round_parts(part, weight, generator) for part in vectors.split(PART, 1)]
    return torch.cat(parts, 1)


def round_parts(parts: Tensor, weight: Tensor, generator: torch.Generator) -> Tensor:
    """Lloyd's algorithm over `parts` [V, PART], from ones drawn by their weight; each replaced by the nearest kept."""
    kept = parts[torch.multinomial(weight, CODES, generator=generator)].clone()
    for _ in range(ROUNDS):
        nearest = torch.cdist(parts, kept).argmin(1)
        whole = torch.zeros(CODES).index_add_(0, nearest, weight)
        sums = torch.zeros_like(kept).index_add_(0, nearest, parts * weight[:, None])
        kept = torch.where(whole[:, None] > 0, sums / whole[:, None].clamp(min=1e-9), kept)
    # As the file holds them.
    kept = kept.half().float()
    return kept[torch.cdist(parts, kept).argmin(1)]


def codes_of(vectors: Tensor) -> tuple[Tensor, Tensor]:
    """Of what `round_vectors` gave: which part stands where [V, H / PART], and the parts [H / PART, 256, PART]."""
    codes, books = [], []
    for part in vectors.split(PART, 1):
        kept, code = torch.unique(part, dim=0, return_inverse=True)
        assert len(kept) <= CODES, "these vectors were not rounded"
        codes.append(code)
        books.append(torch.cat([kept, kept.new_zeros(CODES - len(kept), PART)]))
    return torch.stack(codes, 1), torch.stack(books)
