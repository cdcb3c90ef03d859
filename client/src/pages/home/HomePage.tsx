import { lazy } from "react";
import { useSession } from "../../features/session/session";
import { loadStart, loadWelcome } from "./faces";

const StartPage = lazy(async () => ({ default: (await loadStart()).StartPage }));
const WelcomePage = lazy(async () => ({ default: (await loadWelcome()).WelcomePage }));

export function HomePage() {
  const { viewer } = useSession();
  return viewer ? <StartPage /> : <WelcomePage />;
}
