/** A text in the fragment of an address, which no server ever sees: compressed, in letters an address takes. */

const PLAIN = "0";
const DEFLATED = "1";
/** Longer than any guide: an address that unfolds into more was made to do harm. */
const LONGEST = 1_000_000;

export async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (typeof CompressionStream === "undefined") return PLAIN + toLetters(bytes);
  const packed = await through(
    bytes,
    new CompressionStream("deflate-raw"),
    Number.POSITIVE_INFINITY,
  );
  return packed && packed.length < bytes.length
    ? DEFLATED + toLetters(packed)
    : PLAIN + toLetters(bytes);
}

/** The text, or null where the address was cut or changed on its way. */
export async function unpack(packed: string): Promise<string | null> {
  try {
    const bytes = fromLetters(packed.slice(1));
    const whole =
      packed[0] === DEFLATED
        ? await through(bytes, new DecompressionStream("deflate-raw"), LONGEST)
        : packed[0] === PLAIN
          ? bytes
          : null;
    return whole && new TextDecoder("utf-8", { fatal: true }).decode(whole);
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toLetters(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromLetters(letters: string): Uint8Array<ArrayBuffer> {
  const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
