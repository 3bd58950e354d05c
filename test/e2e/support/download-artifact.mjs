// What actions/download-artifact does with one id: its files lie in the folder, without a folder of the artifact's own.
import { resolve } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const [id, path] = [Number(process.env['INPUT_ARTIFACT-IDS']), resolve(process.env.INPUT_PATH)];
if (!Number.isSafeInteger(id)) throw new Error(`${process.env['INPUT_ARTIFACT-IDS']} is no id`);
await new DefaultArtifactClient().downloadArtifact(id, { path });
