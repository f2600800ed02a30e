import { spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { compileJava } from './compile-java.ts';
import { findJava } from './find-java.ts';
import { classpathOf, type Jar } from './jars.ts';

/** The official Java SDK of CloudEvents, and what it stands on. */
const sdk: readonly Jar[] = [
  {
    path: 'io/cloudevents/cloudevents-api/4.0.1/cloudevents-api-4.0.1.jar',
    sha256: '1eb08784349017f4d9bf7e31cd9107c7e1dd15138f60507168a3a68b0206cf5b',
  },
  {
    path: 'io/cloudevents/cloudevents-core/4.0.1/cloudevents-core-4.0.1.jar',
    sha256: 'f6226bac64b9fd84b15ec2111eb50b512febec55bbf40495cce841946b8dc120',
  },
  {
    path: 'io/cloudevents/cloudevents-json-jackson/4.0.1/cloudevents-json-jackson-4.0.1.jar',
    sha256: '0b63817b29ed6e04c401928acf701470fd5d16c447e54d78cc2801800820617f',
  },
  {
    path: 'com/fasterxml/jackson/core/jackson-annotations/2.15.2/jackson-annotations-2.15.2.jar',
    sha256: '04e21f94dcfee4b078fa5a5f53047b785aaba69d19de392f616e7a7fe5d3882f',
  },
  {
    path: 'com/fasterxml/jackson/core/jackson-core/2.15.2/jackson-core-2.15.2.jar',
    sha256: '303c99e82b1faa91a0bae5d8fbeb56f7e2adf9b526a900dd723bf140d62bd4b4',
  },
  {
    path: 'com/fasterxml/jackson/core/jackson-databind/2.15.2/jackson-databind-2.15.2.jar',
    sha256: '0eb2fdad6e40ab8832a78c9b22f58196dd970594e8d3d5a26ead87847c4f3a96',
  },
];

/** Events as the official Java SDK has read and written them; throws what the SDK throws. */
export type RoundTrip = (events: readonly object[]) => object[];

export const makeRoundTrip = async (): Promise<RoundTrip> => {
  const java = await findJava();
  const classpath = await classpathOf(sdk);
  const classes = await mkdtemp(join(tmpdir(), 'samspil-java-'));
  await compileJava({ java, sources: [join(import.meta.dirname, 'RoundTrip.java')], classpath, into: classes });
  return (events) => {
    const input = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    const { status, stdout, stderr } = spawnSync(java, ['-cp', [classes, classpath].join(delimiter), 'RoundTrip'], {
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
};
