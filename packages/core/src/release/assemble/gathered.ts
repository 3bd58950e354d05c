import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Host } from '../../host/index.js';
import type { SigningKey } from '../../signing/index.js';
import type { collectBundles } from './collect-bundles.js';
import type { collectShipped } from './collect-shipped.js';
import type { PlannedFile } from './planned-file.js';
import type { SelectedDocuments } from './select-documents.js';

/** Everything that the bundle is made of. */
export interface Gathered {
  readonly selected: SelectedDocuments;
  readonly checklist: DocumentOf<'release-checklist'>;
  readonly shipped: Awaited<ReturnType<typeof collectShipped>>;
  readonly bundles: Awaited<ReturnType<typeof collectBundles>>;
  /** Everything but README, record and lists. */
  readonly planned: readonly PlannedFile[];
  readonly key: SigningKey | null;
  readonly repository: string | null;
  /** Seconds since 1970 that stand for the time of everything made here. */
  readonly epoch: number | null;
  /** The same, or where nothing stands for it, when the run began; whole seconds. */
  readonly time: Date;
  /** The same run, as far as it may differ between two runs over the same inputs. */
  readonly still: Host;
}
