// Asks a device to make a passkey or to sign with one, and puts the answer into the form. Nothing is sent but the form.
"use strict";
(function () {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  const words = (list) => list.split(" ").filter((word) => word);

  async function make(asked, known) {
    const found = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: { id: asked.party, name: "Avow desk" },
        user: { id: bytes(asked.user), name: asked.name, displayName: asked.shown },
        pubKeyCredParams: words(asked.algorithms).map((number) => ({ type: "public-key", alg: Number(number) })),
        excludeCredentials: known,
        authenticatorSelection: { userVerification: "preferred" },
        attestation: "none",
      },
    });
    const answer = found.response;
    return {
      client: text(answer.clientDataJSON),
      data: text(answer.getAuthenticatorData()),
      key: text(answer.getPublicKey() || new ArrayBuffer(0)),
      algorithm: String(answer.getPublicKeyAlgorithm()),
    };
  }

  async function sign(asked, known) {
    const found = await navigator.credentials.get({
      publicKey: {
        challenge: bytes(asked.challenge), rpId: asked.party, allowCredentials: known, userVerification: "preferred",
      },
    });
    const answer = found.response;
    return {
      credential: text(found.rawId),
      client: text(answer.clientDataJSON),
      data: text(answer.authenticatorData),
      signature: text(answer.signature),
    };
  }

  const told = {
    InvalidStateError: "This device has a passkey of this account already.",
    NotSupportedError: "This device cannot make a passkey that the desk understands.",
    SecurityError: "The browser makes no passkeys for this address of the desk.",
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const note = form.querySelector(".needs-script");
    if (!window.PublicKeyCredential) {
      note.textContent = "This browser has no passkeys, or not at this address.";
      continue;
    }
    note.remove();
    const asked = form.dataset;
    const known = words(asked.known).map((id) => ({ type: "public-key", id: bytes(id) }));
    const button = form.querySelector("button");
    const problem = form.querySelector("[role=alert]");
    button.disabled = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      problem.hidden = true;
      try {
        const answer = await (asked.passkey === "create" ? make : sign)(asked, known);
        for (const [name, value] of Object.entries(answer)) form.elements.namedItem(name).value = value;
        form.submit();
      } catch (error) {
        problem.textContent =
          told[error.name] || "The device did not answer, or you stopped it. Try again.";
        problem.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
