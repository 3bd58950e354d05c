export { renderTerminal, type TerminalOptions } from './render-terminal.js';
export { wrapText } from './wrap-text.js';
