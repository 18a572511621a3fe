import type { ReplyAddress } from '@millrace/kernel';
import type { ChannelPlace } from './aftermath.ts';
import type { Channels } from './channels.ts';
import type { Ending, Outlet } from './outlet.ts';

interface HeldAnswer {
  readonly reply: ReplyAddress;
  readonly ending: Ending;
  readonly awaited: readonly ChannelPlace[];
}

/** Answers that may leave only when sends have arrived at their receivers. */
export class HeldAnswers {
  readonly #outlet: Outlet;
  readonly #channels: Channels;
  #held: HeldAnswer[] = [];

  constructor(outlet: Outlet, channels: Channels) {
    this.#outlet = outlet;
    this.#channels = channels;
  }

  /** The answer leaves when these sends have arrived, which may be now. */
  hold(reply: ReplyAddress, ending: Ending, awaited: readonly ChannelPlace[]): void {
    this.#held.push({ reply, ending, awaited });
    this.release();
  }

  /** Lets the answers go whose sends have arrived. */
  release(): void {
    if (this.#held.length === 0) return;
    const waiting: HeldAnswer[] = [];
    for (const held of this.#held) {
      const arrived = held.awaited.every(({ to, number }) => this.#channels.hasArrived(to, number));
      if (arrived) this.#outlet.answer(held.reply, held.ending);
      else waiting.push(held);
    }
    this.#held = waiting;
  }
}
