/** Where clients come in: over gRPC and HTTP. */

export { createGateway, type Gateway } from './gateway.ts';
export { defaultOptions, type ErrorLog, type GatewayOptions } from './options.ts';
