import { oneOf, onOff, text, wholeNumber } from '@millrace/service';

const PORT = { from: 0, to: 65_535 };
/** What every server should take. */
export const USUAL_MAX_PAYLOAD_BYTES = 8 * 1024 * 1024;
const MS = { from: 1, to: 2 ** 31 - 1 };

/** Everything that can be set on the local cluster. */
export const options = {
  partitions: wholeNumber(1, { from: 1, to: 64 }, 'How many partitions the work is divided into'),
  copies: wholeNumber(1, { from: 1, to: 3 }, 'How many processes of each service: one leads, the others stand by'),
  servers: wholeNumber(1, { from: 1, to: 5 }, 'How many nats-servers, each with a copy of every stream: 1, 3 or 5'),
  maxPayloadBytes: wholeNumber(
    USUAL_MAX_PAYLOAD_BYTES,
    { from: 64 * 1024, to: USUAL_MAX_PAYLOAD_BYTES },
    'How large a message of NATS may be, in bytes: what does not fit into one is rejected',
  ),
  runtime: oneOf(['node', 'deno'], 'node', 'What the gateway and the services run on: node or deno'),
  port: wholeNumber(26_500, PORT, 'The port of the gRPC API; 0 for a free one'),
  httpPort: wholeNumber(8_080, PORT, "The port of Camunda's REST API; 0 for a free one"),
  monitorPort: wholeNumber(9_600, PORT, 'The port of the health and metrics of the gateway; 0 for a free one'),
  data: text('./data/cluster', 'The folder of the nats-server'),
  temporary: onOff('Keep everything in a temporary folder, which is removed at the end'),
  requestTimeoutMs: wholeNumber(15_000, MS, 'How long a call may take, in milliseconds'),
  longPollMs: wholeNumber(10_000, MS, 'How long ActivateJobs waits unless it says otherwise, in milliseconds'),
  probeMs: wholeNumber(10_000, MS, 'How often a waiting ActivateJobs looks by itself, in milliseconds'),
};
