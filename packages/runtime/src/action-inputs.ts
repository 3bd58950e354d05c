import * as core from '@actions/core';
import { commandSpecs, inputsOfFace, type CommandSpec, type RawInputs } from '@shipworthy/contract/inputs';
import type { CommandName } from '@shipworthy/core/commands';

export function specOf(name: CommandName): CommandSpec {
  const spec = commandSpecs.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new TypeError(`there is no command ${name}`);
  return spec;
}

/** What stands under `with:`. Only declared inputs can be asked for: GitHub itself warns about others. */
export function readActionInputs(spec: CommandSpec): RawInputs {
  const names = inputsOfFace(spec, 'action').map(({ name }) => name);
  return { face: 'action', values: Object.fromEntries(names.map((name) => [name, core.getInput(name)])) };
}

/** The inputs that the step itself obeys; everything else is for the command. */
export interface StepInputs {
  readonly upload: boolean;
  readonly retentionDays: number | null;
  readonly comment: boolean;
  /** Empty where paths in documents are those of the workspace. */
  readonly root: string;
}

/** All actions share these inputs. What is wrong with them `runCommand` has found already; then the default holds. */
export function toStepInputs({ values }: RawInputs): StepInputs {
  const days = Number(values['retention-days'] ?? '');
  return {
    upload: (values['upload'] ?? '').toLowerCase() !== 'false',
    retentionDays: Number.isInteger(days) && days > 0 ? days : null,
    comment: (values['comment'] ?? '').toLowerCase() === 'true',
    root: values['root'] ?? '',
  };
}
