import type { Address, AnswerOf, AreaName, ClientCommand, CommandBus, Commands } from '@millrace/protocol';
import { ServerError } from 'nice-grpc-common';
import { defect, exhausted, failedInEngine, type Intent, refused, timedOut, unavailable } from '../../grpc/status.ts';
import type { GatewayOptions } from '../../options.ts';
import { roundRobin } from '../routing.ts';
import { BackPressure } from './back-pressure.ts';
import type { Call } from './call.ts';
import { withTimeLimit } from './time-limit.ts';

/** What the code of an RPC works with: the engine behind its bus, and how the outcome of a command is told. */
export interface Engine {
  readonly bus: CommandBus;
  readonly options: GatewayOptions;
  /** The partition that the next new instance goes to. */
  nextPartition(): number;
  /**
   * Hands a command over and waits for its answer. Throws the status of every other outcome; a caller that has gone
   * ends the wait, not the command. `timeoutMs`: how long to wait, where the request says so itself.
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

/** An engine that is reached over the bus. */
export function engineOver(bus: CommandBus, options: GatewayOptions): Engine {
  const pressure = new BackPressure(options.backPressure);
  bus.watchLoad((load) => pressure.told(load, performance.now()));
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
        case 'refused':
          throw refused(intent, outcome.refusal);
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

/** What a client may see of an error: a status or a cancellation as it is, anything else as a defect. */
export function told(error: unknown, request: string, options: GatewayOptions, traceId?: string): unknown {
  if (error instanceof ServerError || (error instanceof Error && error.name === 'AbortError')) return error;
  return defect(options.log, request, error, traceId);
}
