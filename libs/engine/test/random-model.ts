import type { ProcessModel } from '@millrace/bpmn-model';
import type { DrawnNode } from '@millrace/bpmn-model/testing';
import { draw, task } from '@millrace/bpmn-model/testing';

/** The names of the messages that random processes wait for. */
export const MESSAGES = ['m0', 'm1'] as const;
/** The signals that they wait for. They throw the second: where that starts something, it must not throw it again. */
export const SIGNALS = ['s0', 's1'] as const;
/** The message and signal that start instances of those that have start events, and the variable of their condition. */
export const BEGIN = 'begin';
/** An error that random processes throw, and catch or not. */
export const ERROR = 'E';

const timer = (kind: string, value: string) => ({ type: 'timer', kind, value });
/** What random processes escalate, and catch or not. */
const escalationEvent = { type: 'escalation', escalationCode: 'U' };
const compensationEvent = { type: 'compensation' };
const signal = (name: string) => ({ type: 'signal', name });
const errorEvent = { type: 'error', errorCode: ERROR };
const publish = { type: 'publish', name: MESSAGES[1], correlationKey: '=id', messageId: 'once', timeToLive: 'PT1S' };

const { work: jobWork } = task('work');
/** The tasks that are jobs. */
const JOB_TASKS = ['serviceTask', 'userTask', 'sendTask', 'businessRuleTask', 'scriptTask'] as const;
const userTask: DrawnNode = { kind: 'userTask', work: { type: 'userTask', headers: '{}', assignee: '=id' } };

/** The activities in which an escalation can be thrown. */
const enclosing: ReadonlySet<DrawnNode['kind']> = new Set(['subProcess', 'callActivity', 'multiInstanceBody']);

const MAX_DEPTH = 3;

/**
 * A random process of all elements that there are, which ends when every job is done and every message has come.
 * @param calls the process that its call activities call; without one it has none
 * @param starts whether messages, signals and timers start it, too
 */
export function randomModel(
  random: () => number,
  processId = 'order',
  calls?: string,
  starts: 'by events' | 'by clients' = 'by clients',
): ProcessModel {
  const model = new RandomModel(random, processId, calls);
  return starts === 'by events' ? model.withStarts() : model.made();
}

class RandomModel {
  readonly #random: () => number;
  readonly #processId: string;
  readonly #calls: string | undefined;
  readonly #nodes: Record<string, DrawnNode> = {};
  readonly #flows: string[] = [];
  #count = 0;

  constructor(random: () => number, processId: string, calls: string | undefined) {
    this.#random = random;
    this.#processId = processId;
    this.#calls = calls;
  }

  made(): ProcessModel {
    this.#scope(undefined, 0);
    return draw(this.#nodes, this.#flows, this.#processId);
  }

  /** The same, where events start an instance beside what clients start. */
  withStarts(): ProcessModel {
    this.#scope(undefined, 0);
    const outputs = [{ source: '="a"', target: 'id' }];
    const condition = { type: 'conditional', condition: '=begin', variables: [BEGIN], on: 'any' };
    for (const event of [{ type: 'message', name: BEGIN }, signal(BEGIN), timer('cycle', 'R2/PT1S'), condition]) {
      const start = this.#add({ kind: 'startEvent', event, outputs }, undefined);
      this.#sequence(start, undefined, MAX_DEPTH);
    }
    return draw(this.#nodes, this.#flows, this.#processId);
  }

  /** From a start event to an end event. */
  #scope(scope: string | undefined, depth: number): void {
    const start = this.#add({ kind: 'startEvent' }, scope);
    const last = this.#sequence(start, scope, depth);
    const isError = scope !== undefined && this.#random() < 0.15;
    const isTerminate = !isError && this.#random() < 0.15;
    const thrown = this.#random() < 0.4 ? escalationEvent : compensationEvent;
    const calm = this.#random() < 0.3 ? thrown : { type: isTerminate ? 'terminate' : 'none' };
    const event = isError ? errorEvent : this.#random() < 0.12 ? this.#sent() : calm;
    this.#flow(last, this.#add({ kind: 'endEvent', event }, scope));
    if (this.#random() < 0.4) this.#onEvent(scope);
  }

  /** What an end event sends. */
  #sent(): object {
    const dice = this.#random();
    if (dice < 0.3) return signal(SIGNALS[1]);
    return { type: 'message', work: dice < 0.65 ? jobWork : publish };
  }

  /** An event sub-process of some elements, one after another. */
  #onEvent(scope: string | undefined): void {
    const sub = this.#add({ kind: 'eventSubProcess' }, scope);
    const start = this.#add({ kind: 'eventSubProcessStartEvent', ...this.#startOf() }, sub);
    this.#flow(this.#sequence(start, sub, MAX_DEPTH), this.#add({ kind: 'endEvent' }, sub));
  }

  /** What starts an event sub-process. */
  #startOf(): { readonly event: object; readonly interrupting: boolean } {
    const dice = this.#random();
    const interrupting = this.#random() < 0.5;
    if (dice < 0.25) return { event: this.#caught(errorEvent), interrupting: true };
    if (dice < 0.4) return { event: this.#caught(escalationEvent), interrupting };
    if (dice < 0.5) return { event: this.#message(1), interrupting };
    if (dice < 0.6) return { event: signal(SIGNALS[0]), interrupting };
    if (dice < 0.75) return { event: this.#condition(), interrupting };
    return { event: interrupting ? timer('duration', 'PT3S') : timer('cycle', 'R2/PT1S'), interrupting };
  }

  /** An error or escalation of its code, or of every code. */
  #caught(event: { readonly type: string }): object {
    return this.#random() < 0.7 ? event : { type: event.type };
  }

  /** Some elements one after another. Returns the last. */
  #sequence(first: string, scope: string | undefined, depth: number): string {
    let last = first;
    for (let n = 1 + Math.floor(this.#random() * 3); n > 0; n--) last = this.#step(last, scope, depth);
    return last;
  }

  #step(from: string, scope: string | undefined, depth: number): string {
    const dice = depth < MAX_DEPTH ? this.#random() : this.#random() * 0.5;
    if (dice < 0.24) return this.#after(from, this.#activity(this.#random() < 0.4 ? userTask : this.#job(), scope));
    if (dice < 0.3) return this.#after(from, this.#quick(scope));
    if (dice < 0.31) return this.#link(from, scope);
    if (dice < 0.34) return this.#compensated(from, scope);
    if (dice < 0.36) {
      return this.#after(from, this.#add({ kind: 'intermediateCatchEvent', event: this.#condition() }, scope));
    }
    if (dice < 0.38) {
      const event = signal(SIGNALS[this.#random() < 0.5 ? 0 : 1]);
      return this.#after(from, this.#add({ kind: 'intermediateCatchEvent', event }, scope));
    }
    if (dice < 0.4) {
      return this.#after(from, this.#add({ kind: 'intermediateCatchEvent', event: this.#message(0) }, scope));
    }
    if (dice < 0.43) {
      return this.#after(from, this.#add({ kind: 'intermediateCatchEvent', event: this.#timer() }, scope));
    }
    if (dice < 0.5) return this.#after(from, this.#activity({ kind: 'receiveTask', event: this.#message(0) }, scope));
    if (dice < 0.7) return this.#branches(from, scope, depth, 'parallelGateway');
    if (dice < 0.75) return this.#branches(from, scope, depth, 'exclusiveGateway');
    if (dice < 0.8) return this.#branches(from, scope, depth, 'inclusiveGateway');
    if (dice < 0.83) return this.#firstEvent(from, scope);
    if (dice < 0.9) return this.#multiInstance(from, scope, depth);
    if (this.#calls !== undefined && dice < 0.96)
      return this.#after(from, this.#activity(this.#call(this.#calls), scope));
    const sub = this.#after(from, this.#activity({ kind: 'subProcess' }, scope));
    this.#scope(sub, depth + 1);
    return sub;
  }

  /** An element that is over at once, or a message that a worker sends. */
  #quick(scope: string | undefined): string {
    const dice = this.#random();
    if (dice < 0.3) {
      return this.#activity({ kind: dice < 0.15 ? 'task' : 'manualTask', work: { type: 'none' } }, scope);
    }
    const script = { type: 'script', expression: '=1 + 1', resultVariable: 'two' };
    if (dice < 0.42) return this.#add({ kind: 'intermediateThrowEvent', event: compensationEvent }, scope);
    if (dice < 0.6) return this.#activity({ kind: 'scriptTask', work: script }, scope);
    if (dice < 0.7) return this.#add({ kind: 'intermediateThrowEvent', event: escalationEvent }, scope);
    if (dice < 0.78) return this.#add({ kind: 'intermediateThrowEvent', event: signal(SIGNALS[1]) }, scope);
    const work = dice < 0.95 ? jobWork : publish;
    const event = dice < 0.85 ? { type: 'none' } : { type: 'message', work };
    return this.#add({ kind: 'intermediateThrowEvent', event }, scope);
  }

  /** A task for a worker, perhaps with variables of its own. */
  #job(): DrawnNode {
    const kind = JOB_TASKS[Math.floor(this.#random() * JOB_TASKS.length)] ?? 'serviceTask';
    const mapped = {
      inputs: [{ source: '=choice', target: 'chosen' }],
      outputs: [{ source: '=if chosen = null then 1 else chosen', target: 'two' }],
    };
    return { kind, work: jobWork, ...(this.#random() < 0.2 ? mapped : {}) };
  }

  #timer(): object {
    return this.#random() < 0.7 ? timer('duration', 'PT2S') : timer('date', '=now() + duration("PT2S")');
  }

  /** A task that is compensated once it is done. */
  #compensated(from: string, scope: string | undefined): string {
    const compensatedBy = this.#add(task('work'), scope);
    const done = this.#after(from, this.#add({ ...this.#job(), compensatedBy }, scope));
    return this.#after(done, this.#add({ kind: 'intermediateThrowEvent', event: compensationEvent }, scope));
  }

  /** Two events without a line between them. */
  #link(from: string, scope: string | undefined): string {
    const event = { type: 'link', name: 'A' };
    const thrown = this.#after(from, this.#add({ kind: 'intermediateThrowEvent', event }, scope));
    return this.#after(thrown, this.#add({ kind: 'intermediateCatchEvent', event }, scope));
  }

  /** A task or a sub-process for each of three items, perhaps ended early. */
  #multiInstance(from: string, scope: string | undefined, depth: number): string {
    const early = this.#random() < 0.4 ? { completionCondition: '=numberOfCompletedInstances >= 2' } : {};
    const results = { outputCollection: 'results', outputElement: '=item * 2' };
    const list = { isSequential: this.#random() < 0.5, inputCollection: '=[1, 2, 3]', inputElement: 'item' };
    const body = this.#activity({ kind: 'multiInstanceBody', loop: { ...list, ...results, ...early } }, scope);
    this.#after(from, body);
    const inner = this.#random();
    if (inner < 0.6) this.#add(task('work'), body);
    else if (inner < 0.75 && this.#calls !== undefined) this.#add(this.#call(this.#calls), body);
    else this.#scope(this.#add({ kind: 'subProcess' }, body), depth + 1);
    return body;
  }

  /** Waits for one of two messages, a signal, a timer or a condition, and goes on the same way after each. */
  #firstEvent(from: string, scope: string | undefined): string {
    const gateway = this.#after(from, this.#add({ kind: 'eventBasedGateway' }, scope));
    const after = this.#add(task('work'), scope);
    const events = [this.#message(0), this.#message(1), signal(SIGNALS[0]), this.#timer(), this.#condition()];
    for (const awaited of events.slice(this.#random() < 0.5 ? 0 : 3)) {
      const event = this.#add({ kind: 'intermediateCatchEvent', event: awaited }, scope);
      this.#flow(gateway, event);
      this.#flow(event, after);
    }
    return after;
  }

  #call(processId: string): DrawnNode {
    const [propagateAllParentVariables, propagateAllChildVariables] = [this.#random() < 0.8, this.#random() < 0.5];
    const outputs = this.#random() < 0.3 ? [{ source: '=id', target: 'called' }] : [];
    const calls = { kind: 'callActivity', processId, binding: { type: 'latest' }, outputs } as const;
    return { ...calls, propagateAllParentVariables, propagateAllChildVariables };
  }

  /** Two ways from one gateway to another. */
  #branches(from: string, scope: string | undefined, depth: number, kind: DrawnNode['kind']): string {
    const fork = this.#after(from, this.#add({ kind }, scope));
    const join = this.#add({ kind }, scope);
    for (const which of [0, 1] as const) {
      const first = this.#add(task('work'), scope);
      this.#flows.push(`${fork}>${first}${conditionOf(kind, which)}`);
      this.#flow(this.#sequence(first, scope, depth + 1), join);
    }
    return join;
  }

  /** An activity, perhaps with a handler that compensates it, and with boundary events, which lead to a task each. */
  #activity(node: DrawnNode, scope: string | undefined): string {
    const handler = this.#random() < 0.35 ? { compensatedBy: this.#add(task('work'), scope) } : {};
    const activity = this.#add({ ...node, ...handler }, scope);
    if (this.#random() < 0.3)
      this.#boundary(activity, scope, { kind: 'boundaryEvent', event: this.#caught(errorEvent) });
    if (this.#random() < 0.2) {
      const interrupting = this.#random() < 0.5;
      this.#boundary(activity, scope, { kind: 'boundaryEvent', event: this.#condition(), interrupting });
    }
    if (this.#random() < 0.2) {
      const event = this.#random() < 0.5 ? timer('duration', 'PT3S') : timer('cycle', 'R2/PT1S');
      this.#boundary(activity, scope, { kind: 'boundaryEvent', event, interrupting: event.kind === 'duration' });
    }
    if (this.#random() < 0.4) {
      const interrupting = this.#random() < 0.5;
      this.#boundary(activity, scope, { kind: 'boundaryEvent', event: this.#message(1), interrupting });
    }
    if (this.#random() < 0.2) {
      const interrupting = this.#random() < 0.5;
      this.#boundary(activity, scope, { kind: 'boundaryEvent', event: signal(SIGNALS[1]), interrupting });
    }
    if (enclosing.has(node.kind) && this.#random() < 0.3) {
      const interrupting = this.#random() < 0.5;
      this.#boundary(activity, scope, { kind: 'boundaryEvent', event: this.#caught(escalationEvent), interrupting });
    }
    return activity;
  }

  /** Holds after a script, or when a client says so. */
  #condition(): object {
    const isScript = this.#random() < 0.5;
    const [condition, variable] = isScript ? ['=two = 2', 'two'] : ['=choice > 1', 'choice'];
    return { type: 'conditional', condition, variables: [variable], on: 'any' };
  }

  #boundary(on: string, scope: string | undefined, node: DrawnNode): void {
    const event = this.#add({ ...node, on }, scope);
    this.#flow(event, this.#add(task('work'), scope));
  }

  #message(which: 0 | 1) {
    return { type: 'message', name: MESSAGES[which], correlationKey: '=id' };
  }

  #after(from: string, to: string): string {
    this.#flow(from, to);
    return to;
  }

  #flow(source: string, target: string): void {
    this.#flows.push(`${source}>${target}`);
  }

  #add(node: DrawnNode, scope: string | undefined): string {
    const id = `n${++this.#count}`;
    this.#nodes[id] = scope === undefined ? node : { ...node, in: scope };
    return id;
  }
}

/** By which condition a gateway of this kind takes the first or second of its flows: at an inclusive one perhaps by both. */
function conditionOf(kind: DrawnNode['kind'], which: 0 | 1): string {
  if (kind === 'parallelGateway') return '';
  if (which === 0) return ' =choice > 1';
  return kind === 'exclusiveGateway' ? ' default' : ' =choice < 3';
}
