export {
  kinds, levelSchema, outcomeSchema, reasonCodes, reasonSchema, verdictSchema,
  type Kind, type Level, type Outcome, type ReasonCode, type Verdict,
} from './words.js';
export { reasonMeanings } from './reason-meanings.js';
