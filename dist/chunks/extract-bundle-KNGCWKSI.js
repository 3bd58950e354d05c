import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  hashZip,
  kindOf
} from "./chunk-XFFB4RAI.js";
import {
  bundlePathOf
} from "./chunk-FXHEOVW4.js";
import {
  extractZip,
  openZip,
  requireEmptyFolder
} from "./chunk-XMUDPAAX.js";
import "./chunk-S4BTKXOZ.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/extract-bundle.ts
async function extractBundle(request) {
  const { verifyBundle } = await import("./verify-bundle-M2MFJ5CR.js");
  return extractVerified(request, verifyBundle);
}
async function extractVerified(request, verify) {
  const { inputs, config, workspace } = request;
  const path = bundlePathOf(request);
  const to = requireTarget(request);
  const absolute = workspace.resolve(path);
  await requireZip(absolute, path);
  await requireEmptyFolder(to.absolute, to.path);
  if (inputs["dry-run"]) {
    const plan = showPlan(await openZip(absolute, config.zip), path, to.path);
    return { out: workspace.out, documents: [], notes: [...plan, "Nothing was verified or written (dry run)."], outputs: {}, exitCode: 0 };
  }
  const verified = await verify(request);
  const proved = verified.documents.map(({ document }) => document).find(({ kind }) => kind === "bundle-readiness");
  if (proved === void 0 || proved.verdict !== "pass" && proved.verdict !== "warn") {
    return { ...verified, notes: [...verified.notes, `Nothing was extracted: ${path} does not verify.`], exitCode: 1 };
  }
  await requireSame({ absolute, path, sha256: sha256Of(proved.details) });
  const files = await extractZip(await openZip(absolute, config.zip), to.absolute);
  return { ...verified, notes: [...verified.notes, `extracted  ${files.length} files into ${to.path}`] };
}
function requireTarget({ inputs, workspace }) {
  if (inputs.areas.length > 0) throw new ShipworthyError("usage/invalid-input", "A bundle is extracted as a whole, so it is verified as a whole.", { hint: "Leave `areas` away." });
  if (inputs.to === void 0) throw new ShipworthyError("usage/invalid-input", "Nothing says where the bundle is extracted to.", { hint: "Name an empty folder with `to`." });
  const absolute = workspace.resolve(inputs.to);
  return { absolute, path: workspace.toDocumentPath(absolute) };
}
async function requireZip(absolute, path) {
  const kind = await kindOf(absolute, path);
  if (kind === "zip") return;
  throw new ShipworthyError(kind === null ? "config/not-found" : "usage/invalid-input", kind === null ? `There is no bundle at ${path}.` : `${path} is a folder, and no zip.`, {
    hint: "Name the zip with `path`."
  });
}
function showPlan({ entries, bytes }, path, to) {
  const names = entries.map(({ name, bytes: size }) => `  + ${to}/${name}: ${size} bytes`).sort();
  return [`${path}: ${entries.length} files, ${bytes} bytes, to ${to}, once it verifies`, ...names];
}
function sha256Of(details) {
  if (typeof details !== "object" || details === null || !("bundle" in details)) return null;
  const { bundle } = details;
  return typeof bundle === "object" && bundle !== null && "sha256" in bundle && typeof bundle.sha256 === "string" ? bundle.sha256 : null;
}
async function requireSame({ absolute, path, sha256 }) {
  if (await hashZip({ absolute, path }) === sha256) return;
  throw new ShipworthyError("artifact/digest-mismatch", `${path} is not the zip that was verified.`, { hint: "It was replaced meanwhile. Find out by what, and run again." });
}
export {
  extractBundle,
  extractVerified,
  openWorkspace,
  resolvePolicy,
  runAction
};
