"""A made-up table of roll calls in the long Voeten layout: every resolution in it is fictional.

Ballots follow a fixed pattern, so the same arguments always write the same bytes.
"""

import csv
import gzip
import io
import pathlib

from product import ROOT

CODES = ROOT / "Sources/AvowRecord/Reference/Authority/source-codes.csv"
RESOLUTIONS_HEADER = (
    "rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid"
)
VOTES_HEADER = "rcid,ccode,vote,source"
FIRST = 900_001
CHOICES = [1, 1, 1, 1, 2, 3, 8]


def voters() -> list[str]:
    """Codes of states that are members in 2015, from Avow's own authority file."""
    with CODES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["scheme"] == "cow"]
    present = [
        row["code"] for row in rows
        if (not row["from"] or row["from"] < "2015") and (not row["until"] or row["until"] > "2016")
    ]
    return sorted(set(present), key=int)


def choice(roll_call: int, voter: int) -> int:
    return CHOICES[(roll_call * 7 + voter * 13 + roll_call * voter) % len(CHOICES)]


def tables(roll_calls: int, states: int | None = None) -> tuple[str, str]:
    """The resolutions table and the votes table as text; printed totals agree with the ballots."""
    codes = voters()[:states]
    resolutions, votes = io.StringIO(), io.StringIO()
    resolutions.write(RESOLUTIONS_HEADER + "\n")
    votes.write(VOTES_HEADER + "\n")
    for number in range(roll_calls):
        rcid = FIRST + number
        counts = {1: 0, 2: 0, 3: 0, 8: 0}
        for index, code in enumerate(codes):
            vote = choice(number, index)
            counts[vote] += 1
            votes.write(f"{rcid},{code},{vote},made-up\n")
        title = f"FICTIONAL RESOLUTION {number + 1}, LIGHTHOUSES"
        text = f"A made-up resolution on the keeping of lighthouses, number {number + 1}, for tests only."
        day = f"2015-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        resolutions.write(
            f'{rcid},2015,70,{counts[2]},{counts[1]},{counts[3]},0,{day},R/70/{rcid},0,0,"{title}","{text}",'
            f"0,0,0,0,0,0,,{rcid}\n")
    return resolutions.getvalue(), votes.getvalue()


def write(folder, roll_calls: int, states: int | None = None) -> list[pathlib.Path]:
    """Writes both tables, gzip with a fixed time; gives their paths, resolutions first."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in zip(("made-up-resolutions.csv.gz", "made-up-votes.csv.gz"), tables(roll_calls, states)):
        path = folder / name
        path.write_bytes(gzip.compress(text.encode(), mtime=0))
        paths.append(path)
    return paths
