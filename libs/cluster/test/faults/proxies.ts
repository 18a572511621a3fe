import type { LaunchOf } from '@millrace/local-cluster/start-cluster';
import type { Frame } from '@millrace/testkit/nats/frames';
import type { FrameAction } from '@millrace/testkit/nats/nats-proxy';
import { NatsProxy } from '@millrace/testkit/nats/nats-proxy';

type Decide = (frame: Frame) => FrameAction;

/** A proxy between each process of a cluster and its one nats-server. */
export class Proxies {
  readonly #byName = new Map<string, NatsProxy>();

  readonly launchOf: LaunchOf = async (name, { natsAddress }) => {
    const port = Number(natsAddress.split(':')[1]);
    const proxy = this.#byName.get(name) ?? (await NatsProxy.start(port));
    this.#byName.set(name, proxy);
    return { nats: proxy.url };
  };

  /** Decides from now on what becomes of what processes send and are sent, those whose name matches. */
  decide(names: RegExp, { toServer = pass, toClient = pass }: { toServer?: Decide; toClient?: Decide }): void {
    for (const [name, proxy] of this.#byName) {
      if (names.test(name)) Object.assign(proxy, { toServer, toClient });
    }
  }

  /** From now on everything passes. */
  heal(): void {
    this.decide(/./, {});
  }

  async close(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((proxy) => proxy.close()));
  }
}

const pass: Decide = () => 1;

/** Whether it carries commands or sends to a command stream. */
export const isSend = ({ subject }: Frame) => subject.startsWith('cmd.');
export const isAppend = ({ subject }: Frame) => subject.startsWith('log.');
/** Whether it tells a sender how far its sends have come. */
export const isChannelNews = ({ subject }: Frame) => subject.startsWith('channel.');
/** Whether a stream acknowledges by it that it has stored a record, a command or a send. */
export const isAcknowledgement = ({ bytes }: Frame) =>
  /\{"stream":"(?:log|cmd)-/.test(bytes.toString('latin1', 0, 512));
