"""Finds the pages of a running site: what the home page links to, and from there on some of every kind."""

import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Answer:
    """One response, whatever its status."""

    path: str
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def type(self) -> str:
        return self.headers.get("content-type", "").split(";")[0].strip()

    @property
    def is_page(self) -> bool:
        return self.type == "text/html"

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_opener = urllib.request.build_opener(_NoRedirect)


def ask(address: str, path: str, method: str = "GET", accept: str = "*/*", body: bytes | None = None) -> Answer:
    request = urllib.request.Request(address + path, method=method, headers={"Accept": accept}, data=body)
    try:
        with _opener.open(request, timeout=30) as response:
            return Answer(path, response.status, {k.lower(): v for k, v in response.headers.items()}, response.read())
    except urllib.error.HTTPError as error:
        return Answer(path, error.code, {k.lower(): v for k, v in error.headers.items()}, error.read())


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value and tag != "base":
                self.found.append(value)


def links(answer: Answer, address: str) -> list[str]:
    """Paths of the same origin that a page links to, without fragments, in order."""
    parser = _Links()
    parser.feed(answer.text)
    paths = []
    for link in parser.found:
        whole = urllib.parse.urljoin(address + answer.path, link)
        parts = urllib.parse.urlsplit(whole)
        if f"{parts.scheme}://{parts.netloc}" != address:
            continue
        path = parts.path + ("?" + parts.query if parts.query else "")
        if path not in paths:
            paths.append(path)
    return paths


def kind(path: str) -> str:
    """Addresses of one kind differ in their ids: `/states/RWA/brief` → `states/*/brief`, `/rollcalls?year=2005` → `rollcalls?year`.

    Symbols keep their slashes, so what stands between the first segment and a last word in small letters is one id however
    long. Each condition of a list makes a kind, and so do several together, whichever they are.
    """
    parts = urllib.parse.urlsplit(path)
    segments = [segment for segment in parts.path.split("/") if segment]
    suffix = re.search(r"\.(json|csv|svg|css|js|xml|txt|atom|ico|png|woff2)$", parts.path)
    name = "/".join(segments[:1] + ["*"] * (len(segments) > 1)) or "home"
    if len(segments) > 2 and re.fullmatch(r"[a-z][a-z-]{2,}(\.[a-z]+)?", segments[-1]):
        name += "/" + segments[-1]
    if suffix and not name.endswith(suffix.group()):
        name += suffix.group()
    keys = sorted(urllib.parse.parse_qs(parts.query, keep_blank_values=True))
    # A search can be narrowed in every combination: with words and without is all that makes a kind.
    if name.startswith("search"):
        keys = [key for key in keys if key == "q"]
    if len(keys) > 1:
        keys = ["…"]
    return name + ("?" + keys[0] if keys else "")


@dataclass
class Walk:
    """What was found: answers by path, and every link met with the page that has it."""

    answers: dict[str, Answer] = field(default_factory=dict)
    linked_from: dict[str, str] = field(default_factory=dict)

    def pages_by_kind(self) -> dict[str, list[Answer]]:
        kinds: dict[str, list[Answer]] = {}
        for path, answer in self.answers.items():
            if answer.is_page and answer.status == 200:
                kinds.setdefault(kind(path), []).append(answer)
        return kinds


def walk(address: str, per_kind: int, more: list[str]) -> Walk:
    """Home, all it links to, the addresses in `more`, and from there on the first pages of each kind.

    Goes on until no page links to a kind of which fewer than `per_kind` were seen; so it ends.
    """
    found = Walk()
    taken: dict[str, int] = {}

    def visit(path: str) -> None:
        if path in found.answers:
            return
        taken[kind(path)] = taken.get(kind(path), 0) + 1
        answer = found.answers[path] = ask(address, path)
        if answer.is_page:
            for link in links(answer, address):
                found.linked_from.setdefault(link, path)
        elif path == "/sitemap.xml" and answer.status == 200:
            for location in re.findall(r"<loc>\s*([^<]+?)\s*</loc>", answer.text):
                parts = urllib.parse.urlsplit(location.replace("&amp;", "&"))
                found.linked_from.setdefault(parts.path + ("?" + parts.query if parts.query else ""), path)

    visit("/")
    for path in list(found.linked_from) + more + ["/sitemap.xml"]:
        visit(path)
    new = True
    while new:
        new = [path for path in found.linked_from if path not in found.answers and taken.get(kind(path), 0) < per_kind]
        for path in new:
            if taken.get(kind(path), 0) < per_kind:
                visit(path)
    return found
