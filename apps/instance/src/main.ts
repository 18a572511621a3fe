/** The instance service. */
import { instance } from '@millrace/area-instance';
import { runService } from '@millrace/cluster';

await runService(instance, 'it runs process instances.');
