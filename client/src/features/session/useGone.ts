import { useNavigate } from "react-router";
import { toast } from "../../ui/toast/toast";
import { useSession } from "./session";
import { signingOut } from "./sessionEnded";

/** After the server let somebody go: to a page that everybody may see, and only then forgets what they read. */
export function useGone(to = "/"): (words: string) => Promise<void> {
  const { changed } = useSession();
  const navigate = useNavigate();

  return async (words) => {
    signingOut.set(true);
    try {
      await navigate(to);
      await changed();
    } finally {
      signingOut.set(false);
    }
    toast({ text: words });
  };
}
