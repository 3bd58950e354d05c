import * as z from 'zod/mini';
import { commonInputs } from './common-inputs.js';
import type { CommandSpec } from './command-spec.js';
import { flag, list, text } from './input-field.js';
import { once } from './once.js';

/** What `init` can propose, in the order in which it is told. */
export const initParts = ['config', 'pack', 'docs', 'workflow'] as const;
export type InitPart = (typeof initParts)[number];

const inputs = once(() => z.strictObject({
  yes: flag('Write what is proposed, lock the pack, run it once and accept the first baseline. Without it nothing is written.', { face: 'command' }),
  only: list('Parts to propose: `config`, `pack`, `docs`, `workflow`. `pack` and `docs` bring the configuration that they need.', { face: 'command', placeholder: 'part', defaultText: 'all of them' }),
  'with-commands': flag('Also make cases of the test commands that were recognised. With `--yes` they are run.', { face: 'command' }),
  'action-ref': text('Commit of Shipworthy that the workflow uses: 40 hexadecimal digits.', { face: 'command', placeholder: 'sha', defaultText: 'the commit of the clone that this command runs from, else forty zeros to replace' }),
  root: commonInputs.root,
}));

/** A command for a person at their own machine: what it writes is reviewed as a pull request. */
export const init = {
  name: 'init',
  title: 'Shipworthy init',
  description: 'Looks at a repository and proposes configuration, pack, first baseline and workflow; writes them with `--yes`.',
  get inputs() {
    return inputs();
  },
  outputs: {},
  examples: [
    { command: 'shipworthy init', does: 'show what was found and what would be written' },
    { command: 'shipworthy init --yes', does: 'write it' },
    { command: 'shipworthy init --only docs,workflow --yes', does: 'begin with links, changelog and boards' },
    { command: 'shipworthy init --with-commands', does: 'propose the test commands as cases, too' },
  ],
  branding: { icon: 'play', color: 'green' },
} as const satisfies CommandSpec;
