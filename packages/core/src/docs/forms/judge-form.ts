import type { FormConfig } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import type { FormField } from './form-fields.js';
import { isBlank } from './is-blank.js';

export type Fields = ReadonlyMap<string, readonly FormField[]>;

/** A form, and what its template has, if there is one. */
export interface FormFacts {
  readonly path: string;
  readonly config: FormConfig;
  readonly fields: Fields;
  readonly template: { readonly path: string; readonly fields: Fields } | null;
}

export function toFormCheck(path: string): string {
  return `form:${path}`;
}

/** Whether every field is there and filled in. A field that stands in several places is filled in where one of them is. */
export function judgeForm({ path, config, fields, template }: FormFacts): FindingDraft[] {
  return config.fields.flatMap((name): FindingDraft[] => {
    const places = fields.get(name) ?? [];
    const [first] = places;
    const field = template?.fields.get(name)?.[0];
    const model = template === null || field === undefined ? null : { ...field, path: template.path };
    if (first === undefined) return [toMissing(path, name, model)];
    const isFilled = places.some(({ value }) => !isBlank(value, model === null ? null : model.value));
    return isFilled ? [] : [toBlank(path, name, { first, model })];
  });
}

/** A field of the template. */
type Model = FormField & { readonly path: string };

function toMissing(path: string, name: string, model: Model | null): FindingDraft {
  return {
    rule: 'docs/form-field-missing', keys: { path, field: name }, check: toFormCheck(path), outcome: 'fail',
    message: `${path}:1:1 has no field \`${name}\`${whereOf(model)}.`, location: { path, line: 1, column: 1 }, related: relatedOf(model),
    remedy: model === null ? `Add a line such as \`${name}: …\`, and fill it in.` : 'Restore the field from the template, and fill it in.',
  };
}

function toBlank(path: string, name: string, { first, model }: { readonly first: FormField; readonly model: Model | null }): FindingDraft {
  const value = first.value.replace(/\s+/g, ' ').slice(0, 80);
  return {
    rule: 'docs/form-blank', keys: { path, field: name }, check: toFormCheck(path), outcome: 'fail', actual: first.value,
    message: `The field \`${name}\` at ${path}:${first.line}:${first.column} is ${value === '' ? 'blank' : `not filled in: ${JSON.stringify(value)}`}${whereOf(model)}.`,
    location: { path, line: first.line, column: first.column }, related: relatedOf(model),
    remedy: `Fill \`${name}\` in.`,
  };
}

function whereOf(model: Model | null): string {
  return model === null ? '' : `; the template has it at ${model.path}:${model.line}:${model.column}`;
}

function relatedOf(model: Model | null): { path: string; line: number; column: number }[] {
  return model === null ? [] : [{ path: model.path, line: model.line, column: model.column }];
}
