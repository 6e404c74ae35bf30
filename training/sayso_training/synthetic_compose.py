"""Composes short articles of kinds the corpus lacks, each from its own cast, topic and mixture of sentences."""

import random

from .marked_text import MarkedText
from .synthetic_bank import Bank, pick
from .synthetic_story import Story

# Shares of sentence kinds in a genre's paragraphs; the names are sections of patterns.txt.
MIXTURES = {
    "news": {"direct": 5, "indirect": 5, "interrupted": 1, "attitude": 3, "unnamed": 2, "document": 1, "refused": 1,
             "inverted": 2, "trailing": 2, "nested": 1, "fact": 5, "negative": 1, "multiparagraph": 1},
    "court": {"court": 8, "direct": 2, "indirect": 1, "refused": 1, "fact": 3, "nested": 1},
    "police": {"police": 6, "unnamed": 2, "direct": 1, "fact": 4, "indirect": 1, "refused": 1},
    "data": {"document": 8, "unnamed": 1, "indirect": 2, "direct": 2, "fact": 3, "refused": 1},
    "refusal": {"refused": 6, "direct": 1, "indirect": 2, "unnamed": 3, "attitude": 3, "fact": 3},
    "post": {"post": 7, "direct": 1, "refused": 2, "attitude": 2, "fact": 3},
    "translated": {"translated": 8, "direct": 2, "indirect": 2, "attitude": 2, "fact": 4, "multiparagraph": 1},
    "quoting": {"direct": 6, "inverted": 3, "interrupted": 4, "multiparagraph": 4, "nested": 2, "fact": 2},
    "dialogue": {"dialogue": 9, "inverted": 1, "indirect": 2, "fact": 4},
    "nested": {"nested": 6, "direct": 2, "indirect": 2, "fact": 3},
    "quiet": {"negative": 12, "fact": 6, "direct": 1, "indirect": 1},
}
SHARES = {"news": 22, "court": 8, "police": 6, "data": 7, "refusal": 6, "post": 6, "translated": 9, "quoting": 10,
          "dialogue": 5, "nested": 5, "quiet": 9, "transcript": 8, "interview": 7, "briefs": 5}
COURTLY = {"court": ["court"], "police": ["court", "weather", "rail"], "data": ["science", "business", "health", "school", "weather"]}


def compose(rng: random.Random, bank: Bank) -> MarkedText:
    """One article of a random genre."""
    genre = rng.choices(list(SHARES), list(SHARES.values()))[0]
    topic = pick(rng, COURTLY.get(genre, bank.topic_names))
    story = Story(rng, bank, topic, borrow=pick(rng, [0.0, 0.3, 0.6]))
    if genre == "transcript":
        parts = transcript(rng, story)
    elif genre == "interview":
        parts = interview(rng, story)
    elif genre == "briefs":
        parts = briefs(rng, story, bank)
    else:
        parts = report(rng, story, MIXTURES[genre])
    return join(parts, pick(rng, ["\n\n", "\n\n", "\n\n", "\n"]))


def join(parts: list[MarkedText], between: str) -> MarkedText:
    whole = MarkedText()
    for i, part in enumerate(parts):
        whole = whole + (MarkedText(between) if i else MarkedText()) + part
    return whole


HEADLINES = [
    "[S {s1}][C :] [Q {head}]", "[S {l1}][C :] [Q {head}]", "[S Minister][C :] [Q {head}]", "[S Police][C :] [Q {head}]",
    "[S Report][C :] [Q {head}]", "[S {City} mayor][C :] [Q {head}]", "[S Union boss][C :] [Q ‘{head}’]",
    "[Q {head}], [S {org}] [C says]", "[Q {head}], [C says] [S {l1}]", "[Q {head}], [S police] [C say]", "[Q {head}], [S {l1}] [C {present}]",
    "[Q {head}] [C –] [S {org}]", "[Q {head}] [C -] [S minister]", "[Q {head}] [C —] [S {l1}]", "[Q ‘{head}’][C :] [S {l1}]",
    "[Q “{head}”][C :] [S {city} coach]", "[S {l1}] [C {present}:] [Q ‘{head}’]", "[Q ‘{head}’]: [S {l1}] [C hits out]",
    "[S {country}] [C denies] [Q {thing}]", "[S {l1}] [C refuses] [Q to {deed}]", "[S {l1}] [C vows] [Q to {deed}]", "[S {org}] [C warns of] [Q {thing}]",
    "[S {l1}] [C defends] [Q {thing}]", "[Q {l1}] [C urged] [Q to {deed}]", "{City}: a town and its river", "Explainer: five questions about {thing}",
    "Live: storm over {city}", "Photos: a day in {city}", "{Thing}: what we know", "Final score: {city} 2, {city2} 2", "At a glance: {thing}",
    "The ‘{nick}’ reopens in {city}", "Winter returns to {city}", "In {city}, a quiet {day}", "{title}: review", "[S [S2 {l1}]] [C on] [Q {thing}][C2 :] [Q2 ‘{head}’]",
    "[S {full}] [C —] [Q {head}]", "[S {org}] [C –] [Q {head}]", "[Q ‘{head}’][C :] [S {group}] speak out", "[Q “{q}”][C :] [S {l1}]",
    "[Q “{head}”] [C –] [S {full}]", "[Q {head}], [S court] [C hears]", "[Q {head}], [C warn] [S {group}]", "Tonight: “{title}”",
    "Exhibition: “{title}” at the {nick}", "{City} in {year}: a chronology", "[S {org}] [C to] [Q {deed}]", "[Q {head}], [C according to] [S study]", "[S Study][C :] [Q {head}]",
]
DATELINES = ["", "", "", "{City} – ", "{CITY} (AFP) – ", "{City}, {month} 4 – ", "{CITY}, {country} — ", "({outlet}) – "]


def headline(rng: random.Random, story: Story) -> MarkedText:
    made = story.block(story.fresh(HEADLINES))
    return made + MarkedText(".") if rng.random() < 0.3 else made


def report(rng: random.Random, story: Story, mixture: dict[str, int]) -> list[MarkedText]:
    """A headline and six to sixteen paragraphs of one to three sentences."""
    parts = [headline(rng, story)]
    if rng.random() < 0.3:
        parts.append(story.block(pick(rng, story.bank.patterns["furniture"])))
    dateline = MarkedText(story.fill(pick(rng, DATELINES)))
    parts.append(dateline + sentence(rng, story, rng.choice(["opener", "fact", "indirect", next(iter(mixture))])))
    for _ in range(rng.randrange(5, 15)):
        parts.append(paragraph(rng, story, mixture))
        if rng.random() < 0.06:
            parts.append(story.block(pick(rng, story.bank.patterns["furniture"])))
    return parts


def paragraph(rng: random.Random, story: Story, mixture: dict[str, int]) -> MarkedText:
    story.lead = rng.choice([0, 0, 0, story.lead, story.lead, 1, 2, 3])
    made = sentence(rng, story, *rng.choices(list(mixture), list(mixture.values())))
    for _ in range(rng.choice([0, 0, 0, 1, 1, 2])):
        kind = rng.choices(list(mixture), list(mixture.values()))[0]
        if kind == "multiparagraph" or made.text.endswith("”"):
            kind = "fact"
        made = made + MarkedText(" ") + sentence(rng, story, kind)
    return made


def sentence(rng: random.Random, story: Story, kind: str) -> MarkedText:
    if kind == "fact":
        return story.block("{fact}")
    return story.block(story.fresh(story.bank.patterns[kind]))


SPEAKERS = ["THE CHAIR", "CHAIR", "MR. {L1}", "MS. {L2}", "{L1}", "{L2}", "{full2}", "Q", "A", "THE WITNESS", "MINISTER {L3}",
            "Moderator", "The President", "{l1}", "{l2}", "SEN. {L3}", "Interviewer", "Dr {l3}", "DR. {L4}", "HOST", "REPORTER", "Speaker 1",
            "{full}", "Mr {l1}", "Cllr {l2}", "THE COURT", "OPERATOR", "Q (MR. {L1})", "Q (Ms {l2}, for the union)"]
STAGE = ["(Applause.)", "(Laughter)", "(Crosstalk.)", "[inaudible]", "(BEGIN VIDEO CLIP)", "(END VIDEO CLIP)", "The session was suspended at 11:20.",
         "(Several members rose.)", "(The witness was shown exhibit 4.)", "* * *"]
ASIDES = ["laughing", "via video link", "shaking her head", "interrupting", "pauses", "through an interpreter"]
PREFACES = ["Partial transcript as follows:", "The following is an edited transcript.", "Minutes of the hearing held in {city} on {day}:",
            "Extract from the official record, {month} {year}.", "The exchange has been shortened."]


def transcript(rng: random.Random, story: Story) -> list[MarkedText]:
    """Turns under their speakers' names: the colon is the cue, paragraphs that follow belong to the turn."""
    parts = [headline(rng, story)]
    if rng.random() < 0.5:
        parts += [paragraph(rng, story, MIXTURES["news"]) for _ in range(rng.randrange(1, 3))]
    parts.append(story.block(pick(rng, PREFACES)))
    cast = [story.fill(s) for s in rng.sample(SPEAKERS, rng.randrange(2, 5))]
    last = None
    for _ in range(rng.randrange(6, 16)):
        speaker = pick(rng, [s for s in cast if s != last])
        last = speaker
        parts.append(turn(rng, story, speaker))
        if rng.random() < 0.12:
            parts.append(MarkedText(pick(rng, STAGE)))
    return parts


def turn(rng: random.Random, story: Story, speaker: str) -> MarkedText:
    sentences = " ".join("{turn}" for _ in range(rng.choice([1, 1, 2, 2, 3, 4])))
    more = "".join("]¶[Q {turn} {turn}" for _ in range(rng.choice([0, 0, 0, 0, 1])))
    asks = speaker.split(" (")[0] in ("Q", "HOST", "REPORTER", "Interviewer", "Moderator") and rng.random() < 0.7
    words = f"{sentences} {{question}}?" if asks and rng.random() < 0.5 else "{question}?" if asks else sentences
    aside = f" ({pick(rng, ASIDES)})" if rng.random() < 0.05 else ""
    return story.block(f"[S {speaker}]{aside}[C :] [Q {words}{'' if asks else more}]")


def interview(rng: random.Random, story: Story) -> list[MarkedText]:
    """Questions and answers: with names or Q and A the colon is the cue; bare lines are attributed to nobody."""
    style = rng.choice(["Q: A:", "names", "initials", "bold", "outlet"])
    parts = [headline(rng, story), *(paragraph(rng, story, MIXTURES["news"]) for _ in range(rng.randrange(1, 3)))]
    person = story.people[0]
    asker = {"Q: A:": "Q", "names": story.people[1].full, "initials": story.fixed["outlet"].removeprefix("the ")}.get(style, "Question")
    answerer = {"Q: A:": "A", "names": person.full, "initials": story.fill("{initials}"), "outlet": person.last}.get(style, "Answer")
    for _ in range(rng.randrange(4, 9)):
        if style == "bold":
            question = "**{question}?**" if rng.random() < 0.5 else "{question}?"
            parts.append(story.block(question))
            parts.append(sentence(rng, story, rng.choice(["direct", "direct", "interrupted", "multiparagraph"])))
            continue
        parts.append(story.block(f"[S {asker}][C :] [Q {{question}}?]"))
        parts.append(turn(rng, story, answerer))
    return parts


def briefs(rng: random.Random, story: Story, bank: Bank) -> list[MarkedText]:
    """A page of headlines and one-sentence items on several topics."""
    parts = [MarkedText(story.fill(pick(rng, ["News in brief", "The morning in {city}", "{outlet}: the headlines", "In short", "What the papers say"])))]
    for _ in range(rng.randrange(7, 16)):
        other = Story(rng, bank, pick(rng, bank.topic_names), story.borrow)
        other.blocks, other.used = story.blocks, story.used
        parts.append(headline(rng, other))
        if rng.random() < 0.5:
            parts.append(sentence(rng, other, rng.choice(["indirect", "direct", "fact", "attitude", "refused", "document", "unnamed"])))
        story.blocks = other.blocks
    return parts
