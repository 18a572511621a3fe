import { areaNames } from '@millrace/protocol';
import { natsOptions, oneOf, optionalText, wholeNumber } from '@millrace/service';
import { options as engineOptions } from '../options.ts';

const { partitions: _, ...connection } = natsOptions;

/** What `log` can be given. */
export const logOptions = {
  data: engineOptions.data,
  instance: optionalText('Only what is about the process instance with this key'),
  partition: wholeNumber(1, { from: 1, to: 8_191 }, 'Of which partition; with --instance, that of the key'),
  area: oneOf(['', ...areaNames], '', 'The log of this area in a cluster, read from its NATS servers'),
  ...connection,
};
