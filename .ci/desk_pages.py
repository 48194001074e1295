#!/usr/bin/env python3
"""Walks the desk in Chromium with scripts off, from the first sign-in to a published note, and looks at its pages: no
axe-core violation in light and dark, no horizontal scroll at 360 px, nothing withheld on the public page."""

import base64
import contextlib
import email
import hashlib
import hmac
import http.server
import json
import os
import re
import socket
import socketserver
import sqlite3
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from browser_checks import PHONE, WIDE, chromium
from playwright.sync_api import sync_playwright

PASSWORD = "a lighthouse on the lake"
PAGES = ["/", "/notes", "/notes/new", "/notes/1", "/notes/1/publish", "/accounts", "/accounts/1", "/audit", "/password", "/sessions",
         "/second-factor", "/sign-in", "/nowhere"]
OUTSIDE = ["/submissions", "/submissions/1", "/submissions/all", "/comments", "/comments/1", "/comments/counts",
           "/comments/write/notes/otters", "/people", "/people/1"]
UPDATES = ["/articles", "/articles/new", "/articles/1", "/articles/1/preview", "/articles/1/versions/1", "/articles/2",
           "/articles/2/preview", "/articles/3/preview", "/magazine", "/magazine/new", "/magazine/1", "/newsletter",
           "/newsletter/letters", "/newsletter/readers", "/newsletter/confirm/x", "/newsletter/leave/x"]
PUBLIC_UPDATES = ["/updates", "/updates/otters-met", "/updates/otters-met/versions/1", "/issues", "/issues/2012-winter"]
# Pages of people who are not signed in.
OPEN = ["/submit", "/receipt", "/comment/notes/otters", "/join/membership"]
# A picture of one point with a text in it.
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAF3RFWHRBdXRob3IAVGhlIEhlcm9uIExlYWd1Za8BDXgAAAAQSURBVHic"
                           "Y1BwSAAiBggFABQOAwHYJtYYAAAAAElFTkSuQmCC")
# Without scripts the desk takes a form twenty seconds after it was opened.
PACE = 21
DELIVERIES = ["/warnings", "/warnings/open", "/warnings/situations/harrow-valley", "/warnings/situations/harrow-valley/alert",
              "/warnings/situations/harrow-valley/measure", "/warnings/alerts/harrow-valley/2012-12-01/1/update",
              "/warnings/alerts/harrow-valley/2012-12-01/1/withdraw", "/deliveries", "/deliveries/new", "/deliveries/1", "/deliveries/2", "/deliveries/answers", "/deliveries/offices",
              "/deliveries/offices/1", "/deliveries/offices/new"]
CODING = ["/coding", "/coding/new", "/coding/1", "/coding/1/1/decide", "/coding/1/publish", "/campaigns", "/campaigns/new",
          "/campaigns/1", "/campaigns/1/edit", "/campaigns/1/XAA", "/campaigns/steps"]
CODERS = ["/coding", "/coding/1", "/coding/1/1", "/coding/1/offline"]
PUBLIC_CODING = ["/claims", "/claims/otters", "/claims?code=theme%3Artop", "/methods/coding", "/themes/rtop"]
PUBLIC_RESPONSE = ["/alerts/harrow-valley/2012-12-01/1", "/accountability", "/accountability/lake-union", "/measures",
                   "/situations/harrow-valley"]
OFFICE_SECRET = "a secret of the office"
os.environ["AVOW_AUTHORITY"] = os.path.join(os.path.dirname(__file__), "..", "Tests", "Fixtures", "FurtherAuthority")
passed = failed = 0


def expect(what, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what} {detail}")


def code(key):
    """The one-time code of this half minute."""
    secret = base64.b32decode(key.replace(" ", ""))
    digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def serve(binary, data, *words, port=0):
    process = subprocess.Popen([binary, "--data", data, *words, "--port", str(port)], stdout=subprocess.PIPE, text=True)
    return process, re.search(r"http://\S+:\d+", process.stdout.readline()).group(0)


def sign_in(page, desk):
    """The first time, with a second factor that is set up on the way."""
    page.goto(desk + "/")
    page.fill("#name", "ada")
    page.fill("#password", PASSWORD)
    page.click("main button")
    expect("a second factor is asked for first", page.url.endswith("/second-factor"), page.url)
    page.fill("#code", code(page.locator("input[name=key]").get_attribute("value")))
    page.fill("#password", PASSWORD)
    page.click("main button")
    expect("ten recovery codes are shown", page.locator("main code").count() == 10)


def walk(page, desk):
    """Sign in, write a note under its rule, look at the preview, publish."""
    sign_in(page, desk)
    page.goto(desk + "/notes/new")
    page.check("input[value=not-for-attribution]")
    for field, text in [("title", "Otters at breakfast"), ("date", "2012-12-24"), ("address", "otters"),
                        ("attendance", "Fifteen organisations took part."), ("attendees", "The Heron League"),
                        ("text-0", "There is more room."), ("speaker-0", "The Heron League"), ("text-1", "The kitchen was cold."),
                        ("remarks", "Thank them.")]:
        page.fill("#" + field, text)
    page.check("input[name=withheld-1]")
    page.click("main form button")
    page.goto(page.url + "/publish")
    expect("the preview tells what stays", "1 name of a speaker" in page.inner_text("main"))
    page.click("main form button")
    expect("and the note is published", "Published as otters" in page.inner_text("main"))


def write(page, desk):
    """Draft an update from the record, write an article with everything in it, publish and correct it, plan an issue, ask for
    the newsletter."""
    page.goto(desk + "/magazine/new")
    for field, text in [("number", "Number 1"), ("season", "Winter 2012"), ("title", "Reeds"), ("address", "2012-winter"),
                        ("call", "Write about *reeds*."), ("open-until", "2012-12-01")]:
        page.fill("#" + field, text)
    page.click("main form button")
    page.click("text=Publish the call")
    page.goto(desk + "/articles/new")
    text = ("# Lakes\n\nOtters *met* at [the lakes](/states).\n\n> Reeds grow.\n\n- one\n- two\n\n"
            "{{figure asks}}\n{{chart agenda}}\n{{record A/RES/75/277}}\n{{record A/RES/63/308 live}}")
    for field, words in [("title", "Otters met"), ("by-line", "The Otter Society"), ("address", "otters-met"), ("text", text)]:
        page.fill("#" + field, words)
    page.click("main form button")
    page.goto(page.url + "/preview")
    expect("the preview has the heading", page.locator("article h2:has-text('Lakes')").count() == 1)
    page.click("text=Accept")
    page.click("text=Publish now")
    expect("it is public", "public as otters-met" in page.inner_text("main"))
    page.goto(desk + "/articles/1")
    page.fill("#text", text.replace("Reeds grow", "Reeds grew"))
    page.fill("#correction", "They do not grow any more.")
    page.click("main form button")
    page.goto(desk + "/articles/1/preview")
    page.click("text=Publish the correction")
    page.goto(desk + "/articles")
    page.fill("#from", "2017-09-01")
    page.fill("#to", "2017-12-31")
    page.click("text=Make the draft")
    page.fill("#address", "draft-of-2017")
    page.select_option("#kind", "update")
    page.click("main form button")
    page.goto(desk + "/articles/2/preview")
    text = page.inner_text("article")
    expect("the draft has the vote", "113 in favour, 21 against, 17 abstaining" in text)
    page.click("main >> text=Hand in")
    page.fill("#remark", "Shorter, please.")
    page.click("main form.desk button:has-text('Return')")
    page.goto(desk + "/articles/new")
    for field, words in [("title", "Broken"), ("address", "broken"), ("text", "{{record A/RES/9/9}}\n{{figur x}}")]:
        page.fill("#" + field, words)
    page.click("main form button")
    page.goto(desk + "/articles/3/preview")
    expect("an unknown embed is a sentence", "Line 2" in page.inner_text("main"))
    page.goto(desk + "/newsletter")
    page.fill("#address", "otter@example.org")
    page.check("input[name=consent]")
    page.click("main form button")
    expect("the newsletter asks to look into the letters", "Look into your letters" in page.inner_text("main"))


class Relay(socketserver.StreamRequestHandler):
    """Takes letters by SMTP and keeps them."""

    letters = []

    def handle(self):
        self.wfile.write(b"220 relay\r\n")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                Relay.letters.append(email.message_from_bytes(b"".join(iter(self.rfile.readline, b".\r\n"))))
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 fine\r\n")
            if word == b"QUIT":
                return


def newsletter(page, desk, send):
    """From the letter that asks to confirm to the click that leaves."""
    send()
    letter = Relay.letters[-1]
    text = letter.get_payload(decode=True).decode()
    page.goto(re.search(r"http://\S+/newsletter/confirm/\S+", text).group(0))
    page.click("main form button")
    expect("the link confirms", "You are on the list" in page.inner_text("main"))
    page.goto(desk + "/newsletter/letters")
    page.click("main form button")
    expect("one letter waits", "Letters that wait now: 1" in page.inner_text("main"))
    send()
    letter = Relay.letters[-1]
    expect("the update came as a letter", "Otters met" in letter["Subject"], letter["Subject"])
    leave = letter["List-Unsubscribe"].strip("<>")
    expect("one click is promised", letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
    with urllib.request.urlopen(leave, data=b"List-Unsubscribe=One-Click") as answer:
        expect("and one click leaves", b"You are not on the list" in answer.read())
    page.goto(desk + "/newsletter/readers")
    expect("nobody is on the list any more", "Confirmed: 0." in page.inner_text("main"))


def send(page, scripts):
    """Sends the open form on the page, and gives the code of its receipt."""
    if not scripts:
        time.sleep(PACE)
    page.click("main form button[type=submit]")
    page.wait_for_load_state()
    found = page.locator(".receipt code")
    found.wait_for(timeout=20000)
    return found.inner_text()


def follow(page, desk, code):
    page.goto(desk + "/receipt")
    page.fill("#code", code)
    time.sleep(PACE)
    page.click("main form button[type=submit]")


def outsiders(browser, desk, editor):
    """What people send who are not signed in: with scripts and without, and what the desk does with it."""
    for scripts in (True, False):
        context = browser.new_context(viewport=WIDE, java_script_enabled=scripts)
        page = context.new_page()
        page.goto(desk + "/submit")
        page.check("input[value=warning]")
        page.fill("#text", "Boats gather at the weir of Arlania." if scripts else "There are more boats in Arlania.")
        page.fill("#place", "Arlania")
        if page.locator("#files").count():
            page.set_input_files("#files", [{"name": "weir.png", "mimeType": "image/png", "buffer": PICTURE}])
        code = send(page, scripts)
        expect("a receipt is given" + ("" if scripts else " without scripts"), len(code) == 24, code)
        expect("and no cookie", context.cookies() == [])
        if not scripts:
            follow(page, desk, code)
            expect("the receipt shows the state", "It waits to be read." in page.inner_text("main"), page.inner_text("main")[:200])
        context.close()
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    for path, fields in [("/comment/notes/otters", [("name", "Wanda Reed"), ("text", "There were more boats.")]),
                         ("/join/membership", [("name", "Wanda Reed"), ("reach", "wanda@reed.test"), ("message", "I read Arlanian.")])]:
        page.goto(desk + path)
        for field, text in fields:
            page.fill("#" + field, text)
        if page.locator("input[name=consent]").count():
            page.check("input[name=consent]")
        expect(f"{path} is taken", len(send(page, True)) == 24)
    context.close()
    editor.goto(desk + "/submissions/1")
    editor.fill("#question", "How many boats?")
    editor.locator("form", has=editor.locator("#question")).locator("button").click()
    editor.select_option("#step", "geolocation")
    editor.locator("form", has=editor.locator("#step")).locator("button").click()
    editor.select_option("#reason", "warning-used")
    editor.locator("form", has=editor.locator("#reason")).locator("button").click()
    expect("a decision stands on the page", "Accepted" in editor.inner_text("main .lede"))
    editor.goto(desk + "/comments/1")
    editor.click("text=Approve")
    expect("a comment is approved", "Approved" in editor.inner_text("main .lede"))


class Office(http.server.BaseHTTPRequestHandler):
    """Takes a call as an office does: it reckons the signature and keeps the link for the receipt."""

    link = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        text = self.headers["Avow-Timestamp"].encode() + b"." + body
        right = "v1=" + hmac.new(OFFICE_SECRET.encode(), text, hashlib.sha256).hexdigest()
        good = hmac.compare_digest(self.headers["Avow-Signature"], right)
        if good:
            Office.link = json.loads(body)["receipt"]
        self.send_response(204 if good else 401)
        self.end_headers()

    def log_message(self, *words):
        pass


def warn(binary, data):
    """A situation in a fictional state, and an alert about it."""
    for words in [
        ["situation", "open", "harrow-valley", "--name", "Harrow Valley", "--states", "XAA", "--opened", "2012-01", "--scope",
         "Otter herders"],
        ["alert", "issue", "--situation", "harrow-valley", "--level", "warning", "--confidence", "low", "--would-change",
         "An inquiry", "--at", "2012-12-01", "--reason", "citation Arlanian Gazette: A commander was removed", "--by", "A. Analyst"],
    ]:
        subprocess.run([binary, "--data", data, *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def admit(data):
    """The fictional state becomes a member, so that a campaign may turn to it."""
    with contextlib.closing(sqlite3.connect(os.path.join(data, "record.sqlite"))) as record, record:
        record.execute("UPDATE state SET kind = 'member' WHERE id = 'XAA'")


def file(binary, data):
    """What a fictional delegation handed in, to be coded."""
    text = ("We thank the keeper of the lake for the invitation to speak here today, and for the tea.\n\n"
            "The otters of the lake are to be protected by all who fish in it, and by those who buy the fish.\n\n"
            "The ferry across the lake carries everybody alike, and has done so since the days of our mothers.\n")
    path = os.path.join(data, "otters.txt")
    with open(path, "w") as file:
        file.write(text)
    with open(path + ".form", "w") as form:
        form.write("meeting: OTTER-TALK-2012\nspeaker: Ms. Ottery\norganisation: The Otter Society\ndate: 2012-12-24\n"
                   "language: English\nsource: https://example.org/otters\n")
    subprocess.run([binary, "--data", data, "import", path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def join(browser, desk, binary, data, name, role):
    """Somebody who takes an invitation, sets up the second factor and is signed in."""
    link = subprocess.run([binary, "--data", data, "desk", "invite", name.capitalize(), "--role", role], check=True,
                          capture_output=True, text=True).stdout.strip()
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = context.new_page()
    page.goto(desk + link[link.index("/invitation/"):])
    page.fill("#name", name)
    page.fill("#password", PASSWORD)
    page.click("main button")
    page.fill("#name", name)
    page.fill("#password", PASSWORD)
    page.click("main button")
    page.fill("#code", code(page.locator("input[name=key]").get_attribute("value")))
    page.fill("#password", PASSWORD)
    page.click("main button")
    return page


def code_paragraphs(browser, page, desk, binary, data):
    """Two coders, blind to each other; an editor decides and publishes; then a campaign. Answers the page of a coder."""
    coders = [join(browser, desk, binary, data, name, "coder") for name in ("cora", "dora")]
    page.goto(desk + "/coding/new")
    for field, text in [("name", "Otters"), ("address", "otters"), ("codebook", "Whoever speaks of their keep."),
                        ("stance", "the keep of otters"), ("holding", "the lake"), ("count", "10"), ("seed", "5")]:
        page.fill("#" + field, text)
    page.check("input[value=rtop]")
    for box in page.locator("input[name=coder]").all():
        box.check()
    page.click("main form button")
    expect("a project is made", page.url.endswith("/coding/1"), page.inner_text("main")[:300])
    for number, coder in enumerate(coders):
        for place in (1, 2, 3):
            coder.goto(f"{desk}/coding/1/{place}")
            if "otters of the lake" in coder.inner_text("blockquote"):
                coder.select_option("#code-0", "theme:rtop")
                coder.fill("#words-0", "seals")
                coder.click("main form button")
                expect("words that are not there are refused", "do not stand in the paragraph" in coder.inner_text("main"))
                coder.fill("#words-0", "The otters of the lake are to be protected" if number == 0 else "to be protected")
                coder.fill("#remark", "Nutmeg")
            else:
                coder.check("input[name=nothing]")
            coder.click("main form button")
        page.goto(desk + "/coding/1")
        expect("an editor sees no remark while coders work", "Nutmeg" not in page.content())
        coder.goto(desk + "/coding/1")
        coder.click("text=Hand in >> nth=-1")
    page.goto(desk + "/coding/1")
    expect("then agreement is shown", "Alpha" in page.inner_text("main"))
    page.click("text=on which all claim the same words")
    for place in (1, 2, 3):
        page.goto(f"{desk}/coding/1/{place}/decide")
        if "Nutmeg" in page.inner_text("main"):
            page.fill("#reason", "The whole clause says it.")
            page.click("main form button")
    page.goto(desk + "/coding/1/publish")
    expect("the preview has no remark and no reason", "Nutmeg" not in page.content() and "whole clause" not in page.content())
    page.click("main form button")
    expect("and the claims are published", "Published as otters" in page.inner_text("main"))
    page.goto(desk + "/campaigns/new")
    for field, text in [("name", "Otters first"), ("aim", "A yes to the otters"), ("about", "The next text"), ("page", "/whip")]:
        page.fill("#" + field, text)
    page.click("main form button")
    page.select_option("#state", "XAA")
    page.click("text=Add >> nth=-1")
    for kind, field, text in [("note", "text", "A word about otters."), ("position", "source", "the ferry"), ("ask", "text", "Sponsor otters"),
                              ("step", "text", "Feed the otters")]:
        page.check(f"input[value={kind}]")
        page.fill("#day", "2012-12-24")
        page.fill("#" + field, text)
        page.click("text=Nothing of it is ever public >> xpath=.. >> button")
    expect("the page of a state has the notes and the brief", "A word about otters." in page.inner_text("main")
           and "The brief" in page.inner_text("main"))
    return coders[0]


def tell(browser, page, desk, binary, data):
    """Keep an office, send it the alert, take the call, confirm and answer by its link, publish the answer."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Office)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page.goto(desk + "/deliveries/offices/new")
    page.fill("#name", "Lake Union")
    page.select_option("#kind", "regional-body")
    page.fill("#email", "union@lake.test")
    page.fill("#webhook", f"http://127.0.0.1:{server.server_address[1]}/alerts")
    page.fill("#secret", OFFICE_SECRET)
    page.click("main form.desk button")
    page.goto(desk + "/deliveries/new")
    for way in ("e-mail", "webhook"):
        page.check(f"input[value='1/{way}']")
    page.click("main form.desk button")
    subprocess.run([binary, "--data", data, "desk", "deliver"], check=True, stdout=subprocess.DEVNULL)
    subject = Relay.letters[-1]["Subject"]
    expect("the alert came as a letter", subject == "Warning: Harrow Valley, 1 December 2012", subject)
    page.goto(desk + "/deliveries")
    text = page.inner_text("main")
    expect("letter and call arrived and are public", all(f"public as harrow-valley/2012-12-01/1#{n}" in text for n in (1, 2)), text)
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    office = context.new_page()
    office.goto(Office.link)
    office.click("text=Confirm receipt")
    expect("the office confirms by a button", "Receipt is confirmed." in office.inner_text("main"))
    office.fill("#answer", "The Union will look into it.")
    office.click("text=Send the answer")
    expect("an editor decides on its answer", "an editor decides" in office.inner_text("main"))
    context.close()
    page.goto(desk + "/deliveries/answers")
    page.click("main button:has-text('Publish')")
    server.shutdown()


def look(browser, base, cookies, paths):
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport=WIDE, bypass_csp=True, color_scheme=scheme)
        context.add_cookies(cookies)
        page = context.new_page()
        for path in paths:
            page.goto(base + path)
            found = Axe().run(page).response["violations"]
            expect(f"{path} in {scheme}", not found, [one["id"] for one in found])
        context.close()
    context = browser.new_context(viewport=PHONE)
    context.add_cookies(cookies)
    page = context.new_page()
    for path in paths:
        page.goto(base + path)
        expect(f"{path} fits a telephone", page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"])
    context.close()


def make(binary, data):
    """A desk with one account that may do everything, and a relay for its letters; answers the port it is to serve at."""
    for words in [["init", "ada"], ["roles", "ada", "administrator", "editor", "moderator", "contributor"]]:
        subprocess.run([binary, "--data", data, "desk", *words], input=PASSWORD + "\n", text=True, check=True,
                       stdout=subprocess.DEVNULL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    relay = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Relay)
    threading.Thread(target=relay.serve_forever, daemon=True).start()
    with open(os.path.join(data, "desk.settings"), "w") as settings:
        settings.write(f"address = http://127.0.0.1:{port}\nport = {port}\n"
                       f"mail-relay = smtp://127.0.0.1:{relay.server_address[1]}\nmail-from = desk@example.org\n"
                       "local-webhooks = yes\n")
    return port


def main():
    binary = os.environ.get("AVOW_BINARY", ".build/release/avow")
    with tempfile.TemporaryDirectory() as data:
        port = make(binary, data)
        warn(binary, data)
        admit(data)
        file(binary, data)
        process, desk = serve(binary, data, "desk", "serve", port=port)
        public_process, public = serve(binary, data, "serve")
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
                context = browser.new_context(viewport=WIDE, java_script_enabled=False)
                page = context.new_page()
                walk(page, desk)
                page.goto(public + "/notes/otters")
                text = page.inner_text("main")
                expect("the public page has what was said", "There is more room." in text)
                for word in ["Heron", "kitchen", "Thank"]:
                    expect(f"and not “{word}”", word not in page.content())
                write(page, desk)
                newsletter(page, desk, lambda: subprocess.run(
                    [binary, "--data", data, "desk", "newsletter"], check=True, stdout=subprocess.DEVNULL))
                page.goto(public + "/updates/otters-met")
                text = page.inner_text("main")
                expect("the public page shows its correction", "They do not grow any more." in text)
                expect("and no remark of the desk", "Shorter" not in page.content())
                outsiders(browser, desk, page)
                page.goto(public + "/notes/otters")
                expect("an approved comment is public", "There were more boats." in page.inner_text("main"))
                tell(browser, page, desk, binary, data)
                page.goto(public + "/alerts/harrow-valley/2012-12-01/1")
                text = page.inner_text("main")
                expect("the alert shows who was told", "Lake Union" in text and "look into it" in text)
                expect("and no address", "lake.test" not in page.content() and "127.0.0.1:" not in page.inner_text("main"))
                coder = code_paragraphs(browser, page, desk, binary, data)
                page.goto(public + "/claims/otters")
                expect("the public page has the claim", "to be protected" in page.inner_text("main"))
                for word in ["Nutmeg", "whole clause", "Cora", "Dora"]:
                    expect(f"and not “{word}”", word not in page.content())
                look(browser, desk, coder.context.cookies(desk), CODERS)
                look(browser, public, [], PUBLIC_CODING)
                look(browser, desk, context.cookies(desk), PAGES + CODING + UPDATES + OUTSIDE + DELIVERIES)
                look(browser, desk, [], [Office.link.removeprefix(desk)])
                look(browser, public, [], PUBLIC_RESPONSE)
                look(browser, desk, [], OPEN)
                look(browser, public, [], ["/notes", "/notes/otters", "/comments", "/get-involved", *PUBLIC_UPDATES])
                browser.close()
        finally:
            for one in (process, public_process):
                one.terminate()
                one.wait(20)
    print(f"desk-pages: {passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
