import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { promisesBroken, toOutcome } from './fault-matrix.js';
import { repeatStory, type StepEnd, type StepFolders } from './fault-step.js';
import type { Story } from './fault-world.js';
import { root } from './tools.js';

/** What the disk does. `gone`: the file was listed, and is not there when it is opened. */
export const fileFaults = {
  EACCES: { read: 'open-read', write: 'open-write', list: 'list', code: constants.errno.EACCES },
  EIO: { read: 'read', write: 'write', list: 'list', code: constants.errno.EIO },
  gone: { read: 'open-read', write: null, list: null, code: constants.errno.ENOENT },
  ENOSPC: { read: null, write: 'write', list: null, code: constants.errno.ENOSPC },
} as const;
export type FileFaultName = keyof typeof fileFaults;

const isFaultName = (name: string): name is FileFaultName => Object.hasOwn(fileFaults, name);
export const fileFaultNames = Object.keys(fileFaults).filter(isFaultName);

/** A kind of file that a story reads or writes, or a folder that it lists, and where one of it lies. */
export interface TouchedFile {
  readonly does: 'read' | 'write' | 'list';
  /** For the page: `workspace/…` or `runner/…`, with `*` for what is never the same. */
  readonly name: string;
}

export interface FileCell extends TouchedFile {
  readonly story: Story;
  readonly fault: FileFaultName;
}

export interface FileCellEnd {
  readonly cell: FileCell;
  readonly outcome: string;
  readonly isGreen: boolean;
  readonly faults: readonly string[];
}

/** A disk that breaks where it is told to: a library that is loaded before the action. Linux with a C compiler. */
export class BrokenDisk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'broken-disk-'));

  constructor() {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', this.#library(), join(root, 'test/e2e/support/faults.c'), '-ldl']);
  }

  /** Why there is none here; null where there is one. */
  static absence(): string | null {
    if (process.platform !== 'linux') return 'the library is loaded as Linux does it';
    try {
      execFileSync('cc', ['--version'], { stdio: 'ignore' });
      return null;
    } catch {
      return 'there is no C compiler `cc`';
    }
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Every kind of file below its folders that the story touches, by an undisturbed run. */
  async trace(story: Story, index: number): Promise<readonly TouchedFile[]> {
    const log = join(this.#folder, `${index}.log`);
    const seen: StepFolders[] = [];
    await repeatStory(story, undefined, {
      env: (folders) => {
        seen.push(folders);
        return { LD_PRELOAD: this.#library(), FAULT_LOG: log };
      },
    });
    return existsSync(log) ? seen.flatMap((folders) => toTouched(readFileSync(log, 'utf8'), folders)) : [];
  }

  async run(cell: FileCell): Promise<FileCellEnd> {
    const { [cell.does]: at, code } = fileFaults[cell.fault];
    const end = await repeatStory(cell.story, undefined, {
      env: (folders) => ({ LD_PRELOAD: this.#library(), FAULT_PATH: toPattern(cell.name, folders), FAULT_AT: at ?? 'none', FAULT_ERRNO: String(code) }),
    });
    return judgeFileCell(cell, end);
  }

  #library(): string {
    return join(this.#folder, 'faults.so');
  }
}

function judgeFileCell(cell: FileCell, end: StepEnd): FileCellEnd {
  const isEvidence = cell.does === 'write' && cell.name.startsWith('workspace/shipworthy-out/');
  // Where evidence cannot be written there is none, and the step says so.
  const faults = promisesBroken(end).filter((fault) => !(isEvidence && fault === 'no document'));
  return { cell, isGreen: end.exitCode === 0, outcome: toOutcome(end), faults };
}

const places = { 'workspace/': 'workspace', 'runner/': 'runner' } as const;

/** What the disk of the program itself holds is no file of the story, nor is git's own. */
function toTouched(log: string, folders: StepFolders): readonly TouchedFile[] {
  const touched = new Map<string, TouchedFile>();
  for (const line of log.split('\n')) {
    const [, does, path = ''] = /^(read|write|list) (.*)$/.exec(line) ?? [];
    const place = Object.entries(places).find(([, folder]) => path.startsWith(`${folders[folder]}/`));
    if ((does !== 'read' && does !== 'write' && does !== 'list') || place === undefined || path.includes('/.git/') || path.endsWith('/.git')) continue;
    const name = `${place[0]}${path.slice(folders[place[1]].length + 1)}`.replace(/(?:[0-9a-f]{12}\.tmp|[0-9a-f]{8}-\d+-|(?<=-)[A-Za-z0-9]{6}(?=\/|$)).*$/, '*');
    // One of each kind: those of a folder that end alike are read by the same code.
    const kind = `${does} ${dirname(name).split('/').slice(0, 3).join('/')} ${extname(name)}`;
    if (!touched.has(kind)) touched.set(kind, { does, name });
  }
  return [...touched.values()];
}

function toPattern(name: string, folders: StepFolders): string {
  const [place, folder] = Object.entries(places).find(([prefix]) => name.startsWith(prefix)) ?? ['workspace/', 'workspace' as const];
  return `${folders[folder]}/${name.slice(place.length)}`;
}

/** As for the network: every fault in the first story that touches such a file, and one in some others. */
export function planFileCells(touched: ReadonlyMap<Story, readonly TouchedFile[]>): readonly FileCell[] {
  const seen = new Map<string, number>();
  return [...touched].flatMap(([story, files]) => files.flatMap((file) => {
    // All documents are written and handed over by the same code.
    const name = `${file.does} ${file.name.startsWith('workspace/shipworthy-out/') ? `shipworthy-out ${extname(file.name)}` : file.name}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const possible = fileFaultNames.filter((fault) => fileFaults[fault][file.does] !== null);
    const chosen = before === 0 ? possible : possible.slice((before - 1) % possible.length).slice(0, before > 4 ? 0 : 1);
    return chosen.map((fault) => ({ story, ...file, fault }));
  }));
}

/** A few at a time. */
export async function runFileCells(disk: BrokenDisk, cells: readonly FileCell[], onEnd: (end: FileCellEnd) => void): Promise<readonly FileCellEnd[]> {
  const ends = new Map<FileCell, FileCellEnd>();
  const queue = cells.values();
  const work = async (): Promise<void> => {
    for (const cell of queue) {
      const end = await disk.run(cell);
      ends.set(cell, end);
      onEnd(end);
    }
  };
  await Promise.all([work(), work(), work()]);
  return cells.flatMap((cell) => ends.get(cell) ?? []);
}
