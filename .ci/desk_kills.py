#!/usr/bin/env python3
"""Kills `avow serve --desk` at random moments while people write at the desk, and looks whether what they were told was kept is there.

Each time: editors keep and publish notes and articles, outsiders send submissions, comments and requests for the newsletter, a
moderator approves comments; SIGKILL somewhere in the middle; start again. Then everything that was acknowledged (2xx or 303)
before the kill must be there and whole, what was not acknowledged must be there whole or not at all, and `avow check` and
`avow desk check` (pages, references, the audit chain, desk and record in step) must be clean. AVOW_BINARY names the program.
"""

import argparse
import http.client
import random
import re
import secrets
import sys
import tempfile
import threading
import time

from desk_client import Both, Browser, found_desk, note_fields, proof_of, ticket_in
from product import Tally, avow

GONE = (OSError, http.client.HTTPException)
# An open form with its proof is taken five seconds after it was opened.
PACE = 5.1
PAGE = "/notes/otters-of-the-lake"


class Ledger:
    """What was asked for and what was acknowledged, by mark."""

    KINDS = ["note", "publication", "article", "submission", "comment", "approval", "newsletter"]

    def __init__(self):
        self.lock, self.kept, self.count = threading.Lock(), {kind: {} for kind in self.KINDS}, 0
        # Since the last restart, to be looked at after the next one.
        self.fresh = {kind: {} for kind in self.KINDS}

    def mark(self) -> str:
        with self.lock:
            self.count += 1
            return f"m{self.count:05d}"

    def keep(self, kind: str, mark: str, where: str = "") -> None:
        with self.lock:
            self.kept[kind][mark] = self.fresh[kind][mark] = where

    def settle(self) -> dict:
        with self.lock:
            fresh, self.fresh = self.fresh, {kind: {} for kind in self.KINDS}
            return fresh


def text_of(mark: str) -> str:
    """A text whose end shows that it is whole."""
    return f"Otter {mark} begins. " + "There is room in the lake. " * 40 + f"Otter {mark} ends."


def notes(editor: Browser, ledger: Ledger) -> None:
    while True:
        mark = ledger.mark()
        status, _, place = editor.send("/notes/new", note_fields(f"Otter {mark}", f"otter-{mark}"))
        if status == 303:
            ledger.keep("note", mark, place)
        status, text, _ = editor.send(place + "/publish", {})
        if status == 200 and "Published as" in text:
            ledger.keep("publication", mark, f"/notes/otter-{mark}")


def articles(editor: Browser, ledger: Ledger) -> None:
    while True:
        mark = ledger.mark()
        status, _, place = editor.send("/articles/new", {
            "title": f"Otter {mark}", "by-line": "The Otter Society", "address": f"article-{mark}", "kind": "update",
            "text": text_of(mark) + "\n\n{{chart agenda}}"})
        for act in ("accept", "publish"):
            status, _, _ = editor.send(place + "/review", {"do": act, "version": "1"})
        if status == 303:
            ledger.keep("article", mark, f"/updates/article-{mark}")


def approvals(moderator: Browser, ledger: Ledger, waiting: list) -> None:
    while True:
        if not waiting:
            moderator.ask("/comments")
            time.sleep(0.05)
            continue
        place, mark = waiting.pop()
        status, _, _ = moderator.send(place, {"do": "approve"})
        if status == 303:
            ledger.keep("approval", mark)


def outsiders(desk: int, ledger: Ledger, forms: list) -> None:
    visitor = Browser(desk)
    while True:
        mark = ledger.mark()
        visitor.ask("/newsletter")
        status, text, _ = visitor.send("/newsletter", {"address": f"{mark}@example.org", "consent": "yes", "website": ""})
        if status == 200 and "Look into your letters" in text:
            ledger.keep("newsletter", mark)
        if not forms:
            time.sleep(0.05)
            continue
        path, ticket, proof = forms.pop()
        mark = ledger.mark()
        fields = {"ticket": ticket, "proof": proof, "website": "", "text": text_of(mark)}
        fields |= {"kind": "warning", "protection": "anonymous"} if path == "/submit" else {"name": "Wanda Reed"}
        status, text, _ = Browser(desk).ask(path, fields)
        if status == 200 and re.search(r"<code>[A-Z2-7 ]{24}</code>", text):
            ledger.keep("submission" if path == "/submit" else "comment", mark)


def scan(browser: Browser, room: str, seen: dict) -> list[tuple[str, str]]:
    """Place and text of the pages of a room that were not seen yet."""
    # The first page of the list has the newest; numbers are given one after another.
    last = max(map(int, re.findall(rf'href="/{room}/(\d+)"', browser.ask(f"/{room}/all")[1])), default=0)
    new = [number for number in range(1, last + 1) if number not in seen]
    for number in new:
        seen[number] = browser.ask(f"/{room}/{number}")[1]
    return [(f"/{room}/{number}", seen[number]) for number in new]


class Watch:
    """Looks after each restart whether what was acknowledged is there."""

    def __init__(self, tally: Tally):
        self.tally, self.seen = tally, {"submissions": {}, "comments": {}}

    def look(self, both: Both, editor: Browser, ledger: Ledger, when: str) -> list:
        """Answers comments that wait: place and mark."""
        fresh, site = ledger.settle(), Browser(both.public_port)
        for mark, place in fresh["note"].items():
            status, text, _ = editor.ask(place)
            self.expect(status == 200 and f"Otter {mark}" in text and f"Remark on Otter {mark}" in text, f"{when}: note {mark}")
        for mark, place in fresh["publication"].items():
            text = site.ask(place)[1]
            self.expect(all(f"passage {number}." in text for number in range(3)), f"{when}: published note {mark}")
        for mark, place in fresh["article"].items():
            text = site.ask(place)[1]
            self.expect(f"Otter {mark} ends." in text and "<svg" in text, f"{when}: published article {mark}")
        found = {}
        for room, kind in (("submissions", "submission"), ("comments", "comment")):
            for place, text in scan(editor, room, self.seen[room]):
                begins = re.search(r"Otter (m\d+) begins", text)
                self.expect(begins is not None and f"Otter {begins.group(1)} ends." in text, f"{when}: {place} is whole")
                if begins:
                    found[begins.group(1)] = (kind, place)
            for mark in fresh[kind]:
                self.expect(found.get(mark, ("",))[0] == kind, f"{when}: {kind} {mark}")
        public = site.ask(PAGE)[1]
        for mark in fresh["approval"]:
            self.expect(f"Otter {mark} ends." in public, f"{when}: approved comment {mark}")
        for mark in fresh["newsletter"]:
            text = editor.send("/newsletter/readers", {"address": f"{mark}@example.org", "do": "export"})[1]
            self.expect(f"{mark}@example.org" in text and "What is kept" in text, f"{when}: request of {mark}")
        return [(place, mark) for mark, (kind, place) in found.items() if kind == "comment"]

    def expect(self, holds: bool, sentence: str) -> None:
        self.tally.check(holds, f"{sentence} is there")


def open_forms(desk: int, count: int) -> list:
    """Forms of outsiders with their tickets and proofs, to be sent when their time has come."""
    forms = []
    for number in range(count):
        path = "/submit" if number % 2 else "/comment" + PAGE
        ticket = ticket_in(Browser(desk).ask(path)[1])
        forms.append((path, ticket, proof_of(ticket)))
    return forms


def one_round(both: Both, people: list[Browser], ledger: Ledger, waiting: list, forms: list, moment: float) -> None:
    """Everybody writes until the process is killed after `moment` seconds."""
    jobs = [(notes, people[0], ledger), (articles, people[1], ledger), (approvals, people[2], ledger, waiting),
            (outsiders, both.desk_port, ledger, forms)]

    def until_gone(work, *arguments):
        try:
            work(*arguments)
        except GONE:
            pass
    threads = [threading.Thread(target=until_gone, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    time.sleep(moment)
    both.kill()
    for thread in threads:
        thread.join(60)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=10, help="how often to kill (10)")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000), help="seed of the random moments; one of its own each time")
    options = parser.parse_args()
    dice, tally, ledger, watch = random.Random(options.seed), Tally("Desk-kills"), Ledger(), None
    print(f"killing the desk {options.times} times, seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="avow-desk-kill-") as data:
        desk = found_desk(data, "mail-relay = smtp://127.0.0.1:9", "mail-from = desk@example.org")
        both, watch = Both(data, desk), Watch(tally)
        try:
            people = [Browser(desk) for _ in range(3)]
            for person in people:
                person.sign_in()
            _, _, place = people[0].send("/notes/new", note_fields("Otters of the lake", "otters-of-the-lake"))
            people[0].send(place + "/publish", {})
            waiting = []
            for number in range(options.times):
                # Open forms have to wait for their time; every other round does without them and is killed at any moment.
                forms, begun = (open_forms(desk, 12), time.monotonic()) if number % 2 else ([], 0)
                if forms:
                    time.sleep(max(0, PACE - (time.monotonic() - begun)))
                moment = dice.uniform(0.02, 2.5)
                one_round(both, people, ledger, waiting, forms, moment)
                when = f"kill {number + 1} after {moment:.3f} s"
                both = Both(data, desk)
                waiting = watch.look(both, people[0], ledger, when)
                for words in (["check"], ["desk", "check"]):
                    check = avow(data, *words)
                    tally.check(check.code == 0, f"{when}: avow {' '.join(words)} is clean", check.said[:800])
            both.stop()
            counts = {kind: len(marks) for kind, marks in ledger.kept.items()}
            print("acknowledged before the kills: " + ", ".join(f"{kind} {count}" for kind, count in counts.items()))
            for kind, count in counts.items():
                tally.check(count > 0 or options.times < 4, f"at least one {kind} was acknowledged")
        finally:
            both.kill()
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
