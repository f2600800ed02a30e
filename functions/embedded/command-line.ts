import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Node's `parseArgs`, with what it finds wrong told in one line. */
export const parseCommandLine = <Config extends ParseArgsConfig>(
  config: Config,
): { line: ReturnType<typeof parseArgs<Config>> } | { fault: string } => {
  try {
    return { line: parseArgs(config) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { fault: error.message.replace(/(\.\s|\n).*/s, '') };
  }
};
