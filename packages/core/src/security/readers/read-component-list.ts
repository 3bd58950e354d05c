import { isTreeArray, memberOf, type TreeObject } from '../../compare/tree/tree.js';
import { listCycloneDx, listLockfile, listNpmTree, listSpdx, type Component } from '../../compare/formats/list-components.js';
import { listOf, objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { emptyContent, refuseScan, type ScanContent, type ScanOutcome } from '../scan.js';
import { listVulnerabilities } from './cyclonedx-vulnerabilities.js';

export function readCycloneDx(document: TreeObject): ScanOutcome {
  const metadata = objectOf(document, 'metadata');
  // A list of tools up to 1.4, later a list of components.
  const tools = [...objectsOf(metadata, 'tools'), ...objectsOf(objectOf(metadata, 'tools'), 'components')];
  const vendor = textOf(tools[0] ?? {}, 'vendor') ?? textOf(tools[0] ?? {}, 'group');
  const name = textOf(tools[0] ?? {}, 'name') ?? 'an unnamed tool';
  const made = { tool: { name: vendor === null || vendor === '' ? name : `${vendor} ${name}`, version: textOf(tools[0] ?? {}, 'version') }, time: textOf(metadata, 'timestamp') };
  const found = listVulnerabilities(document);
  const components = listCycloneDx(document);
  // A report of vulnerabilities may leave the components to another list.
  if (components.length === 0 && found.vulnerabilities.length + found.suppressed.length > 0) return { state: 'read', content: { ...emptyContent, ...made, ...found } };
  const outcome = toOutcome(components, made);
  return outcome.state === 'refused' ? outcome : { ...outcome, content: { ...outcome.content, ...found } };
}

export function readSpdx(document: TreeObject): ScanOutcome {
  const packages = memberOf(document, 'packages');
  if (packages === undefined || !isTreeArray(packages)) return refuseScan('malformed-document', 'has no list `packages`.');
  const creation = objectOf(document, 'creationInfo');
  const creator = listOf(creation, 'creators').flatMap((one) => (typeof one === 'string' ? (/^Tool: (.+)$/.exec(one)?.[1] ?? []) : []))[0] ?? 'an unnamed tool';
  const [, name = creator, version = null] = /^(.+)-(\d[^-]*(?:-[^-]*)?)$/.exec(creator) ?? [];
  return toOutcome(listSpdx(document), { tool: { name: name.replace('/', ' '), version }, time: textOf(creation, 'created') });
}

/** It stands in the work tree and is what is installed: no scan that could be old. */
export function readLockfile(document: TreeObject): ScanOutcome {
  return toOutcome(listLockfile(document), { tool: { name: 'package-lock.json', version: null }, time: null });
}

export function readNpmList(document: TreeObject): ScanOutcome {
  if (memberOf(document, 'error') !== undefined) return refuseScan('unproven', 'holds an error of npm in place of its list.', 'Run `npm ls --all --json` again.');
  const outcome = toOutcome(listNpmTree(document), { tool: { name: 'npm ls', version: null }, time: null });
  if (outcome.state === 'refused' || listOf(document, 'problems').length === 0) return outcome;
  return { ...outcome, content: { ...outcome.content, flaw: { reason: 'partial', message: 'says that packages are missing or do not fit.', remedy: 'Install (`npm ci`), and run `npm ls --all --json` again.' } } };
}

function toOutcome(components: readonly Component[], { tool, time }: Pick<ScanContent, 'tool' | 'time'>): ScanOutcome {
  if (components.length === 0) return refuseScan('nothing-checked', 'lists no component.', 'See that it is made where the dependencies are known; leave it away where there are none.');
  return { state: 'read', content: { ...emptyContent, tool, time, components } };
}
