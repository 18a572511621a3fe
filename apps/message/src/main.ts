/** The message service. Its area has no rules yet: it leads its partitions, and takes nothing. */
import { runService } from '@millrace/cluster';
import { area } from '@millrace/kernel';
import { areaNumbers } from '@millrace/protocol';

const message = area({
  name: 'message',
  number: areaNumbers.message,
  tables: {},
  commands: {},
  commandTypes: {},
  events: {},
  eventTypes: {},
});

await runService(message, 'it will buffer messages and correlate them; in this version it only keeps its place.');
