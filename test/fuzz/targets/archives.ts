import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractZip, openZip } from '../../../packages/core/src/archive/index.js';
import { must, type Target } from '../engine/target.js';

const limits = { maxBytes: 1024 * 1024, maxFiles: 100, maxRatio: 200 };

export const archives: readonly Target[] = [
  {
    name: 'zip',
    words: ['PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', 'PK\u0006\u0006', 'PK\u0006\u0007', '../a', '/a', 'a\\b', 'CON', 'a/', 'A.txt', 'a.txt', '\0', '\u0008\0'],
    read: async (input) => {
      const folder = mkdtempSync(join(tmpdir(), 'fuzz-zip-'));
      try {
        const path = join(folder, 'input.zip');
        writeFileSync(path, input);
        const zip = await openZip(path, limits);
        const files = await extractZip(zip, join(folder, 'out'));
        must(readdirSync(folder).sort().join() === 'input.zip,out', 'something lies beside the folder');
        for (const file of files) must(statSync(join(folder, 'out', ...file.path.split('/'))).size === file.bytes, 'a file is not what was told');
        must(files.reduce((sum, { bytes }) => sum + bytes, 0) <= limits.maxBytes && files.length <= limits.maxFiles, 'is larger than its limit');
        return `extracted ${Math.min(files.length, 4)}`;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
