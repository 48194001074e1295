#!/usr/bin/env python3
"""Gives `avow import`, `assess` and `alert` what is broken in known ways and looks at what they say.

Each case runs on one data folder that holds a good made-up table. A broken file must end with a non-zero
exit code, or with findings where a part of it could be read; the message must name the file and quote a
place; the store must be as it was; time and memory stay bounded. Prints what was said.
"""

import contextlib
import gzip
import io
import json
import pathlib
import re
import sqlite3
import sys
import tempfile
import zipfile
from dataclasses import dataclass

import made_up_votes
from product import Tally, avow

SECONDS = 30
MEGABYTES = 300
GIGABYTE = 1 << 30

HTML = """<!DOCTYPE html>
<html lang="en"><head><title>503 Service Unavailable</title></head>
<body><h1>Service Unavailable</h1><p>The server is temporarily unable to service your request.</p></body></html>
"""

EVENTS = b"""id,type_of_violence,side_a,side_b,where_prec,date_prec,date_start,date_end,latitude,longitude,country,country_id,best,high,low
1,3,A,B,1,1,2013-02-30,2013-02-30,10,20,Nowhere,9999,1,1,1
2,3,A,B,1,1,2013-02-03,2013-02-03,1e999,20,Nowhere,9999,1,1,1
3,3,A,B,1,1,2013-02-03,2013-02-03,10,20,Nowhere,9999,-1,1,99999999999999999999
"""


@dataclass
class Case:
    name: str
    path: pathlib.Path
    #: `refused`: non-zero and nothing stored. `findings`: told row by row. `understood`: not broken after all.
    expected: str
    #: What the message must contain, as a regular expression.
    must_say: str = ""
    #: The words of the command before the file.
    command: tuple[str, ...] = ("import",)


def recipe(**changes) -> bytes:
    """A recipe of a panel, with a part of its only column changed."""
    column = {"name": "deaths", "source": "ucdp-ged", "value": "best", "lag": 1, "delay": 1} | changes
    return json.dumps({"unit": "year", "from": "1990", "to": "2000", "columns": [column]}).encode()
    #: The words of the command, the path after them; `avow import PATH --json` when there are none.
    command: tuple[str, ...] = ()


def long_line(path: pathlib.Path, header: str) -> pathlib.Path:
    """One line of a gigabyte without an end."""
    block = b"lighthouse " * 95_325 + b" "
    with path.open("wb") as file:
        file.write(header.encode() + b"\n")
        for _ in range(GIGABYTE // len(block)):
            file.write(block)
    return path


def long_line_gzip(path: pathlib.Path, header: str) -> pathlib.Path:
    """The same from a file of one megabyte."""
    block = b"x" * (1 << 20)
    with gzip.open(path, "wb", compresslevel=6) as file:
        file.write(header.encode() + b"\n")
        for _ in range(GIGABYTE // len(block)):
            file.write(block)
    return path


def pdf(lines: list[str], page: str = "") -> bytes:
    """A small PDF document with one line of text on each page; `page` is drawn on every page besides."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>",
               f"<</Type/Pages/Count {len(lines)}/Kids[{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(lines)))}]>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    for number, line in enumerate(lines):
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents {5 + 2 * number} 0 R>>")
        stream = f"BT /F 12 Tf 72 700 Td ({line}) Tj ET {page}"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    text, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{one}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010d} 00000 n \n" for place in places)
    return (text + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").encode()


def docx_bomb() -> bytes:
    """A Word document whose text would unpack to half a gigabyte. It is packed piece by piece: the peak memory of this
    script would be taken for that of the programs that it starts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as text:
        text.write(b"<w:t>")
        for _ in range(512):
            text.write(b"o" * (1 << 20))
    return buffer.getvalue()


def thematic_list(head: str, *rows: tuple[str, ...]) -> bytes:
    """A Word document with one table, and a running head."""
    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    headings = ("Recommendation", "Position", "Full list of themes", "Assessment/comments")
    table = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in (headings, *rows))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document><w:body><w:tbl>{table}</w:tbl></w:body></w:document>")
        archive.writestr("word/header1.xml", paragraph(head))
    return buffer.getvalue()


def statement(put, name: str, content: bytes) -> pathlib.Path:
    put(name + ".form", b"meeting: OTTER-TALK-2012\nstate: XAA\ndate: 2012-12-24\n")
    return put(name, content)


def cases(folder: pathlib.Path) -> list[Case]:
    resolutions, votes = made_up_votes.tables(roll_calls=30)
    more_resolutions = resolutions.replace("LIGHTHOUSES", "HARBOURS")
    lines = votes.splitlines(keepends=True)
    build = ("panel", "build")

    def put(name: str, content: bytes) -> pathlib.Path:
        path = folder / name
        path.write_bytes(content)
        return path

    whole = gzip.compress(votes.encode() * 3, mtime=0)
    latin = more_resolutions.replace("A made-up resolution", "Une résolution inventée").encode("latin-1")
    nul = "".join(lines[:50]) + "9000" + "\0" + "1,2,1,made-up\n" + "".join(lines[50:60])
    wrong_header = votes.replace("rcid,ccode,vote,source", "rollcall,country,choice,origin")
    duplicate = "".join(lines[:200] + [lines[5], lines[5].replace(",1,", ",3,"), lines[5].replace(",3,", ",1,")])
    return [
        Case("truncated gzip", put("truncated.csv.gz", whole[: len(whole) // 2]), "refused", r"truncat|ends|cut|incomplete|unexpected"),
        Case("gzip with a flipped byte", put("flipped.csv.gz", whole[:2000] + bytes([whole[2000] ^ 255]) + whole[2001:]), "refused"),
        Case("wrong header", put("wrong-header.csv", wrong_header.encode()), "refused", r"rollcall|header"),
        Case("Latin-1", put("latin-1.csv", latin), "any", r"UTF-8|Latin|encoding"),
        Case("CRLF line ends", put("crlf.csv", votes.replace("\n", "\r\n").encode()), "understood"),
        Case("NUL bytes", put("nul.csv", nul.encode()), "refused", r"NUL|line 51"),
        Case("a line of 1 GB", long_line(folder / "long.csv", made_up_votes.VOTES_HEADER), "refused", r"line 2|long"),
        Case("a line of 1 GB in a gzip of 1 MB", long_line_gzip(folder / "long.csv.gz", made_up_votes.VOTES_HEADER), "refused", r"line 2|long"),
        Case("duplicate keys", put("duplicates.csv", duplicate.encode()), "findings", r"duplicate|twice|already"),
        Case("HTML error page saved as CSV", put("error-page.csv", HTML.encode()), "refused", r"HTML|html|DOCTYPE"),
        Case("a PDF that is none", put("none.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 40), "refused", r"PDF"),
        Case("a PDF of another document", put("recipe.pdf", pdf(["A recipe for soup"])), "refused", r"no verbatim record"),
        Case("a PDF with a wrong symbol", put("wrong-symbol.pdf", pdf(["Resolution adopted by the General Assembly A/RES/67/946, see A/67/PV.901"])), "refused", r"resolution"),
        Case("a PDF without text", put("no-text.pdf", pdf([""] * 3)), "refused", r"no text"),
        Case("a truncated PDF", put("truncated.pdf", pdf(["A/67/PV.901"] * 40)[:700]), "refused", r"PDF"),
        Case("a PDF of 10,000 pages", put("long.pdf", pdf(["A/67/PV.901"] * 10_000)), "refused", r"pages"),
        Case("a PDF that draws a million letters a page", put("bomb.pdf", pdf(["A/67/PV.901"] * 20, "BT /F 1 Tf (" + "o" * 1_000_000 + ") Tj ET")), "refused", r"MB|seconds|date"),
        Case("a Word document that is a bomb", statement(put, "bomb.docx", docx_bomb()), "refused", r"unpack"),
        Case("half a Word document", statement(put, "half.docx", docx_bomb()[:2000]), "refused", r"broken off"),
        Case("a Word document that is a bomb, without a form", put("bomb-alone.docx", docx_bomb()), "refused"),
        Case("a thematic list that does not say of which state", put("whose.docx", thematic_list("Otters", ("1.1 Count (Arlania);", "Noted", "Lakes", ""))), "refused", r"UPR of NAME"),
        Case("a thematic list of an unknown state with broken cells", put("odd-list.docx", thematic_list("UPR of Atlantis (9th Cycle - 98th Session)", ("1.1 Count (((((Arlania;", "Perhaps", "Lakes", ""), ("", "", "", ""), ("(", "Noted", "", ""))), "findings", r"unknown-answer|odd-session"),
        Case("half a thematic list", put("half-list.docx", thematic_list("UPR of Atlantis (3rd Cycle - 34th Session)", ("1.1 Count (Arlania);", "Noted", "Lakes", ""))[:300]), "refused"),
        Case("a statement whose form is nonsense", statement(lambda name, content: put(name, b"no form" if name.endswith(".form") else content), "nonsense.txt", b"Words."), "refused", r"line 1"),
        Case("a press release without a number", put("page.html", HTML.replace("503", "press.un.org").encode()), "refused", r"number of a press release"),
        Case("GeoJSON that breaks off", put("half.geojson", b'{"type":"FeatureCollection","features":[{"properties":{"a":1}},{"prop'), "refused", r"features"),
        Case("GeoJSON with a feature without end", put("endless.geojson", b'{"features":[{"a":"' + b"x" * (8 << 20)), "refused", r"features|feature 1"),
        Case("an event file with dates and deaths that are none", put("events.csv", EVENTS), "findings", r"unreadable-field"),
        Case("a list of risks above 1 and without states", put("base2011-2012-01-01.csv", b"country,SFTGcode,risk_in_2012\nArlania,XAA,1.5\nNowhere,,0.2\n,,0.1\nNowhere,,nan\n"), "findings", r"risk-out-of-range"),
        Case("a list of risks without years", put("risks.csv", b"ewp_name,p\nArlania,0.2\n"), "refused", r"--window"),
        Case("a list of risks for a window before its data", put("base2015.csv", b"ewp_name,risk_in_2012\nArlania,0.2\n"), "refused", r"base year"),
        Case("the weights of a list of risks", put("weights.csv", b"Variables,Weights.for.1.year.forecast\nsize,1\n"), "refused", r"weights"),
        Case("a description of GDELT's columns", put("columns.csv", b"name,type,description\nGLOBALEVENTID,INTEGER,An id\n"), "refused", r"no events"),
        Case("GDELT 1.0", put("old.CSV", b"\t".join([b"1", b"20130530", b"201305", b"2013"] + [b""] * 54) + b"\n"), "refused", r"GDELT 1.0"),
        Case("a recipe that is no JSON", put("soup.json", b"Take two onions."), "refused", r"no recipe", build),
        Case("a recipe that breaks off", put("half.json", recipe()[:-20]), "refused", r"no recipe", build),
        Case("a recipe with a word that is not known", put("word.json", recipe(lags=2)), "refused", r"lags", build),
        Case("a recipe that looks ahead", put("ahead.json", recipe(lag=0)), "refused", r"knew then", build),
        Case("a recipe of an endless window", put("window.json", recipe(window=10**9)), "refused", r"window", build),
        Case("a recipe with a number too large", put("number.json", recipe().replace(b'"lag": 1', b'"lag": 1e400')), "refused", r"no recipe", build),
        Case("a recipe that names a table that is not there", put("table.json", recipe(source="file:absent.csv", state="a", time="b", scheme="iso3")), "refused", r"absent", build),
        Case("a recipe of nested brackets", put("nested.json", b"[" * 100_000), "refused", r"no recipe", build),
        Case("empty file", put("empty.csv", b""), "refused", r"empty|no header"),
        Case("a folder", folder, "refused"),
        Case("no such file", folder / "absent.csv", "refused", r"absent\.csv"),
    ]


#: A whole assessment of a made-up situation in a fictional state.
ASSESSMENT = """situation,name,states,place,opened,scope,assessed_on,row,factor,indicator,bearing,date,source,by,confidence,form,text
otter-lake,Otter Lake,XAA,,2026-01,Otter herders,2026-02-01,evidence,7,7.3,points to,2026-01-15,Gazette p. 3,A. Analyst,medium,note,A commander was removed
"""


def assessments(folder: pathlib.Path) -> list[Case]:
    """Tables for `avow assess`, none of which is an assessment."""

    def put(name: str, content: bytes) -> pathlib.Path:
        path = folder / name
        path.write_bytes(content)
        return path

    def changed(name: str, before: str, after: str) -> pathlib.Path:
        return put(name, ASSESSMENT.replace(before, after).encode())

    return [
        Case("an assessment with an unknown state", changed("state.csv", "XAA", "QQQ"), "refused", r"QQQ"),
        Case("an assessment by a fifteenth factor", changed("factor.csv", ",7,7.3,", ",15,,"), "refused", r"1 to 14"),
        Case("an assessment with a foreign indicator", changed("indicator.csv", "7.3", "9.1"), "refused", r"indicator"),
        Case("an assessment without an assessor", changed("nobody.csv", "A. Analyst", " "), "refused", r"may not be empty"),
        Case("an assessment on no day", changed("day.csv", "2026-02-01", "2026-02-30"), "refused", r"date"),
        Case("an assessment without rows", put("no-row.csv", ASSESSMENT.splitlines(keepends=True)[0].encode()), "refused", r"no row"),
        Case("an assessment without columns", put("columns.csv", b"situation,name\nx,y\n"), "refused", r"columns"),
        Case("an assessment that is a web page", put("page.csv", HTML.encode()), "refused"),
        Case("an assessment of bytes", put("bytes.csv", bytes(range(256)) * 400), "refused"),
        Case("an assessment of 1 GB", long_line(folder / "large.csv", ASSESSMENT.splitlines()[0]), "refused", r"larger than"),
        Case("an assessment that is not there", folder / "absent.csv", "refused"),
    ]


#: What may not follow `avow alert issue`, besides a good situation, reason and person: what must be said.
ALERTS = {
    "about no situation": (["--situation", "nowhere"], "no situation"),
    "of no level": (["--level", "loud"], "watch"),
    "by a rule": (["--by", "unusual-count"], "Only a person"),
    "by nobody": (["--by", " "], "Name the person"),
    "that nothing would change": (["--would-change", " "], "would change"),
    "for a rumour": (["--reason", "rumour x: y"], "KIND EVIDENCE"),
    "for an assessment that is not held": (["--reason", "assessment otter-lake/9: y"], "otter-lake/9"),
    "for an event that is not held": (["--reason", "event ' OR 1=1 --: y"], "does not have"),
    "of tomorrow": (["--at", "2999-01-01"], "has not come"),
    "on no day": (["--at", "2026-02-30"], "no day"),
    "from a proposal that is not held": (["--proposal", "../../etc/passwd"], "No kept proposal"),
}
ALERT = {"--situation": "otter-lake", "--level": "watch", "--reason": "assessment otter-lake/1: A commander was removed",
         "--confidence": "low", "--would-change": "An inquiry", "--by": "A. Analyst", "--at": "2026-02-03"}


def warned(folder: pathlib.Path, tally: Tally) -> list:
    """What may not become an assessment or an alert, and what no program may take out again."""
    data, rows = folder / "warned", []
    for case in assessments(folder):
        outcome = avow(data, "assess", case.path, timeout=SECONDS * 2, limit_megabytes=MEGABYTES)
        rows.append((case.name, outcome.code, 0, outcome.seconds, outcome.peak_megabytes, outcome.err))
        judge(case, outcome, 0, tally)
    tally.check(avow(data, "situation", "list", "--csv").out.count("\n") == 1, "no situation was kept of any of them")
    draft = folder / "draft.csv"
    for name, read in {"bytes": bytes(range(256)) * 200, "a line of 4 MB": b"x" * (4 << 20), "nothing": b""}.items():
        outcome = avow(data, "assess", "--guided", draft, timeout=SECONDS, limit_megabytes=MEGABYTES, stdin=read)
        rows.append((f"a dialogue that reads {name}", outcome.code, 0, outcome.seconds, outcome.peak_megabytes, outcome.err.splitlines()[-1]))
        tally.check(outcome.code == 0 and "Stopped." in outcome.err, f"a dialogue that reads {name} stops cleanly", outcome.said[-300:])
    good = folder / "good.csv"
    good.write_text(ASSESSMENT)
    kept = avow(data, "assess", good)
    tally.check(kept.code == 0, "a good assessment is kept", kept.said[:500])
    for name, (more, must_say) in ALERTS.items():
        given = ALERT | dict(zip(more[::2], more[1::2]))
        outcome = avow(data, "alert", "issue", *[word for pair in given.items() for word in pair])
        rows.append((f"an alert {name}", outcome.code, 0, outcome.seconds, outcome.peak_megabytes, outcome.err))
        tally.check(outcome.code in (1, 64) and must_say in outcome.err, f"an alert {name} is refused, and told why", outcome.said[:300])
    tally.check(avow(data, "alert", "list", "--json").json() == [], "no alert was kept of any of them")
    issued = avow(data, "alert", "issue", *[word for pair in ALERT.items() for word in pair])
    tally.check(issued.code == 0, "a good alert is kept", issued.said[:500])
    unchanged(data / "record.sqlite", tally)
    tally.check(avow(data, "check").code == 0, "check is clean after them")
    return rows


def unchanged(record: pathlib.Path, tally: Tally) -> None:
    """The database itself refuses to change or to take out what was warned of."""
    with contextlib.closing(sqlite3.connect(record)) as database:
        for table, column in {"situation": "name", "assessment": "date", "evidence": "text", "alert": "issued", "alert_act": "by",
                              "alert_reason": "text"}.items():
            for attempt in (f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"):
                try:
                    database.execute(attempt)
                    tally.check(False, f"{attempt} is refused")
                except sqlite3.IntegrityError as refusal:
                    tally.check("never" in str(refusal), f"{attempt} is refused", str(refusal))


def risk_cases(folder: pathlib.Path) -> list[Case]:
    """Tables for models: one that was read in part must not be fitted to."""
    fit = ("risk", "fit", "--outcome", "happened", "--predictors", "size,calm", "--train")
    evaluate = ("risk", "evaluate", "--outcome", "happened", "--predictors", "size,calm", "--unit", "land", "--origins", "2008-2012", "--panel")
    counts = ("risk", "counts", "--origins", "2006-01:2006-06", "--table")
    header = "land,year,size,calm,happened\n"
    rows = [f"Land {place},{year},{(place * 7 + year) % 13},{place % 3},{int((place + year) % 5 == 0)}\n"
            for year in range(2000, 2014) for place in range(12)]

    def put(name: str, text: str | bytes) -> pathlib.Path:
        path = folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def broken(line: str) -> str:
        return header + "".join(rows[:40]) + line + "".join(rows[40:])

    good = header + "".join(rows)
    packed = gzip.compress(good.encode() * 200, mtime=0)
    tables = [
        ("a word for a number", broken("Land 3,2030,large,1,0\n"), r"line 42, column size"),
        ("an infinite number", broken("Land 3,2030,1e999,1,0\n"), r"line 42, column size"),
        ("an outcome of 2", broken("Land 3,2030,1,1,2\n"), r"line 42, column happened"),
        ("a short row", broken("Land 3,2030,1\n"), r"line 42|columns"),
        ("another header", good.replace("size", "width"), r"no column .size"),
        ("a column twice", good.replace("calm", "size"), r"no column .calm|two columns"),
        ("no event", header + "".join(row[:-2] + "0\n" for row in rows), r"none has the outcome|No year can be evaluated"),
        ("a header alone", header, r"no rows"),
        ("NUL bytes", broken("Land 3,2030,1\0,1,0\n"), r"NUL|line 42"),
        ("an HTML page", HTML, r"HTML|html|no column"),
    ]
    found = []
    for name, text, says in tables:
        for kind, command in (("fit", fit), ("evaluate", evaluate)):
            found.append(Case(f"risk {kind}: {name}", put(f"{kind}-{len(found)}.csv", text), "refused", says, command))
    for kind, command in (("fit", fit), ("evaluate", evaluate)):
        found.append(Case(f"risk {kind}: half a gzip", put(f"{kind}-half.csv.gz", packed[: len(packed) // 2]), "refused", "", command))
    return found + [
        Case("risk evaluate: a case twice", put("twice.csv", broken(rows[0])), "refused", r"stands twice", evaluate),
        Case("risk evaluate: a year that is none", put("year.csv", broken("Land 3,2030.5,1,1,0\n")), "refused", r"no year", evaluate),
        Case("risk counts: a fraction", put("fraction.csv", "country,month,count\nLand 1,2005-01,2.5\n"), "refused", r"line 2.*no count", counts),
        Case("risk counts: fewer than none", put("negative.csv", "country,month,count\nLand 1,2005-01,-2\n"), "refused", r"line 2.*no count", counts),
        Case("risk counts: a year for a month", put("month.csv", "country,month,count\nLand 1,2005,2\n"), "refused", r"line 2.*no month", counts),
        Case("risk counts: months a thousand years apart", put("apart.csv", "country,month,count\nLand 1,0001-01,2\nLand 1,9999-01,2\n"), "refused", r"No month", counts),
    ]


def count(answer) -> int:
    """How many findings an import's JSON tells."""
    return sum(len(file["findings"]) for file in answer["files"])


def main() -> int:
    tally = Tally("Broken-inputs")
    with tempfile.TemporaryDirectory(prefix="avow-broken-") as temporary:
        there = pathlib.Path(temporary)
        data = there / "data"
        good = made_up_votes.write(there / "good", roll_calls=30)
        first = avow(data, "import", *good, "--json")
        if not tally.check(first.code == 0, "a good table imports", first.said[:800]):
            return tally.close()
        rows = []
        (there / "broken").mkdir()
        for case in cases(there / "broken") + risk_cases(there / "broken"):
            before = state(data)
            outcome = avow(data, *case.command, case.path, "--json", timeout=SECONDS * 2, limit_megabytes=MEGABYTES)
            outcome = avow(data, *(case.command or ("import",)), case.path, "--json", timeout=SECONDS * 2, limit_megabytes=MEGABYTES)
            findings = 0
            if case.command == ("import",) and outcome.out.lstrip().startswith(("{", "[")):
                findings = count(outcome.json())
            rows.append((case.name, outcome.code, findings, outcome.seconds, outcome.peak_megabytes, sentence(outcome)))
            judge(case, outcome, findings, tally)
            check = avow(data, "check", "--json")
            tally.check(check.code == 0 and check.json()["clean"] is True, f"{case.name}: check is clean afterwards", check.said[:800])
            if case.expected == "refused":
                tally.check(state(data) == before, f"{case.name}: the store is as it was")
        rows += warned(there / "broken", tally)
        print_table(rows)
    return tally.close()


def sentence(outcome) -> str:
    """What a person reads: the refusal, else the first finding."""
    told = [line for line in outcome.err.splitlines() if not line.endswith((": reading", ": writing", ": refused"))]
    findings = [one for file in outcome.json()["files"] for one in file["findings"]] if not told and outcome.out.startswith("{") else []
    told += [f"{one['place']}: {one['fragment']}: {one['meaning']}" for one in findings[:1]]
    return " ".join(told) or "(read; nothing to tell)"


def state(data) -> str:
    return avow(data, "rollcalls", "--csv").out


def judge(case: Case, outcome, findings: int, tally: Tally) -> None:
    said = outcome.said
    tally.check(outcome.seconds < SECONDS, f"{case.name}: under {SECONDS} s", f"{outcome.seconds:.1f} s")
    tally.check(outcome.peak_megabytes < MEGABYTES, f"{case.name}: under {MEGABYTES} MB", f"{outcome.peak_megabytes:.0f} MB")
    tally.check(outcome.code not in (-4, -5, -6, -9, -11, 132, 134, 139), f"{case.name}: no crash", f"code {outcome.code}: {said[-500:]}")
    tally.check("ErrorDomain" not in said and "Error Domain" not in said, f"{case.name}: is told in a sentence", said[:300])
    tally.check(case.command != ("import",) or case.path.name in said, f"{case.name}: the message names the file", said[:500])
    if case.expected == "refused":
        tally.check(outcome.code != 0, f"{case.name}: exit code is not 0", said[:500])
    elif case.expected == "understood":
        tally.check(outcome.code == 0, f"{case.name}: is read as the same table", said[:500])
    elif case.expected == "findings":
        tally.check(findings > 0, f"{case.name}: becomes findings", said[:500])
    else:
        tally.check(outcome.code != 0 or findings > 0, f"{case.name}: refused, or told in findings", said[:500])
    if case.must_say:
        tally.check(re.search(case.must_say, said) is not None, f"{case.name}: says what is wrong (/{case.must_say}/)", said[:500])


def print_table(rows) -> None:
    print(f"\n{'input':34} {'code':>4} {'findings':>8} {'s':>6} {'MB':>5}  what was said")
    for name, code, findings, seconds, megabytes, said in rows:
        shown = " ".join(said.split())
        print(f"{name:34} {code:>4} {findings:>8} {seconds:>6.2f} {megabytes:>5.0f}  {shown[:230]}")
    print()


if __name__ == "__main__":
    sys.exit(main())
