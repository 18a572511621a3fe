import { constant } from '../search/entity.ts';

/** All there is belongs to the one tenant. */
export const tenant = constant('<default>');
