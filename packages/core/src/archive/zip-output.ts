import { open, type FileHandle } from 'node:fs/promises';

const pendingBytes = 1024 * 1024;

/** A file that is written from front to end in large pieces, and in which a header may be put right afterwards. */
export class ZipOutput {
  readonly #file: FileHandle;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #written = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<ZipOutput> {
    return new ZipOutput(await open(path, 'wx'));
  }

  /** Where the next byte will lie. */
  get position(): number {
    return this.#written + this.#pendingBytes;
  }

  /** The buffer must not be changed afterwards. */
  async append(buffer: Buffer): Promise<void> {
    this.#pending.push(buffer);
    this.#pendingBytes += buffer.length;
    if (this.#pendingBytes >= pendingBytes) await this.#flush();
  }

  async replace(position: number, buffer: Buffer): Promise<void> {
    await this.#flush();
    await writeFully(this.#file, buffer, position);
  }

  async end(): Promise<void> {
    await this.#flush();
    await this.#file.sync();
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #flush(): Promise<void> {
    const buffer = Buffer.concat(this.#pending);
    await writeFully(this.#file, buffer, this.#written);
    this.#written += buffer.length;
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

async function writeFully(file: FileHandle, buffer: Buffer, position: number): Promise<void> {
  for (let from = 0; from < buffer.length;) {
    const { bytesWritten } = await file.write(buffer, from, buffer.length - from, position + from);
    from += bytesWritten;
  }
}
