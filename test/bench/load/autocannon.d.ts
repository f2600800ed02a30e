/** The part of autocannon that the benchmark uses. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';
  export type Request = { method: string; path: string; headers: Record<string, string>; body?: string };
  type Options = {
    url: string;
    connections: number;
    amount: number;
    sampleInt: number;
    requests: {
      setupRequest: (request: Request) => Request;
      onResponse: (status: number, body: string) => void;
    }[];
  };
  export default function autocannon(options: Options, done: (error: Error | null) => void): EventEmitter;
}
