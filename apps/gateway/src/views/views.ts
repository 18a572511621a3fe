import type { CommandBus } from '@millrace/protocol';
import type { GatewayOptions } from '../options.ts';
import { timedOut } from '../status.ts';
import { withTimeLimit } from '../time-limit.ts';
import { elementInstances } from './element-instances.ts';
import { type HttpServer, httpServer, type Routes, type View } from './http-server.ts';
import { incidents } from './incidents.ts';
import { jobs } from './jobs.ts';
import { processInstance } from './process-instance.ts';
import { processInstances } from './process-instances.ts';
import { search } from './search.ts';
import type { Searchable } from './searchable.ts';
import { variables } from './variables.ts';

/** The views of what is alive, in the shapes of Camunda's REST API. Read only. */
export function viewsOver(bus: CommandBus, options: GatewayOptions): HttpServer {
  const searches = (searchable: (query: URLSearchParams) => Searchable): View =>
    limited(({ body, query, signal }) => search(searchable(query), bus.partitions, body, signal), options);
  const routes: Routes = {
    'POST /v2/incidents/search': searches(() => incidents(bus)),
    'POST /v2/process-instances/search': searches(() => processInstances(bus)),
    'GET /v2/process-instances/{key}': limited(processInstance(bus), options),
    'POST /v2/element-instances/search': searches(() => elementInstances(bus)),
    'POST /v2/variables/search': searches((query) => variables(bus, query.get('truncateValues') !== 'false')),
    'POST /v2/jobs/search': searches(() => jobs(bus)),
  };
  return httpServer(routes, options);
}

/** A view that takes no longer than any other request. */
function limited(view: View, { requestTimeoutMs }: GatewayOptions): View {
  return (request) =>
    withTimeLimit(
      request.signal,
      requestTimeoutMs,
      () => timedOut('A view', requestTimeoutMs),
      (signal) => view({ ...request, signal }),
    );
}
