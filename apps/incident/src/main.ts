/** The incident service. Its area has no rules yet: it leads its partitions, and takes nothing. */
import { runService } from '@millrace/cluster';
import { area } from '@millrace/kernel';
import { areaNumbers } from '@millrace/protocol';

const incident = area({
  name: 'incident',
  number: areaNumbers.incident,
  tables: {},
  commands: {},
  commandTypes: {},
  events: {},
  eventTypes: {},
});

await runService(incident, 'it will keep the register of incidents; in this version it only keeps its place.');
