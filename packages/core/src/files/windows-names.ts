const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:$|[. ])/i;

/** Device names (with any extension), alternate data streams, and the trailing dots and spaces that Windows drops. `.` and `..` are not names. */
export function isReservedOnWindows(name: string): boolean {
  if (name === '.' || name === '..') return false;
  return isDeviceName(name) || name.includes(':') || name.endsWith('.') || name.endsWith(' ');
}

export function isDeviceName(name: string): boolean {
  return device.test(name);
}
