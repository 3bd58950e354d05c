import { artifacts, documents, goodTransport, shards } from './situations/evidence.js';
import { good } from './situations/good.js';
import { identity, verdicts } from './situations/identity.js';
import { jobs } from './situations/jobs.js';
import { approvals, goodLevels, levels } from './situations/levels.js';
import { goodPolicies, policies } from './situations/policy.js';
import { wiring } from './situations/wiring.js';
import type { SituationGroup } from './situation.js';

/** Every situation that the gate must judge as it says here. */
export const situationGroups: readonly SituationGroup[] = [
  { title: 'Wiring that lets something fail unseen', situations: wiring },
  { title: 'Jobs that did not succeed, and evidence that is not there', situations: jobs },
  { title: 'Documents that are altered or broken', situations: documents },
  { title: 'Artifacts that are not what was handed over', situations: artifacts },
  { title: 'Shards that do not add up', situations: shards },
  { title: 'Documents about something else', situations: identity },
  { title: 'Documents that do not pass', situations: verdicts },
  { title: 'Changes that bring their own rules', situations: policies },
  { title: 'Levels that are lowered or not met', situations: levels },
  { title: 'Approvals that do not count', situations: approvals },
  { title: 'What must pass', situations: [...good, ...goodTransport] },
  { title: 'What must pass under review', situations: goodPolicies },
  { title: 'What must pass as a release', situations: goodLevels },
];
