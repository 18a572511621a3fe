import { CompleteJobRequest, ProcessRequestObject } from '@millrace/protocol/gateway';
import { expect, test } from 'vitest';
import { int64, partitionOf, toBigInt } from './int64.ts';
import { bytesField, numberField, readBytesFields, readNumber } from './wire.ts';

test('fields written by hand are what the codecs read, and the other way round', () => {
  const text = 'é😀'.repeat(100);
  const message = Buffer.concat([bytesField(1, text), bytesField(2, Buffer.of(0, 255))]);
  const { name, definition } = ProcessRequestObject.decode(message);
  expect(name).toBe(text);
  expect([...definition]).toEqual([0, 255]);
  const encoded = ProcessRequestObject.encode({ name, definition }).finish();
  expect(Buffer.from(readBytesFields(encoded).get(1)?.[0] ?? []).toString()).toBe(text);
});

test('whole numbers of any length are read, and what has another type is passed over', () => {
  const message = Buffer.concat([numberField(3, 12), bytesField(1, 'x'), numberField(700, 2 ** 40)]);
  expect(readNumber(message, 3)).toBe(12);
  expect(readNumber(message, 700)).toBe(2 ** 40);
  expect(readNumber(message, 1)).toBe(0);
  expect(readBytesFields(message).get(3)).toBeUndefined();
});

test('a message that is cut off is an error', () => {
  expect(() => readNumber(Buffer.of(0x08, 0x80), 1)).toThrow('in the middle');
});

test('64-bit integers keep every bit on their way through the codecs', () => {
  for (const value of [0n, -1n, 2n ** 63n - 1n, -(2n ** 63n), (5n << 51n) + 1n, 2n ** 53n + 1n]) {
    expect(toBigInt(int64(value))).toBe(value);
    const bytes = CompleteJobRequest.encode({ jobKey: int64(value) }).finish();
    expect(toBigInt(CompleteJobRequest.decode(bytes).jobKey)).toBe(value);
  }
  expect(partitionOf(int64((5n << 51n) + 1n))).toBe(5);
});
