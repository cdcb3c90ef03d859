import { TestEnvironment } from "jest-environment-node";

/** One red cell is enough: what comes after it is not run. */
export default class FailFast extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (event.name === "test_fn_failure" || event.name === "hook_failure") this.#failed = true;
    if (event.name === "test_start" && this.#failed) event.test.mode = "skip";
  }
}
