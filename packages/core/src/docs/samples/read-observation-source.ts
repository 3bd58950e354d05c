import { posix } from 'node:path';
import type { SampleConfig } from '@shipworthy/contract/docs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { defaultBaselineFolder, recordName, storedPath } from '../../drift/baseline/baseline-paths.js';
import { openWorkTreeFolder } from '../../drift/baseline/baseline-folder.js';
import { isRecordFile, parseRecord } from '../../drift/baseline/parse-record.js';
import { toRecordedBytes } from '../../drift/baseline/to-recorded-bytes.js';
import { isJsonObject } from '../../json/index.js';
import { parseYamlSource } from '../../yaml/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import type { SampleSource } from './sample-source.js';

type ObservationEquals = Extract<SampleConfig['equals'], { readonly observation: string }>;

/** An output as the accepted baseline of a pack has it: what the program is known to print. Proved by the digest in its record. */
export async function readObservationSource(run: DocSyncRun, { observation, pack }: ObservationEquals): Promise<SampleSource> {
  const [caseId = '', ...rest] = observation.split('/');
  const output = rest.join('/');
  const manifests = pack === undefined ? run.policy.config.packs : [pack];
  if (output === '') return missing(`\`${observation}\` names no output: write \`<case>/<output>\``);
  if (manifests.length === 0) return missing('no pack is named: neither by the sample nor under `packs`');
  const answers = await Promise.all(manifests.map((manifest) => readFrom(run, manifest, { caseId, output })));
  const found = answers.filter(({ state }) => state === 'found');
  if (found.length > 1) return missing(`several packs have the output ${observation}: name one with \`pack\``);
  return found[0] ?? answers[0] ?? missing('no pack has it');
}

async function readFrom({ workspace }: DocSyncRun, manifest: string, { caseId, output }: { caseId: string; output: string }): Promise<SampleSource> {
  try {
    const source = await workspace.readText(manifest, { optional: true });
    const value = source === null ? null : parseYamlSource(source.text, manifest).value;
    const id = isJsonObject(value) && typeof value.id === 'string' ? value.id : null;
    if (id === null) return missing(`there is no pack ${manifest}`);
    const folder = openWorkTreeFolder(workspace, defaultBaselineFolder({ path: manifest, ref: { id } }));
    const [name, stored] = [recordName(caseId), storedPath(caseId, output)];
    const files = await folder.read([name, stored]);
    const [record, copy] = [files.get(name), files.get(stored)];
    const path = posix.join(folder.path, stored);
    if (record === undefined) return missing(`the pack ${id} has no accepted record of the case ${caseId}`);
    const parsed = await parseRecord(record, { pack: id, path: posix.join(folder.path, name), name });
    if (!isRecordFile(parsed)) return missing(parsed.message);
    const observed = parsed.record.files.find((file) => file.path === output);
    if (observed === undefined) return missing(`the record of ${caseId} has no output ${output}, only ${parsed.record.files.map((file) => file.path).join(', ')}`);
    const content = copy === undefined ? null : toRecordedBytes(copy, observed.sha256);
    if (content === null) return missing(`the accepted ${output} of ${caseId} is not stored, or is not the one that its record names`);
    return { state: 'found', text: new TextDecoder().decode(content).replaceAll('\r\n', '\n'), path, line: 1 };
  } catch (error) {
    if (isShipworthyError(error) && error.kind === 'user') return missing(error.message);
    throw error;
  }
}

function missing(why: string): SampleSource {
  return { state: 'missing', why, path: null };
}
