export { runNode, type NodeResult, type NodeRun } from './run-node.js';
export { actionEnvironment, type ActionEnvironment, type ActionStep } from './action-environment.js';
export { eventPayload, type EventName, type Payload } from './event-payload.js';
export { parseCommandFile } from './command-file.js';
