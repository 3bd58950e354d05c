import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  levelSchema
} from "./chunk-OENNLVGW.js";
import {
  iso_exports
} from "./chunk-GTXKJAWV.js";
import {
  _default,
  _enum,
  _maxLength,
  _minLength,
  _regex,
  array,
  optional,
  prefault,
  strictObject,
  string,
  union
} from "./chunk-BJKKL37A.js";

// packages/contract/src/release/release-config.ts
var text = string().check(_minLength(1));
var name = string().check(_regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of letters, digits, `.`, `_` and `-`"), _maxLength(120));
var template = text.check(_maxLength(300));
var manifestSchema = union([text, strictObject({
  file: text,
  match: text.check(_maxLength(500))
})]);
var bumpSources = ["commits", "changesets", "changelog"];
var freezeSchema = strictObject({
  from: iso_exports.date(),
  to: iso_exports.date(),
  reason: optional(text),
  except: _default(array(_enum(["hotfix", "patch"])), [])
});
var cadenceSchema = strictObject({
  calendar: optional(text),
  timeZone: text,
  freeze: _default(array(freezeSchema), []),
  offCalendar: _default(_enum(["ignore", "warn", "fail"]), "warn"),
  cycle: optional(strictObject({
    start: iso_exports.date()
  }))
});
var checklistItemSchema = strictObject({
  id: name,
  title: text,
  owner: string().check(_regex(/^(@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\/[A-Za-z0-9._-]+)?|SHA256:[A-Za-z0-9+/]{43})$/, "must be `@login`, `@organisation/team` or the id of a key (`SHA256:\u2026`)")),
  level: _default(levelSchema, "merge")
});
var vulnerabilitySource = string().check(_regex(/^(dependabot|code-scanning|secret-scanning|security-report(:[^\s]+)?|sarif:\S.*)$/, "must be `dependabot`, `code-scanning`, `secret-scanning`, `security-report[:key]` or `sarif:<glob>`"));
var severities = ["low", "medium", "high", "critical"];
var checklistSchema = strictObject({
  severity: _default(_enum(severities), "high"),
  vulnerabilities: _default(array(vulnerabilitySource), ["dependabot", "code-scanning"]),
  rollback: prefault(strictObject({
    maxAge: _default(string().check(_regex(/^[1-9][0-9]{0,4}d$/, "must be a number of days such as `180d`")), "180d"),
    files: _default(array(text), [])
  }), {}),
  items: _default(array(checklistItemSchema), [])
});
var tagPattern = string().check(_regex(/^[^\s{}]*(\{package\}[^\s{}]+)?\{version\}([^\s{}]+\{package\})?[^\s{}]*$/, "must hold `{version}` once, such as `v{version}` or `{package}@{version}`"));
var excludeSchema = strictObject({
  labels: _default(array(text), ["skip-notes"]),
  authors: _default(array(text), []),
  types: _default(array(text), [])
});
var releaseConfigSchema = strictObject({
  tag: _default(tagPattern, "v{version}"),
  manifests: _default(array(manifestSchema), []),
  branches: _default(array(text), []),
  bump: prefault(strictObject({
    from: _default(array(_enum(bumpSources)).check(_minLength(1)), ["commits"]),
    changesets: _default(text, ".changeset")
  }), {}),
  changelog: _default(template, "CHANGELOG.md"),
  cadence: optional(cadenceSchema),
  pullRequests: prefault(strictObject({
    milestone: _default(template, "v{version}"),
    label: _default(template, "release:{version}"),
    base: _default(template, "release/v{version}")
  }), {}),
  checklist: prefault(checklistSchema, {}),
  risk: optional(strictObject({
    register: text,
    cite: _default(_enum(["required", "optional"]), "required")
  })),
  notes: optional(strictObject({
    file: template,
    approval: optional(strictObject({
      level: levelSchema
    })),
    exclude: prefault(excludeSchema, {})
  })),
  evidence: prefault(strictObject({
    root: _default(text, "ReleaseEvidence"),
    requires: _default(array(strictObject({
      id: name,
      title: optional(text),
      files: union([text, array(text).check(_minLength(1))]),
      level: _default(_enum(["fail", "warn", "optional"]), "fail")
    })), []),
    bundles: _default(array(template), [])
  }), {}),
  assets: _default(array(template), []),
  signing: _default(_enum(["required", "optional"]), "required"),
  attestation: prefault(strictObject({
    verifierId: optional(text.check(_regex(/^[a-z][a-z0-9+.-]*:\S+$/i, "must be a URI")))
  }), {}),
  trustedKeys: _default(array(text), [])
});

export {
  severities,
  releaseConfigSchema
};
