import { join } from 'node:path';
import protobuf from 'protobufjs';
import { describe, expect, test } from 'vitest';
import * as gateway from '../src/generated/gateway.js';
import { keyFromInt64, keyToInt64, keyToText } from '../src/index.ts';

/** A codec as reflection finds it: by the name of its message. */
interface Codec {
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): Record<string, unknown>;
}

const root = new protobuf.Root();
root.loadSync(join(import.meta.dirname, '../../../proto/gateway.proto'), { keepCase: true }).resolveAll();

function longFields(namespace: protobuf.NamespaceBase, path: string[]): { path: string[]; field: protobuf.Field }[] {
  return namespace.nestedArray.flatMap((nested) => {
    if (!(nested instanceof protobuf.Type)) return [];
    const inner = [...path, nested.name];
    const own = nested.fieldsArray.filter(({ type }) => /^(u|s)?int64$|^s?fixed64$/.test(type));
    return [...own.map((field) => ({ path: inner, field })), ...longFields(nested, inner)];
  });
}

function codecAt(path: string[]): Codec {
  return path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], gateway) as Codec;
}

const fields = longFields(root.lookup('gateway_protocol') as protobuf.Namespace, []);
const keys = [
  { partition: 1, area: 'deployment', counter: 1 },
  { partition: 4, area: 'job', counter: 1 },
  { partition: 5, area: 'instance', counter: 2 ** 31 + 7 },
  { partition: 4095, area: 'incident', counter: 2 ** 32 },
  { partition: 4095, area: 'message', counter: 2 ** 48 - 1 },
] as const;

describe.each(fields.map(({ path, field }) => [path.join('.'), field.name, path, field] as const))(
  '%s.%s',
  (_message, name, path, field) => {
    const codec = codecAt(path);

    test.each(keys)('carries the key %o', (key) => {
      const int64 = { ...keyToInt64(key), unsigned: field.type === 'uint64' };
      const bytes = codec.encode({ [name]: int64 }).finish();
      const decoded = codec.decode(bytes)[name] as typeof int64;
      expect({ low: decoded.low, high: decoded.high, unsigned: decoded.unsigned }).toEqual(int64);
      expect(keyFromInt64(decoded)).toEqual(key);

      // Another implementation, with a decimal text for a value, agrees on every byte.
      const type = root.lookupType(`gateway_protocol.${path.join('.')}`);
      expect(Buffer.from(bytes)).toEqual(
        Buffer.from(type.encode(type.fromObject({ [name]: keyToText(key) })).finish()),
      );
    });

    test('an absent one is 0, or absent where the schema can tell', () => {
      const decoded = codec.decode(new Uint8Array())[name] as { low: number; high: number } | undefined;
      if (field.options?.proto3_optional) expect(decoded).toBeUndefined();
      else expect([decoded?.low, decoded?.high]).toEqual([0, 0]);
    });
  },
);

test('all fields of the API were found', () => {
  expect(fields.length).toBe(64);
});
