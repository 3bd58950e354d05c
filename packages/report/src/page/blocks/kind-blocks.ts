import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Block } from './block.js';
import { toBundleBlocks } from './bundle-blocks.js';
import { toCheckBlocks } from './check-blocks.js';
import { toComparisonBlocks, toDriftBlocks } from './drift-blocks.js';
import { toGateBlocks } from './gate-blocks.js';
import { toGenericBlocks } from './generic-blocks.js';

/** What each kind has of its own. A kind that a later version adds is shown as what it holds, in words of its own. */
export function toKindBlocks(document: EvidenceDocument): Block[] {
  switch (document.kind) {
    case 'regression-plan': return toCheckBlocks(document);
    case 'regression-observations': return [...toComparisonBlocks(document), ...toCheckBlocks(document)];
    case 'drift-report': return [...toDriftBlocks(document), ...toCheckBlocks(document)];
    case 'bundle-readiness': return toBundleBlocks(document);
    case 'gate-decision': return [...toCheckBlocks(document), ...toGateBlocks(document)];
    default: return [...toCheckBlocks(document), ...toGenericBlocks(document.details)];
  }
}
