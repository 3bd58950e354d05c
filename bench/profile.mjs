import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rows, cases } from './growth/packs.mjs';
import { pages } from './growth/documents.mjs';
import { bundle, documents, release, scans } from './growth/evidence.mjs';
import { runShipped } from './growth/world.mjs';
import { root } from './measure.mjs';

const mostParts = 5;
const [publish, verifyBundle] = bundle.curves;
const [assemble, verify] = release.curves;
const [run] = cases.curves;

/** The main path of each capability at a size that somebody may have; `first`: what runs before it, unmeasured. */
const subjects = [
  { id: 'start-up', what: '`--version`', world: null, curve: { args: ['--version'] } },
  { id: 'regression-pack', what: '2,000 cases that do nothing', world: cases, size: 2000, curve: run },
  { id: 'drift-check', what: 'NDJSON of 20,000 records by key, one in a hundred drifted', world: rows['drift-ndjson'], size: 20_000, curve: rows['drift-ndjson'].curves[0] },
  { id: 'telemetry-bundle-readiness', what: '5,000 files', world: bundle, size: 5000, first: [publish], curve: verifyBundle },
  { id: 'doc-sync-check', what: '10,000 pages with three links each', world: pages, size: 10_000, curve: pages.curves[0] },
  { id: 'release-evidence', what: 'assemble, 20,000 small files', world: release, size: 20_000, curve: assemble },
  { id: 'release-evidence-verify', what: 'verify, 20,000 small files', world: release, size: 20_000, first: [assemble], curve: verify },
  { id: 'release-gate', what: '10,000 documents', world: documents, size: 10_000, curve: documents.curves[0] },
  { id: 'security-report', what: 'a SARIF report of 50,000 findings', world: scans, size: 50_000, curve: scans.curves[0] },
];

const native = new Map([['(garbage collector)', 'garbage collection'], ['(idle)', 'waiting for the disk, git and threads'], ['(program)', 'the engine itself, mostly system calls']]);

/** Sources by line of a bundle: esbuild writes the path of each above it. */
function readSources(path) {
  const sources = [];
  let current = 'the bundle';
  readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
    const found = /^(?:\/\/|\s*\/\/) ((?:packages|actions|node_modules)\/\S+)$/.exec(line);
    if (found !== null) [, current] = found;
    sources[index] = current;
  });
  return sources;
}

/** The folder of ours, or the package, that a function belongs to. */
function toPart({ functionName, url }, lineNumber, sourcesOf) {
  if (native.has(functionName)) return native.get(functionName);
  if (url.startsWith('node:')) return /modules|loader|vm/.test(url) ? 'Node: loading modules' : /fs|streams/.test(url) ? 'Node: files' : 'Node: everything else';
  if (url === '') return `Node: \`${functionName === '' ? 'builtin' : functionName}\``;
  const source = sourcesOf(url.replace('file://', ''))[lineNumber] ?? basename(url);
  const dependency = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return dependency === undefined ? `\`${source.replace(/^packages\/([^/]+)\/src\//, '$1/').replace(/\/[^/]+$/, '')}\`` : `\`${dependency}\``;
}

function readProfile(folder) {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.0.001.cpuprofile'));
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const cache = new Map();
  const sourcesOf = (path) => cache.get(path) ?? cache.set(path, readSources(path)).get(path);
  const parts = new Map(nodes.map(({ id, callFrame }) => [id, toPart(callFrame, callFrame.lineNumber, (path) => (path.startsWith(root) ? sourcesOf(path) : []))]));
  const shares = new Map();
  const whole = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  samples.forEach((id, index) => shares.set(parts.get(id), (shares.get(parts.get(id)) ?? 0) + timeDeltas[index] / whole));
  return { milliseconds: Math.round(whole / 1000), parts: [...shares].map(([part, share]) => ({ part, share: Math.round(share * 1000) / 10 })).toSorted((a, b) => b.share - a.share).slice(0, mostParts) };
}

async function profile({ id, what, world, size, first = [], curve }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  try {
    const [work, profiles] = ['work', 'profiles'].map((name) => join(folder, name));
    mkdirSync(work);
    await world?.create(work, size);
    for (const one of [...first, curve]) {
      await one.before?.(work);
      const flags = one === curve ? ['--cpu-prof', '--cpu-prof-interval=500', `--cpu-prof-dir=${profiles}`] : [];
      await runShipped(work, one.args, { exitCode: one.exitCode ?? 0, environment: one.environment, flags });
    }
    const { milliseconds, parts } = readProfile(profiles);
    console.log(`\n${id}: ${what}, ${milliseconds} ms\n${parts.map(({ part, share }) => `  ${share.toFixed(1).padStart(5)} %  ${part}`).join('\n')}`);
    return [id, { what, milliseconds, parts }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the main thread of each capability spends its time: the largest parts by the folder or package whose code ran. */
export async function printProfiles() {
  const profiles = [];
  for (const subject of subjects) profiles.push(await profile(subject));
  return Object.fromEntries(profiles);
}
