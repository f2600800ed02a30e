import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { testCache } from '../../test-cache.ts';

/** A file of Maven Central, by its path there, and what it must be. */
export type Jar = { path: string; sha256: string };

const central = 'https://repo1.maven.org/maven2';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const fetchJar = async ({ path, sha256 }: Jar): Promise<Uint8Array> => {
  const answer = await fetch(`${central}/${path}`).catch((cause: unknown) => {
    throw new Error(`The test needs ${path} from Maven Central, which cannot be reached`, { cause });
  });
  if (!answer.ok) throw new Error(`Maven Central answers ${answer.status} for ${path}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (hashOf(bytes) !== sha256) throw new Error(`${path} is not what it was: its SHA-256 is ${hashOf(bytes)}`);
  return bytes;
};

/** Where the jar lies on this machine, fetched when it is not there yet. */
export const jarFile = async (jar: Jar): Promise<string> => {
  const directory = join(testCache, 'jars');
  const file = join(directory, basename(jar.path));
  if (existsSync(file) && hashOf(await readFile(file)) === jar.sha256) return file;
  const bytes = await fetchJar(jar);
  await mkdir(directory, { recursive: true });
  await writeFile(`${file}.${process.pid}`, bytes);
  await rename(`${file}.${process.pid}`, file);
  return file;
};

export const classpathOf = async (jars: readonly Jar[]): Promise<string> =>
  (await Promise.all(jars.map(jarFile))).join(delimiter);
