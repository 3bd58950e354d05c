import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(5000));

export const riskSchema = z.strictObject({
  /** Number or name; unique. @example '7' @example RR-7 */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** What may go wrong. @example The importer reads a feed of a new vendor wrongly */
  risk: text,
  /** How it is noticed. @example More than 1 % of the rows are refused */
  trigger: text,
  /** What is done about it. @example Run the regression pack on the vendor's samples */
  mitigation: text,
  /** Who watches. @example '@acme/import' */
  owner: text,
  /** How often it is looked at. @example every release */
  cadence: text,
});
export type Risk = z.infer<typeof riskSchema>;

/** What may go wrong, and who watches. In YAML under `risk_register`; as Markdown a table with the same columns. */
export const riskRegisterSchema = z.strictObject({
  /** Address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** One entry for each risk. */
  risks: z.array(riskSchema),
});
export type RiskRegister = z.infer<typeof riskRegisterSchema>;
