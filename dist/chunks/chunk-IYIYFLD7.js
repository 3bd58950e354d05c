import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/gate/approvals/latest-reviews.ts
var decisive = /* @__PURE__ */ new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);
function latestReviews(reviews) {
  const latest = /* @__PURE__ */ new Map();
  for (const review of reviews) if (decisive.has(review.state)) latest.set(review.reviewer.toLowerCase(), review);
  return [...latest.values()];
}

export {
  latestReviews
};
