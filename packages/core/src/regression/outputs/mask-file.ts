import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { redactText } from '../../redaction/index.js';

/** What is looked through at once. */
const windowBytes = 8 * 1024 * 1024;
/** So much follows the place where a window is cut, so that the beginning of a secret there would have been recognised. */
const margin = 64 * 1024;
/** A text that offers no place to cut (one endless line, one endless secret) is not read beyond this. */
const longestWindow = 64 * 1024 * 1024;

export type MaskedFile = 'clean' | 'masked' | 'impossible';

interface Window {
  readonly text: string;
  readonly masked: string;
}

class NoCut extends Error {}

/**
 * `maskContent` for a file of any size. `masked`: the masked content is at `target`. `clean`: nothing was found, and nothing written.
 * `impossible`: it cannot be looked through in pieces, so nobody knows what it holds.
 */
export async function maskFile(source: string, target: string): Promise<MaskedFile> {
  try {
    const encoding = (await isUtf8File(source)) ? 'utf8' : 'latin1';
    if (!(await holdsSecret(source, encoding))) return 'clean';
    const file = await open(target, 'w');
    try {
      for await (const { masked } of readWindows(source, encoding)) await file.write(masked, null, encoding);
    } finally {
      await file.close();
    }
    return 'masked';
  } catch (error) {
    if (error instanceof NoCut) return 'impossible';
    throw error;
  }
}

async function holdsSecret(source: string, encoding: 'utf8' | 'latin1'): Promise<boolean> {
  for await (const { text, masked } of readWindows(source, encoding)) if (text !== masked) return true;
  return false;
}

async function isUtf8File(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const isValid = (decode: () => string): boolean => {
    try {
      decode();
      return true;
    } catch {
      return false;
    }
  };
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: windowBytes });
  for await (const chunk of chunks) if (!isValid(() => decoder.decode(chunk, { stream: true }))) return false;
  return isValid(() => decoder.decode());
}

async function* readWindows(path: string, encoding: 'utf8' | 'latin1'): AsyncGenerator<Window> {
  let rest = '';
  const chunks: AsyncIterable<string> = createReadStream(path, { encoding, highWaterMark: windowBytes });
  for await (const chunk of chunks) {
    rest += chunk;
    const window = cutWindow(rest);
    if (window === null && rest.length > longestWindow) throw new NoCut();
    if (window === null) continue;
    rest = rest.slice(window.text.length);
    yield window;
  }
  yield { text: rest, masked: redactText(rest).text };
}

/** Cut behind a line end that no secret spans: a key has many lines, and what begins in the margin is left to the next window. Null where there is none. */
function cutWindow(rest: string): Window | null {
  const cut = rest.length <= margin ? 0 : rest.lastIndexOf('\n', rest.length - margin - 1) + 1;
  if (cut === 0) return null;
  const text = rest.slice(0, cut);
  const whole = redactText(rest).text;
  if (whole === rest) return { text, masked: text };
  const masked = redactText(text).text;
  return masked + redactText(rest.slice(cut)).text === whole ? { text, masked } : null;
}
