import { createHash } from 'node:crypto';
import parseExpression from 'spdx-expression-parse';
import { toId } from './list-shipped-packages.mjs';

/**
 * What is in `dist/`, for programs: CycloneDX 1.6. It bears no time, so that the same sources give the same bytes, and lists what is shipped,
 * not what is installed to build it.
 * @param {readonly import('./list-shipped-packages.mjs').ShippedPackage[]} shipped
 */
export function renderSbom(shipped, { name, version, license }) {
  const subject = `${name}@${version}`;
  const body = {
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      tools: { components: [{ type: 'application', name: `${name} build`, version }] },
      component: { type: 'application', 'bom-ref': subject, name, version, purl: `pkg:github/${name}/${name}@v${version}`, ...toLicenses(license) },
    },
    components: shipped.map(toComponent),
    dependencies: [
      { ref: subject, dependsOn: shipped.filter(({ isDirect }) => isDirect).map(toPurl) },
      ...shipped.map((one) => ({ ref: toPurl(one), dependsOn: shipped.filter(({ importedBy }) => importedBy.includes(toId(one))).map(toPurl) })),
    ],
    compositions: [{ aggregate: 'complete', dependencies: [subject] }],
  };
  return `${JSON.stringify({ $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: toSerialNumber(body), ...body }, null, 2)}\n`;
}

function toComponent(one) {
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name);
  return {
    type: 'library', 'bom-ref': toPurl(one), ...(group === undefined ? {} : { group }), name, version: one.version, scope: 'required',
    hashes: [toHash(one.integrity)], ...toLicenses(one.licence), purl: toPurl(one),
  };
}

/** Of the archive that the registry has, as the lock pins it. */
function toHash(integrity) {
  const [, algorithm, content] = /^(sha\d+)-(.+)$/.exec(integrity);
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') };
}

function toPurl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function toLicenses(licence) {
  if (licence === null) return {};
  try {
    const { license } = parseExpression(licence);
    return { licenses: [license === licence ? { license: { id: licence } } : { expression: licence }] };
  } catch {
    return { licenses: [{ license: { name: licence } }] };
  }
}

/** A serial number has to look like a random UUID; this one is the same for the same list. */
function toSerialNumber(body) {
  const hex = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
