import { Failure } from '../runtime/failure.ts';
import { type Family, overload } from './define.ts';

/** `uuid()`: version 4, from the caller's randomness. */
export const UUID: Family = {
  uuid: [
    overload([], (_, run) => {
      const { random } = run.options;
      return random === undefined ? new Failure('No source of random numbers was given') : uuid(random);
    }),
  ],
};

function uuid(random: () => number): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(random() * 256) & 0xff);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
