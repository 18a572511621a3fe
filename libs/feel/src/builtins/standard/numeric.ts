import { type Family, overload } from '../define.ts';
import { NUMERIC as ZEEBE } from '../numeric.ts';

/** As Zeebe's, with the standard's names of parameters. */
export const NUMERIC: Family = {
  abs: [overload(['n'], (args, run) => ZEEBE.abs?.[0]?.invoke(args, run))],
};
