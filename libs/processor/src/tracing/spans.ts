import type { Decision } from '@millrace/kernel';
import type { Span, TraceContext, Tracer } from '@millrace/protocol';
import { areaNumbers, int64ToText, packKey, traceIdOf } from '@millrace/protocol';
import { infoFromArea } from '../batch/info-from-area.ts';
import type { HeldArea } from '../state/processor-state.ts';

/** Of a command on its way through a batch. */
export interface CommandSpan extends Span {
  readonly command: string;
}

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
    const begun = infoFromArea(() => definition?.tracing?.begun?.(tables, body));
    // What began in another trace goes on in that one. So there is one trace from end to end, across processes.
    const parent = begun && !(sender && traceIdOf(sender) === traceIdOf(begun)) ? begun : sender;
    if (parent === undefined) return undefined;
    const attributes = this.#message('process', area.name, this.#partition, command);
    const instance = infoFromArea(() => definition?.instance?.(tables, body));
    const elementId = infoFromArea(() => definition?.tracing?.elementId?.(tables, body));
    if (instance !== undefined) attributes['millrace.process_instance_key'] = this.#instanceKey(instance);
    if (elementId !== undefined) attributes['millrace.element_id'] = elementId;
    const link = parent === sender ? undefined : sender;
    const [context, start] = [this.#tracer.next(parent), this.#tracer.now()];
    return { context, parent, link, name: `process ${command}`, kind: 'consumer', start, attributes, command };
  }

  /** What has come of a command. */
  decided(span: CommandSpan, { rejection, failure }: Decision): Span {
    if (failure) return { ...span, error: String(failure.error) };
    return rejection ? { ...span, attributes: { ...span.attributes, 'error.type': rejection.type } } : span;
  }

  /** A send for another processor, which leaves with the commit. */
  send(parent: TraceContext, area: string, partition: number, command: string): Span {
    const attributes = this.#message('send', area, partition, command);
    const [context, start] = [this.#tracer.next(parent), this.#tracer.now()];
    return { context, parent, name: `send ${command}`, kind: 'producer', start, attributes };
  }

  /** The batch of these spans is committed. */
  committed(spans: readonly Span[]): void {
    const end = this.#tracer.now();
    for (const span of spans) this.#tracer.ended(span, end);
  }

  /** @param to the partition that takes it */
  #message(operation: string, area: string, to: number, command: string): Record<string, string | number> {
    return {
      'messaging.system': this.#tracer.system,
      'messaging.operation.name': operation,
      'messaging.operation.type': operation,
      'messaging.destination.name': area,
      'messaging.destination.partition.id': String(to),
      'millrace.partition': this.#partition,
      'millrace.command': command,
    };
  }

  #instanceKey(counter: number): string {
    return int64ToText(packKey(this.#partition, areaNumbers.instance, counter));
  }
}
