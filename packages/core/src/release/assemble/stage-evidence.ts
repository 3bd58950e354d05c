import type { DocumentOf } from '@shipworthy/contract/documents';
import { defaultConfigPath } from '../../config/index.js';
import { sha256Hex, type FileHash } from '../../files/index.js';
import { isJsonObject, requireJson, toPrettyJson, type JsonObject } from '../../json/index.js';
import type { ReleaseRun } from '../release-run.js';
import type { Gathered } from './gathered.js';
import { plannedText } from './planned-file.js';
import { requireNoKey } from './require-no-key.js';
import { signBundle } from './sign-bundle.js';
import { toReadme } from './to-readme.js';
import { toRecordYaml } from './to-yaml.js';
import { stageFiles, writeLists } from './write-bundle.js';

interface Staged {
  readonly gathered: Gathered;
  readonly document: DocumentOf<'release-evidence'>;
}

/** Writes every file of the bundle into `folder`, and signs them. Gives the hashes of what was taken over from bundles. */
export async function stageEvidence(run: ReleaseRun, { gathered, document }: Staged, folder: string): Promise<ReadonlyMap<string, FileHash>> {
  const { host, target, policy, workspace, inputs } = run;
  const { selected, shipped, checklist, planned, key, repository, time } = gathered;
  const first = await stageFiles(folder, planned, { mayLink: host.context.where !== 'local' });
  await requireNoKey(inputs, host.cwd, [...first.files, ...shipped.assets]);
  const passed = document.details.record.validation.gateResults.passed;
  const record = [
    plannedText({ path: 'release-evidence.json', kind: 'release-evidence' }, toPrettyJson(document)),
    plannedText({ path: 'release-evidence.yml', kind: 'release-evidence' }, toRecordYaml('release_evidence', toPlainRecord(document))),
  ];
  const named = await stageFiles(folder, record);
  const readme = plannedText({ path: 'README.md', kind: 'readme' }, toReadme({
    name: target.name, passed, tag: target.tag, commit: target.commit, repository, assets: shipped.assets, keyIds: document.details.keyIds,
    blockers: passed ? [] : document.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ message }) => message),
    items: checklist.details.items, files: [...first.files, ...named.files].filter(({ path }) => !path.startsWith('bundles/') && !path.startsWith('api/')).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }));
  const last = await stageFiles(folder, [readme]);
  const files = [...first.files, ...named.files, ...last.files].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const version = document.details.release.version ?? '';
  const lists = await writeLists({ folder, files }, [...planned, ...record, readme], { version, tag: target.tag, repository, commit: target.commit, assets: shipped.assets });
  const hashed = new Map(first.files.filter(({ path }) => path.startsWith('bundles/')).map((file): [string, FileHash] => [file.path, file]));
  if (key === null) return hashed;
  const configPath = workspace.toRepositoryPath(workspace.toDocumentPath(workspace.resolve(inputs.config ?? defaultConfigPath)));
  const source = `git+${host.context.serverUrl}/${repository ?? 'local'}`;
  await signBundle(folder, {
    passed, reasons: document.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ rule, message }) => `${rule}: ${message}`), tag: target.tag, commit: target.commit, assets: [...shipped.assets], cited: selected.cited, lists,
    verifierId: run.config.attestation.verifierId ?? `${host.context.serverUrl}/${repository ?? 'local'}#release-gate`, toolVersion: host.toolVersion,
    timeVerified: time.toISOString().replace('.000Z', 'Z'), resourceUri: `${source}@refs/tags/${target.tag ?? version}`,
    policy: { uri: `${source}@${policy.policy.commit ?? target.commit ?? ''}#${configPath}`, sha256: await policyDigest(run, configPath) }, level: target.level,
  }, key);
  return hashed;
}

/** Of the configuration as it was read; null where there is none. */
async function policyDigest({ workspace, inputs }: ReleaseRun, _path: string): Promise<string | null> {
  const text = await workspace.readText(inputs.config ?? defaultConfigPath, { optional: true });
  return text === null ? null : sha256Hex(text.text);
}

function toPlainRecord({ details: { record } }: DocumentOf<'release-evidence'>): JsonObject {
  const plain = requireJson(record);
  return isJsonObject(plain) ? plain : {};
}

