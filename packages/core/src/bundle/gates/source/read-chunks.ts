import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { UnreadSource, type SourceFile } from './unread-source.js';

const chunkBytes = 1024 * 1024;
/** What a file is read into at least, whatever size it claims. */
const leastBytes = 4096;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The text of a file piece by piece: UTF-8, or UTF-16 as its byte order mark says; without one UTF-16 shows by the zero that stands beside
 * its first letter. The mark is not given out. @throws UnreadSource for bytes that are no text of that encoding
 */
export async function* readChunks(file: Pick<SourceFile, 'path' | 'absolute'>): AsyncGenerator<string> {
  const handle = await openFile(file);
  try {
    yield* decodeChunks(file, readBytes(handle));
  } finally {
    await handle.close();
  }
}

/** @throws UnreadSource also for a text of more than `mostCharacters` */
export async function readWhole(file: Pick<SourceFile, 'path' | 'absolute'>, mostCharacters: number): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of readChunks(file)) {
    parts.push(part);
    length += part.length;
    if (length > mostCharacters) throw new UnreadSource(`${file.path} is larger than ${mostCharacters} characters, and what is asked of it needs it as a whole`, { path: file.path }, 'limit-exceeded');
  }
  return parts.join('');
}

async function openFile({ path, absolute }: Pick<SourceFile, 'path' | 'absolute'>): Promise<FileHandle> {
  try {
    // A link that took the place of the file since it was listed is not followed.
    return await open(absolute, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    throw new UnreadSource(`${path} cannot be opened: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`, { path });
  }
}

async function* readBytes(handle: FileHandle): AsyncGenerator<Uint8Array> {
  // Most files are small: making room for a large one costs more than reading it.
  const { size } = await handle.stat();
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(leastBytes, size)));
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* decodeChunks({ path }: Pick<SourceFile, 'path'>, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return (decoder ??= new TextDecoder('utf-8', { fatal: true })).decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new UnreadSource(`${path} is not valid ${decoder?.encoding.toUpperCase() ?? 'text'}`, { path });
    }
  };
  for await (const bytes of chunks) {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    const text = decode(bytes);
    if (text !== '') yield text;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

function encodingOf([first = -1, second = -1]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second > 0) ? 'utf-16be' : 'utf-8';
}
