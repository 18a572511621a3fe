import { expect, it } from 'vitest';
import { readTraceparent, spanIdOf, traceFromBytes, traceIdOf, traceToBytes } from './trace-context.ts';

const CONTEXT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

it('travels in 25 bytes', () => {
  const bytes = traceToBytes(CONTEXT);
  expect(bytes).toHaveLength(25);
  expect(traceFromBytes(bytes as Uint8Array)).toBe(CONTEXT);
  expect(traceIdOf(CONTEXT)).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(spanIdOf(CONTEXT)).toBe('b7ad6b7169203331');
});

it('does not travel where there is none', () => {
  expect(traceToBytes(undefined)).toBeUndefined();
  expect(traceFromBytes(new Uint8Array())).toBeUndefined();
});

it('reads what a client has written', () => {
  expect(readTraceparent(CONTEXT)).toEqual({ context: CONTEXT, sampled: true });
  expect(readTraceparent(CONTEXT.replace(/01$/, '00'))).toEqual({ context: CONTEXT, sampled: false });
});

it.each([
  '',
  'nonsense',
  CONTEXT.toUpperCase(),
  CONTEXT.replace(/^00/, 'ff'),
  CONTEXT.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
  CONTEXT.replace('b7ad6b7169203331', '0'.repeat(16)),
  `${CONTEXT}-more`,
])('takes %j for none', (text) => {
  expect(readTraceparent(text)).toBeUndefined();
});
