import type crypto from 'node:crypto';
import type fs from 'node:fs';

export interface HashedFile {
  readonly sha256: string;
  readonly bytes: number;
  /** System error code; '' when the file was hashed. */
  readonly failure: string;
}

export interface HasherModules {
  readonly fs: typeof fs;
  readonly crypto: typeof crypto;
}

export interface FileHasher {
  /** Hashes in this thread, now; null for a file that fills the buffer and has to be streamed. */
  hashSmall(path: string): HashedFile | null;
  hashAny(path: string): HashedFile;
}

/**
 * Synchronous reads into one buffer: a thread that only hashes gains nothing from the event loop and loses a round trip per read.
 * This function is also sent to worker threads as source text (see hash-worker.ts), so it uses nothing but its parameters and globals, and
 * its functions are methods: a bundler that keeps names wraps any other kind in a helper the worker does not have.
 */
export function createFileHasher({ fs, crypto }: HasherModules): FileHasher {
  const buffer = Buffer.allocUnsafeSlow(1024 * 1024);
  return {
    hashSmall(path) {
      let file = -1;
      try {
        file = fs.openSync(path, 'r');
        let bytes = 0;
        // A short read is not the end yet on pipes and network disks: ask until nothing comes.
        for (let read = -1; read !== 0 && bytes < buffer.length; bytes += read) read = fs.readSync(file, buffer, bytes, buffer.length - bytes, null);
        if (bytes === buffer.length) return null;
        return { sha256: crypto.hash('sha256', buffer.subarray(0, bytes)), bytes, failure: '' };
      } catch (error) {
        return { sha256: '', bytes: 0, failure: String(Reflect.get(Object(error), 'code')) };
      } finally {
        if (file !== -1) fs.closeSync(file);
      }
    },
    hashAny(path) {
      const small = this.hashSmall(path);
      if (small !== null) return small;
      const file = fs.openSync(path, 'r');
      try {
        const hash = crypto.createHash('sha256');
        let bytes = 0;
        for (let read = -1; read !== 0; bytes += read) {
          read = fs.readSync(file, buffer, 0, buffer.length, null);
          hash.update(buffer.subarray(0, read));
        }
        return { sha256: hash.digest('hex'), bytes, failure: '' };
      } catch (error) {
        return { sha256: '', bytes: 0, failure: String(Reflect.get(Object(error), 'code')) };
      } finally {
        fs.closeSync(file);
      }
    },
  };
}
