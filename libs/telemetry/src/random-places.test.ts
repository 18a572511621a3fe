import { readTraceparent } from '@millrace/protocol';
import { TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';
import { expect, it } from 'vitest';
import { RandomPlaces } from './random-places.ts';

const MANY = 20_000;

it('samples about the share that it is told', () => {
  const places = new RandomPlaces(0.1);
  const sampled = Array.from({ length: MANY }, () => places.begin()).filter((begun) => begun !== undefined);
  expect(sampled.length / MANY).toBeGreaterThan(0.08);
  expect(sampled.length / MANY).toBeLessThan(0.12);
});

it('decides as OpenTelemetry does by the same id', () => {
  const [all, places, theirs] = [new RandomPlaces(1), new RandomPlaces(0.3), new TraceIdRatioBasedSampler(0.3)];
  for (let n = 0; n < 1_000; n++) {
    const context = all.begin()?.context as string;
    const { decision } = theirs.shouldSample({} as never, context.slice(3, 35));
    expect(places.isSampled(context)).toBe(decision > 0);
  }
});

it('gives places that are new and well-formed', () => {
  const places = new RandomPlaces(1);
  const given = Array.from({ length: 5_000 }, () => places.begin()?.context as string);
  const next = given.map((context) => places.next(context));
  expect(new Set([...given, ...next]).size).toBe(10_000);
  expect([...given, ...next].filter((text) => readTraceparent(text)?.sampled !== true)).toEqual([]);
  expect(next.every((text, n) => text.slice(0, 36) === given[n]?.slice(0, 36))).toBe(true);
});
