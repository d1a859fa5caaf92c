// Makes the codes of docs/codes.md, "Venue code", with the browser's own cryptography. No network, no library.

export const STEP_SECONDS = 30;

const DOMAIN = new TextEncoder().encode("krug venue 1\n");
const SEAL_BYTES = 11;
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const EVENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The step that contains a time in milliseconds. */
export function stepAt(milliseconds) {
  return Math.floor(milliseconds / 1000 / STEP_SECONDS);
}

/** The secret's 43 characters of base64url as a key, or null. */
export async function secretKey(text) {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) {
    return null;
  }
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/") + "=");
  const raw = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** Whether the text is an event's id in its one form. */
export function isEventId(text) {
  return EVENT_ID.test(text);
}

/** The code of a step. */
export async function makeCode(key, eventId, step) {
  const stepBytes = new Uint8Array(4);
  new DataView(stepBytes.buffer).setUint32(0, step);
  const message = new Uint8Array([...DOMAIN, ...bytesOf(eventId), ...stepBytes]);
  const seal = new Uint8Array(await crypto.subtle.sign("HMAC", key, message)).slice(0, SEAL_BYTES);
  return base32([...stepBytes, ...seal]);
}

function bytesOf(eventId) {
  return eventId
    .replaceAll("-", "")
    .match(/../g)
    .map((pair) => parseInt(pair, 16));
}

/** 15 bytes are 24 characters without a bit to spare. */
function base32(bytes) {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits
    .match(/.{5}/g)
    .map((five) => BASE32[parseInt(five, 2)])
    .join("");
}
