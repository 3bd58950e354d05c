import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(5000));

export const riskSchema = z.strictObject({
  /** Number or name; unique. */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  risk: text,
  trigger: text,
  mitigation: text,
  owner: text,
  /** How often it is looked at. */
  cadence: text,
});
export type Risk = z.infer<typeof riskSchema>;

/** What may go wrong, and who watches. In YAML under `risk_register`; as Markdown a table with the same columns. */
export const riskRegisterSchema = z.strictObject({ $schema: z.optional(z.string()), risks: z.array(riskSchema) });
export type RiskRegister = z.infer<typeof riskRegisterSchema>;
