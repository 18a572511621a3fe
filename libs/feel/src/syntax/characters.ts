const OTHER_SPACES = new Set([
  0x85, 0xa0, 0x1680, 0x180e, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** Whether FEEL takes the character (its UTF-16 code) for white space. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && OTHER_SPACES.has(code));
}

const START = /^[\p{L}\p{Nl}\p{Sc}\p{Pc}]$/u;
const PART = /^[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mc}\p{Mn}\p{Cf}]$/u;

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
}

/** Whether a name may begin with the character. */
export function isNameStart(code: number): boolean {
  return code < 128 ? isAsciiLetter(code) : START.test(String.fromCharCode(code));
}

/** Whether a name may go on with the character. */
export function isNamePart(code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || isDigit(code) || isIgnorable(code);
  return !isSpace(code) && (code < 160 || PART.test(String.fromCharCode(code)));
}

/** Control characters that Java takes as parts of names. */
function isIgnorable(code: number): boolean {
  return code <= 8 || (code >= 14 && code <= 27) || code === 127;
}

/** Whether the character is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
