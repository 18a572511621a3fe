import type { Area, ReplyAddress } from '@millrace/kernel';
import { Refused } from '@millrace/kernel';
import type { Outlet, Reporter } from './outlet.ts';
import type { Processor } from './processor.ts';

/**
 * Does the slow work of commands, such as compiling a model, before they are queued, so that the processor never waits
 * for it. The commands of an area that prepares any keep their order; those of others pass by.
 */
export class Preparing {
  readonly #processor: Processor;
  readonly #areas: ReadonlyMap<number, Area>;
  readonly #outlet: Outlet;
  readonly #reporter: Reporter;
  /** By area: ends when everything that was submitted so far is queued. */
  readonly #last = new Map<number, Promise<void>>();

  constructor(processor: Processor, areas: readonly Area[], outlet: Outlet, reporter: Reporter) {
    this.#processor = processor;
    this.#areas = new Map(areas.map((area) => [area.number, area]));
    this.#outlet = outlet;
    this.#reporter = reporter;
  }

  /** A command of a client. */
  submit(number: number, command: string, body: object, reply: ReplyAddress): void {
    const area = this.#areas.get(number);
    if (!area?.prepare) {
      this.#processor.submit(number, command, body, reply);
      return;
    }
    const before = this.#last.get(number) ?? Promise.resolve();
    this.#last.set(
      number,
      this.#prepared(area, command, body, reply, before).then((prepared) => {
        if (prepared) this.#processor.submit(number, command, prepared, reply);
      }),
    );
  }

  /** The prepared body, once the commands before it are queued; undefined if the caller was answered already. */
  async #prepared(
    area: Area,
    command: string,
    body: object,
    reply: ReplyAddress,
    before: Promise<void>,
  ): Promise<object | undefined> {
    const prepare = area.prepare?.[command];
    if (!prepare) return before.then(() => body);
    try {
      const [prepared] = await Promise.all([prepare(body), before]);
      return prepared;
    } catch (thrown) {
      await before;
      if (thrown instanceof Refused) {
        this.#outlet.answer(reply, { kind: 'refused', refusal: thrown.refusal });
        return undefined;
      }
      const trace = `${this.#processor.state.processor}-prepare-${reply.request}`;
      this.#reporter.failed({ area: area.name, command, trace, error: thrown });
      this.#outlet.answer(reply, { kind: 'failed', trace });
      return undefined;
    }
  }
}
