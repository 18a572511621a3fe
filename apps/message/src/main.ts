/** The message service. */
import { message } from '@millrace/area-message';
import { runService } from '@millrace/cluster';

await runService(message, 'it buffers messages and correlates them.');
