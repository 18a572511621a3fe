/** The gRPC door of Millrace. */

export { createGateway, type Gateway } from './gateway.ts';
export { defaultOptions, type GatewayOptions, type Log } from './options.ts';
