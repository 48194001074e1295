// Solves the sum of an open form: a number whose SHA-256, behind the ticket and a blank, begins with enough zero bits.
// Nothing is sent anywhere; the number goes into the form. Without this script the form works too, at a slower pace.
"use strict";
(function () {
  const K = [];
  const START = [];
  const part = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (START.length < 8) START.push(part(Math.sqrt(n)));
    K.push(part(Math.cbrt(n)));
  }
  const w = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));

  function block(bytes, at, state) {
    for (let i = 0; i < 16; i++) {
      const p = at + 4 * i;
      w[i] = (bytes[p] << 24) | (bytes[p + 1] << 16) | (bytes[p + 2] << 8) | bytes[p + 3];
    }
    for (let i = 16; i < 64; i++) {
      const a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + a + w[i - 7] + b) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d;
    state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }

  // The first 32 bits of the SHA-256 of a short text in plain letters.
  function first(text) {
    const length = text.length;
    const bytes = new Uint8Array(((length + 8) >> 6) * 64 + 64);
    for (let i = 0; i < length; i++) bytes[i] = text.charCodeAt(i);
    bytes[length] = 128;
    bytes[bytes.length - 2] = (length * 8) >> 8;
    bytes[bytes.length - 1] = (length * 8) & 255;
    const state = Int32Array.from(START);
    for (let at = 0; at < bytes.length; at += 64) block(bytes, at, state);
    return state[0];
  }

  for (const field of document.querySelectorAll("input[name=proof]")) {
    const form = field.form;
    const ticket = form.elements.namedItem("ticket").value;
    const bits = Number(field.dataset.bits);
    const opened = Date.now();
    let number = 0;
    let button = null;
    const send = () => {
      // The desk takes no form that was open for less than five seconds.
      const wait = 5500 - (Date.now() - opened);
      setTimeout(() => form.submit(), Math.max(0, wait));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (button) return;
      button = form.querySelector("button[type=submit]");
      button.setAttribute("aria-disabled", "true");
      if (field.value) send();
    });
    const work = () => {
      const until = Date.now() + 30;
      while (Date.now() < until) {
        if (first(ticket + " " + number) >>> (32 - bits) === 0) {
          field.value = String(number);
          if (button) send();
          return;
        }
        number++;
      }
      setTimeout(work, 0);
    };
    work();
  }
})();
