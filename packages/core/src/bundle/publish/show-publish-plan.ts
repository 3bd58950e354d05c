import { requireJson, type Json } from '../../json/index.js';
import type { PlannedFile, PublishPlan } from './plan-publish.js';
import type { PublishFacts } from './publish-facts.js';

/** The plan for people: what would be copied from where, and what is not there. */
export function showPublishPlan({ target, files, digest }: PublishPlan, { areas }: PublishFacts): string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const absent = areas.flatMap((area) => area.absent.map((one) => `  ? ${area.name}/${one}: no source holds it, and it is not required`));
  return [`${target}: ${files.length} files, ${bytes} bytes (plan ${digest})`, ...files.map(showFile), ...absent];
}

function showFile(file: PlannedFile): string {
  const origin = file.from === 'copy' ? `${file.source}  for ${file.wantedBy.join(', ')}` : 'written';
  return `  + ${file.path}  ${file.sha256.slice(0, 12)}  ${file.bytes} bytes  ← ${origin}`;
}

/** The same for programs. */
export function toPublishReport({ target, files, digest }: PublishPlan, { isDry, zip }: { readonly isDry: boolean; readonly zip: string | null }): Json {
  return requireJson({
    dryRun: isDry, bundle: target, zip, planDigest: digest,
    files: files.map((file) => ({ path: file.path, sha256: file.sha256, bytes: file.bytes, source: file.from === 'copy' ? file.source : null, for: file.from === 'copy' ? file.wantedBy : [] })),
  });
}
