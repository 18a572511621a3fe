import type { Directory } from './directory.ts';
import type { ProcessorState } from './processor-state.ts';
import type { LocalSend } from './work-queue.ts';

/** The sends of a processor to itself that its outbox holds, oldest first. */
export function* ownSends({ outbox, processor }: ProcessorState, directory: Directory): Iterable<LocalSend> {
  for (const { key } of outbox.scan('byChannel', processor)) {
    const row = outbox.get(key);
    if (!row) continue;
    const { area, number, reply, trace, body: bytes } = row;
    const { name, type } = directory.commandByCode(area, row.code);
    yield { area, command: name, body: type.codec.decode(bytes), bytes, reply, trace, number };
  }
}
