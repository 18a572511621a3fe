import type { Address, AnswerOf, AreaName, ClientCommand, CommandBus, Commands } from '@millrace/protocol';
import type { GatewayOptions } from '../../options.ts';
import { roundRobin } from '../routing/routing.ts';
import { BackPressure } from './back-pressure.ts';
import type { Call } from './call.ts';
import { exhausted, failedInEngine, type Intent, rejected, timedOut, unavailable } from './outcome.ts';
import { withTimeLimit } from './time-limit.ts';

/** What client commands are made of: the engine behind its bus, and one way to have it do something. */
export interface Executor {
  readonly bus: CommandBus;
  readonly options: GatewayOptions;
  /** The partition that the next new instance goes to. */
  nextPartition(): number;
  /**
   * Hands a command over and waits for its answer. Throws NotDone for every other outcome; a caller that has gone ends
   * the wait, not the command. `timeoutMs`: how long to wait, where the request says so itself.
   */
  execute<A extends AreaName, C extends ClientCommand<A>>(
    intent: Intent,
    to: Address<A>,
    command: C,
    body: Commands[A][C],
    call: Call,
    timeoutMs?: number,
  ): Promise<AnswerOf[C]>;
}

/** Executes commands in the engine that the bus leads to. */
export function executorOver(bus: CommandBus, options: GatewayOptions): Executor {
  const pressure = new BackPressure(options.backPressure);
  bus.watchLoad((load) => pressure.observe(load, performance.now()));
  return {
    bus,
    options,
    nextPartition: roundRobin(bus.partitions),
    async execute(intent, to, command, body, { signal: caller, trace }, timeoutMs = options.requestTimeoutMs) {
      const deadline = Date.now() + timeoutMs;
      const answered = pressure.enter(to.partition, command, performance.now());
      if (!answered) throw exhausted(tooMuch(to.partition));
      const outcome = await withTimeLimit(
        caller,
        timeoutMs,
        () => timedOut(`${command} on partition ${to.partition}`, timeoutMs),
        (signal) => bus.submit(to, command, body, signal, deadline, trace),
      ).finally(() => answered(performance.now()));
      switch (outcome.kind) {
        case 'done':
          return outcome.answer;
        case 'rejected':
          throw rejected(intent, outcome.rejection);
        case 'exhausted':
          throw exhausted(outcome.reason);
        case 'unavailable':
          throw unavailable(to.partition, outcome.reason);
        case 'failed':
          throw failedInEngine(intent, outcome.trace);
      }
    },
  };
}

function tooMuch(partition: number): string {
  return `Reached maximum capacity of requests handled by partition ${partition}. Please try again later.`;
}
