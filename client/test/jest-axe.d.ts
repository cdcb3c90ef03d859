declare module "jest-axe" {
  interface Violation {
    id: string;
    help: string;
    nodes: { html: string }[];
  }
  interface Results {
    violations: Violation[];
  }
  export function axe(target: Element | string, options?: { rules?: Record<string, { enabled: boolean }> }): Promise<Results>;
  export const toHaveNoViolations: {
    toHaveNoViolations(results: Results): { pass: boolean; message(): string };
  };
}
