#!/usr/bin/env python3
"""Adds a passkey at a desk and signs in by it, in Chromium with a device of its own making: the page, the script and the
verification, together. With --pictures FOLDER the pages are kept as pictures."""

import os
import socket
import subprocess
import sys
import tempfile

import desk_pages
from axe_playwright_python.sync_playwright import Axe
from browser_checks import PHONE, WIDE, chromium
from desk_pages import PASSWORD, code, expect, serve
from playwright.sync_api import sync_playwright

PICTURES = sys.argv[sys.argv.index("--pictures") + 1] if "--pictures" in sys.argv else None


def picture(page, name):
    if PICTURES:
        os.makedirs(PICTURES, exist_ok=True)
        for size, (width, height) in [("wide", (1280, 800)), ("phone", (360, 740))]:
            page.set_viewport_size({"width": width, "height": height})
            page.screenshot(path=os.path.join(PICTURES, f"{name}-{size}.png"), full_page=True)
        page.emulate_media(color_scheme="dark")
        page.screenshot(path=os.path.join(PICTURES, f"{name}-dark.png"), full_page=True)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(WIDE)


def looks(page, name):
    found = Axe().run(page).response["violations"]
    expect(f"axe finds nothing on {name}", not found, [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found])
    page.set_viewport_size(PHONE)
    expect(f"{name} fits a telephone", page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"])
    page.set_viewport_size(WIDE)
    picture(page, name)


def begin(page, desk):
    """The name and the password."""
    page.goto(desk + "/sign-in")
    page.fill("#name", "ada")
    page.fill("#password", PASSWORD)
    page.click("main button")


def device(context, page):
    """A device of Chromium's making, which agrees to everything at once."""
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})
    return session, made["authenticatorId"]


def walk(browser, desk):
    context = browser.new_context(viewport=WIDE)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    begin(page, desk)
    key = page.locator("input[name=key]").get_attribute("value")
    page.fill("#code", code(key))
    page.fill("#password", PASSWORD)
    page.click("main button")
    session, identity = device(context, page)
    page.goto(desk + "/passkeys")
    looks(page, "passkeys-none")
    for _ in range(2):
        page.goto(desk + "/passkeys")
        page.fill("#add-password", PASSWORD)
        page.click("text=Add a passkey >> nth=-1")
        page.wait_for_timeout(700)
    told = page.inner_text("form[data-passkey] [role=alert]")
    expect("the same device is refused a second time, by the browser", "has a passkey of this account already" in told, told)
    page.goto(desk + "/passkeys")
    rows = page.locator("main tbody tr")
    expect("one passkey is listed, named after the browser", rows.count() == 1 and "Chrome on Linux" in rows.inner_text(), rows.all_inner_texts())
    held = session.send("WebAuthn.getCredentials", {"authenticatorId": identity})["credentials"]
    expect("the device holds one key, for this host", len(held) == 1 and held[0]["rpId"] == "localhost", held)
    looks(page, "passkeys")

    page.locator("header form button").click()
    begin(page, desk)
    expect("after the password a passkey is offered, and a code", page.url.endswith("/code") and page.locator("#code").count() == 1)
    looks(page, "code")
    page.click("text=Use a passkey")
    page.wait_for_url(desk + "/")
    expect("and lets its owner in", "signed in as" in page.inner_text("main"))
    page.goto(desk + "/passkeys")
    expect("the list says that it was used", "not yet" not in rows.inner_text(), rows.all_inner_texts())

    page.locator("#password").fill(PASSWORD)
    page.click("text=Take no codes of my app any more")
    looks(page, "passkeys-only")
    page.locator("header form button").click()
    begin(page, desk)
    looks(page, "code-only")
    page.fill("#code", code(key))
    page.click("text=Go on")
    expect("a code is taken no longer", page.url.endswith("/code") and "did not work" in page.inner_text("main"))
    session.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": identity})
    device(context, page)
    page.goto(desk + "/code")
    page.click("text=Use a passkey")
    told = page.locator("form[data-passkey] [role=alert]")
    told.wait_for(state="visible", timeout=20_000)
    expect("another device lets nobody in, and the page says so",
           page.url.endswith("/code") and "did not answer" in told.inner_text(), told.inner_text())
    expect("nothing was refused by the policy of the page", not [text for text in said if "Content Security" in text], said)
    context.close()

    plain = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = plain.new_page()
    begin(page, desk)
    expect("without scripts the page says so, and takes a recovery code",
           "need a script" in page.inner_text("main") and page.locator("#code").count() == 1)
    expect("and its button does nothing", page.locator("text=Use a passkey").is_disabled())
    plain.close()


def main():
    binary = os.environ.get("AVOW_BINARY", ".build/release/avow")
    with tempfile.TemporaryDirectory() as data:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        subprocess.run([binary, "--data", data, "desk", "init", "ada"], input=PASSWORD + "\n", text=True, check=True,
                       stdout=subprocess.DEVNULL)
        with open(os.path.join(data, "desk.settings"), "w") as settings:
            settings.write(f"address = http://localhost:{port}\nport = {port}\n")
        process, _ = serve(binary, data, "desk", "serve", port=port)
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
                walk(browser, f"http://localhost:{port}")
        finally:
            process.terminate()
            process.wait()
    print(f"desk-passkeys: {desk_pages.passed} passed, {desk_pages.failed} failed, 0 skipped")
    sys.exit(1 if desk_pages.failed else 0)


if __name__ == "__main__":
    main()
