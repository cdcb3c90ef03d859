import { describe, expect, it } from "@jest/globals";
import { readConfig } from "./config.ts";
import { StartRefusal } from "./embedded/refusal.ts";

describe("whoever runs it", () => {
  it("needs no setting at all", () => {
    expect(readConfig({})).toMatchObject({ production: false, port: 4000, publicUrl: null, databaseUrl: undefined, dataFolder: ".data", trustProxy: false });
  });

  it("sets what they like", () => {
    const config = readConfig({ NODE_ENV: "production", PORT: "80", PUBLIC_URL: "https://kring.example", DATABASE_URL: "postgresql://db/kring", TRUST_PROXY: "yes", LOG_LEVEL: "warn" });

    expect(config).toMatchObject({ production: true, port: 80, databaseUrl: "postgresql://db/kring", trustProxy: true, logLevel: "warn" });
    expect(config.publicUrl?.origin).toBe("https://kring.example");
  });

  it.each([
    ["PORT", "veel"], ["PORT", "70000"], ["PORT", "-1"], ["PORT", "80.5"], ["NODE_ENV", "staging"], ["PUBLIC_URL", "kring.example"], ["PUBLIC_URL", "ftp://kring.example"],
    ["DATABASE_URL", "mysql://db"], ["DATABASE_POOL", "1"], ["DATABASE_POOL", "tien"], ["TRUST_PROXY", "misschien"], ["LOG_LEVEL", "luid"],
  ])("is told in one sentence that %s=%s is wrong", (name, value) => {
    let refusal: unknown;
    try {
      readConfig({ [name]: value });
    } catch (error) {
      refusal = error;
    }

    expect(refusal).toBeInstanceOf(StartRefusal);
    const { message } = refusal as StartRefusal;
    expect(message).toContain(name);
    expect(message).toMatch(/^[^\n]{20,250}\.$/);
  });
});
