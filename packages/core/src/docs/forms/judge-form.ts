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
export function judgeForm(facts: FormFacts): FindingDraft[] {
  return facts.config.fields.flatMap((name): FindingDraft[] => {
    const places = facts.fields.get(name) ?? [];
    const [first] = places;
    const model = facts.template?.fields.get(name)?.[0];
    if (first === undefined) return [toMissing(facts, name, model)];
    const isFilled = places.some(({ value }) => !isBlank(value, model?.value ?? null));
    return isFilled ? [] : [toBlank(facts, name, { first, model })];
  });
}

function toMissing({ path, template }: FormFacts, name: string, model: FormField | undefined): FindingDraft {
  const where = template === null || model === undefined ? '' : `; the template has it at ${template.path}:${model.line}:${model.column}`;
  return {
    rule: 'docs/form-field-missing', keys: { path, field: name }, check: toFormCheck(path), outcome: 'fail',
    message: `${path}:1:1 has no field \`${name}\`${where}.`, location: { path, line: 1, column: 1 }, related: relatedOf(template, model),
    remedy: model === undefined ? `Add a line such as \`${name}: …\`, and fill it in.` : 'Restore the field from the template, and fill it in.',
  };
}

function toBlank({ path, template }: FormFacts, name: string, { first, model }: { readonly first: FormField; readonly model: FormField | undefined }): FindingDraft {
  const value = first.value.replace(/\s+/g, ' ').slice(0, 80);
  const where = template === null || model === undefined ? '' : `; the template has it at ${template.path}:${model.line}:${model.column}`;
  return {
    rule: 'docs/form-blank', keys: { path, field: name }, check: toFormCheck(path), outcome: 'fail', actual: first.value,
    message: `The field \`${name}\` at ${path}:${first.line}:${first.column} is ${value === '' ? 'blank' : `not filled in: ${JSON.stringify(value)}`}${where}.`,
    location: { path, line: first.line, column: first.column }, related: relatedOf(template, model),
    remedy: `Fill \`${name}\` in.`,
  };
}

function relatedOf(template: FormFacts['template'], model: FormField | undefined): { path: string; line: number; column: number }[] {
  return template === null || model === undefined ? [] : [{ path: template.path, line: model.line, column: model.column }];
}
