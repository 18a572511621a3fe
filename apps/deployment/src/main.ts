/** The deployment service. */
import { deployment } from '@millrace/area-deployment';
import { runService } from '@millrace/cluster';

await runService(deployment, 'it takes deployments, compiles them and installs them on every partition.');
