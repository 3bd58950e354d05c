import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { Fault } from '@shipworthy/contract/errors';
import { matchGlobs } from '../../files/index.js';
import { findSecrets, redactionRules, type RedactionHit } from '../../redaction/index.js';
import { scanFile } from '../redaction/scan-file.js';
import type { PlannedFile } from './plan-publish.js';

const filePrefix = 'file:';
const mostPlaces = 20;

/** Secrets and personal data in what would be published: where and of what kind, never what. Copies are looked through where they lie now. */
export async function findExposed(files: readonly PlannedFile[], { rules, allow }: BundlesConfig['redaction']): Promise<Fault[]> {
  if (rules === 'none') return [];
  const values = new Set(allow.filter((one) => !one.startsWith(filePrefix)));
  const isAllowedFile = matchGlobs(allow.filter((one) => one.startsWith(filePrefix)).map((one) => one.slice(filePrefix.length)));
  const isAllowed = (value: string): boolean => values.has(value);
  const faults: Fault[] = [];
  for (const file of files) {
    if (isAllowedFile(file.path)) continue;
    const hits = file.from === 'text' ? findSecrets(file.text, redactionRules, isAllowed) : await scan(file.absolute, isAllowed);
    faults.push(...hits.map((hit) => toFault(file, hit)));
  }
  const more = faults.length - mostPlaces;
  return more > 0 ? [...faults.slice(0, mostPlaces), { message: `${more} more places hold secrets or personal data.` }] : faults;
}

async function scan(absolute: string, isAllowed: (value: string) => boolean): Promise<readonly RedactionHit[]> {
  const found = await scanFile(absolute, isAllowed);
  return found.state === 'text' ? found.hits : [];
}

function toFault(file: PlannedFile, { rule, line, column }: RedactionHit): Fault {
  const title = redactionRules.find(({ id }) => id === rule)?.title ?? rule;
  const message = `This looks like a secret or personal data: ${title.replace(/^(An?) /, (word) => word.toLowerCase())} (${rule}).`;
  // What is written by publishing itself repeats an input, or the name of a file.
  if (file.from === 'text') return { message: `${file.path} would hold it, from an input or a name. ${message}`, remedy: 'Leave it out.' };
  return { path: file.source, line, column, message, remedy: 'Mask it where it is produced, or list it under `bundles.redaction.allow`.' };
}
