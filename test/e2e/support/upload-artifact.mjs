// What actions/upload-artifact does with the inputs that templates give it, by the same client.
import { appendFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const path = resolve(input('path'));
const pattern = basename(path).includes('*') ? new RegExp(`^${basename(path).split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`) : null;
const folder = pattern === null ? path : dirname(path);
const entries = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder, { recursive: pattern === null, withFileTypes: true }) : [];
const files = entries.filter((entry) => entry.isFile() && (pattern === null || pattern.test(entry.name))).map((entry) => join(entry.parentPath, entry.name));

if (files.length === 0) {
  console.log(`::${input('if-no-files-found') === 'error' ? 'error' : 'warning'}::No files were found with the provided path: ${input('path')}. No artifacts will be uploaded.`);
  process.exit(input('if-no-files-found') === 'error' ? 1 : 0);
}
const { id } = await new DefaultArtifactClient().uploadArtifact(input('name'), files, folder);
appendFileSync(process.env.GITHUB_OUTPUT, `artifact-id=${id}\n`);
