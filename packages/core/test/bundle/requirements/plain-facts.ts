import type { RequirementFacts } from '../../../src/bundle/requirements/judge-requirement.js';
import { areaOf, type PlainArea } from '../plain-bundle.js';

export interface PlainFacts extends Partial<RequirementFacts> {
  /** Of the requirement. */
  readonly require?: Readonly<Record<string, unknown>>;
  readonly plain?: PlainArea;
}

/** A requirement `rollup` of the area `T` whose files are all of the area. */
export function factsOf({ require = {}, plain = {}, ...facts }: PlainFacts = {}): RequirementFacts {
  const area = areaOf({ ...plain, config: { requires: [{ id: 'rollup', files: ['Rollup*.csv'], ...require }] } });
  const [config] = area.config.requires;
  if (config === undefined) throw new Error('no requirement');
  return { id: 'candidate', area, config, isMandatory: false, bundlePath: 'b', matching: area.files, picked: area.files, lost: [], faultOf: () => null, ...facts };
}
