import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/gate/approvals/parse-code-owners.ts
var codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
var patternsOfEverything = /* @__PURE__ */ new Set(["*", "**", "/**", "**/*", "/**/*"]);
var login = /^@([a-z0-9](?:-?[a-z0-9])*)$/;
var team = /^@([a-z0-9](?:-?[a-z0-9])*\/[a-z0-9_.-]+)$/;
var email = /^[^\s@]+@[^\s@]+$/;
function parseCodeOwners(text) {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/));
  const ofEverything = lines.filter(([pattern = "", ...owners2]) => patternsOfEverything.has(pattern) && owners2.every(isOwner));
  const [, ...owners] = ofEverything.at(-1) ?? [];
  const matches = (form) => owners.flatMap((owner) => form.exec(owner.toLowerCase())?.[1] ?? []);
  return { people: matches(login), teams: matches(team) };
}
function isOwner(text) {
  const owner = text.toLowerCase();
  return login.test(owner) || team.test(owner) || email.test(owner);
}

export {
  codeOwnersPaths,
  parseCodeOwners
};
