import * as z from 'zod/mini';
import { levelSchema } from '../words/index.js';

const text = z.string().check(z.minLength(1));
const name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be made of letters, digits, `.`, `_` and `-`'), z.maxLength(120));
/** A text in which `{version}` stands for the version of the release, and `{package}` for its package. */
const template = text.check(z.maxLength(300));

/** A file that names the version: one of the known kinds, or any text file with a pattern (RE2) whose first group is the version. */
const manifestSchema = z.union([text, z.strictObject({
  /** The file that names the version. @example src/version.h */
  file: text,
  /** A pattern (RE2) whose first group is the version. @example 'VERSION "([^"]+)"' */
  match: text.check(z.maxLength(500)),
})]);
export type ReleaseManifest = z.infer<typeof manifestSchema>;

/** Where the evidence for the size of the step comes from. */
export const bumpSources = ['commits', 'changesets', 'changelog'] as const;
export type BumpSource = (typeof bumpSources)[number];

/** Days in the time zone of the cadence, both included. */
const freezeSchema = z.strictObject({
  /** First day. @example '2026-12-20' */
  from: z.iso.date(),
  /** Last day. @example '2027-01-03' */
  to: z.iso.date(),
  /** Why; shown with the finding. @example the company is on holiday */
  reason: z.optional(text),
  /** What may go out all the same. @example [hotfix] */
  except: z._default(z.array(z.enum(['hotfix', 'patch'])), []),
});
export type FreezeWindow = z.infer<typeof freezeSchema>;

const cadenceSchema = z.strictObject({
  /** A file of schema `release-calendar`. Absent: only the rules of the cadence themselves count. @example release-calendar.yml */
  calendar: z.optional(text),
  /** Of the IANA database, such as `Europe/Berlin`. No default: a date without a place is ambiguous. @example Europe/Berlin */
  timeZone: text,
  /** Times in which nothing goes out. @example [{ from: '2026-12-20', to: '2027-01-03', except: [hotfix] }] */
  freeze: z._default(z.array(freezeSchema), []),
  /** What a release costs that the calendar does not plan for this day. */
  offCalendar: z._default(z.enum(['ignore', 'warn', 'fail']), 'warn'),
  /** Two weeks, again and again: development; then stabilisation with the candidate on Thursday and the release on Friday. @example { start: '2027-01-04' } */
  cycle: z.optional(z.strictObject({
    /** The Monday on which a cycle began. @example 2027-01-04 */
    start: z.iso.date(),
  })),
});
export type CadenceConfig = z.infer<typeof cadenceSchema>;

const checklistItemSchema = z.strictObject({
  /** Name of the item; approvals name it. @example legal-review */
  id: name,
  /** What must be done. @example Licences reviewed */
  title: text,
  /** `@login`, `@organisation/team`, or the id of a trusted key (`SHA256:…`). @example '@acme/legal' */
  owner: z.string().check(z.regex(/^(@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\/[A-Za-z0-9._-]+)?|SHA256:[A-Za-z0-9+/]{43})$/, 'must be `@login`, `@organisation/team` or the id of a key (`SHA256:…`)')),
  /** The lowest level that asks for it. */
  level: z._default(levelSchema, 'merge'),
});
export type ChecklistItemConfig = z.infer<typeof checklistItemSchema>;

/** `sarif:` takes files of scanners; `security-report` documents by name. */
const vulnerabilitySource = z.string().check(z.regex(/^(dependabot|code-scanning|secret-scanning|security-report(:[^\s]+)?|sarif:\S.*)$/, 'must be `dependabot`, `code-scanning`, `secret-scanning`, `security-report[:key]` or `sarif:<glob>`'));

export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

const checklistSchema = z.strictObject({
  /** The lowest severity that blocks. */
  severity: z._default(z.enum(severities), 'high'),
  /** Where known vulnerabilities are asked for. @example [dependabot, code-scanning] @example ['sarif:reports/*.sarif'] */
  vulnerabilities: z._default(z.array(vulnerabilitySource), ['dependabot', 'code-scanning']),
  /** What proves that the release before can be gone back to (RL-07). */
  rollback: z.prefault(z.strictObject({
    /** How many days old that proof may be. @example 180d */
    maxAge: z._default(z.string().check(z.regex(/^[1-9][0-9]{0,4}d$/, 'must be a number of days such as `180d`')), '180d'),
    /** Files and globs of rollback evidence in the repository; those of the input `documents` count as well. @example ['rollback/*.yml'] */
    files: z._default(z.array(text), []),
  }), {}),
  /** Items of your own; people approve them. @example [{ id: legal-review, title: Licences reviewed, owner: '@acme/legal' }] */
  items: z._default(z.array(checklistItemSchema), []),
});
export type ChecklistConfig = z.infer<typeof checklistSchema>;

const tagPattern = z.string().check(z.regex(/^[^\s{}]*(\{package\}[^\s{}]+)?\{version\}([^\s{}]+\{package\})?[^\s{}]*$/, 'must hold `{version}` once, such as `v{version}` or `{package}@{version}`'));

/** Merged pull requests that the notes need not name. */
const excludeSchema = z.strictObject({
  /** Names of labels. @example [skip-notes] */
  labels: z._default(z.array(text), ['skip-notes']),
  /** Logins, such as `renovate[bot]`. @example ['renovate[bot]'] */
  authors: z._default(z.array(text), []),
  /** Of Conventional Commits, such as `chore`; what breaks something is never left out by its type. @example [chore] */
  types: z._default(z.array(text), []),
});
export type NotesExclusion = z.infer<typeof excludeSchema>;

export const releaseConfigSchema = z.strictObject({
  /** How a version becomes a tag; `{package}` where one repository releases several. @example 'v{version}' @example '{package}@{version}' */
  tag: z._default(tagPattern, 'v{version}'),
  /** Files with the version, all of which must name that of the tag. Empty: `package.json` with its lock and public workspaces, `Cargo.toml`, `pyproject.toml`, `Directory.Build.props` and `VERSION` at the root, as far as they exist. @example [package.json, { file: src/version.h, match: 'VERSION "([^"]+)"' }] */
  manifests: z._default(z.array(manifestSchema), []),
  /** Branches that a tagged commit must be on. Empty: the default branch. @example [main, 'release/*'] */
  branches: z._default(z.array(text), []),
  /** What says how large the step to this version must be. */
  bump: z.prefault(z.strictObject({
    /** Where the evidence comes from. @example [commits, changesets, changelog] */
    from: z._default(z.array(z.enum(bumpSources)).check(z.minLength(1)), ['commits']),
    /** Folder of the changeset files. */
    changesets: z._default(text, '.changeset'),
  }), {}),
  /** The changelog, where `docSync.changelog` names none. */
  changelog: z._default(template, 'CHANGELOG.md'),
  /** Absent: dates are not judged. @example { timeZone: Europe/Berlin, calendar: release-calendar.yml } */
  cadence: z.optional(cadenceSchema),
  /** By what an open pull request belongs to the release. */
  pullRequests: z.prefault(z.strictObject({
    /** Its milestone. @example 'v{version}' */
    milestone: z._default(template, 'v{version}'),
    /** Its label. @example 'release:{version}' */
    label: z._default(template, 'release:{version}'),
    /** The branch that it is to be merged into. @example 'release/v{version}' */
    base: z._default(template, 'release/v{version}'),
  }), {}),
  /** What the release checklist asks for, and how strictly. */
  checklist: z.prefault(checklistSchema, {}),
  /** Absent: risks are not judged. */
  risk: z.optional(z.strictObject({
    /** A Markdown table (number, risk, trigger, mitigation, owner, cadence), or YAML or JSON of schema `risk-register`. @example docs/RiskRegister.md */
    register: text,
    /** Whether the notes must cite the risks that the release touches, or say that none changed. */
    cite: z._default(z.enum(['required', 'optional']), 'required'),
  })),
  /** Absent: RL-08 says that no notes are configured. */
  notes: z.optional(z.strictObject({
    /** The notes, YAML or JSON of schema `release-notes`. @example 'releases/v{version}.yml' */
    file: template,
    /** From which level on somebody must have approved the commit that holds them. */
    approval: z.optional(z.strictObject({
      /** The lowest level that asks for it. @example major */
      level: levelSchema,
    })),
    /** Merged pull requests that the notes need not name. @example { labels: [skip-notes], authors: ['renovate[bot]'] } */
    exclude: z.prefault(excludeSchema, {}),
  })),
  /** The evidence bundle of a release. */
  evidence: z.prefault(z.strictObject({
    /** Folder of the bundles, each named by its version. */
    root: z._default(text, 'ReleaseEvidence'),
    /** Files that the bundle must hold: globs relative to it. */
    requires: z._default(z.array(z.strictObject({
      /** Name of the requirement. @example benchmarks */
      id: name,
      /** What it is called in reports. @example Benchmark results */
      title: z.optional(text),
      /** Globs relative to the bundle. @example ['benchmarks/*.json'] */
      files: z.union([text, z.array(text).check(z.minLength(1))]),
      /** Whether a missing file blocks or warns; `optional`: it may be absent. */
      level: z._default(z.enum(['fail', 'warn', 'optional']), 'fail'),
    })), []),
    /** Folders that are copied whole below `bundles/`, such as evidence bundles; `{version}` stands for the version. @example ['Logs/TelemetryBundles/{version}'] */
    bundles: z._default(z.array(template), []),
  }), {}),
  /** What is shipped: globs. Each becomes a subject of the attestation and is uploaded. @example ['dist/*.tgz'] */
  assets: z._default(z.array(template), []),
  /** Whether the bundle must be signed. */
  signing: z._default(z.enum(['required', 'optional']), 'required'),
  /** The attestation in the bundle, for other verifiers. */
  attestation: z.prefault(z.strictObject({
    /** URI of whoever verifies. Absent: `<server>/<repository>#release-gate`. @example https://github.com/acme/shop#release-gate */
    verifierId: z.optional(text.check(z.regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be a URI'))),
  }), {}),
  /** Files with the public keys whose signed approvals, rollback evidence and published releases count. Read from the default branch. @example [keys/release-2026.pub] */
  trustedKeys: z._default(z.array(text), []),
});
export type ReleaseConfig = z.infer<typeof releaseConfigSchema>;
