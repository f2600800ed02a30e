/** Loaded before every program of the hub: lets Node run TypeScript as it is, or says which Node it takes. */
const { readFileSync } = require('node:fs');
const { registerHooks, stripTypeScriptTypes } = require('node:module');
const { fileURLToPath } = require('node:url');

if (!registerHooks) {
  process.stderr.write(
    `Samspil needs Node 24, or 22.15 and newer, and this is Node ${process.versions.node}: run \`npm ci\` without --omit=optional, which brings Node 24 on Linux (glibc) and Windows, or install it.\n`,
  );
  process.exit(1);
}

/** Node 22 calls `node:sqlite` and the stripping of types experimental, each time, in the middle of the log. */
const { emitWarning } = process;
process.emitWarning = (warning, ...about) => {
  if (about[0] !== 'ExperimentalWarning') emitWarning(warning, ...about);
};

/** Before 22.18, Node strips no types unless told to by a flag that other versions refuse. */
if (!process.features.typescript)
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('.ts')
        ? {
            format: 'module',
            source: stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')),
            shortCircuit: true,
          }
        : next(url, context),
  });
