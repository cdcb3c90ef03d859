import { TestEnvironment } from "jest-environment-jsdom";

const takenFromNode = [
  "TextEncoder",
  "TextDecoder",
  "ReadableStream",
  "WritableStream",
  "TransformStream",
  "fetch",
  "Request",
  "Response",
  "Headers",
  "structuredClone",
  "BroadcastChannel",
];

/** Nothing is laid out in jsdom, so nothing changes size or comes into view. */
class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

const noMatch = (media) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  dispatchEvent: () => false,
});

export default class Browser extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of takenFromNode) this.global[name] ??= globalThis[name];
    this.global.ResizeObserver ??= Unmoved;
    this.global.IntersectionObserver ??= Unmoved;
    this.global.matchMedia ??= noMatch;
    this.global.Element.prototype.scrollIntoView ??= () => {};
    this.global.scrollTo = () => {};
  }
}
