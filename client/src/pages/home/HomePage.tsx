import { lazy } from "react";
import { useSession } from "../../features/session/session";

const StartPage = lazy(async () => ({ default: (await import("../start/StartPage")).StartPage }));
const WelcomePage = lazy(async () => ({ default: (await import("../welcome/WelcomePage")).WelcomePage }));

export function HomePage() {
  const { viewer } = useSession();
  return viewer ? <StartPage /> : <WelcomePage />;
}
