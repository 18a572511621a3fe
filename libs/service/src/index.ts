/** What every process of Millrace needs around its work. */
export type { Config, Options, ReadConfig } from './config.ts';
export { helpText, optionNames, readConfig } from './config.ts';
export type { DiagnosisRequest } from './diagnosis-route.ts';
export { diagnosisOptions, diagnosisRoute } from './diagnosis-route.ts';
export type { Counter, Histogram, Sample } from './metrics.ts';
export { Metrics } from './metrics.ts';
export type { Monitor, MonitorAnswer, MonitorRoutes } from './monitor.ts';
export { openMonitor } from './monitor.ts';
export type { NatsSettings } from './nats-options.ts';
export { natsOptions, natsSettings } from './nats-options.ts';
export type { WantedPort } from './open-port.ts';
export { openPort } from './open-port.ts';
export type { Option } from './option.ts';
export { oneOf, onOff, optionalText, text, wholeNumber } from './option.ts';
export { runProcess } from './run-process.ts';
export type { TraceSettings } from './trace-options.ts';
export { traceOptions, traceSettings } from './trace-options.ts';
