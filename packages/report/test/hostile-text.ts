import fc from 'fast-check';

const pieces = [
  '<b>', '<!--', '-->', '</details>', '</summary>', '<img src=x onerror=alert(1)>', '@user', '@org/team', '[x](http://evil.example)', '![i](//evil.example)',
  'https://evil.example', '_www.evil.example', 'a@b.example', '#12', 'GH-3', 'o/r#4', '|', '\\|', '`', '``', '```', '\\', '*', '**', '_', '__', '~~', '&amp;', '&#64;',
  '\n', '\r\n', '- ', '1. ', '# ', '> ', '    ', '\t', '---', '===', '[^1]', '$x$', 'abc', ' ', 'ftp://e.example', 'mailto:a@b.example', '\u202e', '\u001b[2J', '\u0000',
  '\ud800', '\ufffe', ']]>', '"', "'", '::error::x', '\u2028', '\u009b31m',
];

/** Names and messages as an attacker would choose them, mixed with arbitrary text. */
export const hostileText = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 }).map((parts) => parts.join(''));
