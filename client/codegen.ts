import type { CodegenConfig } from "@graphql-codegen/cli";
import { isAbstractType, type GraphQLSchema } from "graphql";

/** Which concrete types stand behind an interface, for the cache; read from the schema so that it cannot lag behind it. */
const possibleTypes = {
  plugin: (schema: GraphQLSchema) => {
    const types = Object.values(schema.getTypeMap()).filter(isAbstractType);
    const table = Object.fromEntries(types.map((type) => [type.name, schema.getPossibleTypes(type).map((possible) => possible.name)]));
    return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(table, null, 2)};\n`;
  },
};

const config: CodegenConfig = {
  schema: "../schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/gql/**", "!src/**/*.test.{ts,tsx}"],
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
        scalars: { DateTime: "string", Date: "string" },
      },
    },
    "src/gql/possibleTypes.ts": {
      preset: {
        buildGeneratesSection: ({ baseOutputDir, schema, config: options }) => [
          { filename: baseOutputDir, schema, documents: [], config: options, pluginMap: { possibleTypes }, plugins: [{ possibleTypes: {} }] },
        ],
      },
    },
  },
};

export default config;
