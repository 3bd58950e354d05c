import type { DocumentOf } from '@shipworthy/contract/documents';
import { escapeHtml } from '../../html/index.js';
import type { Block } from './block.js';
import { renderCode, renderMark, renderProse } from '../inline.js';
import { toTableBlock } from './table-block.js';

/** Who consented to what, and what did not apply. */
export function toGateBlocks({ details: { approvals = [], approvalsNeeded = 0, notApplicable } }: DocumentOf<'gate-decision'>): Block[] {
  const consented = approvals.map(({ accepted, approver, keyId, how, source, tree, commit, at, note }) => ({
    cells: [renderCode(approver ?? keyId ?? 'nobody'), renderMark(accepted ? 'pass' : 'not-applicable', accepted ? 'counts' : 'does not count'), `${escapeHtml(how.replaceAll('-', ' '))} ${renderCode(source)}`, renderCode((tree ?? commit ?? '–').slice(0, 12)), escapeHtml(at ?? '–'), note === null ? '' : renderProse(note)],
  }));
  const left = notApplicable.map(({ check, reason }) => ({ cells: [renderCode(check), renderProse(reason, 300)] }));
  return [
    ...(consented.length === 0 ? [] : [toTableBlock({ title: `Approvals (${approvals.filter(({ accepted }) => accepted).length} count, ${approvalsNeeded} needed)`, columns: ['Who', 'Counts', 'How', 'What', 'When', 'Why not'], rows: consented })]),
    ...(left.length === 0 ? [] : [toTableBlock({ title: `Does not apply here (${left.length})`, columns: ['Check', 'Reason'], rows: left, folded: true })]),
  ];
}
