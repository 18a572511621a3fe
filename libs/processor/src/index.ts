export { Processor } from './processor.ts';
