import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  systemCode,
  toReadError
} from "./chunk-LNMI6T4R.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import {
  __commonJS,
  __toESM
} from "./chunk-5XWL5JNG.js";

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path, { windows } = {}) => {
      const segs = path.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code = advance();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants2 = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants2;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote2 = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote2 = quote2 === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote2 === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote2 = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote2 = quote2 === 1 ? 0 : 1;
          continue;
        }
        if (quote2 === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match = parseRepeatedExtglob(value);
      while (match) {
        depth++;
        value = match.body.trim();
        match = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants2.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal = normalizeSimpleBranch(branch);
        if (literal && literal.length === 1) {
          safeChars.push(literal);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants2.globChars(opts.windows);
      const EXTGLOB_CHARS = constants2.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count++;
        }
        if (count % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open4 = tokens[token.tokensIndex];
          open4.type = "text";
          open4.value = literal;
          open4.output = safeOutput || utils.escapeRegex(literal);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open4.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m;
          }
          if (first === "?") {
            if (esc) {
              return esc + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc) {
              return esc + first + (rest ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix = POSIX_REGEX_SOURCE[rest2];
                if (posix) {
                  prev.value = pre + posix;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open4 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open4);
          push(open4);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants2.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse = require_parse();
    var utils = require_utils();
    var constants2 = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match, output } = picomatch2.test(input, regex, options, { glob, posix });
        const result = { glob, state, regex, posix, input, output, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch2.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix ? utils.toPosixSlashes : null);
      let match = input === glob;
      let output = match && format ? format(input) : input;
      if (match === false) {
        output = format ? format(input) : input;
        match = output === glob;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch2.matchBase(input, regex, options, posix);
        } else {
          match = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match), match, output };
    };
    picomatch2.matchBase = (input, glob, options, posix = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse(input, options);
      }
      return picomatch2.compileRe(parsed, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants2;
    module.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch2(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module.exports = picomatch2;
  }
});

// packages/core/src/files/write-file-atomically.ts
import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// packages/core/src/files/shorten-name.ts
function shortenName(name, maxBytes) {
  let [kept, bytes] = ["", 0];
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > maxBytes) return kept;
    kept += letter;
  }
  return kept;
}

// packages/core/src/files/write-file-atomically.ts
async function writeFileAtomically(path, data) {
  await writeFilesAtomically([{ path, data }]);
}
async function writeFilesAtomically(files) {
  const staged = files.map(({ path, data }) => ({ path, data, temporary: join(dirname(path), `.${shortenName(basename(path), 100)}.${randomBytes(6).toString("hex")}.tmp`) }));
  const stored = await Promise.allSettled(staged.map(async ({ path, data, temporary }) => {
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(temporary, data);
  }));
  try {
    stored.forEach((outcome, index) => {
      if (outcome.status === "rejected") throw toWriteError(files[index]?.path ?? "", outcome.reason);
    });
    for (const { temporary, path } of staged) await rename(temporary, path).catch((error) => {
      throw toWriteError(path, error);
    });
  } catch (error) {
    await Promise.all(staged.map(async ({ temporary }) => rm(temporary, { force: true }).catch(() => void 0)));
    throw error;
  }
  await Promise.all([...new Set(files.map(({ path }) => dirname(path)))].map(syncFolder));
}
async function writeDurably(path, data) {
  const file = await open(path, "wx");
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}
async function syncFolder(folder) {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (systemCode(error) === "") throw error;
  }
}
function toWriteError(path, error) {
  const code = systemCode(error);
  if (code === "") return error;
  return new ShipworthyError("output/not-writable", `${basename(path)} cannot be written (${code}).`, {
    hint: code === "ENOSPC" || code === "EDQUOT" ? "The disk is full. Free some space and run again." : "Check that the output folder exists or can be made, and that this user may write there.",
    cause: error
  });
}

// packages/core/src/files/hash-file.ts
import { createHash as createHash2 } from "node:crypto";
import { open as open2 } from "node:fs/promises";
import { basename as basename2 } from "node:path";

// packages/core/src/files/file-hasher.ts
import { createHash, hash as hashAtOnce } from "node:crypto";
import { closeSync, constants, openSync, readSync } from "node:fs";
var buffer = Buffer.allocUnsafeSlow(1024 * 1024);
function hashSmallFile(path, options) {
  return withFile(path, options, (file) => {
    let bytes = 0;
    for (let read = -1; read !== 0 && bytes < buffer.length; bytes += read) read = readSync(file, buffer, bytes, buffer.length - bytes, null);
    if (bytes === buffer.length) return null;
    return { sha256: hashAtOnce("sha256", buffer.subarray(0, bytes)), bytes, failure: "" };
  });
}
function toOpenFlags({ noFollow }) {
  const known2 = constants;
  return constants.O_RDONLY | (noFollow ? known2.O_NOFOLLOW ?? 0 : 0);
}
function withFile(path, options, read) {
  let file = -1;
  try {
    file = openSync(path, toOpenFlags(options));
    return read(file);
  } catch (error) {
    const failure = systemCode(error);
    if (failure === "") throw error;
    return { sha256: "", bytes: 0, failure };
  } finally {
    if (file !== -1) closeSync(file);
  }
}

// packages/core/src/files/hash-file.ts
var chunkBytes = 1024 * 1024;
async function hashFile(path, options = { noFollow: false }) {
  try {
    const file = await open2(path, toOpenFlags(options));
    try {
      const hash2 = createHash2("sha256");
      const buffer2 = Buffer.allocUnsafe(chunkBytes);
      let bytes = 0;
      for (; ; ) {
        const { bytesRead } = await file.read(buffer2, 0, chunkBytes, null);
        if (bytesRead === 0) break;
        hash2.update(buffer2.subarray(0, bytesRead));
        bytes += bytesRead;
      }
      return { sha256: hash2.digest("hex"), bytes };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemCode(error);
    throw code === "" ? error : toReadError(code, basename2(path), error);
  }
}

// packages/core/src/files/hashing.ts
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename as basename3 } from "node:path";
import { setImmediate } from "node:timers/promises";

// packages/core/src/files/hash-table.ts
var digestBytes = 64;
var undone = -1;
var threadState = { waiting: 0, working: 1, ended: 2 };
var HashTable = class _HashTable {
  control;
  sizes;
  digits;
  constructor({ control, sizes, digits }) {
    this.control = control;
    this.sizes = sizes;
    this.digits = Buffer.from(digits.buffer, digits.byteOffset, digits.byteLength);
  }
  static create(files, threads) {
    const [control, sizes, digits] = [new Int32Array(shared(4 * (1 + threads))), new Float64Array(shared(8 * files)), new Uint8Array(shared(digestBytes * files))];
    sizes.fill(undone);
    return new _HashTable({ control, sizes, digits });
  }
  /** Index of a file that nobody else takes; as many as there are files, or more, when none is left. */
  take() {
    return Atomics.add(this.control, 0, 1);
  }
  /** Nobody takes another one. */
  close() {
    Atomics.store(this.control, 0, this.sizes.length);
  }
  /** One that failed stays undone. */
  settle(index, { sha256, bytes, failure }) {
    if (failure !== "") return;
    this.digits.write(sha256, index * digestBytes, "latin1");
    this.sizes[index] = bytes;
  }
  isDone(index) {
    return this.sizes[index] !== undone;
  }
  sha256Of(index) {
    return this.digits.toString("latin1", index * digestBytes, (index + 1) * digestBytes);
  }
  bytesOf(index) {
    return this.sizes[index] ?? undone;
  }
  stateOf(thread) {
    return Atomics.load(this.control, 1 + thread);
  }
  enter(thread, state) {
    Atomics.store(this.control, 1 + thread, state);
  }
};
function shared(bytes) {
  return new SharedArrayBuffer(bytes);
}

// packages/core/src/files/hash-thread.ts
import { SHARE_ENV, Worker } from "node:worker_threads";

// packages/core/src/files/generated/hash-program.js
var hashProgram = [
  '"use strict";',
  "",
  "// packages/core/src/files/hash-main.ts",
  'var import_node_worker_threads = require("node:worker_threads");',
  "",
  "// packages/core/src/files/file-hasher.ts",
  'var import_node_crypto = require("node:crypto");',
  'var import_node_fs = require("node:fs");',
  "",
  "// packages/core/src/files/file-errors.ts",
  "function systemCode(error) {",
  '  if (typeof error !== "object" || error === null || !("code" in error)) return "";',
  '  return typeof error.code === "string" && /^E[A-Z0-9]+$/.test(error.code) ? error.code : "";',
  "}",
  "",
  "// packages/core/src/files/file-hasher.ts",
  "var buffer = Buffer.allocUnsafeSlow(1024 * 1024);",
  "function hashSmallFile(path, options) {",
  "  return withFile(path, options, (file) => {",
  "    let bytes = 0;",
  "    for (let read = -1; read !== 0 && bytes < buffer.length; bytes += read) read = (0, import_node_fs.readSync)(file, buffer, bytes, buffer.length - bytes, null);",
  "    if (bytes === buffer.length) return null;",
  '    return { sha256: (0, import_node_crypto.hash)("sha256", buffer.subarray(0, bytes)), bytes, failure: "" };',
  "  });",
  "}",
  "function hashAnyFile(path, options) {",
  "  return hashSmallFile(path, options) ?? withFile(path, options, (file) => {",
  '    const hash = (0, import_node_crypto.createHash)("sha256");',
  "    let bytes = 0;",
  "    for (let read = -1; read !== 0; bytes += read) {",
  "      read = (0, import_node_fs.readSync)(file, buffer, 0, buffer.length, null);",
  "      hash.update(buffer.subarray(0, read));",
  "    }",
  '    return { sha256: hash.digest("hex"), bytes, failure: "" };',
  "  });",
  "}",
  "function toOpenFlags({ noFollow }) {",
  "  const known = import_node_fs.constants;",
  "  return import_node_fs.constants.O_RDONLY | (noFollow ? known.O_NOFOLLOW ?? 0 : 0);",
  "}",
  "function withFile(path, options, read) {",
  "  let file = -1;",
  "  try {",
  "    file = (0, import_node_fs.openSync)(path, toOpenFlags(options));",
  "    return read(file);",
  "  } catch (error) {",
  "    const failure = systemCode(error);",
  '    if (failure === "") throw error;',
  '    return { sha256: "", bytes: 0, failure };',
  "  } finally {",
  "    if (file !== -1) (0, import_node_fs.closeSync)(file);",
  "  }",
  "}",
  "",
  "// packages/core/src/files/hash-table.ts",
  "var digestBytes = 64;",
  "var undone = -1;",
  "var threadState = { waiting: 0, working: 1, ended: 2 };",
  "var HashTable = class _HashTable {",
  "  control;",
  "  sizes;",
  "  digits;",
  "  constructor({ control, sizes, digits }) {",
  "    this.control = control;",
  "    this.sizes = sizes;",
  "    this.digits = Buffer.from(digits.buffer, digits.byteOffset, digits.byteLength);",
  "  }",
  "  static create(files, threads) {",
  "    const [control, sizes, digits] = [new Int32Array(shared(4 * (1 + threads))), new Float64Array(shared(8 * files)), new Uint8Array(shared(digestBytes * files))];",
  "    sizes.fill(undone);",
  "    return new _HashTable({ control, sizes, digits });",
  "  }",
  "  /** Index of a file that nobody else takes; as many as there are files, or more, when none is left. */",
  "  take() {",
  "    return Atomics.add(this.control, 0, 1);",
  "  }",
  "  /** Nobody takes another one. */",
  "  close() {",
  "    Atomics.store(this.control, 0, this.sizes.length);",
  "  }",
  "  /** One that failed stays undone. */",
  "  settle(index, { sha256, bytes, failure }) {",
  '    if (failure !== "") return;',
  '    this.digits.write(sha256, index * digestBytes, "latin1");',
  "    this.sizes[index] = bytes;",
  "  }",
  "  isDone(index) {",
  "    return this.sizes[index] !== undone;",
  "  }",
  "  sha256Of(index) {",
  '    return this.digits.toString("latin1", index * digestBytes, (index + 1) * digestBytes);',
  "  }",
  "  bytesOf(index) {",
  "    return this.sizes[index] ?? undone;",
  "  }",
  "  stateOf(thread) {",
  "    return Atomics.load(this.control, 1 + thread);",
  "  }",
  "  enter(thread, state) {",
  "    Atomics.store(this.control, 1 + thread, state);",
  "  }",
  "};",
  "function shared(bytes) {",
  "  return new SharedArrayBuffer(bytes);",
  "}",
  "",
  "// packages/core/src/files/hash-main.ts",
  "function takePart({ thread, work }) {",
  "  const table = new HashTable(work);",
  "  table.enter(thread, threadState.working);",
  "  try {",
  '    const names = work.names.split("\\0");',
  "    if (names.length !== table.sizes.length) return;",
  '    for (let index = table.take(); index < names.length; index = table.take()) table.settle(index, hashAnyFile(work.prefix + (names[index] ?? ""), work));',
  "  } catch {",
  "  } finally {",
  "    table.enter(thread, threadState.ended);",
  "  }",
  "}",
  'import_node_worker_threads.parentPort?.on("message", (order) => {',
  "  takePart(order);",
  "  import_node_worker_threads.parentPort?.postMessage(order.ticket);",
  "});"
].join("\n");

// packages/core/src/files/hash-thread.ts
var idle = [];
function takeThreads(count) {
  const threads = idle.splice(0, count);
  try {
    while (threads.length < count) threads.push(new HashThread());
  } catch (error) {
    const isRefused = error instanceof Error && "code" in error && error.code === "ERR_WORKER_INIT_FAILED";
    if (!isRefused) throw error;
  }
  return threads;
}
var HashThread = class {
  #worker;
  #ends = /* @__PURE__ */ new Map();
  #tickets = 0;
  #isLost = false;
  constructor() {
    this.#worker = new Worker(hashProgram, { eval: true, env: SHARE_ENV, execArgv: [] });
    this.#worker.on("message", (ticket) => this.#ends.get(ticket)?.());
    for (const event of ["error", "exit"]) this.#worker.on(event, () => this.#lose());
    this.#worker.unref();
  }
  /**
   * Lets it take files of a table. The function that is returned settles when it takes none any more, to be asked for when none is left:
   * one that is not even ready is not waited for. What it could not do is undone then. Never rejects.
   */
  begin(table, thread, work) {
    const ticket = this.#tickets += 1;
    this.#worker.postMessage({ thread, ticket, work });
    return async () => {
      if (!this.#isLost && table.stateOf(thread) === threadState.working) await this.#wait(ticket);
    };
  }
  /** It may be taken again. */
  rest() {
    if (!this.#isLost) idle.push(this);
  }
  async #wait(ticket) {
    this.#worker.ref();
    await new Promise((resolve2) => this.#ends.set(ticket, resolve2));
    this.#ends.delete(ticket);
    this.#worker.unref();
  }
  #lose() {
    this.#isLost = true;
    const at = idle.indexOf(this);
    if (at >= 0) idle.splice(at, 1);
    for (const end of this.#ends.values()) end();
  }
};

// packages/core/src/files/hashing.ts
var worthAThread = { bytes: 32 * 1024 * 1024, files: 4e3 };
var portionFiles = { first: 200, others: 2e3 };
var sliceMs = 3;
var Hashing = class {
  #prefix;
  #noFollow;
  #wanted;
  #portions = [];
  #waits = [];
  #pending = [];
  #files = 0;
  #threads = null;
  constructor({ prefix, noFollow = false, threads, expected = 0 }) {
    this.#prefix = prefix;
    this.#noFollow = noFollow;
    this.#wanted = threads;
    if (expected >= worthAThread.files) this.#threads = takeThreads(threads ?? availableParallelism() - 1);
  }
  /** A regular file, once. */
  add(name) {
    this.#pending.push(name);
    this.#files += 1;
    if (this.#pending.length < (this.#portions.length === 0 ? portionFiles.first : portionFiles.others)) return;
    if (this.#threads !== null || this.#files >= worthAThread.files) this.#handOut();
  }
  /** The hashes in the order in which the names were added. Throws `config/not-found` or `config/unreadable` for the first that cannot be read. */
  async end() {
    this.#handOut();
    try {
      for (const portion of this.#portions) await this.#drain(portion);
    } finally {
      await this.stop();
    }
    const hashes = [];
    for (const portion of this.#portions) await this.#collect(portion, hashes);
    return hashes;
  }
  /** Lets nobody begin another file, and settles when nobody is at one. */
  async stop() {
    for (const { table } of this.#portions) table.close();
    await Promise.all(this.#waits.splice(0).map(async (wait) => wait()));
    for (const thread of this.#threads ?? []) thread.rest();
    this.#threads = null;
  }
  #handOut() {
    const names = this.#pending;
    this.#pending = [];
    if (names.length === 0) return;
    this.#threads ??= takeThreads(this.#wanted ?? (this.#isWorthThreads(names) ? Math.min(availableParallelism(), this.#files) - 1 : 0));
    const table = HashTable.create(names.length, this.#threads.length);
    this.#portions.push({ names, table });
    if (this.#threads.length === 0) return;
    const { control, sizes, digits } = table;
    const work = { prefix: this.#prefix, names: names.join("\0"), noFollow: this.#noFollow, control, sizes, digits };
    this.#threads.forEach((thread, index) => this.#waits.push(thread.begin(table, index, work)));
  }
  #isWorthThreads(names) {
    if (this.#files < 2) return false;
    if (this.#files >= worthAThread.files) return true;
    let bytes = 0;
    for (const name of names) {
      bytes += statSync(this.#prefix + name, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes >= worthAThread.bytes) return true;
    }
    return false;
  }
  async #drain({ names, table }) {
    let sliceEnd = performance.now() + sliceMs;
    for (let index = table.take(); index < names.length; index = table.take()) {
      const path = this.#prefix + (names[index] ?? "");
      table.settle(index, this.#hashSmall(path) ?? await this.#hashLarge(path));
      if (performance.now() < sliceEnd) continue;
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
  }
  /** What failed, and what a thread that died left undone, is hashed here: either it works now, or this tells why not. */
  async #collect({ names, table }, hashes) {
    for (const [index, name] of names.entries()) {
      if (!table.isDone(index)) {
        const path = this.#prefix + name;
        const hashed = this.#hashSmall(path) ?? await this.#hashLarge(path);
        if (hashed.failure !== "") throw toReadError(hashed.failure, basename3(path));
        table.settle(index, hashed);
      }
      hashes.push({ path: name, bytes: table.bytesOf(index), sha256: table.sha256Of(index) });
    }
  }
  #hashSmall(path) {
    return hashSmallFile(path, { noFollow: this.#noFollow });
  }
  async #hashLarge(path) {
    return { ...await hashFile(path, { noFollow: this.#noFollow }), failure: "" };
  }
};

// packages/core/src/files/hash-files.ts
async function hashFiles(paths, options = {}) {
  const hashing = new Hashing({ ...options, prefix: "" });
  for (const path of new Set(paths)) hashing.add(path);
  return new Map((await hashing.end()).map(({ path, sha256, bytes }) => [path, { sha256, bytes }]));
}

// packages/core/src/files/list-files.ts
import { readdirSync } from "node:fs";
import { basename as basename4, join as join2 } from "node:path";
import { setImmediate as setImmediate2 } from "node:timers/promises";
async function listFiles(root, options = {}) {
  const entries = await listEntries(root, options);
  return entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
}
async function listEntries(root, options = {}) {
  const listing = new Listing(root, options);
  await listing.enter("");
  return listing.found;
}
var sliceMs2 = 3;
var Listing = class {
  found = [];
  #root;
  #options;
  #seen = 0;
  #sliceEnd = performance.now() + sliceMs2;
  constructor(root, options) {
    this.#root = root;
    this.#options = options;
  }
  /**
   * Folder by folder, with `/` behind the names of folders: so the paths come out in order, and none of them is compared as a whole. Folders are read
   * at once, because a round trip through the event loop costs more than a small folder.
   */
  async enter(folder) {
    if (performance.now() >= this.#sliceEnd) {
      await setImmediate2();
      this.#sliceEnd = performance.now() + sliceMs2;
    }
    const { maxEntries = 2e5, skipFolder, onFile } = this.#options;
    const entries = readFolder(this.#root, folder);
    this.#seen += entries.length;
    if (this.#seen > maxEntries) throw tooMany(maxEntries);
    const kinds = /* @__PURE__ */ new Map();
    const names = entries.map((entry) => {
      if (entry.isDirectory()) return `${entry.name}/`;
      if (!entry.isFile()) kinds.set(entry.name, kindOf(entry));
      return entry.name;
    });
    const prefix = folder === "" ? "" : `${folder}/`;
    for (const name of names.sort()) {
      const path = prefix + name;
      if (!name.endsWith("/")) {
        const kind = kinds.get(name) ?? "file";
        this.found.push({ path, kind });
        if (kind === "file") onFile?.(path);
      } else if (skipFolder?.(path.slice(0, -1)) !== true) await this.enter(path.slice(0, -1));
    }
  }
};
function readFolder(root, folder) {
  try {
    return readdirSync(join2(root, folder), { withFileTypes: true });
  } catch (error) {
    const code = systemCode(error);
    throw code === "" ? error : toReadError(code, folder === "" ? basename4(root) : folder, error);
  }
}
function kindOf(entry) {
  return entry.isSymbolicLink() ? "link" : "other";
}
function tooMany(maxEntries) {
  return new ShipworthyError("config/too-large", `A folder holds more than ${maxEntries} entries.`, { hint: "Name a smaller folder, or narrower patterns." });
}

// packages/core/src/files/match-globs.ts
var import_picomatch = __toESM(require_picomatch2(), 1);

// packages/core/src/files/find-glob-danger.ts
var mostChoices = 3;
var mostGlobstars = 4;
var mostAlternatives = 1e4;
var lettersOfName = 200;
var mostWays = 8 * lettersOfName ** 3;
function findGlobDanger(pattern) {
  const groups = [];
  const hasClasses = !pattern.includes('"');
  let [choices, globstars, alternatives, starsOfName] = [0, 0, 1, 0];
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    const opens = pattern.charAt(index + 1) === "(";
    if (character === "\\") index += 1;
    else if (character === "[" && hasClasses) index = endOfClass(pattern, index);
    else if (character === "/") starsOfName = 0;
    else if (opens && "*+?!@".includes(character)) {
      if (groups.some(({ isRepeated }) => isRepeated)) return "holds a group inside a repeated one";
      if (character !== "@") choices += 1;
      groups.push({ isRepeated: character === "*" || character === "+", alternatives: 1 });
      index += 1;
    } else if (character === "*") {
      if (groups.some(({ isRepeated }) => isRepeated)) return "holds `*` inside a repeated group";
      const end = endOfStars(pattern, index);
      if (end > index) globstars += 1;
      if (starsOfName > 0) choices += 1;
      starsOfName += 1;
      index = end;
    } else if (character === "+" || character === "?") {
      const before = pattern.charAt(index - 1);
      if (character === "+" && (!hasClasses || /[)}]/.test(before))) return "repeats a group with `+`";
      if (groups.length > 0 || /[\])]/.test(before)) choices += 1;
    } else if (character === "{" || character === "(") groups.push({ isRepeated: false, alternatives: 1 });
    else if (character === "," || character === "|") {
      const group = groups.at(-1);
      if (group !== void 0) group.alternatives += 1;
    } else if (character === "}" || character === ")") alternatives *= groups.pop()?.alternatives ?? 1;
  }
  if (groups.length > 0 && choices > 0) return "begins a group that never ends";
  for (const group of groups) alternatives *= group.alternatives;
  if (choices > mostChoices) return `has ${choices} places in names that may end anywhere (\`*\` after another, \`?(\u2026)\`, \`+(\u2026)\`); at most ${mostChoices} are allowed`;
  if (globstars > mostGlobstars) return `has ${globstars} times \`**\`; at most ${mostGlobstars} are allowed`;
  if (alternatives > mostAlternatives) return `means more than ${mostAlternatives} patterns, by its alternatives`;
  if (alternatives * lettersOfName ** choices > mostWays) return "can be met in too many ways, by its alternatives between places that may end anywhere";
  return null;
}
function endOfClass(pattern, start) {
  const end = pattern.indexOf("]", start + 2);
  return end === -1 ? start : end;
}
function endOfStars(pattern, start) {
  let end = start;
  while (pattern.charAt(end + 1) === "*" && pattern.charAt(end + 2) !== "(") end += 1;
  return end;
}

// packages/core/src/files/match-globs.ts
var longestPattern = 4096;
var dialect = { dot: true, windows: false };
function matchGlobs(patterns, options = {}) {
  const { wanted, ignored } = sortPatterns(patterns, options.ignore ?? []);
  if (wanted.length === 0) return () => false;
  const isWanted = (0, import_picomatch.default)(wanted, { ...dialect, ignore: ignored });
  return (path) => isWanted(path);
}
function matchForeignGlob(pattern, unknown) {
  return describeDanger(pattern) === null ? matchGlobs([pattern]) : () => unknown;
}
async function expandGlobs(root, patterns, options = {}) {
  const { wanted, ignored } = sortPatterns(patterns, options.ignore ?? []);
  if (wanted.length === 0) return [];
  const isMatch = matchGlobs(wanted, { ignore: ignored });
  const isReachable = canReach(wanted);
  const isCovered = (0, import_picomatch.default)(ignored.filter((pattern) => pattern.endsWith("/**")), dialect);
  const skipFolder = (path) => path === ".git" || !isReachable(path) || isCovered(path);
  const limits = options.maxEntries === void 0 ? { skipFolder } : { skipFolder, maxEntries: options.maxEntries };
  const files = await listFiles(root, limits);
  return files.filter(isMatch);
}
function canReach(patterns) {
  const bases = patterns.map((pattern) => import_picomatch.default.scan(pattern).base);
  return (folder) => bases.some((base) => base === "" || base === "." || isAtOrBelow(base, folder) || isAtOrBelow(folder, base));
}
function isAtOrBelow(folder, path) {
  return path === folder || path.startsWith(`${folder}/`);
}
function sortPatterns(patterns, ignore) {
  requireBounded([...patterns, ...ignore]);
  const isNegated = (pattern) => pattern.startsWith("!") && !pattern.startsWith("!(");
  const isThere = (pattern) => pattern !== "";
  const plain = (pattern) => pattern.startsWith("./") ? pattern.slice(2) : pattern;
  return {
    wanted: patterns.filter((pattern) => !isNegated(pattern)).map(plain).filter(isThere),
    ignored: [...ignore, ...patterns.filter(isNegated).map((pattern) => pattern.slice(1))].map(plain).filter(isThere)
  };
}
function requireBounded(patterns) {
  const faults = [...new Set(patterns)].flatMap((pattern) => {
    const shown = JSON.stringify(pattern.length > 200 ? `${pattern.slice(0, 50)}\u2026` : pattern);
    const danger = describeDanger(pattern);
    return danger === null ? [] : [{ message: `The pattern ${shown} ${danger}.` }];
  });
  if (faults.length > 0) throw new ShipworthyError("config/invalid", "Not every pattern can be tried in bounded time:", { hint: "Write several simpler patterns.", faults });
}
function describeDanger(pattern) {
  return pattern.length > longestPattern ? `has ${pattern.length} characters; at most ${longestPattern} are allowed` : findGlobDanger(pattern);
}

// packages/core/src/files/read-text-file.ts
import { stat as stat2 } from "node:fs/promises";

// packages/core/src/files/read-within.ts
import { open as open3, stat } from "node:fs/promises";
async function readWithin(path, maxBytes) {
  const { size } = await stat(path);
  if (size > maxBytes) return null;
  const file = await open3(path, "r");
  const bytes = await readAtMost(file, maxBytes + 1, size + 1).finally(() => file.close());
  return bytes.length > maxBytes ? null : bytes;
}
async function readAtMost(file, limit, expected) {
  const chunks = [];
  let total = 0;
  while (total < limit) {
    const chunk = Buffer.allocUnsafe(Math.min(limit - total, Math.max(expected - total, 64 * 1024)));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    total += bytesRead;
  }
  return Buffer.concat(chunks, total);
}
function showBytes(bytes) {
  const mebibyte = 1024 * 1024;
  return bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes} bytes`;
}

// packages/core/src/files/read-text-file.ts
async function readTextFile(path, limits) {
  const displayPath = limits.displayPath ?? path;
  const bytes = await readBytes(path, { maxBytes: limits.maxBytes, displayPath });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ShipworthyError("config/not-utf8", `${displayPath} is not valid UTF-8.`, { hint: "Save it as UTF-8.", cause });
  }
}
async function readBytes(path, { maxBytes, displayPath }) {
  try {
    const found = await stat2(path);
    if (!found.isFile()) throw toReadError(found.isDirectory() ? "EISDIR" : "not a regular file", displayPath);
    const bytes = await readWithin(path, maxBytes);
    if (bytes === null) throw tooLarge(displayPath, maxBytes);
    return bytes;
  } catch (error) {
    const code = systemCode(error);
    throw code === "" || error instanceof ShipworthyError ? error : toReadError(code, displayPath, error);
  }
}
function tooLarge(displayPath, maxBytes) {
  return new ShipworthyError("config/too-large", `${displayPath} is larger than ${maxBytes} bytes.`, { hint: "Make it smaller, or raise the limit if there is an input for it." });
}

// packages/core/src/files/resolve-inside.ts
import { lstatSync, realpathSync } from "node:fs";
import { dirname as dirname2, resolve } from "node:path";

// packages/core/src/files/to-path-below.ts
import systemPaths2 from "node:path";

// packages/core/src/files/to-posix-path.ts
import systemPaths from "node:path";
function toPosixPath(path, { sep } = systemPaths) {
  return sep === "/" ? path : path.split(sep).join("/");
}

// packages/core/src/files/to-path-below.ts
function toPathBelow(folder, path, rules = systemPaths2) {
  const way = rules.relative(folder, path);
  const isElsewhere = way === ".." || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way);
  return isElsewhere ? null : toPosixPath(way, rules);
}

// packages/core/src/files/windows-names.ts
var device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:$|[. ])/i;
function isReservedOnWindows(name) {
  if (name === "." || name === "..") return false;
  return isDeviceName(name) || name.includes(":") || name.endsWith(".") || name.endsWith(" ");
}
function isDeviceName(name) {
  return device.test(name);
}

// packages/core/src/files/resolve-inside.ts
function resolveInside(root, path, platform = process.platform) {
  const complaint = complainAbout(path, platform);
  if (complaint !== null) throw refusal(path, complaint);
  const base = resolve(root);
  const target = resolve(base, path);
  if (toPathBelow(base, target) === null) throw refusal(path, "leads out of the root");
  if (!isEntry(base)) return target;
  const real = realPathOfExisting(target);
  if (real === null || toPathBelow(realpathSync(base), real) === null) throw refusal(path, "passes through a link that leads out of the root or nowhere");
  return target;
}
function complainAbout(path, platform) {
  if (path === "") return "is empty";
  if (path.includes("\0")) return "contains a NUL character";
  if (path.includes("\\")) return 'contains a backslash; separate with "/"';
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "is absolute";
  if (platform === "win32" && path.split("/").some(isReservedOnWindows)) return "contains a name that Windows reserves";
  return null;
}
function realPathOfExisting(target) {
  for (let path = target; ; path = dirname2(path)) {
    const real = realPathOf(path);
    if (real !== void 0) return real;
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry !== void 0) return entry.isSymbolicLink() ? null : realPathOf(path) ?? null;
    if (path === dirname2(path)) return null;
  }
}
function realPathOf(path) {
  try {
    return realpathSync(path);
  } catch (error) {
    return systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR" ? void 0 : null;
  }
}
function isEntry(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
function refusal(path, complaint) {
  return new ShipworthyError("path/outside-root", `The path ${JSON.stringify(path)} ${complaint}.`, {
    hint: "Name a file inside the repository, relative to its root."
  });
}

// packages/core/src/files/sha256-hex.ts
import { hash } from "node:crypto";
function sha256Hex(data) {
  return hash("sha256", data);
}

// packages/core/src/files/staged-folder.ts
import { createHash as createHash3, randomBytes as randomBytes2 } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync } from "node:fs";
import { lstat, mkdir as mkdir2, readdir, rename as rename2, rm as rm2 } from "node:fs/promises";
import { hostname } from "node:os";
import { basename as basename5, dirname as dirname3, join as join3 } from "node:path";
var oldAge = 7 * 24 * 60 * 60 * 1e3;
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
async function stageFolder(target) {
  await mkdir2(dirname3(target), { recursive: true });
  const own = `${prefixOf(target)}${machineMark()}-${process.pid}-${randomBytes2(6).toString("hex")}.`;
  const [path, old] = [join3(dirname3(target), `${own}tmp`), join3(dirname3(target), `${own}old`)];
  const release = tidyOnSignal({ path, target, old });
  try {
    mkdirSync(path);
  } catch (error) {
    release();
    throw error;
  }
  return {
    path,
    moveIntoPlace: async () => {
      await swap({ path, target, old });
      release();
    },
    remove: async () => {
      await rm2(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => void 0);
      release();
    }
  };
}
async function clearStaged(target) {
  const folder = dirname3(target);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = entry.isDirectory() ? readName(entry.name, target) : null;
    const path = join3(folder, entry.name);
    if (name === null || !await isDead(path, name)) continue;
    if (name.end === "old" && !existsSync(target)) await rename2(path, target).catch(() => void 0);
    await rm2(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => void 0);
  }
}
function isStagedFor(path, target) {
  return dirname3(path) === dirname3(target) && readName(basename5(path), target) !== null;
}
function prefixOf(target) {
  const name = basename5(target);
  return Buffer.byteLength(name) <= 100 ? `.${name}.` : `.${shortenName(name, 80)}~${toMark(name)}.`;
}
function readName(name, target) {
  const prefix = prefixOf(target);
  const [, machine, pid, end] = name.startsWith(prefix) ? /^([0-9a-f]{8})-([1-9][0-9]{0,9})-[0-9a-f]{12}\.(tmp|old)$/.exec(name.slice(prefix.length)) ?? [] : [];
  return machine === void 0 ? null : { machine, pid: Number(pid), end: end === "old" ? "old" : "tmp" };
}
function machineMark() {
  const facts = [hostname(), ask(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")), ask(() => readlinkSync("/proc/self/ns/pid"))];
  return toMark(facts.join("\0"));
}
function toMark(text) {
  return createHash3("sha256").update(text).digest("hex").slice(0, 8);
}
function ask(read) {
  try {
    return read().trim();
  } catch {
    return "";
  }
}
async function isDead(path, { machine, pid }) {
  if (machine === machineMark()) return !isRunning(pid);
  const stats = await lstat(path).catch(() => null);
  return stats !== null && Date.now() - stats.mtimeMs > oldAge;
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}
async function swap({ path, target, old }) {
  const isReplaced = await moveIfThere(target, old);
  try {
    await rename2(path, target);
  } catch (error) {
    if (isReplaced) await rename2(old, target);
    throw error;
  }
  await rm2(old, { recursive: true, force: true, maxRetries: 3 });
}
async function moveIfThere(from, to) {
  try {
    await rename2(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}
function tidyOnSignal({ path, target, old }) {
  const release = () => {
    for (const name of signals) process.off(name, end);
  };
  const end = (signal) => {
    for (let turn = 0; turn < 5 && existsSync(path); turn += 1) tryNow(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
    if (!existsSync(target)) tryNow(() => renameSync(old, target));
    if (existsSync(target)) tryNow(() => rmSync(old, { recursive: true, force: true }));
    release();
    process.kill(process.pid, signal);
  };
  for (const name of signals) process.on(name, end);
  return release;
}
function tryNow(change) {
  try {
    change();
  } catch {
  }
}

// packages/core/src/files/to-safe-file-name.ts
function toSafeFileName(id) {
  if (id === "" || new RegExp("\\p{Surrogate}", "u").test(id)) {
    throw new ShipworthyError("usage/invalid-input", "An id is empty or holds half of a surrogate pair.", { hint: "Give every pack, case and key a readable id." });
  }
  const encoded = Array.from(Buffer.from(id, "utf8"), encodeByte).join("");
  if (encoded.startsWith(".")) return toSafeEnd(`%2E${encoded.slice(1)}`);
  return toSafeEnd(isDeviceName(encoded) ? `${percent(encoded.charCodeAt(0))}${encoded.slice(1)}` : encoded);
}
function toSafeEnd(name) {
  return name.endsWith(".") ? `${name.slice(0, -1)}%2E` : name;
}
function encodeByte(byte) {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9._-]/.test(character) ? character : percent(byte);
}
function percent(byte) {
  return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

// packages/core/src/json/json.ts
function isJsonArray(value) {
  return Array.isArray(value);
}
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/core/src/json/parse-canonical-json.ts
function parseCanonicalJson(text) {
  if (text.includes("\\ud")) return void 0;
  try {
    const value = JSON.parse(text);
    return JSON.stringify(value) === text && isParsed(value) && isSorted(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isParsed(value) {
  return value !== void 0;
}
function isSorted(value) {
  if (typeof value !== "object" || value === null) return true;
  if (isJsonArray(value)) return value.every(isSorted);
  if (!isJsonObject(value)) return false;
  let before = "";
  let isFirst = true;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (!isFirst && key <= before || member !== void 0 && !isSorted(member)) return false;
    [before, isFirst] = [key, false];
  }
  return true;
}

// packages/core/src/json/text-position.ts
function withoutByteOrderMark(text) {
  return text.charCodeAt(0) === 65279 ? text.slice(1) : text;
}
function toTextPosition(text, offset) {
  const [position = { line: 1, column: 1 }] = toTextPositions(text, [offset]);
  return position;
}
function toTextPositions(text, offsets) {
  let line = 1;
  let start = 0;
  return offsets.map((offset) => {
    for (let next = text.indexOf("\n", start); next !== -1 && next < offset; next = text.indexOf("\n", start)) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start + 1 };
  });
}

// packages/core/src/json/json-scanner.ts
var quoteMark = 34;
var comma = 44;
var colon = 58;
var backslash = 92;
var openArray = 91;
var closeArray = 93;
var openObject = 123;
var closeObject = 125;
var number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var word = /true|false|null/y;
var escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
var JsonSyntaxFault = class extends Error {
  offset;
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
};
var JsonScanner = class {
  at = 0;
  #depth = 0;
  #text;
  #events;
  #maxDepth;
  constructor(text, maxDepth2, events) {
    this.#text = text;
    this.#maxDepth = maxDepth2;
    this.#events = events;
  }
  scanDocument() {
    this.scanValue();
    this.skipSpace();
    if (this.at < this.#text.length) throw this.fault("Expected the end of the file");
  }
  scanValue() {
    this.skipSpace();
    const code = this.#text.charCodeAt(this.at);
    if (code === openObject) this.#scanObject();
    else if (code === openArray) this.forEachElement(() => this.scanValue());
    else if (code === quoteMark) this.#scanString();
    else if (!this.#match(number) && !this.#match(word)) throw this.fault("Expected a value");
  }
  /** Stands before `{`; `visit` must scan the value. */
  forEachMember(visit) {
    this.#forEach(closeObject, '"," or "}"', () => {
      const offset = this.at;
      if (this.#text.charCodeAt(offset) !== quoteMark) throw this.fault("Expected a key in double quotes");
      this.#scanString();
      const raw = this.#text.slice(offset, this.at);
      const key = raw.includes("\\") ? String(JSON.parse(raw)) : raw.slice(1, -1);
      this.skipSpace();
      if (this.#text.charCodeAt(this.at) !== colon) throw this.fault('Expected ":"');
      this.at += 1;
      visit(key, offset);
    });
  }
  /** Stands before `[`; `visit` must scan the value. */
  forEachElement(visit) {
    let index = 0;
    this.#forEach(closeArray, '"," or "]"', () => {
      visit(index);
      index += 1;
    });
  }
  skipSpace() {
    for (; ; ) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at += 1;
    }
  }
  /** The next character, or '' at the end. */
  peek() {
    return this.#text.charAt(this.at);
  }
  fault(expected) {
    return new JsonSyntaxFault(`${expected}, found ${describeCharacter(this.#text, this.at)}.`, this.at);
  }
  #scanObject() {
    this.#events?.enterObject();
    this.forEachMember((key, offset) => {
      this.#events?.member(key, offset);
      this.scanValue();
    });
    this.#events?.leaveObject();
  }
  #forEach(close, separators, visit) {
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) throw new JsonSyntaxFault(`Nested deeper than ${this.#maxDepth} levels.`, this.at);
    this.at += 1;
    this.skipSpace();
    if (this.#text.charCodeAt(this.at) === close) this.at += 1;
    else while (this.#scanItem(close, separators, visit)) this.skipSpace();
    this.#depth -= 1;
  }
  /** True while another item follows. */
  #scanItem(close, separators, visit) {
    visit();
    this.skipSpace();
    const code = this.#text.charCodeAt(this.at);
    if (code !== comma && code !== close) throw this.fault(`Expected ${separators}`);
    this.at += 1;
    return code === comma;
  }
  #scanString() {
    const start = this.at;
    this.at += 1;
    for (; ; ) {
      const code = this.#text.charCodeAt(this.at);
      if (code === quoteMark) break;
      if (Number.isNaN(code)) throw new JsonSyntaxFault("The string that begins here has no end.", start);
      if (code < 32) throw this.fault("A control character must be escaped in a string: expected \\n, \\t or \\u\u2026");
      if (code !== backslash) this.at += 1;
      else if (!this.#match(escape)) throw new JsonSyntaxFault("This escape does not exist in JSON.", this.at);
    }
    this.at += 1;
  }
  #match(pattern) {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
};
function describeCharacter(text, at) {
  const point2 = text.codePointAt(at);
  if (point2 === void 0) return "the end of the file";
  const isVisible = point2 > 32 && point2 < 127;
  return isVisible ? `"${String.fromCodePoint(point2)}"` : `U+${point2.toString(16).toUpperCase().padStart(4, "0")}`;
}

// packages/core/src/json/measure-json-text.ts
var quoteMark2 = 34;
var comma2 = 44;
var minus = 45;
var point = 46;
var zero = 48;
var nine = 57;
var colon2 = 58;
var backslash2 = 92;
var openArray2 = 91;
var closeArray2 = 93;
var openObject2 = 123;
var closeObject2 = 125;
var shortString = 48;
var doubtfulDigits = 16;
var doubtfulExponent = 3;
function measureJsonText(text, outline) {
  const { length } = text;
  const deepestOutline = outline?.deepest ?? -1;
  const doubtfulNumbers = [];
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let from = 0;
  let to = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < quoteMark2) continue;
    if (code === quoteMark2) {
      from = at;
      at = endOfString(text, at);
      to = at + 1;
    } else if (code === comma2) {
      if (depth <= deepestOutline) outline?.comma(at);
    } else if (code === colon2) {
      members += 1;
      if (depth <= deepestOutline) outline?.key(from, to);
    } else if (code === minus || code >= zero && code <= nine) {
      at = endOfNumber(text, at, doubtfulNumbers) - 1;
    } else if (code === openObject2 || code === openArray2) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (depth <= deepestOutline && outline?.open(code === openArray2, at) === true) break;
    } else if (code === closeObject2 || code === closeArray2) {
      if (depth <= deepestOutline) outline?.close(code === closeArray2, at);
      depth -= 1;
    }
  }
  return { depth: deepest, members, doubtfulNumbers };
}
function endOfString(text, open4) {
  const { length } = text;
  const searchFrom = open4 + shortString;
  let at = open4 + 1;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quoteMark2) return at;
    if (code === backslash2) at += 1;
    else if (at > searchFrom) return searchEndOfString(text, at);
  }
  return length;
}
function searchEndOfString(text, start) {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (first > start && text.charCodeAt(first - 1) === backslash2) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}
function endOfNumber(text, start, doubtful) {
  const first = text.charCodeAt(start) === minus ? start + 1 : start;
  let at = endOfDigits(text, first);
  let isDoubtful = at - first >= doubtfulDigits;
  if (text.charCodeAt(at) === point) at = endOfDigits(text, at + 1);
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text.charCodeAt(at + 1);
    const exponent = sign === minus || sign === 43 ? at + 2 : at + 1;
    at = endOfDigits(text, exponent);
    isDoubtful ||= sign !== minus && at - exponent >= doubtfulExponent;
  }
  if (isDoubtful) doubtful.push(start, at);
  return at;
}
function endOfDigits(text, start) {
  let at = start;
  for (let code = text.charCodeAt(at); code >= zero && code <= nine; code = text.charCodeAt(at)) at += 1;
  return at;
}

// packages/core/src/json/parse-json-text.ts
var maxNamedFaults = 20;
function parseJsonText(text, options) {
  const body = withoutByteOrderMark(text);
  return { value: parseMeasured(body, measureJsonText(body), options) };
}
function parseMeasured(body, measure, options) {
  if (measure.depth > (options.maxDepth ?? 200)) throw explain(body, options);
  let value;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw explain(body, options, cause);
  }
  if (!isParsed2(value) || countMembers(value) !== measure.members) throw explain(body, options);
  return value;
}
function countMembers(value) {
  let count = 0;
  if (isJsonArray(value)) {
    for (const element of value) if (typeof element === "object") count += countMembers(element);
  } else if (isJsonObject(value)) {
    const keys = Object.keys(value);
    count = keys.length;
    for (const key of keys) {
      const member = value[key];
      if (typeof member === "object") count += countMembers(member);
    }
  }
  return count;
}
function explain(body, options, cause) {
  const faults = [];
  const toFault = (message, offset) => ({ message, path: options.path, ...toTextPosition(body, offset) });
  try {
    scanForDuplicates(body, options.maxDepth ?? 200, (key, offset, first) => {
      if (faults.length >= maxNamedFaults) return;
      const { line, column } = toTextPosition(body, first);
      faults.push(toFault(`The key ${JSON.stringify(key)} already stands at ${line}:${column}.`, offset));
    });
  } catch (error) {
    if (!(error instanceof JsonSyntaxFault)) throw error;
    faults.push(toFault(error.message, error.offset));
  }
  return new ShipworthyError(options.errorCode ?? "document/malformed", `${options.path} is not valid JSON.`, {
    hint: "Correct the file at the places named.",
    faults,
    cause
  });
}
function isParsed2(value) {
  return value !== void 0;
}
function scanForDuplicates(body, maxDepth2, report) {
  const open4 = [];
  const scanner = new JsonScanner(body, maxDepth2, {
    enterObject: () => void open4.push(/* @__PURE__ */ new Map()),
    leaveObject: () => void open4.pop(),
    member: (key, offset) => {
      const seen = open4.at(-1);
      const first = seen?.get(key);
      if (first === void 0) seen?.set(key, offset);
      else report(key, offset, first);
    }
  });
  scanner.scanDocument();
}

// packages/core/src/json/require-json.ts
var maxWrittenDepth = 1e3;
function requireJson(value) {
  if (!isJson(value, [])) throw refusal2("document/not-finite", [], "is not JSON");
  return value;
}
function isJson(value, trail) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      if (!Number.isFinite(value)) throw refusal2("document/not-finite", trail, `is ${String(value)}`);
      return true;
    case "object":
      return value === null || isJsonContainer(value, trail);
    default:
      throw refusal2("document/not-finite", trail, `is of type ${typeof value}`);
  }
}
function isJsonContainer(value, trail) {
  if (trail.length >= maxWrittenDepth) {
    throw refusal2("document/malformed", trail.slice(0, 8), `is nested deeper than ${maxWrittenDepth} levels, or contains itself`);
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) checkMember(value[index], index, trail);
    return true;
  }
  if (!isPlainObject(value)) throw refusal2("document/not-finite", trail, `is not a plain object (${Object.prototype.toString.call(value)})`);
  for (const [key, member] of Object.entries(value)) checkMember(member, key, trail);
  return true;
}
function checkMember(value, key, trail) {
  trail.push(key);
  isJson(value, trail);
  trail.pop();
}
function isPlainObject(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || typeof prototype === "object" && Object.getPrototypeOf(prototype) === null;
}
function refusal2(code, trail, what) {
  const place = trail.length === 0 ? "The value" : `The value at ${trail.map(String).join(".")}`;
  return new ShipworthyError(code, `${place} ${what} and cannot enter a JSON document.`, {
    hint: "Documents hold null, booleans, finite numbers, strings, arrays and plain objects."
  });
}

// packages/core/src/json/to-canonical-json.ts
var loneSurrogate = new RegExp("\\p{Surrogate}", "u");
function toCanonicalJson(value) {
  const json = requireJson(value);
  const sorted = toSorted(json);
  const text = sorted === void 0 ? void 0 : JSON.stringify(sorted);
  return text === void 0 || text.includes("\\ud") ? write(json) : text;
}
function toSorted(value) {
  if (typeof value !== "object" || value === null) return value;
  return isJsonArray(value) ? toSortedArray(value) : toSortedObject(value);
}
function toSortedArray(values) {
  const sorted = [];
  for (const value of values) {
    const member = toSorted(value);
    if (member === void 0) return void 0;
    sorted.push(member);
  }
  return sorted;
}
function toSortedObject(value) {
  const sorted = {};
  for (const key of sortedKeysOf(value)) {
    const member = value[key];
    const copy = member === void 0 || isUnsortable(key) ? void 0 : toSorted(member);
    if (copy === void 0) return void 0;
    sorted[key] = copy;
  }
  return sorted;
}
var known = /* @__PURE__ */ new Map();
var knownAtMost = 1e3;
function sortedKeysOf(value) {
  const keys = Object.keys(value);
  const [first] = keys;
  if (first === void 0 || keys.length === 1) return keys;
  const order = known.get(first);
  if (order?.keys.length === keys.length && order.keys.every((key, index) => key === keys[index])) return order.sorted;
  const sorted = keys.toSorted();
  if (known.size >= knownAtMost) known.clear();
  known.set(first, { keys, sorted });
  return sorted;
}
function isUnsortable(key) {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57 && /^[0-9]+$/.test(key) || key === "__proto__";
}
function write(value) {
  if (typeof value === "string") return quote(value);
  if (isJsonArray(value)) return `[${value.map(write).join(",")}]`;
  if (isJsonObject(value)) return writeObject(value);
  return String(value);
}
function writeObject(value) {
  const members = Object.keys(value).sort().flatMap((key) => {
    const member = value[key];
    return member === void 0 ? [] : [`${quote(key)}:${write(member)}`];
  });
  return `{${members.join(",")}}`;
}
function quote(text) {
  const quoted = JSON.stringify(text);
  if (quoted.includes("\\ud") && loneSurrogate.test(text)) {
    throw new ShipworthyError("document/malformed", `The string ${quoted.slice(0, 80)} holds half of a surrogate pair.`, {
      hint: "Such text has no UTF-8 form, so it cannot be hashed or signed. Correct it where it was produced."
    });
  }
  return quoted;
}

// packages/core/src/json/to-pretty-json.ts
function toPrettyJson(value) {
  return `${JSON.stringify(requireJson(value), null, 2)}
`;
}

// packages/core/src/json/position-of.ts
var maxDepth = 1e3;
function positionOf(text, pointer, part = "value") {
  const body = withoutByteOrderMark(text);
  try {
    const place = findPlace(new JsonScanner(body, maxDepth), pointer);
    if (place === null) return null;
    return toTextPosition(body, part === "key" ? place.key ?? place.value : place.value);
  } catch (error) {
    if (error instanceof JsonSyntaxFault) return null;
    throw error;
  }
}
var Found = class extends Error {
  place;
  constructor(place) {
    super("found");
    this.place = place;
  }
};
function findPlace(scanner, pointer) {
  try {
    descend(scanner, pointer, null);
    return null;
  } catch (error) {
    if (error instanceof Found) return error.place;
    throw error;
  }
}
function descend(scanner, rest, key) {
  scanner.skipSpace();
  const [step, ...deeper] = rest;
  if (step === void 0) {
    if (scanner.peek() === "") throw scanner.fault("Expected a value");
    throw new Found({ key, value: scanner.at });
  }
  const character = scanner.peek();
  if (character === "{") {
    scanner.forEachMember((name, offset) => name === String(step) ? descend(scanner, deeper, offset) : scanner.scanValue());
  } else if (character === "[") {
    scanner.forEachElement((index) => String(index) === String(step) ? descend(scanner, deeper, null) : scanner.scanValue());
  } else scanner.scanValue();
}

// packages/core/src/json/search-json.ts
async function searchJson(value, query) {
  const { search } = await import("./dist-K6RSZ7SC.js");
  return search(toMutable(value), query);
}
function toMutable(value) {
  if (isJsonArray(value)) return value.map(toMutable);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toMutable(member)])) : value;
}

export {
  hashFile,
  Hashing,
  hashFiles,
  listFiles,
  listEntries,
  require_picomatch2 as require_picomatch,
  findGlobDanger,
  matchGlobs,
  matchForeignGlob,
  expandGlobs,
  readWithin,
  showBytes,
  readTextFile,
  toPosixPath,
  toPathBelow,
  isReservedOnWindows,
  isDeviceName,
  resolveInside,
  sha256Hex,
  stageFolder,
  clearStaged,
  isStagedFor,
  toSafeFileName,
  writeFileAtomically,
  writeFilesAtomically,
  isJsonArray,
  isJsonObject,
  parseCanonicalJson,
  measureJsonText,
  endOfString,
  withoutByteOrderMark,
  toTextPosition,
  toTextPositions,
  parseJsonText,
  parseMeasured,
  positionOf,
  requireJson,
  searchJson,
  toCanonicalJson,
  toPrettyJson
};
