import { setTimeout as delay } from 'node:timers/promises';
import type { CallContext } from 'nice-grpc';
import { ServerError, type Status } from 'nice-grpc';

/** nice-grpc takes objects only. */
export interface Message {
  readonly text: string;
}

const codec = {
  serialize({ text }: Message) {
    if (text === UNSERIALIZABLE) throw new Error('cannot be written');
    return new TextEncoder().encode(text);
  },
  deserialize: (bytes: Uint8Array): Message => ({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }),
};

/** An answer that cannot be written. */
export const UNSERIALIZABLE = '\u0000unserializable';

function method<Q extends boolean, S extends boolean>(name: string, requestStream: Q, responseStream: S) {
  return {
    path: `/test.Echo/${name}`,
    requestStream,
    responseStream,
    requestSerialize: codec.serialize,
    requestDeserialize: codec.deserialize,
    responseSerialize: codec.serialize,
    responseDeserialize: codec.deserialize,
    options: {},
  };
}

/** Messages are UTF-8 texts. */
export const echoDefinition = {
  unary: method('Unary', false, false),
  repeat: method('Repeat', false, true),
  join: method('Join', true, false),
  chat: method('Chat', true, true),
};

/** What the service has seen. */
export interface Seen {
  readonly contexts: CallContext[];
  /** Requests of calls whose signal has fired. */
  readonly aborted: string[];
  /** How many messages each stream has given. */
  sent: number;
  /** Streams that were left, whatever the reason. */
  readonly left: string[];
}

/**
 * What a request asks for: `fail CODE TEXT`, `wait` for the signal, `stuck` takes no notice of it, `defect`, `metadata`,
 * `many N SIZE` messages; anything else is given back.
 */
export function echoService(seen: Seen) {
  return {
    async unary({ text: request }: Message, context: CallContext) {
      seen.contexts.push(context);
      await obey(request, context, seen);
      const text = request === 'unserializable' ? UNSERIALIZABLE : request === 'nothing' ? '' : request;
      return { text };
    },
    async *repeat({ text: request }: Message, context: CallContext) {
      seen.contexts.push(context);
      try {
        const [, count = '3', size] = request.match(/^many (\d+) (\d+)$/) ?? [];
        const text = size === undefined ? request : 'x'.repeat(Number(size));
        for (let i = 0; i < Number(count); i++) {
          if (i === 2 || request.endsWith('at once')) await obey(request, context, seen);
          yield { text };
          seen.sent++;
        }
      } finally {
        seen.left.push(request);
      }
    },
    async join(requests: AsyncIterable<Message>, context: CallContext) {
      seen.contexts.push(context);
      const all: string[] = [];
      try {
        for await (const { text } of requests) all.push(text);
      } catch (error) {
        seen.aborted.push(all.join());
        throw error;
      }
      return { text: all.join() };
    },
    async *chat(requests: AsyncIterable<Message>, context: CallContext) {
      seen.contexts.push(context);
      for await (const { text } of requests) {
        await obey(text, context, seen);
        yield { text: `re: ${text}` };
      }
    },
  };
}

async function obey(request: string, context: CallContext, seen: Seen): Promise<void> {
  const [word, code, ...rest] = request.split(' ');
  if (word === 'fail') throw new ServerError(Number(code) as Status, rest.join(' '));
  if (word === 'defect') throw new Error('a secret');
  if (word === 'slow') await delay(Number(code));
  if (word === 'metadata') {
    for (const [key, values] of context.metadata) {
      if (!key.startsWith('x-')) continue;
      for (const value of values) {
        context.header.append(key, value);
        context.trailer.append(key.replace('x-', 'x-trailing-'), value);
      }
    }
    context.sendHeader();
  }
  if (word === 'wait' || word === 'stuck') {
    await new Promise<void>((resolve) => {
      const note = () => {
        seen.aborted.push(request);
        if (word === 'wait') resolve();
      };
      if (context.signal.aborted) note();
      else context.signal.addEventListener('abort', note);
    });
    context.signal.throwIfAborted();
  }
}
