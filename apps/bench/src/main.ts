/** Measures Millrace. `npm run bench` for load on a server, `npm run bench -- feel` for expressions. */
const [first, ...rest] = process.argv.slice(2);
if (first === 'feel') await (await import('./feel.ts')).run(rest);
else await (await import('./load.ts')).run(process.argv.slice(2));
