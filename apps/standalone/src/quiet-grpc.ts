/** grpc-js writes lines of its own to standard error, for things that we say better ourselves. Import this before it. */
process.env.GRPC_VERBOSITY ??= 'NONE';
