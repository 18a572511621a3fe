import type { ClientCommands } from '../../libs/gateway/src/commands/client-commands.ts';
import { NotDone } from '../../libs/gateway/src/commands/execution/outcome.ts';
import { rpcs } from '../../libs/gateway/src/grpc/rpcs/rpcs.ts';
import { Gateway } from '../../libs/protocol/src/generated/gateway.js';
import type { Row } from './row.ts';

type Handler = (request: object, call: { readonly signal: AbortSignal }) => Promise<unknown> | AsyncIterable<unknown>;

/** What becomes of each RPC, and the fields of its request that are rejected by name. */
export async function rpcRows(): Promise<(Row & { readonly rejectedFields: readonly string[] })[]> {
  const served = rpcs(noCommands) as unknown as Readonly<Record<string, Handler>>;
  const rows: (Row & { readonly rejectedFields: readonly string[] })[] = [];
  for (const [name, { request }] of Object.entries(Gateway)) {
    const handler = served[name];
    if (!handler) throw new Error(`${name} has no handler`);
    const empty = request.decode(new Uint8Array());
    const isBuilt = !(await notBuiltIn(handler, empty, name));
    const rejectedFields: string[] = [];
    for (const field of isBuilt ? fieldsOf(empty) : []) {
      const filled = Object.assign(request.decode(new Uint8Array()), { [field]: valueFor(empty, field) });
      if (await notBuiltIn(handler, filled, `Field '${field}'`)) rejectedFields.push(field);
    }
    rows.push({ name, status: isBuilt ? 'works' : 'rejected by name', rejectedFields });
  }
  return rows;
}

/** Commands that do nothing: reaching one is enough to know that the RPC is served. */
const noCommands = new Proxy({} as ClientCommands, {
  get: () => () => {
    throw new Error('served');
  },
});

/** Whether a request ends with NOT_BUILT, in a text that begins with this. */
async function notBuiltIn(handler: Handler, request: object, what: string): Promise<boolean> {
  try {
    const answer = handler(request, { signal: new AbortController().signal });
    if (Symbol.asyncIterator in answer) for await (const _ of answer) break;
    else await answer;
    return false;
  } catch (error) {
    return error instanceof NotDone && error.code === 'NOT_BUILT' && error.message.startsWith(what);
  }
}

function fieldsOf(message: object): string[] {
  const fields: string[] = [];
  for (const field in message)
    if (typeof (message as Record<string, unknown>)[field] !== 'function') fields.push(field);
  return fields;
}

/** A value that is not what the field has when it is not set. */
function valueFor(message: object, field: string): unknown {
  const value = (message as Readonly<Record<string, unknown>>)[field];
  if (Array.isArray(value)) return ['x'];
  if (typeof value === 'string') return 'x';
  if (typeof value === 'boolean') return true;
  return typeof value === 'number' ? 1 : { low: 1, high: 0, unsigned: false };
}
