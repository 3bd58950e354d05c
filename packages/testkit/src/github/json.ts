/** What JSON calls an object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isJsonArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Undefined where the bytes are no JSON: callers answer as GitHub does instead of crashing. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fields of a request whose types the contract has already checked. Asking for the wrong type is a fault of the fake. */
export class Fields {
  readonly values: JsonObject;

  constructor(values: JsonObject) {
    this.values = values;
  }

  optionalText(name: string): string | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw new Error(`The fake expected a field "${name}"`);
    return value;
  }

  integer(name: string, fallback?: number): number {
    const text = this.optionalText(name);
    const value = text === undefined ? fallback : Number(text);
    if (value === undefined || !Number.isInteger(value)) throw new Error(`The fake expected an integer "${name}"`);
    return value;
  }
}
