import { compareValues } from '../value/compare.ts';
import type { FunctionValue, Invocation } from '../value/function.ts';
import { Range } from '../value/range.ts';
import type { Value } from '../value/value.ts';
import { type Family, overload } from './define.ts';

/** One end of a range, or a point, which is both of its ends. */
interface End {
  readonly value: Value;
  readonly included: boolean;
}

interface Span {
  readonly start: End;
  readonly end: End;
  readonly point: boolean;
}

function spanOf(value: Value): Span {
  if (!(value instanceof Range)) {
    const end = { value, included: true };
    return { start: end, end, point: true };
  }
  return {
    start: { value: value.start, included: value.startIncluded },
    end: { value: value.end, included: value.endIncluded },
    point: false,
  };
}

function order(x: End, y: End): number {
  return compareValues(x.value, y.value) ?? Number.NaN;
}

const lower = (x: End, y: End): boolean => order(x, y) < 0;
const same = (x: End, y: End): boolean => order(x, y) === 0;
const bothIncluded = (x: End, y: End): boolean => x.included && y.included;
const alike = (x: End, y: End): boolean => x.included === y.included;

/** The first starts no later than the second, as far as its start belongs to it. */
const startsWithin = (outer: Span, inner: Span): boolean =>
  lower(outer.start, inner.start) ||
  (same(outer.start, inner.start) && (outer.start.included || !inner.start.included));

/** The second ends no later than the first. */
const endsWithin = (outer: Span, inner: Span): boolean =>
  lower(inner.end, outer.end) || (same(inner.end, outer.end) && (outer.end.included || !inner.end.included));

const touches = (x: End, y: End): boolean => same(x, y) && bothIncluded(x, y);

type Relation = (x: Span, y: Span) => boolean;

const before: Relation = (x, y) => lower(x.end, y.start) || (same(x.end, y.start) && !bothIncluded(x.end, y.start));

const meets: Relation = (x, y) => touches(x.end, y.start);

const overlaps: Relation = (x, y) =>
  (lower(y.start, x.end) || touches(x.end, y.start)) && (lower(x.start, y.end) || touches(x.start, y.end));

const overlapsBefore: Relation = (x, y) =>
  (lower(x.start, y.start) || (same(x.start, y.start) && x.start.included && !y.start.included)) &&
  (lower(y.start, x.end) || touches(x.end, y.start)) &&
  endsWithin(y, x);

const includes: Relation = (x, y) => {
  if (!y.point) return startsWithin(x, y) && endsWithin(x, y);
  return (lower(x.start, y.start) && lower(y.end, x.end)) || touches(x.start, y.start) || touches(x.end, y.end);
};

const finishes: Relation = (x, y) => {
  if (x.point) return touches(x.end, y.end);
  return alike(x.end, y.end) && same(x.end, y.end) && startsWithin(y, x);
};

const starts: Relation = (x, y) => {
  if (x.point) return touches(x.start, y.start);
  return alike(x.start, y.start) && same(x.start, y.start) && endsWithin(y, x);
};

const coincides: Relation = (x, y) =>
  same(x.start, y.start) && alike(x.start, y.start) && same(x.end, y.end) && alike(x.end, y.end);

const swapped =
  (relation: Relation): Relation =>
  (x, y) =>
    relation(y, x);

/** Points and the ends of ranges must have one type, which has an order; strings are not taken. */
function overloads(relation: Relation, ...shapes: readonly (readonly [string, string])[]): readonly FunctionValue[] {
  const takesPoint = [0, 1].map((i) => shapes.some((shape) => shape[i]?.startsWith('point')));
  const takesRange = [0, 1].map((i) => shapes.some((shape) => shape[i]?.startsWith('range')));
  const invoke = ([x, y]: readonly Value[]): Invocation => {
    if (x === undefined || y === undefined) return undefined;
    const [left, right] = [spanOf(x), spanOf(y)];
    for (const [i, span] of [left, right].entries()) {
      if (!(span.point ? takesPoint : takesRange)[i] || typeof span.start.value === 'string') return undefined;
    }
    if (left.point && right.point && !shapes.some((shape) => shape[0] === 'point1')) return undefined;
    return Number.isNaN(order(left.start, right.start)) ? undefined : relation(left, right);
  };
  return shapes.map((shape) => overload(shape, invoke));
}

const POINTS = ['point1', 'point2'] as const;
const POINT_RANGE = ['point', 'range'] as const;
const RANGE_POINT = ['range', 'point'] as const;
const RANGES = ['range1', 'range2'] as const;

/** How points and ranges lie to each other. */
export const RANGE: Family = {
  before: overloads(before, POINTS, POINT_RANGE, RANGE_POINT, RANGES),
  after: overloads(swapped(before), POINTS, POINT_RANGE, RANGE_POINT, RANGES),
  meets: overloads(meets, RANGES),
  'met by': overloads(swapped(meets), RANGES),
  overlaps: overloads(overlaps, RANGES),
  'overlaps before': overloads(overlapsBefore, RANGES),
  'overlaps after': overloads(swapped(overlapsBefore), RANGES),
  finishes: overloads(finishes, POINT_RANGE, RANGES),
  'finished by': overloads(swapped(finishes), RANGE_POINT, RANGES),
  includes: overloads(includes, RANGE_POINT, RANGES),
  during: overloads(swapped(includes), POINT_RANGE, RANGES),
  starts: overloads(starts, POINT_RANGE, RANGES),
  'started by': overloads(swapped(starts), RANGE_POINT, RANGES),
  coincides: overloads(coincides, POINTS, RANGES),
};
