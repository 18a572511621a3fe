import type { Address, AnswerOf, AreaName, ClientCommand, CommandBus, Commands } from '@millrace/protocol';
import type { GatewayOptions } from '../../options.ts';
import { roundRobin } from '../routing/routing.ts';
import { BackPressure } from './back-pressure.ts';
import type { Call } from './call.ts';
import { FairTurns } from './fair-turns.ts';
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

/**
 * How many commands of this gateway may be with a processor at a time; the others wait for the turn of their client.
 * Enough for the best throughput (docs/decisions/0010-back-pressure.md), and decided in about 20 ms.
 */
const PLACES = 200;
/** Are answered when an instance is over or a model is compiled: they hold no place. */
const holdsNone: ReadonlySet<string> = new Set(['CreateInstanceWithResult', 'DeployResources']);

/** Executes commands in the engine that the bus leads to. */
export function executorOver(bus: CommandBus, options: GatewayOptions): Executor {
  const pressure = new BackPressure(options.backPressure);
  const allTurns = new Map<string, FairTurns>();
  const turnsOf = ({ area, partition }: Address<AreaName>): FairTurns => {
    const processor = `${area}/${partition}`;
    const turns = allTurns.get(processor) ?? new FairTurns(PLACES);
    allTurns.set(processor, turns);
    return turns;
  };
  bus.watchLoad((load) => pressure.observe(load, performance.now()));
  return {
    bus,
    options,
    nextPartition: roundRobin(bus.partitions),
    async execute(intent, to, command, body, { signal: caller, peer, trace }, timeoutMs = options.requestTimeoutMs) {
      const deadline = Date.now() + timeoutMs;
      const answered = pressure.enter(to.partition, command, peer, performance.now());
      if (!answered) throw exhausted(tooMuch(to.partition));
      const outcome = await withTimeLimit(
        caller,
        timeoutMs,
        () => timedOut(`${command} on partition ${to.partition}`, timeoutMs),
        (signal) =>
          turnsOf(to).run(peer, !holdsNone.has(command), signal, () =>
            bus.submit(to, command, body, { signal, deadline, trace }),
          ),
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
          throw failedInEngine(intent, outcome.failureId);
      }
    },
  };
}

function tooMuch(partition: number): string {
  return `Reached maximum capacity of requests handled by partition ${partition}. Please try again later.`;
}
