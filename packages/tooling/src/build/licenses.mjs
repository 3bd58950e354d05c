import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository.mjs';

const licenseFile = /^(licen[cs]e|notice|copying)/i;

/** The licence of every package of which something is in the bundles. */
export function renderLicenses(packages) {
  return packages.map(renderPackage).join(`\n${'-'.repeat(80)}\n\n`);
}

function renderPackage({ name, version, licence, folder }) {
  const texts = readdirSync(join(root, folder)).filter((file) => licenseFile.test(file)).sort().map((file) => readFileSync(join(root, folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return `${name} ${version} (${licence ?? 'no licence stated'})\n\n${texts.length === 0 ? renderOrigin(folder) : texts.join('\n\n')}\n`;
}

/** Whom a licence without a text wants named. */
function renderOrigin(folder) {
  const { author, repository } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const facts = [['Author', author?.name ?? author], ['Source', repository?.url ?? repository]].filter(([, value]) => typeof value === 'string');
  return ['The package holds no licence file.', ...facts.map(([what, value]) => `${what}: ${value}`)].join('\n');
}
