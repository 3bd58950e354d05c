import { createHash, createHmac, randomUUID } from 'node:crypto';
import { toEmptyAnswer, type Answer } from './answer.js';

interface Blob {
  readonly data: Buffer;
  readonly type: string;
}

export interface BlobRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** What a signed address allows. */
type BlobRight = 'read' | 'write';

export function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function refuseBlob(status: number, code: string): Answer {
  return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code }, body: Buffer.from(`<Error><Code>${code}</Code></Error>`) };
}

/** Azure's block blobs, as far as the artifact client speaks to them. Addresses are signed per blob and right. */
export class BlobStore {
  readonly #secret = randomUUID();
  readonly #blobs = new Map<string, Blob>();
  readonly #blocks = new Map<string, Map<string, Buffer>>();

  put(path: string, data: Buffer, type = 'application/zip'): void {
    this.#blobs.set(path, { data, type });
  }

  get(path: string): Buffer | undefined {
    return this.#blobs.get(path)?.data;
  }

  delete(path: string): void {
    this.#blobs.delete(path);
  }

  /** `fileName` becomes the content disposition, from which a client names a file that is not a zip. */
  sign(origin: string, path: string, access: { right: BlobRight; fileName?: string }): string {
    const url = new URL(path, origin);
    url.searchParams.set('sp', access.right);
    url.searchParams.set('sig', this.#signature(path, access.right));
    if (access.fileName !== undefined) url.searchParams.set('rscd', `attachment; filename="${access.fileName}"`);
    return url.href;
  }

  answer(request: BlobRequest): Answer {
    const { pathname: path, searchParams } = request.url;
    const right = request.method === 'PUT' ? 'write' : 'read';
    if (searchParams.get('sig') !== this.#signature(path, right)) return refuseBlob(403, 'AuthenticationFailed');
    if (request.method === 'PUT') return this.#write(path, request);
    return request.method === 'GET' ? this.#read(path, searchParams) : refuseBlob(405, 'UnsupportedHttpVerb');
  }

  #signature(path: string, right: string): string {
    return createHmac('sha256', this.#secret).update(`${right}\n${path}`).digest('base64url');
  }

  #read(path: string, parameters: URLSearchParams): Answer {
    const blob = this.#blobs.get(path);
    if (blob === undefined) return refuseBlob(404, 'BlobNotFound');
    const disposition = parameters.get('rscd');
    return {
      status: 200,
      headers: { 'content-type': blob.type, ...(disposition === null ? {} : { 'content-disposition': disposition }) },
      body: blob.data,
    };
  }

  #write(path: string, request: BlobRequest): Answer {
    const step = request.url.searchParams.get('comp');
    const type = request.headers['x-ms-blob-content-type'] ?? 'application/octet-stream';
    if (step === 'block') {
      const blocks = this.#blocks.get(path) ?? new Map<string, Buffer>();
      this.#blocks.set(path, blocks.set(request.url.searchParams.get('blockid') ?? '', request.body));
    } else if (step === 'blocklist') {
      const data = this.#joinBlocks(path, request.body.toString());
      if (data === undefined) return refuseBlob(400, 'InvalidBlockList');
      this.put(path, data, type);
    } else {
      this.put(path, request.body, type);
    }
    return toEmptyAnswer(201, { etag: '"0x1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': randomUUID() });
  }

  #joinBlocks(path: string, list: string): Buffer | undefined {
    const staged = this.#blocks.get(path);
    const ids = [...list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(([, id]) => id ?? '');
    const blocks = ids.map((id) => staged?.get(id)).filter((block) => block !== undefined);
    this.#blocks.delete(path);
    return blocks.length === ids.length ? Buffer.concat(blocks) : undefined;
  }
}
