import { notBuilt } from '../commands/execution/outcome.ts';
import { notThere, wrongMethod } from './problem.ts';
import type { Route } from './route.ts';

/** The routes by method and path: `POST /v2/jobs/{jobKey}/completion`. A part in braces is open, and has that name. */
export type Routes = Readonly<Record<string, Route>>;

/** A route, with what its open parts are in a path. */
export interface Found {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Place {
  readonly parts: Map<string, Place>;
  open: { readonly name: string; readonly place: Place } | undefined;
  readonly byMethod: Map<string, Route>;
}

/** Where Camunda's API is. What it has and Millrace does not is NOT_BUILT: clients repeat a read that is answered 404. */
const API = '/v2/';

/** Finds the route of a request. What is written out in a route goes before what is open in another. */
export class Router {
  readonly #root = emptyPlace();

  constructor(routes: Routes) {
    for (const [name, route] of Object.entries(routes)) {
      const [method = '', path = ''] = name.split(' ');
      this.#add(method, partsOf(path), route);
    }
  }

  /** @throws Problem or NotDone where there is no such path, or not for this method */
  find(method: string, path: string): Found {
    const parameters: Record<string, string> = {};
    let place: Place | undefined = this.#root;
    for (const part of partsOf(path)) {
      const next: Place | undefined = place.parts.get(part);
      if (!next && place.open) parameters[place.open.name] = part;
      place = next ?? place.open?.place;
      if (!place) break;
    }
    const route = place?.byMethod.get(method);
    if (route) return { route, parameters };
    const others = [...(place?.byMethod.keys() ?? [])];
    if (others.length > 0) throw wrongMethod(`Expected ${others.join(' or ')} for '${path}', but it was ${method}`);
    if (path.startsWith(API)) throw notBuilt(`'${method} ${path}'`);
    throw notThere(`There is no '${method} ${path}' in this version of Millrace`);
  }

  #add(method: string, parts: readonly string[], route: Route): void {
    let place = this.#root;
    for (const part of parts) {
      const [, name] = /^\{(.+)\}$/.exec(part) ?? [];
      if (name === undefined) {
        place = place.parts.get(part) ?? setIn(place.parts, part, emptyPlace());
      } else {
        place.open ??= { name, place: emptyPlace() };
        if (place.open.name !== name) throw new Error(`Two names for one part of a path: ${place.open.name}, ${name}`);
        place = place.open.place;
      }
    }
    place.byMethod.set(method, route);
  }
}

function partsOf(path: string): string[] {
  return path.split('/').slice(1);
}

function emptyPlace(): Place {
  return { parts: new Map(), open: undefined, byMethod: new Map() };
}

function setIn<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}
