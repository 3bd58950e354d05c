/** Of a list of files, in bytes: far above what a million files need, and a text that the engine can hold. */
export const largestList = 256 * 1024 * 1024;
