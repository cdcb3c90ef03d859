import { part } from "../../lib/part";

// Other pages fall back on signing in: they should not carry the form.
export const SignInForm = part(async () => (await import("../../features/session/SignInForm")).SignInForm);
export const ProviderButtons = part(async () => (await import("../../features/providers/ProviderButtons")).ProviderButtons);
