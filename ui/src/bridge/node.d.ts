// The little of Node that the tests use. The page knows none of it.

declare module "node:net" {
  export interface Socket {
    write(text: string): boolean;
    end(): void;
    setNoDelay(): Socket;
    on(event: "error", hear: () => void): Socket;
  }
  export function connect(port: number, host: string): Socket;
}

declare module "node:readline" {
  import type { Socket } from "node:net";
  interface Lines {
    on(event: "line", hear: (line: string) => void): Lines;
    on(event: "close", hear: () => void): Lines;
  }
  export function createInterface(input: Socket): Lines;
}

declare function setImmediate(then: (value?: unknown) => void): void;
