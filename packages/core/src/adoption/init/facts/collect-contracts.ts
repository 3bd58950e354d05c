import { open, readFile, stat } from 'node:fs/promises';
import { compareContent } from '../../../compare/index.js';
import { parseCsv } from '../../../docs/tasks/rows/parse-csv.js';
import { detectContract, needsHead, type ContractGuess } from './detect-contract.js';
import { contractKinds, type Contract } from './repository-facts.js';

/** Larger files are read by nobody line by line; a pack can name them by hand. */
const largest = 2 * 1024 * 1024;
const headBytes = 16 * 1024;
const mostHeads = 5_000;
/** Who installs the package compiles against them. */
const declarations: ContractGuess = { kind: 'interface', forms: ['text'], ignore: [], delimiter: null };

interface ContractPlaces {
  readonly resolvePath: (path: string) => string;
  /** Declarations that published packages name. */
  readonly types?: ReadonlySet<string>;
}

/**
 * Committed files that others rely on, what breaks most of them first. Each was read by the comparator that will judge it: a case that cannot
 * be compared would block for ever.
 */
export async function collectContracts(paths: readonly string[], { resolvePath, types = new Set() }: ContractPlaces): Promise<Contract[]> {
  const found: Contract[] = [];
  let heads = 0;
  for (const path of paths.filter(isPlainName)) {
    const wants = needsHead(path);
    if (wants) heads += 1;
    const head = wants && heads <= mostHeads ? await readHead(resolvePath(path)) : '';
    const guess = types.has(path) ? declarations : detectContract(path, head);
    const contract = guess === null ? null : await prove(path, resolvePath(path), guess);
    if (contract !== null) found.push(contract);
  }
  return found.toSorted((a, b) => contractKinds.indexOf(a.kind) - contractKinds.indexOf(b.kind) || (a.path < b.path ? -1 : 1));
}

/** The path becomes an argument, an id and the name of an output, where some characters mean something else. */
function isPlainName(path: string): boolean {
  return /^[\p{L}\p{N}_.][\p{L}\p{N}_. @+/-]*$/u.test(path) && !path.split('/').some((part) => part === '..' || part === 'stdout' || part === 'stderr');
}

async function readHead(absolute: string): Promise<string> {
  try {
    const file = await open(absolute, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead).toString('utf8');
    } finally {
      await file.close();
    }
  } catch {
    return ''; // gone or not readable since git listed it: then it is no contract
  }
}

async function prove(path: string, absolute: string, { kind, forms, ignore, delimiter }: ContractGuess): Promise<Contract | null> {
  const bytes = await readSmall(absolute);
  if (bytes === null || bytes.length === 0) return null;
  for (const as of forms) {
    const separator = as === 'csv' ? (delimiter ?? findDelimiter(bytes)) : null;
    const key = separator === null ? [] : findKey(bytes, separator);
    const contract: Contract = { path, kind, as, key, ignore, delimiter: separator === ',' ? null : separator };
    // With another end, so that nobody finds two equal files without having read them.
    const other = Buffer.concat([bytes, Buffer.from('\n')]);
    const { state } = await compareContent(bytes, other, { as, ignore, ...(key.length === 0 ? {} : { key }), ...(contract.delimiter === null ? {} : { delimiter: contract.delimiter }) });
    if (state !== 'not-comparable') return contract;
  }
  return null;
}

async function readSmall(absolute: string): Promise<Buffer | null> {
  try {
    const { size } = await stat(absolute);
    return size > largest ? null : await readFile(absolute);
  } catch {
    return null;
  }
}

/** Much of the world writes `;`. */
function findDelimiter(bytes: Buffer): string {
  const header = bytes.toString('utf8').split(/[\r\n]/, 1)[0] ?? '';
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

/** The first column, where it is called a key and no value of it occurs twice. */
function findKey(bytes: Buffer, delimiter: string): string[] {
  const { header, rows } = parseCsv(bytes.toString('utf8'), delimiter);
  const name = header?.cells[0]?.text.trim() ?? '';
  if (!/^(?:.*[_ -])?(?:id|key|code|name|number|uuid|sku|slug)$/i.test(name)) return [];
  const values = rows.map(({ cells }) => cells[0]?.text.trim() ?? '');
  return values.every((value) => value !== '') && new Set(values).size === values.length ? [name] : [];
}
