import type { CommandBus } from '@millrace/protocol';
import { timedOut } from '../../commands/execution/outcome.ts';
import { withTimeLimit } from '../../commands/execution/time-limit.ts';
import type { GatewayOptions } from '../../options.ts';
import { type HttpRequest, json, type Route } from '../route.ts';
import type { Routes } from '../router.ts';
import { elementInstances } from './element-instances.ts';
import { incidents } from './incidents.ts';
import { jobs } from './jobs.ts';
import { processInstance } from './process-instance.ts';
import { processInstances } from './process-instances.ts';
import { search } from './search.ts';
import type { Searchable } from './searchable.ts';
import { variables } from './variables.ts';

/** Reads something. Throws a Problem for what is no good. */
export type View = (request: HttpRequest) => Promise<object>;

/** The views of what is alive, in the shapes of Camunda's REST API. */
export function views(bus: CommandBus, options: GatewayOptions): Routes {
  const searches = (searchable: (query: URLSearchParams) => Searchable) =>
    route(({ body, query, signal }) => search(searchable(query), bus.partitions, body, signal), options);
  return {
    'POST /v2/process-instances/search': searches(() => processInstances(bus)),
    'GET /v2/process-instances/{processInstanceKey}': route(processInstance(bus), options),
    'POST /v2/incidents/search': searches(() => incidents(bus)),
    'POST /v2/element-instances/search': searches(() => elementInstances(bus)),
    'POST /v2/variables/search': searches((query) => variables(bus, query.get('truncateValues') !== 'false')),
    'POST /v2/jobs/search': searches(() => jobs(bus)),
  };
}

/** A view takes no longer than any other request. */
function route(view: View, { requestTimeoutMs }: GatewayOptions): Route {
  return {
    changes: false,
    async answer(request) {
      const found = await withTimeLimit(
        request.signal,
        requestTimeoutMs,
        () => timedOut('A view', requestTimeoutMs),
        (signal) => view({ ...request, signal }),
      );
      return json(found);
    },
  };
}
