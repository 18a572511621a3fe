import type { CommandBus } from '@millrace/protocol';
import type { ClientCommands } from '../commands/client-commands.ts';
import type { GatewayOptions } from '../options.ts';
import { type About, aboutPage } from './about.ts';
import { completeJob } from './commands/complete-job.ts';
import type { Routes } from './router.ts';
import { views } from './views/views.ts';

/**
 * Everything that is served over HTTP.
 * @param about what a page for people says, at `/`
 */
export function routes(commands: ClientCommands, bus: CommandBus, options: GatewayOptions, about: () => About): Routes {
  const api: Routes = {
    ...views(bus, options),
    'POST /v2/jobs/{jobKey}/completion': completeJob(commands),
  };
  return { ...api, 'GET /': aboutPage(about, Object.keys(api)) };
}
