import type { Decision, Sent } from '@millrace/kernel';
import type { Span, TraceContext } from '@millrace/protocol';
import type { HeldArea } from '../state/processor-state.ts';
import type { CommandSpan, Spans } from './spans.ts';

/** The spans of one batch: they end when it is committed, and never if it is not. */
export class BatchSpans {
  readonly open: Span[] = [];
  readonly #spans: Spans;

  constructor(spans: Spans) {
    this.#spans = spans;
  }

  /** A command is about to be handled. @returns undefined if it is not traced */
  command(held: HeldArea, command: string, body: object, sender: TraceContext | undefined): CommandSpan | undefined {
    return this.#spans.command(held, command, body, sender);
  }

  /** It was handled. */
  decided(span: CommandSpan, decision: Decision): void {
    this.open.push(this.#spans.decided(span, decision));
  }

  /** A send for another processor. @returns what its receiver goes on from */
  send({ area, partition, command }: Sent, parent: TraceContext): TraceContext {
    const span = this.#spans.send(parent, area, partition, command);
    this.open.push(span);
    return span.context;
  }
}
