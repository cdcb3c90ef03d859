import { useEffect } from "react";
import { useNavigate } from "react-router";

/** A link to a page of ours in what somebody wrote, such as to who is named there, leads on within the app; the server marks such links. */
export function useWrittenLinks(): void {
  const navigate = useNavigate();

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[rel~="ugc"][href^="/"]') : null;
      if (!link || link.origin !== window.location.origin) return;
      event.preventDefault();
      void navigate(link.pathname + link.search + link.hash);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate]);
}
