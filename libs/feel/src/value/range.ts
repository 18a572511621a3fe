import type { Value } from './value.ts';

/** A FEEL range such as `(1..10]`; it exists only as an argument of a function. */
export class Range {
  readonly kind = 'range';
  readonly start: Value;
  readonly startIncluded: boolean;
  readonly end: Value;
  readonly endIncluded: boolean;

  constructor(start: Value, startIncluded: boolean, end: Value, endIncluded: boolean) {
    this.start = start;
    this.startIncluded = startIncluded;
    this.end = end;
    this.endIncluded = endIncluded;
  }
}
