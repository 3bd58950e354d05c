import { checkoutChecks } from './checkout-checks.js';
import { githubChecks } from './github-checks.js';
import { workflowChecks } from './workflow-checks.js';

/** Every check of the command `doctor`, in the order in which it reports. */
export const doctorChecks = { ...checkoutChecks, ...workflowChecks, ...githubChecks };
export type DoctorCheckId = keyof typeof doctorChecks;
