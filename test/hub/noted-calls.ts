import type { Ports } from '../../functions/hub/ports/index.ts';

const noted = ['log', 'claims', 'citizens', 'feeds', 'dueItems', 'accessLog', 'durability'] as const;

/** Records every port call as `<port>.<method>`. */
export const noteCalls = (calls: string[]) => (ports: Ports) =>
  Object.fromEntries(
    noted.map((name) => [
      name,
      new Proxy<object>(ports[name], {
        get: (port, method) => {
          calls.push(`${name}.${String(method)}`);
          return Reflect.get(port, method);
        },
      }),
    ]),
  );
