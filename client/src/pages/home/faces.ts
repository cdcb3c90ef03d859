import { part } from "../../lib/part";

export const StartFace = part(async () => (await import("../start/StartPage")).StartPage);
export const WelcomeFace = part(async () => (await import("../welcome/WelcomePage")).WelcomePage);
