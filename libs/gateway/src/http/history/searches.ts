import { BadSearchError, type Condition, type EntityName, type Search, type SearchResult } from '@millrace/history';
import { timedOut } from '../../commands/execution/outcome.ts';
import { withTimeLimit } from '../../commands/execution/time-limit.ts';
import type { GatewayOptions } from '../../options.ts';
import { badQuery, notThere } from '../problem.ts';
import { type HttpAnswer, type HttpRequest, json, type Route } from '../route.ts';
import { type Item, itemOf } from './items.ts';
import { readSearch } from './read-search.ts';

/** Where the history is searched: with everything that was committed when the search came, unless that takes too long. */
export interface HistorySearches {
  /** @throws BadSearchError */
  search(search: Search): Promise<SearchResult>;
}

/** Makes routes of searches of the history. */
export class Searches {
  readonly #history: HistorySearches;
  readonly #options: GatewayOptions;

  constructor(history: HistorySearches, options: GatewayOptions) {
    this.#history = history;
    this.#options = options;
  }

  /** A route that answers a search in the body of a request. `also`: what else must hold, by the path. */
  search(entity: (request: HttpRequest) => EntityName, also: (request: HttpRequest) => Condition[] = () => []): Route {
    return this.#route(async (request) => {
      const name = entity(request);
      const {
        rows,
        totalItems,
        hasMore,
        start = null,
        end = null,
      } = await this.#find(readSearch(name, request.body, also(request)));
      const items = rows.map((row) => itemOf(name, row));
      return json({ items, page: { totalItems, hasMoreTotalItems: hasMore, startCursor: start, endCursor: end } });
    });
  }

  /** A route that answers the one item with the key in its path, in whatever form is made of it. */
  get(
    what: string,
    entity: EntityName,
    parameter: string,
    answer: (item: Item) => HttpAnswer | Promise<HttpAnswer> = json,
  ): Route {
    return this.#route(async ({ parameters }) => {
      const key = parameters[parameter] ?? '';
      return answer(
        await this.one(what, entity, key, [
          { field: keyField[entity] ?? parameter, is: { operator: 'eq', value: key } },
        ]),
      );
    }, 'nothing');
  }

  /** A route with an answer of its own. */
  route(answer: (request: HttpRequest) => Promise<HttpAnswer>): Route {
    return this.#route(answer, 'nothing');
  }

  /** The one item that meets the conditions. */
  async one(what: string, entity: EntityName, key: string, conditions: readonly Condition[]): Promise<Item> {
    const [item] = await this.all(entity, conditions, 1);
    if (!item) throw notThere(`${what} with key '${key}' not found`);
    return item;
  }

  /** The items that meet the conditions, up to a limit. */
  async all(entity: EntityName, conditions: readonly Condition[], limit: number): Promise<readonly Item[]> {
    const search = { entity, where: { all: conditions }, order: [], page: { limit, from: 0 } };
    const { rows } = await this.#find(search);
    return rows.map((row) => itemOf(entity, row));
  }

  async #find(search: Search): Promise<SearchResult> {
    try {
      return await this.#history.search(search);
    } catch (error) {
      throw error instanceof BadSearchError ? badQuery(error.message) : error;
    }
  }

  /** A search takes no longer than any other request. */
  #route(answer: (request: HttpRequest) => Promise<HttpAnswer>, takes?: 'nothing'): Route {
    const { requestTimeoutMs } = this.#options;
    return {
      changes: false,
      ...(takes ? { takes } : {}),
      answer: (request) =>
        withTimeLimit(
          request.signal,
          requestTimeoutMs,
          () => timedOut('A search', requestTimeoutMs),
          (signal) => answer({ ...request, signal }),
        ),
    };
  }
}

/** By which field an entity is found by its key, where that is not the name in the path. */
const keyField: Partial<Record<EntityName, string>> = { definitionFile: 'key' };
