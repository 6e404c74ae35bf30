"""A linear-chain CRF over B/I labels: log-likelihood, Viterbi, marginals."""

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

IMPOSSIBLE = -10000.0


class Crf(nn.Module):
    """Transitions between labels; an inside label follows only its own begin or inside label."""

    def __init__(self, labels: list[str]):
        super().__init__()
        n = len(labels)
        self.transitions = nn.Parameter(torch.zeros(n, n))
        self.start = nn.Parameter(torch.zeros(n))
        self.end = nn.Parameter(torch.zeros(n))
        allowed = torch.zeros(n, n)
        allowed_start = torch.zeros(n)
        for j, label in enumerate(labels):
            if not label.endswith("I"):
                continue
            role = label[:-1]
            allowed_start[j] = IMPOSSIBLE
            for i, before in enumerate(labels):
                if before not in (role + "B", role + "I"):
                    allowed[i, j] = IMPOSSIBLE
        self.register_buffer("forbidden", allowed)
        self.register_buffer("forbidden_start", allowed_start)

    def scores(self) -> tuple[Tensor, Tensor, Tensor]:
        """`(transitions[from, to], start, end)` with the impossible ones at -10000."""
        return self.transitions + self.forbidden, self.start + self.forbidden_start, self.end

    def loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        """Negative log-likelihood of each row. `logits` [B, T, N], `labels` [B, T]."""
        transitions, start, end = self.scores()
        logits = logits.float()
        emitted = logits.gather(2, labels[..., None])[..., 0].sum(1)
        moved = transitions[labels[:, :-1], labels[:, 1:]].sum(1)
        gold = emitted + moved + start[labels[:, 0]] + end[labels[:, -1]]
        return LogPartition.apply(logits, transitions, start, end) - gold

    @torch.no_grad()
    def viterbi(self, logits: Tensor) -> list[int]:
        """The best label sequence of `logits` [T, N]."""
        transitions, start, end = (s.double().numpy() for s in self.scores())
        return viterbi(logits.double().numpy(), transitions, start, end)


class LogPartition(torch.autograd.Function):
    """log Z of each row, with its gradient written out: the marginals. Autograd through T steps is 20 times slower."""

    @staticmethod
    def forward(ctx, logits, transitions, start, end):
        scores = (x.detach().numpy() for x in (transitions, start, end))
        ctx.swept = swept = sweep(np.ascontiguousarray(logits.detach().numpy().transpose(1, 0, 2)), *scores)
        return torch.from_numpy(swept.log_total)

    @staticmethod
    def backward(ctx, grad):
        swept, weight = ctx.swept, grad.numpy()[None, :, None]
        marginal = swept.forward * swept.backward * weight
        after = swept.after * weight
        n = swept.moves.shape[0]
        pairs = (swept.forward[:-1].reshape(-1, n).T @ after.reshape(-1, n)) * swept.moves
        return tuple(torch.from_numpy(np.ascontiguousarray(x)) for x in
                     (marginal.transpose(1, 0, 2), pairs, marginal[0].sum(0), marginal[-1].sum(0)))


class Sweep(NamedTuple):
    """What goes through sequences [T, B, N] forwards and backwards. P(label) is `forward * backward`; P(label, next label)
    of a step and the next is `forward * moves * after`."""

    forward: np.ndarray
    backward: np.ndarray
    after: np.ndarray
    moves: np.ndarray
    log_total: np.ndarray


def sweep(steps, transitions, start, end) -> Sweep:
    """Forward-backward over the logits `steps` [T, B, N], all sequences a step at a time.

    numpy, for its steps are tiny: a call into PyTorch costs more than the sum it makes. In the space of exp, with the largest
    score of each step and the sum of each row taken out.
    """
    moves, first, last = (np.exp(x) for x in (transitions, start, end))
    top = steps.max(2, keepdims=True)
    emitted = np.exp(steps - top)
    forward, scale = np.empty_like(steps), np.empty_like(top)
    current = first * emitted[0]
    for t in range(len(steps)):
        if t:
            current = (current @ moves) * emitted[t]
        scale[t] = current.sum(1, keepdims=True)
        forward[t] = current = current / scale[t]
    total = (current * last).sum(1)
    backward = np.empty_like(steps)
    backward[-1] = last / total[:, None]
    for t in range(len(steps) - 1, 0, -1):
        backward[t - 1] = ((backward[t] * emitted[t]) @ moves.T) / scale[t]
    after = backward[1:] * emitted[1:] / scale[1:]
    return Sweep(forward, backward, after, moves, (np.log(scale) + top).sum((0, 2)) + np.log(total))


def viterbi(logits, transitions, start, end) -> list[int]:
    """The best path; of equal ones, that with the lower label wherever they part, read from the end."""
    score, back = start + logits[0], []
    for row in logits[1:]:
        reached = score[:, None] + transitions
        best = reached.argmax(0)
        back.append(best)
        score = reached[best, np.arange(len(row))] + row
    path = [int((score + end).argmax())]
    for best in reversed(back):
        path.append(int(best[path[-1]]))
    return path[::-1]


def marginals(logits, transitions, start, end):
    """P(label of t) by forward-backward, [T, N] (numpy)."""
    def lse(x, axis):
        m = x.max(axis, keepdims=True)
        return (m + np.log(np.exp(x - m).sum(axis, keepdims=True))).squeeze(axis)

    forward = [start + logits[0]]
    for row in logits[1:]:
        forward.append(lse(forward[-1][:, None] + transitions, 0) + row)
    backward = [end]
    for row in logits[:0:-1]:
        backward.append(lse(transitions + (row + backward[-1])[None, :], 1))
    total = np.array(forward) + np.array(backward[::-1])
    return np.exp(total - lse(total, 1)[:, None])
