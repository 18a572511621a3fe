import type { TestClient } from '../test-client.ts';
import { statusOf } from '../test-client.ts';
import { variablesOf } from './check-job.ts';
import type { KnownJob, Ledger } from './ledger.ts';
import { ERROR_CODE, messageOf } from './order-process.ts';
import { partitionOf } from './partition-of.ts';

/** How long a worker has a job, in milliseconds: what was lost on its way to it comes again after that. */
export const JOB_TIMEOUT_MS = 2_000;
/** For how long a message is buffered, in milliseconds: longer than any test takes. */
const MESSAGE_MS = 3_600_000;

export const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
export const FAILED_PRECONDITION = 9;

/** Notes that a call has failed in a way that may be. Says whether its command may have been carried out. */
export type Trouble = (what: string, error: unknown) => 'in doubt' | 'not done';

/** Works on jobs as their task requires, and records the answers in a ledger. */
export class Worker {
  readonly #client: TestClient;
  readonly #ledger: Ledger;
  readonly #trouble: Trouble;

  constructor(client: TestClient, ledger: Ledger, trouble: Trouble) {
    this.#client = client;
    this.#ledger = ledger;
    this.#trouble = trouble;
  }

  /** Works on a job unless that is under way. After an error the job is left to its next activation. */
  async work(known: KnownJob): Promise<void> {
    if (known.isBusy) return;
    known.isBusy = true;
    const { element, retries } = known.job;
    const message = messageOf(element, variablesOf(known.job).reminders);
    if (message === undefined || (await this.publish(message, known.order.id))) {
      // It fails once: an operator leaves it one try.
      if (element === 'failing' && retries > 1) await this.#fail(known);
      else await this.#end(known);
    }
    known.isBusy = false;
  }

  /** Publishes a message under an id, which makes it safe to do so again. Returns whether it is published. */
  async publish(name: string, order: string): Promise<boolean> {
    const { published } = this.#ledger;
    const id = `${name} of ${order}`;
    const before = published.get(id);
    published.set(id, before ?? false);
    const sentAt = performance.now();
    try {
      const message = await this.#client.publish(name, order, id, MESSAGE_MS);
      if (before) this.#ledger.violated(`the message ${id} was published twice`);
      published.set(id, true);
      this.#ledger.acknowledged('publish', partitionOf(message), sentAt);
      return true;
    } catch (error) {
      const isThere = statusOf(error).code === ALREADY_EXISTS && before !== undefined;
      if (isThere) published.set(id, true);
      else this.#trouble('a publish', error);
      return isThere;
    }
  }

  /** Completes a job or throws its error: it is gone then. */
  async #end(known: KnownJob): Promise<void> {
    const { key, jobKey, element } = known.job;
    const before = known.state;
    const sentAt = performance.now();
    try {
      if (element === 'risky') await this.#client.throwError(jobKey, ERROR_CODE);
      else await this.#client.complete(jobKey, '{"paid":true}');
      if (before === 'done') this.#ledger.violated(`job ${key} was done twice`);
      known.state = 'done';
      known.doneAt ??= Date.now();
      this.#ledger.acknowledged('complete', partitionOf(key), sentAt);
    } catch (error) {
      const { code } = statusOf(error);
      const isUnderWay = code === FAILED_PRECONDITION && element === 'risky' && before === 'inDoubt';
      if (code === NOT_FOUND && before !== 'held') known.state = 'done';
      else if (!isUnderWay && this.#trouble(`ending job ${key} (${element})`, error) === 'in doubt') {
        known.state = before === 'done' ? 'done' : 'inDoubt';
      }
    }
  }

  /** Fails a job for good: an incident keeps it. */
  async #fail(known: KnownJob): Promise<void> {
    const { key, jobKey, activatedAt } = known.job;
    const wasAsked = known.failAsked;
    known.failAsked = true;
    try {
      await this.#client.fail(jobKey, 0);
      known.failedAt ??= Date.now();
    } catch (error) {
      // Its time was over, or it has failed already and the answer to that stayed away.
      const isTooLate = wasAsked || Date.now() >= activatedAt + JOB_TIMEOUT_MS;
      if (!(statusOf(error).code === FAILED_PRECONDITION && isTooLate)) this.#trouble(`failing job ${key}`, error);
    }
  }
}
