#!/usr/bin/env python3
"""Looks at every kind of page of the site in Chromium, and at its answers over HTTP.

Each page: no console error, no request to another origin, no axe-core violation (light and dark), the same
text with scripts off, no horizontal scroll at 360 px, a PDF when printed. Over HTTP: a strict content
security policy, the same address as .json, one shape of error, no dead link. Serves a data folder of its own
with the embedded record, a made-up table and, where they are, the real votes.
"""

import argparse
import contextlib
import json
import os
import pathlib
import shutil
import sys
import tempfile
import time
import urllib.parse

import made_up_votes
import site_pages
from product import Tally, avow, real_votes, served, shared
from site_pages import ask, kind

# What the forms of the site send.
FORMS = [
    "/rollcalls?text=lighthouses&session=70&year=2015&margin=150&order=closest",
    "/rollcalls?text=there+is+no+such+title",
    "/search?q=genocide",
    "/search?q=",
    "/search?q=%22human+rights%22&sort=date",
    "/recommendations?response=accepted&text=genocide",
    "/statements/A/65/PV.71/12",
    "/meetings/A/65/PV.71/summary",
    "/meetings/A/65/PV.71/figures",
    "/debates/GA72-DEBATE-2018/summary",
    "/debates/GA72-DEBATE-2018/figures",
    "/groups/eu/cohesion",
    "/states/RWA/movement",
    "/states/RWA/neighbours",
    "/states/RWA?with=FRA&with=CHN",
    "/signals?status=all&rule=new-actor",
]
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


def chromium() -> str:
    for name in (os.environ.get("AVOW_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        if name and shutil.which(name):
            return shutil.which(name)
    raise SystemExit("no Chromium found: install the package 'chromium', or name one in AVOW_CHROMIUM")


def json_address(path: str) -> str:
    parts = urllib.parse.urlsplit(path)
    name = parts.path.rstrip("/") or "/index"
    return f"{name}.json" + ("?" + parts.query if parts.query else "")


def fill(data: pathlib.Path, there: pathlib.Path, tally: Tally) -> None:
    """Puts roll calls beside the embedded record."""
    made_up = made_up_votes.write(there / "tables", roll_calls=40)
    imported = avow(data, "import", *made_up)
    tally.check(imported.code == 0, "the made-up table imports", imported.said[-800:])
    real = real_votes()
    if not real:
        tally.skip("the General Assembly's roll calls are not here (AVOW_SHARED); looking at made-up ones only")
        return
    imported = avow(data, "import", *real)
    tally.check(imported.code == 0, "the General Assembly's roll calls import", imported.said[-800:])
    fill_words(data, tally)


def fill_words(data: pathlib.Path, tally: Tally) -> None:
    """Words, recommendations and runs, so that every kind of page has something to show."""
    folder = shared()
    records = sorted((folder / "data/verbatim").glob("*.pdf"))
    tables = sorted((folder / "data/upr").glob("*recommendations*.csv.gz"))
    bridges = sorted((folder / "data/idealpoints").glob("Matches.csv"))
    if not records or not tables or not bridges:
        tally.skip("verbatim records, recommendations or bridges are not here (AVOW_SHARED)")
        return
    imported = avow(data, "import", *records, *tables, *bridges)
    tally.check(imported.code == 0, "records, recommendations and bridges import", imported.said[-800:])
    more = [*sorted((folder / "data/treaties").glob("hr_status_*.csv")), *sorted((folder / "data/council").glob("unsc_vetoes_*.csv")),
            *sorted((folder / "data/risk").glob("ewp20??_published.csv"))]
    imported = avow(data, "import", *more)
    tally.check(imported.code == 0, "treaties, vetoes and risk lists import", imported.said[-800:])
    for events in ("ucdp_onesided_v25_1.csv", "ged191_syria.csv.gz"):
        if (folder / "data/events" / events).exists():
            imported = avow(data, "events", "import", str(folder / "data/events" / events))
            tally.check(imported.code == 0, f"{events} imports", imported.said[-800:])
    for run in (["tag"], ["joint", "--compare"], ["estimate", "positions"], ["polarization"], ["blocs", "--from", "2015"], ["whip"]):
        done = avow(data, *run)
        tally.check(done.code == 0, f"avow {' '.join(run)} ends well", done.said[-800:])


# MARK: over HTTP


def check_policy(answer, tally: Tally) -> None:
    policy = answer.headers.get("content-security-policy", "")
    rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";") if rule.strip())
    tally.check("default-src" in rules, f"{answer.path}: has a content security policy", policy or "none")
    loose = [word for word in ("unsafe-inline", "unsafe-eval", "http:", "https:", "*") if word in policy.split()
             or f"'{word}'" in policy]
    tally.check(not loose, f"{answer.path}: the policy is strict", f"{loose} in {policy}")
    tally.check(answer.headers.get("x-content-type-options") == "nosniff", f"{answer.path}: nosniff")


def check_json(address: str, path: str, tally: Tally) -> None:
    answer = ask(address, json_address(path))
    if not tally.check(answer.status == 200, f"{path}: also at {answer.path}", f"status {answer.status}"):
        return
    try:
        json.loads(answer.body)
        holds = answer.type == "application/json"
        tally.check(holds, f"{answer.path}: content type", answer.type)
    except ValueError as error:
        tally.check(False, f"{answer.path}: is JSON", str(error))


def check_errors(address: str, pages: dict, tally: Tally) -> None:
    """Every way to fail has one JSON shape; people get a page."""
    wrong = ["/no-such-page", "/states/ZZZ", "/meetings/A-999-PV.1", "/rollcalls/none", "/states/%00", "/states/..%2f..%2fetc"]
    for name in pages:
        first = name.split("/")[0].split("?")[0].split(".")[0]
        if name != "home" and "*" in name and f"/{first}/no-such-id" not in wrong:
            wrong.append(f"/{first}/no-such-id")
    shapes = {}
    for path in wrong:
        page = ask(address, path, accept="text/html")
        tally.check(page.status in (400, 404), f"{path}: is refused", f"status {page.status}")
        tally.check(page.is_page, f"{path}: people get a page", page.type)
        data = ask(address, path + ".json")
        tally.check(data.status in (400, 404), f"{path}.json: is refused", f"status {data.status}")
        shapes[path + ".json"] = shape(data)
    for query in ("year=abc", "year=-1", "limit=999999999999999999999", "order=sideways", "margin=x"):
        data = ask(address, "/rollcalls.json?" + query)
        if data.status != 200:
            tally.check(data.status == 400, f"/rollcalls.json?{query}: status 400", f"{data.status}")
            shapes["/rollcalls.json?" + query] = shape(data)
    for method in ("POST", "DELETE"):
        data = ask(address, "/", method=method, accept="application/json", body=b"{}")
        tally.check(data.status in (404, 405), f"{method} /: is refused", f"status {data.status}")
        shapes[f"{method} / (as JSON)"] = shape(data)
    distinct = set(shapes.values())
    tally.check(len(distinct) == 1 and "no JSON" not in distinct, "errors have one JSON shape", str(shapes))


def shape(answer) -> str:
    def outline(value):
        return {key: outline(value[key]) for key in sorted(value)} if isinstance(value, dict) else type(value).__name__
    try:
        return json.dumps(outline(json.loads(answer.body)))
    except ValueError:
        return "no JSON"


def check_links(address: str, walk, tally: Tally, at_most: int = 600) -> None:
    dead = []
    for path, source in list(walk.linked_from.items())[:at_most]:
        answer = walk.answers.get(path) or ask(address, path)
        if answer.status not in (200, 301, 302, 303, 308):
            dead.append(f"{answer.status} {path} (on {source})")
    tally.check(not dead, f"the {min(len(walk.linked_from), at_most)} links met all answer", "; ".join(dead[:12]))


# MARK: in Chromium


class Looker:
    """One browser with a context for each way of looking."""

    def __init__(self, browser, address: str, tally: Tally, pictures: pathlib.Path | None):
        from axe_playwright_python.sync_playwright import Axe

        self.address, self.tally, self.pictures, self.axe = address, tally, pictures, Axe()
        self.light = browser.new_context(viewport=WIDE, color_scheme="light")
        self.dark = browser.new_context(viewport=WIDE, color_scheme="dark")
        self.phone = browser.new_context(viewport=PHONE, color_scheme="light", is_mobile=True, has_touch=True)
        self.plain = browser.new_context(viewport=WIDE, java_script_enabled=False)

    @contextlib.contextmanager
    def open(self, context, path: str):
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(f"{message.type}: {message.text}")
                if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.complaints.append(f"exception: {error}"))
        page.on("request", lambda request: page.complaints.append(f"request to {request.url}")
                if not request.url.startswith((self.address + "/", "data:", "about:")) else None)
        page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
        try:
            page.goto(self.address + path, wait_until="load", timeout=20_000)
            yield page
        finally:
            page.close()

    def look(self, path: str, status: int = 200) -> None:
        with self.open(self.light, path) as page:
            text = words(page)
            self.tally.check(len(text) > 20, f"{path}: has content", f"{len(text)} words")
            self.axe_finds_nothing(page, path, "light")
            lines = page.evaluate("['.word', 'header.site nav', '.find'].map(part => document.querySelector(part).getBoundingClientRect().bottom)")
            self.tally.check(max(lines) - min(lines) < 20, f"{path}: the head of the page is one line at {WIDE['width']} px", f"{lines}")
            self.picture(page, path, "wide")
            self.prints(page, path)
            noise = [line for line in page.complaints if not (status != 200 and f"status of {status}" in line)]
            self.tally.check(not noise, f"{path}: nothing on the console, nothing from elsewhere", "; ".join(noise[:5]))
        with self.open(self.dark, path) as page:
            self.axe_finds_nothing(page, path, "dark")
            light = page.evaluate(LUMINANCE)
            self.tally.check(light < 0.3, f"{path}: is dark in the dark scheme", f"background luminance {light:.2f}")
            self.picture(page, path, "dark")
        with self.open(self.phone, path) as page:
            width = page.evaluate("document.documentElement.scrollWidth")
            self.tally.check(width <= 360, f"{path}: no horizontal scroll at 360 px",
                             f"{width} px; widest: {page.evaluate(TOO_WIDE)}" if width > 360 else "")
            self.picture(page, path, "phone")
        with self.open(self.plain, path) as page:
            plain = words(page)
            self.tally.check(plain == text, f"{path}: the same text with scripts off", difference(text, plain))

    def axe_finds_nothing(self, page, path: str, scheme: str) -> None:
        violations = self.axe.run(page).response["violations"]
        told = [f"{v['id']} ({v['impact']}): {v['help']}; {len(v['nodes'])} ×, first {v['nodes'][0]['html'][:160]}"
                for v in violations]
        self.tally.check(not told, f"{path}: axe finds nothing ({scheme})", "\n       ".join(told))

    def prints(self, page, path: str) -> None:
        page.emulate_media(media="print", color_scheme="light")
        self.tally.check(len(words(page)) > 20, f"{path}: prints its content")
        pdf = page.pdf(format="A4")
        self.tally.check(pdf.startswith(b"%PDF") and len(pdf) > 2000, f"{path}: gives a PDF", f"{len(pdf)} bytes")
        if self.pictures:
            (self.pictures / f"{file_name(path)}-print.pdf").write_bytes(pdf)

    def picture(self, page, path: str, name: str) -> None:
        if self.pictures:
            page.screenshot(path=self.pictures / f"{file_name(path)}-{name}.png", full_page=True)

    def keyboard(self, path: str) -> None:
        """The first key press of Tab offers to skip to the content, and every stop shows that it has the focus."""
        with self.open(self.light, path) as page:
            page.keyboard.press("Tab")
            first = page.evaluate("document.activeElement.getAttribute('href') || ''")
            self.tally.check(first.startswith("#"), f"{path}: Tab first offers to skip to the content", f"goes to '{first}'")
            hidden = []
            for _ in range(12):
                page.keyboard.press("Tab")
                seen = page.evaluate(FOCUS)
                if seen:
                    hidden.append(seen)
            self.tally.check(not hidden, f"{path}: the focus can be seen at every stop", "; ".join(hidden[:4]))


LUMINANCE = """() => {
  for (const e of [document.body, document.documentElement]) {
    const c = getComputedStyle(e).backgroundColor.match(/[\\d.]+/g)?.map(Number) ?? [];
    if (c.length >= 3 && c[3] !== 0) {
      const [r, g, b] = c.map(v => (v / 255) ** 2.2);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
  }
  return 1;
}"""
TOO_WIDE = """() => [...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > 361)
  .slice(0, 3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ')"""
FOCUS = """() => {
  const e = document.activeElement, s = getComputedStyle(e);
  if (e === document.body) return '';
  const shown = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
  return shown ? '' : e.outerHTML.slice(0, 90);
}"""


def words(page) -> list[str]:
    return page.locator("body").inner_text().split()


def difference(one: list[str], other: list[str]) -> str:
    for index, (left, right) in enumerate(zip(one, other)):
        if left != right:
            return f"from word {index}: with scripts “{' '.join(one[index:index + 8])}”, without “{' '.join(other[index:index + 8])}”"
    longer = one if len(one) > len(other) else other
    return f"{len(one)} words with scripts, {len(other)} without; more: “{' '.join(longer[min(len(one), len(other)):][:12])}”"


def file_name(path: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in path.strip("/")) or "home"


def look_at_all(address: str, walk, options, tally: Tally) -> None:
    from playwright.sync_api import sync_playwright

    pictures = pathlib.Path(options.pictures) if options.pictures else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    kinds = walk.pages_by_kind()
    rounds = [(answers[number].path, number) for number in range(options.per_kind)
              for answers in kinds.values() if number < len(answers)]
    flags = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    deadline = time.monotonic() + options.seconds
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        looker = Looker(browser, address, tally, pictures)
        looker.look("/no-such-page", status=404)
        looker.keyboard("/")
        left_out = []
        for path, number in rounds:
            if time.monotonic() > deadline:
                left_out.append((path, number))
                continue
            looker.look(path)
        browser.close()
    tally.check(all(number > 0 for _, number in left_out), "every kind of page was looked at in time",
                ", ".join(path for path, number in left_out if number == 0))
    if left_out:
        print(f"time was up: {len(left_out)} further pages of kinds already seen were left out")
    print(f"looked at {len(rounds) - len(left_out)} pages of {len(kinds)} kinds: {', '.join(sorted(kinds))}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--per-kind", type=int, default=3, help="pages of a kind to look at, at most (3)")
    parser.add_argument("--seconds", type=float, default=900, help="stop looking at further pages after this long (900)")
    parser.add_argument("--pictures", help="a folder for pictures of each page: wide, phone, dark, printed")
    parser.add_argument("--address", help="look at a site that is already being served, such as http://127.0.0.1:8080")
    options = parser.parse_args()
    tally = Tally("Browser")
    with tempfile.TemporaryDirectory(prefix="avow-browser-") as temporary, contextlib.ExitStack() as stack:
        there = pathlib.Path(temporary)
        address = options.address
        if not address:
            fill(there / "data", there, tally)
            address = stack.enter_context(served(there / "data"))
        walk = site_pages.walk(address, options.per_kind, FORMS)
        pages = walk.pages_by_kind()
        tally.check(len(pages) >= 3, "the home page leads to other kinds of pages", str(sorted(pages)))
        for answers in pages.values():
            for answer in answers[: options.per_kind]:
                check_policy(answer, tally)
                check_json(address, answer.path, tally)
        check_links(address, walk, tally)
        check_errors(address, pages, tally)
        look_at_all(address, walk, options, tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
