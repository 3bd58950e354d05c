import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository.mjs';

const licenseFile = /^(licen[cs]e|notice|copying)/i;

/** The licence of every package of which something is in the bundles. */
export function renderLicenses(metafile) {
  return [...listPackages(metafile)].sort().map(renderPackage).join(`\n${'-'.repeat(80)}\n\n`);
}

function listPackages({ outputs }) {
  const shipped = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
  return new Set(shipped.map(toPackageFolder).filter((folder) => folder !== null));
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` → `node_modules/a/node_modules/@b/c`. */
function toPackageFolder(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function renderPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const texts = readdirSync(join(root, folder)).filter((file) => licenseFile.test(file)).sort().map((file) => readFileSync(join(root, folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return `${name} ${version} (${license ?? 'no licence stated'})\n\n${texts.length === 0 ? 'The package holds no licence file.' : texts.join('\n\n')}\n`;
}
