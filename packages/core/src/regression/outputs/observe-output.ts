import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { NotStored } from '@shipworthy/contract/regression';
import { compareContent, compareFiles, isComparedInPieces, largestContent, parseNormalisers, type Comparison } from '../../compare/index.js';
import { hashFile, sha256Hex } from '../../files/index.js';
import { profileFile, profileFixture, type FixtureFormat } from '../../fixture-profile/index.js';
import type { CaseOutput } from '../run/case-run.js';
import { maskComparison, maskContent } from './mask-content.js';
import { maskFile } from './mask-file.js';

/** Outputs beyond this are never read whole. They are compared and stored if their format can be compared in pieces, else only hashed and profiled. */
export const largestOutput = largestContent;
/** Changes that stand in the document; the rest is counted. */
const listedChanges = 20;

export interface OutputFile {
  readonly path: string;
  readonly absolute: string;
  readonly expectation: CaseOutput['expectation'];
  readonly pointer: CaseOutput['pointer'];
  /** Absolute path of the file it should equal. */
  readonly expected: string | null;
  /** Where the stored copy will lie, relative to the document. */
  readonly stored: string;
  /** Absolute path for a copy that differs from the file itself. */
  readonly copy: string;
}

/** Measures an output, compares it with the file it should equal, and prepares the copy that is stored. */
export async function observeOutput(file: OutputFile): Promise<CaseOutput> {
  const { path, absolute, expectation, pointer } = file;
  const { size } = statSync(absolute);
  if (size > largestOutput) return observeLarge(file, size);
  const raw = readFileSync(absolute);
  const content = await normaliseText(raw, expectation);
  const profile = await profileFixture(content, formatOf(expectation.as));
  const copy = maskContent(content);
  const isCopied = copy.masked || content !== raw;
  if (isCopied) writeFileSync(file.copy, copy.bytes);
  const observed = {
    path, sha256: sha256Hex(content), bytes: content.length, profile: { ...profile },
    stored: content.length === 0 ? null : file.stored, masked: copy.masked, ...(content === raw ? {} : { normalised: true }),
  };
  return { observed, expectation, pointer, comparison: await compareWithExpected(file, raw), source: content.length === 0 ? null : isCopied ? file.copy : absolute };
}

/**
 * What normalisers take out of a text changes from run to run, so it may not enter the document: not through a digest and not through the
 * stored copy. In trees (JSON, YAML, XML, CSV) they apply to single values, and the file stays as it is.
 */
async function normaliseText(raw: Buffer, { as, normalise }: CaseOutput['expectation']): Promise<Buffer> {
  if (as !== 'text' || normalise.length === 0) return raw;
  const text = raw.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(raw)) return raw; // not UTF-8: the comparison will say so
  const { normalisers } = await parseNormalisers(normalise);
  return Buffer.from(normalisers.reduce((result, apply) => apply(result), text), 'utf8');
}

async function compareWithExpected({ absolute, expected, expectation }: OutputFile, raw: Uint8Array): Promise<Comparison | null> {
  if (expected === null) return null;
  // It was a regular file before the case ran. A case may have put a pipe in its place, and reading that would wait for ever.
  const found = statSync(expected, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return notCompared('The file it should equal is gone, or no regular file any more.');
  const options = toComparisonOptions(expectation);
  return maskComparison(found.size > largestOutput ? await compareFiles(expected, absolute, options) : await compareContent(readFileSync(expected), raw, options));
}

export function toComparisonOptions({ as, normalise, ignore, unordered, tolerance, key, delimiter, breaking }: CaseOutput['expectation']) {
  return { as, normalise, ignore, unordered, tolerance, key, delimiter, breaking, limit: listedChanges };
}

async function observeLarge(file: OutputFile, size: number): Promise<CaseOutput> {
  const { absolute, expectation, pointer } = file;
  const { sha256 } = await hashFile(absolute);
  const profile = await profileFile(absolute, formatOf(expectation.as));
  const kept = await keepLarge(file);
  const measured = { path: file.path, sha256, bytes: size, profile: { ...profile } };
  const comparison = await compareLarge(file, sha256);
  if ('notStored' in kept) return { observed: { ...measured, ...kept, stored: null, masked: false }, expectation, pointer, source: null, comparison };
  return { observed: { ...measured, stored: file.stored, masked: kept.masked }, expectation, pointer, source: kept.masked ? file.copy : absolute, comparison };
}

async function keepLarge({ absolute, copy, expectation }: OutputFile): Promise<{ readonly notStored: NotStored } | { readonly masked: boolean }> {
  const notStored = findObstacle(expectation);
  if (notStored !== null) return { notStored };
  const found = await maskFile(absolute, copy);
  return found === 'impossible' ? { notStored: 'not-masked' } : { masked: found === 'masked' };
}

/** A copy that can never be compared would only fill the disk; and what normalisers take out of a text may not enter one. */
function findObstacle({ as, normalise }: CaseOutput['expectation']): NotStored | null {
  if (!isComparedInPieces(as)) return 'too-large';
  return as === 'text' && normalise.length > 0 ? 'not-normalised' : null;
}

async function compareLarge({ absolute, expected, expectation }: OutputFile, sha256: string): Promise<Comparison | null> {
  if (expected === null) return null;
  if (statSync(expected, { throwIfNoEntry: false })?.isFile() === true && (await hashFile(expected)).sha256 === sha256) return { ...notCompared(null), state: 'equal' };
  return maskComparison(await compareFiles(expected, absolute, toComparisonOptions(expectation)));
}

function notCompared(why: string | null): Comparison {
  return { state: 'not-comparable', why, counts: { added: 0, removed: 0, changed: 0 }, changes: [], more: 0, hunks: null };
}

/** As what a report is profiled. Cobertura's DOCTYPE is refused in XML, and the last two may be YAML. */
const profileFormats: Readonly<Record<CaseOutput['expectation']['as'], FixtureFormat>> = {
  text: 'text', json: 'json', ndjson: 'ndjson', yaml: 'yaml', csv: 'csv', xml: 'xml',
  bytes: 'binary', junit: 'xml', cobertura: 'text', lcov: 'text', ctrf: 'json', sarif: 'json', components: 'json', openapi: 'text', 'json-schema': 'text',
};

function formatOf(as: CaseOutput['expectation']['as']): FixtureFormat {
  return profileFormats[as];
}
