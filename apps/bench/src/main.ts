/**
 * Measures Millrace: `npm run bench` for load on a server, `-- pairs` to compare it with another commit, `-- overload` for more than it can do, `-- stalls` for requests that hold its event loop,
 * `-- endless` for what endless instances leave to others, `-- soak` for hostile and ordinary work for long,
 * `-- backup` for what a backup holds up, `-- streams` for many job streams, `-- tracing` for what tracing costs, `-- start` for its start, `-- waiting` and `-- finished` for many instances, `-- years` for many on a cluster, `-- feel` for expressions, `-- dmn` for decisions. Each prints its options with `--help`.
 */
// Servers that it has started are ended when it exits, which a signal by itself would not let it do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const [first = '', ...rest] = process.argv.slice(2);
if (first === 'feel') await (await import('./feel.ts')).run(rest);
else if (first === 'dmn') await (await import('./dmn.ts')).run();
else if (first === 'start') await (await import('./start.ts')).run(rest);
else if (first === 'pairs') await (await import('./pairs/pairs.ts')).run(rest);
else if (first === 'overload') await (await import('./overload.ts')).run(rest);
else if (first === 'stalls') await (await import('./stalls.ts')).run(rest);
else if (first === 'backup') await (await import('./backup.ts')).run(rest);
else if (first === 'streams') await (await import('./streams.ts')).run(rest);
else if (first === 'soak') await (await import('./soak.ts')).run(rest);
else if (first === 'endless') await (await import('./endless.ts')).run(rest);
else if (first === 'years') await (await import('./years.ts')).run(rest);
else if (first === 'tracing') await (await import('./tracing.ts')).run(rest);
else if (first === 'waiting' || first === 'finished') await (await import('./many.ts')).run(first, rest);
else await (await import('./load.ts')).run(process.argv.slice(2));
