/**
 * Communication of gateways and services over NATS: commands and sends in streams, everything else on core NATS.
 *
 * A gateway programs against `NatsBus`. A service reads its commands with `CommandReader`, answers with
 * `AnswerPublisher` and sends with `CommandPublishers`; leadership is in `Epochs` and heartbeats.
 */
export { AnswerPublisher } from './answers.ts';
export { addressOf } from './bus-subjects.ts';
export { ChannelProgressPublisher, positions } from './channel-progress.ts';
export { CommandPublishers } from './command-publishers.ts';
export type { CommandReaderOptions } from './command-reader.ts';
export { CommandReader } from './command-reader.ts';
export type { CommandPlace } from './command-stream.ts';
export { CommandStreamUnfit } from './command-stream.ts';
export type { Term } from './epochs.ts';
export { Epochs } from './epochs.ts';
export { JobPushPublisher } from './job-pushes.ts';
export type { LeaderHeartbeat } from './leader-heartbeat.ts';
export { answerProbes, probe, publishHeartbeat, subscribeHeartbeats } from './leader-heartbeat.ts';
export type { LeaderListener } from './leader-signals.ts';
export { LeaderSignals } from './leader-signals.ts';
export { LogFollower } from './log-follower.ts';
export { NatsBus } from './nats-bus.ts';
export type { QueryRequest } from './query-request.ts';
export type { MemberState, ServiceProcess } from './service-process.ts';
export { PresencePublisher } from './service-process.ts';
export type { VerifiedSnapshot } from './snapshot-register.ts';
export { SnapshotRegister } from './snapshot-register.ts';
export type { PublishResult } from './stored-publisher.ts';
export { Uptime } from './uptime.ts';
