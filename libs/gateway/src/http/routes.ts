import type { CommandBus } from '@millrace/protocol';
import type { ClientCommands } from '../commands/client-commands.ts';
import type { GatewayOptions } from '../options.ts';
import { type About, aboutPage } from './about.ts';
import { commandRoutes } from './commands/commands.ts';
import { historyRoutes } from './history/routes.ts';
import type { Routes } from './router.ts';
import { unbuiltRoutes } from './unbuilt.ts';
import { views } from './views/views.ts';

/**
 * Everything that is served over HTTP.
 * @param about what a page for people says, at `/`
 */
export function routes(commands: ClientCommands, bus: CommandBus, options: GatewayOptions, about: () => About): Routes {
  const { history } = options;
  const searches = { ...views(bus, options), ...(history ? historyRoutes(history, options) : {}) };
  return {
    ...unbuiltRoutes(),
    ...searches,
    ...commandRoutes(commands),
    'GET /': aboutPage(about, options.tls !== undefined, Object.keys(searches)),
  };
}
