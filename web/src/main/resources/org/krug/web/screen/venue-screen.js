// The venue's screen: a QR code of the venue's address that changes with every step. Everything it needs stands behind the
// "#" of its own address, which no browser sends anywhere. Once loaded it works without a network.

import QrCreator from "./qr-creator.js";
import { isEventId, makeCode, secretKey, stepAt, STEP_SECONDS } from "./venue-code.js";
import { WORDS } from "./venue-words.js";

/** Pixels, so that the largest screen still shows sharp modules. */
const CODE_SIZE = 1480;
const CLOCK_CHECK = 5 * 60 * 1000;

const at = (id) => document.getElementById(id);

let screen = null;
let shownStep = null;
let clockOffset = 0;

/** What the address says, or the name of the words that tell what is wrong with it. */
async function read(fragment) {
  const given = new URLSearchParams(fragment);
  const language = (given.get("lang") ?? navigator.language).startsWith("ru") ? "ru" : "en";
  const seen = { language, title: given.get("title") ?? "", base: given.get("base") ?? location.origin };
  if (!globalThis.crypto?.subtle) {
    return { ...seen, problem: "insecure" };
  }
  const key = await secretKey(given.get("secret") ?? "");
  const eventId = given.get("event") ?? "";
  const isWhole = key !== null && isEventId(eventId) && /^https?:\/\/[!-~]+[^/]$/.test(seen.base);
  return isWhole ? { ...seen, key, eventId } : { ...seen, problem: "incomplete" };
}

function say({ language, title, problem }) {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = title === "" ? words.krug : `${title} · ${words.krug}`;
  document.body.classList.toggle("broken", problem !== undefined);
  at("word").textContent = words.krug;
  at("title").textContent = title;
  at("invitation").textContent = words.invitation;
  at("invitation").hidden = problem !== undefined;
  at("failure").textContent = words.failure;
  at("advice").textContent = problem === undefined ? "" : words[problem];
  at("problem").hidden = problem === undefined;
  at("next").textContent = words.next;
  at("unit").textContent = words.unit;
  at("code").setAttribute("aria-label", words.code);
  at("fill").textContent = words.fill;
  at("fill").hidden = !document.fullscreenEnabled || problem !== undefined;
}

/** The quiet zone that scanners need is the frame around the canvas. */
function draw(address) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = CODE_SIZE;
  QrCreator.render(
    { text: address, radius: 0, ecLevel: "M", fill: "#000000", background: "#FFFFFF", size: CODE_SIZE }, canvas);
  at("code").replaceChildren(canvas);
}

async function tick() {
  if (screen === null || screen.problem !== undefined) {
    return;
  }
  const now = Date.now() + clockOffset;
  const step = stepAt(now);
  const left = (step + 1) * STEP_SECONDS - now / 1000;
  at("seconds").textContent = String(Math.ceil(left));
  at("progress").value = left;
  if (step !== shownStep) {
    shownStep = step;
    const shown = screen;
    const code = await makeCode(shown.key, shown.eventId, step);
    // A slow machine may have moved on to the next step or screen meanwhile.
    if (step === shownStep && shown === screen) {
      draw(`${shown.base}/v/${shown.eventId}/${code}`);
    }
  }
}

/** Screens' clocks go wrong by minutes, and nobody looks; the server's is asked while there is a network. */
async function checkClock() {
  try {
    const asked = Date.now();
    const answer = await fetch("mark.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(5000) });
    const answered = Date.now();
    const server = Date.parse(answer.headers.get("Date") ?? "");
    const offset = server + 500 - (asked + answered) / 2;
    if (!Number.isNaN(offset)) {
      // The header has whole seconds: a smaller difference says nothing.
      clockOffset = Math.abs(offset) < 2000 ? 0 : offset;
    }
  } catch {
    // No network: the last known offset stands.
  }
}

/** Keeps the screen lit; asked again whenever the page comes back, since browsers drop it when hidden. */
async function stayAwake() {
  if (document.visibilityState === "visible") {
    await navigator.wakeLock?.request("screen").catch(() => undefined);
  }
}

async function start() {
  shownStep = null;
  const next = await read(location.hash.slice(1));
  say(next);
  screen = next;
  await tick();
}

addEventListener("hashchange", start);
document.addEventListener("visibilitychange", stayAwake);
at("fill").addEventListener("click", () => document.documentElement.requestFullscreen());
await start();
setInterval(tick, 250);
setInterval(checkClock, CLOCK_CHECK);
await Promise.all([checkClock(), stayAwake()]);
