import { listMeasured } from '../notes/index.js';
import { requireJson, toPrettyJson } from '../../json/index.js';
import type { ReleaseRun } from '../release-run.js';
import type { Gathered } from './gathered.js';
import { plannedCopy, plannedText, type PlannedFile } from './planned-file.js';
import type { CitedFile } from './select-documents.js';

/** Everything but README, record and lists, which say something of these. */
export function planFiles({ notes, host, log, target }: ReleaseRun, { selected, checklist, bundles, key }: Omit<Gathered, 'planned'>): PlannedFile[] {
  const { decision, cited } = selected;
  const provenance = target.commit === null ? {} : { provenance: { commit: target.commit, buildId: host.context.runId, signedBy: key?.publicKey.keyId ?? null } };
  const complete = notes.state === 'read' ? { ...notes.notes, ...provenance } : null;
  const measured = listMeasured(cited.filter(({ role }) => role === 'subject').map(({ received }) => received.document));
  const rendered = complete === null ? undefined : host.renderNotes?.({ ...complete, highlights: [...complete.highlights, ...measured] });
  return [
    plannedText({ path: 'release-checklist.json', kind: 'release-checklist' }, toPrettyJson(checklist)),
    ...(complete === null ? [] : [plannedText({ path: 'release-notes.json', kind: 'release-notes' }, toPrettyJson(complete))]),
    ...(rendered === undefined ? [] : [plannedText({ path: 'release-notes.md', kind: 'release-notes' }, rendered)]),
    plannedText({ path: 'risk.json', kind: 'risk' }, toPrettyJson(requireJson({ report: checklist.details.risk, cited: complete?.risks ?? [], noRiskChanged: complete?.noRiskChanged ?? null }))),
    ...(decision === null ? [] : [toPlanned(decision.file)]),
    ...cited.map(toPlanned),
    ...bundles.files.map(({ path, absolute }) => plannedCopy({ path, kind: 'bundle' }, absolute)),
    ...log.attachments().flatMap((one) => ('bytes' in one ? [plannedText({ path: one.name, kind: 'api' }, new TextDecoder().decode(one.bytes))] : [])),
  ];
}

function toPlanned({ path, kind, role, absolute, received }: CitedFile): PlannedFile {
  const { startedAt, finishedAt } = received.document.run;
  return plannedCopy({ path, kind, role, startedAt, finishedAt }, absolute);
}

