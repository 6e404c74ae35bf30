"""One composed article's cast and words: fills the slots of patterns and reads their marks."""

import random
import re
from dataclasses import dataclass

from .inflect import past, present
from .marked_text import MarkedText
from .synthetic_bank import Bank, pick

SLOT = re.compile(r"\{(\w+)\}")
# After “…?” and “…!” comes the speaker or the cue of the same sentence.
SENTENCE_START = re.compile(r"((?:^|¶|(?<![ap]\.m)(?<!\bvs)(?:\.[”’]?\]* |[!?][”’]?\]* (?!\[)))(?:\[[SCQ]\d* )*)([a-z])")
AUXILIARY = re.compile(r"(\S+ .*?) ((?:had|has|have|was|were|is|are|would|will|could|may|might)) (.+)")
KEEPS_CAPITAL = re.compile(r"I\b|I['’]|[A-Z][a-z]+day\b|Asia|Latin|AFP")


@dataclass
class Person:
    first: str
    last: str
    title: str
    role: str
    female: bool
    age: int

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}"


class Story:
    """Draws persons and places once, so that they stay the same through an article."""

    def __init__(self, rng: random.Random, bank: Bank, topic: str, borrow: float):
        self.rng, self.bank, self.topic, self.borrow = rng, bank, topic, borrow
        self.blocks = 0
        self.fixed = {k: pick(rng, bank.names[k]) for k in ("city", "country", "river", "org", "outlet")}
        self.fixed |= {"city2": pick(rng, bank.names["city"]), "city3": pick(rng, bank.names["city"])}
        self.people = [self._person(last) for last in rng.sample(bank.names["last"], 4)]
        self.introduced: set[int] = set()
        self.lead, self.last = 0, -1
        self.used: set[str] = set()
        self.rest = ""

    def _person(self, last: str) -> Person:
        rng, names, female = self.rng, self.bank.names, self.rng.random() < 0.5
        titles = [t for t in names["title"] if t.rstrip(".") not in (("Mr",) if female else ("Mrs", "Ms"))]
        role = self.fill(re.sub(r"^who ", "a pensioner who ", pick(rng, names["role"])))
        return Person(pick(rng, names["first"]), last, pick(rng, titles), role, female, rng.randrange(19, 84))

    def block(self, pattern: str) -> MarkedText:
        """A pattern with its slots filled and its marks read. `¶` starts a new paragraph."""
        self.blocks += 1
        text = self.fill(pattern)
        text = SENTENCE_START.sub(lambda m: m[1] + m[2].upper(), text)
        text = re.sub(r"([?!…])[,.](?=[”’\]])", r"\1", text).replace("..”", ".”").replace(",,", ",")
        return MarkedText.from_markup(text.replace("¶", "\n\n"), self.blocks)

    def fill(self, pattern: str) -> str:
        return SLOT.sub(lambda slot: self._slot(slot[1]), pattern)

    def _slot(self, name: str) -> str:
        """`{clause}`, `{Clause}` begins with a capital, `{CITY}` is all capitals; a digit asks for one more."""
        value = self._value(name.lower())
        if name.isupper():
            return value.upper()
        return value[0].upper() + value[1:] if name[0].isupper() else value

    def _value(self, name: str) -> str:
        kind = name.rstrip("1234")
        if name in self.fixed:
            return self.fixed[name]
        if re.fullmatch(r"[pesol][1-4]", name):
            return self._who(name[0], int(name[1]) - 1)
        if hasattr(self, f"_{kind}"):
            return getattr(self, f"_{kind}")()
        if kind in self.bank.patterns:
            return self.fill(self.fresh(self.bank.patterns[kind]))
        return pick(self.rng, self.bank.names[kind])

    def fresh(self, lines: list[str]) -> str:
        """A line not used in this article yet, as long as there is one."""
        left = [line for line in lines if line not in self.used] or lines
        line = pick(self.rng, left)
        self.used.add(line)
        return line

    def _of_topic(self, kind: str) -> str:
        return self.fill(self.fresh(self.bank.topics[f"{self.topic} {kind}"]))

    def _q(self) -> str:
        if self.rng.random() < self.borrow and self.bank.spoken:
            return pick(self.rng, self.bank.spoken)
        return self._of_topic("quote")

    def _qa(self) -> str:
        return pick(self.rng, self.bank.patterns["opening"])

    def _qb(self) -> str:
        quote = self._of_topic("quote")
        return quote if KEEPS_CAPITAL.match(quote) else quote[0].lower() + quote[1:]

    def _turn(self) -> str:
        return pick(self.rng, self.bank.turns) if self.rng.random() < max(self.borrow, 0.4) else self._of_topic("quote") + "."

    def _clause(self) -> str:
        return self._of_topic("clause")

    def _clausea(self) -> str:
        return pick(self.rng, self.bank.patterns["premise"])

    def _clauseb(self) -> str:
        return self._of_topic("clause")

    def _ca(self) -> str:
        """A clause up to its auxiliary, or with it; `{cb}` is the rest: `the line | would stay shut`."""
        split = AUXILIARY.fullmatch(self._of_topic("clause"))
        while not split:
            split = AUXILIARY.fullmatch(self._of_topic("clause"))
        before, auxiliary, after = split.groups()
        within = self.rng.random() < 0.3
        self.rest = after if within else f"{auxiliary} {after}"
        return f"{before} {auxiliary}" if within else before

    def _cb(self) -> str:
        return self.rest

    def _fact(self) -> str:
        left = any(line not in self.used for line in self.bank.topics[f"{self.topic} fact"])
        if (self.rng.random() < self.borrow or not left) and self.bank.told:
            return pick(self.rng, self.bank.told)
        return self._of_topic("fact")

    def _thing(self) -> str:
        return self._of_topic("thing")

    def _deed(self) -> str:
        return self._of_topic("deed")

    def _head(self) -> str:
        return self._of_topic("head")

    def _that(self) -> str:
        return "that " if self.rng.random() < 0.5 else ""

    def _n(self) -> str:
        rng = self.rng
        return pick(rng, ["three", "four", "six", "nine", "12", "15", "18", "24", "37", "40", "60", "85", str(rng.randrange(11, 99))])

    def _many(self) -> str:
        return pick(self.rng, ["200", "1,500", "300", "40", "20,000", "a dozen", "a hundred", "5,000"])

    def _ordinal(self) -> str:
        return pick(self.rng, ["third", "fourth", "fifth", "sixth", "eighth", "12th", "15th", "20th"])

    def _year(self) -> str:
        return str(self.rng.randrange(1890, 2026))

    def _qv(self) -> str:
        return past(pick(self.rng, self.bank.cues["quote"])) if self.rng.random() < 0.75 else "said"

    def _qi(self) -> str:
        return past(pick(self.rng, [c for c in self.bank.cues["quote"] if " " not in c]))

    def _qs(self) -> str:
        return pick(self.rng, ["said", "added", "explained", "claimed", "insisted", "argued", "conceded", "maintained",
                               "admitted", "noted", "suggested", "predicted", "warned", "confirmed", "pointed out"])

    def _tvs(self) -> str:
        return past(pick(self.rng, self.bank.cues["that"]))

    def _tv(self) -> str:
        """After a plural as well: without `was`."""
        return past(pick(self.rng, [c for c in self.bank.cues["that"] if not c.startswith("be ")]))

    def _tellto(self) -> str:
        return past(pick(self.rng, self.bank.cues["tell to"]))

    _telltov = _tellto

    def _tellv(self) -> str:
        return past(pick(self.rng, self.bank.cues["tell"]))

    def _acc(self) -> str:
        return pick(self.rng, self.bank.cues["according"][:8])

    def _present(self) -> str:
        return present(pick(self.rng, [c for c in self.bank.cues["quote"] if " " not in c]))

    def _full(self) -> str:
        return pick(self.rng, self.people).full

    def _initials(self) -> str:
        return "".join(word[0] for word in self.people[0].full.split())

    def _who(self, form: str, index: int) -> str:
        """`p` before the cue, `e` after it, `s` a later mention, `o` as an object, `l` the surname alone."""
        index = (index + self.lead) % len(self.people)
        rng, person, same = self.rng, self.people[index], self.last == index
        self.last = index
        if form == "l":
            return person.last
        if form == "o" and index in self.introduced:
            return pick(rng, [person.last, f"{person.title} {person.last}", person.full])
        if form == "s" and index in self.introduced:
            pronoun = ["she" if person.female else "he"] * 2 if same else []
            return pick(rng, [person.last, person.last, f"{person.title} {person.last}", _head_of(person.role), *pronoun])
        self.introduced.add(index)
        plain = person.full if rng.random() < 0.6 else f"{person.title} {person.last}"
        choice = rng.random()
        if choice < 0.3:
            return plain
        if choice < 0.45:
            return f"{person.full} ({person.age})"
        if choice < 0.6 and not person.role.startswith("a pensioner"):
            return person.role if form in "eo" or rng.random() < 0.5 else f"{person.role}, {person.full},"
        return f"{person.full}, {person.role}" + ("" if form in "eo" else ",")


def _head_of(role: str) -> str:
    """`a lawyer for the families` → `the lawyer`."""
    role = re.sub(r"^(a|an|the) ", "", role)
    head = re.split(r" (?:of|for|at|from|to|who|in)\b", role)[0]
    return f"the {head}" if not head.startswith(("union's", "party's", "army's", "school's")) else f"the {head.split(' ', 1)[1]}"
