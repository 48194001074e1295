#!/usr/bin/env python3
"""Time and peak memory of indexing the General Debate and of 1,000 searches in it, against tantivy and plain FTS5.

Everybody reads the same speeches and answers the same queries once each, in the same seeded order: words from the
commonest to rare ones, two words, phrases, either of two words, beginnings of words. An answer is the best twenty hits
with a snippet. Avow answers over HTTP, with counts by year, state, group, form and kind beside; the peers answer
inside their process, without counts. Plain FTS5 is what Datasette searches: one row a line, ordered by rank.
Each is a process of its own, in turn.
"""

import argparse
import collections
import importlib.util
import json
import lzma
import os
import pathlib
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent

READ = """
import json, lzma, resource, sys, time
def speeches():
    with lzma.open(CORPUS, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
queries = json.load(open(QUERIES))
times = []
"""
SAY = """
print(json.dumps({"index": indexed, "times": times, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""

# Each indexes CORPUS into FOLDER and answers QUERIES: pairs of a kind and its words.
PEERS = {
    "tantivy, a document a line": ("tantivy", READ + """
import tantivy
builder = tantivy.SchemaBuilder()
builder.add_text_field("id", stored=True)
builder.add_text_field("text", stored=True, tokenizer_name="en_stem")
index = tantivy.Index(builder.build(), path=FOLDER)
start = time.perf_counter()
writer = index.writer(heap_size=128_000_000, num_threads=1)
for speech in speeches():
    for line in speech["text"].split("\\n"):
        if line.strip():
            writer.add_document(tantivy.Document(id=speech["id"], text=line))
writer.commit(); writer.wait_merging_threads(); index.reload()
indexed = time.perf_counter() - start
searcher = index.searcher()
def text(kind, words):
    if kind == "phrase": return '"' + " ".join(words) + '"'
    if kind == "or": return " OR ".join(words)
    if kind == "prefix": return words[0]
    return " AND ".join(words)
for kind, words in queries:
    start = time.perf_counter()
    query = index.parse_query(text(kind, words), ["text"])
    found = searcher.search(query, 20)
    snippets = tantivy.SnippetGenerator.create(searcher, query, index.schema, "text")
    for _, address in found.hits: snippets.snippet_from_doc(searcher.doc(address)).to_html()
    times.append(time.perf_counter() - start)
""" + SAY),
    "FTS5, a row a line": ("sqlite3", READ + """
import sqlite3
db = sqlite3.connect(FOLDER + "/lines.db")
db.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, speech TEXT, text TEXT)")
db.execute("CREATE VIRTUAL TABLE word USING fts5 (text, content='line', content_rowid='id', tokenize='porter unicode61')")
start = time.perf_counter()
db.executemany("INSERT INTO line (speech, text) VALUES (?, ?)",
    ((speech["id"], line) for speech in speeches() for line in speech["text"].split("\\n") if line.strip()))
db.execute("INSERT INTO word (word) VALUES ('rebuild')")
db.commit()
indexed = time.perf_counter() - start
def text(kind, words):
    if kind == "phrase": return '"' + " ".join(words) + '"'
    if kind == "or": return " OR ".join(f'"{word}"' for word in words)
    if kind == "prefix": return f'"{words[0]}"*'
    return " ".join(f'"{word}"' for word in words)
for kind, words in queries:
    start = time.perf_counter()
    db.execute("SELECT rowid, snippet(word, 0, '<b>', '</b>', '…', 32) FROM word WHERE word MATCH ? ORDER BY rank LIMIT 20",
        [text(kind, words)]).fetchall()
    times.append(time.perf_counter() - start)
""" + SAY),
}


def corpus_file() -> pathlib.Path:
    shared = pathlib.Path(os.environ.get("AVOW_SHARED") or ROOT.parent / "shared")
    return shared / "data/debates/ungdc_speeches_1946_2024.jsonl.xz"


def make_queries(corpus: pathlib.Path, count: int, seed: int) -> list:
    """Seeded queries of six kinds; a tenth of them are one of the fifty commonest words."""
    dice = random.Random(seed)
    seen = collections.Counter()
    phrases = []
    with lzma.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            words = re.findall(r"[a-z]{2,}", json.loads(line)["text"].lower())
            seen.update(set(words))
            place = dice.randrange(max(1, len(words) - 3))
            phrases.append(words[place:place + dice.choice([2, 3])])
    ranked = [word for word, _ in seen.most_common()]
    common, middle, rare = ranked[:50], ranked[50:3000], ranked[3000:20000]
    queries = []
    for number in range(count):
        kind = dice.choices(["common", "middle", "rare", "and", "phrase", "or", "prefix"], [10, 20, 15, 25, 15, 10, 5])[0]
        match kind:
            case "common": queries.append(("and", [dice.choice(common)]))
            case "middle": queries.append(("and", [dice.choice(middle)]))
            case "rare": queries.append(("and", [dice.choice(rare)]))
            case "and": queries.append(("and", [dice.choice(middle), dice.choice(common + middle)]))
            case "or": queries.append(("or", dice.sample(middle, 2)))
            case "phrase": queries.append(("phrase", dice.choice(phrases)))
            case "prefix": queries.append(("prefix", [next(w for w in iter(lambda: dice.choice(middle), None) if len(w) > 5)[:5]]))
    return queries


def as_typed(kind: str, words: list) -> str:
    match kind:
        case "phrase": return '"' + " ".join(words) + '"'
        case "or": return " OR ".join(words)
        case "prefix": return words[0] + "*"
        case _: return " ".join(words)


def avow_run(binary: pathlib.Path, corpus: pathlib.Path, queries: list, there: str, port: int) -> dict:
    import http.client
    data = there + "/data"
    start = time.perf_counter()
    child = subprocess.Popen([str(binary), "--data", data, "import", str(corpus), "--quiet"], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    indexed = time.perf_counter() - start
    if status:
        raise SystemExit("the import failed")
    server = subprocess.Popen(
        [str(binary), "--data", data, "serve", "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    times = []
    try:
        for _ in range(100):
            try:
                http.client.HTTPConnection("127.0.0.1", port, timeout=5).request("HEAD", "/search")
                break
            except OSError:
                time.sleep(0.1)
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/search.json?q=warmth")
        connection.getresponse().read()
        for kind, words in queries:
            target = "/search.json?q=" + urllib.parse.quote(as_typed(kind, words), safe="")
            start = time.perf_counter()
            connection.request("GET", target)
            answer = connection.getresponse()
            if answer.status in (301, 308):
                target = answer.headers["location"]
                answer.read()
                start = time.perf_counter()
                connection.request("GET", target)
                answer = connection.getresponse()
            answer.read()
            times.append(time.perf_counter() - start)
            if answer.status != 200:
                raise SystemExit(f"{target}: {answer.status}")
        peak = int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{server.pid}/status").read_text())[1]) / 1024
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)
    return {"index": indexed, "times": times, "peak": max(peak, usage.ru_maxrss / 1024)}


def peer_run(script: str, corpus: pathlib.Path, queries: pathlib.Path, there: str) -> dict:
    names = f"FOLDER, CORPUS, QUERIES = {there!r}, {str(corpus)!r}, {str(queries)!r}\n"
    return json.loads(subprocess.run([sys.executable, "-c", names + script], check=True, capture_output=True, text=True).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=pathlib.Path, default=corpus_file())
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/avow")
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=2005)
    parser.add_argument("--port", type=int, default=8391)
    options = parser.parse_args()
    for needed in (options.corpus, options.binary):
        if not needed.exists():
            raise SystemExit(f"{needed} is not there")
    queries = make_queries(options.corpus, options.queries, options.seed)
    print(f"\n{len(queries)} queries, seed {options.seed}, best twenty with snippets")
    print(f"{'':28} {'index s':>8} {'p50 ms':>8} {'p99 ms':>8} {'worst ms':>8} {'peak MB':>8}")
    with tempfile.TemporaryDirectory(prefix="avow-bench-") as folder:
        asked = pathlib.Path(folder) / "queries.json"
        asked.write_text(json.dumps(queries))
        runners = {"Avow": lambda there: avow_run(options.binary, options.corpus, queries, there, options.port)}
        for name, (module, script) in PEERS.items():
            if importlib.util.find_spec(module) is None:
                print(f"{name} is not installed (Python module {module}): left out")
                continue
            runners[name] = lambda there, script=script: peer_run(script, options.corpus, asked, there)
        for name, run in runners.items():
            with tempfile.TemporaryDirectory(prefix="avow-bench-") as there:
                found = run(there)
            times = sorted(1000 * one for one in found["times"])
            p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
            print(
                f"{name:28} {found['index']:8.1f} {statistics.median(times):8.1f} {p99:8.1f} {times[-1]:8.1f}"
                f" {found['peak']:8.0f}", flush=True)


if __name__ == "__main__":
    main()
