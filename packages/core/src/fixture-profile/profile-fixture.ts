import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CanonicalTextMeter } from './canonical-text-meter.js';
import type { FixtureFormat, FixtureProfile } from './fixture-profile.js';
import type { XmlRootReader } from './xml-root-reader.js';

export interface Profiler {
  update(chunk: Uint8Array): void;
  finish(): FixtureProfile;
}

export async function profileFixture(bytes: Uint8Array, format: FixtureFormat): Promise<FixtureProfile> {
  const profiler = await openProfiler(format);
  profiler.update(bytes);
  return profiler.finish();
}

/** The same in memory that does not grow with the file. Rejects with the file system's error. */
export async function profileFile(path: string, format: FixtureFormat): Promise<FixtureProfile> {
  const profiler = await openProfiler(format);
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 256 * 1024 });
  for await (const chunk of chunks) profiler.update(chunk);
  return profiler.finish();
}

/** For content that comes in pieces. */
export async function openProfiler(format: FixtureFormat): Promise<Profiler> {
  if (format === 'binary') return new BinaryProfiler();
  if (format !== 'xml') return new TextProfiler(format, null);
  const reader = await import('./xml-root-reader.js');
  return new TextProfiler(format, new reader.XmlRootReader());
}

class BinaryProfiler implements Profiler {
  readonly #hash = createHash('sha256');
  #size = 0;

  update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#size += chunk.length;
  }

  finish(): FixtureProfile {
    return { format: 'binary', sha256: this.#hash.digest('hex'), sizeBytes: this.#size, lineCount: null, rootElement: null, parseError: null };
  }
}

class TextProfiler implements Profiler {
  readonly #format: FixtureFormat;
  readonly #xml: XmlRootReader | null;
  readonly #meter = new CanonicalTextMeter();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #isUtf8 = true;

  constructor(format: FixtureFormat, xml: XmlRootReader | null) {
    this.#format = format;
    this.#xml = xml;
  }

  update(chunk: Uint8Array): void {
    this.#meter.update(chunk);
    this.#read(() => this.#decoder.decode(chunk, { stream: true }));
  }

  finish(): FixtureProfile {
    this.#read(() => this.#decoder.decode());
    const { canonical, lineCount, raw } = this.#meter.finish();
    const format = this.#format;
    if (!this.#isUtf8) return { format, ...raw, lineCount: null, rootElement: null, parseError: 'The file is not valid UTF-8.' };
    const xml = this.#xml?.finish() ?? { rootElement: null, parseError: null };
    return { format, ...canonical, lineCount, ...xml };
  }

  #read(decode: () => string): void {
    if (!this.#isUtf8) return;
    let text: string;
    try {
      text = decode();
    } catch {
      this.#isUtf8 = false;
      return;
    }
    this.#xml?.write(text);
  }
}
