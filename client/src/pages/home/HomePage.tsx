import { useSession } from "../../features/session/session";
import { StartFace, WelcomeFace } from "./faces";

export function HomePage() {
  const { viewer } = useSession();
  return viewer ? <StartFace /> : <WelcomeFace />;
}
