import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/files/windows-names.ts
var device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:$|[. ])/i;
function isReservedOnWindows(name) {
  if (name === "." || name === "..") return false;
  return isDeviceName(name) || name.includes(":") || name.endsWith(".") || name.endsWith(" ");
}
function isDeviceName(name) {
  return device.test(name);
}

export {
  isReservedOnWindows,
  isDeviceName
};
