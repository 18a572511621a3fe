/** The gateway of a cluster: Zeebe's gRPC API in front of services that it reaches over NATS. */
import { runProcess } from '@millrace/service';
import { options } from './options.ts';
import { startGateway } from './start-gateway.ts';

// grpc-js writes lines of its own to standard error, for things that we say better ourselves.
process.env.GRPC_VERBOSITY ??= 'NONE';

await runProcess('Usage: node apps/gateway/src/main.ts [options]', options, startGateway);
