/**
 * How gateways and services talk over NATS: commands and sends in streams, everything else on core NATS.
 *
 * A gateway programs against `NatsBus`. A service reads its commands with `CommandReader`, answers with
 * `AnswerPublisher`, sends with `CommandPublishers`; who leads is told by `Epochs` and beacons.
 */
export { AnswerPublisher } from './answers.ts';
export type { AskedQuery } from './asked-query.ts';
export type { LeaderNews } from './beacons.ts';
export { answerProbes, hearBeacons, probe, publishBeacon } from './beacons.ts';
export { addressOf } from './bus-subjects.ts';
export { ChannelNewsPublisher, positions } from './channel-news.ts';
export { CommandPublishers } from './command-publishers.ts';
export type { CommandReaderOptions } from './command-reader.ts';
export { CommandReader } from './command-reader.ts';
export type { CommandPlace } from './command-stream.ts';
export { CommandStreamUnfit } from './command-stream.ts';
export type { Term } from './epochs.ts';
export { Epochs } from './epochs.ts';
export type { LeaderListener } from './leader-signals.ts';
export { LeaderSignals } from './leader-signals.ts';
export { LogFollower } from './log-follower.ts';
export { NatsBus } from './nats-bus.ts';
export { OfferPublisher } from './offers.ts';
export type { Member, SeatState } from './presence.ts';
export { PresencePublisher } from './presence.ts';
export type { Fate } from './stored-publisher.ts';
export { Uptime } from './uptime.ts';
