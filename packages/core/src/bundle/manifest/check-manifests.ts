import { join } from 'node:path';
import type { FindingDraft } from '../../evidence/index.js';
import { largestList } from '../../files/largest-list.js';
import { readWithin, showBytes } from '../../files/read-within.js';
import type { BundleRun, PartResult } from '../bundle-run.js';
import { decodeText } from '../decode-text.js';
import { causesOf } from './causes-of.js';
import { collectLineage } from './collect-lineage.js';
import { collectRecords } from './collect-records.js';
import { collectDigests, digestNameOf, type DigestName } from './digests.js';
import { judgeAreaFiles, type JudgedFiles } from './judge-area-files.js';
import { judgeIdentity } from './judge-identity.js';
import { judgeRecorded, type HashRecord } from './judge-recorded.js';
import { judgeStrays } from './judge-strays.js';
import { judgeSums } from './judge-sums.js';
import { toEntry, toHex } from './manifest-entry.js';
import { manifestPathOf, openCauses, type KnownFaults } from './open-causes.js';
import { readSums } from './read-sums.js';

const sumsName = 'SHA256SUMS';

/**
 * Whether the files of the bundle are those that its manifests, SHA256SUMS and records elsewhere speak of, and whether the manifests speak of
 * this candidate.
 */
export async function checkManifests(run: BundleRun): Promise<PartResult<null>> {
  const { bundle, areas, config, id, candidate } = run;
  const [lineages, records] = await Promise.all([collectLineage(run), collectRecords(run)]);
  const digests = await collectDigests(bundle.folder, listDigests(run, records));
  const unlisted = bundle.kind === 'zip' && config.zip.allowExtra ? 'ignore' : config.unlisted;
  const opened = causesOf(bundle);
  const files = new Map<string, JudgedFiles>();
  const known = (findings: readonly FindingDraft[]): KnownFaults => ({ findings, opened, invalid: new Map([...files].flatMap(([name, { invalid }]) => (invalid === undefined ? [] : [[name, invalid]]))) });
  // The bundle's root last: where its manifest lists what another area has as well, that area's own finding is the first.
  for (const area of areas.toSorted((a, b) => Number(a.folder === '') - Number(b.folder === ''))) {
    const causeOf = area.folder === '' ? openCauses(run, known([...files.values()].flatMap(({ findings }) => findings))) : opened;
    files.set(area.name, judgeAreaFiles({ id, bundlePath: bundle.path, area, files: bundle.files, unlisted, causeOf, digests }));
  }
  const identities = areas.flatMap((area) => judgeIdentity({
    id, bundlePath: bundle.path, area, candidate, identity: config.identity, lineage: lineages.get(area.manifest?.commit ?? '') ?? { state: 'none' },
  }));
  const only = run.inputs.areas.length === 0 ? null : new Set(run.inputs.areas);
  const strays = only === null ? judgeStrays({ id, bundlePath: bundle.path, files: bundle.files, areas: config.areas, unlisted, causeOf: opened }) : [];
  const judged = [...files.values()];
  const found = [...judged.flatMap(({ findings }) => findings), ...identities, ...strays];
  const sums = await readBundleSums(run);
  const causeOf = openCauses(run, known(found));
  const sumsFindings = sums === null ? [] : judgeSums({ id, bundlePath: bundle.path, path: sumsName, sums, files: bundle.files, config: { ...config, unlisted }, only, causeOf });
  // What SHA256SUMS alone knows of a file is as good a cause: an area may have no manifest.
  const causeOfRecord = openCauses(run, known([...found, ...sumsFindings]));
  const recorded = judgeRecorded({ id, bundlePath: bundle.path, records, files: bundle.files, digests, causeOf: causeOfRecord });
  return {
    checks: [...areas.map(({ name }) => `area:${name}`), ...judged.flatMap(({ checks }) => checks), ...records.map(({ of }) => `file:${of}`)],
    findings: [...found, ...sumsFindings, ...recorded],
    details: null,
  };
}

/** Null where there are none, and where they are an area's manifest, which is judged as such. */
async function readBundleSums({ bundle, areas }: BundleRun): Promise<ReturnType<typeof readSums> | null> {
  if (!bundle.files.some(({ path }) => path === sumsName) || areas.some((area) => manifestPathOf(area) === sumsName)) return null;
  const bytes = await readWithin(join(bundle.folder, sumsName), largestList);
  const text = bytes === null ? null : decodeText(bytes);
  if (text !== null) return readSums(text, sumsName);
  const message = bytes === null ? `It is larger than ${showBytes(largestList)}` : 'It is neither UTF-8 nor UTF-16';
  return { entries: [], faults: [{ message, listedIn: sumsName, line: 1, column: 1 }] };
}

/** Hashes of other kinds than the one that is known of every file. */
function listDigests({ areas, bundle }: BundleRun, records: readonly HashRecord[]): ReadonlyMap<string, ReadonlySet<DigestName>> {
  const present = new Set(bundle.files.map(({ path }) => path));
  const wanted = new Map<string, Set<DigestName>>();
  const want = (path: string, hex: string | null): void => {
    const name = hex === null ? null : digestNameOf(hex);
    if (name !== null && present.has(path)) wanted.set(path, (wanted.get(path) ?? new Set()).add(name));
  };
  for (const { manifest, folder } of areas) {
    if (manifest === null) continue;
    for (const file of manifest.files) {
      if (file.sha256 === null) want(folder === '' ? file.path : `${folder}/${file.path}`, toEntry(file, manifest.path).recorded);
    }
  }
  for (const { of, noted } of records) for (const { value } of noted) want(of, toHex(value));
  return wanted;
}

