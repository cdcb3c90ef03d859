/** A stylesheet in a test: every class name is its own name. */
module.exports = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === "__esModule") return false;
      return typeof name === "string" ? name : undefined;
    },
  },
);
