// Jest's globalSetup: the temporary folders of tests lie in memory where Linux has room for it, since git writes thousands of small files.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Bytes. Containers often have 64 MiB there, which is too little. */
const leastRoom = 2 * 1024 ** 3;

/** Some systems start no program that lies there, and tests start programs. */
function startsPrograms(folder) {
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}

/** Null where there is no such place. */
function makeFolder() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize < leastRoom ? null : mkdtempSync(join(memory, 'tests-'));
  } catch {
    return null;
  }
}

/** Not by Node: some tests leave paths behind that are longer than it can name. */
function remove(folder) {
  spawnSync('rm', ['-rf', folder]);
}

export default function setUp() {
  // Whoever names a folder gets that one.
  if (process.env.TMPDIR !== undefined) return;
  const folder = makeFolder();
  if (folder === null) return;
  if (!startsPrograms(folder)) return remove(folder);
  process.once('exit', () => remove(folder));
  // What lies in memory may not stay there when the run is broken off.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  process.env.TMPDIR = folder;
}
