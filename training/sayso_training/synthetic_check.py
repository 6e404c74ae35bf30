"""Statistics of a folder of marked articles, beside those of another: `python -m sayso_training.synthetic_check A [B]`.

Every span is checked: none may be empty, begin or end with white space, or cut a word. Exits with 1 where one does.
"""

import sys
from collections import Counter
from pathlib import Path

from .read_polnear import read_corpus


def main() -> None:
    faults = [fault for folder in sys.argv[1:] for fault in report(Path(folder))]
    print(*faults[:20], sep="\n")
    sys.exit(1 if faults else 0)


def report(folder: Path) -> list[str]:
    counts, cues, orders, faults = Counter(), Counter(), Counter(), []
    for name, text, annotators in read_corpus(folder):
        counts["articles"] += 1
        counts["words"] += len(text.split())
        for attribution in annotators[0]:
            counts["attributions"] += 1
            counts["no source"] += not attribution.source
            counts["no content"] += not attribution.content
            counts["content in pieces"] += len(attribution.content) > 1
            cues[" ".join(text[s:e] for s, e in attribution.cue).lower()] += 1
            orders[_order(attribution)] += 1
            faults += [f"{name} {s}-{e}: {text[max(0, s - 15):e + 15]!r}" for s, e in _spans(attribution) if _is_loose(text, s, e)]
    total = counts["attributions"]
    print(f"{folder}: {counts['articles']} articles, {counts['words']} words, {total} attributions")
    print(f"  {total / counts['articles']:.1f} an article, one every {counts['words'] / total:.0f} words, {len(cues)} cues")
    for name in ("no source", "no content", "content in pieces"):
        print(f"  {name}: {counts[name] / total:.1%}")
    print("  cues:", ", ".join(f"{cue} {n / total:.1%}" for cue, n in cues.most_common(12)))
    print("  orders:", ", ".join(f"{order} {n / total:.1%}" for order, n in orders.most_common(10)))
    print(f"  spans with loose edges: {len(faults)}")
    return faults


def _spans(attribution) -> list[tuple[int, int]]:
    return [*attribution.source, *attribution.cue, *attribution.content]


def _order(attribution) -> str:
    roles = (("S", attribution.source), ("C", attribution.cue), ("Q", attribution.content))
    return "".join(role for _, role in sorted((start, role) for role, spans in roles for start, _ in spans))


def _is_loose(text: str, start: int, end: int) -> bool:
    words = [text[i - 1 : i + 1] for i in (start, end) if 0 < i < len(text)]
    return start >= end or text[start:end] != text[start:end].strip() or any(pair.isalnum() for pair in words)


if __name__ == "__main__":
    main()
