import { isNum, toInteger } from '../number/convert.ts';
import { Failure } from '../runtime/failure.ts';
import type { Run } from '../runtime/run.ts';
import type { FunctionValue, Invocation } from '../value/function.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

function ofString(compute: (text: string) => Invocation, parameter = 'string'): readonly FunctionValue[] {
  return [
    overload([parameter], ([text], run) => {
      if (typeof text !== 'string') return undefined;
      run.checkText(text.length);
      return compute(text);
    }),
  ];
}

function ofTwo(compute: (text: string, match: string) => Invocation): readonly FunctionValue[] {
  return [
    overload(['string', 'match'], ([text, match], run) => {
      if (typeof text !== 'string' || typeof match !== 'string') return undefined;
      run.spend(text.length / 16);
      return compute(text, match);
    }),
  ];
}

/** Whether Java takes the character for white space: not the spaces that forbid a line break. */
function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || code >= 28;
  return code !== 0xa0 && code !== 0x2007 && code !== 0x202f && /[\p{Zs}\p{Zl}\p{Zp}]/u.test(String.fromCharCode(code));
}

/** Without the spaces and control characters at both ends. */
function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end);
}

/** Functions of strings; positions count UTF-16 units from 1, or from the end when negative. */
export const STRING: Family = {
  substring: [
    overload(['string', 'start position'], substring),
    overload(['string', 'start position', 'length'], substring),
  ],
  'string length': ofString((text) => text.length),
  'upper case': ofString((text) => text.toUpperCase()),
  'lower case': ofString((text) => text.toLowerCase()),
  'substring before': ofTwo((text, match) => text.slice(0, Math.max(0, text.indexOf(match)))),
  'substring after': ofTwo((text, match) => {
    const at = text.indexOf(match);
    return at < 0 ? '' : text.slice(at + match.length);
  }),
  contains: ofTwo((text, match) => text.includes(match)),
  'starts with': ofTwo((text, match) => text.startsWith(match)),
  'ends with': ofTwo((text, match) => text.endsWith(match)),
  trim: ofString(trim),
  'is blank': ofString((text) => Array.from(text, (c) => c.charCodeAt(0)).every(isBlank)),
  'to base64': ofString(toBase64, 'value'),
  'from base64': ofString(fromBase64, 'value'),
};

function substring([text, start, length]: readonly Value[], run: Run): Invocation {
  if (typeof text !== 'string' || !isNum(start)) return undefined;
  if (length !== undefined && !isNum(length)) return undefined;
  run.spend(text.length / 64);
  const position = toInteger(start);
  const from = position > 0 ? position - 1 : text.length + position;
  const to = length === undefined ? text.length : Math.min(from + toInteger(length), text.length);
  if (from < 0 || from > text.length || to < from) return new Failure(`String index out of range: ${from}`);
  return text.slice(from, to);
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Invocation {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
  } catch {
    return new Failure(`Invalid Base64 value '${text}'`);
  }
}
