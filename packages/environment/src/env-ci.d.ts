declare module 'env-ci' {
  interface DetectedCi {
    readonly isCi: boolean;
    readonly name?: string;
    readonly service?: string;
    readonly commit?: string;
    readonly tag?: string;
    readonly build?: string | number;
    readonly job?: string | number;
    /** On pull requests the branch that it targets. */
    readonly branch?: string;
    readonly pr?: string | number;
    readonly isPr?: boolean;
    readonly slug?: string;
  }
  export default function envCi(options: { env: Readonly<Record<string, string | undefined>>; cwd: string }): DetectedCi;
}
