import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Jar, jarFile } from './jars.ts';

const run = promisify(execFile);

/** Eclipse's compiler: it needs no JDK, only a Java to run on. */
const compiler: Jar = {
  path: 'org/eclipse/jdt/ecj/3.41.0/ecj-3.41.0.jar',
  sha256: '47bda183cd94a8bdb704f5b35690224f75b7d2fb563c8b8f9bbcfab987c3029b',
};

export type Compilation = { java: string; sources: readonly string[]; classpath: string; into: string };

/** Compiles files, or folders of them; throws with what the compiler says is wrong. */
export const compileJava = async ({ java, sources, classpath, into }: Compilation): Promise<void> => {
  const options = ['-17', '-proc:none', '-nowarn', '-encoding', 'UTF-8', '-classpath', classpath, '-d', into];
  await run(java, ['-jar', await jarFile(compiler), ...options, ...sources], { maxBuffer: 16 * 1024 * 1024 });
};
