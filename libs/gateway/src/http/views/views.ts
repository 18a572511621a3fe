import type { CommandBus } from '@millrace/protocol';
import { withTimeLimit } from '../../commands/execution/time-limit.ts';
import { timedOut } from '../../grpc/status.ts';
import type { GatewayOptions } from '../../options.ts';
import { type About, aboutPage } from '../about.ts';
import { type HttpServer, httpServer, type Route, type Routes, type ViewRequest } from '../http-server.ts';
import { elementInstances } from './element-instances.ts';
import { incidents } from './incidents.ts';
import { jobs } from './jobs.ts';
import { processInstance } from './process-instance.ts';
import { processInstances } from './process-instances.ts';
import { search } from './search.ts';
import type { Searchable } from './searchable.ts';
import { variables } from './variables.ts';

/** Reads something, as JSON. Throws a Problem for what is no good. */
export type View = (request: ViewRequest) => Promise<object>;

/**
 * The views of what is alive, in the shapes of Camunda's REST API. Read only.
 * @param about what a page for people says, at `/`
 */
export function viewsOver(bus: CommandBus, options: GatewayOptions, about: () => About): HttpServer {
  const answers = (view: View): Route => {
    const limited = withinRequestTimeout(view, options);
    return async (request) => ({ type: 'application/json', text: JSON.stringify(await limited(request)) });
  };
  const searches = (searchable: (query: URLSearchParams) => Searchable) =>
    answers(({ body, query, signal }) => search(searchable(query), bus.partitions, body, signal));
  const views: Routes = {
    'POST /v2/process-instances/search': searches(() => processInstances(bus)),
    'GET /v2/process-instances/{key}': answers(processInstance(bus)),
    'POST /v2/incidents/search': searches(() => incidents(bus)),
    'POST /v2/element-instances/search': searches(() => elementInstances(bus)),
    'POST /v2/variables/search': searches((query) => variables(bus, query.get('truncateValues') !== 'false')),
    'POST /v2/jobs/search': searches(() => jobs(bus)),
  };
  const page: Route = async ({ host }) => ({
    type: 'text/html; charset=utf-8',
    text: aboutPage(about(), host, Object.keys(views)),
  });
  return httpServer({ ...views, 'GET /': page }, options);
}

/** A view that takes no longer than any other request. */
function withinRequestTimeout(view: View, { requestTimeoutMs }: GatewayOptions): View {
  return (request) =>
    withTimeLimit(
      request.signal,
      requestTimeoutMs,
      () => timedOut('A view', requestTimeoutMs),
      (signal) => view({ ...request, signal }),
    );
}
