"""A made-up table of roll calls in the long Voeten layout: every resolution and every state in it is fictional.

Ballots follow a fixed pattern, so the same arguments always write the same bytes.
"""

import csv
import gzip
import io
import os
import pathlib

from product import ROOT

AUTHORITY = ROOT / "Sources/AvowRecord/Reference/Authority"
RESOLUTIONS_HEADER = (
    "rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid"
)
VOTES_HEADER = "rcid,ccode,vote,source"
FIRST = 900_001
CHOICES = [1, 1, 1, 1, 2, 3, 8]


def voters() -> list[str]:
    """Codes of 190 fictional states, free in Avow's own files; `authority` makes them known to it."""
    with (AUTHORITY / "source-codes.csv").open(encoding="utf-8", newline="") as file:
        taken = {row["code"] for row in csv.DictReader(file) if row["scheme"] == "cow"}
    return [str(code) for code in range(1, 1000) if str(code) not in taken][:190]


def authority(folder) -> None:
    """Writes authority files for the fictional states and names their folder to every avow that is run."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    known = {"source": "invented for a check", "as_of": "2026-11-23"}
    rows = {"states.csv": [], "memberships.csv": [], "source-codes.csv": []}
    for number, code in enumerate(voters()):
        name = "X" + chr(65 + number // 26) + chr(65 + number % 26)
        rows["states.csv"].append(
            {"id": name, "kind": "former", "short_name": f"Fictional State {name}", "official_name": f"State {name}"})
        rows["memberships.csv"].append({"state": name, "status": "member", "from": "1945-10-24", "until": "2030-01-01"})
        rows["source-codes.csv"].append({"scheme": "cow", "code": code, "state": name, "from": "1945-10-24"})
    for file, entries in rows.items():
        with (AUTHORITY / file).open(encoding="utf-8", newline="") as shipped:
            header = next(csv.reader(shipped))
        with (folder / file).open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, header, lineterminator="\n")
            writer.writeheader()
            writer.writerows({**known, **entry} for entry in entries)
    os.environ["AVOW_AUTHORITY"] = str(folder)


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
    authority(folder / "authority")
    paths = []
    for name, text in zip(("made-up-resolutions.csv.gz", "made-up-votes.csv.gz"), tables(roll_calls, states)):
        path = folder / name
        path.write_bytes(gzip.compress(text.encode(), mtime=0))
        paths.append(path)
    return paths
