import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { actionsNodeFolder, yamlLanguageServer } from './tools.js';

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly Diagnostic[]; readonly items?: readonly { readonly section?: string }[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The language server behind the YAML extensions of editors, as an editor starts it: a process of its own that is spoken to over its streams. */
export class LanguageServer {
  private readonly answers = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
  private readonly reports = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  private received = Buffer.alloc(0);
  private lastId = 0;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly settings: Readonly<Record<string, unknown>>;

  private constructor(child: ChildProcessWithoutNullStreams, settings: Readonly<Record<string, unknown>>) {
    this.child = child;
    this.settings = settings;
    child.stdout.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk]);
      for (let message = this.next(); message !== null; message = this.next()) this.take(message);
    });
    child.on('exit', () => {
      for (const { reject } of this.answers.values()) reject(new Error('the language server ended'));
    });
  }

  /** `settings` is what an editor calls `yaml`. */
  static async start(folder: string, settings: Readonly<Record<string, unknown>>): Promise<LanguageServer> {
    const child = spawn(join(actionsNodeFolder(), 'node'), [yamlLanguageServer(), '--stdio'], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: folder }, stdio: 'pipe' });
    const server = new LanguageServer(child, settings);
    const textDocument = { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} };
    const rootUri = pathToFileURL(folder).href;
    await server.ask('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'project' }], capabilities: { workspace: { configuration: true }, textDocument } });
    server.tell('initialized', {});
    server.tell('workspace/didChangeConfiguration', { settings: { yaml: settings } });
    return server;
  }

  /** Opens a file, as it is typed, and gives what the editor then underlines. */
  open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const report = new Promise<readonly Diagnostic[]>((resolve) => this.reports.set(uri, resolve));
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return report;
  }

  /** What the editor shows at the first place where `text` has `mark`: `completion` behind it, `hover` on it. */
  async at(what: 'completion' | 'hover', path: string, [text, mark]: readonly [string, string]): Promise<string> {
    const before = text.slice(0, text.indexOf(mark) + (what === 'completion' ? mark.length : 1)).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return JSON.stringify(await this.ask(`textDocument/${what}`, { textDocument: { uri: pathToFileURL(path).href }, position }));
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.answers.clear();
    this.child.kill();
    await ended;
  }

  private ask(method: string, params: unknown): Promise<unknown> {
    const id = (this.lastId += 1);
    const answer = new Promise<unknown>((resolve, reject) => this.answers.set(id, { resolve, reject }));
    this.send({ id, method, params });
    return answer;
  }

  private tell(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: Readonly<Record<string, unknown>>): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private next(): Message | null {
    const end = this.received.indexOf('\r\n\r\n');
    const length = Number(/Content-Length: (\d+)/i.exec(this.received.subarray(0, Math.max(end, 0)).toString())?.[1] ?? Number.NaN);
    if (end < 0 || Number.isNaN(length) || this.received.length < end + 4 + length) return null;
    const message: Message = JSON.parse(this.received.subarray(end + 4, end + 4 + length).toString());
    this.received = this.received.subarray(end + 4 + length);
    return message;
  }

  private take({ id, method, params, result, error }: Message): void {
    if (method === 'textDocument/publishDiagnostics') this.reports.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    // The server asks as well: for the settings, and for leave to be told of changes.
    else if (method !== undefined && id !== undefined) this.send({ id, result: method === 'workspace/configuration' ? (params?.items ?? []).map(({ section }) => (section === 'yaml' ? this.settings : {})) : null });
    else if (typeof id === 'number') {
      const answer = this.answers.get(id);
      this.answers.delete(id);
      if (error === undefined) answer?.resolve(result);
      else answer?.reject(new Error(error.message));
    }
  }
}
