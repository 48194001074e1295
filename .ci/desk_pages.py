#!/usr/bin/env python3
"""Walks the desk in Chromium with scripts off, from the first sign-in to a published note, and looks at its pages: no
axe-core violation in light and dark, no horizontal scroll at 360 px, nothing withheld on the public page."""

import base64
import hashlib
import hmac
import os
import re
import struct
import subprocess
import sys
import tempfile
import time

from axe_playwright_python.sync_playwright import Axe
from browser_checks import PHONE, WIDE, chromium
from playwright.sync_api import sync_playwright

PASSWORD = "a lighthouse on the lake"
PAGES = ["/", "/notes", "/notes/new", "/notes/1", "/notes/1/publish", "/accounts", "/accounts/1", "/audit", "/password",
         "/second-factor", "/sign-in", "/nowhere", "/submissions", "/submissions/1", "/submissions/all", "/comments", "/comments/1",
         "/comments/counts", "/comments/write/notes/otters", "/people", "/people/1"]
# Pages of people who are not signed in.
OPEN = ["/submit", "/receipt", "/comment/notes/otters", "/join/membership"]
# A picture of one point with a text in it.
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAF3RFWHRBdXRob3IAVGhlIEhlcm9uIExlYWd1Za8BDXgAAAAQSURBVHic"
                           "Y1BwSAAiBggFABQOAwHYJtYYAAAAAElFTkSuQmCC")
# Without scripts the desk takes a form twenty seconds after it was opened.
PACE = 21
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


def serve(binary, data, *words):
    process = subprocess.Popen([binary, "--data", data, *words, "--port", "0"], stdout=subprocess.PIPE, text=True)
    return process, re.search(r"http://\S+:\d+", process.stdout.readline()).group(0)


def walk(page, desk):
    """Sign in, set up the second factor, write a note under its rule, look at the preview, publish."""
    page.goto(desk + "/")
    page.fill("#name", "ada")
    page.fill("#password", PASSWORD)
    page.click("main button")
    expect("a second factor is asked for first", page.url.endswith("/second-factor"), page.url)
    page.fill("#code", code(page.locator("input[name=key]").get_attribute("value")))
    page.fill("#password", PASSWORD)
    page.click("main button")
    expect("ten recovery codes are shown", page.locator("main code").count() == 10)
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


def main():
    binary = os.environ.get("AVOW_BINARY", ".build/release/avow")
    with tempfile.TemporaryDirectory() as data:
        for words in [["init", "ada"], ["roles", "ada", "administrator", "editor", "moderator", "contributor"]]:
            subprocess.run([binary, "--data", data, "desk", *words], input=PASSWORD + "\n", text=True, check=True,
                           stdout=subprocess.DEVNULL)
        process, desk = serve(binary, data, "desk", "serve")
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
                outsiders(browser, desk, page)
                page.goto(public + "/notes/otters")
                expect("an approved comment is public", "There were more boats." in page.inner_text("main"))
                look(browser, desk, context.cookies(desk), PAGES)
                look(browser, desk, [], OPEN)
                look(browser, public, [], ["/notes", "/notes/otters", "/comments", "/get-involved"])
                browser.close()
        finally:
            for one in (process, public_process):
                one.terminate()
                one.wait(20)
    print(f"desk-pages: {passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
