/** The one description of how this package's TypeScript becomes JavaScript: for the loader and for Jest alike. */
export const swc = {
  swcrc: false,
  sourceMaps: "inline",
  module: { type: "es6" },
  jsc: {
    target: "es2023",
    keepClassNames: true,
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
