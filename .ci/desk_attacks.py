#!/usr/bin/env python3
"""Attacks the desk's own door on a running server: forged forms and hosts, planted sessions, guessed names and passwords, bodies
that are too large or too slow, hostile paths and fields. AVOW_BINARY names the program. Two minutes at most."""

import concurrent.futures
import hashlib
import html
import http.client
import os
import pathlib
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

PASSWORD = "a lighthouse on the lake"
passed = failed = 0


def expect(what, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what} {detail}")


class Browser:
    """Keeps the cookie of one visitor."""

    def __init__(self, port):
        self.port, self.cookie = port, None

    def ask(self, path, fields=None, headers=None, method=None, raw=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = dict(headers or {})
        if self.cookie:
            headers.setdefault("Cookie", self.cookie)
        body = raw
        if fields is not None:
            body = urllib.parse.urlencode(fields, doseq=True)
            headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        connection.request(method or ("POST" if body is not None else "GET"), path, body, headers)
        reply = connection.getresponse()
        text = reply.read().decode("utf-8", "replace")
        if reply.getheader("Set-Cookie"):
            self.cookie = reply.getheader("Set-Cookie").split(";")[0]
        connection.close()
        return reply.status, text, reply

    def token(self, path):
        found = re.search(r'name="token" value="([0-9a-f]{64})"', self.ask(path)[1])
        return found.group(1) if found else ""

    def sign_in(self, name, password=PASSWORD):
        return self.ask("/sign-in", {"token": self.token("/sign-in"), "name": name, "password": password})


def memory(process):
    status = pathlib.Path(f"/proc/{process.pid}/status")
    return int(re.search(r"VmRSS:\s+(\d+)", status.read_text()).group(1)) if status.exists() else 0


def start(binary, data):
    process = subprocess.Popen([binary, "--data", data, "desk", "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline()
    return process, int(re.search(r":(\d+)/", line).group(1))


def forged_forms(port):
    browser = Browser(port)
    browser.sign_in("ada")
    good = browser.token("/notes/new")
    note = {"token": good, "rule": "confidential", "count": "0", "date": "2012-12-24", "title": "Otters"}
    for what, change in [("missing", None), ("empty", ""), ("forged", "0" * 64), ("of another", Browser(port).token("/sign-in"))]:
        fields = {key: value for key, value in note.items() if key != "token"}
        if change is not None:
            fields["token"] = change
        expect(f"a form with a token that is {what} is refused", browser.ask("/notes/new", fields)[0] == 403)
    for name, value in [("Origin", "https://elsewhere.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site")]:
        expect(f"{name}: {value} is refused", browser.ask("/notes/new", note, {name: value})[0] == 403)
    for kind in ["text/plain", "application/json", "multipart/form-data; boundary=x"]:
        expect(f"a body of {kind} is refused", browser.ask("/notes/new", note, {"Content-Type": kind})[0] == 400)
    expect("the real form is taken", browser.ask("/notes/new", note)[0] == 303)
    status, _, reply = browser.ask("/sign-in")
    expect("no answer may be kept", reply.getheader("Cache-Control") == "no-store")
    expect("cookies are for the server only", "avow-desk=" in (browser.cookie or ""))


def planted_session(port):
    browser = Browser(port)
    planted = "avow-desk=" + "A" * 43
    browser.cookie = planted
    browser.sign_in("ada")
    expect("signing in gives a new secret", browser.cookie != planted)
    thief = Browser(port)
    thief.cookie = planted
    expect("the planted one opens nothing", thief.ask("/")[0] == 303)
    old = browser.cookie
    browser.ask("/sign-out", {"token": browser.token("/")})
    thief.cookie = old
    expect("a session ends when it is signed out", thief.ask("/")[0] == 303)


def hosts(port):
    for host in ["evil.example", "127.0.0.1.evil.example", f"evil.example:{port}"]:
        expect(f"host {host} is refused", Browser(port).ask("/sign-in", headers={"Host": host})[0] == 421)


def names(port):
    """The answer for a name that is there and one that is not: same bytes but for the name, about the same time."""
    texts, times = [], []
    for name in ["edo", "odo"]:
        browser = Browser(port)
        began = time.monotonic()
        status, text, _ = browser.sign_in(name, "not the password at all")
        times.append(time.monotonic() - began)
        texts.append((status, re.sub(r'value="[0-9a-f]{64}"', "", text).replace(name, "NAME")))
    expect("a known and an unknown name get the same words", texts[0] == texts[1])
    expect("and in about the same time", abs(times[0] - times[1]) < 0.3, f"{times}")


def guesses(port):
    for _ in range(7):
        Browser(port).sign_in("cleo", secrets.token_hex(8))
    status, text, _ = Browser(port).sign_in("cleo")
    expect("after seven failures the right password is refused for a while", status == 403)
    expect("in the words of any refusal", "the name, the password or the code is not right" in text)


def bodies(port, process):
    before = memory(process)
    browser = Browser(port)
    token = browser.token("/sign-in")
    try:
        status = browser.ask("/sign-in", {"token": token, "name": "x" * 3_000_000, "password": "x"})[0]
    except ConnectionError:
        status = 413  # The server hung up while we were still sending.
    expect("three megabytes are too large", status == 413, status)
    declared = socket.create_connection(("127.0.0.1", port), timeout=20)
    declared.sendall(b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                     b"Content-Length: 9999999999\r\n\r\n")
    slow = socket.create_connection(("127.0.0.1", port), timeout=40)
    slow.sendall(f"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                 "Content-Length: 100\r\n\r\n".encode())
    began, answer = time.monotonic(), b""
    slow.settimeout(1)
    while time.monotonic() - began < 35 and not answer:
        try:
            slow.sendall(b"a")
            answer = slow.recv(200)
            if answer == b"":
                break
        except TimeoutError:
            continue
        except OSError:
            break
    expect("a body that drips is ended", time.monotonic() - began < 30, f"{time.monotonic() - began:.0f} s")
    declared.close()
    expect("memory stays flat", memory(process) - before < 120_000, f"{memory(process) - before} kB more")


def paths(port):
    for path in ["/static/../desk.sqlite", "/static/..%2f..%2fdesk.sqlite", "/static/%2e%2e/desk.key", "/notes/1/../../accounts",
                 "/notes/%00", "//accounts", "/notes/99999999999999999999", "/notes/-1", "/" + "a" * 5000, "/invitation/x"]:
        status, text, _ = Browser(port).ask(path)
        expect(f"{path[:40]} leads nowhere", status in (303, 400, 404, 414) and "SQLite format" not in text, status)
    for method in ["PUT", "DELETE", "OPTIONS", "TRACE"]:
        expect(f"{method} is refused", Browser(port).ask("/sign-in", method=method)[0] in (400, 405, 501))


def fields(port):
    hostile = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE note; --", "{{title}} {{{title}}}",
               "javascript:alert(1)", "</textarea><script>alert(2)</script>"]
    browser = Browser(port)
    browser.sign_in("ada")
    for text in hostile:
        note = {"token": browser.token("/notes/new"), "rule": "on-the-record", "count": "1", "date": "2012-12-24", "title": text,
                "address": "otters", "attendance": text, "attendees": text, "text-0": text, "kind-0": "other", "speaker-0": text,
                "remarks": text}
        status, _, reply = browser.ask("/notes/new", note)
        expect("a note of hostile words is kept", status == 303, status)
        place = reply.getheader("Location") or "/notes"
        for page in [place, place + "/publish", "/notes", "/audit"]:
            body = browser.ask(page)[1]
            expect(f"{text[:20]} is escaped at {page}", "<script" not in body and "<img" not in body and "onerror=alert(1)>" not in body)
        kept = browser.ask(place)[1]
        title = re.search(r'name="title" value="([^"]*)"', kept)
        expect("and stored as it is", title is not None and html.unescape(title.group(1)) == text)


def open_form(browser, path, words, proved=True):
    """Sends an open form with the proof of work that its script makes, five seconds after it was opened."""
    ticket = re.search(r'name="ticket" value="([^"]+)"', browser.ask(path)[1]).group(1)
    fields = {"ticket": ticket, "website": "", **words}
    if proved:
        fields["proof"] = next(str(n) for n in range(1 << 24) if hashlib.sha256(f"{ticket} {n}".encode()).digest()[:2] == b"\0\0")
    time.sleep(6)
    return fields, browser.ask(path, fields)


def open_forms(port, process):
    """Forms that need no sign-in: tickets, pace, receipts, large bodies."""
    browser = Browser(port)
    words = {"kind": "warning", "text": "<script>alert(1)</script> boats at the weir", "protection": "anonymous"}
    fields, (status, text, _) = open_form(browser, "/submit", words)
    expect("an open form with its proof is taken", status == 200 and "Your receipt" in text, status)
    expect("and no cookie was given", browser.cookie is None)
    expect("a ticket works once", browser.ask("/submit", fields)[0] == 409)
    for what, ticket in [("forged", fields["ticket"][:-1] + "x"), ("empty", ""), ("of hostile letters", "1.<script>.2"), ("long", "1" * 250)]:
        status, text, _ = browser.ask("/submit", {**fields, "ticket": ticket})
        expect(f"a ticket that is {what} is refused and the words are escaped", status == 409 and "<script>alert" not in text, status)
    _, (status, text, _) = open_form(browser, "/submit", words, proved=False)
    expect("without proof it has to wait", status == 429 and "Wait" in text, status)
    answers = set()
    for code in ["ABCD EFGH IJKL MNOP QRST", "x", "' OR 1=1 --", "A" * 60]:
        status, text, _ = open_form(browser, "/receipt", {"code": code})[1]
        answers.add((status, re.sub(r'name="ticket" value="[^"]+"', "", text)))
    expect("codes that are not known get the same bytes", len(answers) == 1 and next(iter(answers))[0] == 404)
    before = memory(process)
    part = b'--b\r\nContent-Disposition: form-data; name="files"; filename="../../a.png"\r\n\r\n'
    kind = {"Content-Type": "multipart/form-data; boundary=b"}

    def upload(_):
        try:
            return browser.ask("/submit", raw=part + b"A" * (40 << 20) + b"\r\n--b--\r\n", headers=kind)[0]
        except OSError:
            return 413
    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        codes = set(pool.map(upload, range(24)))
    expect("forty megabytes are refused, many at a time too", codes <= {413, 503}, codes)
    expect("and memory stays within bounds", memory(process) - before < 600_000, f"{memory(process) - before} kB more")
    for body in [b"", b"--b", b"--b--", b"--c\r\n", part, part * 70 + b"\r\n--b--", b"--b\r\n\r\n\r\n--b--", b"\0" * 1000]:
        expect("a damaged body is refused", browser.ask("/submit", raw=body, headers=kind)[0] in (400, 409), body[:20])


def load(port):
    def one(_):
        return Browser(port).ask("/sign-in")[0]
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        codes = list(pool.map(one, range(300)))
    expect("three hundred visitors are answered", set(codes) == {200}, set(codes))


def crowd(port, process):
    """More visitors than the desk takes at once, who say nothing."""
    before = memory(process)
    held = []
    for _ in range(900):
        one = socket.socket()
        one.setblocking(False)
        one.connect_ex(("127.0.0.1", port))
        held.append(one)
    time.sleep(3)
    files = len(os.listdir(f"/proc/{process.pid}/fd"))
    expect("nine hundred silent visitors do not all get in", 300 < files < 600, f"{files} open files")
    expect("and memory stays flat", memory(process) - before < 60_000, f"{memory(process) - before} kB more")
    for one in held:
        one.close()
    time.sleep(2)
    expect("when they are gone the desk answers", Browser(port).ask("/sign-in")[0] == 200)


def main():
    binary = os.environ.get("AVOW_BINARY", ".build/debug/avow")
    with tempfile.TemporaryDirectory() as data:
        subprocess.run([binary, "--data", data, "desk", "init", "ada"], input=PASSWORD + "\n", text=True, check=True,
                       stdout=subprocess.DEVNULL)
        for name in ["edo", "cleo"]:
            link = subprocess.run([binary, "--data", data, "desk", "invite", name, "--role", "contributor"], text=True, check=True,
                                  stdout=subprocess.PIPE).stdout
            pathlib.Path(data, name).write_text(re.search(r"/invitation/\S+", link).group(0))
        subprocess.run([binary, "--data", data, "desk", "roles", "ada", "administrator", "editor"], check=True, stdout=subprocess.DEVNULL)
        pathlib.Path(data, "desk.settings").write_text("second-factor = offered\n")
        process, port = start(binary, data)
        pathlib.Path(data, "desk.settings").write_text(f"second-factor = offered\naddress = http://127.0.0.1:{port}\nport = {port}\n")
        try:
            for name in ["edo", "cleo"]:
                path, browser = pathlib.Path(data, name).read_text(), Browser(port)
                expect("a link is taken once", browser.ask(path, {"token": browser.token(path), "name": name, "password": PASSWORD})[0] == 303)
                expect("and not twice", browser.ask(path)[0] == 404)
            process.terminate()
            process.wait(20)
            process = subprocess.Popen([binary, "--data", data, "desk", "serve"], stdout=subprocess.PIPE, text=True)
            process.stdout.readline()
            for attack in [forged_forms, planted_session, hosts, names, paths, fields, load]:
                attack(port)
            guesses(port)
            bodies(port, process)
            crowd(port, process)
            open_forms(port, process)
        finally:
            process.terminate()
            process.wait(20)
        check = subprocess.run([binary, "--data", data, "desk", "check"], stdout=subprocess.PIPE, text=True)
        expect("after all this the desk is sound", check.returncode == 0, check.stdout)
    print(f"desk-attacks: {passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
