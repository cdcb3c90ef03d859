/** A program in a process of its own. */
export interface Running {
  address: string;
  stop(): Promise<void>;
}

export function startProduct(settings?: Record<string, string>): Promise<Running>;
export function startSchool(redirectUri: string): Promise<Running>;
