import type { SnapshotStore } from '@millrace/log/snapshots';
import { checkSnapshotName } from '@millrace/log/snapshots';
import type { AreaName } from '@millrace/protocol';
import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import { JetStreamApiCodes, JetStreamApiError, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { Connections } from './connect.ts';
import { keptStream } from './kept-stream.ts';
import { maxPayloadOf } from './max-payload.ts';
import { retry } from './retry.ts';

/** How long a request may take, in milliseconds; then it is repeated. */
const REQUEST_TIMEOUT_MS = 5_000;
/** For how long servers that are away are waited for, in milliseconds. */
const TIMEOUT_MS = 30_000;
/** What a message may have beside the bytes: subject and headers. */
const OVERHEAD_BYTES = 2_048;
/** A larger message holds up the others on a connection. */
const MAX_BYTES = 1024 * 1024;

function snapshotStreamConfig(area: AreaName, replicas: number) {
  return {
    ...keptStream(`snapshots-${area}`, `snapshots.${area}.>`, replicas),
    // A repeated part takes the place of its first copy.
    max_msgs_per_subject: 1,
  };
}

/**
 * The snapshots of an area's processors in a stream: each part is a message on a subject of its own. The names of an area
 * begin with it.
 */
export class JetStreamSnapshotStore implements SnapshotStore {
  readonly #connections: Pick<Connections, 'appends'>;
  readonly #jetstream: JetStreamClient;
  readonly #manager: JetStreamManager;
  readonly #area: AreaName;
  readonly #replicas: number;

  private constructor(
    connections: Pick<Connections, 'appends'>,
    manager: JetStreamManager,
    area: AreaName,
    replicas: number,
  ) {
    this.#connections = connections;
    this.#jetstream = jetstream(connections.appends, { timeout: REQUEST_TIMEOUT_MS });
    this.#manager = manager;
    this.#area = area;
    this.#replicas = replicas;
  }

  /** Creates the stream where there is none. Waits while servers are unreachable. */
  static async open(connections: Pick<Connections, 'appends'>, area: AreaName, replicas: number) {
    const { appends } = connections;
    const manager = await jetstreamManager(appends, { timeout: REQUEST_TIMEOUT_MS, checkAPI: false });
    const store = new JetStreamSnapshotStore(connections, manager, area, replicas);
    await store.#retry(() => store.#createStream());
    return store;
  }

  get maxBytes(): number {
    return Math.min(MAX_BYTES, maxPayloadOf(this.#connections.appends) - OVERHEAD_BYTES);
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const subject = this.#subjectOf(name);
    const expect = { streamName: this.#name };
    const publish = async () => {
      try {
        await this.#jetstream.publish(subject, bytes, { expect, timeout: REQUEST_TIMEOUT_MS });
      } catch (error) {
        // The stream may have been deleted: with it go its snapshots, and new ones are wanted all the more.
        await this.#createStream();
        throw error;
      }
    };
    await this.#retry(publish);
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    const last_by_subj = this.#subjectOf(name);
    return this.#retry(async () => {
      const found = await orNothing(this.#manager.streams.getMessage(this.#name, { last_by_subj }));
      return found?.data;
    });
  }

  async list(folder: string): Promise<readonly string[]> {
    const subjects_filter = `${this.#subjectOf(folder)}.>`;
    return this.#retry(async () => {
      const info = await orNothing(this.#manager.streams.info(this.#name, { subjects_filter }));
      return Object.keys(info?.state.subjects ?? {}).map((subject) => subject.split('.').slice(1).join('/'));
    });
  }

  async delete(name: string): Promise<void> {
    const subject = this.#subjectOf(name);
    // A purge with a filter leaves all other messages: it must never be without one.
    for (const filter of [subject, `${subject}.>`]) {
      await this.#retry(() => orNothing(this.#manager.streams.purge(this.#name, { filter })));
    }
  }

  get #name(): string {
    return snapshotStreamConfig(this.#area, this.#replicas).name;
  }

  async #createStream(): Promise<void> {
    const wanted = snapshotStreamConfig(this.#area, this.#replicas);
    if (!(await orNothing(this.#manager.streams.info(wanted.name)))) await this.#manager.streams.add(wanted);
  }

  #subjectOf(name: string): string {
    checkSnapshotName(name);
    if (name.split('/')[0] !== this.#area) throw new RangeError(`Expected a name of ${this.#area}, got ${name}`);
    return `snapshots.${name.replaceAll('/', '.')}`;
  }

  #retry<T>(act: () => Promise<T>): Promise<T> {
    return retry(act, TIMEOUT_MS, () => this.#connections.appends.isClosed());
  }
}

/** What there is not is no error here; everything else is. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { StreamNotFound, NoMessageFound } = JetStreamApiCodes;
    if (error instanceof JetStreamApiError && (error.code === StreamNotFound || error.code === NoMessageFound)) return;
    throw error;
  }
}
