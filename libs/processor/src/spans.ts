import type { Area, Decision } from '@millrace/kernel';
import type { Span, TraceContext, Tracer } from '@millrace/protocol';
import { areaNumbers, int64ToText, packKey, traceIdOf } from '@millrace/protocol';
import type { HeldArea } from './processor-state.ts';

/** A span whose end is the commit of its batch. */
export type OpenSpan = Omit<Span, 'end'>;

/** A command on its way through a batch. */
export interface CommandSpan extends OpenSpan {
  readonly area: string;
  readonly command: string;
}

type Definition = Area['commands'][string];

/** Makes the spans of a processor. There is none where tracing is off, and it makes nothing for what is not traced. */
export class Spans {
  readonly #tracer: Tracer;
  readonly #partition: number;

  constructor(tracer: Tracer, partition: number) {
    this.#tracer = tracer;
    this.#partition = partition;
  }

  /**
   * A command is about to be handled.
   * @param sender where it comes from
   * @returns undefined if it is not traced
   */
  command(held: HeldArea, command: string, body: object, sender: TraceContext | undefined): CommandSpan | undefined {
    const { area, tables } = held.state;
    const definition = area.commands[command];
    const begun = definition?.tracing?.begun?.(tables, body);
    // What began in another trace goes on in that one. So there is one trace from end to end, whoever takes part in it.
    const parent = begun && !(sender && traceIdOf(sender) === traceIdOf(begun)) ? begun : sender;
    if (parent === undefined) return undefined;
    return {
      context: this.#tracer.next(parent),
      parent,
      link: parent === sender ? undefined : sender,
      name: `process ${command}`,
      kind: 'consumer',
      start: this.#tracer.now(),
      attributes: { ...this.#message('process', area.name, command), ...this.#about(definition, tables, body) },
      area: area.name,
      command,
    };
  }

  /** What has come of a command. */
  decided(span: CommandSpan, { refusal, failure }: Decision): OpenSpan {
    if (failure) return { ...span, error: String(failure.error) };
    return refusal ? { ...span, attributes: { ...span.attributes, 'error.type': refusal.type } } : span;
  }

  /** A send for another processor, which leaves with the commit. */
  send(parent: TraceContext, area: string, partition: number, command: string): OpenSpan {
    return {
      context: this.#tracer.next(parent),
      parent,
      name: `send ${command}`,
      kind: 'producer',
      start: this.#tracer.now(),
      attributes: { ...this.#message('send', area, command), 'messaging.destination.partition.id': String(partition) },
    };
  }

  /** The batch of these spans is committed. */
  committed(spans: readonly OpenSpan[]): void {
    const end = this.#tracer.now();
    for (const span of spans) this.#tracer.ended({ ...span, end });
  }

  /** When the batch of a command was committed: its answer may leave from then on. */
  now(): number {
    return this.#tracer.now();
  }

  /** A command's answer leaves. */
  answered({ context, area, command }: CommandSpan, start: number): void {
    this.#tracer.ended({
      context: this.#tracer.next(context),
      parent: context,
      name: `answer ${command}`,
      kind: 'producer',
      start,
      end: this.#tracer.now(),
      attributes: { ...this.#message('send', area, command), 'messaging.operation.name': 'answer' },
    });
  }

  #message(operation: 'process' | 'send', area: string, command: string): Record<string, string | number> {
    return {
      'messaging.system': this.#tracer.system,
      'messaging.operation.name': operation,
      'messaging.operation.type': operation,
      'messaging.destination.name': area,
      'messaging.destination.partition.id': String(this.#partition),
      'millrace.partition': this.#partition,
      'millrace.command': command,
    };
  }

  #about(definition: Definition | undefined, tables: HeldArea['state']['tables'], body: object) {
    const instance = definition?.instance?.(tables, body);
    const elementId = definition?.tracing?.elementId?.(tables, body);
    return {
      ...(instance !== undefined && { 'millrace.process_instance_key': this.#instanceKey(instance) }),
      ...(elementId !== undefined && { 'millrace.element_id': elementId }),
    };
  }

  #instanceKey(counter: number): string {
    return int64ToText(packKey(this.#partition, areaNumbers.instance, counter));
  }
}
