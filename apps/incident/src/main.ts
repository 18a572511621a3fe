/** The incident service. */
import { incident } from '@millrace/area-incident';
import { runService } from '@millrace/cluster';

await runService(incident, 'it keeps the register of incidents.');
