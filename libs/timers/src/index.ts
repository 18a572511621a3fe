/** When timers are due. Pure: the time is always given. */
export { type Cycle, ENDLESS, firstDue, nextDue, parseCycle } from './cycle.ts';
export { instantOf, isDateTime, parseInstant } from './instant.ts';
export { addInterval, type Interval, parseInterval } from './interval.ts';
