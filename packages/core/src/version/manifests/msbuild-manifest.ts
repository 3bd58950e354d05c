import { ShipworthyError } from '@shipworthy/contract/errors';
import { SaxesParser } from 'saxes';
import { toTextPosition } from '../../json/index.js';
import type { ManifestVersion } from './manifest-version.js';
import { toManifestVersion, withoutVersion, type ManifestText } from './to-manifest-version.js';

interface Property {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** `Directory.Build.props` and project files: `Version`, else `VersionPrefix` with `VersionSuffix`. @throws ShipworthyError `config/syntax` */
export function readMsbuildManifest(manifest: ManifestText, isProject: boolean): ManifestVersion {
  const properties = readProperties(manifest);
  // MSBuild does not tell upper from lower case in names of properties.
  const named = (name: string): readonly Property[] => properties.filter((property) => property.name.toLowerCase() === name);
  const identity = named('packageid')[0] ?? named('assemblyname')[0];
  const own: ManifestText = { ...manifest, package: identity?.value ?? null };
  const [version, ...others] = named('version');
  if (version !== undefined) return judgeProperties(own, [version, ...others], version);
  const [prefix] = named('versionprefix');
  if (prefix === undefined) {
    const why = isProject ? 'names no version' : 'names no version for its projects';
    return withoutVersion(own, { field: 'Version', offset: 0, why, state: isProject ? 'exempt' : 'none' });
  }
  const [suffix] = named('versionsuffix').filter(({ value }) => value !== '');
  const joined = suffix === undefined ? prefix : { ...prefix, value: `${prefix.value}-${suffix.value}` };
  return judgeProperties(own, [...named('versionprefix'), ...named('versionsuffix')], joined);
}

/** A property that is set twice depends on conditions, and one that refers to others on what they are: MSBuild knows, a reader does not. */
function judgeProperties(manifest: ManifestText, properties: readonly Property[], found: Property): ManifestVersion {
  const twice = properties.find((property) => properties.some((other) => other.name.toLowerCase() === property.name.toLowerCase() && other.value !== property.value));
  if (twice !== undefined) return withoutVersion(manifest, { field: twice.name, offset: twice.offset, why: `sets ${twice.name} to several values`, state: 'unclear' });
  const computed = properties.find(({ value }) => /\$\(|@\(|%\(/.test(value));
  if (computed !== undefined) return withoutVersion(manifest, { field: computed.name, offset: computed.offset, why: `computes ${computed.name} from other properties`, state: 'unclear' });
  return toManifestVersion(manifest, { field: found.name, value: found.value, offset: found.offset });
}

const wanted = /^(?:version|versionprefix|versionsuffix|packageid|assemblyname)$/i;

/** What stands in `Project/PropertyGroup`. */
function readProperties({ path, text }: ManifestText): readonly Property[] {
  const parser = new SaxesParser({ position: true });
  const open: string[] = [];
  const properties: Property[] = [];
  let current: { name: string; text: string; offset: number } | null = null;
  parser.on('opentag', ({ name }) => {
    if (open.length === 2 && open[0] === 'Project' && open[1] === 'PropertyGroup' && wanted.test(name)) current = { name, text: '', offset: parser.position };
    open.push(name);
  });
  const append = (content: string): void => {
    if (current !== null) current.text += content;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    open.pop();
    if (current === null || open.length !== 2) return;
    properties.push({ name: current.name, value: current.text.trim(), offset: firstOf(text, current.offset) });
    current = null;
  });
  parser.on('error', (error) => {
    const { line, column } = toTextPosition(text, Math.min(parser.position, text.length));
    throw new ShipworthyError('config/syntax', `${path} is not well-formed XML.`, { hint: 'Correct the file at the place named.', faults: [{ message: error.message.replace(/^(?:\d+:\d+|[^:]*:\d+:\d+): /, ''), path, line, column }] });
  });
  parser.write(text).close();
  return properties;
}

function firstOf(text: string, offset: number): number {
  const space = /^\s*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0;
  return offset + space;
}
