// What any job of a run may do: take another job's artifact away, or make its report green and put it back under the same name.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const [name, report] = [process.env.INPUT_ARTIFACT, process.env.INPUT_REPORT];
const folder = mkdtempSync(join(tmpdir(), 'replace-'));
const client = new DefaultArtifactClient();
const { artifact } = await client.getArtifact(name);
await client.downloadArtifact(artifact.id, { path: folder });

await client.deleteArtifact(name);
if (report) {
  const document = JSON.parse(readFileSync(join(folder, report), 'utf8'));
  const { checked } = document.summary;
  const forged = { ...document, verdict: 'pass', findings: [], summary: { ...document.summary, checked, pass: checked, warn: 0, fail: 0, unverified: 0, waived: 0, notApplicable: 0 } };
  writeFileSync(join(folder, report), `${JSON.stringify(forged)}\n`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  await client.uploadArtifact(name, files.map((entry) => join(entry.parentPath, entry.name)), folder);
}
