// What actions/upload-artifact does with the inputs that templates give it, by the same client.
import { appendFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const [first, ...others] = input('path').split('\n').map((line) => line.trim()).filter((line) => line !== '');
const path = resolve(first ?? '');
const pattern = basename(path).includes('*') ? new RegExp(`^${basename(path).split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`) : null;
const folder = pattern === null ? path : dirname(path);
const entries = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder, { recursive: pattern === null, withFileTypes: true }) : [];
const files = entries.filter((entry) => entry.isFile() && (pattern === null || pattern.test(entry.name))).map((entry) => join(entry.parentPath, entry.name));

// Of several paths the action keeps what stands below the folder that they share: here the work tree.
for (const other of others) files.push(...readdirSync(resolve(other), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));

if (files.length === 0) {
  console.log(`::${input('if-no-files-found') === 'error' ? 'error' : 'warning'}::No files were found with the provided path: ${input('path')}. No artifacts will be uploaded.`);
  process.exit(input('if-no-files-found') === 'error' ? 1 : 0);
}
const { id } = await new DefaultArtifactClient().uploadArtifact(input('name'), files, others.length === 0 ? folder : resolve('.'));
appendFileSync(process.env.GITHUB_OUTPUT, `artifact-id=${id}\n`);
