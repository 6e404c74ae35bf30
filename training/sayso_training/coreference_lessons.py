"""What a large model says of many pronouns, for a small one to learn from.

    python -m sayso_training.coreference_lessons --teacher work/pronouns.pt --weights WEIGHTS --data work --out LESSONS

The questions are those of `Sources`, GAP's with other names each time, and pronouns that nobody has annotated: the other
ones in GAP's texts, and some of PolNeAR's training articles. Where an answer is known, a share of what the teacher gives
to others is given to it.
"""

import argparse
import random

import torch

from .coreference import load, person_scores
from .coreference_data import Window, batches, collate, gap_questions, read_lines, to_window, untold_questions
from .pieces import load_tokenizer
from .train_coreference import Sources, add_question_options


def main() -> None:
    options = parse()
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    tokenizer = load_tokenizer(f"{options.weights}/tokenizer.json")
    sources = Sources(gap_questions(f"{options.data}/gap-development.jsonl"), options, rng)
    told = [window for _ in range(options.rounds) for window in sources.epoch(False, tokenizer)]
    untold = [window for window in untold_windows(sources, options, tokenizer, rng) if window and max(window.owner) > 0]
    print(f"{len(told)} questions with an answer, {len(untold)} without")
    teacher = load(options.teacher).eval()
    teach(teacher, told, options.gold_share, options.batch, rng)
    teach(teacher, untold, 0.0, options.batch, rng)
    torch.save([vars(window) for window in told + untold], options.out)


def untold_windows(sources: Sources, options, tokenizer, rng: random.Random) -> list[Window | None]:
    """Of GAP's texts all other pronouns, under other names too; of news some."""
    of = {name: [question for row in read_lines(f"{options.data}/{name}.jsonl") for question in untold_questions(row)]
          for name in ("gap-development", "polnear")}
    drawn = [sources.varied(question) for question in of["gap-development"]]
    drawn += rng.sample(of["polnear"], min(options.untold, len(of["polnear"])))
    return [to_window(question, tokenizer, rng) for question in drawn]


@torch.no_grad()
def teach(model, windows: list[Window], gold_share: float, size: int, rng: random.Random) -> None:
    """Sets `taught` of each window."""
    groups = batches(windows, size, rng)
    for done, group in enumerate(groups):
        batch = collate(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(batch.ids, batch.features, batch.at)
        given = person_scores(scores, batch.owner, batch.wanted.shape[1]).softmax(1)
        right = given * batch.wanted
        known = right.sum(1, keepdim=True)
        # Of an answer that the teacher holds for impossible, all are as good.
        right = torch.where(known > 1e-4, right / known.clamp(min=1e-4), batch.wanted / batch.wanted.sum(1, keepdim=True))
        for window, row in zip(group, (1 - gold_share) * given + gold_share * right):
            window.taught = {person: float(row[person]) for person in range(len(row)) if row[person] > 1e-4}
        if done % 50 == 0:
            print(f"  {done} of {len(groups)}", flush=True)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    add_question_options(parser)
    parser.set_defaults(silver=0.7, gum=0.7, batch=4096, seed=41)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--rounds", type=int, default=3, help="how often each question is drawn, with other names")
    parser.add_argument("--untold", type=int, default=6000, help="most pronouns of news")
    parser.add_argument("--gold-share", type=float, default=0.4)
    return parser.parse_args()


if __name__ == "__main__":
    main()
