import type { Invocation } from '../value/function.ts';
import { isList, type Value } from '../value/value.ts';
import { type Family, variadic } from './define.ts';

/** Goes through a list three-valued: `decisive` wins, else null if something was no boolean. */
function fold(decisive: boolean): (args: readonly Value[]) => Invocation {
  return ([list]) => {
    if (!isList(list)) return undefined;
    if (list.includes(decisive)) return decisive;
    return list.every((item) => typeof item === 'boolean') ? !decisive : null;
  };
}

const all = [variadic(['list'], fold(false))];
const any = [variadic(['list'], fold(true))];

/** Whether all or any of a list's items hold. */
export const LIST_LOGIC: Family = { all, and: all, any, or: any };
