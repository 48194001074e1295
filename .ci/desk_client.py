"""A desk with fictional people on loopback, and browsers that use it: for checks and benchmarks of the running product."""

import hashlib
import http.client
import pathlib
import re
import selectors
import subprocess
import time
import urllib.parse

from product import binary, drain, free_port

PASSWORD = "a lighthouse on the lake"
ROLES = ["administrator", "editor", "moderator", "contributor"]


def avow_desk(data, *words, stdin: str = "") -> str:
    """Runs `avow desk …` to its end and gives what it said."""
    return subprocess.run([str(binary()), "--data", str(data), "desk", *map(str, words)], input=stdin, text=True,
                          check=True, capture_output=True, timeout=120).stdout


def found_desk(data, *settings: str) -> int:
    """Makes a desk with one account, `ada`, who may do everything; gives the port that its settings name."""
    pathlib.Path(data).mkdir(parents=True, exist_ok=True)
    port = free_port()
    lines = [f"address = http://127.0.0.1:{port}", f"port = {port}", "second-factor = offered", *settings]
    pathlib.Path(data, "desk.settings").write_text("\n".join(lines) + "\n")
    avow_desk(data, "init", "ada", stdin=PASSWORD + "\n")
    avow_desk(data, "roles", "ada", *ROLES)
    return port


class Both:
    """`avow serve --desk` while it runs: the public site at a free port, the desk where its settings say."""

    def __init__(self, data, desk_port: int, wait: float = 60):
        self.desk_port, self.public_port = desk_port, free_port()
        self.process = subprocess.Popen(
            [str(binary()), "--data", str(data), "serve", "--desk", "--port", str(self.public_port)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0)
        self._await(wait)

    def _await(self, wait: float) -> None:
        seen, deadline = "", time.monotonic() + wait
        selector = selectors.DefaultSelector()
        selector.register(self.process.stdout, selectors.EVENT_READ)
        while time.monotonic() < deadline:
            if not selector.select(0.1):
                continue
            line = self.process.stdout.readline().decode("utf-8", "replace")
            seen += line
            if "The desk is at" in seen and "Avow is at" in seen:
                drain(self.process)
                return
            if not line:
                break
        self.kill()
        raise SystemExit(f"avow serve --desk did not listen within {wait} s:\n{seen[-2000:]}")

    def kill(self) -> None:
        """SIGKILL: nothing more is written by it."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()

    def memory(self) -> float:
        """Resident megabytes (VmRSS), 0 when it has ended."""
        try:
            status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return 0
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found.group(1)) / 1024 if found else 0


class Browser:
    """One visitor of a site on loopback, with the cookie it was given and a connection that it keeps."""

    def __init__(self, port: int):
        self.port, self.cookie, self.connection = port, None, None

    def ask(self, path: str, fields: dict | None = None) -> tuple[int, str, str]:
        """Status, text and `Location`. Raises OSError or HTTPException when the server goes away before it has answered whole."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.connection.request("GET" if body is None else "POST", path, body, headers)
            reply = self.connection.getresponse()
            text = reply.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
        if reply.getheader("Set-Cookie"):
            self.cookie = reply.getheader("Set-Cookie").split(";")[0]
        return reply.status, text, reply.getheader("Location") or ""

    @property
    def token(self) -> str:
        """The token of every form of this visitor, as the pages carry it."""
        return token_of(self.cookie)

    def send(self, path: str, fields: dict) -> tuple[int, str, str]:
        """Sends a form of somebody who is signed in."""
        return self.ask(path, {"token": self.token, **fields})

    def sign_in(self, name: str = "ada") -> None:
        self.ask("/sign-in")
        status, _, _ = self.send("/sign-in", {"name": name, "password": PASSWORD})
        if status != 303:
            raise SystemExit(f"{name} could not sign in: {status}")


_tokens: dict[str, str] = {}


def token_of(cookie: str) -> str:
    """SHA-256 of the secret, as the desk makes the token of its forms."""
    if cookie not in _tokens:
        _tokens[cookie] = hashlib.sha256(("form " + cookie.split("=", 1)[1]).encode()).hexdigest()
    return _tokens[cookie]


def ticket_in(page: str) -> str:
    found = re.search(r'name="ticket" value="([^"]+)"', page)
    return found.group(1) if found else ""


def proof_of(ticket: str) -> str:
    """The proof of work that the script of an open form makes: some 65,000 tries."""
    start = hashlib.sha256((ticket + " ").encode())
    number = 0
    while True:
        one = start.copy()
        one.update(str(number).encode())
        if one.digest()[:2] == b"\0\0":
            return str(number)
        number += 1


def note_fields(title: str, address: str, passages: int = 3) -> dict:
    """A note of a fictional meeting, as the form sends it."""
    fields = {"rule": "on-the-record", "count": str(passages), "date": "2012-12-24", "title": title, "address": address,
              "attendance": "Fifteen organisations took part.", "attendees": "The Heron League\nThe Otter Society",
              "remarks": f"Remark on {title}"}
    for number in range(passages):
        fields |= {f"text-{number}": f"Otters have room, said at {title}, passage {number}.", f"kind-{number}": "other",
                   f"speaker-{number}": "The Heron League"}
    return fields
