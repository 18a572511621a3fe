import {
  type Condition,
  type EntityName,
  entities,
  type Order,
  type PageRequest,
  type Search,
} from '@millrace/history';
import type { JsonBody } from '../body/json-body.ts';
import { badQuery } from '../problem.ts';
import { isGiven, isObject } from '../views/filter.ts';
import { wholeNumber } from '../views/page.ts';
import { readCondition } from './read-filter.ts';

const DEFAULT_LIMIT = 100;
/** By how many fields a search may be sorted. */
const MOST_ORDERS = 10;

/**
 * Reads the body of a search.
 * @param also holds beside its filter
 * @throws Problem for what is no good
 */
export function readSearch(entity: EntityName, body: JsonBody, also: readonly Condition[]): Search {
  const where = readCondition(body.value('filter'), entities[entity]);
  const order = readOrder(body.value('sort'), entity);
  return {
    entity,
    where: also.length > 0 ? { all: [...also, where] } : where,
    order,
    page: readPage(body.value('page')),
  };
}

function readOrder(sort: unknown, entity: EntityName): readonly Order[] {
  if (!isGiven(sort)) return [];
  if (!Array.isArray(sort)) throw badQuery("Expected 'sort' to be a list");
  if (sort.length > MOST_ORDERS) {
    throw badQuery(`Expected 'sort' to be a list of at most ${MOST_ORDERS} fields, but it has ${sort.length}`);
  }
  return sort.map((each: unknown) => {
    const { field, order } = isObject(each) ? each : {};
    const known = Object.entries(entities[entity].fields).filter(([, { type }]) => type.kind !== 'json');
    if (typeof field !== 'string' || !known.some(([name]) => name === field)) {
      throw badQuery(`Expected each 'field' of the sort to be one of ${known.map(([name]) => `'${name}'`).join(', ')}`);
    }
    const direction = isGiven(order) ? String(order).toUpperCase() : 'ASC';
    if (!['ASC', 'DESC'].includes(direction)) throw badQuery("Expected each 'order' of the sort to be 'ASC' or 'DESC'");
    return { field, descending: direction === 'DESC' };
  });
}

function readPage(wanted: unknown): PageRequest {
  const page = wanted ?? {};
  if (!isObject(page)) throw badQuery('Expected the page to be an object');
  const cursors = Object.fromEntries(
    ['after', 'before'].flatMap((name) => {
      const cursor = page[name];
      if (!isGiven(cursor) || cursor === '') return [];
      if (typeof cursor !== 'string')
        throw badQuery(`Expected '${name}' of the page to be a cursor of an earlier page`);
      return [[name, cursor]];
    }),
  );
  const limit = wholeNumber(page, 'limit', DEFAULT_LIMIT, 0);
  const from = wholeNumber(page, 'from', 0, 0);
  const given = [...Object.keys(cursors), ...(from > 0 ? ['from'] : [])];
  if (given.length > 1)
    throw badQuery(`Expected only one of 'from', 'after' and 'before' in the page, but there were ${given.join(', ')}`);
  return { limit, from, ...cursors };
}
