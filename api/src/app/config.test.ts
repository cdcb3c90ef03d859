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

  const school = { OIDC_SCHOOL_NAME: "Onze school", OIDC_SCHOOL_ISSUER: "https://login.school.example", OIDC_SCHOOL_CLIENT_ID: "kring", OIDC_SCHOOL_CLIENT_SECRET: "geheim" };
  const base = { PUBLIC_URL: "https://kring.example", OIDC_PROVIDERS: "school" };

  it("names those with whom people may sign in, and need say no more than where they are", () => {
    const entree = Object.fromEntries(Object.entries({ ...school, OIDC_SCHOOL_SCOPES: "openid nlEduPerson", OIDC_SCHOOL_ORGANISATION_CLAIM: "nlEduPersonHomeOrganizationId" }).map(([name, value]) => [name.replace("SCHOOL", "ENTREE"), value]));
    const { providers } = readConfig({ ...base, ...school, ...entree, OIDC_PROVIDERS: "school, entree" });

    expect(providers.map(({ key, name }) => [key, name])).toEqual([["school", "Onze school"], ["entree", "Onze school"]]);
    expect(providers[0]).toMatchObject({ scopes: "openid email profile", verifiedClaim: "email_verified", organisationClaim: null });
    expect(providers[1]).toMatchObject({ scopes: "openid nlEduPerson", organisationClaim: "nlEduPersonHomeOrganizationId" });
    expect(readConfig(school).providers).toEqual([]);
  });

  it.each([
    ["OIDC_SCHOOL_ISSUER", { OIDC_SCHOOL_ISSUER: "" }], ["OIDC_SCHOOL_ISSUER", { OIDC_SCHOOL_ISSUER: "http://login.school.example" }],
    ["OIDC_SCHOOL_ISSUER", { OIDC_SCHOOL_ISSUER: "http://localhost:9000", NODE_ENV: "production" }],
    ["OIDC_SCHOOL_ISSUER", { OIDC_SCHOOL_ISSUER: "https://login.microsoftonline.com/common/v2.0" }],
    ["OIDC_SCHOOL_NAME", { OIDC_SCHOOL_NAME: " " }], ["OIDC_SCHOOL_CLIENT_ID", { OIDC_SCHOOL_CLIENT_ID: "" }], ["OIDC_SCHOOL_CLIENT_SECRET", { OIDC_SCHOOL_CLIENT_SECRET: undefined }],
    ["OIDC_SCHOOL_SCOPES", { OIDC_SCHOOL_SCOPES: "email profile" }], ["OIDC_SCHOOL_VERIFIED_CLAIM", { OIDC_SCHOOL_VERIFIED_CLAIM: "twee woorden" }],
    ["OIDC_PROVIDERS", { OIDC_PROVIDERS: "school,school" }], ["OIDC_PROVIDERS", { OIDC_PROVIDERS: "../school" }], ["PUBLIC_URL", { PUBLIC_URL: undefined }],
  ])("is told in one sentence that %s is not right in %o", (name, wrong) => {
    expect(() => readConfig({ ...base, ...school, ...wrong })).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*\\.$`));
  });
});
