/** Models for tests that need no XML. */
export { type DrawnNode, draw, task } from './draw.ts';
