import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../functions/embedded/options.ts';

const defaults = { port: 4870, host: '127.0.0.1', data: '.samspil/' };

describe('the start options', () => {
  it('have defaults', () => {
    expect(parseOptions([], {})).toEqual({ options: defaults });
  });

  it('come from the environment', () => {
    const env = {
      SAMSPIL_PORT: '80',
      SAMSPIL_HOST: '::1',
      SAMSPIL_DATA: '/srv/hub',
      SAMSPIL_CLIENTS: 'clients.json',
      SAMSPIL_ORIGIN: 'https://samspil.example',
    };
    expect(parseOptions([], env)).toEqual({
      options: {
        port: 80,
        host: '::1',
        data: '/srv/hub',
        clients: 'clients.json',
        origin: 'https://samspil.example',
      },
    });
  });

  it('come from flags before the environment', () => {
    const argv = ['--port', '81', '--host=localhost', '--data', 'here', '--clients', 'mine.json'];
    const env = { SAMSPIL_PORT: 'x', SAMSPIL_HOST: '::1', SAMSPIL_DATA: '/srv/hub', SAMSPIL_CLIENTS: 'clients.json' };
    expect(parseOptions(argv, env)).toEqual({
      options: { port: 81, host: 'localhost', data: 'here', clients: 'mine.json' },
    });
  });

  it.each(['0', '65535'])('accept port %s', (port) => {
    expect(parseOptions(['--port', port], {})).toEqual({ options: { ...defaults, port: Number(port) } });
  });

  it.each(['65536', '-1', '4870.5', '0x50', '1e3', ' 80', 'http', '', '99999999999'])('reject port "%s"', (port) => {
    expect(parseOptions([`--port=${port}`], {})).toEqual({ fault: '--port must be a whole number from 0 to 65535' });
  });

  it.each([
    ['https://samspil.example', 'https://samspil.example'],
    ['https://Samspil.Example:8443/', 'https://samspil.example:8443'],
    ['http://[::1]:80', 'http://[::1]'],
  ])('accept origin %s as %s', (given, origin) => {
    expect(parseOptions(['--origin', given], { SAMSPIL_ORIGIN: 'x' })).toEqual({ options: { ...defaults, origin } });
  });

  it.each([
    '',
    'samspil.example',
    'ftp://samspil.example',
    'https://',
    'https:samspil.example',
    'https://samspil.example/hub',
    'https://samspil.example/?a=b',
    'https://samspil.example#a',
    'https://samspil.example\\hub',
    'https://user:secret@samspil.example',
    'https://samspil.example:70000',
    ' https://samspil.example',
  ])('reject origin "%s"', (origin) => {
    const fault = 'must be an http or https address without a path';
    expect(parseOptions([`--origin=${origin}`], {})).toEqual({ fault: `--origin ${fault}` });
    expect(parseOptions([], { SAMSPIL_ORIGIN: origin })).toEqual({ fault: `SAMSPIL_ORIGIN ${fault}` });
  });

  it('name the variable that holds a bad value', () => {
    expect(parseOptions([], { SAMSPIL_PORT: 'x' })).toEqual({
      fault: 'SAMSPIL_PORT must be a whole number from 0 to 65535',
    });
  });

  it.each(['HOST', 'DATA', 'CLIENTS'])('reject an empty SAMSPIL_%s', (name) => {
    expect(parseOptions([], { [`SAMSPIL_${name}`]: '' })).toEqual({ fault: `SAMSPIL_${name} must not be empty` });
  });

  it.each([
    [['--prot', '80'], '--prot'],
    [['--no\nport'], '--no'],
    [['serve'], 'serve'],
    [['--port'], '--port'],
    [['--port', '--help'], '--port'],
  ])('explain in one line what is wrong with %j', (argv, named) => {
    const { fault } = parseOptions(argv, {}) as { fault: string };
    expect(fault).toMatch(/^.+$/);
    expect(fault).toContain(named);
  });

  it.each(['--help', '-h'])('are listed by %s, with every variable', (flag) => {
    const { help } = parseOptions([flag, '--port', 'x'], {}) as { help: string };
    for (const name of ['PORT', 'HOST', 'DATA', 'CLIENTS', 'ORIGIN']) expect(help).toContain(`SAMSPIL_${name}`);
  });
});
