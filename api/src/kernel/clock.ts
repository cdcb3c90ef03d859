/** Where the moment comes from. Rules take the moment as a parameter; only this file may read the machine's clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is told otherwise: for tests and seeds. */
export class SetClock implements Clock {
  #moment: Date;

  constructor(moment: Date) {
    this.#moment = moment;
  }

  now(): Date {
    return new Date(this.#moment);
  }

  set(moment: Date): void {
    this.#moment = moment;
  }
}

/** A moment so many milliseconds after another. */
export function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
