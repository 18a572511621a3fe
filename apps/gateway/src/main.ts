/** The gateway of a cluster: Zeebe's gRPC API in front of services that it reaches over NATS. */
import { runProcess } from '@millrace/service';
import { startDistributed } from './distributed/distributed.ts';
import { distributedOptions } from './distributed/options.ts';

// grpc-js writes lines of its own to standard error, for things that we say better ourselves.
process.env.GRPC_VERBOSITY ??= 'NONE';

await runProcess('Usage: node apps/gateway/src/main.ts [options]', distributedOptions, startDistributed);
