import type { Call } from './execution/call.ts';

/**
 * Something that a client can ask for, whatever the protocol: it validates, routes, executes and answers. Every other
 * outcome is thrown as NotDone.
 */
export type ClientCommand<Request, Answer> = (request: Request, call: Call) => Promise<Answer>;

/** The same with any number of answers. What is wrong with the request is thrown at once. */
export type StreamedCommand<Request, Answer> = (request: Request, call: Call) => AsyncGenerator<Answer, void>;
