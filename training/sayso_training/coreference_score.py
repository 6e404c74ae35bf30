"""Scores a model on questions of GAP, as GAP counts: pairs of a pronoun and a name.

    python -m sayso_training.coreference_score work/coreference.pt --weights WEIGHTS --gap work/gap-validation.jsonl
"""

import argparse

import torch

from .coreference import CoreferenceModel, load, person_scores
from .coreference_data import collate, gap_questions, pronoun_gender, to_window
from .pieces import load_tokenizer


@torch.no_grad()
def judge(models: list[CoreferenceModel], questions, tokenizer) -> list[tuple]:
    """For each question: [(probability of each name, is it meant)], of somebody else, of all persons, is it a man."""
    judged = []
    for model in models:
        model.eval()
    order = []
    for question in questions:
        window = to_window(question, tokenizer)
        batch = collate([window])
        p = 0
        for model in models:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(batch.ids, batch.features, batch.at)
            persons = max(batch.wanted.shape[1], len(question.genders) + 1)
            p = p + person_scores(scores, batch.owner, persons)[0].softmax(-1) / len(models)
        man = pronoun_gender(question) == "m"
        judged.append(([(float(p[n + 1]), m) for n, m in question.names], float(p[0]), p, man,
                       [n for n, _ in question.names]))
    return judged


def score(judged, threshold: float, of_two: bool, man: bool | None = None) -> tuple:
    right = wrong = missed = 0
    for names, nobody, p, is_man, persons in judged:
        if man is not None and man != is_man:
            continue
        if of_two:
            whole = sum(q for q, _ in {n: x for n, x in zip(persons, names)}.values()) + nobody
            best = max(q for q, _ in names)
            taken = [q == best and q / max(whole, 1e-9) >= threshold for q, _ in names]
        else:
            best = float(p[1:].max())
            taken = [q == best and q >= threshold for q, _ in names]
        for is_taken, (_, is_meant) in zip(taken, names):
            right += is_taken and is_meant
            wrong += is_taken and not is_meant
            missed += is_meant and not is_taken
    return right / max(1, right + wrong), right / max(1, right + missed), 2 * right / max(1, 2 * right + wrong + missed)


def report(model, questions, tokenizer) -> None:
    judged = judge(model if isinstance(model, list) else [model], questions, tokenizer)
    for of_two, name in ((True, "two names"), (False, "all persons")):
        print(f"  {name}: " + "  ".join(f"{t}: " + "/".join(f"{100 * x:.1f}" for x in score(judged, t, of_two))
                                        for t in (0.0, 0.3, 0.4, 0.5, 0.6)), flush=True)
    m, f = score(judged, 0.4, True, True)[2], score(judged, 0.4, True, False)[2]
    print(f"  masculine {100 * m:.1f} feminine {100 * f:.1f} bias {f / max(m, 1e-9):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", nargs="+")
    parser.add_argument("--weights", required=True)
    parser.add_argument("--gap", required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    report([load(path) for path in options.checkpoint], gap_questions(options.gap),
           load_tokenizer(f"{options.weights}/tokenizer.json"))


if __name__ == "__main__":
    main()
