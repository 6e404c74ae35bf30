"""Trains a smaller network for pronouns to answer as a larger one does. `coreference.sh` has what ships.

    python -m sayso_training.distil_coreference lessons --teacher teacher.pt --data work --weights WEIGHTS --out lessons.pt
    python -m sayso_training.distil_coreference train pruned.pt --lessons lessons.pt --weights WEIGHTS --out small.pt

A lesson is a question with the probability that the teacher gives to each person. Beside the questions that
`train_coreference` learns from, with their answers unread, all other he and she of the same texts are asked about.
"""

import argparse
import random
import time
from dataclasses import asdict

import torch
from torch import Tensor

from .coreference import LEAST, CoreferenceBatch, CoreferenceModel, load, person_scores, save
from .coreference_data import (PRONOUNS, Question, Window, batches, collate, gap_questions, gum_questions, read_lines,
                               silver_questions, to_window)
from .coreference_names import NameLists, vary
from .coreference_score import report
from .optimise import Optimiser, schedule
from .pieces import load_tokenizer

# Characters before a pronoun within which somebody else must be named for it to be worth asking.
NEAR = 300
# A question of GAP comes with its own names, with others, and with others and the other gender.
SWAPS = (None, False, True)


def unanswered(row: dict) -> list[Question]:
    """All he and she of a text near which two persons are named."""
    questions = []
    for match in PRONOUNS.finditer(row["text"]):
        near = {person for start, _, person in row["mentions"] if match.start() - NEAR < start < match.start()}
        if len(near) > 1:
            questions.append(Question(row["text"], match.start(), row["genders"], row["mentions"], set(), True))
    return questions


def questions_of(data: str, news: int, rng: random.Random) -> list[Question]:
    """What the teacher is asked: of the news texts, `news` questions of either kind."""
    gap, rows = gap_questions(f"{data}/gap-development.jsonl"), read_lines(f"{data}/polnear.jsonl")
    texts = list({q.text: {"text": q.text, "mentions": q.mentions, "genders": q.genders} for q in gap}.values())
    lists = NameLists(gap)
    asked = [q if swap is None else vary(q, lists, rng, names=True, swap=swap) for q in gap for swap in SWAPS]
    made = [q for row in texts for q in silver_questions(row, rng, 1) + unanswered(row)]
    for question in made:
        swap = rng.choice(SWAPS)
        asked.append(question if swap is None else vary(question, lists, rng, names=True, swap=swap))
    asked += gum_questions(f"{data}/gum.jsonl", f"{data}/gum-entities.jsonl")
    for made in ([q for row in rows for q in unanswered(row)], [q for row in rows for q in silver_questions(row, rng, 1)]):
        asked += rng.sample(made, min(news, len(made)))
    return asked


@torch.no_grad()
def answer(teacher: CoreferenceModel, windows: list[Window], size: int) -> list[tuple[Window, list[float]]]:
    """Each window with the teacher's probability of somebody else and of each person."""
    by_length: dict[int, list[Window]] = {}
    for window in windows:
        by_length.setdefault(len(window.ids), []).append(window)
    lessons, began = [], time.time()
    for length, same in sorted(by_length.items()):
        for i in range(0, len(same), max(1, size // length)):
            group = same[i : i + max(1, size // length)]
            batch = collate(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = teacher(batch.ids, batch.features, batch.at)
            chances = person_scores(scores, batch.owner, batch.wanted.shape[1]).softmax(-1)
            lessons += [(window, chance.tolist()) for window, chance in zip(group, chances)]
        print(f"  {len(lessons)} of {len(windows)} {time.time() - began:.0f} s", flush=True)
    return lessons


def collate_lessons(lessons: list) -> tuple[CoreferenceBatch, Tensor]:
    """Lessons of about one length, and what the teacher gives to each of the persons that are left in them: [B, P]."""
    batch = collate([window for window, _ in lessons])
    persons = batch.wanted.shape[1]
    wanted = torch.tensor([(chances + [0.0] * persons)[:persons] for _, chances in lessons])
    present = torch.stack([(batch.owner == person).any(1) for person in range(persons)], 1)
    wanted = wanted * present
    return batch, wanted / wanted.sum(1, keepdim=True).clamp(min=1e-6)


def lesson_loss(model: CoreferenceModel, batch: CoreferenceBatch, wanted: Tensor, bfloat16: bool = True) -> Tensor:
    """How far the answers are from the teacher's: cross entropy less its least, a mean over the batch."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
        scores = model(batch.ids, batch.features, batch.at)
    persons = person_scores(scores, batch.owner, wanted.shape[1]).clamp(min=LEAST)
    return (torch.special.xlogy(wanted, wanted) - wanted * persons.log_softmax(-1)).sum(1).mean()


def train(model: CoreferenceModel, lessons: list, held: list, options, tokenizer) -> None:
    rng = random.Random(options.seed)
    model.encoder.thaw()
    optimiser, began, seen = Optimiser(model, options), time.time(), 0
    chances = {id(window): chance for window, chance in lessons}
    for epoch in range(options.epochs):
        groups = batches([window for window, _ in lessons], options.batch, rng)
        sum_ = 0.0
        for i, group in enumerate(groups):
            batch, wanted = collate_lessons([(window, chances[id(window)]) for window in group])
            done = (epoch + i / len(groups)) / options.epochs
            (loss,) = optimiser.step(schedule(int(done * 1000), 1000), lambda: (lesson_loss(model, batch, wanted),))
            seen, sum_ = seen + batch.ids.numel(), sum_ + loss.item()
            if i % 50 == 49:
                print(f"  {done:.2f} {sum_ / (i + 1):.3f} {seen / (time.time() - began):.0f} pieces/s", flush=True)
        print(f"epoch {epoch + 1} loss {sum_ / len(groups):.3f} {time.time() - began:.0f} s", flush=True)
        save(optimiser.average, options.out)
        if held:
            report(optimiser.average, held, tokenizer)


def write_lessons(lessons: list, path: str) -> None:
    torch.save([({**asdict(window), "right": sorted(window.right)}, chances) for window, chances in lessons], path)


def read_lessons(path: str) -> list[tuple[Window, list[float]]]:
    saved = torch.load(path, weights_only=True)
    return [(Window(**{**window, "right": set(window["right"])}), chances) for window, chances in saved]


def make_lessons(options, tokenizer) -> None:
    rng = random.Random(options.seed)
    asked = questions_of(options.data, options.news, rng)
    windows = [window for question in asked if (window := to_window(question, tokenizer, rng)) and max(window.owner) > 0]
    print(f"{len(windows)} questions", flush=True)
    write_lessons(answer(load(options.teacher).eval(), windows, options.batch), options.out)


def main() -> None:
    options = parse()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    tokenizer = load_tokenizer(f"{options.weights}/tokenizer.json")
    if options.task == "lessons":
        make_lessons(options, tokenizer)
    else:
        held = gap_questions(options.held) if options.held else []
        train(load(options.checkpoint, dropout=0), read_lessons(options.lessons), held, options, tokenizer)


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    lessons, pupil = tasks.add_parser("lessons"), tasks.add_parser("train")
    for task in (lessons, pupil):
        task.add_argument("--weights", required=True, help="folder with tokenizer.json")
        task.add_argument("--out", required=True)
        task.add_argument("--batch", type=int, default=3072, help="word pieces")
        task.add_argument("--seed", type=int, default=1)
        task.add_argument("--threads", type=int, default=1)
    lessons.add_argument("--teacher", required=True, help="a checkpoint")
    lessons.add_argument("--data", required=True, help="what train_coreference reads")
    lessons.add_argument("--news", type=int, default=3500, help="questions of news, of either kind")
    pupil.add_argument("checkpoint", help="what it begins with")
    pupil.add_argument("--lessons", required=True)
    pupil.add_argument("--held", help="questions to be scored after each epoch")
    pupil.add_argument("--epochs", type=int, default=4)
    pupil.add_argument("--lr", type=float, default=3e-4)
    pupil.add_argument("--head-lr", type=float, default=5e-4)
    pupil.add_argument("--layer-decay", type=float, default=1)
    pupil.add_argument("--average", type=float, default=0.98)
    return parser.parse_args()


if __name__ == "__main__":
    main()
