#!/usr/bin/env python3
"""A mixed load on `avow serve --desk`: what it bears, and whether it bears half of that for ten minutes with flat memory.

Read at a rate that is set: public pages, searches, figures as JSON, tables, feeds; at the desk, signed in, its lists and pages.
Written at a steady pace, as the limits of the open forms allow: notes kept and published, comments and submissions from outside
with their proof of work, requests for the newsletter, comments approved. Each request is due at its moment, and its time counts
from then, whether or not those before it have been answered. First the rate is doubled until the slowest hundredth takes more
than a second or something fails, then halved between; then half of the highest that held runs for `--minutes`.
The load comes from this machine, in one process of its own, so that server and load share its cores.
"""

import argparse
import asyncio
import concurrent.futures
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".ci"))

from desk_client import Both, Browser, found_desk, note_fields, proof_of, ticket_in, token_of  # noqa: E402
from product import shared  # noqa: E402

# How often each kind is read, by weight.
READING = {"page": 38, "search": 10, "figures": 12, "table": 4, "feed": 6, "desk": 30}
# How often a minute each kind is written. The desk takes 600 comments, 600 submissions and 300 addresses an hour.
WRITING = {"note kept": 30, "note published": 4, "comment": 8, "submission": 8, "comment approved": 8, "newsletter": 4}
FEEDS = ["/updates.atom", "/updates.feed.json", "/alerts.atom", "/measures.atom", "/search.atom?q=protect"]
DESK = ["/", "/notes", "/notes/new", "/notes/1", "/articles", "/comments", "/submissions", "/coding", "/campaigns", "/deliveries",
        "/people", "/magazine", "/accounts", "/audit", "/newsletter/letters", "/sessions", "/submit", "/newsletter"]
WORDS = ["protect", "responsibility", "genocide", "civilians", "sovereignty", "peace", "atrocity", "otter", "council", "veto",
         "prevention", "Rwanda", "humanitarian", "law", "human rights", "the", '"responsibility to protect"', "ethnic cleansing"]
PAGE = "/notes/otters-of-the-lake"


class Wire:
    """Connections to one port that are kept and lent, one request at a time each."""

    def __init__(self, port: int):
        self.port, self.free = port, []

    async def ask(self, path: str, fields: dict | None = None, cookie: str = "") -> tuple[int, bytes]:
        """Status and body; a location stands in the body of an empty answer."""
        body = b"" if fields is None else urllib.parse.urlencode(fields).encode()
        head = f"{'GET' if fields is None else 'POST'} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        if cookie:
            head += f"Cookie: {cookie}\r\n"
        if fields is not None:
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        kept = self.free.pop() if self.free else None
        try:
            return await self._exchange(kept or await self._open(), head, body)
        except (ConnectionError, asyncio.IncompleteReadError):
            # A kept connection may have been closed meanwhile; a new one may not.
            if kept is None:
                raise
            return await self._exchange(await self._open(), head, body)

    async def _open(self):
        return await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 22)

    async def _exchange(self, pair, head: str, body: bytes) -> tuple[int, bytes]:
        reader, writer = pair
        try:
            writer.write(head.encode() + b"\r\n" + body)
            top = await reader.readuntil(b"\r\n\r\n")
            status, lower = int(top[9:12]), top.lower()
            length = re.search(rb"content-length: (\d+)", lower)
            answer = await reader.readexactly(int(length.group(1))) if length else b""
        except BaseException:
            writer.close()
            raise
        self.free.append(pair)
        if not answer and (place := re.search(rb"location: (\S+)", lower)):
            answer = place.group(1)
        return status, answer


class Load:
    """Everything that is asked, and how long it took."""

    def __init__(self, both: Both, addresses: dict, cookies: list[str], dice: random.Random):
        self.public, self.desk = Wire(both.public_port), Wire(both.desk_port)
        self.addresses, self.cookies, self.dice = addresses, cookies, dice
        self.times: dict[str, list[float]] = {}
        self.errors: dict[str, list[str]] = {}
        self.count, self.running = 0, 0
        self.forms: dict[str, list] = {"/submit": [], "/comment" + PAGE: []}
        self.unpublished: list[str] = []
        self.waiting: list[str] = []
        self.worker = concurrent.futures.ProcessPoolExecutor(1)

    def clear(self) -> None:
        self.times, self.errors = {}, {}

    async def one(self, kind: str, due: float, work) -> None:
        self.running += 1
        try:
            wrong = await asyncio.wait_for(work, 30)
        except Exception as error:  # whatever it is, the visitor was not served
            wrong = f"{type(error).__name__} {error}"
        finally:
            self.running -= 1
        self.times.setdefault(kind, []).append(time.monotonic() - due)
        if wrong:
            self.errors.setdefault(kind, []).append(wrong)

    # What is read.

    async def read(self, kind: str) -> str | None:
        if kind == "desk":
            path = self.dice.choice(DESK)
            status, body = await self.desk.ask(path, cookie="" if path == "/submit" else self.dice.choice(self.cookies))
        else:
            path = self.dice.choice(self.addresses[kind])
            status, body = await self.public.ask(path)
        return None if status == 200 and body else f"{path}: {status}"

    # What is written.

    async def write(self, kind: str) -> str | None:
        self.count += 1
        cookie, mark = self.dice.choice(self.cookies), f"{os.getpid()}-{self.count}"
        form = {"token": token_of(cookie)}
        match kind:
            case "note kept":
                status, place = await self.desk.ask(
                    "/notes/new", form | note_fields(f"Otters {mark}", f"otters-{mark}"), cookie)
                if status == 303:
                    self.unpublished.append(place.decode())
                return None if status == 303 else f"note: {status}"
            case "note published":
                if not self.unpublished:
                    return None
                status, body = await self.desk.ask(self.unpublished.pop() + "/publish", form, cookie)
                return None if status == 200 and b"Published as" in body else f"publication: {status}"
            case "comment approved":
                if not self.waiting:
                    _, body = await self.desk.ask("/comments", cookie=cookie)
                    self.waiting = re.findall(r'href="(/comments/\d+)"', body.decode())
                if not self.waiting:
                    return None
                status, _ = await self.desk.ask(self.waiting.pop(), form | {"do": "approve"}, cookie)
                return None if status == 303 else f"approval: {status}"
            case "newsletter":
                status, _ = await self.desk.ask(
                    "/newsletter", form | {"address": f"{mark}@example.org", "consent": "yes", "website": ""}, cookie)
                return None if status == 200 else f"newsletter: {status}"
            case _:
                path = "/submit" if kind == "submission" else "/comment" + PAGE
                if not self.forms[path]:
                    return None
                ticket, proof = self.forms[path].pop(0)
                fields = {"ticket": ticket, "proof": proof, "website": "", "text": f"There are otters in the lake, said {mark}."}
                fields |= {"kind": "warning", "protection": "anonymous"} if path == "/submit" else {"name": "Wanda Reed"}
                status, body = await self.desk.ask(path, fields)
                return None if status == 200 and b"<code>" in body else f"{path}: {status}"

    async def prepare(self, path: str) -> None:
        """Opens a form, makes its proof as the script does, and lays it by until it may be sent."""
        _, body = await self.desk.ask(path)
        ticket = ticket_in(body.decode())
        proof = await asyncio.get_running_loop().run_in_executor(self.worker, proof_of, ticket)
        await asyncio.sleep(6)
        self.forms[path].append((ticket, proof))

    # At which moments.

    async def run(self, rate: float, seconds: float) -> bool:
        """Asks `rate` times a second; False when it was cut short because answers do not keep up."""
        loop, start = asyncio.get_running_loop(), time.monotonic()
        kinds, weights = list(READING), list(READING.values())
        steady = [(60 / often * self.dice.random(), kind) for kind, often in WRITING.items()]
        prepared = {"submission": "/submit", "comment": "/comment" + PAGE}
        tasks, sent = set(), 0

        def begin(work):
            task = loop.create_task(work)
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        while (now := time.monotonic() - start) < seconds:
            while sent / rate <= now:
                kind = self.dice.choices(kinds, weights)[0]
                begin(self.one(kind, start + sent / rate, self.read(kind)))
                sent += 1
            for place, (due, kind) in enumerate(steady):
                if due <= now:
                    begin(self.one(kind, start + due, self.write(kind)))
                    if kind in prepared:
                        begin(self.prepare(prepared[kind]))
                    steady[place] = (due + 60 / WRITING[kind], kind)
            if self.running > max(200, 5 * rate):
                return False
            await asyncio.sleep(min(0.005, 1 / rate))
        if tasks:
            await asyncio.wait(tasks, timeout=40)
        return True

    def p99(self) -> float:
        return quantile([one for times in self.times.values() for one in times], 0.99)


def quantile(times: list[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0


def collect(both: Both, dice: random.Random, each: int = 25) -> dict:
    """Addresses of the public site by kind, from a walk over its links: so many of each room."""
    site, rooms, todo, seen = Browser(both.public_port), {}, ["/"], {"/"}
    while todo and sum(map(len, rooms.values())) < 600:
        path = todo.pop(dice.randrange(len(todo)))
        room = path.split("/")[1]
        if len(rooms.setdefault(room, [])) >= each:
            continue
        status, text, _ = site.ask(path)
        if status != 200:
            continue
        rooms[room].append(path)
        for link in re.findall(r'href="(/[^"#?]*)"', text):
            if link not in seen and not link.startswith("/static/") and not re.search(r"\.(json|csv|atom|xml|bib|csl)$", link):
                seen.add(link)
                todo.append(link)
    pages = sorted(path for paths in rooms.values() for path in paths)

    def those(paths):
        found = []
        for path in paths:
            status, _, place = site.ask(path)
            if status in (200, 301):
                found.append(place or path)
        return found
    some = dice.sample(pages, min(120, len(pages)))
    return {"page": pages, "figures": those(path + ".json" for path in some if path != "/"),
            "table": those(path + ".csv" for path in some if path != "/"), "feed": those(FEEDS),
            "search": those("/search?q=" + urllib.parse.quote(f"{one} {other}".strip()) for one in WORDS for other in ["", *WORDS[:9]])}


def fill(binary: pathlib.Path, data: pathlib.Path) -> None:
    """The embedded record, with the votes and the General Debate where they are."""
    folder = shared()
    files = [folder / "data" / name for name in
             ("votes/resolutions_1946_2020.csv.gz", "votes/votes_1946_2020.csv.gz", "debates/ungdc_speeches_1946_2024.jsonl.xz")
             ] if folder else []
    files = [file for file in files if file.exists()]
    if len(files) < 3:
        print("not all of the large data sets are there: the record is smaller than it would be")
    for words in (["import", *files] if files else ["check"],):
        subprocess.run([binary, "--data", data, *words], check=True, stdout=subprocess.DEVNULL)


async def capacity(load: Load, seconds: float, most: float) -> float:
    """The highest rate that held: p99 within a second and no error."""
    low, high, rate = 0.0, None, 20.0
    while high is None or low == 0 or high / low > 1.2:
        load.clear()
        whole = await load.run(rate, seconds)
        errors = sum(map(len, load.errors.values()))
        held = whole and load.p99() <= 1 and errors == 0
        print(f"  {rate:7.0f} requests/s: p99 {load.p99() * 1000:6.0f} ms, {errors} errors{'' if whole else ', fell behind'}"
              f" → {'held' if held else 'did not hold'}", flush=True)
        if errors:
            print("     such as " + "; ".join(sorted({one for all in load.errors.values() for one in all})[:3]))
        if held:
            low = rate
        else:
            high = rate
            await settle(load)
        if low >= most or (low == 0 and rate < 2):
            break
        rate = rate * 2 if high is None else (low + high) / 2 if low else rate / 2
    return low


async def settle(load: Load) -> None:
    for _ in range(400):
        if load.running == 0:
            break
        await asyncio.sleep(0.1)
    await asyncio.sleep(2)


async def watched(load: Load, both: Both, rate: float, minutes: float) -> list[tuple[float, float]]:
    """The long run; answers minute and megabytes every five seconds."""
    memory, start = [(0.0, both.memory())], time.monotonic()

    async def watch():
        while True:
            await asyncio.sleep(5)
            memory.append(((time.monotonic() - start) / 60, both.memory()))
    watcher = asyncio.create_task(watch())
    if not await load.run(rate, minutes * 60):
        print("it fell behind and was cut short")
    watcher.cancel()
    return memory


def report(load: Load, memory: list, minutes: float) -> bool:
    """Prints the tables; True when nothing failed and memory is flat."""
    print(f"\n{'kind':18} {'requests':>9} {'errors':>7} {'p50 ms':>8} {'p95 ms':>8} {'p99 ms':>8}")
    everything = [one for times in load.times.values() for one in times]
    for kind, times in [*((kind, load.times.get(kind, [])) for kind in [*READING, *WRITING]), ("all", everything)]:
        errors = sum(map(len, load.errors.values())) if kind == "all" else len(load.errors.get(kind, []))
        print(f"{kind:18} {len(times):9,} {errors:7}"
              + "".join(f" {quantile(times, share) * 1000:8.1f}" for share in (0.5, 0.95, 0.99)))
    for kind, errors in load.errors.items():
        print(f"{kind}: " + "; ".join(sorted(set(errors))[:5]))
    at = [min(memory, key=lambda one: abs(one[0] - minute)) for minute in range(int(minutes) + 1)]
    print("VmRSS in MB at each minute: " + " ".join(f"{megabytes:.0f}" for _, megabytes in at))
    late = [one for one in memory if one[0] >= min(2, minutes / 2)]
    slope = statistics.linear_regression(*zip(*late)).slope if len(late) > 2 else 0
    flat = slope <= 0.005 * late[-1][1]
    told = "too short a run to tell whether it is flat" if minutes < 5 else "flat" if flat else "NOT flat"
    print(f"memory after {min(2, minutes / 2):.1f} minutes: {slope:+.2f} MB a minute, {100 * slope / late[-1][1]:+.2f} %:"
          f" {told} (at most 0.5 % a minute)")
    return (flat or minutes < 5) and not load.errors


async def measure(options, both: Both, cookies: list[str]) -> bool:
    dice = random.Random(options.seed)
    addresses = collect(both, dice)
    print("addresses: " + ", ".join(f"{len(paths)} of {kind}" for kind, paths in addresses.items()), flush=True)
    load = Load(both, addresses, cookies, dice)
    load.worker.submit(proof_of, "warm").result()
    rate = options.rate
    if not rate:
        print("what it bears:")
        rate = await capacity(load, options.step, options.most) / 2
        await settle(load)
        if rate == 0:
            raise SystemExit("no rate held, not even one request a second")
    print(f"{rate:.0f} requests/s for {options.minutes:g} minutes, and {sum(WRITING.values())} writes a minute beside them", flush=True)
    load.clear()
    memory = await watched(load, both, rate, options.minutes)
    load.worker.shutdown()
    return report(load, memory, options.minutes)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/avow")
    parser.add_argument("--data", type=pathlib.Path, help="a data folder that is kept and used again; made where it is missing")
    parser.add_argument("--minutes", type=float, default=10, help="length of the long run (10)")
    parser.add_argument("--rate", type=float, help="requests a second of the long run, instead of half of what was found")
    parser.add_argument("--step", type=float, default=10, help="seconds at each rate while looking for what it bears (10)")
    parser.add_argument("--most", type=float, default=2000, help="the rate at which the looking ends (2000)")
    parser.add_argument("--seed", type=int, default=2005)
    options = parser.parse_args()
    os.environ["AVOW_BINARY"] = str(options.binary.resolve())
    with tempfile.TemporaryDirectory(prefix="avow-load-") as temporary:
        data = options.data or pathlib.Path(temporary)
        if not (data / "record.sqlite").exists():
            data.mkdir(parents=True, exist_ok=True)
            fill(options.binary, data)
        mark = data / "of-desk-load"
        if (data / "desk.sqlite").exists() and not mark.exists():
            raise SystemExit(f"{data} has a desk that this benchmark did not make: name another folder")
        mark.touch()
        for name in ("desk.sqlite", "desk.sqlite-wal", "desk.sqlite-shm", "desk.key", "desk.settings"):
            (data / name).unlink(missing_ok=True)
        # Letters have nowhere to go, as with a relay that is down: they wait.
        port = found_desk(data, "mail-relay = smtp://127.0.0.1:9", "mail-from = desk@example.org")
        both = Both(data, port, wait=180)
        try:
            people = [Browser(port) for _ in range(6)]
            for person in people:
                person.sign_in()
            _, _, place = people[0].send("/notes/new", note_fields("Otters of the lake", "otters-of-the-lake"))
            people[0].send(place + "/publish", {})
            fine = asyncio.run(measure(options, both, [person.cookie for person in people]))
        finally:
            both.stop()
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
