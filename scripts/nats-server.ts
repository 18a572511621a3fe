/** Finds nats-server, or brings it, and prints where it is. `npm run nats-server`. */
import { findNatsServer, HOW_TO_GET_IT } from '@millrace/testkit/nats-binary/find';

const path = await findNatsServer();
if (path === undefined) {
  console.error(HOW_TO_GET_IT);
  process.exitCode = 1;
} else {
  console.log(path);
}
