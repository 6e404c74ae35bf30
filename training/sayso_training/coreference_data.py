"""Questions about pronouns: from GAP, from GUM's coreference, and from plain text with a name replaced by a pronoun.

Reads what `pronouns/candidates.ts` writes, so that the persons are those that sayso finds when it reads.
"""

import json
import random
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import torch

from .coreference import AGREES, DIFFERS, FEATURE_STEP, PRONOUN, UNKNOWN, CoreferenceBatch
from .pieces import Pieces, read_pieces
from .windows import CLS, SEP

# Pieces of a window before and after the pronoun. Twin of `src/coreference/pronoun-window.ts`.
BEFORE, AFTER = 80, 24
# Characters a piece that are cut into pieces around the pronoun.
CHARACTERS = 7
MASCULINE = {"he", "him", "his", "himself"}


@dataclass
class Question:
    """A pronoun at `pronoun`, and where `text` names each of its persons: `[start, end, person]` in text order."""

    text: str
    pronoun: int
    genders: list
    mentions: list
    # Persons that are a right answer; with `somebody_else` also that none of them is.
    right: set
    somebody_else: bool
    # The two of GAP with whether each is meant.
    names: list = field(default_factory=list)


def read_lines(path: str) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def gap_questions(path: str) -> list[Question]:
    questions = []
    for row in read_lines(path):
        meant = {person for person, is_meant in row["names"] if is_meant}
        others = set(range(len(row["genders"]))) - {person for person, _ in row["names"]}
        questions.append(Question(row["text"], row["pronoun"], row["genders"], row["mentions"],
                                  meant or others, not meant, row["names"]))
    return questions


def gum_questions(texts: str, entities: str) -> list[Question]:
    """The pronouns of persons in GUM; a person who is never named there is somebody else."""
    spans = {row["id"]: row["entities"] for row in read_lines(entities)}
    questions = []
    for row in read_lines(texts):
        cluster_at = {(start, end): cluster for start, end, cluster in spans.get(row["id"], [])}
        owners = {}
        for start, end, cluster in spans.get(row["id"], []):
            for s, e, person in row["mentions"]:
                # The name may lack what the annotators take in: titles before it, an apposition after it.
                if start <= s and e <= end and (end - start) - (e - s) <= 25 and text_head(row["text"], s, start):
                    owners.setdefault(cluster, set()).add(person)
        for match in PRONOUNS.finditer(row["text"]):
            cluster = cluster_at.get(match.span())
            if cluster is not None:
                right = owners.get(cluster, set())
                questions.append(Question(row["text"], match.start(), row["genders"], row["mentions"], right, not right))
    return questions


def text_head(text: str, name: int, start: int) -> bool:
    """Whether the name stands at the head of the span, but for small words: not “a friend of Stone”."""
    return " of " not in text[start:name] and "'s " not in text[start:name]


PRONOUNS = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
BEFORE_OBJECT = set("to of for with by from about against on told asked met saw joined called named beat made gave left "
                    "let helped over after before behind between under near".split())
BEFORE_SUBJECT = set("and but that when while as if because after before where though although since until which what how "
                     "than so then".split())
FOLLOWS_SUBJECT = re.compile(r" (?:[a-z]+ed|is|was|has|had|says|said|will|would|could|can|may|might|also|later|then|did|does|"
                             r"became|began|went|came|took|made|won|gave|left|met|told|found|got|wrote|saw|felt|lost|held|"
                             r"ran|kept|led|sent|[a-z]{2,}s)\b")


def silver_questions(row: dict, rng: random.Random, share: float) -> list[Question]:
    """A name that stood before is replaced by a pronoun that fits in its place; who bore it is the answer."""
    questions = []
    text, mentions, genders = row["text"], row["mentions"], row["genders"]
    for i, (start, end, person) in enumerate(mentions):
        near = [p for s, _, p in mentions[max(0, i - 12):i] if start - s < 500]
        gender = genders[person] or rng.choice("mf")
        rivals = {p for p in near if p != person and genders[p] in (None, gender)}
        if person not in near or not rivals or rng.random() > share:
            continue
        made = pronoun_for(text, start, end, gender)
        if made is None:
            continue
        word, after = made
        shift = len(word) - (after - start)
        moved = [m for m in mentions[:i] if m[1] <= start]
        moved += [[s + shift, e + shift, p] for s, e, p in mentions[i + 1:] if s >= after]
        known = list(genders)
        if genders[person] is None:
            known = [None if p == person else g for p, g in enumerate(genders)]
        questions.append(Question(text[:start] + word + text[after:], start, known, moved, {person}, False))
    return questions


def pronoun_for(text: str, start: int, end: int, gender: str):
    """The pronoun that may stand for `text[start:end]` and where what it replaces ends; `None` when none may."""
    if start > 0 and text[start - 1] not in " \n“\"(":
        return None
    lead = text[max(0, start - 40):start].rstrip(" ")
    opens = not lead or lead[-1] in ".!?\n“\""
    last = re.search(r"([A-Za-z]+),?$", lead)
    before = last.group(1) if last else ""
    if re.match(r"['’]s\b", text[end:end + 3]):
        if not opens and before.lower() not in BEFORE_OBJECT | BEFORE_SUBJECT | {"in", "at", "is", "was"}:
            return None
        word, after = {"m": "his", "f": "her"}[gender], end + 2
    elif (opens or before in BEFORE_SUBJECT) and FOLLOWS_SUBJECT.match(text, end):
        word, after = {"m": "he", "f": "she"}[gender], end
    elif before in BEFORE_OBJECT and re.match(r" [a-z]|[.,;]", text[end:end + 2]):
        word, after = {"m": "him", "f": "her"}[gender], end
    else:
        return None
    return (word.capitalize() if opens else word), after


@dataclass
class Window:
    """A question in pieces, [CLS] and [SEP] left out."""

    ids: list[int]
    features: list[int]
    at: int
    owner: list[int]  # one a piece: 1 + person where a name begins, else -1
    right: set  # 0: somebody else
    names: list


def to_window(question: Question, tokenizer, rng: random.Random | None = None) -> Window | None:
    """Cut around the pronoun, with its marks. With `rng`, some of what is known of genders is forgotten."""
    from_, to = excerpt(question)
    pieces = read_pieces(question.text[from_:to], tokenizer)
    at = bisect_left(pieces.starts, question.pronoun - from_)
    if at >= len(pieces.ids):
        return None
    low, high = max(0, at - BEFORE), min(len(pieces.ids), at + AFTER + 1)
    gender = pronoun_gender(question)
    marks, owner = [0] * len(pieces.ids), [-1] * len(pieces.ids)
    forgotten = set()
    if rng is not None:
        forgotten = {p for p in range(len(question.genders)) if rng.random() < 0.15}
    for start, end, person in question.mentions:
        if not (from_ <= start and end <= to):
            continue
        first, after = piece_span(pieces, start - from_, end - from_)
        known = None if person in forgotten else question.genders[person]
        mark = UNKNOWN if known is None else AGREES if known == gender else DIFFERS
        for i in range(first, after):
            marks[i] = mark
        if first < after:
            owner[first] = person + 1
    marks[at] = PRONOUN
    owner[at] = -1
    features = [f + FEATURE_STEP * m for f, m in zip(pieces.features, marks)]
    named = set(owner[low:high])
    right = {p + 1 for p in question.right} & named
    if question.somebody_else or not right:
        right.add(0)
    return Window(pieces.ids[low:high], features[low:high], at - low, owner[low:high], right, question.names)


def pronoun_gender(question: Question) -> str:
    return "m" if PRONOUNS.match(question.text, question.pronoun).group().lower() in MASCULINE else "f"


def excerpt(question: Question) -> tuple[int, int]:
    """Characters around the pronoun that hold its window where words are as long as usual, from a line break on where
    there is one, else from a space."""
    from_ = max(0, question.pronoun - CHARACTERS * BEFORE)
    if from_ > 0:
        breaks = question.text.find("\n", from_, question.pronoun)
        from_ = (breaks if breaks >= 0 else question.text.find(" ", from_, question.pronoun)) + 1 or from_
    to = min(len(question.text), question.pronoun + CHARACTERS * AFTER)
    return from_, to


def piece_span(pieces: Pieces, start: int, end: int) -> tuple[int, int]:
    return bisect_right(pieces.ends, start), bisect_left(pieces.starts, end)


def collate(windows: list[Window]) -> CoreferenceBatch:
    """Windows of about one length, cut to the shortest: pieces at the end that is farther from the pronoun go."""
    length = min(len(w.ids) for w in windows)
    ids, features, ats, owners, rights = [], [], [], [], []
    for w in windows:
        spare = len(w.ids) - length
        front = min(spare, max(0, w.at - (length - 1 - min(AFTER // 2, length // 4)))) if spare else 0
        ids.append([CLS, *w.ids[front:front + length], SEP])
        features.append([0, *w.features[front:front + length], 0])
        owner = [0, *w.owner[front:front + length], -1]
        ats.append(w.at - front + 1)
        owners.append(owner)
        rights.append((w.right & set(owner)) or {0})
    persons = 1 + max(max(owner) for owner in owners)
    wanted = torch.zeros(len(windows), persons, dtype=torch.bool)
    for i, right in enumerate(rights):
        wanted[i, list(right)] = True
    return CoreferenceBatch(torch.tensor(ids), torch.tensor(features), torch.tensor(ats), torch.tensor(owners), wanted)


def batches(windows: list[Window], size: int, rng: random.Random):
    """Windows of like length together, `size` pieces a batch, in random order."""
    pool = list(windows)
    rng.shuffle(pool)
    pool.sort(key=lambda w: len(w.ids))
    grouped, group, count = [], [], 0
    for window in pool:
        count += len(window.ids) + 2
        group.append(window)
        if count >= size:
            grouped.append(group)
            group, count = [], 0
    if group:
        grouped.append(group)
    rng.shuffle(grouped)
    return grouped
