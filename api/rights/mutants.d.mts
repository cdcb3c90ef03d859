/** A rule, and what stands in its place once it is taken out. */
export interface Mutant {
  id: string;
  path: string;
  line: number;
  start: number;
  end: number;
  was: string;
  text: string;
}

export function isMutated(path: string): boolean;
export function mutantsOf(source: string, path: string): Mutant[];
export function withMutants(source: string, path: string): string;
