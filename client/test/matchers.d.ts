import "@jest/expect";

declare module "@jest/expect" {
  interface Matchers<R extends void | Promise<void>> {
    toHaveNoViolations(): R;
  }
}
