import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromiumPath } from './tools.js';

type Message = Readonly<Record<string, unknown>>;

/** A page that can be asked and typed into, as a reader would. */
export interface BrowserPage {
  /** What the console, the policy of the page and the network have to say; empty where all is well. */
  readonly complaints: readonly string[];
  /** Everything that was asked for, but the page itself. */
  readonly requests: readonly string[];
  send(method: string, params?: Message): Promise<Message>;
  /** The value of an expression in the page; a promise is waited for. */
  ask(expression: string): Promise<unknown>;
  press(key: 'Tab' | 'Enter' | 'Space'): Promise<void>;
  type(text: string): Promise<void>;
}

export interface OpenOptions {
  /** Home of the browser; goes with the test. */
  readonly folder: string;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly scripts?: boolean;
}

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--force-color-profile=srgb', '--remote-debugging-pipe'];
const keys = { Tab: { code: 'Tab', windowsVirtualKeyCode: 9 }, Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }, Space: { code: 'Space', windowsVirtualKeyCode: 32, text: ' ', key: ' ' } } as const;
/** Tells of what the page's policy refused, before the page says anything itself. */
const watch = `globalThis.refused = []; document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));`;

/** Opens a page without network, does `use` with it, and ends the browser. */
export async function withPage<T>(address: string, options: OpenOptions, use: (page: BrowserPage) => Promise<T>): Promise<T> {
  const { folder } = options;
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
  const child = spawn(chromiumPath(), [...flags, `--user-data-dir=${join(folder, 'profile')}`, 'about:blank'], { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [, , , input, output] = child.stdio;
  try {
    if (!isWritable(input) || !isReadable(output)) throw new Error('Chromium has no pipes');
    return await use(await openPage(new Connection(input, output), address, options));
  } finally {
    // With all its helpers, which outlive it for a moment and hold the profile.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}

const isWritable = (stream: unknown): stream is Writable => typeof stream === 'object' && stream !== null && 'write' in stream;
const isReadable = (stream: unknown): stream is Readable => typeof stream === 'object' && stream !== null && 'read' in stream;

/** Messages in JSON, each ended by a zero byte. */
class Connection {
  readonly #input: Writable;
  readonly #waiting = new Map<number, { resolve: (result: Message) => void; reject: (error: Error) => void }>();
  readonly #listeners: ((method: string, params: Message) => void)[] = [];
  #last = 0;
  #rest = '';

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    output.setEncoding('utf8');
    output.on('data', (chunk: string) => {
      const parts = `${this.#rest}${chunk}`.split('\0');
      this.#rest = parts.pop() ?? '';
      for (const part of parts) this.#receive(JSON.parse(part));
    });
  }

  onEvent(listener: (method: string, params: Message) => void): void {
    this.#listeners.push(listener);
  }

  send(method: string, params: Message = {}, sessionId?: string): Promise<Message> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  }

  #receive({ id, method, params, result, error }: { id?: number; method?: string; params?: Message; result?: Message; error?: { message: string } }): void {
    if (id === undefined) {
      for (const listener of this.#listeners) listener(method ?? '', params ?? {});
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result ?? {});
    else waiting?.reject(new Error(error.message));
  }
}

async function openPage(connection: Connection, address: string, { scheme = 'light', width = 1280, scripts = true }: OpenOptions): Promise<BrowserPage> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, params?: Message): Promise<Message> => connection.send(method, params, String(sessionId));
  const [complaints, requests]: [string[], string[]] = [[], []];
  const loaded = new Promise<void>((resolve) => {
    connection.onEvent((method, params) => {
      if (method === 'Page.loadEventFired') resolve();
      if (method === 'Runtime.exceptionThrown' || method === 'Runtime.consoleAPICalled' || method === 'Log.entryAdded') complaints.push(JSON.stringify(params));
      if (method === 'Network.requestWillBeSent' && params['documentURL'] !== undefined) requests.push(JSON.stringify(params['request']));
    });
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  await send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  await send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
  await send('Page.addScriptToEvaluateOnNewDocument', { source: watch });
  if (!scripts) await send('Emulation.setScriptExecutionDisabled', { value: true });
  await send('Page.navigate', { url: address });
  await loaded;
  const ask = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined;
  };
  const press: BrowserPage['press'] = async (key) => {
    await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...keys[key] });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: keys[key].code });
  };
  const type = async (text: string): Promise<void> => {
    await send('Input.insertText', { text });
  };
  // The first request is the page.
  return { complaints, get requests() { return requests.slice(1); }, send, ask, press, type };
}
