import type { ProviderSettings } from "../src/features/people/oidc/provider.ts";

export const SECRET = "geheim-van-de-kring-dat-niemand-raadt";

export function settingsFor(key: string, issuer: string, content: Partial<ProviderSettings> = {}): ProviderSettings {
  return {
    key,
    name: key,
    issuer: new URL(issuer),
    clientId: "kenniskring",
    clientSecret: SECRET,
    scopes: "openid email profile",
    verifiedClaim: "email_verified",
    organisationClaim: "nlEduPersonHomeOrganizationId",
    ...content,
  };
}
