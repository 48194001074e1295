#!/usr/bin/env python3
"""Walks the whole street in Chromium, once with scripts and once without: somebody warns without a name, an editor verifies,
opens a situation and issues an alert, an office gets it by letter, confirms and answers, the answer is published, a measure is
entered, and the public pages tell all of it and nothing of what was withheld.

--pictures FOLDER keeps a picture of each page on the way, wide and as on a telephone, for somebody to look at."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

import desk_pages
from browser_checks import PHONE, WIDE, chromium
from desk_pages import PACE, Relay, expect, follow, make, send, serve, sign_in
from playwright.sync_api import sync_playwright


class Walk:
    """One walk, about a situation of its own."""

    def __init__(self, browser, binary, data, desk, public, pictures, scripts):
        self.browser, self.binary, self.data, self.desk, self.public = browser, binary, data, desk, public
        self.pictures, self.scripts = pictures, scripts
        self.id, self.name = ("harrow-valley", "Harrow Valley") if scripts else ("reed-lake", "Reed Lake")
        self.way = "with scripts" if scripts else "without scripts"
        self.number = 0

    def expect(self, what, holds, detail=""):
        expect(f"{self.way}: {what}", holds, detail)

    def picture(self, page, name):
        if not self.pictures:
            return
        self.number += 1
        stem = os.path.join(self.pictures, f"{'on' if self.scripts else 'off'}-{self.number:02d}-{name}")
        page.screenshot(path=stem + ".png", full_page=True)
        page.set_viewport_size(PHONE)
        page.screenshot(path=stem + "-phone.png", full_page=True)
        page.set_viewport_size(WIDE)

    def stranger(self):
        """A page of somebody who is not signed in."""
        return self.browser.new_context(viewport=WIDE, java_script_enabled=self.scripts).new_page()

    def warn(self):
        """Somebody warns, and gives no name."""
        page = self.stranger()
        page.goto(self.desk + "/submit")
        page.check("input[value=warning]")
        page.fill("#text", f"Nutmeg saw boats gather at the weir of {self.name}.")
        page.fill("#place", "Arlania")
        self.picture(page, "submit")
        receipt = send(page, self.scripts)
        self.picture(page, "receipt")
        self.expect("a receipt is given, and no cookie", len(receipt) == 24 and page.context.cookies() == [], receipt)
        return page, receipt

    def verify(self, editor, sender, receipt):
        """An editor asks, the sender answers by the receipt, a step of verification and a decision are kept."""
        editor.goto(self.desk + "/submissions")
        editor.locator("main tbody a").last.click()
        place = editor.url
        self.expect("the queue leads to what was sent", f"the weir of {self.name}" in editor.inner_text("main"))
        editor.fill("#question", "How many boats?")
        editor.locator("form", has=editor.locator("#question")).locator("button").click()
        follow(sender, self.desk, receipt)
        sender.locator("main .lede:has-text('Received on')").wait_for(timeout=20000)
        self.expect("the sender reads the question", "How many boats?" in sender.inner_text("main"))
        sender.fill("#text", "Nine.")
        if not self.scripts:
            time.sleep(PACE)
        sender.locator("form", has=sender.locator("#text")).locator("button").click()
        sender.locator("main [role=status]").wait_for(timeout=20000)
        self.picture(sender, "follow-up")
        editor.goto(place)
        self.expect("the editor reads the answer", "Nine." in editor.inner_text("main"))
        editor.select_option("#step", "corroboration")
        editor.locator("form", has=editor.locator("#step")).locator("button").click()
        editor.select_option("#reason", "warning-used")
        editor.locator("form", has=editor.locator("#reason")).locator("button").click()
        self.expect("it is accepted", "Accepted" in editor.inner_text("main .lede"))
        self.picture(editor, "submission")
        self.place = place

    def fill(self, page, fields):
        for field, text in fields:
            page.fill("#" + field, text)

    def keep(self, page, name, words):
        """See what would be public, then make it so."""
        page.click("text=See what would be public")
        preview = page.locator("section.preview")
        self.expect(f"the preview of {name} tells it", preview.count() == 1 and words in preview.inner_text(),
                    page.inner_text("main")[:400])
        self.picture(page, name)
        page.click("section.preview button")

    def alert(self, editor):
        editor.goto(self.place)
        editor.click("text=Open a situation of its own")
        self.expect("nothing is taken from what was sent", "weir" not in editor.inner_text("main"))
        self.fill(editor, [("name", self.name), ("id", self.id), ("states", "Arlania"), ("opened", "2020-01"),
                           ("scope", "Otter herders along the water")])
        self.keep(editor, "situation", "Otter herders along the water")
        self.expect("the desk knows what is behind it", "received on" in editor.inner_text("main"))
        editor.click("text=Issue an alert")
        editor.select_option("#level", "warning")
        self.fill(editor, [("would-change", "An inquiry"), ("reason-0", "A commander was removed"),
                           ("evidence-0", "Arlanian Gazette, page 3"), ("at", "2020-02-01")])
        self.keep(editor, "alert", "A commander was removed")
        self.picture(editor, "situation-at-the-desk")

    def deliver(self, editor):
        editor.goto(self.desk + "/deliveries/new")
        editor.select_option("#alert", f"{self.id}/2020-02-01/1")
        editor.check("input[value='1/e-mail']")
        self.picture(editor, "send")
        editor.click("main form.desk button")
        count = len(Relay.letters)
        subprocess.run([self.binary, "--data", self.data, "desk", "deliver"], check=True, stdout=subprocess.DEVNULL)
        self.expect("one letter came", len(Relay.letters) == count + 1)
        letter = Relay.letters[-1]
        text = letter.get_payload(decode=True).decode()
        self.expect("it tells the warning", self.name in letter["Subject"] and "A commander was removed" in text, text)
        office = self.stranger()
        office.goto(re.search(r"http://\S+/arrival/\S+", text).group(0))
        self.picture(office, "arrival")
        office.click("text=Confirm receipt")
        office.fill("#answer", "The Union will look into it.")
        office.click("text=Send the answer")
        self.expect("the office is thanked", "an editor decides" in office.inner_text("main"))
        editor.goto(self.desk + "/deliveries/answers")
        editor.click("main button:has-text('Publish')")

    def measure(self, editor):
        editor.goto(f"{self.desk}/warnings/situations/{self.id}")
        editor.click("text=Enter a measure")
        self.fill(editor, [("taker", "Lake Union"), ("what", "It sent two observers to the water."), ("on", "2020-02-11"),
                           ("evidence", "Arlanian Gazette, page 5")])
        editor.select_option("#pillar", "3")
        editor.select_option("#kind", "fact-finding")
        editor.check(f"input[value='alert {self.id}/2020-02-01/1']")
        self.keep(editor, "measure", "It sent two observers to the water.")

    def read(self):
        """What the public reads, and what it must not."""
        page = self.stranger()
        alert = f"/alerts/{self.id}/2020-02-01/1"
        for path, words in [
            (f"/situations/{self.id}", ["A commander was removed", "Lake Union", "It sent two observers to the water."]),
            (alert, ["Lake Union", "The Union will look into it.", "10 days", "by ada"]),
            ("/measures", ["It sent two observers to the water."]), ("/accountability", ["Lake Union"]),
            ("/accountability/lake-union", [self.name, "10 days"]),
        ]:
            page.goto(self.public + path)
            text = page.inner_text("main")
            for word in words:
                self.expect(f"{path} tells “{word}”", word in text, text[:600])
            for word in ["Nutmeg", "boats", "weir", "Nine.", "union@lake.test"]:
                self.expect(f"{path} does not tell “{word}”", word not in page.content())
            self.picture(page, "public" + path.replace("/", "-"))
        page.goto(self.public + "/")
        page.goto(self.public + f"/situations/{self.id}")
        page.click(f"main a[href='{alert}'] >> nth=0")
        self.expect("the situation leads to its alert", page.url.endswith(alert), page.url)


def office(editor, desk):
    editor.goto(desk + "/deliveries/offices/new")
    editor.fill("#name", "Lake Union")
    editor.select_option("#kind", "regional-body")
    editor.fill("#email", "union@lake.test")
    editor.click("main form.desk button")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", help="a folder for pictures of the pages")
    pictures = parser.parse_args().pictures
    if pictures:
        os.makedirs(pictures, exist_ok=True)
    binary = os.environ.get("AVOW_BINARY", ".build/release/avow")
    with tempfile.TemporaryDirectory() as data:
        port = make(binary, data)
        process, desk = serve(binary, data, "desk", "serve", port=port)
        public_process, public = serve(binary, data, "serve")
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
                first = browser.new_context(viewport=WIDE, java_script_enabled=False)
                sign_in(first.new_page(), desk)
                office(first.pages[0], desk)
                for scripts in (False, True):
                    editor = browser.new_context(viewport=WIDE, java_script_enabled=scripts,
                                                 storage_state=first.storage_state()).new_page()
                    walk = Walk(browser, binary, data, desk, public, pictures, scripts)
                    sender, receipt = walk.warn()
                    walk.verify(editor, sender, receipt)
                    walk.alert(editor)
                    walk.deliver(editor)
                    walk.measure(editor)
                    walk.read()
                browser.close()
        finally:
            for one in (process, public_process):
                one.terminate()
                one.wait(20)
    print(f"street: {desk_pages.passed} passed, {desk_pages.failed} failed, 0 skipped")
    return 1 if desk_pages.failed else 0


if __name__ == "__main__":
    sys.exit(main())
