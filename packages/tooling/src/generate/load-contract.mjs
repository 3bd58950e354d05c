import { loadTypeScript } from '../load-typescript.mjs';
import { fieldDescriptions } from './field-descriptions.mjs';

/** The contract as running code, with the zod that its schemas were made with. */
export function loadContract() {
  return loadTypeScript(`
    export { toJSONSchema } from 'zod/mini';
    export { descriptions } from './packages/tooling/src/generate/described.mjs';
    export { approvalSchema } from '@shipworthy/contract/approval';
    export { bundleManifestSchema } from '@shipworthy/contract/bundle';
    export { configSchema, waiversFileSchema } from '@shipworthy/contract/config';
    export { docDebtsSchema } from '@shipworthy/contract/docs';
    export { documentSchemas } from '@shipworthy/contract/documents';
    export { baselineRecordSchema } from '@shipworthy/contract/drift';
    export { neverPermitted, schemaBase } from '@shipworthy/contract/envelope';
    export { errorCodes } from '@shipworthy/contract/errors';
    export { commandSpecs, inputsOfFace, localCommandSpecs } from '@shipworthy/contract/inputs';
    export { packLockSchema, packManifestSchema } from '@shipworthy/contract/pack';
    export { evidenceManifestSchema, publicationRecordSchema, writtenSchemas } from '@shipworthy/contract/release';
    export { rules } from '@shipworthy/contract/rules';
    export { reasonMeanings } from '@shipworthy/contract/words';
    export { environmentNames } from '@shipworthy/environment';
  `, [fieldDescriptions]);
}
