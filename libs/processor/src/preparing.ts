import type { Area } from '@millrace/kernel';
import { Rejected } from '@millrace/kernel';
import { traceIdOf } from '@millrace/protocol';
import type { Frame } from '@millrace/protocol/envelope';
import type { OutboundPort, Reporter } from './ports/outbound-port.ts';
import type { UnpreparedSubmission } from './ports/submission.ts';
import type { Processor } from './processor.ts';
import type { ReadRow } from './state/processor-state.ts';

/**
 * Does the slow work of commands, such as compiling a model, before they are queued, so that the processor never waits
 * for it. The commands of an area that prepares any keep their order; those of others pass by. What comes by a command
 * stream keeps the stream's order, whatever its area: the log says how far the stream is read by one place.
 */
export class Preparing {
  readonly #processor: Processor;
  readonly #areas: ReadonlyMap<number, Area>;
  readonly #outbound: OutboundPort;
  readonly #reporter: Reporter;
  /** By area, or under `STREAM`: ends when everything that was submitted so far is queued. */
  readonly #last = new Map<number, Promise<void>>();

  constructor(processor: Processor, areas: readonly Area[], outbound: OutboundPort, reporter: Reporter) {
    this.#processor = processor;
    this.#areas = new Map(areas.map((area) => [area.number, area]));
    this.#outbound = outbound;
    this.#reporter = reporter;
  }

  submit(unprepared: UnpreparedSubmission): void {
    const area = this.#areas.get(unprepared.area);
    const queue = unprepared.at ? STREAM : unprepared.area;
    if (!area?.prepare && !this.#last.has(queue)) {
      this.#processor.submit(unprepared);
      return;
    }
    this.#after(queue, (before) =>
      this.#prepared(area, unprepared, before).then((body) => {
        if (body) this.#processor.submit({ ...unprepared, body });
      }),
    );
  }

  /** A send of another processor. */
  receive(frame: Frame, at?: ReadRow): void {
    if (!at || !this.#last.has(STREAM)) this.#processor.receive(frame, at);
    else this.#after(STREAM, (before) => before.then(() => this.#processor.receive(frame, at)));
  }

  #after(queue: number, work: (before: Promise<void>) => Promise<void>): void {
    const done = work(this.#last.get(queue) ?? Promise.resolve());
    this.#last.set(queue, done);
    void done.then(() => {
      if (this.#last.get(queue) === done) this.#last.delete(queue);
    });
  }

  /** The prepared body, once the commands before it are queued; undefined if the caller was answered or has gone. */
  async #prepared(
    area: Area | undefined,
    { command, body, reply, trace, gone }: UnpreparedSubmission,
    before: Promise<void>,
  ): Promise<object | undefined> {
    const prepare = area?.prepare?.[command];
    if (!area || !prepare) return before.then(() => body);
    try {
      const [prepared] = await Promise.all([prepare(body, gone), before]);
      return prepared;
    } catch (thrown) {
      await before;
      if (gone.aborted) return undefined;
      if (thrown instanceof Rejected) {
        // Read again after a restart, it is rejected again: nothing is looked at but the command itself.
        this.#outbound.answer(reply, { kind: 'rejected', rejection: thrown.rejection });
        return undefined;
      }
      const failure = `${this.#processor.state.processor}-prepare-${reply.request}`;
      const traceId = trace && traceIdOf(trace);
      this.#reporter.failed({ area: area.name, command, failureId: failure, traceId, error: thrown });
      this.#outbound.answer(reply, { kind: 'failed', failureId: failure });
      return undefined;
    }
  }
}

/** No area has this number. */
const STREAM = -1;
