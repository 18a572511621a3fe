import type { ClientCommands } from '../../libs/gateway/src/commands/client-commands.ts';
import { NotDone } from '../../libs/gateway/src/commands/execution/outcome.ts';
import { JsonBody } from '../../libs/gateway/src/http/body/json-body.ts';
import type { HttpRequest, Route } from '../../libs/gateway/src/http/route.ts';
import { routes } from '../../libs/gateway/src/http/routes.ts';
import { defaultOptions } from '../../libs/gateway/src/options.ts';
import type { CommandBus } from '../../libs/protocol/src/command-bus.ts';
import type { Row } from './row.ts';

/** What becomes of each endpoint of the REST API, by path. */
export async function restRows(): Promise<Row[]> {
  const served = routes(noEngine<ClientCommands>(), noEngine<CommandBus>(), defaultOptions, () => noEngine());
  const endpoints = Object.entries(served).filter(([name]) => name.includes('/v2/'));
  const rows = endpoints.map(
    async ([name, route]): Promise<Row> => ({
      name: `\`${name}\``,
      status: (await isBuilt(route)) ? 'works' : 'rejected by name',
    }),
  );
  return (await Promise.all(rows)).sort((a, b) => order(a, b));
}

function order(a: Row, b: Row): number {
  const path = ({ name }: Row) => name.slice(name.indexOf('/'));
  return path(a) < path(b) ? -1 : path(a) > path(b) ? 1 : a.name < b.name ? -1 : 1;
}

/** Whether a request without content gets anywhere: to a command, a view, or a check of what it lacks. */
async function isBuilt(route: Route): Promise<boolean> {
  try {
    await route.answer(emptyRequest());
    return true;
  } catch (error) {
    return !(error instanceof NotDone && error.code === 'NOT_BUILT');
  }
}

function emptyRequest(): HttpRequest {
  return {
    parameters: {},
    host: '',
    query: new URLSearchParams(),
    body: new JsonBody(''),
    form: [],
    signal: new AbortController().signal,
    peer: '',
  };
}

/** Something whose every member throws: reaching it is enough to know that the endpoint is served. */
function noEngine<T extends object>(): T {
  const fail = () => {
    throw new Error('served');
  };
  return new Proxy({} as T, { get: (_, name) => (name === 'partitions' ? 1 : fail) });
}
