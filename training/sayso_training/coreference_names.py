"""Other names and the other gender for the persons of a question, so that the model learns from places, not from names."""

import random
import re

from .coreference_data import Question

TITLES = set("mr mrs ms miss dr prof sir lady lord king queen prince princess saint st father sister brother captain "
             "president senator governor judge general colonel major the of de la van von der del di da le bin al jr sr ii "
             "iii iv".split())
SWAPPED = [("he", "she"), ("himself", "herself"), ("man", "woman"), ("men", "women"), ("boy", "girl"), ("father", "mother"),
           ("son", "daughter"), ("brother", "sister"), ("husband", "wife"), ("uncle", "aunt"), ("nephew", "niece"),
           ("actor", "actress"), ("king", "queen"), ("prince", "princess"), ("mr", "ms"), ("sir", "lady"),
           ("grandfather", "grandmother"), ("grandson", "granddaughter"), ("boyfriend", "girlfriend"), ("widower", "widow"),
           ("male", "female"), ("gentleman", "lady"), ("hero", "heroine"), ("duke", "duchess"), ("brothers", "sisters"),
           ("sons", "daughters"), ("mrs", "mr"), ("wives", "husbands")]
SWAP = {**{b: a for a, b in SWAPPED}, **{a: b for a, b in SWAPPED}, "him": "her", "his": "her", "hers": "his"}
FOLLOWS_OBJECT = re.compile(r"\W*(?:$|[.,;:!?)]|(?:to|in|at|on|for|with|from|by|as|and|but|or|when|while|that|if|into|of|about|"
                            r"up|out|off|over|back|away|after|before|because|the|a|an|so|is|was|not|who|what|how|why|than)\b)")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class NameLists:
    """Given names by gender and family names, gathered from the persons of the questions themselves."""

    def __init__(self, questions: list[Question]):
        given = {"m": set(), "f": set()}
        self.family = set()
        for question in questions:
            for start, end, person in question.mentions:
                words = WORD.findall(question.text[start:end])
                if len(words) == 2 and not set(w.lower() for w in words) & TITLES and min(map(len, words)) > 2:
                    if question.genders[person] in given:
                        given[question.genders[person]].add(words[0])
                    self.family.add(words[1])
        self.of_both = given["m"] & given["f"]
        self.given = {g: sorted(names - self.of_both - self.family) for g, names in given.items()}
        self.is_given = set(self.given["m"]) | set(self.given["f"]) | self.of_both
        self.family = sorted(self.family - self.is_given)


def vary(question: Question, lists: NameLists, rng: random.Random, names: bool, swap: bool) -> Question:
    """`question` with the names of its persons replaced and, with `swap`, with every man a woman and the reverse."""
    text = question.text
    other = {"m": "f", "f": "m", None: None} if swap else {"m": "m", "f": "f", None: None}
    replacement = {}
    if names or swap:
        for start, end, person in question.mentions:
            for word in WORD.findall(text[start:end]):
                if word.lower() in TITLES or len(word) < 2 or not word[0].isupper() or word in replacement:
                    continue
                gender = other[question.genders[person]]
                if word in lists.is_given:
                    replacement[word] = rng.choice(lists.given[gender or rng.choice("mf")])
                elif names:
                    replacement[word] = rng.choice(lists.family)
    edits = []
    for match in WORD.finditer(text):
        word = match.group()
        new = replacement.get(word)
        if new is None and swap:
            new = swapped(word, text, match.end())
        if new is not None and new != word:
            edits.append((match.start(), match.end(), new))
    made, moved = apply(text, edits)
    return Question(made, moved(question.pronoun), [other[g] for g in question.genders],
                    [[moved(s), moved(e, True), p] for s, e, p in question.mentions],
                    question.right, question.somebody_else, question.names)


def swapped(word: str, text: str, end: int):
    lower = word.lower()
    if lower == "her":
        new = "him" if FOLLOWS_OBJECT.match(text, end) else "his"
    else:
        new = SWAP.get(lower)
    if new is None:
        return None
    return new.capitalize() if word[0].isupper() else new


def apply(text: str, edits: list):
    """The text after `edits`, and where an offset of it has moved."""
    out, last, shifts = [], 0, []
    shift = 0
    for start, end, new in edits:
        out += [text[last:start], new]
        last = end
        shifts.append((start, end, shift, len(new)))
        shift += len(new) - (end - start)
    out.append(text[last:])

    def moved(offset: int, is_end: bool = False) -> int:
        delta = 0
        for start, end, before, length in shifts:
            if offset <= start:
                return offset + before if not (is_end and offset == start) else offset + before
            if offset < end:
                return start + before + (length if is_end else 0)
            delta = before + length - (end - start)
        return offset + delta

    return "".join(out), moved
