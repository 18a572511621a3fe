import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as protobuf from 'protobufjs';
import {
  LARGE,
  MESSAGE_BYTES,
  type Nasty,
  nastyDocuments,
  nastyLists,
  nastyNumbers,
  nastyTexts,
} from './nasty-values.ts';

const PROTO = fileURLToPath(new URL('../../../../proto/gateway.proto', import.meta.url));
const { root } = protobuf.parse(readFileSync(PROTO, 'utf8'), { keepCase: true });

/** A request as protobufjs takes it: a plain object. */
export type Body = Readonly<Record<string, unknown>>;

/** A change of one field that makes a good request nasty. */
export interface Mutation {
  /** `variables: deep lists`. */
  readonly name: string;
  /** The field that it replaces, with the fields around it: `request.variables`. */
  readonly path: readonly string[];
  make(): unknown;
}

/** The names of all RPCs. */
export const rpcNames: readonly string[] = root
  .lookupService('gateway_protocol.Gateway')
  .methodsArray.map(({ name }) => name);

/** The bytes of a request. */
export function encodeRequest(rpc: string, body: Body): Uint8Array {
  const type = requestOf(rpc);
  return type.encode(type.fromObject(body)).finish();
}

/**
 * The fields of an RPC's request, each with every nasty value that its type can hold.
 *
 * @param share how much of the largest request a value may take
 */
export function mutationsOf(rpc: string, share = 1): Mutation[] {
  return mutationsIn(requestOf(rpc), [], Math.floor(LARGE * share));
}

function requestOf(rpc: string): protobuf.Type {
  const service = root.lookupService('gateway_protocol.Gateway');
  return root.lookupType(`gateway_protocol.${service.methods[rpc]?.requestType}`);
}

function mutationsIn(type: protobuf.Type, around: readonly string[], bytes: number): Mutation[] {
  return type.fieldsArray.flatMap((field) => {
    const path = [...around, field.name];
    const { resolvedType } = field.resolve();
    if (resolvedType instanceof protobuf.Type) {
      return field.repeated ? [manyOf(resolvedType, path, bytes)] : mutationsIn(resolvedType, path, bytes);
    }
    return nastyOf(field, bytes).map(({ name, make }) => ({ name: `${path.join('.')}: ${name}`, path, make }));
  });
}

function nastyOf(field: protobuf.Field, bytes: number): Nasty<unknown>[] {
  if (field.repeated) return field.type === 'string' ? nastyLists(bytes) : [];
  if (field.type === 'string') return field.name === 'variables' ? nastyDocuments(bytes) : nastyTexts(bytes);
  if (/^u?int(32|64)$/.test(field.type)) {
    return nastyNumbers(!field.type.startsWith('u'), field.type.endsWith('32') ? 32 : 64);
  }
  return [];
}

/** Empty messages; those that may hold a text, with one. */
function manyOf(type: protobuf.Type, path: readonly string[], bytes: number): Mutation {
  const text = type.fieldsArray.find((field) => field.type === 'string' && !field.repeated);
  const message = text === undefined ? {} : { [text.name]: 'a' };
  return {
    name: `${path.join('.')}: many messages`,
    path,
    make: () => Array.from({ length: Math.floor(bytes / MESSAGE_BYTES) }, () => message),
  };
}

/** A body with one field replaced. */
export function withField(body: Body, [first = '', ...rest]: readonly string[], value: unknown): Body {
  return { ...body, [first]: rest.length === 0 ? value : withField((body[first] ?? {}) as Body, rest, value) };
}
