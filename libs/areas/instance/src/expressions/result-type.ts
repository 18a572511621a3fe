import { typeName, type Value } from '@millrace/feel';

/** How Zeebe calls the types of results. */
export type ResultType =
  | 'NULL'
  | 'BOOLEAN'
  | 'NUMBER'
  | 'STRING'
  | 'DURATION'
  | 'PERIOD'
  | 'DATE'
  | 'DATE_TIME'
  | 'ARRAY'
  | 'OBJECT';

/** By the name of the FEEL type. What has no type of its own in Zeebe becomes null or text on its way out. */
const resultTypes: Readonly<Record<string, ResultType>> = {
  boolean: 'BOOLEAN',
  number: 'NUMBER',
  string: 'STRING',
  time: 'STRING',
  list: 'ARRAY',
  context: 'OBJECT',
  date: 'DATE',
  'date and time': 'DATE_TIME',
  'days and time duration': 'DURATION',
  'years and months duration': 'PERIOD',
};

/** The type of a value, as the texts of incidents call it. */
export function resultTypeOf(value: Value): ResultType {
  return resultTypes[typeName(value)] ?? 'NULL';
}
