import type { Surroundings, TurnLimits } from '@millrace/kernel';
import type { MessageType, TraceContext } from '@millrace/protocol';
import { int64ToText, packKey, partitionOfProcessor } from '@millrace/protocol';
import type { AreaCompanion } from '../ports/area-companion.ts';
import type { AreaContract } from '../ports/area-contract.ts';
import type { Placement } from '../ports/placement.ts';
import type { ProcessorOptions } from '../processor-options.ts';
import type { OutboxRow } from '../state/outbox-table.ts';
import type { ProcessorState } from '../state/processor-state.ts';
import { UnknownMessage } from '../state/unknown-message.ts';

type DirectoryOptions = Pick<ProcessorOptions, 'state' | 'placement' | 'contracts' | 'companions'>;

const nothing = {};

/** Where the other processors' areas are, and the codecs of the messages between them. */
export class Directory {
  readonly partition: number;
  readonly #state: ProcessorState;
  readonly #placement: Placement;
  readonly #byName: ReadonlyMap<string, AreaContract>;
  readonly #byNumber: ReadonlyMap<number, AreaContract>;
  readonly #companions: ReadonlyMap<number, AreaCompanion>;
  /** What puts in the rest of a send that only names a row, by its command. */
  readonly #fillers = new Map<string, (body: object) => object>();

  constructor({ state, placement, contracts, companions }: DirectoryOptions) {
    this.partition = partitionOfProcessor(state.processor);
    this.#state = state;
    this.#placement = placement;
    this.#byName = new Map(contracts.map((contract) => [contract.name, contract]));
    this.#byNumber = new Map(contracts.map((contract) => [contract.number, contract]));
    this.#companions = new Map(companions.map((companion) => [companion.area, companion]));
    for (const { state: held } of state.areas.values()) {
      for (const [command, leaving] of Object.entries(held.area.leaving ?? {})) {
        this.#fillers.set(command, (body) => leaving(held.tables, body));
      }
    }
  }

  companionOf(area: number): AreaCompanion | undefined {
    return this.#companions.get(area);
  }

  /** What a turn of an area is given from outside. `trace`: where its command stands in one. */
  surroundings(area: number, time: number, limits: TurnLimits, trace: TraceContext | undefined): Surroundings {
    const { partition, sendBytes } = this;
    const { partitions } = this.#placement;
    const transient = this.#companions.get(area)?.transient ?? nothing;
    return { ...limits, time, partition, partitions, keyText: this.#keyText, transient, sendBytes, trace };
  }

  areaNumber(name: string): number {
    const contract = this.#byName.get(name);
    if (!contract) throw new Error(`There is no area '${name}'`);
    return contract.number;
  }

  processorOf(area: number, partition: number): number {
    return this.#placement.processorOf(area, partition);
  }

  /** The number of the last send to an area of our partition. */
  lastSentTo(area: number): number {
    return this.#state.nextNumber(this.processorOf(area, this.partition)) - 1;
  }

  commandType(area: number, command: string): MessageType<object> {
    const type = this.#byNumber.get(area)?.commands[command];
    if (!type) throw new Error(`Area ${area} takes no command '${command}'`);
    return type;
  }

  /** The body of a send as it is logged. */
  readonly sendBytes = (area: string, command: string, body: object): Uint8Array =>
    this.commandType(this.areaNumber(area), command).codec.encode(body).finish();

  /** A command by the code that it carries. */
  commandByCode(area: number, code: number): { readonly name: string; readonly type: MessageType<object> } {
    for (const [name, type] of Object.entries(this.#byNumber.get(area)?.commands ?? {})) {
      if (type.code === code) return { name, type };
    }
    throw new UnknownMessage('command', area, code);
  }

  /** The whole body of a send: where it only names a row, the area that sends it puts in the rest. */
  fill(command: string, body: object): object {
    return this.#fillers.get(command)?.(body) ?? body;
  }

  /** The same for a send in the outbox, as bytes. */
  filledBytes({ area, code, body }: OutboxRow): Uint8Array {
    const { name, type } = this.commandByCode(area, code);
    const fill = this.#fillers.get(name);
    return fill ? type.codec.encode(fill(type.codec.decode(body))).finish() : body;
  }

  /** How many bytes the whole body of a send has, where it only names a row; else 0. */
  filledSize(area: string, command: string, body: object): number {
    const fill = this.#fillers.get(command);
    return fill ? this.sendBytes(area, command, fill(body)).length : 0;
  }

  readonly #keyText: Surroundings['keyText'] = (partition, area, counter) =>
    int64ToText(packKey(partition, this.areaNumber(area), counter));
}
