import type { Area } from '@millrace/kernel';
import type { CommandPlace } from '@millrace/nats/bus';
import type { Preparing } from '@millrace/processor';
import type { MessageType } from '@millrace/protocol';
import { traceFromBytes } from '@millrace/protocol';
import type { ClientCommand, CommandItem } from '@millrace/protocol/envelope';
import type { ActiveGateways } from './active-gateways.ts';

/** How long after its deadline a command that starts something is still executed, in milliseconds. */
const GRACE_MS = 5_000;
/** Commands that start something. After its deadline the client has most likely sent it again. */
const beginnings: ReadonlySet<string> = new Set([
  'CreateInstance',
  'CreateInstanceWithResult',
  'EvaluateConditional',
  'PublishMessage',
]);

/** What is not prepared does not ask whether its caller has gone. */
const never = new AbortController().signal;

interface Known {
  readonly name: string;
  readonly type: MessageType<object>;
}

/** Passes the items of a command stream to a processor. */
export class CommandConsumer {
  readonly #preparing: Preparing;
  readonly #area: Area;
  readonly #activeGateways: ActiveGateways;
  readonly #byCode: ReadonlyMap<number, Known>;

  constructor(area: Area, preparing: Preparing, activeGateways: ActiveGateways) {
    this.#activeGateways = activeGateways;
    this.#preparing = preparing;
    this.#area = area;
    this.#byCode = new Map(Object.entries(area.commandTypes).map(([name, type]) => [type.code, { name, type }]));
  }

  /** @throws for a command that this version does not know */
  readonly take = ({ command, frame }: CommandItem, at: CommandPlace): void => {
    if (frame) this.#preparing.receive(frame, at);
    else if (command) this.#submit(command, at);
  };

  #submit({ area, code, body, reply, deadline, trace }: ClientCommand, at: CommandPlace): void {
    const known = area === this.#area.number ? this.#byCode.get(code) : undefined;
    if (!known) {
      throw new Error(`Unknown command ${code} for area ${area}: it was sent by a newer version. Upgrade to go on`);
    }
    const over = deadline + GRACE_MS;
    if (beginnings.has(known.name) && Date.now() > over) return;
    const { gateway, request } = reply ?? { gateway: '', request: 0 };
    this.#activeGateways.add(gateway);
    const command = known.type.codec.decode(body);
    this.#preparing.submit({
      ...{ area, command: known.name, body: command, reply: { gateway, request }, trace: traceFromBytes(trace), at },
      gone: this.#area.prepare?.[known.name] ? AbortSignal.timeout(Math.max(0, over - Date.now())) : never,
    });
  }
}
