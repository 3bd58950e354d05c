import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, type Dirent } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './file-errors.js';
import { shortenName } from './shorten-name.js';

/** A folder in the making, beside the place where it will lie. */
export interface StagedFolder {
  /** Absolute. */
  readonly path: string;
  /** Whoever looks finds the old one, for a moment none, or the new one. When it fails, the old one stands where it stood. @throws what the system says */
  moveIntoPlace(): Promise<void>;
  /** What was not moved. Never fails: the first failure is the one worth telling. */
  remove(): Promise<void>;
}

type End = 'tmp' | 'old';

/** Nobody works on one bundle for so long, wherever it is done. */
const oldAge = 7 * 24 * 60 * 60 * 1000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Makes an empty folder beside `target`. A signal that ends the program takes it along. @throws what the system says */
export async function stageFolder(target: string): Promise<StagedFolder> {
  await mkdir(dirname(target), { recursive: true });
  const own = `${prefixOf(target)}${machineMark()}-${process.pid}-${randomBytes(6).toString('hex')}.`;
  const [path, old] = [join(dirname(target), `${own}tmp`), join(dirname(target), `${own}old`)];
  const release = tidyOnSignal({ path, target, old });
  try {
    mkdirSync(path); // at once: a signal must find it made and known, or neither
  } catch (error) {
    release();
    throw error;
  }
  return {
    path,
    moveIntoPlace: async () => {
      await swap({ path, target, old });
      release();
    },
    remove: async () => {
      await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      release();
    },
  };
}

/**
 * Removes what killed runs have certainly left beside `target`, and nothing else. A folder that one had moved aside, and found no time to
 * replace, is put back: to be called before anybody asks what lies at `target`. Never fails: what cannot be removed harms nobody.
 */
export async function clearStaged(target: string): Promise<void> {
  const folder = dirname(target);
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = entry.isDirectory() ? readName(entry.name, target) : null;
    const path = join(folder, entry.name);
    if (name === null || !(await isDead(path, name))) continue;
    // Two runs may clear at once: what the other one has moved or removed is done.
    if (name.end === 'old' && !existsSync(target)) await rename(path, target).catch(() => undefined);
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** What a run that stages a folder keeps beside its target: nothing of anybody else, whatever lies in it. Both are paths in one form. */
export function isStagedFor(path: string, target: string): boolean {
  return dirname(path) === dirname(target) && readName(basename(path), target) !== null;
}

interface StagedName {
  /** Of the machine, since it was started. */
  readonly machine: string;
  readonly pid: number;
  readonly end: End;
}

/** Of two targets whose long names begin alike each has its own. */
function prefixOf(target: string): string {
  const name = basename(target);
  return Buffer.byteLength(name) <= 100 ? `.${name}.` : `.${shortenName(name, 80)}~${toMark(name)}.`;
}

function readName(name: string, target: string): StagedName | null {
  const prefix = prefixOf(target);
  const [, machine, pid, end] = name.startsWith(prefix) ? (/^([0-9a-f]{8})-([1-9][0-9]{0,9})-[0-9a-f]{12}\.(tmp|old)$/.exec(name.slice(prefix.length)) ?? []) : [];
  return machine === undefined ? null : { machine, pid: Number(pid), end: end === 'old' ? 'old' : 'tmp' };
}

/** Where a process id means one process: this machine since its start; of containers this one. */
function machineMark(): string {
  const facts = [hostname(), ask(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')), ask(() => readlinkSync('/proc/self/ns/pid'))];
  return toMark(facts.join('\0'));
}

function toMark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function ask(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return ''; // no Linux: there a name is one machine
  }
}

/** Its process is gone; or nobody can say, and it is older than anything that is still worked on. */
async function isDead(path: string, { machine, pid }: StagedName): Promise<boolean> {
  if (machine === machineMark()) return !isRunning(pid);
  const stats = await lstat(path).catch(() => null);
  return stats !== null && Date.now() - stats.mtimeMs > oldAge;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH'; // another user's is running, too
  }
}

interface Swap {
  readonly path: string;
  readonly target: string;
  readonly old: string;
}

async function swap({ path, target, old }: Swap): Promise<void> {
  const isReplaced = await moveIfThere(target, old);
  try {
    await rename(path, target);
  } catch (error) {
    if (isReplaced) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true, maxRetries: 3 });
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The program then ends as it would have ended without a listener. Whatever still writes there at that moment is given a few turns. */
function tidyOnSignal({ path, target, old }: Swap): () => void {
  const release = (): void => {
    for (const name of signals) process.off(name, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    for (let turn = 0; turn < 5 && existsSync(path); turn += 1) tryNow(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
    if (!existsSync(target)) tryNow(() => renameSync(old, target));
    if (existsSync(target)) tryNow(() => rmSync(old, { recursive: true, force: true }));
    release();
    process.kill(process.pid, signal);
  };
  for (const name of signals) process.on(name, end);
  return release;
}

function tryNow(change: () => void): void {
  try {
    change();
  } catch {
    // The next run clears what is left.
  }
}
