import type { SampleConfig } from '@shipworthy/contract/docs';
import type { Fence } from '../markdown/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { readFileSource } from './read-file-source.js';
import { readObservationSource } from './read-observation-source.js';
import type { SampleSource } from './sample-source.js';

/** A sample with what the document shows and what it must show. */
export interface CollectedSample {
  readonly config: SampleConfig;
  /** What it must show, for people. */
  readonly title: string;
  readonly source: SampleSource;
  /** Every fence of the name; exactly one is right. */
  readonly fences: readonly Fence[];
  /** Text of the document; null when it cannot be read. */
  readonly text: string | null;
}

export async function collectSamples(run: DocSyncRun): Promise<CollectedSample[]> {
  const { samples } = run.config;
  const documents = await run.markdown.read([...new Set(samples.map((sample) => sample.in))].filter((path) => run.tree.hasFile(path)));
  return Promise.all(samples.map(async (config) => {
    const document = documents.get(config.in);
    const read = document?.state === 'read' ? document : null;
    return { config, title: toTitle(config), source: await readSource(run, config), fences: read?.file.fences.filter(({ name }) => name === config.fence) ?? [], text: read?.text ?? null };
  }));
}

function readSource(run: DocSyncRun, { equals }: SampleConfig): Promise<SampleSource> {
  return 'file' in equals ? readFileSource(run, equals) : readObservationSource(run, equals);
}

function toTitle({ equals }: SampleConfig): string {
  if ('observation' in equals) return `the accepted output ${equals.observation}`;
  return equals.region === undefined ? equals.file : `${equals.file}, region ${equals.region}`;
}
